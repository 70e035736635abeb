// Which games an audit plays (model section 10): a league of contenders on paired seeds, one firm under every policy and graded
// player against two kinds of rivals, and every open lever moved alone over its range. One job is a seed and a part of its games.
import {
  compileRules,
  createStreams,
  type LeverDeclaration,
  type LeverValue,
  POLICY_NAMES,
  type Scenario,
  uniform,
} from '../../engine/index.ts';

/** How the rivals of the firm under test play. */
export const CONTEXTS = ['steady', 'relationship-builder'] as const;
export type Context = (typeof CONTEXTS)[number];
/**
 * Policies that a balanced scenario lets lose (model section 10). They are tested alone and stay out of the league: a table with
 * one of them is half won, and the share of games that the others win would say little.
 */
export const LOSERS = ['last-turn-milker', 'price-cutter', 'overseller', 'relationship-maximizer'] as const;
export const GRADES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Who decides for a firm: a policy, graded play, or one lever moved alone. */
export type Player =
  | { readonly kind: 'policy'; readonly policy: string }
  | { readonly kind: 'graded'; readonly share: number }
  | { readonly kind: 'lever'; readonly lever: string; readonly value: LeverValue };

export interface AuditGame {
  /** `league/…`, `base/steady` or `test/context/player`. */
  readonly id: string;
  readonly players: Readonly<Record<string, Player>>;
  /** The firm under test; in league and base games all are. */
  readonly firm?: string;
}

export interface AuditJob {
  readonly seed: string;
  readonly games: readonly AuditGame[];
}

export interface AuditOptions {
  /** Paired seeds of the league. */
  readonly seeds?: number;
  /** Seeds of the firm under test: for each policy, grade and value of a lever. */
  readonly testSeeds?: number;
  /** Seeds of a lever, at most, while its verdict is open. */
  readonly mostTestSeeds?: number;
  /** Values of a lever: its start, its bounds, and the rest between them. */
  readonly values?: number;
  readonly policies?: readonly string[];
  /** The firm under test; without it the first in the file that people may play. */
  readonly firm?: string;
  /** Names the seeds: `base-1`, `base-2`… */
  readonly base?: string;
}

export interface LeverRange {
  readonly lever: LeverDeclaration;
  /** Where the firm under test starts; there the lever left alone is the game to look at. */
  readonly start: LeverValue;
  readonly values: readonly LeverValue[];
}

export interface AuditPlan extends Required<AuditOptions> {
  readonly scenario: Scenario;
  /** The policies that play the league. */
  readonly contenders: readonly string[];
  readonly firms: readonly string[];
  readonly levers: readonly LeverRange[];
}

/** Games of one job, at most: enough to share a history, few enough to spread. */
const JOB_GAMES = 80;
/** Shuffles the seats; the same in every audit. */
const SEATING = createStreams('audit')('seats');

export function planAudit(scenario: Scenario, options: AuditOptions = {}): AuditPlan {
  const firms = scenario.firms.map(({ id }) => id).sort();
  const testSeeds = options.testSeeds ?? 24;
  const playable = scenario.firms.filter((firm) => firm.playable).map(({ id }) => id);
  const values = options.values ?? 5;
  const firm = options.firm ?? playable[0] ?? firms[0]!;
  const start = scenario.firms.find(({ id }) => id === firm)?.start.levers ?? {};
  const policies = options.policies ?? POLICY_NAMES.filter((name) => name !== 'random');
  const contenders = policies.filter((name) => !LOSERS.some((loser) => loser === name));
  const open = compileRules(scenario).levers.filter((lever) => lever.open && lever.fromTurn <= scenario.time.turns);
  return {
    scenario,
    firms,
    firm,
    testSeeds,
    values,
    seeds: options.seeds ?? 100,
    mostTestSeeds: Math.max(testSeeds, options.mostTestSeeds ?? 3 * testSeeds),
    policies,
    contenders: contenders.length > 0 ? contenders : policies,
    base: options.base ?? 'audit',
    levers: open.map((lever) => rangeOf(lever, start[lever.id] ?? lever.default, values)),
  };
}

/** Values of a lever to try, in order: its start, its bounds, and others between them, evenly on each side of the start. */
function rangeOf(lever: LeverDeclaration, start: LeverValue, count: number): LeverRange {
  if (lever.options !== undefined) return { lever, start, values: [...lever.options] };
  const from = Number(start);
  const sides = [lever.min, lever.max].filter((bound) => bound !== from);
  const each = Math.floor((count - 1) / Math.max(1, sides.length));
  const moved = sides.flatMap((bound) =>
    Array.from({ length: each }, (_, k) => onStep(lever, from + ((bound - from) * (k + 1)) / each)),
  );
  return { lever, start, values: [...new Set([from, ...moved])].sort((a, b) => a - b) };
}

/** The value on the lever's steps, within its bounds. */
export function onStep({ min, max, step }: LeverDeclaration, value: number): number {
  return Math.min(max, Math.max(min, round(Math.round(value / step) * step)));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The games to play first. */
export function firstJobs(plan: AuditPlan): AuditJob[] {
  const most = Math.max(plan.seeds, plan.testSeeds);
  return Array.from({ length: most }, (_, s) => [
    ...(s < plan.seeds ? [baseGame(plan), ...leagueGames(plan, s)] : []),
    ...(s < plan.testSeeds ? [...policyGames(plan), ...plan.levers.flatMap((range) => leverGames(plan, range))] : []),
  ]).flatMap((games, s) => split(seedOf(plan, s), games));
}

/** More seeds for some levers, with the games that they are compared with. */
export function leverJobs(plan: AuditPlan, levers: readonly string[], from: number, to: number): AuditJob[] {
  const ranges = plan.levers.filter(({ lever }) => levers.includes(lever.id));
  const baseline = CONTEXTS.map((context) => testGame(plan, context, { kind: 'policy', policy: 'steady' }));
  const games = [...baseline, ...ranges.flatMap((range) => leverGames(plan, range))];
  return Array.from({ length: to - from }, (_, k) => split(seedOf(plan, from + k), games)).flat();
}

/** Further values of some levers, on the seeds of the first jobs. */
export function closerJobs(plan: AuditPlan, closer: ReadonlyMap<string, readonly LeverValue[]>): AuditJob[] {
  const games = plan.levers.flatMap((range) =>
    leverGames(plan, { ...range, values: closer.get(range.lever.id) ?? [] }),
  );
  if (games.length === 0) return [];
  return Array.from({ length: plan.testSeeds }, (_, s) => split(seedOf(plan, s), games)).flat();
}

function seedOf(plan: AuditPlan, s: number): string {
  return `${plan.base}-${s + 1}`;
}

function split(seed: string, games: readonly AuditGame[]): AuditJob[] {
  const jobs: AuditJob[] = [];
  for (let at = 0; at < games.length; at += JOB_GAMES) jobs.push({ seed, games: games.slice(at, at + JOB_GAMES) });
  return jobs;
}

/**
 * Tables of one seed: every contender sits once, a few twice where they don't come out even. The circle of them turns by one
 * place a seed until each has played each firm equally often; then it is shuffled anew, so that it meets other neighbours.
 */
function leagueGames(plan: AuditPlan, s: number): AuditGame[] {
  const { contenders, firms } = plan;
  const count = contenders.length;
  const turns = count % firms.length === 0 ? firms.length : count;
  const circle = shuffled(contenders, Math.floor(s / turns));
  const tables = Math.ceil(count / firms.length);
  return Array.from({ length: tables }, (_, table) => ({
    id: `league/${table}`,
    players: Object.fromEntries(
      firms.map((firm, f): [string, Player] => [
        firm,
        { kind: 'policy', policy: circle[(table * firms.length + f + s) % count]! },
      ]),
    ),
  }));
}

/** Every firm as it stands, among firms that do the same: what the scale of points starts from. */
function baseGame(plan: AuditPlan): AuditGame {
  return { id: 'base/steady', players: allPlaying(plan, 'steady') };
}

function allPlaying({ firms }: AuditPlan, policy: string): AuditGame['players'] {
  return Object.fromEntries(firms.map((firm): [string, Player] => [firm, { kind: 'policy', policy }]));
}

/** The items in an order that depends on the number alone (Fisher-Yates). */
function shuffled<T>(items: readonly T[], id: number): T[] {
  const order = [...items];
  for (let k = order.length - 1; k > 0; k--) {
    const other = Math.floor(uniform(SEATING, id, 0, k) * (k + 1));
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

function policyGames(plan: AuditPlan): AuditGame[] {
  // The best grade is relationship-builder itself.
  const graded = GRADES.filter((share) => share < 1).map((share): Player => ({ kind: 'graded', share }));
  const named = [...new Set(['steady', 'relationship-builder', ...plan.policies])];
  const players = [...named.map((policy): Player => ({ kind: 'policy', policy })), ...graded];
  return CONTEXTS.flatMap((context) => players.map((player) => testGame(plan, context, player)));
}

function leverGames(plan: AuditPlan, { lever, start, values }: LeverRange): AuditGame[] {
  const moved = values.filter((value) => value !== start);
  return CONTEXTS.flatMap((context) =>
    moved.map((value) => testGame(plan, context, { kind: 'lever', lever: lever.id, value })),
  );
}

/** The id of the test in which a lever stands at a value. */
export function leverGameId(context: Context, { lever, start }: LeverRange, value: LeverValue): string {
  return value === start ? gameId(context, 'steady') : gameId(context, `${lever.id}=${value}`);
}

export function gameId(context: Context, player: string): string {
  return `test/${context}/${player}`;
}

function testGame(plan: AuditPlan, context: Context, player: Player): AuditGame {
  return {
    id: gameId(context, playerId(player)),
    firm: plan.firm,
    players: { ...allPlaying(plan, context), [plan.firm]: player },
  };
}

/** A player's name in ids. */
export function playerId(player: Player): string {
  if (player.kind === 'policy') return player.policy;
  return player.kind === 'graded' ? `graded-${player.share}` : `${player.lever}=${player.value}`;
}
