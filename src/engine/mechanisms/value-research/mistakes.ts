// The map as a firm sees it, the truth beside it for the debrief, and the seven mistakes that lie between (seed:000:47):
// misguess, misorder, misread significance, miscategorize, misjudge rivals, the wrong system, misexecution.
import { exp, ln } from '../../kernel/math.ts';
import { ATTRIBUTES, type ResearchCtx, WIDTH } from './params.ts';
import { isParity, leadIn, weightOf } from './truth.ts';
import { executionOf, spread, systemsOf, worthOf } from './work.ts';

const MISTAKES = [
  'misguess',
  'misorder',
  'significance',
  'miscategorize',
  'rivals',
  'wrong-system',
  'misexecution',
] as const;

/** Part of the pairs that two lists put into opposite orders. */
export function misordered(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let wrong = 0;
  let pairs = 0;
  for (let k = 0; k < a.length; k++) {
    for (let l = 0; l < k; l++) {
      pairs++;
      if ((a[k]! - a[l]!) * (b[k]! - b[l]!) < 0) wrong++;
    }
  }
  return pairs > 0 ? wrong / pairs : 0;
}

/** Root mean square of what is left of the differences of two lists when their mean is taken away. */
export function misread(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  if (n === 0) return 0;
  let mean = 0;
  for (let k = 0; k < n; k++) mean += (a[k]! - b[k]!) / n;
  let squares = 0;
  for (let k = 0; k < n; k++) squares += (a[k]! - b[k]! - mean) * (a[k]! - b[k]! - mean);
  return Math.sqrt(squares / n);
}

/** The seven mistakes of a firm, in order of MISTAKES: shares, but errors of ln weights for significance, of quality for rivals. */
function mistakesOf(ctx: ResearchCtx, j: number): number[] {
  const { believed, onMap, parity, lead, trueLead } = ctx.own.firm;
  const all = ATTRIBUTES.map((_, k) => k);
  const mapped = all.filter((k) => onMap[j * WIDTH + k] === 1);
  const thought = mapped.map((k) => believed[j * WIDTH + k]!);
  const truth = mapped.map((k) => ln(weightOf(ctx, k)));
  const wrong = all.filter((k) => (parity[j * WIDTH + k] === 1) !== isParity(ctx, k)).length;
  const squares = all.reduce((sum, k) => {
    const error = lead[j * WIDTH + k]! - trueLead[j * WIDTH + k]!;
    return sum + error * error;
  }, 0);
  const shares = spread(worthOf(ctx, j, true), ctx.lever('focus')[j]!);
  const lost = systemsOf(ctx, j).reduce((sum, right, k) => sum + shares[k]! * (1 - right), 0);
  return [
    1 - mapped.length / WIDTH,
    misordered(thought, truth),
    misread(thought, truth),
    wrong / WIDTH,
    Math.sqrt(squares / WIDTH),
    lost,
    1 - executionOf(ctx, j),
  ];
}

/** Weights as shares of all. */
function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => (sum > 0 ? w / sum : 0));
}

/** Tells the map and, for the debrief only, what is true of it. */
export function tellMap(ctx: ResearchCtx, j: number): void {
  const { believed, doubt, onMap, parity, lead, leadDoubt, gain } = ctx.own.firm;
  const seen = sharesOf(ATTRIBUTES.map((_, k) => onMap[j * WIDTH + k]! * exp(believed[j * WIDTH + k]!)));
  const truth = sharesOf(ATTRIBUTES.map((_, k) => weightOf(ctx, k)));
  const work = spread(worthOf(ctx, j, true), ctx.lever('focus')[j]!);
  ATTRIBUTES.forEach((driver, k) => {
    const at = j * WIDTH + k;
    ctx.detail('valueTruth', driver, j, truth[k]!);
    ctx.detail('parityTruth', driver, j, isParity(ctx, k) ? 1 : 0);
    ctx.detail('leadTruth', driver, j, ctx.own.firm.trueLead[at]!);
    ctx.detail('workGain', driver, j, gain[at]!);
    // What is not on the map has no weight there.
    ctx.detail('valueMap', driver, j, seen[k]!);
    ctx.detail('valueDoubt', driver, j, Math.sqrt(doubt[at]!));
    if (onMap[at] === 0) return;
    ctx.detail('parityMap', driver, j, parity[at]!);
    ctx.detail('leadMap', driver, j, lead[at]!);
    ctx.detail('leadDoubt', driver, j, Math.sqrt(leadDoubt[at]!));
    ctx.detail('workShare', driver, j, work[k]!);
  });
  mistakesOf(ctx, j).forEach((size, m) => {
    ctx.detail('mapMistakes', MISTAKES[m]!, j, size);
  });
}

/** Situational comparative mapping: the lead by segment as the comparison of the turn shows it, with the sd of its error. */
export function tellSituations(
  ctx: ResearchCtx,
  j: number,
  sd: number,
  errors: (segment: number, k: number) => number,
): void {
  ctx.setup.market.segments.forEach(({ id }, s) => {
    ctx.detail('situationDoubt', id, j, sd);
    ATTRIBUTES.forEach((driver, k) => {
      if (ctx.own.firm.onMap[j * WIDTH + k] === 0) return;
      ctx.detail(`leadMap:${id}`, driver, j, leadIn(ctx, j, k, s) + errors(s, k));
    });
  });
}
