// The engine in this thread, as a host: what the worker runs, and what tests play against. It holds one game at a time.
import {
  checkDecisions,
  type Decisions,
  equityAhead,
  finalStanding,
  type Issue,
  isPolicyName,
  parseScenario,
  type Result,
  type Scenario,
} from '../engine/index.ts';
import { debriefSteps } from '../study/debrief.ts';
import { beginGame, type PlayedGame, playOn, replayOf, stateOf } from './played-game.ts';
import type { GameSetup, OnProgress, ScenarioSource, SimulationHost } from './protocol.ts';
import { replayGame } from './replayed-game.ts';
import { catalogueOf, viewOf } from './scenario-view.ts';

export interface Shelf {
  /** Texts of the scenarios that are shipped, by id. */
  readonly scenarios: Readonly<Record<string, string>>;
  readonly packageVersion: string;
}

export function createLocalHost(shelf: Shelf): SimulationHost {
  let open: PlayedGame | undefined;
  /** Customer equity at the start: the same whatever is decided. */
  let startEquity: { readonly of: unknown; readonly cents: readonly number[] } | undefined;

  const current = () => {
    if (open === undefined) throw new Error('No game is open');
    return open;
  };
  const keep = (played: PlayedGame) => {
    open = played;
    return stateOf(played);
  };

  return {
    async catalogue() {
      const parsed = Object.keys(shelf.scenarios).map((id) => readScenario(shelf, { id }));
      return catalogueOf(parsed.flatMap((each) => (each.ok ? [each.value] : [])));
    },

    async preview(source) {
      const read = readScenario(shelf, source);
      return read.ok ? { ok: true, value: viewOf(read.value) } : read;
    },

    async start(setup, onProgress) {
      const read = readScenario(shelf, setup.scenario);
      if (!read.ok) return read;
      const issues = setupIssues(setup, read.value);
      if (issues.length > 0) return { ok: false, issues };
      return { ok: true, value: keep(startGame(setup, read.value, onProgress)) };
    },

    async run(decisions, onProgress) {
      const played = current();
      const issues = runIssues(played, decisions);
      if (issues.length > 0) return { ok: false, issues };
      onProgress?.({ done: 0, total: 1 });
      const teams = played.setup.teams.map(({ firm }) => [firm, decisions[firm] ?? {}] as const);
      const state = keep(playOn(played, Object.fromEntries(teams)));
      onProgress?.({ done: 1, total: 1 });
      return { ok: true, value: state };
    },

    async open(replay, who, onProgress) {
      const again = replayGame(replay, who, onProgress);
      return again.ok ? { ok: true, value: keep(again.value) } : again;
    },

    async watch(replay, onProgress) {
      const again = replayGame(replay, {}, onProgress);
      return again.ok ? { ok: true, value: stateOf(again.value) } : again;
    },

    async replay() {
      return replayText(current(), shelf);
    },

    async branch(turn) {
      return keep(branchOf(current(), turn));
    },

    async finalStanding() {
      const { first, world } = current();
      if (startEquity?.of !== first) startEquity = { of: first, cents: equityAhead(first) };
      return finalStanding(startEquity.cents, world);
    },

    async debrief(firm, onStep) {
      const played = current();
      const steps = debriefSteps(replayOf(played, shelf.packageVersion), firm);
      for (let next = steps.next(); ; next = steps.next()) {
        if (next.done === true) return next.value;
        const goesOn = (await onStep?.(next.value)) !== false;
        await pause();
        if (!goesOn && next.value.partial !== undefined) return next.value.partial;
        if (open !== played) throw new Error('The game was left before its debrief was done');
      }
    },
  };
}

/** Lets other calls through while games are played again. */
function pause(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go, 0);
  });
}

function replayText(played: PlayedGame, { packageVersion }: Shelf): string {
  return `${JSON.stringify(replayOf(played, packageVersion), null, 2)}\n`;
}

function readScenario({ scenarios }: Shelf, source: ScenarioSource): Result<Scenario> {
  if ('text' in source) return parseScenario(source.text);
  const text = scenarios[source.id];
  if (text !== undefined) return parseScenario(text);
  const message = `There is no scenario '${source.id}'.`;
  return { ok: false, issues: [{ code: 'unknown-scenario', path: [], message }] };
}

/** A game without teams is watched; more than four don't fit at one screen. */
function setupIssues({ teams, policies, seed }: GameSetup, { firms }: Scenario): Issue[] {
  const known = new Set(firms.map(({ id }) => id));
  const issues: Issue[] = [];
  const add = (code: string, path: Issue['path'], message: string) => issues.push({ code, path, message });
  if (seed === '' || seed.length > 200) add('wrong-seed', ['seed'], 'A seed has 1 to 200 characters.');
  if (teams.length < 1 || teams.length > 4) add('wrong-teams', ['teams'], 'One to four teams play at a screen.');
  teams.forEach(({ firm }, at) => {
    if (!known.has(firm)) add('unknown-firm', ['teams', at], `There is no firm '${firm}'.`);
    if (teams.findIndex((team) => team.firm === firm) < at)
      add('firm-twice', ['teams', at], `Two teams play '${firm}'.`);
  });
  for (const [firm, policy] of Object.entries(policies)) {
    if (!known.has(firm)) add('unknown-firm', ['policies', firm], `There is no firm '${firm}'.`);
    if (!isPolicyName(policy)) add('unknown-policy', ['policies', firm], `There is no policy '${policy}'.`);
  }
  return issues;
}

function startGame(setup: GameSetup, scenario: Scenario, onProgress?: OnProgress): PlayedGame {
  const teams = setup.teams.map(({ firm }) => firm);
  const policies = Object.fromEntries(Object.entries(setup.policies).filter(([firm]) => !teams.includes(firm)));
  const total = scenario.history.turns;
  let done = 0;
  const game = { scenario, seed: setup.seed, policies, decisions: new Map() };
  return beginGame({ ...setup, policies }, game, () => {
    done += 1;
    onProgress?.({ done, total });
  });
}

function runIssues({ world, setup, readOnly, game }: PlayedGame, decisions: Decisions): Issue[] {
  if (readOnly !== undefined) return [{ code: 'read-only', path: [], message: readOnly.message }];
  if (world.played >= game.scenario.time.turns)
    return [{ code: 'game-over', path: [], message: 'The game is over: all its turns are played.' }];
  return Object.entries(decisions).flatMap(([firm, wishes]) => {
    if (!setup.teams.some((team) => team.firm === firm))
      return [{ code: 'not-a-team', path: [firm], message: `No team decides for '${firm}'.` }];
    const checked = checkDecisions(world, firm, wishes);
    return checked.ok ? [] : checked.issues.map((issue) => ({ ...issue, path: [firm, ...issue.path] }));
  });
}

/** The game as it was when a turn was to be decided. Reports that are known are not made again. */
function branchOf(played: PlayedGame, turn: number): PlayedGame {
  const turns = Math.min(Math.max(1, turn), played.world.played + 1) - 1;
  const { readOnly: _, ...rest } = played;
  const { setup, game } = played;
  let again = beginGame(setup, { ...game, decisions: new Map() });
  for (let past = 1; past <= turns; past++) again = playOn(again, game.decisions.get(past) ?? {});
  return { ...rest, ...again };
}
