// The loading examples for Python and R, on the files of a real run: their numbers are those computed here.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rungs, temporaryFolder } from './rungs.ts';

const EXAMPLES = fileURLToPath(new URL('../../src/study/loading/', import.meta.url));
const FIRM = 'market-hall';
const [TURNS, TURN] = [3, 2];
const CUSTOMERS = 500;
const LANGUAGES = [
  { name: 'Python', program: 'python3', words: ['load.py', '--csv', '--firm', FIRM, '--turn', String(TURN)] },
  { name: 'R', program: 'Rscript', words: ['load.r', '--csv', `--firm=${FIRM}`, `--turn=${TURN}`] },
] as const;

type Row = Readonly<Record<string, string>>;
type Table = Readonly<Record<string, string | number>>[];

const has = (program: string) => spawnSync(program, ['--version']).status === 0;

function rowsOf(text: string): Row[] {
  const [head, ...lines] = text.trim().split('\n');
  const names = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell])));
}

/** The two tables that an example prints. */
function printed(program: string, [script, ...words]: readonly [string, ...string[]], folder: string): Row[][] {
  const out = execFileSync(program, [join(EXAMPLES, script), folder, ...words], { encoding: 'utf8' });
  return out.trim().split('\n\n').map(rowsOf);
}

function brandsOf(purchases: readonly Row[], market: number): Table {
  const served = purchases.filter(({ outcome }) => outcome === 'served');
  const buyer = ({ run, customer }: Row) => `${run} ${customer}`;
  const firms = [...new Set(served.map(({ firm }) => firm!))];
  const all = new Map<string, number>();
  for (const row of served) all.set(buyer(row), (all.get(buyer(row)) ?? 0) + 1);
  const brands = firms.map((firm) => {
    const own = served.filter((row) => row.firm === firm);
    const buyers = new Set(own.map(buyer));
    const needs = [...buyers].reduce((sum, who) => sum + all.get(who)!, 0);
    return {
      firm,
      share: own.length / served.length,
      penetration: buyers.size / market,
      purchasesPerBuyer: own.length / buyers.size,
      shareOfRequirements: own.length / needs,
    };
  });
  return brands.sort((a, b) => b.share - a.share || (a.firm < b.firm ? -1 : 1));
}

/** Points by whose driver and driver, per run. */
function waterfallOf(reasons: readonly Row[], runs: number): Map<string, number> {
  const points = new Map<string, number>();
  for (const { kind, firm, turn, from, driver, sum } of reasons) {
    if (kind !== 'share' || firm !== FIRM || Number(turn) !== TURN) continue;
    const key = `${from} ${driver}`;
    points.set(key, (points.get(key) ?? 0) + (100 * Number(sum)) / runs);
  }
  return points;
}

function expectSame(found: readonly Row[], wanted: Table): void {
  expect(found.map(({ firm }) => firm)).toEqual(wanted.map(({ firm }) => firm));
  found.forEach((row, at) => {
    for (const [name, value] of Object.entries(wanted[at]!)) {
      if (typeof value === 'number') expect(Number(row[name])).toBeCloseTo(value, 12);
    }
  });
}

describe('the loading examples', () => {
  let folder = '';
  beforeAll(async () => {
    folder = join(temporaryFolder(afterAll), 'out');
    const words = ['run', 'null-market', '--seeds', '1..2', '--customers', String(CUSTOMERS), '--turns', String(TURNS)];
    const { code } = await rungs([...words, '--purchases', '--history', '--out', folder]);
    expect(code).toBe(0);
  });
  const table = (name: string) => rowsOf(readFileSync(join(folder, `${name}.csv`), 'utf8'));

  it.each(LANGUAGES.filter(({ program }) => has(program)))('in $name compute what the test does', (language) => {
    const played = table('purchases').filter(({ turn }) => Number(turn) >= 1);
    const [brands, causes] = printed(language.program, language.words, folder);
    const wanted = brandsOf(played, 2 * CUSTOMERS);
    expect(wanted).toHaveLength(6);
    expectSame(brands!, wanted);
    const points = waterfallOf(table('reasons'), 2);
    expect(points.size).toBeGreaterThan(10);
    expect(causes).toHaveLength(points.size);
    for (const row of causes!) expect(Number(row.points)).toBeCloseTo(points.get(`${row.whose} ${row.driver}`)!, 10);
    const shares = table('firms').filter(({ firm }) => firm === FIRM);
    const at = (turn: number) =>
      shares.filter((row) => Number(row.turn) === turn).reduce((sum, row) => sum + Number(row.expectedShare) / 2, 0);
    const change = causes!.reduce((sum, row) => sum + Number(row.points), 0);
    expect(change).toBeCloseTo(100 * (at(TURN) - at(TURN - 1)), 9);
  });

  it.skipIf(!has('python3'))('print tables for reading', () => {
    const out = execFileSync('python3', [join(EXAMPLES, 'load.py'), folder], { encoding: 'utf8' });
    expect(out).toMatch(/^Brands, turns 1 to 3\nfirm +share +penetration +purchasesPerBuyer +shareOfRequirements\n/);
    expect(out).toMatch(/^bean-and-leaf, turn 3: expected share [+-]\d\.\d\d points$/m);
  });
});
