// Climbs by trial: moves one lever a turn, keeps the move if its own reports improved, takes it back if they didn't.
// Its yardstick is profit and the change of estimated customer equity. All it remembers is its own history.
import type { LeverValue } from '../contract/levers.ts';
import type { Observation, ObservedLever, PastTurn } from '../contract/observation.ts';
import { legal } from './policy/legal.ts';
import { pointOf, spanOf, startOf } from './policy/levers.ts';
import type { Draw, Policy } from './policy.ts';

/** Part of a lever's range that one trial moves. */
const STRIDE = 0.04;
/** Odds of failure, as a pilot shows them, above which a project is not gone on with. */
const HOPELESS = 0.5;
/** It asks customers what they value before it works on it: money for interviews and for the work, and its aim, in their spans. */
const ASKED = 0.2;
const WORKED = 0.4;
const AIMED = 0.4;

/** What a turn was worth: profit and what customers became worth since the turn before. */
function worth(now: PastTurn, before: PastTurn): number {
  const equity = (turn: PastTurn) => turn.metrics.customerEquityCents ?? 0;
  return (now.metrics.profitCents ?? 0) + equity(now) - equity(before);
}

function improved(history: readonly PastTurn[]): boolean {
  const [c, b, a] = [history.at(-1), history.at(-2), history.at(-3)];
  if (c === undefined || b === undefined) return false;
  if (a === undefined) return (c.metrics.profitCents ?? 0) > (b.metrics.profitCents ?? 0);
  return worth(c, b) > worth(b, a);
}

/** The lever whose turn it is to be tried: all that may be moved by then, one after the other. */
function leverOfTurn(observation: Observation, turn: number): ObservedLever | undefined {
  const movable = observation.levers.filter((lever) => lever.kind === 'number' && lever.open && lever.fromTurn <= turn);
  return movable[turn % Math.max(1, movable.length)];
}

/** Back to where the last trial began, if that did not help. */
function undone(observation: Observation): Record<string, LeverValue> {
  const tried = leverOfTurn(observation, observation.turn - 1);
  const before = tried && observation.history.at(-2)?.decisions[tried.id];
  if (tried === undefined || before === undefined || observation.turn < 2 || improved(observation.history)) return {};
  return { [tried.id]: before };
}

function trial(observation: Observation, draw: Draw): Record<string, LeverValue> {
  const lever = leverOfTurn(observation, observation.turn);
  if (lever === undefined || typeof lever.value !== 'number') return {};
  const { low, high } = spanOf(observation, lever);
  const stride = Math.max(lever.step, STRIDE * (high - low));
  const now = lever.id === 'pricing.price' && lever.value === 0 ? startOf(observation, lever) : lever.value;
  const up = now - stride < low || (now + stride <= high && draw(1) < 0.5);
  return { [lever.id]: up ? now + stride : now - stride };
}

/** The one project whose use shows in its own reports within the game: it is tried, and stopped where its pilot fails. */
const PROJECT = 'contact-screen';

export const learner: Policy = {
  id: 'learner',
  title: 'Learner',
  help: 'Tries one lever at a time, keeps what helped and takes back what did not.',
  decide: (observation, draw) =>
    legal(observation, {
      ...undone(observation),
      ...trial(observation, draw),
      'value-research.research.interviews': pointOf(observation, 'value-research.research.interviews', ASKED),
      'value-research.effort': pointOf(observation, 'value-research.effort', WORKED),
      'value-research.focus': pointOf(observation, 'value-research.focus', AIMED),
      'crm-programme.project': (observation.details.crmPilot?.failure ?? 0) > HOPELESS ? 'none' : PROJECT,
    }),
};
