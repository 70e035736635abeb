// Self-service: customers who can, know how, want to and are not afraid do it themselves where that is faster than the staff. It is loved
// when it is there, faster and works; a failure without help at once is a loss and one more contact with the staff.
// Quality in units of quality, money in currency units a turn. Sources: seed:004@27467-28969, e2.8 (Meuter et al. 2000), e1 #64.
import { normalOf } from '../kernel/distributions.ts';
import { logistic } from '../kernel/math.ts';
import { uniform } from '../kernel/random.ts';
import { type Block, defineMechanism } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { OUTCOME } from '../model/visits.ts';
import { tellChannels } from './self-service/by-channel.ts';
import { columns, params, type SelfServiceCtx } from './self-service/params.ts';
import { route, USE, usesOf } from './self-service/use.ts';

/** How fast the firm's picture of its own waits follows. */
const WAIT_MEMORY = 0.5;
const MOST_USES = 255;

function drawCustomers(ctx: SelfServiceCtx): void {
  const { params, own, customers, setup } = ctx;
  const { adoption } = params;
  const streams = ['ability', 'motivation', 'anxiety'].map((name) => ctx.stream(name));
  const special = setup.market.segments.map(({ id }) => params.segments[id]);
  for (let i = 0; i < customers; i++) {
    const segment = special[ctx.customerTraits.segment[i]!];
    const [a, m, f] = streams.map((stream) => normalOf(uniform(stream, i, 0, 0))) as [number, number, number];
    const able = a + (segment?.ability ?? 0);
    const keen = m + (segment?.motivation ?? 0);
    own.customerTraits.ability[i] = logistic(1.7 * able);
    own.customerTraits.will[i] = 2 * logistic(1.7 * keen) - 1;
    own.customerTraits.leaning[i] = adoption.ability * able + adoption.motivation * keen;
    own.customerTraits.anxiety[i] = Math.max(0, (segment?.anxiety ?? adoption.anxiety) + adoption.anxietySpread * f);
  }
}

function prepare(ctx: SelfServiceCtx): void {
  const { own, params } = ctx;
  const [technology, guidance] = [ctx.lever('technology'), ctx.lever('guidance')];
  for (let j = 0; j < ctx.firms; j++) {
    const { technology: stock, guidance: told } = own.firm;
    stock[j] = stock[j]! + params.technology.wear * (technology[j]! - stock[j]!);
    told[j] = told[j]! + (1 - params.guidance.memory) * (guidance[j]! - told[j]!);
    ctx.post(j, 'channels', Math.round(100 * (technology[j]! + guidance[j]!)));
  }
  const { visits, tries, pushed, failures, helped, staffed, waits } = own.firm;
  for (const sums of [visits, tries, pushed, failures, helped, staffed, waits]) sums.fill(0);
}

/** What a visit in one's own hands gives and takes; a failed one is a failure like any other, which `recovery` may make good. */
function attend(ctx: SelfServiceCtx, block: Block): void {
  const { visits, params, own, learnedCount: width } = ctx;
  const { will } = own.customerTraits;
  const [participation, effort] = [ctx.learned('participation'), ctx.learned('effort')];
  const [reliability, empathy] = [ctx.learned('reliability'), ctx.learned('empathy')];
  const { delivered } = visits;
  const use = usesOf(ctx, block);
  // First all answers, then what changes them.
  const went = new Uint8Array(block.visitTo - block.visitFrom);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const how = use.of(v);
    went[v - block.visitFrom] = how;
    const j = visits.firm[v]!;
    own.firm.visits[j] = own.firm.visits[j]! + 1;
    if (how === USE.none || how === USE.failed) {
      own.firm.staffed[j] = own.firm.staffed[j]! + 1;
      own.firm.waits[j] = own.firm.waits[j]! + visits.waitMinutes[v]!;
    }
    if (how === USE.none) continue;
    own.firm.tries[j] = own.firm.tries[j]! + 1;
    const at = v * width;
    if (use.pushed) {
      own.firm.pushed[j] = own.firm.pushed[j]! + 1;
      delivered[at + effort] = delivered[at + effort]! - params.forced;
    }
    const wish = will[visits.customer[v]!]!;
    if (how === USE.done) {
      const good = params.control * wish + params.time * use.now.advantage[j]!;
      delivered[at + participation] = delivered[at + participation]! + (good > 0 ? (1 - params.credit) * good : good);
    }
    if (how !== USE.failed) {
      // What the staff would have given, good or bad, does not reach those who meet nobody.
      delivered[at + empathy] = -params.coldness * Math.max(0, -wish);
    }
    if (how !== USE.done) fail(ctx, v, how === USE.helped);
  }
  learn(ctx, block, went);

  function fail(inner: SelfServiceCtx, v: number, helped: boolean): void {
    const j = visits.firm[v]!;
    inner.own.firm.failures[j] = inner.own.firm.failures[j]! + 1;
    if (helped) inner.own.firm.helped[j] = inner.own.firm.helped[j]! + 1;
    const loss = params.severity * (helped ? 1 - params.rescued : 1);
    const at = v * width;
    delivered[at + reliability] = delivered[at + reliability]! - loss;
    if (helped) return;
    delivered[at + effort] = delivered[at + effort]! - params.again;
    visits.failed[v] = 1;
    visits.loss[v] = visits.loss[v]! + loss;
  }
}

/** What customers learn of the technology and of their role, from how each visit of a block went. */
function learn(ctx: SelfServiceCtx, block: Block, went: Uint8Array): void {
  const { visits, params, firms } = ctx;
  const { uses, works } = ctx.own.dyad;
  const { learning, usual } = params.adoption;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    const how = went[v - block.visitFrom]!;
    if (how === USE.none) continue;
    const d = visits.customer[v]! * firms + visits.firm[v]!;
    const good = how === USE.failed ? 0 : 1;
    works[d] = works[d]! + learning * (good - usual - works[d]!);
    if (how === USE.done) uses[d] = Math.min(MOST_USES, uses[d]! + 1);
  }
}

function settle(ctx: SelfServiceCtx): void {
  const { own, params, setup } = ctx;
  const scale = setup.market.customersPerAgent;
  tellChannels(ctx);
  for (let j = 0; j < ctx.firms; j++) {
    const { visits, tries, pushed, failures, helped, staffed, waits, wait } = own.firm;
    const cents = params.contactCents * tries[j]! + params.helpCents * helped[j]!;
    ctx.post(j, 'channels', Math.round(cents * scale));
    if (staffed[j]! > 0) wait[j] = wait[j]! + WAIT_MEMORY * (waits[j]! / staffed[j]! - wait[j]!);
    const all = Math.max(1, tries[j]!);
    ctx.metric('selfServiceShare', j, (tries[j]! - failures[j]! + helped[j]!) / Math.max(1, visits[j]!));
    ctx.metric('selfServiceFailedShare', j, failures[j]! / all);
    ctx.metric('selfServiceHelpedShare', j, failures[j]! > 0 ? helped[j]! / failures[j]! : 0);
    ctx.metric('selfServicePushedShare', j, pushed[j]! / all);
  }
}

export const selfService = defineMechanism({
  id: 'self-service',
  title: 'Self-service technologies',
  params,
  columns,
  levers: {
    technology: numberLever(1000, 0, 1e9, {
      label: 'Self-service technology',
      unit: 'money per turn',
      help: 'Machines, pages and apps with which customers serve themselves: in more places, faster, and working more often. It ages.',
      delay: '1 to 4 turns',
      term: 'self-service technology',
      p: 'process',
      step: 100,
      cost: { per: 'turn', rateCents: 100 },
    }),
    guidance: numberLever(300, 0, 1e9, {
      label: 'Design and guidance',
      unit: 'money per turn',
      help: 'Makes clear what customers have to do: more try it, fewer mess it up.',
      delay: '1 to 3 turns',
      term: 'role clarity',
      p: 'process',
      step: 100,
      cost: { per: 'turn', rateCents: 100 },
    }),
    support: numberLever(0.3, 0, 1, {
      label: 'Help at once',
      unit: 'share of failures',
      help: 'Part of the failed tries in which somebody helps on the spot. The others are lost tries that come to the staff.',
      delay: 'now',
      term: 'recovery of self-service',
      p: 'process',
      step: 0.05,
      relationship: 'max',
    }),
    push: numberLever(0, 0, 1, {
      label: 'Push to self-service',
      unit: 'share',
      help: 'How far customers who would rather be served are made to do it themselves. Saves staff, and costs those who are afraid or come for the people.',
      delay: 'now',
      term: 'customer as co-producer',
      p: 'process',
      step: 0.05,
      relationship: 'min',
    }),
  },
  metrics: {
    selfServiceShare: {
      unit: 'share',
      better: 'neither',
      help: 'Part of the visits that customers did without the staff.',
    },
    selfServiceFailedShare: { unit: 'share', better: 'less', help: 'Part of the tries that failed.' },
    selfServiceHelpedShare: {
      unit: 'share',
      better: 'more',
      help: 'Part of the failed tries in which somebody helped at once.',
    },
    selfServicePushedShare: {
      unit: 'share',
      better: 'less',
      help: 'Part of the tries by customers who would rather have been served.',
    },
  },
  delivers: ['participation', 'effort', 'reliability', 'empathy'],
  phases: {
    setup(ctx) {
      ctx.own.firm.technology.set(ctx.lever('technology'));
      ctx.own.firm.guidance.set(ctx.lever('guidance'));
      drawCustomers(ctx);
    },
    prepare,
    route,
    attend,
    settle,
  },
});
