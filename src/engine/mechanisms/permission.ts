// Permission marketing: customers opt in where contacts are relevant and they keep control, not for money. Relevant contacts, not too
// many, are a reason to come; the others annoy, and permission is withdrawn. A contact that answers a change in behaviour is worth more.
// Contacts that nobody permitted and data that are passed on cost privacy and trust. Pulls in logits, money in currency units a turn.
// Sources: seed:000:144, seed:002:146-152, seed:003:355, e1 #20, #38, #51, e2.9.
import { uniform, word } from '../kernel/random.ts';
import { RUNG } from '../model/ladder-rules.ts';
import { defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { approach, ask, value } from './permission/contacts.ts';
import { CONSENT, columns, type PermissionCtx, params } from './permission/params.ts';

function drawConcern(ctx: PermissionCtx): void {
  const { params, setup } = ctx;
  const { concern, listed } = ctx.own.customerTraits;
  const shares = setup.market.segments.map(({ id }) => params.segments[id]?.concernedShare ?? params.concernedShare);
  const stream = ctx.stream('concern');
  const lists = ctx.stream('lists');
  for (let i = 0; i < ctx.customers; i++) {
    const u = uniform(stream, i, 0, 0);
    const concerned = shares[ctx.customerTraits.segment[i]!]!;
    concern[i] = u < concerned ? (2 * u) / concerned : 0;
    listed[i] = word(lists, i, 0, 0) | 0;
  }
}

/** Money becomes tailoring and control; what is done with the data may come out. */
function prepare(ctx: PermissionCtx): void {
  const { params, own, setup } = ctx;
  const [relevance, control, use] = [ctx.lever('relevance'), ctx.lever('control'), ctx.lever('dataUse')];
  for (let j = 0; j < ctx.firms; j++) {
    const { tailoring, control: level, outrage, exposed } = own.firm;
    const { lag, half } = params.relevance;
    tailoring[j] = tailoring[j]! + lag * (relevance[j]! / (relevance[j]! + half) - tailoring[j]!);
    level[j] = level[j]! + lag * (control[j]! / (control[j]! + params.control.half) - level[j]!);
    ctx.post(j, 'information', Math.round(100 * (relevance[j]! + control[j]!)));
    const risk = params.data.exposure * use[j]! * use[j]! + params.data.leak;
    const drawn = uniform(ctx.stream(`exposed:${setup.firms[j]!.id}`), 0, ctx.turn, 0);
    exposed[j] = drawn < risk * (1 - params.control.exposure * level[j]!) ? 1 : 0;
    outrage[j] = exposed[j] === 1 ? 1 : outrage[j]! * (1 - params.data.outrageFades);
  }
  const { contacts, answered, cold, withdrawals } = own.firm;
  for (const sums of [contacts, answered, cold, withdrawals]) sums.fill(0);
}

function settle(ctx: PermissionCtx): void {
  const { params, own, firms, setup } = ctx;
  const { consent, annoyance } = own.dyad;
  const { rung } = ctx.dyad;
  const scale = setup.market.customersPerAgent;
  const [customers, given, annoyed] = [0, 0, 0].map(() => new Float64Array(firms)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0, d = 0; i < ctx.customers; i++) {
    for (let j = 0; j < firms; j++, d++) {
      if (rung[d]! < RUNG.sampling) continue;
      customers[j] = customers[j]! + 1;
      annoyed[j] = annoyed[j]! + annoyance[d]!;
      if (consent[d] === CONSENT.given) given[j] = given[j]! + 1;
    }
  }
  for (let j = 0; j < firms; j++) {
    const { contacts, answered, cold, withdrawals, exposed } = own.firm;
    ctx.post(j, 'information', Math.round(params.triggers.cents * ctx.lever('triggers')[j]! * given[j]! * scale));
    ctx.post(j, 'advertising', Math.round(params.contactCents * (contacts[j]! + cold[j]!) * scale));
    ctx.post(j, 'otherRevenue', Math.round(params.data.cents * ctx.lever('dataUse')[j]! * customers[j]! * scale));
    ctx.metric('consentShare', j, given[j]! / Math.max(1, customers[j]!));
    ctx.metric('annoyanceMean', j, annoyed[j]! / Math.max(1, customers[j]!));
    ctx.metric('contactsSent', j, (contacts[j]! + cold[j]!) * scale);
    ctx.metric('changesAnswered', j, answered[j]!);
    ctx.metric('withdrawals', j, withdrawals[j]!);
    ctx.metric('dataExposed', j, exposed[j]!);
  }
}

export const permission = defineMechanism({
  id: 'permission',
  title: 'Permission marketing',
  params,
  columns,
  levers: {
    contacts: numberLever(1, 0, 30, {
      label: 'Contacts with permission',
      unit: 'contacts a month',
      help: 'How often those who opted in hear from the firm. A few are welcome, too many annoy, and permission is withdrawn.',
      delay: 'now',
      term: 'permission marketing',
      p: 'promotion',
      step: 0.5,
    }),
    triggers: numberLever(0, 0, 1, {
      label: 'Contacts that answer a change',
      unit: 'share',
      help: 'Part of the contacts that wait until a customer comes less than before. They are answered better and show that the customer matters; the others hear less.',
      delay: 'now',
      term: 'behavioural trigger',
      p: 'promotion',
      step: 0.05,
      relationship: 'max',
    }),
    unsolicited: numberLever(0, 0, 30, {
      label: 'Contacts without permission',
      unit: 'contacts a month',
      help: 'How often the others hear from the firm as well. Some come; many mind, trust less and permit nothing.',
      delay: 'now, harm over 1 to 4 turns',
      term: 'unsolicited communication',
      p: 'promotion',
      step: 0.5,
      relationship: 'min',
    }),
    relevance: numberLever(500, 0, 1e9, {
      label: 'Tailoring of contacts',
      unit: 'money per turn',
      help: 'Makes contacts fit the customer, the more the more the firm knows of him. More opt in, fewer are annoyed.',
      delay: '1 to 2 turns',
      term: 'relevance',
      p: 'promotion',
      step: 100,
      relationship: 'max',
      cost: { per: 'turn', rateCents: 100 },
    }),
    control: numberLever(200, 0, 1e9, {
      label: 'Privacy and control',
      unit: 'money per turn',
      help: 'Clear choices for customers and protection of their data: more opt in, less leaks.',
      delay: '1 to 2 turns',
      term: 'privacy',
      p: 'promotion',
      step: 100,
      relationship: 'max',
      cost: { per: 'turn', rateCents: 100 },
    }),
    dataUse: numberLever(0, 0, 1, {
      label: 'Passing on customer data',
      unit: 'share',
      help: 'How much of what is known of customers is passed on for money. It may come out, and then it costs trust.',
      delay: 'now, harm later',
      term: 'data misuse',
      p: 'promotion',
      step: 0.05,
      relationship: 'min',
    }),
  },
  metrics: {
    consentShare: { unit: 'share', better: 'more', help: 'Part of the customers who let the firm write to them.' },
    annoyanceMean: {
      unit: 'annoyance',
      better: 'less',
      help: 'How much contacts annoy customers, 1 being what makes most of them withdraw.',
    },
    contactsSent: { unit: 'contacts', better: 'neither', help: 'Contacts of the turn, with permission and without.' },
    changesAnswered: {
      unit: 'agents',
      better: 'neither',
      help: 'Customers who came less than before, and heard from the firm for that.',
    },
    withdrawals: { unit: 'agents', better: 'less', help: 'Customers who withdrew their permission this turn.' },
    dataExposed: {
      unit: 'cases',
      better: 'less',
      help: 'Whether data leaked, or it came out that they are passed on.',
    },
  },
  drivers: ['brand', 'privacy'],
  phases: {
    setup(ctx) {
      drawConcern(ctx);
    },
    prepare,
    approach,
    value,
    relate: ask,
    settle,
  },
});
