// The pooled multinomial logit of Guadagni and Little (1983): a constant for each brand and a loyalty variable, the
// exponentially smoothed past choices of the household. Maximum likelihood by Newton, λ by golden section on the profile.
import { goldenSection, solve } from './laws.ts';

export interface ChoiceFit {
  readonly lambda: number;
  /** Coefficient of loyalty. */
  readonly gamma: number;
  /** McFadden's ρ² against equal shares, without and with loyalty. */
  readonly rhoBrands: number;
  readonly rhoLoyalty: number;
}

/** The first purchase of a household only starts its loyalty: λ for the brand bought, the rest in equal parts. */
const WARM_UP = 1;

/** Fits households' sequences of choices among `brands`. */
export function fitGuadagniLittle(rows: readonly (readonly number[])[], brands: number): ChoiceFit {
  const used = rows.filter((row) => row.length > WARM_UP);
  const choices = used.reduce((sum, row) => sum + row.length - WARM_UP, 0);
  const equal = choices * Math.log(1 / brands);
  const without = fitAt(used, brands, 0, false).logLikelihood;
  const lambda = goldenSection((at) => -fitAt(used, brands, at, true).logLikelihood, 0.3, 0.98, 0.004);
  const fit = fitAt(used, brands, lambda, true);
  return { lambda, gamma: fit.gamma, rhoBrands: 1 - without / equal, rhoLoyalty: 1 - fit.logLikelihood / equal };
}

/** Coefficients: constants of all brands but the last, then γ where loyalty takes part. */
function fitAt(rows: readonly (readonly number[])[], brands: number, lambda: number, withLoyalty: boolean) {
  const constants = brands - 1;
  const size = constants + (withLoyalty ? 1 : 0);
  const { chosen, loyalty } = loyaltiesOf(rows, brands, lambda);
  let beta = new Array<number>(size).fill(0);
  let logLikelihood = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < 30; round++) {
    const at = newtonParts(beta, chosen, loyalty, brands, withLoyalty);
    const gain = at.logLikelihood - logLikelihood;
    logLikelihood = at.logLikelihood;
    if (gain < 1e-7 * Math.abs(logLikelihood)) break;
    const move = solve(at.information, at.gradient);
    beta = beta.map((value, k) => value + move[k]!);
  }
  return { logLikelihood, gamma: withLoyalty ? beta[constants]! : 0 };
}

function loyaltiesOf(rows: readonly (readonly number[])[], brands: number, lambda: number) {
  const chosen: number[] = [];
  const loyalty: number[] = [];
  for (const row of rows) {
    const now = new Array<number>(brands).fill((1 - lambda) / (brands - 1));
    now[row[0]!] = lambda;
    row.forEach((firm, at) => {
      if (at >= WARM_UP) {
        chosen.push(firm);
        loyalty.push(...now);
      }
      for (let j = 0; at > 0 && j < brands; j++) now[j] = lambda * now[j]! + (j === firm ? 1 - lambda : 0);
    });
  }
  return { chosen, loyalty: Float64Array.from(loyalty) };
}

/** Log-likelihood, its gradient and the information matrix. */
function newtonParts(
  beta: readonly number[],
  chosen: readonly number[],
  loyalty: Float64Array,
  brands: number,
  withLoyalty: boolean,
) {
  const constants = brands - 1;
  const size = beta.length;
  const gamma = withLoyalty ? beta[constants]! : 0;
  const gradient = new Array<number>(size).fill(0);
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const p = new Float64Array(brands);
  let logLikelihood = 0;
  for (let n = 0; n < chosen.length; n++) {
    let sum = 0;
    for (let j = 0; j < brands; j++) {
      p[j] = Math.exp((j < constants ? beta[j]! : 0) + gamma * loyalty[n * brands + j]!);
      sum += p[j]!;
    }
    let meanLoyalty = 0;
    for (let j = 0; j < brands; j++) {
      p[j] = p[j]! / sum;
      meanLoyalty += p[j]! * loyalty[n * brands + j]!;
    }
    const pick = chosen[n]!;
    logLikelihood += Math.log(p[pick]!);
    for (let j = 0; j < constants; j++) {
      gradient[j]! += (j === pick ? 1 : 0) - p[j]!;
      const row = information[j]!;
      for (let k = 0; k < constants; k++) row[k]! += p[j]! * ((j === k ? 1 : 0) - p[k]!);
    }
    if (!withLoyalty) continue;
    gradient[constants]! += loyalty[n * brands + pick]! - meanLoyalty;
    for (let j = 0; j < brands; j++) {
      const apart = loyalty[n * brands + j]! - meanLoyalty;
      information[constants]![constants]! += p[j]! * apart * apart;
      if (j >= constants) continue;
      information[j]![constants]! += p[j]! * apart;
      information[constants]![j]! += p[j]! * apart;
    }
  }
  return { logLikelihood, gradient, information };
}
