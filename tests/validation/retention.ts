// Retention of a cohort: the shifted beta-geometric model (Fader and Hardie 2007), in which customers differ in their
// chance of leaving, and the geometric model, in which they do not. Maximum likelihood on the first years, then a forecast.
// And what a cohort is worth by the formula of customer lifetime value.
import { OUTCOME } from '../../src/engine/model/visits.ts';
import { goldenSection, mean } from './laws.ts';
import { QUIET } from './overrides.ts';
import { play, scenarioWith, startOf } from './simulate.ts';

const TURNS_PER_YEAR = 4;
/** Discount rate a year (evidence 4: 10 to 12 %). */
const DISCOUNT = 0.12;

/** Customers who are still there after 0, 1, 2 … years. */
export type Survivors = readonly number[];

/** S(t) / S(0) for t = 1 to `years` under sBG(α, β). */
export function betaGeometricSurvival(alpha: number, beta: number, years: number): number[] {
  let survival = 1;
  return Array.from({ length: years }, (_, at) => {
    survival *= (beta + at) / (alpha + beta + at);
    return survival;
  });
}

function logLikelihood(survivors: Survivors, years: number, survival: readonly number[]): number {
  let sum = survivors[years]! * Math.log(survival[years - 1]!);
  for (let t = 1; t <= years; t++) {
    const before = t === 1 ? 1 : survival[t - 2]!;
    sum += (survivors[t - 1]! - survivors[t]!) * Math.log(Math.max(1e-300, before - survival[t - 1]!));
  }
  return sum;
}

/** α and β of the sBG on the first years: nested golden sections over the logarithms of mean-like and spread-like parts. */
export function fitBetaGeometric(survivors: Survivors, years: number): { alpha: number; beta: number } {
  const at = (logAlpha: number, logBeta: number) =>
    -logLikelihood(survivors, years, betaGeometricSurvival(Math.exp(logAlpha), Math.exp(logBeta), years));
  const bestAlpha = (logBeta: number) => goldenSection((logAlpha) => at(logAlpha, logBeta), -6, 6, 1e-4);
  const logBeta = goldenSection((candidate) => at(bestAlpha(candidate), candidate), -6, 6, 1e-4);
  return { alpha: Math.exp(bestAlpha(logBeta)), beta: Math.exp(logBeta) };
}

/** Retention of the geometric model on the first years, in closed form. */
export function fitGeometric(survivors: Survivors, years: number): number {
  let exposed = 0;
  for (let t = 0; t < years; t++) exposed += survivors[t]!;
  return 1 - (survivors[0]! - survivors[years]!) / exposed;
}

/** Mean absolute percentage error of forecast survival in years `from` to `to`. */
export function forecastError(survivors: Survivors, survival: readonly number[], from: number, to: number): number {
  const errors: number[] = [];
  for (let t = from; t <= to; t++) {
    const actual = survivors[t]! / survivors[0]!;
    errors.push(Math.abs(survival[t - 1]! - actual) / actual);
  }
  return mean(errors);
}

/** r_t = S(t) / S(t − 1), t from 1. */
export function retentionRates(survivors: Survivors): number[] {
  return survivors.slice(1).map((count, at) => count / survivors[at]!);
}

interface Economics {
  /** Part of a year's buyers that buys again next year. */
  readonly retention: number;
  /** Contribution of a buyer a year, in cents. */
  readonly margin: number;
  /** Advertising for each new buyer, in cents. */
  readonly acquisition: number;
}

const VARIABLE = ['discounts', 'supplies', 'channels', 'recovery'] as const;

/** What three years of a market say of one buyer, all firms together. */
export function cohortEconomics(seed: string): Economics {
  const scenario = scenarioWith('bistro', QUIET);
  const scale = scenario.market.customersPerAgent;
  const firms = scenario.firms.length;
  const bits = new Uint32Array(scenario.market.customers * firms);
  let contribution = 0;
  let advertising = 0;
  play(startOf(scenario, seed), 3 * TURNS_PER_YEAR, {
    onVisits(visits, turn) {
      for (let v = 0; v < visits.count; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const d = visits.customer[v]! * firms + visits.firm[v]!;
        bits[d] = bits[d]! | (1 << Math.ceil(turn / TURNS_PER_YEAR));
      }
    },
    onReport(report, turn) {
      if (turn <= TURNS_PER_YEAR) return;
      for (const { accounts } of report.firms) {
        contribution += accounts.sales! - VARIABLE.reduce((sum, account) => sum + (accounts[account] ?? 0), 0);
        advertising += accounts.advertising!;
      }
    },
  });
  const count = (test: (years: number) => boolean) => bits.reduce((sum, years) => sum + (test(years) ? 1 : 0), 0);
  const bought = (turn: number) => count((years) => (years & (1 << turn)) !== 0);
  const both = (turn: number) => count((years) => ((years >> turn) & 0b11) === 0b11);
  const fresh = (turn: number) => count((years) => ((years >> (turn - 1)) & 0b11) === 0b10);
  return {
    retention: (both(1) + both(2)) / (bought(1) + bought(2)),
    margin: contribution / (scale * (bought(2) + bought(3))),
    acquisition: advertising / (scale * (fresh(2) + fresh(3))),
  };
}

/** Percent of value for one percent: CLV = m·r / (1 + d − r) − a, central differences. */
export function elasticities(base: Economics): Economics {
  const value = ({ retention: r, margin: m, acquisition: a }: Economics) => (m * r) / (1 + DISCOUNT - r) - a;
  const moved = (key: keyof Economics) => {
    const [up, down] = [
      { ...base, [key]: base[key] * 1.01 },
      { ...base, [key]: base[key] * 0.99 },
    ];
    return Math.abs((value(up) - value(down)) / (0.02 * value(base)));
  };
  return { retention: moved('retention'), margin: moved('margin'), acquisition: moved('acquisition') };
}
