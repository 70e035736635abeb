// Parameters and columns of self-service: who can and wants to, how often the technology works, what it gives and takes.
// Times in minutes, leanings in logits, losses in units of quality. Sources: seed:004@27467-28969, e2.8 (Meuter et al. 2000).
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

const meuter = 'e2.8 (Meuter et al. 2000)';

export const params = z.strictObject({
  scope: share(0.8, { source: 'assumed', help: 'Part of the visits that customers could do by themselves at all.' }),
  channels: z.array(z.string()).default([]).meta({
    unit: 'list',
    source: 'assumed',
    help: 'Channels in which it is offered, by id; empty means in all.',
  }),
  technology: z
    .strictObject({
      half: param(2000, 0.01, 1e9, {
        unit: 'money per turn',
        source: 'assumed',
        help: 'Spending that keeps up half of what technology can be; scale it with the firms.',
      }),
      wear: share(0.25, { source: 'assumed', help: 'Part of the technology that ages in a turn.' }),
      worst: share(0.82, { source: 'assumed', help: 'Part of the tries in which poor technology works.' }),
      best: share(0.985, { source: 'assumed', help: 'Part of the tries in which the best technology works.' }),
      minutes: param(5, 0.01, 1e5, {
        unit: 'minutes',
        source: 'assumed',
        help: 'What it takes a customer with the best technology; with poor technology twice that.',
      }),
    })
    .prefault({}),
  guidance: z
    .strictObject({
      half: param(1000, 0.01, 1e9, {
        unit: 'money per turn',
        source: 'assumed',
        help: 'Spending on design and instruction that makes the role half clear to those who never tried.',
      }),
      memory: share(0.6, { source: 'assumed', help: 'Part of it that is left after a turn.' }),
      uses: param(2, 0.1, 100, { unit: 'uses', source: 'assumed', help: 'Own uses that make the role half clear.' }),
    })
    .prefault({}),
  adoption: z
    .strictObject({
      base: param(-1.2, -10, 10, {
        unit: 'logit',
        source: 'e2.8, level assumed',
        help: 'Leaning of a customer of mean ability to whom the role is unclear, at equal speed.',
      }),
      speed: param(0.8, 0, 10, {
        unit: 'logit per unit of ln time',
        source: meuter,
        help: 'Weight of being faster than the staff, waiting included.',
      }),
      ability: param(0.8, 0, 10, {
        unit: 'logit per sd',
        source: meuter,
        help: 'How much abler customers lean to it.',
      }),
      clarity: param(1.6, 0, 10, { unit: 'logit', source: meuter, help: 'What a wholly clear role adds.' }),
      motivation: param(0.8, 0, 10, {
        unit: 'logit per sd',
        source: meuter,
        help: 'How much those lean to it who want control and time of their own.',
      }),
      anxiety: param(0.8, 0, 10, {
        unit: 'logit',
        source: 'seed:004@27467, e2.8',
        help: 'What anxiety takes at first, on average; it wears off with use.',
      }),
      anxietySpread: param(0.8, 0, 5, {
        unit: 'logit',
        source: 'assumed',
        help: 'How much customers differ in it.',
      }),
      works: param(6, 0, 50, {
        unit: 'logit per unit of belief',
        source: 'seed:004@28969 (does it work reliably?)',
        help: 'Weight of how often the customer believes that it works, against the usual.',
      }),
      usual: share(0.92, { source: 'assumed', help: 'How often customers believe that it works before they try.' }),
      learning: share(0.25, { source: 'assumed', help: 'Part of the way to the last outcome that this belief goes.' }),
    })
    .prefault({}),
  counterMinutes: param(10, 0.01, 1e5, {
    unit: 'minutes',
    source: 'assumed',
    help: 'Time of the customer that the staff take, without the wait.',
  }),
  userError: share(0.14, {
    source: 'seed:004@28600 (users mess up)',
    help: 'Part of the tries that a customer without ability spoils where nothing is clear.',
  }),
  severity: param(0.25, 0, 1, {
    unit: 'quality',
    source: 'assumed: below a failed process step (.35)',
    help: 'Quality lost when it fails and nobody helps at once.',
  }),
  rescued: share(0.75, { source: 'assumed', help: 'Part of that loss which help at once spares.' }),
  again: param(0.03, 0, 1, {
    unit: 'quality',
    source: 'seed:004@28800 (forced to call or come)',
    help: 'Effort of turning to the staff after a failed try.',
  }),
  againWork: param(0.3, 0, 5, {
    unit: 'share',
    source: 'assumed',
    help: 'How much more work than a usual visit the staff have with a failed try.',
  }),
  helpWork: share(0.3, { source: 'assumed', help: 'Staff work of helping at once, against a usual visit.' }),
  helpCents: param(150, 0, 1e7, {
    unit: 'cents per case',
    source: 'assumed',
    help: 'Cost of help at once, beside the staff: lines, refunds.',
  }),
  contactCents: param(20, 0, 1e7, { unit: 'cents per use', source: 'assumed', help: 'Cost of one use.' }),
  control: param(0.05, 0, 1, {
    unit: 'quality',
    source: 'seed:004@27700 (greater control)',
    help: 'What doing it oneself gives to those who want control; the others dislike it as much.',
  }),
  time: param(0.04, 0, 1, {
    unit: 'quality per unit of ln time',
    source: 'seed:004@28000, e2.8',
    help: 'What being faster than the staff gives, or being slower takes.',
  }),
  credit: share(0.5, {
    source: 'e2.8 (Meuter et al. 2000): customers credit themselves',
    help: 'Part of a good outcome that customers put down to themselves, not to the firm.',
  }),
  coldness: param(0.05, 0, 1, {
    unit: 'quality',
    source: 'seed:004@27500 (social experiences), e1 #35',
    help: 'Empathy missed by those who come for the people, beside what the staff would have given.',
  }),
  forced: param(0.1, 0, 1, {
    unit: 'quality',
    source: 'assumed',
    help: 'Effort felt by a customer who is pushed to it against his leaning.',
  }),
  segments: z
    .record(
      z.string(),
      z.strictObject({
        ability: z.number().min(-5).max(5).optional(),
        motivation: z.number().min(-5).max(5).optional(),
        anxiety: z.number().min(0).max(10).optional(),
      }),
    )
    .default({})
    .meta({
      unit: 'by segment',
      help: 'Segments that are abler or keener (in sd above the mean) or more anxious (logits).',
    }),
});
export type Params = z.infer<typeof params>;

export const columns = {
  customerTraits: {
    /** Ability, 0 to 1, and will to do it oneself, −1 to 1. */
    ability: { type: 'f32' },
    will: { type: 'f32' },
    /** Leaning in logits from ability and motivation; anxiety in logits before any use. */
    leaning: { type: 'f32' },
    anxiety: { type: 'f32' },
  },
  dyad: {
    /** Uses that worked, ever; how often the customer believes that it works, less the usual. */
    uses: { type: 'u8' },
    works: { type: 'f32' },
  },
  firm: {
    technology: { type: 'f64' },
    guidance: { type: 'f64' },
    /** Mean wait at the staff, smoothed, in minutes. */
    wait: { type: 'f64' },
    /** Of this turn: visits within scope, tries, those pushed to it, failures, and those helped at once. */
    visits: { type: 'f64' },
    tries: { type: 'f64' },
    pushed: { type: 'f64' },
    failures: { type: 'f64' },
    helped: { type: 'f64' },
    /** Staffed visits of this turn and their waits. */
    staffed: { type: 'f64' },
    waits: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type SelfServiceCtx = Ctx<Params, typeof columns, 'technology' | 'guidance' | 'support' | 'push'>;
