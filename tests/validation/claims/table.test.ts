// Holds the table of claims: all of them are in it, each is carried as its use says, and what carries it makes a difference.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '../../../src/engine/contract/json-schema.ts';
import { isPolicyName } from '../../../src/engine/contract/policy-names.ts';
import type { JsonSchema } from '../../../src/engine/contract/schema-lookup.ts';
import { MECHANISMS } from '../../../src/engine/mechanisms/index.ts';
import { DRIVERS } from '../../../src/engine/model/drivers.ts';
import { leverMeta } from '../../../src/engine/model/mechanism.ts';
import { MARKETING_PS } from '../../../src/engine/model/param.ts';
import { changesNothing } from './moved.ts';
import { CLAIMS, type Claim } from './table.ts';

const FOLDER = new URL('.', import.meta.url);
const SCENARIO = jsonSchemaOf('scenario');
/** Who cited the claims: as many as the design lists. */
const COUNT = 65;

const marked = (use: 'P' | 'T' | 'X') => CLAIMS.filter((claim) => claim.use.includes(use));
const named = (claims: readonly Claim[]) => claims.map(({ id }) => id);

/** The schemas on the way to a parameter: `a.b` by key, `a[]` into a list. */
function schemasTo(path: string): JsonSchema[] {
  const [first] = path.split('.');
  const inMechanism = MECHANISMS.some(({ id }) => id === first) && path !== first;
  let at = inMechanism ? SCENARIO.properties!.mechanisms! : SCENARIO;
  return path.split('.').flatMap((key) => {
    const keyed = at.properties?.[key.replace('[]', '')];
    if (keyed === undefined) throw new Error(`There is no ${key} in ${path}`);
    at = key.endsWith('[]') ? keyed.items! : keyed;
    return [keyed, at];
  });
}

const sourceOf = (path: string) => schemasTo(path).findLast(({ source }) => source !== undefined)?.source ?? '';

describe('the table of claims', () => {
  it('has every claim, once, with its words and its place', () => {
    expect(named(CLAIMS)).toEqual(Array.from({ length: COUNT }, (_, k) => k + 1));
    expect(CLAIMS.filter(({ claim, place }) => claim.length < 10 || !/^00[0-4][:@]\d/.test(place))).toEqual([]);
    expect(new Set(CLAIMS.map(({ claim }) => claim)).size).toBe(COUNT);
  });

  it('gives each a use: a parameter, a test, both, or none but the record', () => {
    expect(CLAIMS.filter(({ use }) => use.length === 0)).toEqual([]);
    expect(named(CLAIMS.filter(({ parameters }) => parameters !== undefined))).toEqual(named(marked('P')));
    expect(named(CLAIMS.filter(({ test }) => test !== undefined))).toEqual(named(marked('T')));
  });

  it('is shown by tests: each claim that is marked so, in the file that it names, and no other', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.test.ts'));
    const shown = files.flatMap((file) => {
      const text = readFileSync(new URL(file, FOLDER), 'utf8');
      return [...text.matchAll(/\bclaim\(\s*(\d+),/g)].map(([, id]) => `${id} ${file.replace('.test.ts', '')}`);
    });
    expect([...new Set(shown)].sort()).toEqual(
      marked('T')
        .map(({ id, test }) => `${id} ${test}`)
        .sort(),
    );
  });
});

describe.each(marked('P'))('claim $id', ({ parameters, levers = [], policies = [] }) => {
  it.each(parameters!)('is carried by %s, which has a source', (path) => {
    expect(sourceOf(path)).toMatch(/\S/);
  });

  it.each(parameters!.filter((path) => path !== 'channels'))('is carried by %s, which changes what happens', (path) => {
    expect(changesNothing(path)).toBe(false);
  });

  it('names levers and policies that there are', () => {
    const all = MECHANISMS.flatMap(({ id, levers: own }) => Object.keys(own).map((name) => `${id}.${name}`));
    expect(all).toEqual(expect.arrayContaining([...levers]));
    expect(policies.filter((name) => !isPolicyName(name))).toEqual([]);
  });
});

describe('claims with a number of their own', () => {
  it('25: two dozen channels and no more', () => {
    expect(SCENARIO.properties!.channels!.maxItems).toBe(24);
  });

  it('30: every driver has a type of value', () => {
    const types = new Set(DRIVERS.map(({ type }) => type));
    expect([...types]).toEqual(expect.arrayContaining(['functional', 'experiential', 'symbolic', 'sacrifice']));
  });

  it('54: every P has levers', () => {
    const used = MECHANISMS.flatMap(({ levers }) => Object.values(levers).map((lever) => leverMeta(lever).p));
    expect(MARKETING_PS.filter((p) => !used.includes(p))).toEqual([]);
  });
});
