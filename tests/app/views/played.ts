// A real game as the page sees it, played by the host's own functions: what tests of views start from.
import { readFileSync } from 'node:fs';
import { parseScenario } from '../../../src/engine/index.ts';
import { beginGame, playOn, stateOf } from '../../../src/host/played-game.ts';
import type { GameSetup, GameState } from '../../../src/host/protocol.ts';

export const OWN = 'aurora';
const POLICIES = { bellavista: 'relationship-builder', 'copper-pot': 'price-cutter', dockside: 'advertiser' };
const SETUP: GameSetup = {
  scenario: { id: 'bistro' },
  seed: '7',
  teams: [{ firm: OWN, name: 'Team' }],
  policies: POLICIES,
  practice: false,
};

/** `turns` quarters of the bistro, seed 7, with a small price cut of Aurora and more advertising each quarter. */
export function playedGame(turns = 3): GameState {
  const parsed = parseScenario(readFileSync('scenarios/bistro.yaml', 'utf8'));
  if (!parsed.ok) throw new Error('the bistro does not parse');
  let played = beginGame(SETUP, { scenario: parsed.value, seed: '7', policies: POLICIES, decisions: new Map() });
  for (let turn = 1; turn <= turns; turn++) {
    played = playOn(played, { [OWN]: { 'pricing.price': 27, 'promotion.advertising': 5000 + 500 * turn } });
  }
  return stateOf(played);
}
