// Golden checksums: every shipped scenario, three seeds, every turn. Policies play, and one firm after the other tries all
// open levers, so that a change of any rule shows. A change here is a change of MODEL_VERSION and gets a line in CHANGELOG.
// To renew them all, or those of the scenarios named: UPDATE_GOLDEN=1 (or =bistro,null-market) npx vitest run tests/golden
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Decisions } from '../../src/engine/contract/levers.ts';
import { playGame } from '../../src/engine/replay.ts';
import { MODEL_VERSION, type World } from '../../src/engine/world.ts';
import { documentOf, leverAt, openLevers, scenarioOf } from '../engine/harness.ts';

const FILE = new URL('./checksums.json', import.meta.url);
const SEEDS = ['1', 'golden', 'Ünïcode ☂'];
const renewed = process.env.UPDATE_GOLDEN ?? '';

interface Golden {
  readonly modelVersion: number;
  /** By scenario, by seed, one line a turn from 0: digests of state and report. */
  readonly scenarios: Record<string, Record<string, string[]>>;
}

const shipped = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .sort();

function stored(): Golden {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Golden;
  } catch {
    return { modelVersion: MODEL_VERSION, scenarios: {} };
  }
}

/** One firm a turn moves every open lever, to a place in its range that depends on lever and turn. */
function decide(world: World): Decisions {
  const { firmIds } = world.rules;
  const place = (index: number) => (0.6180339887498949 * (index + 1) + 0.7548776662466927 * world.played) % 1;
  const levers = openLevers(world).map((lever) => [lever.id, leverAt(lever, place(lever.index))]);
  return levers.length === 0 ? {} : { [firmIds[world.played % firmIds.length]!]: Object.fromEntries(levers) };
}

function checksumsOf(name: string, seed: string): string[] {
  const decisions = new Map<number, Decisions>();
  const lines: string[] = [];
  for (const { world, checksums } of playGame({
    scenario: scenarioOf(documentOf(name)),
    seed,
    policies: {},
    decisions,
  })) {
    lines.push(`${checksums.state} ${checksums.report}`);
    decisions.set(world.played + 1, decide(world));
  }
  return lines;
}

describe('golden checksums', () => {
  const golden = stored();
  const found: Golden['scenarios'] = {};

  describe.each(shipped)('of %s', (name) => {
    it.each(SEEDS)('under seed %s', (seed) => {
      const lines = checksumsOf(name, seed);
      found[name] = { ...found[name], [seed]: lines };
      if (renews(name)) return;
      const known = golden.scenarios[name]?.[seed];
      const how = `UPDATE_GOLDEN=${name} npx vitest run tests/golden`;
      expect(known, `${name} has no golden checksums under seed ${seed}: ${how}`).toBeDefined();
      expect(lines, `Where this is meant, raise MODEL_VERSION, say why in CHANGELOG, then: ${how}`).toEqual(known);
    });
  });

  it('are of this model, and of shipped scenarios only', () => {
    if (renewed !== '') return;
    expect(golden.modelVersion).toBe(MODEL_VERSION);
    expect(Object.keys(golden.scenarios)).toEqual(shipped);
  });

  afterAll(() => {
    if (renewed === '') return;
    const kept = shipped.flatMap((name) => {
      const seeds = SEEDS.flatMap((seed) => {
        const old = golden.scenarios[name]?.[seed];
        const turns = renews(name) ? (found[name]?.[seed] ?? old) : old;
        return turns ? [[seed, turns]] : [];
      });
      return seeds.length > 0 ? [[name, Object.fromEntries(seeds)]] : [];
    });
    const next = { modelVersion: MODEL_VERSION, scenarios: Object.fromEntries(kept) };
    writeFileSync(FILE, `${JSON.stringify(next, undefined, 2)}\n`);
  });
});

function renews(name: string): boolean {
  return renewed === '1' || renewed.split(',').includes(name);
}
