// Waiting lines with s servers, Poisson arrivals and exponential service: Erlang-B, Erlang-C and, where customers have
// exponential patience, Erlang-A (Garnett, Mandelbaum and Reiman 2002). Offered load in Erlangs, times in minutes.
// Servers may be fractional: the recursions start from the fraction by Rapp's parabola, which is exact at 0, 1 and 2.

/** The most that a line without impatience is loaded; what comes beyond finds no place before closing. */
const FULL_LOAD = 0.995;
/** Weight of the states with a line, against none, from which servers are never idle: what they can't do is given up. */
const ALWAYS_BUSY = 1e100;
const MOST_TERMS = 200_000;

export interface Line {
  /** Probability that an arrival has to wait. */
  waitShare: number;
  /** Mean minutes in the line of those who wait, the impatient among them included. */
  waitMinutes: number;
  /** Part of those who wait that gives up. */
  abandonShare: number;
  /** Part of the arrivals for whom there is no capacity left; only without impatience. */
  refusedShare: number;
}

/** Erlang-B: probability that all servers are busy where nobody waits. */
export function erlangB(servers: number, load: number): number {
  if (!(load > 0)) return 0;
  if (!(servers > 0)) return 1;
  const whole = Math.floor(servers);
  const fraction = servers - whole;
  const square = (1 + load) * (1 + load) + load;
  const parabola = 1 - (fraction * (load + 2)) / square + (fraction * fraction) / ((1 + load) * square);
  let inverse = 1 / parabola;
  for (let s = 1; s <= whole; s++) inverse = 1 + ((s + fraction) / load) * inverse;
  return 1 / inverse;
}

/** Erlang-C: probability of waiting where everybody waits; 1 at full load. */
export function erlangC(servers: number, load: number): number {
  if (!(load > 0)) return 0;
  if (load >= servers) return 1;
  const b = erlangB(servers, load);
  return b / (1 - (load / servers) * (1 - b));
}

/** Fills `out` for a line; patience of 0 means that nobody ever gives up. */
export function solveLine(servers: number, load: number, serviceMinutes: number, patience: number, out: Line): void {
  out.waitShare = 0;
  out.waitMinutes = 0;
  out.abandonShare = 0;
  out.refusedShare = 0;
  if (!(load > 0)) return;
  if (!(servers > 0)) {
    out.waitShare = 1;
    if (patience > 0) out.abandonShare = 1;
    else out.refusedShare = 1;
    out.waitMinutes = patience;
    return;
  }
  if (patience > 0) solveImpatient(servers, load, serviceMinutes / patience, patience, out);
  else solvePatient(servers, load, serviceMinutes, out);
}

function solvePatient(servers: number, load: number, serviceMinutes: number, out: Line): void {
  const carried = Math.min(load, FULL_LOAD * servers);
  out.refusedShare = 1 - carried / load;
  out.waitShare = erlangC(servers, carried);
  out.waitMinutes = serviceMinutes / (servers - carried);
}

/** Weights of n waiting, n ≥ 0, are products of load / (servers + k·ratio). */
function solveImpatient(servers: number, load: number, ratio: number, patience: number, out: Line): void {
  let term = 1;
  let sum = 1;
  let waiting = 0;
  for (let n = 1; n < MOST_TERMS; n++) {
    const rate = servers + n * ratio;
    term *= load / rate;
    sum += term;
    waiting += n * term;
    if (rate > load && term * n < 1e-13 * sum) break;
    if (sum > ALWAYS_BUSY) {
      out.waitShare = 1;
      out.abandonShare = 1 - servers / load;
      out.waitMinutes = out.abandonShare * patience;
      return;
    }
  }
  const b = erlangB(servers, load);
  out.waitShare = (sum * b) / (1 + (sum - 1) * b);
  out.abandonShare = Math.min(1, (ratio * waiting) / (load * sum));
  out.waitMinutes = out.abandonShare * patience;
}

/** Waits of two classes of which the first goes before the second (Cobham 1954, same service, no interruption), as
 * factors on the mean wait; `strength` mixes with first come, first served. The mean over both stays what it was. */
export function priorityFactor(first: boolean, firstShare: number, carried: number, strength: number): number {
  const before = Math.min(0.999, firstShare * carried);
  const pure = first ? (1 - Math.min(1, carried)) / (1 - before) : 1 / (1 - before);
  return 1 - strength + strength * pure;
}
