// Parameters and columns of permission marketing: who opts in, what contacts bring and cost, what becomes of the data.
// Contacts a month, pulls in logits, annoyance and concern around 1. Sources: seed:000:144, seed:002:146, e2.9 (Krafft et al. 2017).
import * as z from 'zod';
import type { Ctx, OwnColumns } from '../../model/mechanism.ts';
import { param, share } from '../../model/param.ts';

const krafft = 'e2.9 (Krafft et al. 2017)';

export const params = z.strictObject({
  concernedShare: share(0.87, {
    source: 'seed:002:146, e1 #38',
    help: 'Part of the customers who are concerned about their privacy.',
  }),
  consent: z
    .strictObject({
      base: param(-2, -10, 10, {
        unit: 'logit',
        source: 'assumed',
        help: 'Leaning, at a visit, to let the firm write: without relevance, control, concern or trust beyond one half.',
      }),
      relevance: param(1.6, 0, 10, {
        unit: 'logit',
        source: krafft,
        help: 'What contacts that are fully relevant add; money for a signature adds nothing.',
      }),
      control: param(1.2, 0, 10, {
        unit: 'logit',
        source: krafft,
        help: 'What full control over one\u2019s data and contacts adds.',
      }),
      trust: param(2, 0, 10, { unit: 'logit per unit of trust', source: 'seed:002:152', help: 'Weight of trust.' }),
      concern: param(0.8, 0, 10, { unit: 'logit', source: krafft, help: 'What ordinary concern takes.' }),
      annoyance: param(2, 0, 10, { unit: 'logit', source: krafft, help: 'What full annoyance takes (intrusiveness).' }),
      again: param(1, 0, 10, {
        unit: 'logit',
        source: 'assumed',
        help: 'What it takes to ask those who withdrew once.',
      }),
    })
    .prefault({}),
  relevance: z
    .strictObject({
      half: param(1500, 0.01, 1e9, {
        unit: 'money per turn',
        source: 'assumed',
        help: 'Spending on tailoring that gives half of what can be had; scale it with the firms.',
      }),
      lag: share(0.5, {
        source: 'assumed',
        help: 'Part of the way to what is paid for that tailoring goes in a turn.',
      }),
      general: share(0.35, {
        source: 'assumed',
        help: 'Relevance to a customer of whom nothing is known, as a part of that to one who is fully known.',
      }),
      visits: param(8, 0.1, 1000, {
        unit: 'visits',
        source: 'assumed',
        help: 'Visits after which half of what they tell is known, where no mechanism keeps knowledge of customers.',
      }),
    })
    .prefault({}),
  control: z
    .strictObject({
      half: param(800, 0.01, 1e9, {
        unit: 'money per turn',
        source: 'assumed',
        help: 'Spending on data protection and choices that gives half of full control; scale it with the firms.',
      }),
      exposure: share(0.8, { source: 'assumed', help: 'Part of the exposures that full control prevents.' }),
      relief: share(0.5, {
        source: 'assumed',
        help: 'Part of the annoyance by permitted contacts that choices of when and what spare.',
      }),
    })
    .prefault({}),
  pull: param(1.2, 0, 5, {
    unit: 'logit',
    source: 'seed:003:355 (contact that fits responds better), size assumed',
    help: 'What fully relevant contacts with permission add, if there are enough of them.',
  }),
  coldPull: param(0.05, 0, 5, {
    unit: 'logit',
    source: 'assumed',
    help: 'What contacts without permission add, if there are enough of them.',
  }),
  enough: param(1.5, 0.01, 100, {
    unit: 'contacts a month',
    source: 'assumed',
    help: 'Contacts that bring half of what contacts can.',
  }),
  triggers: z
    .strictObject({
      fall: share(0.2, {
        source: 'assumed',
        help: 'Fall of the firm\u2019s part of a customer\u2019s purchases, from the older half of the window to the newer, that is a change.',
      }),
      timely: share(0.6, {
        source: 'seed:003:355 (significantly higher response), size assumed',
        help: 'Part of the relevance that is missing which a contact gains by answering a change.',
      }),
      trust: param(0.2, 0, 20, {
        unit: 'evidence per turn',
        source: 'seed:003:355 (it shows that the relationship matters), size assumed',
        help: 'Evidence for the firm that such a contact counts as; a broken promise counts 2 against it.',
      }),
      cents: param(20, 0, 1e6, {
        unit: 'cents per customer and turn',
        source: 'assumed',
        help: 'Cost of watching what a customer who opted in does, where all are watched.',
      }),
    })
    .prefault({}),
  lists: share(0.3, {
    source: 'assumed',
    help: 'Part of those who never came that contacts without permission reach.',
  }),
  notice: param(0.03, 0, 1, {
    unit: 'per contact',
    source: 'assumed',
    help: 'Chance that one such contact makes a firm known.',
  }),
  annoyance: z
    .strictObject({
      irrelevant: param(0.012, 0, 1, {
        unit: 'per contact',
        source: krafft,
        help: 'What a contact adds that is not relevant at all.',
      }),
      easy: param(2, 0, 100, {
        unit: 'contacts a month',
        source: 'assumed',
        help: 'Contacts that nobody minds for their number.',
      }),
      tooMany: param(0.01, 0, 1, {
        unit: 'per squared contact a month',
        source: 'assumed',
        help: 'What contacts beyond these add in a month, by the square of their number.',
      }),
      unasked: param(0.06, 0, 1, {
        unit: 'per contact',
        source: 'seed:002:146 (unsolicited communications)',
        help: 'What a contact adds that nobody permitted.',
      }),
      fading: param(0.15, 0.001, 10, { unit: 'per month', source: 'assumed', help: 'Rate at which annoyance fades.' }),
      most: param(2, 0.1, 10, { unit: 'annoyance', source: 'assumed', help: 'The most that a customer feels.' }),
      unease: param(0.8, 0, 5, { unit: 'logit', source: 'assumed', help: 'What full annoyance takes in privacy.' }),
      trust: param(0.025, 0, 1, {
        unit: 'evidence per contact',
        source: 'seed:002:146-152, size assumed',
        help: 'Evidence against the firm that a contact nobody permitted counts as; a broken promise counts 2.',
      }),
    })
    .prefault({}),
  withdrawal: z
    .strictObject({
      base: share(0.01, { source: 'assumed', help: 'Chance in a month that a permission is withdrawn anyway.' }),
      annoyance: share(0.25, { source: krafft, help: 'What full annoyance adds to it.' }),
    })
    .prefault({}),
  data: z
    .strictObject({
      cents: param(120, 0, 1e7, {
        unit: 'cents per customer and turn',
        source: 'assumed',
        help: 'What others pay for all that is known of a customer.',
      }),
      unease: param(0.04, 0, 5, {
        unit: 'logit',
        source: 'seed:002:146 (automatic data transfer)',
        help: 'Unease where all data are passed on, as far as it is suspected.',
      }),
      exposure: share(0.3, {
        source: 'assumed',
        help: 'Chance in a turn that passing on all data comes out; half of it a quarter as often.',
      }),
      leak: share(0.01, {
        source: 'assumed',
        help: 'Chance in a turn that data leak without that, where nothing protects them.',
      }),
      outrage: param(0.8, 0, 5, {
        unit: 'logit',
        source: 'assumed',
        help: 'Unease after it came out.',
      }),
      outrageFades: share(0.4, { source: 'assumed', help: 'Part of the outrage that fades in a turn.' }),
      trust: param(2.5, 0, 20, {
        unit: 'evidence',
        source: 'seed:002:152 (trust is the foundation), size assumed',
        help: 'Evidence against the firm that its coming out counts as; a broken promise counts 2.',
      }),
    })
    .prefault({}),
  contactCents: param(6, 0, 1e6, { unit: 'cents per contact', source: 'assumed', help: 'Cost of one contact.' }),
  segments: z
    .record(z.string(), z.strictObject({ concernedShare: z.number().min(0).max(1).optional() }))
    .default({})
    .meta({ unit: 'by segment', help: 'Concern about privacy in segments that differ.' }),
});
export type Params = z.infer<typeof params>;

export const CONSENT = { none: 0, given: 1, withdrawn: 2 } as const;

export const columns = {
  customerTraits: {
    /** Concern about privacy: 0, or up to 2 with mean 1. */
    concern: { type: 'f32' },
    /** The word from which it follows on whose lists of prospects the customer stands. */
    listed: { type: 'i32' },
  },
  dyad: {
    consent: { type: 'u8' },
    annoyance: { type: 'f32' },
  },
  firm: {
    /** How well contacts are tailored, and how far customers control their data, 0 to 1. */
    tailoring: { type: 'f64' },
    control: { type: 'f64' },
    /** What is left of the outrage over its data, and whether they came out this turn. */
    outrage: { type: 'f64' },
    exposed: { type: 'f64' },
    /** Of this turn: contacts by permission, changes that they answered, contacts without permission, withdrawals. */
    contacts: { type: 'f64' },
    answered: { type: 'f64' },
    cold: { type: 'f64' },
    withdrawals: { type: 'f64' },
  },
} as const satisfies OwnColumns;

export type PermissionCtx = Ctx<
  Params,
  typeof columns,
  'contacts' | 'triggers' | 'unsolicited' | 'relevance' | 'control' | 'dataUse'
>;
