// The decision sheet as plain data: levers as their metadata tells them, in groups and columns, with what was changed.
// Nothing here knows a lever by name, so a new mechanism's lever appears by itself.
import type { FirmDecisions, LeverValue, Observation } from '../../engine/index.ts';
import { type LeverCost, leverCost } from './decide-budget.ts';
import { type LeverUnit, unitOf } from './lever-unit.ts';

export type ObservedLever = Observation['levers'][number];
export type P = ObservedLever['p'];

/** The order of the sheet; the engine's own list would bring the engine into the page. */
export const P_ORDER = [
  'product',
  'place',
  'promotion',
  'price',
  'physical',
  'process',
  'people',
  'organization',
] as const satisfies readonly P[];

/** More open levers than these are put behind tabs. */
export const MOST_ON_ONE_SHEET = 12;

/** Groups share a tab up to so many levers: behind a tab of its own a single lever would stand on an empty sheet. */
const MOST_BEHIND_A_TAB = 10;

export interface LeverView {
  readonly id: string;
  /** The id without its pool: what texts are kept by. */
  readonly base: string;
  readonly p: P;
  readonly kind: 'number' | 'choice';
  readonly options: readonly string[];
  /** English, as the engine has it. */
  readonly label: string;
  readonly help: string;
  readonly delay: string;
  readonly term: string;
  readonly unit: LeverUnit;
  readonly value: LeverValue;
  /** In force last quarter. */
  readonly last: LeverValue;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly changed: boolean;
  /** What was added to last quarter's value; 0 for a choice. */
  readonly change: number;
  readonly cost: LeverCost | undefined;
  readonly locked: boolean;
  readonly fromTurn: number;
  /** Opened this quarter, in the midst of a game. */
  readonly fresh: boolean;
  /** A choice that shares this lever's control. */
  readonly qualifier?: LeverView;
}

export interface LeverGroup {
  readonly p: P;
  readonly levers: readonly LeverView[];
}

export interface LeverTab {
  /** The first of its groups. */
  readonly id: P;
  readonly groups: readonly LeverGroup[];
  /** Groups in two columns of about the same height. */
  readonly columns: readonly [readonly LeverGroup[], readonly LeverGroup[]];
}

export interface DecideView {
  readonly groups: readonly LeverGroup[];
  /** One where all levers stand on one sheet, none where there are no levers. */
  readonly tabs: readonly LeverTab[];
  readonly open: number;
  readonly changed: number;
}

export function decideView(observation: Observation, draft: FirmDecisions): DecideView {
  const shown = observation.levers.filter(({ open, fromTurn }) => open || fromTurn > observation.turn);
  const views = shown.map((lever) => leverView(observation, lever, draft));
  const hosts = new Set(views.map(({ id }) => id));
  const qualifies = new Map(shown.map(({ id, qualifies }) => [id, qualifies]));
  const rows = views
    .filter(({ id }) => !hosts.has(qualifies.get(id) ?? ''))
    .map((view) => withQualifier(view, views, qualifies));
  const groups = P_ORDER.map((p) => ({ p, levers: rows.filter((row) => row.p === p) })).filter(
    ({ levers }) => levers.length > 0,
  );
  const open = rows.filter(({ locked }) => !locked).length;
  return {
    groups,
    tabs: (open > MOST_ON_ONE_SHEET ? divided(groups) : [groups])
      .filter((some) => some.length > 0)
      .map((some) => ({ id: some[0]!.p, groups: some, columns: columnsOf(some) })),
    open,
    changed: views.filter(({ changed }) => changed).length,
  };
}

/** `workforce.staff.team` → `workforce.staff` */
export function baseOf(id: string): string {
  return id.split('.').slice(0, 2).join('.');
}

function withQualifier(
  view: LeverView,
  views: readonly LeverView[],
  qualifies: ReadonlyMap<string, string | undefined>,
): LeverView {
  const qualifier = views.find(({ id, locked }) => qualifies.get(id) === view.id && locked === view.locked);
  return qualifier ? { ...view, qualifier } : view;
}

function leverView(observation: Observation, lever: ObservedLever, draft: FirmDecisions): LeverView {
  const { id, kind, label, help, delay, term, min, max, step, fromTurn } = lever;
  const value = lever.open ? (draft[id] ?? lever.value) : lever.value;
  const change = typeof value === 'number' && typeof lever.value === 'number' ? tidy(value - lever.value) : 0;
  return {
    id,
    base: baseOf(id),
    p: lever.p,
    kind,
    options: lever.options ?? [],
    label,
    help,
    delay,
    term,
    unit: unitOf(lever.unit, step),
    value,
    last: lever.value,
    min,
    max,
    step,
    changed: value !== lever.value,
    change,
    cost: leverCost(lever, value, observation.basis),
    locked: !lever.open,
    fromTurn,
    fresh: lever.open && fromTurn === observation.turn && fromTurn > 1,
  };
}

/** The value on the lever's own steps, counted from its lower bound, within its bounds. */
export function onStep(lever: Pick<LeverView, 'min' | 'max' | 'step'>, value: number): number {
  const steps = Math.round((value - lever.min) / lever.step);
  return Math.min(lever.max, Math.max(lever.min, tidy(lever.min + steps * lever.step)));
}

/** Sums of steps such as .05 leave dust behind that a player would see. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const HEAD_ROWS = 0.5;

/** A lever that is still locked counts in full: groups stay in their column when it opens. */
function heightOf(groups: readonly LeverGroup[]): number {
  return groups.reduce((rows, { levers }) => rows + HEAD_ROWS + levers.length, 0);
}

/**
 * Divides the groups, in their order, among as few tabs as hold them, the fullest of which is as short as can be; a group
 * that is too large for a tab has one of its own.
 */
function divided(groups: readonly LeverGroup[]): readonly (readonly LeverGroup[])[] {
  let best: readonly (readonly LeverGroup[])[] = groups.map((group) => [group]);
  const rank = (tabs: typeof best) => {
    const tooFull = tabs.filter((some) => some.length > 1 && sizeOf(some) > MOST_BEHIND_A_TAB).length;
    return 10_000 * tooFull + 100 * tabs.length + Math.max(...tabs.map(tallestOf));
  };
  for (let cuts = 0; cuts < 1 << Math.max(0, groups.length - 1); cuts++) {
    const tabs: LeverGroup[][] = [];
    for (const [at, group] of groups.entries()) {
      if (at === 0 || (cuts >> (at - 1)) & 1) tabs.push([group]);
      else tabs.at(-1)!.push(group);
    }
    if (rank(tabs) < rank(best)) best = tabs;
  }
  return best;
}

function sizeOf(groups: readonly LeverGroup[]): number {
  return groups.reduce((sum, { levers }) => sum + levers.length, 0);
}

/** Rows of the taller column behind a tab; a group alone fills both. */
function tallestOf(groups: readonly LeverGroup[]): number {
  return groups.length === 1 ? Math.ceil(sizeOf(groups) / 2) : Math.max(...columnsOf(groups).map(heightOf));
}

/** Splits the groups so that the taller column is as short as can be; each column keeps the order of the Ps. */
function columnsOf(groups: readonly LeverGroup[]): LeverTab['columns'] {
  let best: LeverTab['columns'] = [groups, []];
  let height = Number.POSITIVE_INFINITY;
  // The first group always stands first; earlier splits win ties, which keeps the Ps together.
  for (let mask = (1 << groups.length) - 1; mask >= 1; mask--) {
    if ((mask & 1) === 0) continue;
    const left = groups.filter((_, at) => (mask >> at) & 1);
    const right = groups.filter((_, at) => !((mask >> at) & 1));
    const tallest = Math.max(heightOf(left), heightOf(right));
    if (tallest < height - 1e-9) {
      best = [left, right];
      height = tallest;
    }
  }
  return best;
}
