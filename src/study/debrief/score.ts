// How the final score is made up, and the facts of the game that everything else refers to by id.
import {
  DRIVERS,
  MODEL_VERSION,
  PERSPECTIVES,
  type Perspective,
  type Standing,
  type World,
} from '../../engine/index.ts';
import type { Original } from './original.ts';
import type { FinalPlace, GameFacts, ScoreMakeUp } from './types.ts';

type Perspectives = Readonly<Partial<Record<Perspective, number>>>;

/** The weights of the perspectives that count, made to sum to 1. */
export function weightsOf(world: World, perspectives: Perspectives): Perspectives {
  const { weights } = world.rules.scenario.score;
  const counting = PERSPECTIVES.filter((id) => perspectives[id] !== undefined);
  const sum = counting.reduce((total, id) => total + weights[id], 0);
  return Object.fromEntries(counting.map((id) => [id, sum > 0 ? weights[id] / sum : 0]));
}

export function makeUpOf(world: World, standing: Standing, startEquityCents: number): ScoreMakeUp {
  const { perspectives, score, measures } = standing;
  const weights = weightsOf(world, perspectives);
  const created = measures.valueCreatedCents;
  return {
    total: score,
    parts: PERSPECTIVES.flatMap((perspective) => {
      const own = perspectives[perspective];
      const weight = weights[perspective];
      return own === undefined || weight === undefined
        ? []
        : [{ perspective, score: own, weight, points: own * weight }];
    }),
    ...(created === undefined
      ? {}
      : { valueCreatedCents: created, equityCents: equityAtEnd(world, standing.firm, created, startEquityCents) }),
  };
}

/** Value created = profits carried forward + equity at the end − equity at the start carried forward (model section 8). */
function equityAtEnd(world: World, firm: string, valueCreatedCents: number, startEquityCents: number): number {
  const growth = 1 + world.rules.scenario.score.discountRate;
  const j = world.rules.firmIds.indexOf(firm);
  let withoutEnd = -startEquityCents;
  for (const { turn, firms } of world.history) {
    if (turn >= 1) withoutEnd = growth * withoutEnd + (firms[j]!.metrics.profitCents ?? 0);
  }
  return valueCreatedCents - withoutEnd;
}

export function placesOf(world: World, standings: readonly Standing[]): FinalPlace[] {
  const played = world.history.filter(({ turn }) => turn >= 1);
  return standings.map(({ firm, rank, score, perspectives }) => {
    const j = world.rules.firmIds.indexOf(firm);
    const last = world.history.at(-1)!.firms[j]!.metrics;
    return {
      firm,
      rank,
      score,
      perspectives,
      profitCents: played.reduce((sum, { firms }) => sum + (firms[j]!.metrics.profitCents ?? 0), 0),
      customers: last.customers ?? 0,
      marketShare: last.marketShare ?? 0,
      satisfaction: last.satisfactionMean ?? 0,
    };
  });
}

export function factsOf(original: Original): GameFacts {
  const { replay, end, turns } = original;
  const { rules } = end;
  const { scenario, setup } = rules;
  const scaled = turns.at(-1)?.standings[0]?.scaled ?? false;
  const people = new Set(replay.decisions.map(({ firm }) => firm));
  return {
    scenario: scenario.id,
    title: scenario.title,
    seed: replay.seed,
    modelVersion: MODEL_VERSION,
    currency: setup.market.category.currency,
    turns: setup.turns,
    played: end.played,
    turnMonths: setup.turnMonths,
    customers: setup.market.customers,
    customersPerAgent: setup.market.customersPerAgent,
    scaled,
    missionReach: scenario.score.missionReach,
    startScore: scaled ? 50 : scenario.score.missionReach ? reachAtStart(original) : 0,
    firms: setup.firms.map(({ id, name, color, policy }) => ({
      id,
      name,
      color,
      ...(people.has(id) ? {} : { policy: replay.policies[id] ?? policy }),
    })),
    segments: setup.market.segments.map(({ id, name, share }) => ({ id, name, share })),
    levers: rules.levers
      .filter(({ open }) => open)
      .map(({ id, kind, min, max, step, meta }) => ({ id, label: meta.label, unit: meta.unit, kind, min, max, step })),
    drivers: rules.layout.active.map((at) => ({ id: DRIVERS[at]!.id, label: DRIVERS[at]!.label })),
    events: setup.events.map(({ id, title, turn }) => ({ id, title, turn })),
  };
}

/** The part of the market that came to the firm in the last turn of history, in %. */
function reachAtStart({ end, firm }: Original): number {
  const j = end.rules.firmIds.indexOf(firm);
  const last = end.history.find(({ turn }) => turn === 0);
  return 100 * (last?.firms[j]?.metrics.penetration ?? 0);
}
