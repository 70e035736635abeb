// What the engine's browser test runs on both sides: a game from the text of a scenario to its checksums.
import { parseScenario } from '../../src/engine/contract/parse.ts';
import { playGame } from '../../src/engine/replay.ts';
import type { Checksums } from '../../src/engine/world.ts';

/** Checksums of the market after history and of each turn; firms play by their policies. */
export function checksumsOfGame(text: string, seed: string, turns: number): Checksums[] {
  const scenario = parseScenario(text);
  if (!scenario.ok) throw new Error(scenario.issues.map(({ message }) => message).join('\n'));
  const game = { scenario: scenario.value, seed, policies: {}, decisions: new Map() };
  return Array.from(playGame(game, turns), ({ checksums }) => checksums);
}
