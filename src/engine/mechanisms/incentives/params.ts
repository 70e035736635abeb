// Parameters and columns of incentives: four things pull at the people customers meet, and four measures pull at them.
// Attention is a share of one, money in currency units. Sources: seed:000:93-95, seed:002:124, e1 #13, #14.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** What can be measured, in the order of the columns: handle time, customer survey, hand-offs, retention. */
export const AIMS = ['speed', 'care', 'solving', 'keeping'] as const;
export const MEASURED = ['handleTime', 'survey', 'handOffs', 'retention'] as const;

const perAttention = (unit: string) => `${unit} per unit of attention`;

export const incentivesParams = z.strictObject({
  inclination: z
    .strictObject({
      speed: share(0.2, { source: 'assumed', help: 'Attention that people give to speed where nothing is measured.' }),
      care: share(0.3, { source: 'assumed', help: 'The same for care for the customer.' }),
      solving: share(0.3, { source: 'assumed', help: 'The same for solving the matter oneself.' }),
      keeping: share(0.2, { source: 'assumed', help: 'The same for keeping the customer.' }),
    })
    .prefault({}),
  pull: param(2, 0, 20, {
    unit: 'weight',
    source: 'assumed (Holmström and Milgrom 1991 for the form)',
    help: 'How strongly a measure with full weight and a very high bonus pulls, against all that people do of themselves.',
  }),
  measured: share(0.4, {
    source: 'assumed',
    help: 'Part of that pull which a measure has without any money: what gets measured gets done.',
  }),
  bonusHalf: param(400, 0.01, 1e7, {
    unit: 'money per head and turn of three months',
    source: 'assumed',
    help: 'Bonus that brings half of the rest.',
  }),
  monthly: share(0.3, {
    source: 'assumed; model 5',
    help: 'Part of the way to new habits that people go in a month.',
  }),
  drive: share(0.04, {
    source: 'assumed',
    help: 'Part of the time of a visit that a bonus without limit saves by zeal, whatever it is paid for.',
  }),
  pace: z
    .strictObject({
      speed: param(0.3, 0, 2, {
        unit: perAttention('share'),
        source: 'seed:000:93',
        help: 'Time saved by attention to speed.',
      }),
      care: param(0.15, 0, 2, { unit: perAttention('share'), source: 'seed:000:93', help: 'Time that care takes.' }),
      solving: param(0.1, 0, 2, {
        unit: perAttention('share'),
        source: 'seed:000:93',
        help: 'Time that it takes to solve the matter oneself.',
      }),
    })
    .prefault({}),
  handOff: z
    .strictObject({
      usual: share(0.08, { source: 'assumed', help: 'Visits passed on to somebody else where nothing is measured.' }),
      speed: param(1.5, 0, 10, {
        unit: perAttention('logit'),
        source: 'seed:000:93',
        help: 'What attention to speed adds: who is timed passes on.',
      }),
      solving: param(2, 0, 10, {
        unit: perAttention('logit'),
        source: 'seed:000:93',
        help: 'What attention to solving takes off.',
      }),
      skill: param(1.5, 0, 10, {
        unit: 'logit per unit of skill',
        source: 'seed:000:122',
        help: 'What technical skill above neutral takes off.',
      }),
      tools: param(0.5, 0, 10, {
        unit: 'logit per unit of tools',
        source: 'seed:000:95',
        help: 'What tools beyond half of what is possible take off.',
      }),
      wrong: share(0.3, { source: 'assumed', help: 'Part of them that goes to the wrong person.' }),
      haste: param(1, 0, 10, {
        unit: perAttention('share'),
        source: 'assumed',
        help: 'How much larger haste makes that part.',
      }),
      time: share(0.5, {
        source: 'assumed',
        help: 'Staff time that a visit passed on takes beyond its own, as a part of it.',
      }),
      effort: param(0.1, 0, 1, {
        unit: 'quality',
        source: 'assumed',
        help: 'What telling it again costs the customer; twice that where the person is the wrong one.',
      }),
    })
    .prefault({}),
  empathy: z
    .strictObject({
      care: param(0.2, 0, 2, {
        unit: perAttention('quality'),
        source: 'seed:000:93',
        help: 'Empathy from attention to care.',
      }),
      speed: param(0.1, 0, 2, { unit: perAttention('quality'), source: 'seed:000:93', help: 'Empathy lost to haste.' }),
    })
    .prefault({}),
  failures: z
    .strictObject({
      speed: param(1, 0, 10, { unit: perAttention('logit'), source: 'seed:000:93', help: 'More failures from haste.' }),
      kept: param(3, 0, 10, {
        unit: perAttention('logit'),
        source: 'seed:000:93-95',
        help: 'More failures where people keep what they have neither the tools nor the skill to solve.',
      }),
      solved: param(0.5, 0, 10, {
        unit: perAttention('logit'),
        source: 'seed:000:93-95',
        help: 'Fewer failures where they have both.',
      }),
    })
    .prefault({}),
  gaming: share(0.4, {
    source: 'assumed (Kerr 1975)',
    help: 'Part of the attention to surveys that goes into asking for good marks, at full weight and a bonus without limit.',
  }),
  favours: z
    .strictObject({
      chance: param(0.4, 0, 2, {
        unit: perAttention('share'),
        source: 'model 2',
        help: 'Chance of a favour to a returning customer, per unit of attention to keeping beyond the usual.',
      }),
      visits: z
        .int()
        .min(0)
        .max(1000)
        .default(3)
        .meta({ unit: 'visits', source: 'assumed', help: 'Earlier visits from which a customer is worth a favour.' }),
      price: share(0.12, { source: 'assumed', help: 'What it costs, as a part of the price.' }),
      recognition: param(0.04, 0, 1, { unit: 'quality', source: 'assumed', help: 'What the customer feels of it.' }),
    })
    .prefault({}),
  quits: z
    .strictObject({
      speed: param(0.8, 0, 10, {
        unit: perAttention('logit'),
        source: 'seed:002:124 (intensity, surveillance)',
        help: "What haste beyond one's own adds to the chance of quitting.",
      }),
      standards: param(0.8, 0, 10, {
        unit: 'logit',
        source: 'seed:000:95',
        help: 'What full weight on survey, hand-offs and retention adds where there are no tools to meet it.',
      }),
      bonus: param(0.25, 0, 10, { unit: 'logit', source: 'assumed', help: 'What a bonus without limit takes off.' }),
      mood: share(0.15, { source: 'seed:002:124', help: 'Motivation lost per logit that pressure adds.' }),
    })
    .prefault({}),
  tools: z
    .strictObject({
      half: param(1000, 0.01, 1e9, {
        unit: 'money per month',
        source: 'assumed',
        help: 'Spending that keeps tools at half of what is possible.',
      }),
      months: param(6, 0.1, 60, {
        unit: 'months',
        source: 'V22',
        help: 'Time in which most of a change of the spending shows.',
      }),
    })
    .prefault({}),
  heads: param(10, 0, 1e6, { unit: 'people', source: 'assumed', help: 'People paid a bonus where no workforce acts.' }),
});
export type IncentivesParams = z.infer<typeof incentivesParams>;

export const columns = {
  firm: {
    /** Where people's attention is, by aim. */
    attention: { type: 'f64', width: AIMS.length },
    /** How good the tools of the front line are, 0 to 1. */
    tools: { type: 'f64' },
    /** Chance that a visit is passed on, and the part of those that go wrong. */
    handOff: { type: 'f64' },
    wrong: { type: 'f64' },
    empathy: { type: 'f64' },
    favour: { type: 'f64' },
    /** Counts of the turn. */
    passed: { type: 'f64' },
    astray: { type: 'f64' },
    favours: { type: 'f64' },
    favourCents: { type: 'f64' },
  },
} as const satisfies OwnColumns;

type Lever = (typeof MEASURED)[number] | 'bonus' | 'tools';
export type IncentivesCtx = Ctx<IncentivesParams, typeof columns, Lever>;
