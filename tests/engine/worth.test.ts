// Ablation in the shipped scenarios: without a mechanism its figures and its reasons are gone, the game plays differently, and
// the table of what each is worth says so. That no other draw changes is held by ablation.test.ts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MECHANISMS } from '../../src/engine/mechanisms/index.ts';
import { FIGURES, mechanismsOf, type Outcome, outcomeOf, SCENARIOS } from './worth.ts';
import { EXPECTED, WORTH_END, WORTH_START, worthMarkdown } from './worth-table.ts';

const README = fileURLToPath(new URL('../../src/engine/mechanisms/README.md', import.meta.url));
/** A driver that the core contributes to by itself, and so doesn't miss. */
const CORE = ['coreQuality', 'fit', 'habit', 'trust', 'commitment', 'consideration', 'taste', 'imperative'];

const tables: string[] = [];

/** Drivers that no other mechanism of a scenario could move. */
function ownDrivers(id: string, active: readonly string[]): string[] {
  const drivers = (name: string) => {
    const { drivers: added, delivers } = MECHANISMS.find((each) => each.id === name)!;
    return [...added, ...delivers] as string[];
  };
  const others = new Set(active.filter((name) => name !== id).flatMap(drivers));
  return drivers(id).filter((driver) => !others.has(driver) && !CORE.includes(driver));
}

it('has words for every mechanism', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(MECHANISMS.map(({ id }) => id).sort());
});

describe.each(SCENARIOS)('%s', (scenario) => {
  const active = mechanismsOf(scenario);
  const without = new Map<string, Outcome>();
  let full: Outcome;
  beforeAll(() => {
    full = outcomeOf(scenario);
  });

  it.each(active)('without %s lacks its figures and its reasons, and plays differently', (id) => {
    const off = outcomeOf(scenario, id);
    without.set(id, off);
    const { metrics } = MECHANISMS.find((each) => each.id === id)!;
    expect(Object.keys(metrics).filter((metric) => off.metrics.has(metric) || !full.metrics.has(metric))).toEqual([]);
    expect(ownDrivers(id, active).filter((driver) => (off.reasons as ReadonlySet<string>).has(driver))).toEqual([]);
    expect(FIGURES.filter((figure) => off.figures[figure] !== full.figures[figure])).not.toEqual([]);
    const wrong = Object.entries(EXPECTED[id]!.signs ?? {}).filter(([figure, sign]) => {
      const at = figure as keyof typeof off.figures;
      return (sign === '+') !== off.figures[at] > full.figures[at];
    });
    expect(wrong).toEqual([]);
  });

  afterAll(() => {
    tables.push(worthMarkdown(scenario, full, without));
  });
});

it('stands in the README of the mechanisms (npm run worth)', async () => {
  const text = readFileSync(README, 'utf8');
  const [start, end] = [text.indexOf(WORTH_START) + WORTH_START.length, text.indexOf(WORTH_END)];
  const now = `${text.slice(0, start)}\n\n${tables.join('\n\n')}\n\n${text.slice(end)}`;
  await expect(now).toMatchFileSnapshot(README);
});
