import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/contract/parse.ts';
import { MECHANISMS } from '../../../src/engine/mechanisms/index.ts';
import { issuesOf, marks, SAMPLE, SCENARIO, success } from './sample.ts';

const parse = (text: string) => parseScenario(text, 'f.yaml', SAMPLE);
const swap = (from: string, to: string) => {
  if (!SCENARIO.includes(from)) throw new Error(`no ${from}`);
  return parse(SCENARIO.replace(from, to));
};

describe('parseScenario', () => {
  it('takes the smallest scenario, which is under 30 lines', () => {
    const text = readFileSync(new URL('../../../scenarios/smallest.yaml', import.meta.url), 'utf8');
    expect(text.split('\n').length).toBeLessThan(30);
    const scenario = success(parseScenario(text, 'smallest.yaml', MECHANISMS));
    expect(scenario).toMatchObject({ time: { turnMonths: 3, turns: 8 }, history: { turns: 16 }, tracked: 24 });
    expect(scenario.score).toMatchObject({ discountRate: 0.03, futureTurns: 12, weights: { value: 0.5 } });
  });

  it('gives the same scenario for YAML, JSON and its own output', () => {
    const scenario = success(parse(SCENARIO));
    expect(success(parse(JSON.stringify(scenario)))).toEqual(scenario);
    expect(success(parse(JSON.stringify(scenario, null, '\t')))).toEqual(scenario);
  });

  it.each([
    ['name: North', 'nmae: North', '12:5 missing', '13:5 unknown-key'],
    ['share: 0.4', 'share: .nan', '7:40 not-finite'],
    ['share: 0.4', 'share: -.inf', '7:40 not-finite'],
    ['share: 0.4', 'share: "0.4"', '7:40 wrong-type'],
    ['share: 0.4', 'share: 1.4', '7:40 too-big'],
    ['turns: 4', 'turns: 0', '3:16 too-small'],
    ['turns: 4', 'turns: 2.5', '3:16 wrong-type'],
    ['id: young', 'id: Young!', '7:13 malformed'],
    ['  shop: {}', '  shop:', '24:3 wrong-type'],
    ['target: wage', 'target: wgae', '30:19 unknown-value'],
    ['firms:\n', 'firms: 3\nx:\n', '11:8 wrong-type', '12:1 unknown-key'],
    ['rungs-scenario/1', 'rungs-scenario/2', '1:9 format-too-new'],
    ['rungs-scenario/1', 'rungs-scenraio/1', '1:9 format-name'],
    ['format: rungs-scenario/1', 'titel: x', '1:1 format-missing'],
  ])('%s → %s', (from, to, ...expected) => {
    expect(marks(swap(from, to))).toEqual(expected);
  });

  it('says what is missing, what would be right and what was meant', () => {
    expect(issuesOf(swap('share: 0.4', 'shaer: 0.4'))).toMatchObject([
      { message: 'market.segments[0].share is missing: it must be a number.', line: 7, column: 7 },
      { message: "There is no key 'shaer' in market.segments[0].", hint: "Did you mean 'share'?", line: 7, column: 33 },
    ]);
    expect(issuesOf(swap('target: wage', 'target: wgae'))[0]).toMatchObject({ hint: "Did you mean 'wage'?" });
    expect(issuesOf(swap('  shop: {}', '  shop:'))[0]).toMatchObject({ hint: 'Write {} for all defaults.' });
    expect(issuesOf(swap('title: Two shops', 'title: 2'))[0]).toMatchObject({ hint: "Put it in quotes: '2'." });
    expect(issuesOf(swap('share: 0.4', 'share: "0.4"'))[0]).toMatchObject({ hint: 'Write it without quotes.' });
    expect(issuesOf(swap('share: 0.4', 'needRate: { kind: gama }, share: 0.4'))[0]).toMatchObject({
      path: ['market', 'segments', 0, 'needRate', 'kind'],
      hint: "Did you mean 'gamma'?",
    });
    expect(issuesOf(swap('share: 0.4', 'needRate: { kind: gamma, maen: 3, shape: 2 }, share: 0.4'))).toMatchObject([
      { code: 'missing', path: ['market', 'segments', 0, 'needRate', 'mean'] },
      { code: 'unknown-key', hint: "Did you mean 'mean'?" },
    ]);
    expect(issuesOf(swap('share: 0.4', 'needRate: { mean: 3 }, share: 0.4'))[0]).toMatchObject({
      code: 'missing',
      message: expect.stringContaining('one of constant, uniform'),
    });
    expect(issuesOf(swap('share: 0.4', 'importance: { pirce: 2 }, share: 0.4'))[0]).toMatchObject({
      code: 'unknown-key',
      hint: "Did you mean 'price'?",
    });
    expect(issuesOf(swap('levers: { shop.price: 12 }', 'levers: { shop.price: [1] }'))[0]).toMatchObject({
      code: 'wrong-type',
      message: 'firms[1].start.levers.shop.price must be a number or a text; it is a list.',
    });
    expect(issuesOf(swap('firms:\n  - id: north\n    name: North\n', 'firms:\n'))[0]).toMatchObject({
      message: 'firms must have at least 2 entries; it has 1.',
    });
  });

  it('reports everything at once, in the order of the text', () => {
    const text = SCENARIO.replace('turns: 4', 'turns: x')
      .replace('share: 0.4', 'share: 0.5')
      .replace('id: south', 'id: north');
    expect(marks(parse(text.replace('market-events:', 'market-evens:')))).toEqual([
      '3:16 wrong-type',
      '6:3 shares-sum',
      '14:9 duplicate-id',
      '23:3 unknown-key',
    ]);
  });

  it('finds the same places in JSON', () => {
    const json = JSON.stringify(success(parse(SCENARIO)), null, 2).replace('"share": 0.4', '"share": "x"');
    const line = json.split('\n').findIndex((text) => text.includes('"share": "x"')) + 1;
    expect(marks(parse(json))).toEqual([`${line}:18 wrong-type`]);
  });

  it('counts what is too much to list', () => {
    const text = `${SCENARIO}${Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join('\n')}`;
    const issues = issuesOf(parse(text));
    expect(issues).toHaveLength(501);
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', message: expect.stringContaining('1500') });
  });
});

describe('parseScenario on nonsense', () => {
  const complains = (text: string) => {
    const result = parse(text);
    if (result.ok) return;
    expect(result.issues.length).toBeGreaterThan(0);
    for (const issue of result.issues) {
      expect(issue.message).toMatch(/\S.*[.…]$/s);
      expect(issue.message).not.toContain('undefined');
      expect(issue.code).toMatch(/^[a-z-]+$/);
    }
  };
  const words = fc.constantFrom(
    ...SCENARIO.split(/(?<=[\s:{},])/),
    '&a ',
    '*a',
    '!!x ',
    '- ',
    '? ',
    '"',
    "'",
    '|\n',
    '[',
    ']',
    '---\n',
    '.nan',
    '1e999',
    '<<: ',
    '\t',
  );

  it('never throws on random text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(words).map((list) => list.join('')),
        ),
        complains,
      ),
    );
  });

  it('never throws on a mutated scenario', () => {
    const cut = fc.nat(SCENARIO.length);
    fc.assert(
      fc.property(cut, fc.nat(12), fc.array(words, { maxLength: 3 }), (at, length, parts) => {
        complains(SCENARIO.slice(0, at) + parts.join('') + SCENARIO.slice(at + length));
      }),
      { numRuns: 400 },
    );
  });

  it('never throws on random values in place of any other', () => {
    const base = JSON.parse(JSON.stringify(success(parse(SCENARIO)))) as Record<string, unknown>;
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(base, []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        const copy: { root: unknown } = { root: structuredClone(base) };
        let here = copy as Record<string, unknown>;
        for (const step of ['root', ...path].slice(0, -1)) here = here[step] as Record<string, unknown>;
        here[['root', ...path].at(-1)!] = value;
        complains(JSON.stringify(copy.root));
      }),
      { numRuns: 400 },
    );
  });
});
