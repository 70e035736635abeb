// The best estimate of good play: honest, reliable and attentive, staffed to a load of .8, priced near what customers are used
// to, with money for recovery, recognition, training and wages, and less of all of it while the till is empty (model 10, 11).
import type { FirmDecisions } from '../../contract/levers.ts';
import type { Observation, ObservedLever } from '../../contract/observation.ts';
import { legal, type Wishes } from './legal.ts';
import { openLevers, pointOf, startOf, timesStart } from './levers.ts';

/** Load at which service is best (model 11: .75 to .85). */
const BEST_LOAD = 0.8;
const MOST_HIRED = 1.2;
const MOST_DISMISSED = 0.88;
/** Failures in more than this part of the visits come first; recoveries below this part are too few. */
const RELIABLE = 0.9;
const RECOVERED = 0.7;
/** How far an unknown relationship lever goes from its start towards its better bound. */
const RELATIONSHIP_PART = 0.25;

/** Where everything stands on the last turn's books, in the terms of the rules below. */
interface Situation {
  readonly load: number;
  readonly rightFirstTime: number;
  readonly recovered: number;
  /** 1 with money, less while the firm loses money that it does not have. */
  readonly purse: number;
}

/** The decisions of a good player, every open lever set. */
export function goodPlay(observation: Observation): FirmDecisions {
  const now = situationOf(observation);
  return legal(observation, {
    ...relationships(observation, now),
    ...offer(observation, now),
    ...people(observation, now),
    ...market(observation, now),
  });
}

function situationOf({ metrics, books }: Observation): Situation {
  const poor = books.cashCents < 0 && books.profitCents < 0;
  return {
    load: metrics.utilization ?? BEST_LOAD,
    rightFirstTime: metrics.rightFirstTime ?? 1,
    recovered: metrics.recoveredShare ?? 1,
    purse: poor ? 0.7 : 1,
  };
}

/** Any open lever that declares which way relationships profit, a part of the way; rules below refine those they know. */
function relationships(observation: Observation, now: Situation): Wishes {
  return Object.fromEntries(openLevers(observation).map((lever) => [lever.id, wishFor(observation, lever, now.purse)]));
}

function wishFor(observation: Observation, lever: ObservedLever, purse: number): number | string {
  if (lever.kind === 'choice') return lever.default;
  const start = startOf(observation, lever);
  if (lever.relationship === undefined) return start;
  const bound = pointOf(observation, lever.id, lever.relationship === 'max' ? 1 : 0) ?? start;
  return start + RELATIONSHIP_PART * purse * (bound - start);
}

function offer(observation: Observation, now: Situation): Wishes {
  const times = (id: string, factor: number) => timesStart(observation, id, factor * now.purse);
  return {
    'service-offer.ingredients': timesStart(observation, 'service-offer.ingredients', 1.05),
    'service-offer.guestBook': pointOf(observation, 'service-offer.guestBook', 0.35 * now.purse),
    'service-offer.guarantee':
      now.rightFirstTime > RELIABLE ? pointOf(observation, 'service-offer.guarantee', 0.2) : undefined,
    'servicescape.room': times('servicescape.room', 1.2),
    'blueprint.prevention': times('blueprint.prevention', now.rightFirstTime < RELIABLE ? 2 : 1.5),
    'recovery.allowance': pointOf(observation, 'recovery.allowance', 0.45),
    'recovery.empowerment': pointOf(observation, 'recovery.empowerment', 0.7),
    'pricing.tierSpread': pointOf(observation, 'pricing.tierSpread', 0),
  };
}

function people(observation: Observation, now: Situation): Wishes {
  const topic = now.recovered < RECOVERED && observation.turn % 3 === 0 ? 'recovery' : turnTopic(observation, now);
  const wishes: Record<string, number | string | undefined> = {
    'workforce.wage': pointOf(observation, 'workforce.wage', 0.5 * now.purse),
    'training.hours': pointOf(observation, 'training.hours', 0.4 * now.purse),
    'training.topic': topic,
  };
  const pools = openLevers(observation).filter((lever) => lever.id.startsWith('workforce.staff'));
  const posts = pools.reduce((sum, lever) => sum + Number(lever.value), 0);
  const heads = observation.basis.heads > 0 ? observation.basis.heads : posts;
  const change = Math.min(MOST_HIRED, Math.max(MOST_DISMISSED, now.load / BEST_LOAD));
  for (const lever of pools) wishes[lever.id] = posts > 0 ? (Number(lever.value) / posts) * heads * change : undefined;
  return wishes;
}

function turnTopic(observation: Observation, now: Situation): string {
  return now.rightFirstTime < RELIABLE || observation.turn % 2 === 1 ? 'reliability' : 'empathy';
}

function market(observation: Observation, now: Situation): Wishes {
  const crowded = now.load > 0.9;
  const empty = now.load < 0.68;
  return {
    'pricing.price': timesStart(observation, 'pricing.price', crowded ? 1.05 : empty ? 0.99 : 1.02),
    'pricing.deal': timesStart(observation, 'pricing.deal', empty ? 1 : 0.5),
    'promotion.promise': 0,
    'promotion.advertising': timesStart(observation, 'promotion.advertising', crowded ? 0.6 : empty ? 1.4 : 1.1),
    'channels.bookableSeats': timesStart(observation, 'channels.bookableSeats', 1),
  };
}
