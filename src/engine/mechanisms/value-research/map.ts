// A firm's map of what customers value, and how research corrects it. A weight is believed as a normal in logarithms: research
// is weighed against what is believed already by the precision of both (Kalman 1960), and what is believed grows old as tastes
// drift. Studies measure the weights of the turn in which they were in the field; they reach the map after their delay.
import { normal } from '../../kernel/distributions.ts';
import { exp, ln } from '../../kernel/math.ts';
import { uniform } from '../../kernel/random.ts';
import { METHODS, PIPELINE, type ResearchCtx, type ResearchParams, WIDTH } from './params.ts';
import { isParity, weightOf } from './truth.ts';

type Method = ResearchParams['methods'][number];

/** A belief after an observation, each with its variance. */
export function learnt(
  believed: number,
  doubt: number,
  seen: number,
  error: number,
): { mean: number; variance: number } {
  const gain = doubt > 0 ? doubt / (doubt + error) : 0;
  return { mean: believed + gain * (seen - believed), variance: (1 - gain) * doubt };
}

/** Variance of what some cases of a method tell. */
export function errorOf(method: Pick<Method, 'error' | 'bias'>, cases: number): number {
  return cases > 0 ? (method.error * method.error) / cases + method.bias * method.bias : Number.POSITIVE_INFINITY;
}

/** Chance that some cases find or correct something, 63 % at the scale. */
export function foundBy(cases: number, scale: number): number {
  return 1 - exp(-cases / scale);
}

/** The first guess, with its mistakes. */
export function guess(ctx: ResearchCtx): void {
  const { believed, doubt, onMap, parity, lead, leadDoubt } = ctx.own.firm;
  const { guessError, missing, miscategorized, rivals } = ctx.params;
  ctx.setup.firms.forEach(({ id }, j) => {
    const stream = ctx.stream(`guess:${id}`);
    for (let k = 0; k < WIDTH; k++) {
      const at = j * WIDTH + k;
      believed[at] = ln(ctx.own.market.base[k]!) + guessError * normal(stream, k, 0, 0);
      doubt[at] = guessError * guessError;
      onMap[at] = uniform(stream, k, 0, 1) < missing ? 0 : 1;
      parity[at] = uniform(stream, k, 0, 2) < miscategorized === isParity(ctx, k) ? 0 : 1;
      lead[at] = rivals.guessError * normal(stream, k, 0, 3);
      leadDoubt[at] = rivals.guessError * rivals.guessError;
    }
  });
}

/** What is believed grows old, studies go into the field, those that are due reach the map, rivals are compared. */
export function research(ctx: ResearchCtx): void {
  const { doubt, leadDoubt, asked, cases: field } = ctx.own.firm;
  const { drift, guessError, rivals, methods } = ctx.params;
  for (let at = 0; at < doubt.length; at++) {
    doubt[at] = Math.min(guessError * guessError, doubt[at]! + drift.sd * drift.sd);
    leadDoubt[at] = Math.min(rivals.guessError * rivals.guessError, leadDoubt[at]! + rivals.fog * rivals.fog);
  }
  asked.fill(0);
  for (let j = 0; j < ctx.firms; j++) {
    for (let m = 0; m < methods.length; m++) {
      const delay = enterField(ctx, j, m);
      const due = cellOf(j, m, ctx.turn);
      const cases = field[due]!;
      field[due] = 0;
      if (cases > 0) report(ctx, j, m, cases, delay);
    }
    compare(ctx, j);
  }
}

/** Place of the cases of a method that arrive in a turn. */
function cellOf(j: number, m: number, turn: number): number {
  return (j * METHODS + m) * PIPELINE + (turn % PIPELINE);
}

/** Turns from the field to the map. */
export function delayOf(delayMonths: number, turnMonths: number, speed: number): number {
  return Math.min(PIPELINE - 1, Math.round(delayMonths / (turnMonths * Math.max(0.1, speed))));
}

function enterField(ctx: ResearchCtx, j: number, m: number): number {
  const method = ctx.params.methods[m]!;
  const speed = ctx.organization.researchSpeed[j]!;
  const cases = (ctx.lever('research', m)[j]! / method.caseMoney) * speed;
  const delay = delayOf(method.delayMonths, ctx.setup.turnMonths, speed);
  const { cases: field, asked } = ctx.own.firm;
  const cell = cellOf(j, m, ctx.turn + delay);
  field[cell] = field[cell]! + cases;
  asked[j] = asked[j]! + cases;
  return delay;
}

/** What a study tells of each attribute: discovery finds what is missing, confirmation corrects categories. */
function report(ctx: ResearchCtx, j: number, m: number, cases: number, delay: number): void {
  const { believed, doubt, onMap, parity } = ctx.own.firm;
  const { guessError, findCases, categoryCases } = ctx.params;
  const method = ctx.params.methods[m]!;
  const firm = ctx.setup.firms[j]!.id;
  const own = ctx.stream(`study:${method.id}:${firm}`);
  const always = ctx.stream(`bias:${method.id}:${firm}`);
  let mean = 0;
  for (let k = 0; k < WIDTH; k++) mean += weightOf(ctx, k, delay) / WIDTH;
  for (let k = 0; k < WIDTH; k++) {
    const at = j * WIDTH + k;
    const truth = weightOf(ctx, k, delay);
    if (onMap[at] === 0) {
      if (method.stage !== 'discover') continue;
      if (uniform(own, k, ctx.turn, 1) >= foundBy((cases * truth) / mean, findCases)) continue;
      onMap[at] = 1;
      believed[at] = ln(mean);
      doubt[at] = guessError * guessError;
    }
    const noise = (method.error / Math.sqrt(cases)) * normal(own, k, ctx.turn, 0);
    const seen = ln(truth) + method.bias * normal(always, k, 0, 0) + noise;
    const now = learnt(believed[at]!, doubt[at]!, seen, errorOf(method, cases));
    believed[at] = now.mean;
    // Asking in the same way again makes surer only down to the error that it always has.
    doubt[at] = Math.max(now.variance, Math.min(doubt[at]!, method.bias * method.bias));
    if (method.stage !== 'confirm') continue;
    if (uniform(own, k, ctx.turn, 2) < foundBy(cases, categoryCases)) parity[at] = isParity(ctx, k) ? 1 : 0;
  }
}

/** Comparative mapping: the own lead over the rivals as it was last turn, with the error of a sample. */
function compare(ctx: ResearchCtx, j: number): void {
  const { lead, leadDoubt, trueLead } = ctx.own.firm;
  const { caseMoney, error } = ctx.params.rivals;
  const cases = ctx.lever('mapping')[j]! / caseMoney;
  if (!(cases > 0)) return;
  const stream = ctx.stream(`mapping:${ctx.setup.firms[j]!.id}`);
  const sd = error / Math.sqrt(cases);
  for (let k = 0; k < WIDTH; k++) {
    const at = j * WIDTH + k;
    const now = learnt(lead[at]!, leadDoubt[at]!, trueLead[at]! + sd * normal(stream, k, ctx.turn, 0), sd * sd);
    lead[at] = now.mean;
    leadDoubt[at] = now.variance;
  }
}
