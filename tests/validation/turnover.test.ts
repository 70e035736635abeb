// V26: where more people leave, customers are less satisfied, and more so where many of the others are new (Hausknecht et al.
// 2009). A branch is a firm in one game and one half-year, against the same firm in other games.
import { describe, it } from 'vitest';
import { leastSquares, mean, median } from './laws.ts';
import { printFigures, tells } from './report.ts';
import { play, scenarioOfAgents, startOf } from './simulate.ts';

/** Chance alone makes branches differ, so that many are needed, and what newcomers add to the effect is only told. */
const MARKETS = ['bistro', 'virtual-customers', 'customer-bank'];
const AGENTS = 400;
const GROUPS = 5;
const SEEDS_EACH = 10;
const TURNS = 8;
const HALF_YEAR = 2;

printFigures();

interface Branch {
  readonly firm: number;
  /** Means of the half-year. */
  readonly satisfaction: number;
  readonly left: number;
  readonly joined: number;
}

function branchesOf(name: string, seed: string): Branch[] {
  const branches: Branch[] = [];
  const scenario = scenarioOfAgents(name, AGENTS, { events: [] });
  const turns: Branch[][] = scenario.firms.map(() => []);
  play(startOf(scenario, seed), TURNS, {
    onReport({ firms }, turn) {
      firms.forEach(({ metrics }, firm) => {
        const joined = metrics.staffHires! / Math.max(1, metrics.staffCount!);
        turns[firm]!.push({ firm, satisfaction: metrics.satisfactionMean!, left: metrics.staffTurnoverShare!, joined });
        if (turn % HALF_YEAR > 0) return;
        const half = turns[firm]!.slice(-HALF_YEAR);
        const of = (key: keyof Branch) => mean(half.map((branch) => branch[key]));
        branches.push({ firm, satisfaction: of('satisfaction'), left: of('left'), joined: of('joined') });
      });
    },
  });
  return branches;
}

/** Each figure less its mean over the branches of the same firm. */
function withinFirms(branches: readonly Branch[]): Branch[] {
  return branches.map((branch) => {
    const same = branches.filter(({ firm }) => firm === branch.firm);
    const less = (key: keyof Branch) => branch[key] - mean(same.map((other) => other[key]));
    return { firm: branch.firm, satisfaction: less('satisfaction'), left: less('left'), joined: less('joined') };
  });
}

function slope(branches: readonly Branch[]): number {
  const rows = branches.map(({ left }) => [1, left]);
  return leastSquares(
    rows,
    branches.map(({ satisfaction }) => satisfaction),
  )[1]!;
}

describe.each(MARKETS)('V26, harm of turnover: %s', (name) => {
  it('lowers satisfaction, more so among newcomers', () => {
    const groups = Array.from({ length: GROUPS }, (_, group) => {
      const seeds = Array.from({ length: SEEDS_EACH }, (_, k) => `law-${group * SEEDS_EACH + k}`);
      return withinFirms(seeds.flatMap((seed) => branchesOf(name, seed)));
    });
    const stronger = groups.map((branches) => {
      const usual = median(branches.map(({ joined }) => joined));
      return (
        slope(branches.filter(({ joined }) => joined > usual)) - slope(branches.filter(({ joined }) => joined <= usual))
      );
    });
    tells('V26', `${name}: satisfaction on turnover`, groups.map(slope), { max: 0 }, { max: 0 });
    tells('V26', `${name}: the same, many newcomers less few`, stronger, { max: 0 });
  }, 300_000);
});
