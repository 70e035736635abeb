// V11: a cohort's yearly retention rises because those who like the firm remain, as the shifted beta-geometric says.
// V12: what retention, margin and acquisition cost of a cohort are worth by the formula of customer lifetime value.
import { describe, it } from 'vitest';
import { mean } from './laws.ts';
import { LARGE_BISTRO, YEARLY_NULL } from './overrides.ts';
import { holds, printFigures, tells } from './report.ts';
import {
  betaGeometricSurvival,
  cohortEconomics,
  elasticities,
  fitBetaGeometric,
  fitGeometric,
  forecastError,
  retentionRates,
  type Survivors,
} from './retention.ts';
import { type Panel, panelOf, SEEDS, scenarioWith } from './simulate.ts';

const FITTED_YEARS = 7;
const YEARS = 12;
const TURNS_PER_YEAR = 4;

printFigures();

/** Years in which each customer bought from each firm: by customer × firm, a bit for each year from 1. */
function yearsBought(panel: Panel, turnsPerYear: number): Uint32Array {
  const bits = new Uint32Array(panel.customers * panel.firms);
  panel.turn.forEach((turn, row) => {
    const d = panel.customer[row]! * panel.firms + panel.firm[row]!;
    bits[d] = bits[d]! | (1 << Math.ceil(turn / turnsPerYear));
  });
  return bits;
}

/** Those who bought at a firm in year 2 and not in year 1; each stays until the first year without a purchase there. */
function newBuyers(years: Uint32Array): Survivors {
  const survivors = new Array<number>(YEARS + 1).fill(0);
  for (const bits of years) {
    if ((bits & 0b110) !== 0b100) continue;
    for (let t = 0; t <= YEARS && (bits & (1 << (2 + t))) !== 0; t++) survivors[t]!++;
  }
  return survivors;
}

/** Errors of forecasts for years 8 to 12 from the first seven. */
function errorsOf(cohort: Survivors): { spread: number; flat: number } {
  const { alpha, beta } = fitBetaGeometric(cohort, FITTED_YEARS);
  const kept = fitGeometric(cohort, FITTED_YEARS);
  const flat = Array.from({ length: YEARS }, (_, t) => kept ** (t + 1));
  return {
    spread: forecastError(cohort, betaGeometricSurvival(alpha, beta, YEARS), FITTED_YEARS + 1, YEARS),
    flat: forecastError(cohort, flat, FITTED_YEARS + 1, YEARS),
  };
}

/** How much retention rises from one third of the twelve years to the next: beyond chance even where few are left. */
function rise(rates: readonly number[], third: number): number {
  const part = (at: number) => mean(rates.slice(4 * at, 4 * at + 4));
  return part(third) - part(third - 1);
}

describe('V11, a cohort of new buyers', () => {
  it('null market, turns of a year: retention rises as the beta-geometric forecasts', () => {
    const scenario = scenarioWith('null-market', YEARLY_NULL);
    const cohorts = SEEDS.map((seed) => newBuyers(yearsBought(panelOf(scenario, seed, YEARS + 2), 1)));
    const rates = cohorts.map(retentionRates);
    for (let t = 1; t < FITTED_YEARS; t++) {
      holds(
        'V11',
        `null market: r${t + 1} − r${t}`,
        rates.map((r) => r[t]! - r[t - 1]!),
        { min: 0 },
      );
    }
    for (const third of [1, 2])
      holds(
        'V11',
        `null market: rise to third ${third + 1}`,
        rates.map((r) => rise(r, third)),
        { min: 0 },
      );
    const errors = cohorts.map(errorsOf);
    holds(
      'V11',
      'null market: MAPE of sBG, years 8–12',
      errors.map((e) => e.spread),
      { max: 0.05 },
    );
    holds(
      'V11',
      'null market: MAPE against geometric',
      errors.map((e) => e.spread / e.flat),
      { max: 1 / 3 },
    );
  }, 120_000);

  it('bistro, years of four turns: good and bad years blur it, the law remains', () => {
    const scenario = scenarioWith('bistro', LARGE_BISTRO);
    const cohorts = SEEDS.map((seed) =>
      newBuyers(yearsBought(panelOf(scenario, seed, TURNS_PER_YEAR * (YEARS + 2)), TURNS_PER_YEAR)),
    );
    const rates = cohorts.map(retentionRates);
    for (const third of [1, 2])
      holds(
        'V11',
        `bistro: rise to third ${third + 1}`,
        rates.map((r) => rise(r, third)),
        { min: 0 },
      );
    const errors = cohorts.map(errorsOf);
    tells(
      'V11',
      'bistro: MAPE of sBG, years 8–12',
      errors.map((e) => e.spread),
      { max: 0.05 },
    );
    tells(
      'V11',
      'bistro: MAPE against geometric',
      errors.map((e) => e.spread / e.flat),
      { max: 1 / 3 },
      { max: 1 },
    );
  }, 240_000);
});

describe('V12, elasticities of customer value', () => {
  it('bistro: retention counts for more than margin, margin for more than acquisition', () => {
    const all = SEEDS.map((seed) => elasticities(cohortEconomics(seed)));
    tells(
      'V12',
      'retention',
      all.map((e) => e.retention),
      { min: 3, max: 7 },
      { min: 1 },
    );
    tells(
      'V12',
      'margin',
      all.map((e) => e.margin),
      { min: 0.8, max: 1.2 },
      { min: 0 },
    );
    tells(
      'V12',
      'acquisition cost',
      all.map((e) => e.acquisition),
      { min: 0.02, max: 0.3 },
      { min: 0 },
    );
    const order = all.map((e) => Math.min(e.retention - e.margin, e.margin - e.acquisition));
    holds('V12', 'retention > margin > acquisition', order, { min: 0 });
  }, 120_000);
});
