// Parameters and columns of `value-research`. Weights are mean importances, worked with as logarithms; errors are standard
// deviations of a logarithm; leads and gains are quality as a distance; money in currency units.
import * as z from 'zod';
import type { DriverId } from '../../model/drivers.ts';
import { idSchema } from '../../model/market-schema.ts';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

/** What a firm may work on, in canonical order: the attributes of its map. */
export const ATTRIBUTES = [
  'coreQuality',
  'reliability',
  'supplementary',
  'fit',
  'empathy',
  'servicescape',
  'recognition',
  'waiting',
  'effort',
] as const satisfies readonly DriverId[];
type Attribute = (typeof ATTRIBUTES)[number];
export const WIDTH = ATTRIBUTES.length;
/** Methods of research, turns ahead for which studies are kept, and segments, at most. */
export const METHODS = 8;
export const PIPELINE = 12;
export const SEGMENTS = 12;

const methodSchema = z.strictObject({
  id: idSchema,
  stage: z.enum(['guess', 'discover', 'confirm']).meta({
    help: 'guess: own view; discover: finds what is missing on the map; confirm: tells parity from difference.',
  }),
  caseMoney: param(20, 0.01, 1e6, { unit: 'money per case', source: 'assumed', help: 'Cost of one case.' }),
  delayMonths: param(3, 0, 36, { unit: 'months', source: 'assumed', help: 'Time from the field to the map.' }),
  error: param(1, 0, 10, {
    unit: 'sd of the logarithm',
    source: 'assumed',
    help: 'Error of one case; it shrinks with the square root of their number.',
  }),
  bias: param(0.1, 0, 5, {
    unit: 'sd of the logarithm',
    source: 'assumed',
    help: 'Error that no number of cases removes, always the same for a firm.',
  }),
});

/** From talks with the own people to choices observed: dearer and slower, and closer to the truth. */
const METHOD_DEFAULTS: z.input<typeof methodSchema>[] = [
  { id: 'staff-talks', stage: 'guess', caseMoney: 10, delayMonths: 0, error: 1, bias: 0.45 },
  { id: 'interviews', stage: 'discover', caseMoney: 40, delayMonths: 3, error: 1, bias: 0.2 },
  { id: 'survey', stage: 'confirm', caseMoney: 8, delayMonths: 3, error: 1.5, bias: 0.25 },
  { id: 'choice-tests', stage: 'confirm', caseMoney: 30, delayMonths: 6, error: 0.9, bias: 0.06 },
];

export const researchParams = z.strictObject({
  methods: z
    .array(methodSchema)
    .min(1)
    .max(METHODS)
    .default(METHOD_DEFAULTS.map((method) => methodSchema.parse(method)))
    .meta({ unit: 'methods', help: 'Ways to learn what customers value, each with its own money lever.' }),
  guessError: param(0.6, 0, 3, {
    unit: 'sd of the logarithm',
    source: 'e1 #7 (size assumed)',
    help: 'How wrong a first guess of a weight is: misread significance, and with it misorder.',
  }),
  missing: share(0.22, {
    source: 'e1 #7 (size assumed)',
    help: 'Part of what matters that a first guess leaves out: misguess.',
  }),
  miscategorized: share(0.3, {
    source: 'e1 #7 (size assumed)',
    help: 'Part of the attributes that a first guess takes for a difference where it is parity, or the reverse.',
  }),
  findCases: param(25, 0.1, 1e5, {
    unit: 'cases',
    source: 'assumed',
    help: 'Cases of discovery that find 63 % of the attributes of mean weight that are missing.',
  }),
  categoryCases: param(120, 0.1, 1e6, {
    unit: 'cases',
    source: 'assumed',
    help: 'Cases of confirmation that correct 63 % of the wrong categories.',
  }),
  parity: z
    .array(z.enum(ATTRIBUTES as unknown as [Attribute, ...Attribute[]]))
    .default(['supplementary', 'waiting', 'effort'])
    .meta({
      unit: 'drivers',
      source: 'seed:000:45',
      help: 'Attributes that hurt below the rivals and give little above.',
    }),
  drift: z
    .strictObject({
      sd: param(0.12, 0, 2, {
        unit: 'sd of the logarithm per turn',
        source: 'e1 #4 (size assumed)',
        help: 'How far the weight of each attribute moves in a turn, the same for all customers.',
      }),
      keep: share(0.92, { source: 'assumed', help: 'Part of such a shift that is left a turn later.' }),
    })
    .prefault({}),
  rivals: z
    .strictObject({
      guessError: param(0.05, 0, 1, {
        unit: 'quality',
        source: 'e1 #7 (size assumed)',
        help: 'How wrong a first view of the own lead is.',
      }),
      fog: param(0.02, 0, 1, { unit: 'quality per turn', source: 'assumed', help: 'What that view loses in a turn.' }),
      caseMoney: param(25, 0.01, 1e6, {
        unit: 'money per case',
        source: 'assumed',
        help: 'One comparison in its situation.',
      }),
      error: param(0.15, 0, 5, { unit: 'quality', source: 'assumed', help: 'Error of one comparison.' }),
    })
    .prefault({}),
  work: z
    .strictObject({
      most: param(0.03, 0, 0.5, { unit: 'quality', source: 'assumed', help: 'Most that work adds to one attribute.' }),
      half: param(700, 0.01, 1e9, {
        unit: 'money per month',
        source: 'assumed',
        help: 'Money on one attribute that brings half of that; scale it with the firms.',
      }),
      months: param(4, 0.1, 120, {
        unit: 'months',
        source: 'V22, e1 #19: results after 6 to 12 months',
        help: 'Time in which most of it comes, a turn after the money.',
      }),
      wearMonths: param(12, 0.1, 240, {
        unit: 'months',
        source: 'assumed',
        help: 'Time in which it wears off without money.',
      }),
      wrongSystem: share(0.5, {
        source: 'e1 #7 (size assumed)',
        help: 'Part of the work on an attribute about which nothing is known that goes into the wrong system.',
      }),
      execution: share(0.8, {
        source: 'e1 #7, #18 (size assumed)',
        help: 'Part of the work that willing, proficient people carry out as meant; the rest is misexecuted.',
      }),
      understanding: param(0.25, 0, 2, {
        unit: 'share per unit of skill',
        source: 'seed:000:79, 122 (size assumed)',
        help: 'How much more of it people carry out as meant who have been taught what customers value.',
      }),
      parityBand: param(0.1, 0.001, 1, {
        unit: 'quality',
        source: 'assumed',
        help: 'Lead over the rivals within which parity work loses its use.',
      }),
      parityRest: share(0.1, { source: 'seed:000:45', help: 'What parity work is still good for beyond it.' }),
    })
    .prefault({}),
});

const wide = { type: 'f64', width: WIDTH } as const;
export const researchColumns = {
  market: {
    /** Mean weights of the customers before any drift; ln of the drift; the core's factors while ours are in force. */
    base: wide,
    drift: wide,
    scripted: wide,
    /** True weights of the last turns, the newest at turn mod PIPELINE. */
    past: { type: 'f64', width: WIDTH * PIPELINE },
  },
  firm: {
    /** The map: ln weights, their variance, whether an attribute is on it, whether it is taken for parity. */
    believed: wide,
    doubt: wide,
    onMap: wide,
    parity: wide,
    /** The own lead over rivals as believed and its variance; and as it was last turn. */
    lead: wide,
    leadDoubt: wide,
    trueLead: wide,
    /** Cases in the field, by method and turn of arrival (mod PIPELINE); cases paid for this turn. */
    cases: { type: 'f64', width: METHODS * PIPELINE },
    asked: { type: 'f64' },
    /** Money per month by attribute, as it arrived where it went, of the turn before; what it has built; its use this turn. */
    planned: wide,
    work: wide,
    gain: wide,
    /** Delivered quality by segment and attribute, summed over the turn, with visits; and the mean of the last turn. */
    sums: { type: 'f64', width: WIDTH * SEGMENTS },
    counts: { type: 'f64', width: SEGMENTS },
    standing: { type: 'f64', width: WIDTH * SEGMENTS },
  },
} as const satisfies OwnColumns;

export type ResearchParams = z.infer<typeof researchParams>;
export type ResearchCtx = Ctx<ResearchParams, typeof researchColumns, 'research' | 'mapping' | 'effort' | 'focus'>;
