// The set-up of a game as plain data: who plays which firm, who plays the others, on which seed.
import type { FirmView, GameSetup, ScenarioCard, Team } from '../../host/protocol.ts';

export const MOST_TEAMS = 4;

export interface Setup {
  readonly scenario: string;
  readonly seed: string;
  readonly teams: readonly Team[];
  /** By firm, where it isn't the scenario's. */
  readonly policies: Readonly<Record<string, string>>;
  readonly practice: boolean;
}

/** A game for one on the scenario's first seed. */
export function firstSetup(card: ScenarioCard, seed = ''): Setup {
  const own = card.firms[0];
  return {
    scenario: card.id,
    seed: seed || card.seedExamples[0] || '1',
    teams: own ? [{ firm: own.id, name: '' }] : [],
    policies: {},
    practice: false,
  };
}

/** As many teams as asked for: those there stay, new ones take the first firms that are free. */
export function withTeams(setup: Setup, card: ScenarioCard, count: number): Setup {
  const wanted = Math.max(1, Math.min(count, MOST_TEAMS, card.firms.length));
  const teams = setup.teams.slice(0, wanted);
  const free = card.firms.filter(({ id }) => !teams.some(({ firm }) => firm === id));
  const added = free.slice(0, wanted - teams.length).map(({ id }) => ({ firm: id, name: '' }));
  return { ...setup, teams: [...teams, ...added] };
}

/** A team takes a firm; a team that has it takes the other's in exchange. */
export function withFirm(setup: Setup, at: number, firm: string): Setup {
  const before = setup.teams[at]!.firm;
  const teams = setup.teams.map((team, index) => {
    if (index === at) return { ...team, firm };
    return team.firm === firm ? { ...team, firm: before } : team;
  });
  return { ...setup, teams };
}

export function withName(setup: Setup, at: number, name: string): Setup {
  return { ...setup, teams: setup.teams.map((team, index) => (index === at ? { ...team, name } : team)) };
}

export function rivalsOf(setup: Setup, card: ScenarioCard): FirmView[] {
  return card.firms.filter(({ id }) => !setup.teams.some(({ firm }) => firm === id));
}

/** What the engine is asked for: nameless teams are called after their firm, policies of firms that are played are left out. */
export function gameSetup(setup: Setup, card: ScenarioCard): GameSetup {
  const rivals = new Set(rivalsOf(setup, card).map(({ id }) => id));
  const nameOf = (firm: string) => card.firms.find(({ id }) => id === firm)?.name ?? firm;
  return {
    scenario: { id: setup.scenario },
    seed: setup.seed.trim() || '1',
    teams: setup.teams.map(({ firm, name }) => ({ firm, name: name.trim() || nameOf(firm) })),
    policies: Object.fromEntries(Object.entries(setup.policies).filter(([firm]) => rivals.has(firm))),
    practice: setup.practice,
  };
}

/** An address that opens the same market on another device. */
export function shareAddress(base: string, setup: Pick<Setup, 'scenario' | 'seed'>): string {
  const address = new URL(base);
  address.search = new URLSearchParams({ scenario: setup.scenario, seed: setup.seed.trim() }).toString();
  address.hash = '';
  return address.href;
}

/** Ready-made sets of rivals: as the scenario has them, of several minds, or hard to beat. */
export const RIVAL_SETS = {
  scenario: [],
  mixed: ['imitator', 'price-cutter', 'learner'],
  strong: ['relationship-builder', 'learner', 'myopic'],
} as const satisfies Record<string, readonly string[]>;
export type RivalSet = keyof typeof RIVAL_SETS;

export function withRivals(setup: Setup, card: ScenarioCard, set: RivalSet): Setup {
  const names = RIVAL_SETS[set];
  if (names.length === 0) return { ...setup, policies: {} };
  // Over all firms, so that who plays which firm leaves the others' minds as they are.
  const policies = Object.fromEntries(card.firms.map(({ id }, at) => [id, names[at % names.length]!]));
  return { ...setup, policies };
}

/** The set that the rivals are now; undefined where one of them was chosen by hand. */
export function rivalSetOf(setup: Setup, card: ScenarioCard): RivalSet | undefined {
  const rivals = rivalsOf(setup, card);
  return (Object.keys(RIVAL_SETS) as RivalSet[]).find((set) => {
    const { policies } = withRivals(setup, card, set);
    return rivals.every(({ id, policy }) => (setup.policies[id] ?? policy) === (policies[id] ?? policy));
  });
}
