// A real game of a market with all mechanisms, as the page sees it: Aurora buys research, improves its process and begins a
// CRM project, quarter by quarter.
import { parseScenario } from '../../../src/engine/index.ts';
import { beginGame, playOn, stateOf } from '../../../src/host/played-game.ts';
import type { GameSetup, GameState } from '../../../src/host/protocol.ts';
import { organizationText } from '../fixtures/organization.ts';

export const OWN = 'aurora';
const SETUP: GameSetup = {
  scenario: { id: 'organization' },
  seed: '7',
  teams: [{ firm: OWN, name: 'Team' }],
  policies: { bellavista: 'steady', 'copper-pot': 'steady', dockside: 'steady' },
  practice: false,
};

const DECISIONS = {
  'value-research.research.interviews': 3000,
  'value-research.research.survey': 3000,
  'value-research.mapping': 2000,
  'improvement.describe': 2000,
  'improvement.assess': 2000,
  'improvement.change': 3000,
  'blueprint.redesign': 'drop-steps',
  'crm-programme.project': 'single-view',
} as const;

/** `turns` quarters of the market with all mechanisms, seed 7. */
export function playedOrganization(turns = 4): GameState {
  const parsed = parseScenario(organizationText());
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('\n'));
  const { policies } = SETUP;
  let played = beginGame(SETUP, { scenario: parsed.value, seed: '7', policies, decisions: new Map() });
  for (let turn = 1; turn <= turns; turn++) played = playOn(played, { [OWN]: { ...DECISIONS } });
  return stateOf(played);
}
