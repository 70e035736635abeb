// The scorecard of a turn (model section 8): measures, scaled by the scenario's benchmarks, averaged by perspective and weight.
// A measure whose mechanism is off, or that has no benchmark, is left out and its weight goes to the rest. Without any
// benchmark the score is the value created so far in thousands of currency units (or the part of the market reached, in %).
import { MEASURES, type MeasureId, PERSPECTIVES, type Perspective } from './contract/measures.ts';
import type { Scenario } from './contract/scenario.ts';
import { missionSoFar } from './mission.ts';
import type { Rules } from './rules.ts';
import type { Turn } from './turn-state.ts';

/** More proficient hours than this for each hour demanded stand idle: a load of .8. */
const MOST_HOURS = 1.25;

/** The score section of a scenario. */
export type ScoreRules = Scenario['score'];

export type Measures = Readonly<Partial<Record<MeasureId, number>>>;

export interface Judgement {
  readonly score: number;
  /** Whether benchmarks put the score on the scale from 0 to 100. */
  readonly scaled: boolean;
  readonly perspectives: Readonly<Partial<Record<Perspective, number>>>;
  readonly measures: Measures;
  /** Points of each measure that counts; the mean of those of a perspective is its own. Empty without benchmarks. */
  readonly points: Measures;
}

/** Profit and estimated customer equity of one turn, in cents, and the part of the market that came. */
export interface Wealth {
  readonly profitCents: number;
  readonly equityCents: number;
  readonly reach: number;
}

type Money = Omit<Wealth, 'reach'>;

/** Profits carried forward and the change of estimated equity since `start`; `turns` are those played, the oldest first. */
export function valueSoFar(rules: Rules, start: Money | undefined, turns: readonly Money[]): number {
  const growth = 1 + rules.scenario.score.discountRate;
  let value = -(start?.equityCents ?? 0);
  for (const { profitCents } of turns) value = growth * value + profitCents;
  return value + (turns.at(-1)?.equityCents ?? start?.equityCents ?? 0);
}

/** The measures that a turn's metrics give, those of mechanisms that are off left out. */
export function measuresOf(rules: Rules, metric: (id: string) => number | undefined, value: Measures): Measures {
  const load = metric('utilization');
  const hasStaff = metric('staffProficiency') !== undefined && load !== undefined && load > 0;
  const all: Partial<Record<MeasureId, number | undefined>> = {
    ...value,
    missionReach: rules.scenario.score.missionReach ? (value.missionReach ?? metric('penetration')) : undefined,
    committedShare: metric('committedShare'),
    validShare: metric('validShare'),
    satisfactionMean: metric('satisfactionMean'),
    rightFirstTime: metric('rightFirstTime'),
    waitMinutesMean: metric('waitMinutesMean'),
    recoveredShare: metric('recoveredShare'),
    proficientHoursShare: hasStaff ? Math.min(MOST_HOURS, 1 / load) : undefined,
    staffTenureMonths: metric('staffTenureMonths'),
    customerKnowledgeShare: metric('customerKnowledgeShare'),
    maturityLevel: metric('maturityLevel'),
  };
  const known = MEASURES.flatMap(({ id }) => (all[id] === undefined ? [] : [[id, all[id]]]));
  return Object.fromEntries(known) as Measures;
}

/** Judges a firm's measures at the end of a turn by the scenario's benchmarks. */
export function judge(rules: ScoreRules, firm: string, turn: number, measures: Measures): Judgement {
  const { benchmarks, weights, missionReach } = rules;
  const scaled: Partial<Record<MeasureId, number>> = {};
  for (const mark of benchmarks) {
    const x = measures[mark.measure];
    if (mark.firm === firm && mark.turn === turn && x !== undefined)
      scaled[mark.measure] = scaleMeasure(x, mark.steady, mark.high);
  }
  if (scaled.valueCreatedCents !== undefined || missionReach) delete scaled.valueEstimateCents;
  if (missionReach) delete scaled.valueCreatedCents;
  const perspectives: Partial<Record<Perspective, number>> = {};
  let sum = 0;
  let weight = 0;
  for (const perspective of PERSPECTIVES) {
    const held = MEASURES.flatMap(({ id, perspective: of }) =>
      of === perspective && scaled[id] !== undefined ? [scaled[id]] : [],
    );
    if (held.length === 0) continue;
    const mean = held.reduce((a, b) => a + b, 0) / held.length;
    perspectives[perspective] = mean;
    sum += weights[perspective] * mean;
    weight += weights[perspective];
  }
  if (weight > 0) return { score: sum / weight, scaled: true, perspectives, measures, points: scaled };
  const value = measures.valueCreatedCents ?? measures.valueEstimateCents ?? 0;
  const raw = missionReach ? 100 * (measures.missionReach ?? 0) : value / 100_000;
  return { score: raw, scaled: false, perspectives, measures, points: {} };
}

/** 50 at the steady benchmark, 80 at the high one, between 0 and 100. */
export function scaleMeasure(x: number, steady: number, high: number): number {
  return Math.min(100, Math.max(0, 50 + (30 * (x - steady)) / (high - steady)));
}

/** The score of each firm for the turn that closes, from its figures so far; 0 in history. */
export function runningScores(turn: Turn): Float64Array {
  const { rules, played } = turn.world;
  const { history } = turn.before;
  const figures = turn.figures.metrics;
  return Float64Array.from(rules.firmIds, (firm, j) => {
    if (played < 1) return 0;
    const metric = (id: string) => figures.get(id)?.[j];
    let start: Wealth | undefined;
    const turns: Wealth[] = [];
    for (const { turn: ended, firms } of history) {
      if (ended < 0) continue;
      const { metrics } = firms[j]!;
      const wealth = wealthOf((id) => metrics[id]);
      if (ended === 0) start = wealth;
      else turns.push(wealth);
    }
    turns.push(wealthOf(metric));
    const value = estimated(rules, start, turns);
    return judge(rules.scenario.score, firm, played, measuresOf(rules, metric, value)).score;
  });
}

/** What has been created by the estimates of the turns played so far, in money and, for a non-profit, in people. */
export function estimated(rules: Rules, start: Wealth | undefined, turns: readonly Wealth[]): Measures {
  const valueEstimateCents = valueSoFar(rules, start, turns);
  if (!rules.scenario.score.missionReach || turns.length === 0) return { valueEstimateCents };
  const reached = turns.map(({ reach }) => reach);
  return { valueEstimateCents, missionReach: missionSoFar(rules, reached, valueEstimateCents) };
}

/** Profit, estimated equity and reach among a turn's metrics. */
export function wealthOf(metric: (id: string) => number | undefined): Wealth {
  return {
    profitCents: metric('profitCents') ?? 0,
    equityCents: metric('customerEquityCents') ?? 0,
    reach: metric('penetration') ?? 0,
  };
}
