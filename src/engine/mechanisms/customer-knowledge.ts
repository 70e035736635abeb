// What a firm knows of each customer, and what it can use of it: capture, collate, retrieve, utilize, share. A profile grows with
// visits that are noted, goes stale by 3 % a month and partly leaves with employees; times the other four steps it is the
// chance that a visit is treated as this customer's own (`recognition`, `fit`). It stays with the pair: a rival can't copy it.
// Knowledge in [0,1], quality as a distance from neutral. Sources: seed:003:122-138 and 297, e2.9, e1 #38, #44, #48, V22.
import { exp } from '../kernel/math.ts';
import { uniform, uniformOf } from '../kernel/random.ts';
import { visitWords } from '../model/draws.ts';
import { DRIVER_INDEX } from '../model/drivers.ts';
import { type Block, defineMechanism, type ValueBlock } from '../model/mechanism.ts';
import { numberLever } from '../model/param.ts';
import { NO_DRIVER, OUTCOME } from '../model/visits.ts';
import { buildChain, effortOf, startChain, yieldOf } from './customer-knowledge/chain.ts';
import {
  FUNDED,
  type KnowledgeCtx,
  knowledgeColumns,
  knowledgeParams,
  STEP,
  STEPS,
} from './customer-knowledge/params.ts';

function drawConcern(ctx: KnowledgeCtx): void {
  const { concernedShare } = ctx.params.privacy;
  const stream = ctx.stream('concern');
  for (let i = 0; i < ctx.customers; i++) {
    const u = uniform(stream, i, 0, 0);
    ctx.own.customerTraits.concern[i] = u < concernedShare ? (2 * u) / concernedShare : 0;
  }
}

/** Profiles go stale, part of them leaves with people; what is left can be used as far as the chain reaches. */
function refresh(ctx: KnowledgeCtx, block: Block): void {
  const { firms } = ctx;
  const { profile } = ctx.own.dyad;
  const { level } = ctx.own.firm;
  const knowledge = ctx.relations.knowledge!;
  const fresh = exp(-ctx.params.decay * ctx.setup.turnMonths);
  for (let j = 0; j < firms; j++) {
    const unshared = 1 - level[j * STEPS.length + STEP.share]!;
    const kept = fresh * (1 - ctx.params.tacit * unshared * ctx.operations.leftShare[j]!);
    const usable = yieldOf(level, j);
    for (let d = block.from * firms + j; d < block.to * firms; d += firms) {
      if (profile[d] === 0) continue;
      profile[d] = profile[d]! * kept;
      knowledge[d] = profile[d]! * usable;
    }
  }
}

/** Those who mind feel uneasy about more than is natural, and about being questioned for long. */
function valuePrivacy(ctx: KnowledgeCtx, block: Block, value: ValueBlock): void {
  const { firms, importanceCount: width } = ctx;
  const { harmless, unease, easyMinutes, intrusion } = ctx.params.privacy;
  const { profile } = ctx.own.dyad;
  const { concern } = ctx.own.customerTraits;
  const weights = ctx.customerTraits.importance;
  const place = ctx.importance('privacy');
  const factor = ctx.market.importanceFactor[DRIVER_INDEX.privacy]!;
  const intrusive = ctx.lever('capture').map((minutes) => intrusion * Math.max(0, minutes - easyMinutes));
  const { visits } = ctx.dyad;
  const { data, offset } = value;
  for (let i = block.from, d = block.from * firms, row = offset.privacy; i < block.to; i++) {
    for (let j = 0; j < firms; j++, d++, row++) {
      if (profile[d]! <= harmless && intrusive[j] === 0) continue;
      const uneasy = unease * Math.max(0, profile[d]! - harmless) + (visits[d]! > 0 ? intrusive[j]! : 0);
      if (uneasy === 0) continue;
      data[row] = data[row]! - factor * weights[i * width + place]! * concern[i]! * uneasy;
    }
  }
}

/** A returning customer is treated as known as often as what is known can be used. */
function attend(ctx: KnowledgeCtx, block: Block): void {
  const { visits, firms, learnedCount: width } = ctx;
  const { served, returning, personal, usable } = ctx.own.firm;
  const knowledge = ctx.relations.knowledge!;
  const [recognitionAt, fitAt] = [ctx.learned('recognition'), ctx.learned('fit')];
  const { recognition, fit } = ctx.params;
  const { aim } = ctx.organization;
  const drawn = visitWords(ctx.stream('use'), ctx.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    const d = visits.customer[v]! * firms + j;
    served[j] = served[j]! + 1;
    if (ctx.dyad.visits[d] === 0) continue;
    returning[j] = returning[j]! + 1;
    usable[j] = usable[j]! + knowledge[d]!;
    if (uniformOf(drawn[v - block.visitFrom]!) >= knowledge[d]!) continue;
    personal[j] = personal[j]! + 1;
    const at = v * width;
    visits.delivered[at + recognitionAt] = visits.delivered[at + recognitionAt]! + recognition;
    visits.delivered[at + fitAt] = visits.delivered[at + fitAt]! + fit * aim[j]!;
    if (visits.favour[v] === NO_DRIVER) visits.favour[v] = DRIVER_INDEX.recognition;
  }
}

/** Every served visit tells something, as far as it is captured. */
function learn(ctx: KnowledgeCtx, block: Block): void {
  const { visits, firms } = ctx;
  const { profile } = ctx.own.dyad;
  const { level } = ctx.own.firm;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const j = visits.firm[v]!;
    const d = visits.customer[v]! * firms + j;
    const room = level[j * STEPS.length + STEP.capture]! - profile[d]!;
    if (room > 0) profile[d] = profile[d]! + ctx.params.learning * room;
  }
}

function settle(ctx: KnowledgeCtx): void {
  const { level, served, returning, personal, usable } = ctx.own.firm;
  for (let j = 0; j < ctx.firms; j++) {
    ctx.post(j, 'information', Math.round(100 * effortOf(ctx, j)));
    ctx.metric('customerKnowledgeShare', j, returning[j]! > 0 ? usable[j]! / returning[j]! : 0);
    ctx.metric('personalVisitShare', j, served[j]! > 0 ? personal[j]! / served[j]! : 0);
    STEPS.forEach((step, k) => {
      ctx.detail('informationSteps', step, j, level[j * STEPS.length + k]!);
    });
  }
}

export const customerKnowledge = defineMechanism({
  id: 'customer-knowledge',
  title: 'Customer knowledge',
  params: knowledgeParams,
  columns: knowledgeColumns,
  levers: {
    capture: numberLever(0, 0, 60, {
      label: 'Listening and noting',
      unit: 'minutes per visit',
      help: 'Staff time for noting what customers like and need. What is not noted cannot be used; long questions feel like being watched.',
      delay: '2 to 4 turns',
      term: 'customer information, privacy',
      p: 'organization',
      step: 0.25,
      relationship: 'max',
    }),
    effort: numberLever(0, 0, 1e9, {
      label: 'Customer information',
      unit: 'money per turn',
      help: 'Collate: all in one place. Retrieve: at hand when needed. Utilize: made into treatment. Share: learned by all. What can be used is the product of the steps, so the weakest decides.',
      delay: '2 to 4 turns',
      term: 'customer information',
      p: 'organization',
      step: 100,
      relationship: 'max',
      cost: { per: 'turn', rateCents: 100 },
    }),
  },
  pooled: { levers: ['effort'], pools: () => FUNDED },
  metrics: {
    customerKnowledgeShare: {
      unit: 'share',
      better: 'more',
      help: 'What can be used, on average, of all there is to know about a returning customer.',
    },
    personalVisitShare: {
      unit: 'share',
      better: 'more',
      help: 'Visits in which the customer was known and treated so.',
    },
  },
  drivers: ['privacy'],
  delivers: ['recognition', 'fit'],
  writes: ['knowledge'],
  phases: {
    setup(ctx) {
      drawConcern(ctx);
      startChain(ctx);
    },
    prepare(ctx) {
      buildChain(ctx);
      const { served, returning, personal, usable } = ctx.own.firm;
      for (const sum of [served, returning, personal, usable]) sum.fill(0);
    },
    approach: refresh,
    value: valuePrivacy,
    attend,
    relate: learn,
    settle,
  },
});
