// The diffusion model of Bass (1969) fitted to adopters a year by nonlinear least squares on the differences of its curve
// (Srinivasan and Mason 1986).
import { goldenSection, mean } from './laws.ts';

export interface BassFit {
  /** Chance a year of adopting unasked, and what all adopters together add to it. */
  readonly p: number;
  readonly q: number;
  /** Adopters in the end. */
  readonly market: number;
  readonly rSquared: number;
}

/** F(t): the part that has adopted after t years. */
function adopted(p: number, q: number, years: number): number {
  const left = Math.exp(-(p + q) * years);
  return (1 - left) / (1 + (q / p) * left);
}

/** The best curve through adopters by year: the market is linear, p and q by nested golden sections over their logarithms. */
export function fitBass(adopters: readonly number[]): BassFit {
  const at = (p: number, q: number) => {
    const shape = adopters.map((_, year) => adopted(p, q, year + 1) - adopted(p, q, year));
    const market = sum(shape.map((part, year) => part * adopters[year]!)) / sum(shape.map((part) => part * part));
    return { market, error: sum(shape.map((part, year) => (adopters[year]! - market * part) ** 2)) };
  };
  const bestQ = (logP: number) => goldenSection((logQ) => at(Math.exp(logP), Math.exp(logQ)).error, -6, 3, 1e-4);
  const logP = goldenSection((candidate) => at(Math.exp(candidate), Math.exp(bestQ(candidate))).error, -10, 1, 1e-4);
  const [p, q] = [Math.exp(logP), Math.exp(bestQ(logP))];
  const { market, error } = at(p, q);
  const usual = mean(adopters);
  return { p, q, market, rSquared: 1 - error / sum(adopters.map((count) => (count - usual) ** 2)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
