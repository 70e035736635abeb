// Parameters of incentives, and how measures turn into attention and attention into what people do. Four things pull at the
// people customers meet: speed, care, solving the matter oneself, and keeping the customer. Attention is a share of one;
// measures and a bonus move it (Holmström and Milgrom 1991: effort goes where it is paid, away from what is not).
import * as z from 'zod';
import { exp } from '../../kernel/math.ts';
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

/** How far a bonus reaches, 0 to 1, half at `half` a quarter. */
export function reach(bonus: number, months: number, half: number): number {
  const quarterly = (3 * bonus) / months;
  return quarterly / (quarterly + half);
}

/** Shares of attention under some weights of the measures and a pull. */
export function attentionOf(inclination: readonly number[], weights: readonly number[], pull: number): number[] {
  let sum = 0;
  const pulled = inclination.map((own, k) => own + pull * weights[k]!);
  for (const part of pulled) sum += part;
  return pulled.map((part) => (sum > 0 ? part / sum : 1 / pulled.length));
}

/** What people do differently, by distances of their attention from their own inclination. */
export interface Conduct {
  readonly pace: number;
  readonly handOff: number;
  readonly wrong: number;
  readonly empathy: number;
  readonly failures: number;
  readonly favour: number;
}

/** Conduct at distances d (in the order of AIMS) of people with some technical skill and tools; `gamed` of the care is for show. */
export function conductOf(
  d: readonly number[],
  skill: number,
  tools: number,
  gamed: number,
  rules: IncentivesParams,
): Conduct {
  const [speed, care, solving, keeping] = d as [number, number, number, number];
  const { pace, handOff, empathy, failures, favours } = rules;
  const real = care > 0 ? care * (1 - gamed) : care;
  const able = tools * Math.min(1, Math.max(0, skill + 0.5));
  const kept = Math.max(0, solving);
  const passed = Math.min(
    0.6,
    handOff.usual *
      exp(
        handOff.speed * speed -
          handOff.solving * solving -
          handOff.skill * (skill - 0.5) -
          handOff.tools * (tools - 0.5),
      ),
  );
  return {
    pace: Math.max(
      0.5,
      1 - pace.speed * speed + pace.care * care + pace.solving * solving + handOff.time * (passed - handOff.usual),
    ),
    handOff: passed,
    wrong: Math.min(1, Math.max(0, handOff.wrong * (1 + handOff.haste * speed))),
    empathy: empathy.care * real - empathy.speed * speed,
    failures: exp(failures.speed * speed + failures.kept * kept * (1 - able) - failures.solved * kept * able),
    favour: Math.min(1, favours.chance * Math.max(0, keeping)),
  };
}

/** Logits on quits: haste, standards without the tools to meet them, less what the bonus is worth. */
export function pressureOf(
  speed: number,
  standards: number,
  tools: number,
  bonusReach: number,
  rules: IncentivesParams,
): { strain: number; relief: number } {
  const { quits } = rules;
  return {
    strain: quits.speed * Math.max(0, speed) + quits.standards * standards * (1 - tools),
    relief: quits.bonus * bonusReach,
  };
}
