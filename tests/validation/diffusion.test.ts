// V21: a new category that nobody knows spreads as Bass described it: a few come by advertising, the rest because of those who
// came. Adopters are customers by the year of their first visit to any firm.
import { describe, it } from 'vitest';
import { OUTCOME } from '../../src/engine/model/visits.ts';
import { fitBass } from './bass.ts';
import { NEW_BISTROS, NEW_CATEGORY } from './overrides.ts';
import { type Band, printFigures, tells } from './report.ts';
import { play, SEEDS, scenarioOfAgents, startOf } from './simulate.ts';

const AGENTS = 4000;
const YEARS = 12;
const TURNS_PER_YEAR = 4;

/** Where need comes soon and everybody is served the fit must be close; with all else that happens in the bistro it is told. */
const MARKETS = [
  { name: 'null market', file: 'null-market', overrides: NEW_CATEGORY, least: { min: 0.9 } },
  { name: 'bistro', file: 'bistro', overrides: NEW_BISTROS, least: { min: 0.5 } },
] as const;

printFigures();

function adoptersOf(file: string, overrides: (typeof MARKETS)[number]['overrides'], seed: string): number[] {
  const adopters = new Array<number>(YEARS).fill(0);
  const came = new Uint8Array(AGENTS);
  play(startOf(scenarioOfAgents(file, AGENTS, overrides), seed), YEARS * TURNS_PER_YEAR, {
    onVisits(visits, turn) {
      for (let v = 0; v < visits.count; v++) {
        const i = visits.customer[v]!;
        if (visits.outcome[v] !== OUTCOME.served || came[i] === 1) continue;
        came[i] = 1;
        adopters[Math.ceil(turn / TURNS_PER_YEAR) - 1]!++;
      }
    },
  });
  return adopters;
}

describe.each(MARKETS)('V21, diffusion: $name', ({ name, file, overrides, least }) => {
  it('follows the curve of Bass, with more imitation than innovation', () => {
    const fits = SEEDS.map((seed) => fitBass(adoptersOf(file, overrides, seed)));
    const figure = (what: string, of: (fit: (typeof fits)[number]) => number, band: Band, direction: Band = {}) =>
      tells('V21', `${name}: ${what}`, fits.map(of), band, direction);
    figure('R²', ({ rSquared }) => rSquared, { min: 0.98 }, least);
    figure('q against p', ({ p, q }) => q / p, { min: 1 }, { min: 1 });
    figure('q a year', ({ q }) => q, { min: 0.2, max: 0.6 }, { min: 0.05 });
    figure('p a year', ({ p }) => p, { max: 0.03 });
    figure('part that adopts in the end', ({ market }) => market / AGENTS, {});
  }, 120_000);
});
