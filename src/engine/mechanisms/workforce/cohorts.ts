// People of one pool by month of tenure: leaving, joining, growing older, learning. Whole heads; output 1 is full proficiency.
// g(m) = 1 − (1 − g₀)·e^(−m/τ) (e2.8): kept as the sum of outputs of a cohort, so that g₀ and τ may differ over time.
import { exp } from '../../kernel/math.ts';
import { COHORTS } from './params.ts';

/** Views of one pool's columns. */
export interface Pool {
  readonly heads: Float64Array;
  readonly output: Float64Array;
  /** One value: sum of tenures in the last cohort. */
  readonly oldMonths: Float64Array;
}

const LAST = COHORTS - 1;
/** Tenure up to which quits are more frequent, and from which somebody counts as experienced, in months. */
const EARLY_MONTHS = 6;
const EXPERIENCED_MONTHS = 12;

export function headsOf(pool: Pool): number {
  let sum = 0;
  for (let c = 0; c < COHORTS; c++) sum += pool.heads[c]!;
  return sum;
}

export function outputOf(pool: Pool): number {
  let sum = 0;
  for (let c = 0; c < COHORTS; c++) sum += pool.output[c]!;
  return sum;
}

/** Sum of tenures in months; a cohort's members joined in the middle of its month. */
export function tenureOf(pool: Pool, stepMonths: number): number {
  let sum = pool.oldMonths[0]!;
  for (let c = 0; c < LAST; c++) sum += pool.heads[c]! * (c + 0.5) * stepMonths;
  return sum;
}

export function experiencedShare(pool: Pool, stepMonths: number): number {
  const all = headsOf(pool);
  let sum = 0;
  for (let c = 0; c < COHORTS; c++) if ((c + 0.5) * stepMonths >= EXPERIENCED_MONTHS) sum += pool.heads[c]!;
  return all > 0 ? sum / all : 0;
}

/** Takes people out of a cohort, with average output and tenure. */
export function leave(pool: Pool, cohort: number, count: number): void {
  const before = pool.heads[cohort]!;
  if (count <= 0 || before <= 0) return;
  const kept = Math.max(0, before - count) / before;
  pool.heads[cohort] = Math.max(0, before - count);
  pool.output[cohort] = pool.output[cohort]! * kept;
  if (cohort === LAST) pool.oldMonths[0] = pool.oldMonths[0]! * kept;
}

export function join(pool: Pool, count: number, output: number): void {
  pool.heads[0] = pool.heads[0]! + count;
  pool.output[0] = pool.output[0]! + count * output;
}

/** Lays off so many, newest first. Returns how many went. */
export function layOff(pool: Pool, count: number): number {
  let left = count;
  for (let c = 0; c < COHORTS && left > 0; c++) {
    const gone = Math.min(left, pool.heads[c]!);
    leave(pool, c, gone);
    left -= gone;
  }
  return count - left;
}

/** Everybody grows older by one step and learns for that time. */
export function grow(pool: Pool, stepMonths: number, tauMonths: number): void {
  const { heads, output, oldMonths } = pool;
  const learned = 1 - exp(-stepMonths / tauMonths);
  for (let c = 0; c < COHORTS; c++) output[c] = output[c]! + (heads[c]! - output[c]!) * learned;
  const arriving = heads[LAST - 1]!;
  oldMonths[0] = oldMonths[0]! + heads[LAST]! * stepMonths + arriving * (LAST + 0.5) * stepMonths;
  heads[LAST] = heads[LAST]! + arriving;
  output[LAST] = output[LAST]! + output[LAST - 1]!;
  heads.copyWithin(1, 0, LAST - 1);
  output.copyWithin(1, 0, LAST - 1);
  heads[0] = 0;
  output[0] = 0;
}

/** Factor on the chance of quitting by cohort. */
export function earlyFactor(cohort: number, stepMonths: number, early: number): number {
  return (cohort + 0.5) * stepMonths < EARLY_MONTHS ? early : 1;
}

/** Output after m months on the job from a start g₀. */
export function proficiencyAt(months: number, start: number, tauMonths: number): number {
  return 1 - (1 - start) * exp(-months / tauMonths);
}

/** Fills an empty pool with the tenures of a steady state: heads at even quantiles of survival under a hazard per step. */
export function fillSteady(
  pool: Pool,
  count: number,
  hazard: (cohort: number) => number,
  stepMonths: number,
  start: number,
  tau: number,
): void {
  const share = new Float64Array(COHORTS);
  let alive = 1;
  let sum = 0;
  for (let c = 0; c < LAST; c++) {
    share[c] = alive;
    sum += alive;
    alive *= 1 - hazard(c);
  }
  const beyond = Math.max(1e-6, hazard(LAST));
  share[LAST] = alive / beyond;
  sum += share[LAST]!;
  const meanOld = (LAST + 1 / beyond) * stepMonths;
  let cohort = 0;
  let upTo = share[0]! / sum;
  for (let head = 0; head < count; head++) {
    const quantile = (head + 0.5) / count;
    while (cohort < LAST && quantile > upTo) upTo += share[++cohort]! / sum;
    const months = cohort === LAST ? meanOld : (cohort + 0.5) * stepMonths;
    pool.heads[cohort] = pool.heads[cohort]! + 1;
    pool.output[cohort] = pool.output[cohort]! + proficiencyAt(months, start, tau);
    if (cohort === LAST) pool.oldMonths[0] = pool.oldMonths[0]! + months;
  }
}
