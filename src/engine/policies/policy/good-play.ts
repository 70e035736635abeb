// The best estimate of good play: honest, reliable and attentive, staffed to a load of .8, priced near what customers are used
// to, with money for recovery, recognition, training and wages, and less of all of it while the till is empty (model 10, 11).
import type { FirmDecisions } from '../../contract/levers.ts';
import type { Observation, ObservedLever } from '../../contract/observation.ts';
import { informWell } from './information.ts';
import { legal, type Wishes } from './legal.ts';
import { openLevers, pointOf, startOf, timesStart } from './levers.ts';
import { organizeWell } from './organization.ts';
import { staffFor } from './staff.ts';

/** Load to plan for: a little below .8, where service is best, since people leave and peaks come (model 11: .75 to .85). */
const PLANNED_LOAD = 0.77;
const CROWDED = 0.9;
const EMPTY = 0.65;
/** Part of the starting posts that is kept in any case. */
const SMALLEST = 0.92;
/** The turns in which the process may be redesigned, early enough to pay. */
const REDESIGN_UNTIL = 5;
/** Failures in more than this part of the visits come first; recoveries below this part are too few. */
const RELIABLE = 0.9;
const RECOVERED = 0.2;
/** How far a relationship lever goes from its start towards its better bound: more is soon too much. */
const RELATIONSHIP_PART = 0.12;

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
    ...organizeWell(observation, now.purse),
    ...informWell(observation, now.purse),
    ...offer(observation, now),
    ...people(observation, now),
    ...market(observation, now),
  });
}

function situationOf({ metrics, books }: Observation): Situation {
  const poor = books.cashCents < 0 && books.profitCents < 0;
  return {
    load: metrics.utilization ?? PLANNED_LOAD,
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
    'servicescape.room': times('servicescape.room', 1.4),
    'blueprint.prevention': times('blueprint.prevention', now.rightFirstTime < RELIABLE ? 1.8 : 1.4),
    'blueprint.redesign': observation.turn <= REDESIGN_UNTIL ? 'drop-steps' : 'none',
    'service-offer.guarantee': now.rightFirstTime > RELIABLE ? pointOf(observation, 'service-offer.guarantee', 0.2) : 0,
  };
}

function people(observation: Observation, now: Situation): Wishes {
  const wishes = {
    'workforce.wage': pointOf(observation, 'workforce.wage', 0.5 * now.purse),
    'training.topic': topicOf(observation, now),
  };
  // A firm that shrinks in a slack season lacks people when guests return.
  return { ...wishes, ...staffFor(observation, PLANNED_LOAD, now.load < EMPTY ? SMALLEST : 1) };
}

function topicOf({ turn }: Observation, now: Situation): string {
  if (now.rightFirstTime < RELIABLE) return 'reliability';
  if (now.recovered < RECOVERED && turn % 3 === 0) return 'recovery';
  return turn % 2 === 1 ? 'reliability' : 'empathy';
}

function market(observation: Observation, now: Situation): Wishes {
  const crowded = now.load > CROWDED;
  const empty = now.load < EMPTY;
  return {
    'pricing.price': timesStart(observation, 'pricing.price', crowded ? 1.04 : empty ? 1 : 1.015),
    'pricing.deal': timesStart(observation, 'pricing.deal', empty ? 0.8 : 0.5),
    'promotion.promise': 0,
    'channels.bookableSeats': timesStart(observation, 'channels.bookableSeats', 1.3),
    'promotion.advertising': timesStart(observation, 'promotion.advertising', crowded ? 0.7 : empty ? 1.3 : 1),
  };
}
