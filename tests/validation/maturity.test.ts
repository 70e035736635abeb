// V28: three of four firms are at levels 2 and 3 of maturity, and those at 4 and 5 are better than their rivals two to three times
// as often. Nothing says so to the model: culture only multiplies what firms do for people, processes and knowledge.
import { describe, it } from 'vitest';
import type { FirmDecisions } from '../../src/engine/contract/levers.ts';
import { createStreams, uniform } from '../../src/engine/kernel/random.ts';
import { mean, median } from './laws.ts';
import { MATURITY_BANK } from './overrides.ts';
import { printFigures, tells } from './report.ts';
import { play, scenarioOfAgents, startOf } from './simulate.ts';

const AGENTS = 300;
const GROUPS = 5;
const SEEDS_EACH = 24;
const TURNS = 10;
/** The last turns, over which firms are compared. */
const JUDGED = 4;
const MATURE = 4;
const FIGURES = ['satisfactionMean', 'visits', 'profitCents'] as const;
type Figure = (typeof FIGURES)[number];

/** What all firms do for people, processes and knowledge. */
const PRACTICES: FirmDecisions = {
  'training.hours': 14,
  'customer-knowledge.effort.collate': 4000,
  'customer-knowledge.effort.retrieve': 4000,
  'customer-knowledge.effort.utilize': 4000,
  'customer-knowledge.effort.share': 4000,
  'improvement.describe': 6000,
  'improvement.assess': 6000,
  'improvement.standardize': 9000,
  'improvement.change': 12_000,
};

/** What a firm does for its culture, 0 to 1: few do much. */
function cultureOf(care: number): FirmDecisions {
  return {
    'culture.orientation': 20_000 * care,
    'culture.leadership': 20_000 * care,
    'culture.rewards': 0.15 + 0.8 * care,
    'culture.cooperation': 3 + 12 * care,
    'culture.structure': care > 2 / 3 ? 'customer' : care > 1 / 3 ? 'matrix' : 'product',
  };
}

interface Firm extends Record<Figure, number> {
  readonly seed: string;
  readonly firm: number;
  readonly before: number;
  readonly level: number;
}

function firmsOf(seed: string): Firm[] {
  const start = startOf(scenarioOfAgents('customer-bank', AGENTS, MATURITY_BANK), seed);
  const { firmIds } = start.rules;
  const stream = createStreams(`maturity of ${seed}`);
  const decisions = firmIds.map((id) => [id, { ...PRACTICES, ...cultureOf(uniform(stream(id), 0, 0, 0) ** 2) }]);
  const turns: Record<string, number>[][] = firmIds.map(() => []);
  play(start, TURNS, {
    decide: (turn) => (turn === 1 ? Object.fromEntries(decisions) : {}),
    onReport({ firms }) {
      for (const [j, { metrics }] of firms.entries()) turns[j]!.push(metrics as Record<string, number>);
    },
  });
  return firmIds.map((_, firm) => {
    const late = turns[firm]!.slice(-JUDGED);
    const figures = FIGURES.map((figure) => [figure, mean(late.map((metrics) => metrics[figure]!))]);
    const before = (start.firms.columns.maturity as Float64Array)[firm]!;
    const level = late.at(-1)!.maturityLevel!;
    return { seed, firm, before, level, ...(Object.fromEntries(figures) as Record<Figure, number>) };
  });
}

/** Odds of being above the median rival, at levels 4 and 5 against lower ones; a firm counts by what it usually has. */
function oddsRatio(firms: readonly Firm[], figure: Figure): number {
  const usual = (firm: number) => mean(firms.filter((other) => other.firm === firm).map((other) => other[figure]));
  const usualOf = new Map([...new Set(firms.map(({ firm }) => firm))].map((firm) => [firm, usual(firm)]));
  const standing = (one: Firm) => one[figure] / usualOf.get(one.firm)!;
  // One half in each cell (Haldane) where a group has few mature firms.
  const counts = { mature: [0.5, 0.5], others: [0.5, 0.5] };
  for (const one of firms) {
    const rivals = firms.filter(({ seed, firm }) => seed === one.seed && firm !== one.firm).map(standing);
    counts[one.level >= MATURE ? 'mature' : 'others'][standing(one) > median(rivals) ? 1 : 0]!++;
  }
  return counts.mature[1]! / counts.mature[0]! / (counts.others[1]! / counts.others[0]!);
}

printFigures();

describe('V28, maturity in the customer bank', () => {
  it('is 2 to 3 for most, and those beyond are better than their rivals', () => {
    const groups = Array.from({ length: GROUPS }, (_, group) =>
      Array.from({ length: SEEDS_EACH }, (_, k) => firmsOf(`law-${group * SEEDS_EACH + k}`)).flat(),
    );
    const usual = groups.map((firms) => firms.filter(({ before }) => before >= 2 && before < 4).length / firms.length);
    tells('V28', 'part of the firms at levels 2 and 3', usual, { min: 0.7, max: 0.8 }, { min: 0.6, max: 0.9 });
    tells(
      'V28',
      'part at 4 and 5 after ten turns',
      groups.map((all) => all.filter(({ level }) => level >= MATURE).length / all.length),
      {},
    );
    for (const figure of FIGURES) {
      const odds = groups.map((firms) => oddsRatio(firms, figure));
      tells('V28', `odds of better than rivals at 4 and 5: ${figure}`, odds, { min: 2, max: 3 }, { min: 1 });
    }
  }, 240_000);
});
