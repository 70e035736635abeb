// Culture: orientation, structure, leadership, rewards and cooperation across functions, which add up to a level of maturity from
// 1 to 5. It is slow, it cannot run ahead of the leaders, and it brings no customer by itself: it multiplies what training,
// recovery, prevention, improvement and care bring (`leverage`). And the four competitive priorities: who leads on one is
// better there and worse elsewhere; who would lead on all is second best in all. Sources: seed:003:111-233, seed:000:150-154.

import { normalOf } from '../kernel/distributions.ts';
import { exp } from '../kernel/math.ts';
import { uniform } from '../kernel/random.ts';
import { defineMechanism } from '../model/mechanism.ts';
import { optionCost } from '../model/param.ts';
import { levers, metrics } from './culture/levers.ts';
import {
  emphasisOf,
  levelOf,
  MEAN_STAGE,
  maturityOf,
  moved,
  priorityEffects,
  saturation,
  stageOf,
  targetOf,
} from './culture/maturity.ts';
import { type CultureCtx, columns, cultureParams, ELEMENTS, PRIORITIES, STRUCTURES } from './culture/params.ts';

const LEADERSHIP = ELEMENTS.indexOf('leadership');
/** The level at which leverage is 1: the neutral one of the shared column. */
const NEUTRAL_LEVEL = 2.5;
const LEAST_LEVERAGE = 0.3;

/** What firms start from: leaders as they happen to be, the rest by the firm's past. */
function drawFirm(ctx: CultureCtx, j: number): void {
  const { params, setup, own } = ctx;
  const { id } = setup.firms[j]!;
  const stream = ctx.stream(`heritage:${id}`);
  own.firm.organized[j] = ctx.lever('structure')[j]!;
  own.firm.heritage[j] = exp(params.spread * normalOf(uniform(stream, 0, 0, 0)));
  ELEMENTS.forEach((element, k) => {
    own.firm.base[j * ELEMENTS.length + k] = params[element].base;
  });
  const stage = stageOf(uniform(stream, 0, 0, 1));
  const leaders = params.firms[id]?.leaders ?? MEAN_STAGE + params.leaders.drawn * (stage - MEAN_STAGE);
  own.firm.base[j * ELEMENTS.length + LEADERSHIP] = leaders;
}

/** What a firm does for each element, 0 to 1. */
function effortsOf(ctx: CultureCtx, j: number): number[] {
  const { half, aligned, leaders } = ctx.params;
  const months = ctx.setup.turnMonths;
  return [
    saturation(ctx.lever('orientation')[j]! / months, half.orientation),
    aligned[STRUCTURES[ctx.lever('structure')[j]!]!],
    leaders.teach * saturation(ctx.lever('leadership')[j]! / months, half.leadership),
    ctx.lever('rewards')[j]!,
    saturation(ctx.lever('cooperation')[j]! / months, half.cooperation),
  ];
}

function wantedOf(ctx: CultureCtx, j: number): number[] {
  return PRIORITIES.map((_, k) => ctx.lever('priority', k)[j]!);
}

/** Elements and priorities go toward what is done for them, by parts of the way or at once. */
function move(ctx: CultureCtx, j: number, atOnce: boolean): void {
  const { params, own } = ctx;
  const months = ctx.setup.turnMonths;
  const efforts = effortsOf(ctx, j);
  ELEMENTS.forEach((element, k) => {
    const at = j * ELEMENTS.length + k;
    const target = targetOf(own.firm.base[at]!, efforts[k]!);
    const part = atOnce ? 1 : moved(months, params[element].months);
    own.firm.element[at] = own.firm.element[at]! + part * (target - own.firm.element[at]!);
  });
  const part = atOnce ? 1 : moved(months, params.priority.months);
  emphasisOf(wantedOf(ctx, j), params.priority.spreadThin).forEach((target, k) => {
    const at = j * PRIORITIES.length + k;
    own.firm.emphasis[at] = own.firm.emphasis[at]! + part * (target - own.firm.emphasis[at]!);
  });
}

function elementsOf(ctx: CultureCtx, j: number): number[] {
  return ELEMENTS.map((_, k) => ctx.own.firm.element[j * ELEMENTS.length + k]!);
}

/** Writes what others read: level, leverage, agility. */
function publish(ctx: CultureCtx, j: number) {
  const { params, organization, own } = ctx;
  const elements = elementsOf(ctx, j);
  const weights = ELEMENTS.map((element) => params[element].weight);
  const level = levelOf(
    maturityOf(elements, weights, own.firm.heritage[j]!, elements[LEADERSHIP]! + params.leaders.ahead),
  );
  const emphasis = PRIORITIES.map((_, k) => own.firm.emphasis[j * PRIORITIES.length + k]!);
  const effects = priorityEffects(emphasis, params.priority);
  organization.maturity[j] = level;
  organization.leverage[j] = Math.max(
    LEAST_LEVERAGE,
    (1 + params.leverage * (level - NEUTRAL_LEVEL)) * effects.leverage,
  );
  organization.agility[j] = effects.agility;
  return effects;
}

/** A new structure costs money once, and unrest for some months. */
function reorganize(ctx: CultureCtx, j: number, heads: number): void {
  const { organized, unrest } = ctx.own.firm;
  const { money, months } = ctx.params.reorganization;
  unrest[j] = unrest[j]! * (1 - moved(ctx.setup.turnMonths, months));
  const wanted = ctx.lever('structure')[j]!;
  if (organized[j] === wanted) return;
  organized[j] = wanted;
  unrest[j] = 1;
  ctx.post(j, 'improvement', Math.round(100 * money * heads));
}

function prepare(ctx: CultureCtx): void {
  const { params, organization, operations, own } = ctx;
  for (let j = 0; j < ctx.firms; j++) {
    const heads = operations.staffCount[j]! > 0 ? operations.staffCount[j]! : params.heads;
    reorganize(ctx, j, heads);
    move(ctx, j, false);
    const effects = publish(ctx, j);
    const unrest = own.firm.unrest[j]!;
    const hours = Math.min(0.5 * params.hoursPerHead, ctx.lever('cooperation')[j]!);
    const meeting = params.hoursPerHead / (params.hoursPerHead - hours);
    organization.pace[j] = organization.pace[j]! * effects.pace * meeting * (1 + params.reorganization.pace * unrest);
    organization.quitPressure[j] = organization.quitPressure[j]! + params.reorganization.quits * unrest;
    operations.noiseFactor[j] = operations.noiseFactor[j]! * effects.noise;
    operations.failureFactor[j] = operations.failureFactor[j]! * effects.failures;
    const money = ctx.lever('orientation')[j]! + ctx.lever('leadership')[j]!;
    const structure = params.overhead[STRUCTURES[ctx.lever('structure')[j]!]!];
    ctx.post(j, 'improvement', Math.round(100 * money));
    ctx.post(j, 'overhead', Math.round(100 * structure * heads));
    ctx.post(j, 'wages', Math.round(100 * params.rewardMoney * ctx.lever('rewards')[j]! * heads));
  }
}

function settle(ctx: CultureCtx): void {
  const { own, organization } = ctx;
  for (let j = 0; j < ctx.firms; j++) {
    const elements = elementsOf(ctx, j);
    ctx.metric('maturityLevel', j, organization.maturity[j]!);
    ctx.metric('leadershipStage', j, elements[LEADERSHIP]!);
    ctx.metric('cultureLeverage', j, organization.leverage[j]!);
    ctx.metric('unrestShare', j, own.firm.unrest[j]!);
    ELEMENTS.forEach((element, k) => {
      ctx.detail('cultureElement', element, j, elements[k]!);
    });
    PRIORITIES.forEach((priority, k) => {
      ctx.detail('priorityEmphasis', priority, j, own.firm.emphasis[j * PRIORITIES.length + k]!);
    });
  }
}

export const culture = defineMechanism({
  id: 'culture',
  title: 'Culture and maturity',
  params: cultureParams,
  columns,
  levers,
  pooled: { levers: ['priority'], pools: () => PRIORITIES },
  optionCosts({ overhead, reorganization }) {
    const onceCents = 100 * reorganization.money;
    const costs = Object.entries(overhead).map(
      ([id, money]) => [id, optionCost({ onceCents, turnCents: 100 * money, per: 'head' })] as const,
    );
    return { structure: Object.fromEntries(costs) };
  },
  metrics,
  writes: ['maturity', 'leverage', 'agility', 'pace', 'quitPressure'],
  phases: {
    setup(ctx) {
      for (let j = 0; j < ctx.firms; j++) {
        drawFirm(ctx, j);
        move(ctx, j, true);
        publish(ctx, j);
      }
    },
    prepare,
    settle,
  },
});
