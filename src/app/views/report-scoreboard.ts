// The scoreboard: where each firm stands, what each perspective adds to its score, and why the leader leads, first in
// points of the score and then driver by driver in points of expected share since the game began. Pure.
import type { MeasureId, Perspective, Standing } from '../../engine/index.ts';
import type { Estimate, Facts } from './report-facts.ts';
import { firmName, sumOf } from './report-facts.ts';

const PERSPECTIVE_ORDER: readonly Perspective[] = ['value', 'customers', 'process', 'learning'];

/** As in the engine's list of measures, which a test compares. */
export const MEASURE_PERSPECTIVES: Readonly<Record<MeasureId, Perspective>> = {
  valueCreatedCents: 'value',
  valueEstimateCents: 'value',
  missionReach: 'value',
  committedShare: 'customers',
  validShare: 'customers',
  satisfactionMean: 'customers',
  rightFirstTime: 'process',
  waitMinutesMean: 'process',
  recoveredShare: 'process',
  proficientHoursShare: 'learning',
  staffTenureMonths: 'learning',
  customerKnowledgeShare: 'learning',
  maturityLevel: 'learning',
};

export interface ScorePart {
  readonly perspective: Perspective;
  /** 0 to 100. */
  readonly points: number;
  /** Its weight among those that count here; all sum to 1. */
  readonly weight: number;
  /** Points that it adds to the score; all sum to the score. */
  readonly adds: number;
}

export interface ScoreRow {
  readonly firm: string;
  readonly name: string;
  readonly own: boolean;
  readonly rank: number;
  readonly score: number;
  readonly change: number | undefined;
  readonly parts: readonly ScorePart[];
  /** Share of the purchases as market research has it. */
  readonly share: Estimate | undefined;
  readonly measures: Standing['measures'];
  readonly points: Standing['points'];
}

export interface MeasurePart {
  readonly measure: MeasureId;
  readonly own: number;
  readonly other: number;
  /** Points of the score by which the other firm is ahead through this measure. */
  readonly ahead: number;
}

export interface LeadPart {
  readonly perspective: Perspective;
  /** Points by which the other firm is ahead here; all sum to the gap. */
  readonly ahead: number;
  /** They sum to `ahead`; the greatest first. */
  readonly measures: readonly MeasurePart[];
}

export interface Lead {
  /** The leader, or the second where this firm leads. */
  readonly other: ScoreRow;
  readonly ownLeads: boolean;
  /** The other's score less this firm's. */
  readonly gap: number;
  readonly parts: readonly LeadPart[];
}

export interface Scoreboard {
  readonly scaled: boolean;
  readonly rows: readonly ScoreRow[];
  readonly own: ScoreRow;
  readonly lead: Lead | undefined;
}

export function scoreboardOf(facts: Facts): Scoreboard {
  const { now, before, firm } = facts;
  const rows = now.standings.map((standing) => rowOf(facts, standing, before.standings));
  const own = rows.find((row) => row.firm === firm)!;
  return { scaled: now.standings.every(({ scaled }) => scaled), rows, own, lead: leadOf(rows, own) };
}

function rowOf(facts: Facts, standing: Standing, earlier: readonly Standing[]): ScoreRow {
  const { firm, rank, score, measures, points } = standing;
  const last = earlier.find((one) => one.firm === firm);
  const comparable = facts.turn > 1 && last !== undefined && last.scaled === standing.scaled;
  return {
    firm,
    name: firmName(facts.game, firm),
    own: firm === facts.firm,
    rank,
    score,
    change: comparable ? score - last.score : undefined,
    parts: partsOf(facts, standing),
    share: facts.observation.rivals.find((rival) => rival.firm === firm)?.marketShare ?? ownShare(facts, firm),
    measures,
    points,
  };
}

function ownShare({ observation, firm }: Facts, id: string): Estimate | undefined {
  const share = observation.metrics.marketShare;
  return id === firm && share !== undefined ? { estimate: share, low: share, high: share } : undefined;
}

function partsOf(facts: Facts, { scaled, perspectives }: Standing): ScorePart[] {
  if (!scaled) return [];
  const { weights } = facts.game.scenario.score;
  const held = PERSPECTIVE_ORDER.filter((id) => perspectives[id] !== undefined);
  const total = sumOf(held.map((id) => weights[id]));
  return held.map((perspective) => {
    const points = perspectives[perspective]!;
    const weight = weights[perspective] / total;
    return { perspective, points, weight, adds: weight * points };
  });
}

function leadOf(rows: readonly ScoreRow[], own: ScoreRow): Lead | undefined {
  const other = rows.find((row) => row !== own);
  if (other === undefined) return undefined;
  const parts = PERSPECTIVE_ORDER.filter((id) => [...other.parts, ...own.parts].some((one) => one.perspective === id));
  return {
    other,
    ownLeads: own.rank === 1,
    gap: other.score - own.score,
    parts: parts.map((perspective) => leadPart(perspective, other, own)),
  };
}

function leadPart(perspective: Perspective, other: ScoreRow, own: ScoreRow): LeadPart {
  const partOf = (row: ScoreRow) => row.parts.find((part) => part.perspective === perspective);
  const ids = Object.entries(MEASURE_PERSPECTIVES).filter(([, of]) => of === perspective) as [MeasureId, Perspective][];
  const addsOf = (row: ScoreRow, id: MeasureId) => {
    const held = ids.filter(([measure]) => row.points[measure] !== undefined).length;
    return held === 0 ? 0 : ((partOf(row)?.weight ?? 0) * (row.points[id] ?? 0)) / held;
  };
  const measures = ids
    .filter(([id]) => own.points[id] !== undefined || other.points[id] !== undefined)
    .map(([measure]) => ({
      measure,
      own: own.measures[measure] ?? 0,
      other: other.measures[measure] ?? 0,
      ahead: addsOf(other, measure) - addsOf(own, measure),
    }));
  measures.sort((a, b) => Math.abs(b.ahead) - Math.abs(a.ahead));
  return { perspective, ahead: (partOf(other)?.adds ?? 0) - (partOf(own)?.adds ?? 0), measures };
}

export interface DriverLead {
  readonly driver: string;
  /** What it did to the other's expected share less what it did to this firm's, since the first quarter. */
  readonly ahead: number;
}

export interface ShareLead {
  /** The other's expected share less this firm's: before the first quarter and now. */
  readonly before: number;
  readonly now: number;
  /** They sum to `now - before`; the greatest first. */
  readonly drivers: readonly DriverLead[];
}

/** Why the other's expected share has moved away from this firm's, driver by driver, over all quarters so far. */
export function shareLeadOf(facts: Facts, other: string): ShareLead {
  const { game, firm, turn } = facts;
  const sums = new Map<string, number>();
  for (const { turn: played, report } of game.quarters) {
    if (played > turn) continue;
    for (const { kind, firm: whose, driver, sum } of report.reasons) {
      if (kind !== 'share' || (whose !== firm && whose !== other)) continue;
      sums.set(driver, (sums.get(driver) ?? 0) + (whose === other ? sum : -sum));
    }
  }
  const drivers = [...sums].map(([driver, ahead]) => ({ driver, ahead }));
  drivers.sort((a, b) => Math.abs(b.ahead) - Math.abs(a.ahead));
  const shareOf = (id: string) => facts.now.report.firms.find((one) => one.firm === id)?.metrics.expectedShare ?? 0;
  const now = shareOf(other) - shareOf(firm);
  return { before: now - sumOf(drivers.map(({ ahead }) => ahead)), now, drivers };
}
