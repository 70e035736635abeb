// What is known of a game while it is debriefed, and the debrief that it makes at any time.
import type { LeverValue, Standing } from '../../engine/index.ts';
import { errorOf, meanOf, varianceOf } from '../audit/statistics.ts';
import { figuresOf } from './figures.ts';
import type { Original } from './original.ts';
import type { GameFigures } from './questions.ts';
import { questionsOf } from './questions.ts';
import { type Ending, endingOf, type Stage, stageOf, standingOf } from './rerun.ts';
import { factsOf, makeUpOf, placesOf } from './score.ts';
import { startOf } from './script.ts';
import { truthOf } from './truth.ts';
import { courseOf, turningPointsOf } from './turning-points.ts';
import type {
  CoursePoint,
  Debrief,
  DecisionWorth,
  Estimate,
  FinalPlace,
  GameFacts,
  LeverWorth,
  Luck,
  Move,
  ScoreMakeUp,
  SeedResult,
  Truth,
  TurningPoint,
} from './types.ts';

/** A move that was tried: what it brought here, then on other seeds where it was tried there too. */
export interface Tried extends Gain {
  readonly move: Move;
}

/** What something brought, on one seed after the other, this game's first. */
export interface Gain {
  readonly points: number[];
  readonly cents: number[];
}

export interface Known {
  readonly original: Original;
  readonly stage: Stage;
  readonly game: GameFacts;
  readonly standings: readonly FinalPlace[];
  readonly score: ScoreMakeUp;
  readonly course: readonly CoursePoint[];
  readonly turningPoints: readonly TurningPoint[];
  readonly truth: Truth;
  readonly figures: GameFigures;
  /** How it ended for the firm, and where its levers stood at the start. */
  readonly ending: Ending;
  readonly startLevers: Readonly<Record<string, LeverValue>>;
  /** By lever that the firm moved. */
  readonly levers: Map<string, Gain>;
  readonly own: Tried[];
  readonly rivals: Tried[];
  steady: number | undefined;
  readonly seeds: SeedResult[];
  readonly reruns: { done: number; total: number };
}

export function begin(original: Original): Known {
  const { start, end, firm } = original;
  const stage = stageOf(start);
  const standings = standingOf(stage.startEquityCents, end);
  const own = standings.find((standing) => standing.firm === firm) as Standing;
  const game = factsOf(original);
  return {
    original,
    stage,
    game,
    standings: placesOf(end, standings),
    score: makeUpOf(end, own, stage.startEquityCents[end.rules.firmIds.indexOf(firm)]!),
    course: courseOf(original),
    turningPoints: turningPointsOf(original, game.startScore),
    truth: truthOf(original),
    figures: figuresOf(original),
    ending: endingOf(standings, firm),
    startLevers: startOf(end, firm),
    levers: new Map(),
    own: [],
    rivals: [],
    steady: undefined,
    seeds: [],
    reruns: { done: 0, total: 0 },
  };
}

export function debriefOf(known: Known): Debrief {
  const { original, game, standings, score, course, turningPoints, truth, figures, reruns } = known;
  const levers = leversOf(known);
  const own = known.own.map(worthOf).sort((a, b) => b.here - a.here);
  const [best, worst] = [bestOf(known), worstOf(known)].map((tried) =>
    tried === undefined ? undefined : worthOf(tried),
  );
  const scenarioQuestions = original.replay.scenario.debrief.questions;
  return {
    format: 'rungs-debrief/1',
    game,
    firm: original.firm,
    standings,
    score,
    course,
    turningPoints,
    levers,
    decisions: {
      made: original.moves.filter(({ firm }) => firm === original.firm).length,
      tried: own,
      ...(best === undefined ? {} : { best }),
      ...(worst === undefined ? {} : { worst }),
      rivals: known.rivals.map(worthOf).sort((a, b) => Math.abs(b.here) - Math.abs(a.here)),
    },
    luck: luckOf(known),
    truth,
    questions: questionsOf({ levers, best, worst, truth, facts: figures, scenarioQuestions }),
    reruns: { ...reruns },
  };
}

/** The move that brought most here, if any brought anything. */
export function bestOf({ own }: Known): Tried | undefined {
  const best = own.reduce<Tried | undefined>(
    (a, b) => (a === undefined || b.points[0]! > a.points[0]! ? b : a),
    undefined,
  );
  return best !== undefined && best.points[0]! > 0 ? best : undefined;
}

/** The move that cost most here, if any cost anything. */
export function worstOf({ own }: Known): Tried | undefined {
  const worst = own.reduce<Tried | undefined>(
    (a, b) => (a === undefined || b.points[0]! < a.points[0]! ? b : a),
    undefined,
  );
  return worst !== undefined && worst.points[0]! < 0 ? worst : undefined;
}

function worthOf({ move, points, cents }: Tried): DecisionWorth {
  return { move, here: points[0]!, worth: estimateOf(points), cents: estimateOf(cents) };
}

/** Levers that the firm moved by what they were worth, then those that it left alone. */
function leversOf({ game, levers, original }: Known): LeverWorth[] {
  const turnsMoved = (lever: string) =>
    original.moves.filter((move) => move.firm === original.firm && move.lever === lever).length;
  return game.levers
    .map(({ id }) => {
      const { points, cents } = levers.get(id) ?? { points: [0], cents: [0] };
      return {
        lever: id,
        moved: turnsMoved(id),
        here: points[0]!,
        worth: estimateOf(points),
        cents: estimateOf(cents),
      };
    })
    .sort((a, b) => Number(b.moved > 0) - Number(a.moved > 0) || b.worth.mean - a.worth.mean);
}

function luckOf({ original, ending, steady, seeds }: Known): Luck {
  const game = { seed: original.replay.seed, ...ending };
  if (steady === undefined) return { here: game, others: [] };
  const here = { ...game, steady };
  if (seeds.length === 0) return { here, others: [] };
  const all = [here, ...seeds];
  const mean = meanOf(all.map(({ score }) => score));
  const split = {
    steady: meanOf(all.map(({ steady: without }) => without)),
    decisions: meanOf(all.map(({ score, steady: without }) => score - without)),
    luck: here.score - mean,
    sd: Math.sqrt(varianceOf(all.map(({ score }) => score))),
  };
  return { here, others: [...seeds], split };
}

function estimateOf(values: readonly number[]): Estimate {
  const estimate = { mean: meanOf(values), seeds: values.length };
  return values.length < 2 ? estimate : { ...estimate, error: errorOf(values) };
}
