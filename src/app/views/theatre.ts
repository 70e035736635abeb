// The theatre's plan: what one quarter of one firm looks like on the stage, from the turn's report and what the firm sees.
// Counts of customers are the firm's own flows; shares of rivals and satisfaction are estimates of its panel. Pure.
import type { Observation, TurnReport } from '../../engine/index.ts';
import type { GameState, ScenarioView } from '../../host/protocol.ts';
import { customersPerFigure, type Flow, figuresOf, type LadderCounts, rungIndex, sum } from './theatre-figures.ts';
import { LANDINGS, type Rung } from './theatre-geometry.ts';
import { type LeaverReason, leaverReasons } from './theatre-reasons.ts';
import { failingSteps, type RoomPlan, roomsOf, type StepFailure } from './theatre-rooms.ts';
import { type Sights, sightsOf } from './theatre-sights.ts';

export interface TheatreSource {
  readonly scenario: Pick<ScenarioView, 'firms' | 'segments' | 'steps' | 'channels' | 'customersPerAgent' | 'currency'>;
  readonly firm: string;
  /** Of the quarter shown; none where a market has no history. */
  readonly report: TurnReport | undefined;
  /** After the quarter shown. */
  readonly observation: Observation;
  /** Before it; none for the market as it was found. */
  readonly before: Observation | undefined;
}

export interface LandingPlan {
  readonly rung: Rung;
  /** Customers at the start and at the end of the quarter. */
  readonly before: number;
  readonly customers: number;
  /** Who came to this landing from below, and who went from it downwards or out. */
  readonly up: number;
  readonly down: number;
}

export interface RivalPlan {
  readonly firm: string;
  readonly name: string;
  readonly color: string;
  readonly shareBefore: number;
  readonly share: number;
  readonly priceCents: number | undefined;
  readonly priceCentsBefore: number | undefined;
}

export interface FrontStage {
  readonly staff: number;
  /** Figures that wait at the rail. */
  readonly queue: number;
  readonly waitMinutes: number | undefined;
  readonly load: number | undefined;
  readonly gaveUp: number | undefined;
}

/** The landing that the light falls on: where the count of customers changed most. */
export interface Mover {
  readonly rung: Rung;
  readonly change: number;
}

export interface StagePlan {
  readonly firm: { readonly id: string; readonly name: string; readonly color: string };
  /** The quarter shown; 0 for the market as it was found. */
  readonly turn: number;
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  /** One figure stands for so many customers. */
  readonly perFigure: number;
  readonly landings: readonly LandingPlan[];
  /** Figures by segment and rung. */
  readonly start: readonly (readonly number[])[];
  readonly end: readonly (readonly number[])[];
  readonly flows: readonly Flow[];
  readonly joined: number;
  readonly left: number;
  readonly climbed: number;
  readonly fell: number;
  readonly rivals: readonly RivalPlan[];
  readonly share: number;
  readonly shareBefore: number;
  /** Part of the market that knows the firm: bulbs of the marquee that are lit. */
  readonly awareness: number;
  readonly front: FrontStage;
  readonly rooms: readonly RoomPlan[];
  readonly failures: readonly StepFailure[];
  /** Systems that not every scenario has. */
  readonly sights: Sights;
  readonly reasons: readonly LeaverReason[];
  readonly mover: Mover | undefined;
  /** Customers whose stories are kept, with the rung they stand on; a figure is theirs. */
  readonly tracked: readonly { readonly customer: number; readonly segment: number; readonly rung: number }[];
}

/** What the theatre shows of a game: the quarter `turn`, or the market as it was found for 0. */
export function theatreSource(game: GameState, firm: string, turn: number): TheatreSource | undefined {
  const at = (played: number) => (played === 0 ? game.start : game.quarters.find((each) => each.turn === played));
  const now = at(turn);
  const observation = now?.observations[firm];
  if (now === undefined || observation === undefined) return undefined;
  const before = turn > 0 ? at(turn - 1)?.observations[firm] : undefined;
  // A team may have given its firm a name of its own.
  const firms = game.firms.map((each) => ({ ...each, name: each.team?.name || each.name }));
  return { scenario: { ...game.scenario, firms }, firm, report: now.report, observation, before };
}

export function stagePlan(source: TheatreSource): StagePlan {
  const { scenario, firm, report, observation } = source;
  const own = scenario.firms.find(({ id }) => id === firm);
  const flows = flowsOf(source);
  const ladders = [laddersOf(source, flows, 'from'), laddersOf(source, flows, 'to')] as const;
  const perFigure = customersPerFigure(ladders);
  const landings = LANDINGS.map((rung, r) => landingOf(rung, r, ladders, flows));
  const counted = (test: (flow: Flow) => boolean) => sum(flows.filter(test).map(({ customers }) => customers));
  const failures = failingSteps(scenario.steps, observation);
  return {
    firm: { id: firm, name: own?.name ?? firm, color: own?.color ?? '#c62a3f' },
    turn: report?.turn ?? 0,
    segments: scenario.segments.map(({ id, name }) => ({ id, name })),
    perFigure,
    landings,
    start: figuresOf(ladders[0], perFigure),
    end: figuresOf(ladders[1], perFigure),
    flows,
    joined: counted(({ from, to }) => from < 0 && to >= 0),
    left: counted(({ from, to }) => from >= 0 && to < 0),
    climbed: counted(({ from, to }) => from >= 0 && to > from),
    fell: counted(({ from, to }) => to >= 0 && to < from),
    rivals: rivalsOf(source),
    share: observation.metrics.marketShare ?? 0,
    shareBefore: source.before?.metrics.marketShare ?? observation.metrics.marketShare ?? 0,
    awareness: observation.metrics.awarenessShare ?? 1,
    front: frontOf(observation),
    rooms: roomsOf(observation, source.before, failures),
    failures,
    sights: sightsOf(observation, scenario),
    reasons: leaverReasons(observation),
    mover: moverOf(landings),
    tracked: trackedOf(source),
  };
}

/** The firm's own flows in customers; the street is −1. */
function flowsOf({ scenario, firm, report }: TheatreSource): Flow[] {
  const rows = report?.flows.filter((row) => row.firm === firm) ?? [];
  return rows.flatMap((row) => {
    const [from, to] = [rungIndex(row.from), rungIndex(row.to)];
    if (from < 0 && to < 0) return [];
    const segment = scenario.segments.findIndex(({ id }) => id === row.segment);
    return [{ segment, from, to, customers: row.customers * scenario.customersPerAgent }];
  });
}

/** Customers by segment and rung at one end of the flows; without flows, as the panel estimates them. */
function laddersOf(source: TheatreSource, flows: readonly Flow[], end: 'from' | 'to'): LadderCounts {
  const { scenario, observation } = source;
  if (flows.length > 0) {
    return scenario.segments.map((_, s) =>
      LANDINGS.map((_rung, r) =>
        sum(flows.filter((flow) => flow.segment === s && flow[end] === r).map(({ customers }) => customers)),
      ),
    );
  }
  const bySegment = scenario.segments.map(
    ({ id }) => observation.segments.find((segment) => segment.id === id)?.customers.estimate ?? 0,
  );
  const all = Math.max(1e-9, sum(bySegment));
  const byRung = LANDINGS.map((rung) => observation.ladder.find((row) => row.rung === rung)?.customers.estimate ?? 0);
  return bySegment.map((count) =>
    byRung.map((total) => Math.round((total * count * scenario.customersPerAgent) / all)),
  );
}

function landingOf(rung: Rung, r: number, ladders: readonly LadderCounts[], flows: readonly Flow[]): LandingPlan {
  const total = (ladder: LadderCounts) => sum(ladder.map((row) => row[r] ?? 0));
  const moved = (test: (flow: Flow) => boolean) => sum(flows.filter(test).map(({ customers }) => customers));
  return {
    rung,
    before: total(ladders[0]!),
    customers: total(ladders[1]!),
    up: moved(({ from, to }) => to === r && from < r),
    down: moved(({ from, to }) => from === r && to < r),
  };
}

function rivalsOf({ scenario, observation, before }: TheatreSource): RivalPlan[] {
  return observation.rivals.map((rival) => {
    const earlier = before?.rivals.find(({ firm }) => firm === rival.firm);
    return {
      firm: rival.firm,
      name: rival.name,
      color: scenario.firms.find(({ id }) => id === rival.firm)?.color ?? '#8573ad',
      share: rival.marketShare.estimate,
      shareBefore: earlier?.marketShare.estimate ?? rival.marketShare.estimate,
      priceCents: priceOf(rival.levers, observation),
      priceCentsBefore: earlier === undefined ? undefined : priceOf(earlier.levers, observation),
    };
  });
}

/** The public price in cents; levers of price are in the currency's units. */
function priceOf(levers: Readonly<Record<string, number | string>>, { levers: own }: Observation): number | undefined {
  const price = levers['pricing.price'];
  const lever = own.find(({ id }) => id === 'pricing.price');
  return typeof price === 'number' && lever !== undefined ? Math.round(price * 100) : undefined;
}

const MOST_STAFF = 12;
const MOST_QUEUE = 14;

/** People at the rail: a figure each while there are few, and one waiting figure for each minute of waiting. */
function frontOf({ metrics, details }: Observation): FrontStage {
  const heads = sum(Object.values(details.poolHeads ?? {})) || (metrics.staffCount ?? 4);
  const wait = metrics.waitMinutesMean;
  return {
    staff: Math.max(1, Math.min(MOST_STAFF, Math.round(heads / (heads > 3 * MOST_STAFF ? 8 : 2)))),
    queue: wait === undefined ? 0 : Math.min(MOST_QUEUE, Math.round(wait)),
    waitMinutes: wait,
    load: metrics.utilization,
    gaveUp: metrics.abandonedShare,
  };
}

function trackedOf({ scenario, firm, report }: TheatreSource): StagePlan['tracked'] {
  return (report?.tracked ?? []).flatMap(({ customer, segment, dyads }) => {
    const rung = rungIndex(dyads.find((dyad) => dyad.firm === firm)?.rung ?? '');
    return rung < 0 ? [] : [{ customer, segment: scenario.segments.findIndex(({ id }) => id === segment), rung }];
  });
}

function moverOf(landings: readonly LandingPlan[]): Mover | undefined {
  const changes = landings.map(({ rung, before, customers }) => ({
    rung,
    change: customers - before,
    weight: Math.abs(customers - before) / Math.max(40, Math.sqrt(before * 40)),
  }));
  const most = changes.reduce((best, each) => (each.weight > best.weight ? each : best));
  return most.change === 0 ? undefined : { rung: most.rung, change: most.change };
}
