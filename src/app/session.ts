// What the player does with games: start, decide, run, look back, branch. Screens call these; the host does the work.
import { batch, computed, effect, signal } from '@preact/signals';
import type { Issue, Result } from '../engine/index.ts';
import type {
  GameSetup,
  GameState,
  OnProgress,
  ScenarioCard,
  ScenarioSource,
  ScenarioView,
  Team,
} from '../host/protocol.ts';
import { announcement } from './bus.ts';
import { host } from './engine.ts';
import { cardInLanguage, viewInLanguage } from './local-words.ts';
import { tell } from './notices.ts';
import { goTo, screen } from './router.ts';
import { activeTeam, game, gameId, layOut, pages, sheets, shownTurn, type TeamBook } from './store.ts';
import { t, turnMonths } from './text.ts';

const cards = signal<readonly ScenarioCard[]>([]);
const preview = signal<ScenarioView | undefined>(undefined);
export const catalogue = computed(() => cards.value.map(cardInLanguage));
/** The scenario that the briefing or the set-up shows before a game is open, and the seed that the address asks for. */
export const previewed = computed(() => preview.value && viewInLanguage(preview.value));
export const wantedSeed = signal('');
effect(() => {
  const shown = screen.value === 'briefing' ? (preview.value ?? game.value?.scenario) : game.value?.scenario;
  turnMonths.value = shown?.turnMonths ?? 3;
});
/** How far the engine's work is, from 0 to 1; undefined where it rests. */
export const progress = signal<number | undefined>(undefined);
/** The team that the screen is handed to; its sheet stays hidden until it lifts the curtain. */
export const curtain = signal<Team | undefined>(undefined);
/** Firms of the teams that have finished the quarter that is decided. */
export const decided = signal<readonly string[]>([]);

/** Shows how far the engine is while it works. */
export async function working<T>(use: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  progress.value = 0;
  try {
    return await use(({ done, total }) => {
      progress.value = total === 0 ? 1 : done / total;
    });
  } finally {
    progress.value = undefined;
  }
}

export async function loadCatalogue(): Promise<void> {
  if (cards.peek().length === 0) cards.value = await host.catalogue();
}

export async function previewScenario(source: ScenarioSource): Promise<Result<ScenarioView>> {
  const found = await host.preview(source);
  if (found.ok) preview.value = found.value;
  return found;
}

/** Starts a game and opens its briefing. */
export async function startGame(setup: GameSetup): Promise<Result<GameState>> {
  const started = await working((onProgress) => host.start(setup, onProgress));
  if (started.ok) enter(started.value);
  return started;
}

/** Puts a game on the screen, with what its teams had on their sheets; without an id it is a game of its own. */
export function enter(state: GameState, kept: Readonly<Record<string, TeamBook>> = {}, id = freshId()): void {
  pages.value = Object.fromEntries(Object.entries(kept).map(([firm, book]) => [firm, book.pages]));
  decided.value = [];
  curtain.value = undefined;
  activeTeam.value = state.setup.teams[0]?.firm ?? '';
  batch(() => {
    gameId.value = id;
    layOut(state, kept);
  });
}

/** Where a page is not served securely there is no randomUUID; the time is told apart well enough on one device. */
function freshId(): string {
  return 'randomUUID' in crypto ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`;
}

/** The team that decides after the one at the screen; undefined where it is the last. */
export function teamAfter(): Team | undefined {
  const teams = game.value?.setup.teams ?? [];
  return teams.find(({ firm }) => firm !== activeTeam.value && !decided.value.includes(firm));
}

/** Hands the screen to a team, behind a curtain where there are several and the game is not over. */
export function handOver(firm: string): void {
  const state = game.peek();
  const team = state?.setup.teams.find((candidate) => candidate.firm === firm);
  if (state === undefined || team === undefined) return;
  curtain.value = state.setup.teams.length > 1 && !state.over ? team : undefined;
  activeTeam.value = firm;
}

export function liftCurtain(): void {
  curtain.value = undefined;
}

/** The team at the screen is done: the next one decides, or the quarter runs. */
export async function finishTurn(): Promise<void> {
  const next = teamAfter();
  if (next === undefined) return runQuarter();
  decided.value = [...decided.peek(), activeTeam.peek()];
  // Every team sees the last quarter from its own house before it decides.
  goTo(game.peek()?.quarters.length === 0 ? 'decide' : 'quarter');
  handOver(next.firm);
}

/** Runs the quarter with what all teams have on their sheets. */
async function runQuarter(): Promise<void> {
  const state = game.peek();
  if (progress.peek() !== undefined || state === undefined || state.readOnly !== undefined) return;
  const decisions = Object.fromEntries(Object.entries(sheets.peek()).map(([firm, { levers }]) => [firm, levers]));
  const ran = await working((onProgress) => host.run(decisions, onProgress));
  if (!ran.ok) return refuse(ran.issues);
  decided.value = [];
  layOut(ran.value);
  goTo('quarter');
  handOver(ran.value.setup.teams[0]?.firm ?? '');
}

function refuse(issues: readonly Issue[]): void {
  tell('common:notice.refused', { why: issues.map(({ message }) => message).join(' ') });
  const firm = issues[0]?.path[0];
  decided.value = [];
  if (typeof firm !== 'string' || firm === activeTeam.peek()) return;
  goTo('decide');
  handOver(firm);
}

/** From the report to the next decision; after the last quarter to the debrief. */
export function nextQuarter(): void {
  const state = game.peek();
  if (state === undefined) return;
  shownTurn.value = state.quarters.length;
  if (state.over) return goTo('debrief');
  goTo('decide');
  announcement.value = t('common:quarter', { turn: state.turn, turns: state.scenario.turns });
}

/** Shows the report of a quarter that is played. */
export function showQuarter(turn: number): void {
  const last = game.peek()?.quarters.length ?? 0;
  shownTurn.value = Math.min(Math.max(0, turn), last);
}

/** Goes back to the decision of a turn as a game of its own. */
export async function branch(turn: number): Promise<void> {
  const before = game.peek();
  if (before === undefined) return;
  const recorded = before.quarters[turn - 1]?.decisions ?? {};
  const state = await working(() => host.branch(turn));
  const kept = Object.entries(pages.peek()).map(([firm, own]) => {
    const past = Object.fromEntries(Object.entries(own).filter(([at]) => Number(at) <= turn));
    return [firm, { levers: recorded[firm] ?? {}, pages: past }] as const;
  });
  enter(state, Object.fromEntries(kept));
  goTo('decide');
}
