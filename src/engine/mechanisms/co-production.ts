// The customer as co-producer: at a medium or high level of participation customers do part of the work and shape the result. Competent
// ones raise quality and spare the staff, others wreck it and make work; and customers who do not go together hurt each other.
// Quality as distances from neutral, money in currency units a turn. Sources: seed:004@25707, @8433, @8572, e1 #55, #56, #63.
import { normalOf } from '../kernel/distributions.ts';
import { ln, logistic } from '../kernel/math.ts';
import { uniform } from '../kernel/random.ts';
import { DRIVER_INDEX } from '../model/drivers.ts';
import { type Block, defineMechanism, type ValueBlock } from '../model/mechanism.ts';
import { choiceLever, numberLever } from '../model/param.ts';
import { attend, relate, route, serve } from './co-production/making.ts';
import { type CoProductionCtx, columns, LEVELS, params } from './co-production/params.ts';

function levelOf(ctx: CoProductionCtx, j: number): number {
  return ctx.params.involvement[LEVELS[ctx.lever('level')[j]!]!];
}

function setup(ctx: CoProductionCtx): void {
  const { params, own, customers } = ctx;
  const { competence, mix } = params;
  const streams = ['competence', 'joy', 'style'].map((name) => ctx.stream(name));
  const special = ctx.setup.market.segments.map(({ id }) => params.segments[id]);
  const within = (x: number, least: number, most: number) => Math.min(most, Math.max(least, x));
  for (let i = 0; i < customers; i++) {
    const segment = special[ctx.customerTraits.segment[i]!];
    const [c, l, s] = streams.map((stream) => normalOf(uniform(stream, i, 0, 0))) as [number, number, number];
    const mean = within(segment?.competence ?? competence.mean, 0.01, 0.99);
    own.customerTraits.competence[i] = logistic(ln(mean / (1 - mean)) + competence.spread * c);
    own.customerTraits.joy[i] = within((segment?.joy ?? params.joy) + 0.5 * l, -1, 1);
    own.customerTraits.style[i] = within((segment?.style ?? mix.style) + mix.spread * s, 0, 1);
  }
  own.firm.education.set(ctx.lever('education'));
  for (let j = 0; j < ctx.firms; j++) own.firm.involvement[j] = levelOf(ctx, j);
}

function prepare(ctx: CoProductionCtx): void {
  const { own, params, operations } = ctx;
  const { memory, half, taughtMost } = params.competence;
  const [money, separation] = [ctx.lever('education'), ctx.lever('separation')];
  const { involvement, education, taught, visits, competence, work, spoiled, harm } = own.firm;
  for (let j = 0; j < ctx.firms; j++) {
    involvement[j] = involvement[j]! + params.involvement.change * (levelOf(ctx, j) - involvement[j]!);
    education[j] = education[j]! + (1 - memory) * (money[j]! - education[j]!);
    taught[j] = (taughtMost * education[j]!) / (education[j]! + half);
    operations.extraMinutes[j] = operations.extraMinutes[j]! + params.mix.minutes * separation[j]!;
    ctx.post(j, 'improvement', Math.round(100 * money[j]!));
  }
  for (const sums of [visits, competence, work, spoiled, harm]) sums.fill(0);
}

/** Practice fades. */
function approach(ctx: CoProductionCtx, block: Block): void {
  const { practice } = ctx.own.dyad;
  const kept = 1 - ctx.params.competence.forgetting;
  for (let d = block.from * ctx.firms; d < block.to * ctx.firms; d++) practice[d] = practice[d]! * kept;
}

/** Places, times and rules that keep customers apart cost them freedom. */
function value(ctx: CoProductionCtx, block: Block, value: ValueBlock): void {
  const { firms, params, importanceCount: width } = ctx;
  const separation = ctx.lever('separation');
  if (separation.every((part) => part === 0)) return;
  const weights = ctx.customerTraits.importance;
  const place = ctx.importance('flexibility');
  const factor = ctx.market.importanceFactor[DRIVER_INDEX.flexibility]!;
  const lost = separation.map((part) => factor * params.mix.rigid * part * part);
  const { data, offset } = value;
  for (let i = block.from, at = offset.flexibility; i < block.to; i++) {
    const weight = weights[i * width + place]!;
    for (let j = 0; j < firms; j++, at++) data[at] = data[at]! - weight * lost[j]!;
  }
}

function settle(ctx: CoProductionCtx): void {
  const { visits, competence, work, spoiled, harm } = ctx.own.firm;
  for (let j = 0; j < ctx.firms; j++) {
    const all = Math.max(1, visits[j]!);
    ctx.metric('customerCompetence', j, competence[j]! / all);
    ctx.metric('customerWorkShare', j, work[j]! / all);
    ctx.metric('spoiledByCustomerShare', j, spoiled[j]! / all);
    ctx.metric('companyHarm', j, harm[j]! / all);
  }
}

export const coProduction = defineMechanism({
  id: 'co-production',
  title: 'Customers as co-producers',
  params,
  columns,
  levers: {
    level: choiceLever(LEVELS, 'low', {
      label: 'Participation of customers',
      help: 'How much part customers take in making the service. Those who can make it better and spare the staff; those who cannot spoil it.',
      delay: '1 to 3 turns',
      term: 'customer as co-producer',
      p: 'process',
    }),
    education: numberLever(0, 0, 1e9, {
      label: 'Teaching customers their part',
      unit: 'money per turn',
      help: 'Makes customers more competent partners. Of no use where they take no part.',
      delay: '1 to 4 turns',
      term: 'training customers',
      p: 'process',
      step: 100,
      relationship: 'max',
      cost: { per: 'turn', rateCents: 100 },
    }),
    separation: numberLever(0, 0, 1, {
      label: 'Keeping customers apart',
      unit: 'share',
      help: 'Places, times and rules for customers who do not go together. Takes staff time and some of the customers\u2019 freedom.',
      delay: 'now',
      term: 'customer mix, compatibility management',
      p: 'process',
      step: 0.05,
    }),
  },
  metrics: {
    customerCompetence: {
      unit: 'share',
      better: 'more',
      help: 'Mean competence of those who came and met the staff.',
    },
    customerWorkShare: {
      unit: 'share',
      better: 'more',
      help: 'Part of the staff\u2019s work that customers took over; below 0 where they made more.',
    },
    spoiledByCustomerShare: { unit: 'share', better: 'less', help: 'Part of the visits that customers spoiled.' },
    companyHarm: {
      unit: 'quality',
      better: 'less',
      help: 'Mean quality of a visit lost to the company of customers who do not go together.',
    },
  },
  drivers: ['flexibility'],
  delivers: ['coreQuality', 'participation', 'effort', 'otherCustomers', 'reliability'],
  phases: { setup, prepare, approach, value, route, serve, attend, relate, settle },
});
