// What a firm sees (model section 9): its own books and operations in full; its customers as a panel of them shows, with
// sampling error; its rivals as the public sees them. The truth is in the World and opens in the debrief.
// Every error is an addressed draw, so that a figure once shown stays the same in later turns' histories.
import { type Budget, checkFirmDecisions, decisionsCostCents } from './contract/decisions.ts';
import type { FirmDecisions, LeverDeclaration } from './contract/levers.ts';
import type { Observation, ObservedLever, PastTurn } from './contract/observation.ts';
import { decodeLever, leversInForce, startLevers } from './decide.ts';
import type { Result } from './kernel/result.ts';
import { calendarOf } from './model/calendar.ts';
import type { TurnReport } from './model/report.ts';
import { ladderSeen, metricsSeen, PANEL, type Panel, panelOf, rivalsSeen, segmentsSeen } from './panel.ts';
import { UNSEEN_DETAILS } from './panel-figures.ts';
import { reasonsSeen } from './panel-reasons.ts';
import { fateOf, type TurnRecord, type World } from './world.ts';

/** What a firm sees before it decides the next turn; with the report of the last turn, its panel's reasons too. */
export function observe(world: World, firmId: string, report?: TurnReport): Observation {
  const j = firmIndex(world, firmId);
  const { setup, scenario } = world.rules;
  const panel = panelOf(world, j);
  const past = world.history.filter((record) => record.turn >= 1).map((record) => pastTurn(panel, record, j));
  const last = world.history.at(-1);
  const own = last?.firms[j];
  const money = budgetOf(world, j);
  return {
    scenario: {
      id: scenario.id,
      title: scenario.title,
      currency: setup.market.category.currency,
      turnMonths: setup.turnMonths,
    },
    turn: world.played + 1,
    turns: setup.turns,
    firm: { id: firmId, name: setup.firms[j]!.name },
    levers: leversSeen(world, j, money.current),
    budgetCents: money.budgetCents,
    basis: { heads: money.heads, visits: money.visits, cases: money.cases },
    books: {
      cashCents: cashOf(world, j),
      revenueCents: own?.metrics.revenueCents ?? 0,
      costCents: own?.metrics.costCents ?? 0,
      profitCents: own?.metrics.profitCents ?? 0,
      accounts: own?.accounts ?? {},
    },
    metrics: last ? metricsSeen(panel, last, j) : {},
    details: Object.fromEntries(Object.entries(own?.details ?? {}).filter(([topic]) => !UNSEEN_DETAILS.has(topic))),
    panel: {
      customers: panel.size,
      note: `Estimates rest on ${panel.size} of your customers and ${PANEL.market} others.`,
    },
    ladder: last ? ladderSeen(panel, last, j) : [],
    segments: segmentsSeen(panel, world, j),
    rivals: last ? rivalsSeen(panel, last, j) : [],
    events: eventsSeen(world),
    reasons: report ? reasonsSeen(panel, report, firmId) : [],
    history: past,
  };
}

/** Whether a firm may decide so next turn: one function for the form, the command line and the engine. */
export function checkDecisions(world: World, firmId: string, decisions: unknown): Result<FirmDecisions> {
  const budget = budgetOf(world, firmIndex(world, firmId));
  return checkFirmDecisions(world.rules.levers, world.played + 1, decisions, budget);
}

function firmIndex(world: World, firmId: string): number {
  const j = world.rules.firmIds.indexOf(firmId);
  if (j < 0) throw new Error(`There is no firm ${firmId}`);
  return j;
}

function cashOf(world: World, j: number): number {
  return (world.firms.columns.cashCents as Float64Array)[j]!;
}

/**
 * Cash and a credit line of one turn's revenue; never less than the levers in force cost, so that a firm may always go on
 * as it does. Credit lines of about a quarter's sales are usual in the trade (assumed).
 */
function budgetOf(world: World, j: number): Budget {
  const metrics = world.history.at(-1)?.firms[j]?.metrics ?? {};
  const agents = world.rules.setup.market.customersPerAgent;
  const visits = (metrics.visits ?? 0) * agents;
  const basis = {
    heads: (world.firms.columns.staffCount as Float64Array)[j]!,
    visits,
    cases: visits * (metrics.failuresPerVisit ?? 0) * (metrics.complaintShare ?? 0),
  };
  const current = leversInForce(world, j);
  const running = decisionsCostCents(world.rules.levers, current, basis);
  const budgetCents = Math.ceil(Math.max(0, cashOf(world, j)) + Math.max(metrics.revenueCents ?? 0, running));
  return { ...basis, current, budgetCents };
}

function leversSeen(world: World, j: number, current: FirmDecisions): ObservedLever[] {
  const { levers, firmIds } = world.rules;
  const start = startLevers(world)[firmIds[j]!]!;
  return levers.map((lever) => leverSeen(lever, world.played + 1, current[lever.id]!, start[lever.id]!));
}

function leverSeen(
  lever: LeverDeclaration,
  turn: number,
  value: number | string,
  start: number | string,
): ObservedLever {
  const { id, kind, options, min, max, step, fromTurn, meta } = lever;
  return {
    id,
    label: meta.label,
    p: meta.p,
    unit: meta.unit,
    help: meta.help,
    delay: meta.delay,
    term: meta.term,
    kind,
    ...(meta.qualifies === undefined ? {} : { qualifies: meta.qualifies }),
    ...(options === undefined ? {} : { options: [...options] }),
    value,
    default: start,
    min,
    max,
    step,
    open: lever.open && fromTurn <= turn,
    fromTurn,
    ...(meta.relationship === undefined ? {} : { relationship: meta.relationship }),
    ...(meta.cost === undefined ? {} : { cost: meta.cost }),
  };
}

function pastTurn(panel: Panel, record: TurnRecord, j: number): PastTurn {
  const { levers } = panel.rules;
  return {
    turn: record.turn,
    decisions: Object.fromEntries(levers.map((lever, at) => [lever.id, decodeLever(lever, record.levers[j]![at]!)])),
    metrics: metricsSeen(panel, record, j),
    ladder: ladderSeen(panel, record, j),
    rivals: rivalsSeen(panel, record, j),
  };
}

/** Events that have begun and those that are announced by now. */
function eventsSeen(world: World): Observation['events'] {
  const next = world.played + 1;
  const seen = calendarOf(world.rules.setup.events, fateOf(world), next)
    .filter(({ turn, announcedTurns }) => turn - announcedTurns <= next)
    .map(({ id, title, text, turn }) => ({ id, title, text, turn, inTurns: Math.max(0, turn - next) }));
  // Of an event that happens again and again, the last time that is known.
  return seen.filter(({ id }, at) => seen.findLastIndex((event) => event.id === id) === at);
}
