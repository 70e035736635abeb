// Parameters and columns of culture: five elements in [0,1], each slow in its own time, four competitive priorities, and what
// becomes of them. Money in currency units, times in months. Sources: seed:003:111-122, 147-152, 173-233; e1 #22, #46, #49, #52.
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** What a culture is made of, in the order of the columns. */
export const ELEMENTS = ['orientation', 'structure', 'leadership', 'rewards', 'cooperation'] as const;
export type Element = (typeof ELEMENTS)[number];
/** Hayes and Wheelwright's four dimensions. */
export const PRIORITIES = ['cost', 'quality', 'dependability', 'flexibility'] as const;
/** Around what a firm is organized. */
export const STRUCTURES = ['product', 'matrix', 'customer'] as const;

const element = (weight: number, base: number, months: number, what: string) =>
  z
    .strictObject({
      weight: share(weight, { source: 'assumed', help: `Weight of ${what} in the maturity of the whole.` }),
      base: share(base, { source: 'assumed', help: `Where ${what} stands in a firm that does nothing for it.` }),
      months: param(months, 0.1, 240, {
        unit: 'months',
        source: 'e1 #19 (6 to 12 months and longer)',
        help: 'Time in which most of a change of it shows.',
      }),
    })
    .prefault({});

const alignment = (value: number, help: string) => share(value, { source: 'seed:003:187', help });

export const cultureParams = z.strictObject({
  orientation: element(0.25, 0.25, 9, 'orientation to the customer'),
  structure: element(0.15, 0.1, 12, 'the structure'),
  leadership: element(0.25, 0.1, 24, 'leadership'),
  rewards: element(0.15, 0.15, 6, 'the rewards'),
  cooperation: element(0.2, 0.2, 9, 'cooperation between functions'),
  half: z
    .strictObject({
      orientation: param(250, 0.01, 1e9, {
        unit: 'money per month',
        source: 'assumed',
        help: 'Spending on vision, stories and the voice of the customer that does half of what it can.',
      }),
      leadership: param(300, 0.01, 1e9, {
        unit: 'money per month',
        source: 'assumed',
        help: 'Spending on developing leaders that does half of what it can.',
      }),
      cooperation: param(2, 0.01, 1000, {
        unit: 'hours per head and month',
        source: 'assumed',
        help: 'Time in teams across functions that does half of what it can.',
      }),
    })
    .prefault({}),
  aligned: z
    .strictObject({
      product: alignment(0.2, 'How far a structure around products serves customers.'),
      matrix: alignment(0.6, 'The same of customer managers beside product managers.'),
      customer: alignment(0.95, 'The same of a structure around customers.'),
    })
    .prefault({}),
  overhead: z
    .strictObject({
      product: param(0, 0, 1e6, { unit: 'money per head and turn', source: 'assumed', help: 'Cost of coordination.' }),
      matrix: param(40, 0, 1e6, { unit: 'money per head and turn', source: 'assumed', help: 'Cost of two bosses.' }),
      customer: param(80, 0, 1e6, {
        unit: 'money per head and turn',
        source: 'assumed',
        help: 'Cost of functions that every customer team has for itself.',
      }),
    })
    .prefault({}),
  reorganization: z
    .strictObject({
      money: param(300, 0, 1e6, {
        unit: 'money per head',
        source: 'assumed',
        help: 'What changing the structure costs.',
      }),
      months: param(6, 0.1, 60, {
        unit: 'months',
        source: 'assumed',
        help: 'Time in which most of the unrest is over.',
      }),
      pace: share(0.05, { source: 'assumed', help: 'How much longer visits take in the unrest.' }),
      quits: param(0.25, 0, 5, {
        unit: 'logit',
        source: 'assumed',
        help: 'What unrest adds to the chance of quitting.',
      }),
    })
    .prefault({}),
  rewardMoney: param(100, 0, 1e6, {
    unit: 'money per head and turn',
    source: 'assumed',
    help: 'What rewards cost where they rest on customers wholly.',
  }),
  leaders: z
    .strictObject({
      drawn: share(1, {
        source: 'e1 #46 (Rooke and Torbert 2005)',
        help: 'How far the stage of a firm\u2019s leaders is drawn; 0 gives every firm the mean.',
      }),
      ahead: share(0.15, {
        source: 'seed:003:205',
        help: 'How far an organization can be ahead of its leaders in maturity, of a scale of 1.',
      }),
      teach: share(0.6, {
        source: 'assumed',
        help: 'Part of what leaders lack that development without limit brings.',
      }),
    })
    .prefault({}),
  spread: param(0.6, 0, 3, {
    unit: 'standard deviation of the logarithm',
    source: 'e1 #49, #52: 74 % of firms at levels 2 and 3',
    help: 'How much firms differ in maturity for the same effort, by their past; 0 makes them equal.',
  }),
  leverage: param(0.2, 0, 1, {
    unit: 'share per level',
    source: 'assumed; e1 #52 is self-rated',
    help: 'What a level of maturity above the neutral one adds to what other investments in people and process bring.',
  }),
  priority: z
    .strictObject({
      spreadThin: param(1.5, 1, 5, {
        unit: 'exponent',
        source: 'e1 #22 (all things to all is second best)',
        help: 'How steeply what is done for each priority falls where the emphases sum to more than 1.',
      }),
      months: param(9, 0.1, 240, {
        unit: 'months',
        source: 'seed:000:152 (a consistent pattern of decisions)',
        help: 'Time in which most of a change of priorities shows.',
      }),
      pace: share(0.1, { source: 'assumed', help: 'Staff time saved by a firm that is about cost alone.' }),
      noise: share(0.25, {
        source: 'assumed',
        help: 'Spread of quality taken away by a firm that is about quality alone.',
      }),
      leverage: share(0.15, {
        source: 'assumed',
        help: 'What a firm that is about quality alone gets more out of its people and processes.',
      }),
      failures: share(0.4, {
        source: 'assumed',
        help: 'Failures avoided by a firm that is about dependability alone.',
      }),
      agility: param(0.6, 0, 5, {
        unit: 'share',
        source: 'assumed',
        help: 'How much better a firm that is about flexibility alone follows demand with roster and hiring.',
      }),
    })
    .prefault({}),
  hoursPerHead: param(430, 1, 1e4, { unit: 'hours per head and turn', source: 'assumed', help: 'Paid hours at work.' }),
  heads: param(10, 0, 1e6, { unit: 'people', source: 'assumed', help: 'People of a firm where no workforce acts.' }),
  firms: z
    .record(z.string(), z.strictObject({ leaders: z.number().min(0).max(1).optional() }))
    .default({})
    .meta({ unit: 'by firm', help: 'Leaders of a firm by stage, 0 to 1, where they are not drawn.' }),
});
export type CultureParams = z.infer<typeof cultureParams>;

export const columns = {
  firm: {
    /** Where the elements stand, and what a firm that does nothing falls back to. */
    element: { type: 'f64', width: ELEMENTS.length },
    base: { type: 'f64', width: ELEMENTS.length },
    /** What the firm's past makes of its maturity, as a factor. */
    heritage: { type: 'f64' },
    /** How much goes into each priority, after what is lost by having too many. */
    emphasis: { type: 'f64', width: PRIORITIES.length },
    /** The structure in force, and how much unrest the last reorganization still makes. */
    organized: { type: 'u8' },
    unrest: { type: 'f64' },
  },
} as const satisfies OwnColumns;

type Lever = Element | 'priority';
export type CultureCtx = Ctx<CultureParams, typeof columns, Lever>;
