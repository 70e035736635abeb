// The page's state: the game as the host tells it, and what each team has on its sheet. Every change of a sheet is a set of
// patches, so undo and redo go lever by lever; a drag of a slider is one step however many values it passes.
import { computed, signal } from '@preact/signals';
import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { FirmDecisions, LeverValue, Observation } from '../engine/index.ts';
import type { GameState } from '../host/protocol.ts';
import { gameInLanguage } from './local-words.ts';

enablePatches();

export const FORECASTS = ['customers', 'marketShare', 'profitCents', 'satisfactionMean'] as const;
export type ForecastId = (typeof FORECASTS)[number];
/** What a team expects of a quarter, in the units of the metric of the same name. */
export type Forecast = Readonly<Partial<Record<ForecastId, number>>>;

/** What a team wrote down for one quarter. */
export interface PlanPage {
  /** Why it decided so. */
  readonly notes: string;
  readonly forecast: Forecast;
}

interface Step {
  readonly lever: string;
  readonly redo: readonly Patch[];
  readonly undo: readonly Patch[];
}

/** What lies on a team's sheet for the quarter that is decided. */
export interface Sheet {
  /** Absolute values of all open levers. */
  readonly levers: FirmDecisions;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** What of a team's sheet is kept when the page is closed. */
export interface TeamBook {
  readonly levers: FirmDecisions;
  /** By turn. */
  readonly pages: Readonly<Record<number, PlanPage>>;
}

const EMPTY_PAGE: PlanPage = { notes: '', forecast: {} };
const NO_SHEET: Sheet = { levers: {}, past: [], future: [] };

/** The game as the host tells it; screens see it in the player's language. */
export const toldGame = signal<GameState | undefined>(undefined);
export const game = computed(() => toldGame.value && gameInLanguage(toldGame.value));
/** The name under which the game is kept on this device. */
export const gameId = signal('');
/** The firm of the team at the screen. */
export const activeTeam = signal('');
export const sheets = signal<Readonly<Record<string, Sheet>>>({});
export const pages = signal<Readonly<Record<string, Readonly<Record<number, PlanPage>>>>>({});
/** The quarter whose report is shown; 0 is the start. */
export const shownTurn = signal(0);

export const observation = computed<Observation | undefined>(() => game.value?.observations[activeTeam.value]);
const sheet = computed(() => sheets.value[activeTeam.value] ?? NO_SHEET);
/** Values on the active team's sheet, by lever id. */
export const draft = computed(() => sheet.value.levers);
export const canUndo = computed(() => sheet.value.past.length > 0);
export const canRedo = computed(() => sheet.value.future.length > 0);
const page = computed(() => planOf(activeTeam.value, game.value?.turn ?? 0));
export const notes = computed(() => page.value.notes);
export const forecast = computed(() => page.value.forecast);
/** Ids of the levers that the active team's sheet moves. */
export const changedLevers = computed(() =>
  (observation.value?.levers ?? []).filter(({ id, open, value }) => open && moved(draft.value[id], value)),
);

function moved(wish: LeverValue | undefined, value: LeverValue): boolean {
  return wish !== undefined && wish !== value;
}

/** What a team wrote for a quarter. */
export function planOf(firm: string, turn: number): PlanPage {
  return pages.value[firm]?.[turn] ?? EMPTY_PAGE;
}

/** Lays out a fresh sheet for every team, or the one that was kept. */
export function layOut(state: GameState, kept: Readonly<Record<string, TeamBook>> = {}): void {
  toldGame.value = state;
  const teams = state.setup.teams.map(({ firm }) => firm);
  sheets.value = Object.fromEntries(
    teams.map((firm) => [firm, freshSheet(state.observations[firm], kept[firm]?.levers)]),
  );
  if (!teams.includes(activeTeam.peek())) activeTeam.value = teams[0] ?? '';
  shownTurn.value = state.quarters.length;
}

function freshSheet(seen: Observation | undefined, kept: FirmDecisions = {}): Sheet {
  const open = (seen?.levers ?? []).filter((lever) => lever.open);
  return { ...NO_SHEET, levers: Object.fromEntries(open.map(({ id, value }) => [id, kept[id] ?? value])) };
}

let dragging: string | undefined;
let draggedAt = 0;
/** Arrow keys held on a slider come as many small drags. */
const PAUSE_MS = 500;

/** Puts a lever of the active team to a value. Values of one `drag` of a slider count as one step, until `endDrag`. */
export function setLever(id: string, value: LeverValue, how: 'step' | 'drag' = 'step'): void {
  if (draft.peek()[id] === value) return;
  const now = performance.now();
  const goesOn = how === 'drag' && dragging === id && (draggedAt === 0 || now - draggedAt < PAUSE_MS);
  change(id, goesOn, (levers) => {
    levers[id] = value;
  });
  dragging = how === 'drag' ? id : undefined;
  draggedAt = 0;
}

/** Ends a drag: the next value is a step of its own unless it follows at once. */
export function endDrag(): void {
  if (dragging !== undefined) draggedAt = performance.now();
}

/** Puts one lever back to last quarter's value, or all of them. */
export function asLastQuarter(id?: string): void {
  const levers = observation.peek()?.levers ?? [];
  const back = levers.filter((lever) => lever.open && (id === undefined || lever.id === id));
  if (back.every((lever) => !moved(draft.peek()[lever.id], lever.value))) return;
  dragging = undefined;
  change(id ?? '', false, (values) => {
    for (const lever of back) values[lever.id] = lever.value;
  });
}

export function undo(): void {
  const { levers, past, future } = sheet.peek();
  const step = past.at(-1);
  if (step === undefined) return;
  dragging = undefined;
  put({ levers: applyPatches(levers, step.undo), past: past.slice(0, -1), future: [step, ...future] });
}

export function redo(): void {
  const { levers, past, future } = sheet.peek();
  const step = future[0];
  if (step === undefined) return;
  dragging = undefined;
  put({ levers: applyPatches(levers, step.redo), past: [...past, step], future: future.slice(1) });
}

export function setNotes(text: string): void {
  turnPage({ notes: text });
}

/** Writes down what is expected; undefined takes it back. */
export function setForecast(id: ForecastId, value: number | undefined): void {
  const { [id]: _, ...others } = forecast.peek();
  turnPage({ forecast: value === undefined ? others : { ...others, [id]: value } });
}

function turnPage(written: Partial<PlanPage>): void {
  if (game.peek()?.readOnly !== undefined) return;
  const firm = activeTeam.peek();
  const turn = game.peek()?.turn ?? 0;
  const own = pages.peek()[firm] ?? {};
  pages.value = { ...pages.peek(), [firm]: { ...own, [turn]: { ...EMPTY_PAGE, ...own[turn], ...written } } };
}

function change(lever: string, goesOn: boolean, edit: (levers: Record<string, LeverValue>) => void): void {
  const { levers, past } = sheet.peek();
  const [next, redoes, undoes] = produceWithPatches(levers as Record<string, LeverValue>, edit);
  const last = goesOn ? past.at(-1) : undefined;
  const step = { lever, redo: [...(last?.redo ?? []), ...redoes], undo: [...undoes, ...(last?.undo ?? [])] };
  put({ levers: next, past: [...(last ? past.slice(0, -1) : past), step], future: [] });
}

function put(changed: Sheet): void {
  if (game.peek()?.readOnly !== undefined) return;
  sheets.value = { ...sheets.peek(), [activeTeam.peek()]: changed };
}

/** What is kept of all sheets. */
export function books(): Record<string, TeamBook> {
  return Object.fromEntries(
    Object.entries(sheets.value).map(([firm, { levers }]) => [firm, { levers, pages: pages.value[firm] ?? {} }]),
  );
}
