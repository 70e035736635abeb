// Systems of a firm that a form does not show: which special views a game has, what they are drawn from, and which levers
// act on them. A view exists where the scenario has its mechanism. Pure.
import type { Observation } from '../../engine/index.ts';
import type { GameState, ScenarioView } from '../../host/protocol.ts';

export const SYSTEMS = ['value-map', 'portfolios', 'maturity', 'blueprint', 'control-chart', 'channels'] as const;
export type SystemId = (typeof SYSTEMS)[number];

export interface SystemFacts {
  readonly scenario: ScenarioView;
  /** After the quarter told, or of the market as it was found. */
  readonly now: Observation;
  readonly before: Observation | undefined;
  /** One a quarter up to the one told, the oldest first. */
  readonly past: readonly { readonly turn: number; readonly observation: Observation }[];
  /** Details of the firm's report, the truth among them; for the debrief only. */
  readonly truth: Observation['details'] | undefined;
}

/** Starts of the ids of the levers that act on a view, in the order in which they are told. */
const LEVERS: Readonly<Record<SystemId, readonly string[]>> = {
  'value-map': ['value-research.', 'community.listening'],
  portfolios: ['portfolios.'],
  maturity: ['culture.', 'customer-knowledge.', 'crm-programme.'],
  blueprint: ['blueprint.', 'improvement.change'],
  'control-chart': ['improvement.', 'blueprint.prevention'],
  channels: ['channels.', 'self-service.', 'permission.'],
};

/** What a view shows after the quarter `turn`; 0 is the market as it was found. */
export function systemFacts(game: GameState, firm: string, turn: number): SystemFacts | undefined {
  const played = game.quarters.flatMap((quarter) => {
    const observation = quarter.observations[firm];
    return observation === undefined || quarter.turn > turn ? [] : [{ turn: quarter.turn, observation }];
  });
  const start = game.start.observations[firm];
  const past = start === undefined ? played : [{ turn: 0, observation: start }, ...played];
  const now = past.at(-1)?.observation;
  if (now === undefined) return undefined;
  return { scenario: game.scenario, now, before: past.at(-2)?.observation, past, truth: undefined };
}

/** The same with the truth beside it, as the debrief opens it. */
export function systemTruth(game: GameState, firm: string, turn: number): SystemFacts | undefined {
  const facts = systemFacts(game, firm, turn);
  const report = game.quarters.find((quarter) => quarter.turn === turn)?.report ?? game.start.report;
  const truth = report?.firms.find((one) => one.firm === firm)?.details;
  return facts && { ...facts, truth };
}

/** The views that a scenario has. */
export function systemsOf({ mechanisms, steps, channels }: ScenarioView): SystemId[] {
  const on = (...ids: string[]) => ids.some((id) => mechanisms.includes(id));
  const has: Readonly<Record<SystemId, boolean>> = {
    'value-map': on('value-research'),
    portfolios: on('portfolios'),
    maturity: on('culture', 'customer-knowledge', 'crm-programme'),
    blueprint: on('blueprint') && steps.length > 0,
    'control-chart': on('improvement'),
    channels: on('channels') && channels.length > 1,
  };
  return SYSTEMS.filter((id) => has[id]);
}

/** Levers of a list that act on a view. */
export function leversOfSystem<L extends { readonly id: string }>(levers: readonly L[], system: SystemId): L[] {
  return LEVERS[system].flatMap((start) => levers.filter(({ id }) => id.startsWith(start)));
}

/** Fewer levers on the sheet than these don't make a view worth its place there. */
const LEAST_LEVERS = 2;

/** Views that stand beside the levers of a group on the sheet: those whose first levers are in it. */
export function systemsBeside(
  scenario: ScenarioView,
  levers: readonly { readonly id: string; readonly p: string }[],
  p: string,
): SystemId[] {
  return systemsOf(scenario).filter((system) => {
    const found = leversOfSystem(levers, system);
    return found.length >= LEAST_LEVERS && found[0]!.p === p;
  });
}

/** A figure of a topic; zero is what a firm has that nothing was told of. */
export function detailOf(observation: Observation | undefined, topic: string, part: string): number | undefined {
  return observation?.details[topic]?.[part];
}
