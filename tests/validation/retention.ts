// Retention of a cohort: the shifted beta-geometric model (Fader and Hardie 2007), in which customers differ in their
// chance of leaving, and the geometric model, in which they do not. Maximum likelihood on the first years, then a forecast.
import { goldenSection, mean } from './laws.ts';

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
