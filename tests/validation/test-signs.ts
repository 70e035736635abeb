// Holds a table of signs against paired runs: the same worlds and draws, with and without one move of one firm.
// The market has a third of its agents, each standing for three times as many customers, so that money and load stay.
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/engine/rules.ts';
import { type Effect, OUTCOMES, pairedEffects } from './paired.ts';
import type { Move } from './signs.ts';
import { scenarioOfAgents } from './simulate.ts';

const SEEDS = Array.from({ length: 100 }, (_, k) => `signs-${k + 1}`);
const AGENTS = 1000;
/** Standard errors at which an effect counts as seen; with this many signs, fewer would let chance decide some. */
const SEEN = 2.5;

export function testSigns(name: string, firm: string, moves: readonly Move[]): void {
  const scenario = scenarioOfAgents(name, AGENTS, { events: [] });

  describe(`levers of ${name}`, () => {
    it('are all in the table', () => {
      const open = compileRules(scenario).levers.filter((lever) => lever.open);
      expect([...new Set(moves.map(({ lever }) => lever))].sort()).toEqual(open.map(({ id }) => id).sort());
    });

    it('move the firm in the direction that a lecturer would expect', { timeout: 900_000 }, () => {
      const effects = pairedEffects({ scenario, seeds: SEEDS, firm, moves });
      const wrong = moves.flatMap(({ lever, value, now, later }, m) =>
        OUTCOMES.flatMap((outcome, o) => [
          ...against(now[o]!, effects[m]![outcome].now, `${lever} = ${value}: ${outcome} now`),
          ...against(later[o]!, effects[m]![outcome].later, `${lever} = ${value}: ${outcome} four turns later`),
        ]),
      );
      expect(wrong).toEqual([]);
    });
  });
}

function against(sign: string, { mean, z }: Effect, what: string): string[] {
  const holds = { '.': true, '0': mean === 0, '+': z >= SEEN, '-': z <= -SEEN }[sign];
  return holds ? [] : [`${what}: ${sign} expected, ${z.toFixed(1)} standard errors found`];
}
