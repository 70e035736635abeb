// One turn of a firm's staff, step by step (a month, where turns have whole months): quits, layoffs, hires, hours, learning.
// Heads are whole; draws belong to firm, pool, step and month of tenure. Hazards: base × e^{load, pay, mood, tools, surveillance} (e2.8).
import { binomial } from '../../kernel/distributions.ts';
import { exp, ln } from '../../kernel/math.ts';
import {
  earlyFactor,
  experiencedShare,
  fillSteady,
  grow,
  headsOf,
  join,
  layOff,
  leave,
  outputOf,
  type Pool,
  tenureOf,
} from './cohorts.ts';
import { COHORTS, type WorkforceCtx } from './params.ts';

/** Load from which work wears people out (e2.8), and beyond which nobody works harder: the line grows instead. */
const FULL_LOAD = 0.85;
const MOST_LOAD = 1.2;
const NEUTRAL_SKILL = 0.5;
const NEUTRAL_TEST = 0.3;
const SKILLS = ['skillTechnical', 'skillEmpathy', 'skillRecovery'] as const;

function stepsOf(turnMonths: number): { steps: number; stepMonths: number } {
  const steps = Math.max(1, Math.round(turnMonths));
  return { steps, stepMonths: turnMonths / steps };
}

export function poolOf(ctx: WorkforceCtx, firm: number, pool: number): Pool {
  const { heads, output, oldMonths } = ctx.own.firm;
  const at = firm * (heads.length / ctx.firms) + pool * COHORTS;
  const old = firm * (oldMonths.length / ctx.firms) + pool;
  return {
    heads: heads.subarray(at, at + COHORTS),
    output: output.subarray(at, at + COHORTS),
    oldMonths: oldMonths.subarray(old, old + 1),
  };
}

/** Skill and output with which newcomers start: better after a test and for better pay. */
function newcomer(ctx: WorkforceCtx, firm: number): { skill: number; output: number } {
  const { hiring, learning, firms } = ctx.params;
  const test = firms[ctx.setup.firms[firm]!.id]?.test ?? hiring.test;
  const skill = NEUTRAL_SKILL + hiring.testSkill * (test - NEUTRAL_TEST) + hiring.paySkill * ctx.lever('wage')[firm]!;
  const output = learning.start + learning.startSpread * (skill - NEUTRAL_SKILL);
  return { skill: Math.min(1, Math.max(0, skill)), output: Math.min(1, Math.max(0.1, output)) };
}

function overloadOf(ctx: WorkforceCtx, firm: number): number {
  return Math.max(0, Math.min(MOST_LOAD, ctx.operations.utilization[firm]!) - FULL_LOAD);
}

/** Chance of quitting in a month, beyond the first half year. */
function quitChance(ctx: WorkforceCtx, firm: number): number {
  const { quits, firms, motivation } = ctx.params;
  const own = firms[ctx.setup.firms[firm]!.id];
  const load = overloadOf(ctx, firm);
  const logits =
    quits.load * load -
    quits.pay * ctx.lever('wage')[firm]! -
    quits.mood * (ctx.operations.motivation[firm]! - motivation.neutral) +
    quits.toolsHarm * (1 - (own?.tools ?? quits.tools)) +
    quits.surveillanceHarm * (own?.surveillance ?? quits.surveillance) +
    ctx.organization.quitPressure[firm]!;
  return Math.min(0.9, quits.base * exp(logits));
}

/** The chance over a step, by month of tenure. */
function hazardOf(ctx: WorkforceCtx, firm: number, stepMonths: number): (cohort: number) => number {
  const monthly = quitChance(ctx, firm);
  const { early } = ctx.params.quits;
  const over = (chance: number) => 1 - exp(stepMonths * ln(1 - Math.min(0.95, chance)));
  const settled = over(monthly);
  const fresh = over(monthly * early);
  return (cohort) => (earlyFactor(cohort, stepMonths, early) === 1 ? settled : fresh);
}

/** Chance that a vacancy is filled within a step. */
function fillChance(ctx: WorkforceCtx, firm: number, stepMonths: number): number {
  const { hiring, firms } = ctx.params;
  const test = firms[ctx.setup.firms[firm]!.id]?.test ?? hiring.test;
  const strict = (1 - hiring.testDelay * test) / (1 - hiring.testDelay * NEUTRAL_TEST);
  const speed = Math.max(0.1, 1 + hiring.payPull * ctx.lever('wage')[firm]!) * strict;
  return 1 - exp((-stepMonths / hiring.lagMonths) * speed * ctx.organization.agility[firm]!);
}

/** Time constant of learning: shorter among experienced colleagues. */
function tauOf(ctx: WorkforceCtx, pool: Pool, stepMonths: number): number {
  const { tauMonths, teamEffect } = ctx.params.learning;
  return (tauMonths * (1 - teamEffect * experiencedShare(pool, stepMonths))) / (1 - teamEffect / 2);
}

/** The staff of all firms before history: as many as planned, with the tenures of a steady state. */
export function startStaff(ctx: WorkforceCtx): void {
  const { stepMonths } = stepsOf(ctx.setup.turnMonths);
  const { motivation, learning } = ctx.params;
  for (let j = 0; j < ctx.firms; j++) {
    ctx.operations.motivation[j] = Math.min(0.95, motivation.neutral + motivation.pay * ctx.lever('wage')[j]!);
    ctx.params.pools.forEach((_, k) => {
      const planned = Math.max(0, Math.round(ctx.lever('staff', k)[j]!));
      fillSteady(
        poolOf(ctx, j, k),
        planned,
        hazardOf(ctx, j, stepMonths),
        stepMonths,
        newcomer(ctx, j).output,
        learning.tauMonths,
      );
    });
  }
}

/** Sums over a firm's pools and steps; output by pool. */
interface Sums {
  hours: number;
  readonly produced: Float64Array;
  frontHours: number;
  frontProduced: number;
  quits: number;
  hires: number;
  laidOff: number;
  wageCents: number;
  severanceCents: number;
}

/** Plays the turn of one firm's staff and writes what others read. */
export function staffFirm(ctx: WorkforceCtx, j: number): void {
  const { params, operations, own } = ctx;
  const sums: Sums = {
    hours: 0,
    produced: new Float64Array(params.pools.length),
    frontHours: 0,
    frontProduced: 0,
    quits: 0,
    hires: 0,
    laidOff: 0,
    wageCents: 0,
    severanceCents: 0,
  };
  let before = 0;
  for (let k = 0; k < params.pools.length; k++) before += headsOf(poolOf(ctx, j, k));
  for (let k = 0; k < params.pools.length; k++) staffPool(ctx, j, k, sums);
  let after = 0;
  let months = 0;
  for (let k = 0; k < params.pools.length; k++) {
    const pool = poolOf(ctx, j, k);
    after += headsOf(pool);
    months += tenureOf(pool, stepsOf(ctx.setup.turnMonths).stepMonths);
  }
  const mood = 1 + params.motivation.output * (operations.motivation[j]! - params.motivation.neutral);
  const output = sums.hours > 0 ? sums.produced.reduce((a, b) => a + b, 0) / sums.hours : newcomer(ctx, j).output;
  operations.staffCount[j] = after;
  // Nobody left: the owner lends a hand for an hour.
  operations.staffHours[j] = Math.max(1, output > 0 ? tightest(ctx, j, sums.produced) / output : 0);
  operations.proficiency[j] = Math.min(1.2, mood * output);
  operations.tenureMonths[j] = after > 0 ? months / after : 0;
  operations.joinedShare[j] = after > 0 ? Math.min(1, sums.hires / after) : 0;
  operations.leftShare[j] = before > 0 ? Math.min(1, (sums.quits + sums.laidOff) / before) : 0;
  own.firm.frontOutput[j] = sums.frontHours > 0 ? sums.frontProduced / sums.frontHours : params.usual;
  own.firm.quits[j] = sums.quits;
  own.firm.hires[j] = sums.hires;
  own.firm.laidOffShare[j] = before > 0 ? Math.min(1, sums.laidOff / before) : 0;
  own.firm.wageCents[j] = sums.wageCents;
  const { skill } = newcomer(ctx, j);
  for (const name of SKILLS)
    operations[name][j] = operations[name][j]! + operations.joinedShare[j]! * (skill - operations[name][j]!);
  ctx.post(j, 'wages', Math.round(sums.wageCents + sums.severanceCents));
  ctx.post(j, 'hiring', Math.round(sums.hires * params.hiring.costCents));
}

/**
 * The output that visits can count on: all of it, or where pools do parts of the work that others can't, what the tightest of
 * them allows. Writes how much slack each pool has.
 */
function tightest(ctx: WorkforceCtx, j: number, produced: Float64Array): number {
  const { pools } = ctx.params;
  const { poolSlack } = ctx.own.firm;
  const first = j * (poolSlack.length / ctx.firms);
  const work = pools.reduce((sum, pool) => sum + pool.work, 0);
  const all = produced.reduce((a, b) => a + b, 0);
  const allowed = pools.map((pool, k) => {
    if (work === 0) return all;
    return pool.work > 0 ? (produced[k]! * work) / pool.work : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...allowed);
  allowed.forEach((output, k) => {
    poolSlack[first + k] = output > 0 ? least / output : 1;
  });
  return least;
}

function staffPool(ctx: WorkforceCtx, j: number, k: number, sums: Sums): void {
  const { params, setup } = ctx;
  const { steps, stepMonths } = stepsOf(setup.turnMonths);
  const rules = params.pools[k]!;
  const pool = poolOf(ctx, j, k);
  const planned = Math.max(0, Math.round(ctx.lever('staff', k)[j]!));
  const wage = rules.wageCents * (1 + ctx.lever('wage')[j]!) * ctx.market.wageFactor[0]!;
  const quitting = ctx.stream(`quits:${setup.firms[j]!.id}:${rules.id}`);
  const hiring = ctx.stream(`hires:${setup.firms[j]!.id}:${rules.id}`);
  const hazard = hazardOf(ctx, j, stepMonths);
  const fill = fillChance(ctx, j, stepMonths);
  const start = newcomer(ctx, j).output;
  const gone = layOff(pool, Math.max(0, headsOf(pool) - planned));
  sums.laidOff += gone;
  sums.severanceCents += gone * params.hiring.severance * wage;
  const perStep = (rules.weight * Math.max(0, rules.hoursPerTurn - ctx.operations.trainingHours[j]!)) / steps;
  for (let step = 0; step < steps; step++) {
    for (let c = 0; c < COHORTS; c++) {
      if (pool.heads[c] === 0) continue;
      const left = binomial(quitting, step, ctx.turn, c, pool.heads[c]!, hazard(c));
      leave(pool, c, left);
      sums.quits += left;
    }
    const hired = binomial(hiring, step, ctx.turn, 0, Math.max(0, planned - headsOf(pool)), fill);
    join(pool, hired, start);
    sums.hires += hired;
    const heads = headsOf(pool);
    const output = outputOf(pool);
    sums.wageCents += (heads * wage) / steps;
    sums.hours += heads * perStep;
    sums.produced[k] = sums.produced[k]! + output * perStep;
    if (rules.role === 'front') {
      sums.frontHours += heads * perStep;
      sums.frontProduced += output * perStep;
    }
    grow(pool, stepMonths, tauOf(ctx, pool, stepMonths));
  }
}

/** Motivation goes towards what pay, load, complaints, surveillance and layoffs make of it (emotional labour). */
export function motivate(ctx: WorkforceCtx, j: number): void {
  const { motivation: rules, quits, firms } = ctx.params;
  const { operations, own } = ctx;
  const watched = firms[ctx.setup.firms[j]!.id]?.surveillance ?? quits.surveillance;
  const target =
    rules.neutral +
    rules.pay * ctx.lever('wage')[j]! -
    rules.load * overloadOf(ctx, j) -
    rules.complaints * Math.max(0, own.firm.complaints[j]! - rules.usualComplaints) -
    rules.surveillance * (watched - quits.surveillance) -
    rules.layoffs * own.firm.laidOffShare[j]! +
    ctx.organization.moodShift[j]!;
  const moved = 1 - exp(ctx.setup.turnMonths * ln(Math.max(1e-9, 1 - rules.speed)));
  const next = operations.motivation[j]! + moved * (target - operations.motivation[j]!);
  operations.motivation[j] = Math.min(0.95, Math.max(0.1, next));
}
