// The story of one tracked customer with one firm: visits, waits, failures and promises quarter by quarter, the rung over
// time, each move with its reasons, and what spoke for the firm at the last visit. While a game is played only what the
// panel tells is shown: its members' visits and moves, and trust and reasons rounded to a tenth. Pure.
import type { TrackedCustomer, TrackedVisit, TurnReport } from '../../engine/index.ts';
import type { GameState } from '../../host/protocol.ts';
import { customerPerson, type Person } from './people-names.ts';
import { sumOf } from './report-facts.ts';
import { RUNG_ORDER, type RungId } from './report-ladder.ts';

/** A wait from here up is told as long. */
export const LONG_WAIT_MINUTES = 15;
const NOBODYS: ReadonlySet<string> = new Set(['taste', 'chance', 'outside']);
/** A gated option is no alternative. */
const GATES = ['consideration', 'imperative'] as const;

export interface StoryVisit extends Omit<TrackedVisit, 'options'> {
  readonly turn: number;
  readonly own: boolean;
}

export interface StoryCause {
  /** Empty for the smaller causes and for those that no firm decides. */
  readonly driver: string;
  readonly sum: number;
}

export interface StoryMove {
  /** From 1, in order of time. */
  readonly number: number;
  readonly turn: number;
  readonly kind: 'climb' | 'fall' | 'defect';
  readonly from: RungId;
  readonly to: RungId;
  readonly condition: string;
  readonly causes: readonly StoryCause[];
  readonly sum: number;
}

export interface Chapter {
  /** 0 for the quarter before the first. */
  readonly turn: number;
  readonly visits: readonly StoryVisit[];
  /** At the end of the quarter. */
  readonly rung: RungId;
  readonly trust: number;
}

export interface Edge {
  readonly turn: number;
  readonly rival: string;
  /** Whether the firm was chosen at that visit. */
  readonly chosen: boolean;
  readonly causes: readonly StoryCause[];
  readonly sum: number;
}

export interface Story {
  readonly customer: number;
  readonly person: Person;
  readonly segment: string;
  readonly chapters: readonly Chapter[];
  readonly rung: RungId;
  readonly trust: number;
  readonly satisfaction: number;
  readonly shareOfRequirements: number;
  /** Purchases told of, and those at this firm. */
  readonly purchases: number;
  readonly ownPurchases: number;
  readonly moves: readonly StoryMove[];
  readonly edge: Edge | undefined;
  /** Whether trust and reasons are the truth, or rounded as the panel tells them. */
  readonly exact: boolean;
}

export interface StoryEntry {
  readonly customer: number;
  readonly person: Person;
  readonly segment: string;
  readonly rung: RungId;
  /** Moved on this firm's ladder in the quarter told. */
  readonly moved: 'climb' | 'fall' | 'defect' | undefined;
}

/** Tracked customers who have ever bought at the firm, in canonical order. */
export function storyList(game: GameState, firm: string, turn = game.quarters.length): StoryEntry[] {
  const report = reportAt(game, turn);
  return (report?.tracked ?? []).flatMap((tracked, at) => {
    const dyad = dyadOf(tracked, firm);
    if (dyad === undefined || dyad.visits === 0) return [];
    const move = tracked.moves.find((one) => one.firm === firm && isLadderMove(one.kind));
    const { customer, segment } = tracked;
    const moved = move?.kind as StoryEntry['moved'];
    return [{ customer, person: customerPerson(at), segment, rung: dyad.rung, moved }];
  });
}

export function storyOf(
  game: GameState,
  firm: string,
  customer: number,
  turn = game.quarters.length,
): Story | undefined {
  const exact = game.over;
  const reports = [game.start.report, ...game.quarters.filter((one) => one.turn <= turn).map(({ report }) => report)];
  const told = reports.flatMap((report) => {
    const tracked = report?.tracked.find((one) => one.customer === customer);
    return report && tracked ? [{ turn: Math.max(0, report.turn), tracked }] : [];
  });
  const last = told.at(-1);
  const dyad = last && dyadOf(last.tracked, firm);
  if (last === undefined || dyad === undefined) return undefined;
  const at = reportAt(game, last.turn)?.tracked.findIndex((one) => one.customer === customer) ?? 0;
  const chapters = told.map((one) => chapterOf(one.turn, one.tracked, firm, exact));
  const purchases = chapters.flatMap(({ visits }) => visits).filter(({ outcome }) => outcome === 'served');
  return {
    customer,
    person: customerPerson(at),
    segment: last.tracked.segment,
    chapters,
    rung: dyad.rung,
    trust: seen(dyad.trust, exact),
    satisfaction: seen(dyad.satisfaction, exact),
    shareOfRequirements: dyad.shareOfRequirements,
    purchases: purchases.length,
    ownPurchases: purchases.filter(({ own }) => own).length,
    moves: movesOf(told, firm, exact),
    edge: edgeOf(told, firm, exact),
    exact,
  };
}

function reportAt(game: GameState, turn: number): TurnReport | undefined {
  return turn === 0 ? game.start.report : game.quarters.find((quarter) => quarter.turn === turn)?.report;
}

function dyadOf(tracked: TrackedCustomer, firm: string): TrackedCustomer['dyads'][number] | undefined {
  return tracked.dyads.find((dyad) => dyad.firm === firm);
}

function isLadderMove(kind: string): kind is StoryMove['kind'] {
  return kind === 'climb' || kind === 'fall' || kind === 'defect';
}

/** As the panel tells it, to a tenth; or as it is. */
function seen(value: number, exact: boolean): number {
  return exact ? value : Math.round(value * 10) / 10;
}

function chapterOf(turn: number, tracked: TrackedCustomer, firm: string, exact: boolean): Chapter {
  const dyad = dyadOf(tracked, firm);
  return {
    turn,
    visits: tracked.visits.map(({ options: _, ...visit }) => ({ ...visit, turn, own: visit.firm === firm })),
    rung: dyad?.rung ?? 'none',
    trust: seen(dyad?.trust ?? 0, exact),
  };
}

interface Told {
  readonly turn: number;
  readonly tracked: TrackedCustomer;
}

function movesOf(told: readonly Told[], firm: string, exact: boolean): StoryMove[] {
  const moves = told.flatMap(({ turn, tracked }) => {
    const own = tracked.moves.filter((move) => move.firm === firm && isLadderMove(move.kind));
    // Who left for good also fell; the reasons of leaving say more.
    const left = own.some(({ kind }) => kind === 'defect');
    return own.filter(({ kind }) => !left || kind !== 'fall').map((move) => ({ turn, move }));
  });
  return moves.map(({ turn, move: { kind, from, to, condition, parts, sum } }, at) => ({
    number: at + 1,
    turn,
    kind: kind as StoryMove['kind'],
    from: from as RungId,
    to: to as RungId,
    condition,
    causes: trimmed(parts, sum, 2, exact ? 0 : 0.005),
    sum,
  }));
}

/** What spoke for the firm at the last purchase, against the one chosen instead or the best of the others. */
function edgeOf(told: readonly Told[], firm: string, exact: boolean): Edge | undefined {
  const all = told.flatMap(({ turn, tracked }) => tracked.visits.map((visit) => ({ turn, visit })));
  const last = all.filter(({ visit }) => visit.firm !== 'outside').at(-1);
  const own = last?.visit.options.find((option) => option.firm === firm);
  if (last === undefined || own === undefined) return undefined;
  const chosen = last.visit.firm === firm;
  const rivals = last.visit.options.filter((one) => one.firm !== firm && one.firm !== 'outside');
  const open = rivals.filter(({ parts }) => GATES.every((gate) => parts[gate] === undefined));
  const rival = chosen
    ? open.sort((a, b) => b.utility - a.utility)[0]
    : rivals.find((one) => one.firm === last.visit.firm);
  if (rival === undefined) return undefined;
  const drivers = [...new Set([...Object.keys(own.parts), ...Object.keys(rival.parts)])] as (keyof typeof own.parts)[];
  const parts = Object.fromEntries(drivers.map((id) => [id, (own.parts[id] ?? 0) - (rival.parts[id] ?? 0)]));
  const sum = seen(own.utility - rival.utility, exact);
  const causes = exact ? trimmed(parts, sum, 6, 0) : trimmed(rounded(parts), sum, 6, 0.05);
  return { turn: last.turn, rival: rival.firm, chosen, causes, sum };
}

function rounded(parts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(parts).map(([driver, value]) => [driver, seen(value, false)]));
}

/** The greatest causes that a firm decides, then the rest as one; together they are `sum`. */
function trimmed(
  parts: Readonly<Partial<Record<string, number>>>,
  sum: number,
  most: number,
  least: number,
): StoryCause[] {
  const causes = Object.entries(parts).map(([driver, value]) => ({ driver, sum: value ?? 0 }));
  const shown = causes.filter((cause) => !NOBODYS.has(cause.driver) && Math.abs(cause.sum) > least);
  shown.sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const held = shown.slice(0, most);
  const rest = sum - sumOf(held.map((cause) => cause.sum));
  return Math.abs(rest) < 1e-12 ? held : [...held, { driver: '', sum: rest }];
}

/** Heights on the staircase, from none at 0. */
export function rungHeight(rung: RungId): number {
  return RUNG_ORDER.indexOf(rung);
}
