// Draws from the usual distributions, each a function of its address (stream, id, turn, slot) as in random.ts.
// Those named …Of map one uniform to a quantile, increasing in it; the others say how many slots they own.

import { exp, ln, logistic, pow } from './math.ts';
import { type Stream, uniform } from './random.ts';

/** Slots reserved by gamma(), beginning at the given one; and by beta(), which is two gammas. Others take 1. */
export const GAMMA_SLOTS = 64;
export const BETA_SLOTS = 2 * GAMMA_SLOTS;

/** Beyond these a discrete quantile is that of the normal approximation, since exp(-mean) nears underflow. */
const POISSON_EXACT_MEAN = 700;
const BINOMIAL_EXACT_LOG = -700;

/** Standard normal quantile of u in (0, 1), to about 1e-16 (Wichura 1988, algorithm AS 241, PPND16). */
export function normalOf(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) return q * normalCentre(0.180625 - q * q);
  const r = Math.sqrt(-ln(q < 0 ? u : 1 - u));
  const x = r <= 5 ? normalMiddle(r - 1.6) : normalTail(r - 5);
  return q < 0 ? -x : x;
}

export function normal(stream: Stream, id: number, turn: number, slot: number): number {
  return normalOf(uniform(stream, id, turn, slot));
}

/** Standard Gumbel (maximum) quantile: mean 0.5772…, variance pi^2 / 6. */
export function gumbelOf(u: number): number {
  return -ln(-ln(u));
}

export function gumbel(stream: Stream, id: number, turn: number, slot: number): number {
  return gumbelOf(uniform(stream, id, turn, slot));
}

/** Exponential with mean 1. */
export function exponentialOf(u: number): number {
  return -ln(1 - u);
}

export function exponential(stream: Stream, id: number, turn: number, slot: number): number {
  return exponentialOf(uniform(stream, id, turn, slot));
}

/** Gamma with mean shape × scale, both positive. Owns GAMMA_SLOTS slots, of which slot should be even for speed. */
export function gamma(stream: Stream, id: number, turn: number, slot: number, shape: number, scale: number): number {
  if (shape >= 1) return scale * gammaAboveOne(stream, id, turn, slot, shape);
  return scale * gammaAboveOne(stream, id, turn, slot, shape + 1) * pow(uniform(stream, id, turn, slot), 1 / shape);
}

/** Beta with mean a / (a + b), both positive. Owns BETA_SLOTS slots. */
export function beta(stream: Stream, id: number, turn: number, slot: number, a: number, b: number): number {
  // In logarithms, since with a small shape both gammas may underflow.
  return logistic(lnGamma(stream, id, turn, slot, a) - lnGamma(stream, id, turn, slot + GAMMA_SLOTS, b));
}

/** Poisson quantile, by adding up probabilities: time grows with the mean. */
export function poissonOf(u: number, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean > POISSON_EXACT_MEAN) return Math.max(0, Math.floor(mean + Math.sqrt(mean) * normalOf(u) + 0.5));
  let count = 0;
  let probability = exp(-mean);
  let cumulative = probability;
  while (u > cumulative && probability > 0) {
    count++;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}

export function poisson(stream: Stream, id: number, turn: number, slot: number, mean: number): number {
  return poissonOf(uniform(stream, id, turn, slot), mean);
}

/** Binomial quantile for n trials of probability p, by adding up probabilities: time grows with n × min(p, 1 - p). */
export function binomialOf(u: number, n: number, p: number): number {
  if (!(n > 0) || !(p > 0)) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomialOf(1 - u, n, 1 - p);
  const lnNone = n * ln(1 - p);
  if (lnNone < BINOMIAL_EXACT_LOG) {
    return Math.min(n, Math.max(0, Math.floor(n * p + Math.sqrt(n * p * (1 - p)) * normalOf(u) + 0.5)));
  }
  const odds = p / (1 - p);
  let count = 0;
  let probability = exp(lnNone);
  let cumulative = probability;
  while (u > cumulative && count < n) {
    probability *= (odds * (n - count)) / (count + 1);
    count++;
    cumulative += probability;
  }
  return count;
}

export function binomial(stream: Stream, id: number, turn: number, slot: number, n: number, p: number): number {
  return binomialOf(uniform(stream, id, turn, slot), n, p);
}

/** Logarithm of what gamma() with scale 1 draws at the same address. */
function lnGamma(stream: Stream, id: number, turn: number, slot: number, shape: number): number {
  if (shape >= 1) return ln(gammaAboveOne(stream, id, turn, slot, shape));
  return ln(gammaAboveOne(stream, id, turn, slot, shape + 1)) + ln(uniform(stream, id, turn, slot)) / shape;
}

/**
 * Gamma with shape >= 1 and scale 1 (Marsaglia & Tsang 2000). Attempt k uses slots slot + 2 + 2k and the next, one
 * Threefry call; the first two slots are for the boost of smaller shapes. An attempt fails less than once in 20,
 * so that the 31 attempts of the block never run out (1e-40); if they did, the answer would be near the mode.
 */
function gammaAboveOne(stream: Stream, id: number, turn: number, slot: number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let at = slot + 2; at < slot + GAMMA_SLOTS; at += 2) {
    const x = normal(stream, id, turn, at);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = uniform(stream, id, turn, at + 1);
    if (u < 1 - 0.0331 * x * x * x * x || ln(u) < 0.5 * x * x + d * (1 - v + ln(v))) return d * v;
  }
  return d;
}

function normalCentre(r: number): number {
  return (
    (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
      3.3871328727963665) /
    (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
      1)
  );
}

function normalMiddle(r: number): number {
  return (
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1)
  );
}

function normalTail(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}
