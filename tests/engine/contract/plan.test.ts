import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/contract/parse.ts';
import { parsePlan, planDecisions } from '../../../src/engine/contract/plan.ts';
import { parseReplay } from '../../../src/engine/contract/replay-format.ts';
import { MECHANISMS } from '../../../src/engine/mechanisms/index.ts';
import { issuesOf, marks, success } from './sample.ts';

const scenario = success(
  parseScenario(
    `format: rungs-scenario/1
id: duel
title: Duel
market:
  category: { name: Meals, referencePriceCents: 1000 }
  segments: [{ id: all, name: All, share: 1 }]
firms: [{ id: north, name: North }, { id: south, name: South }]
levers: { pricing.price: { min: 5, max: 20, default: 10 }, pricing.deal: { fromTurn: 3 } }
mechanisms: { pricing: {} }
`,
    'duel.yaml',
    MECHANISMS,
  ),
);

describe('parsePlan', () => {
  const plan = (lines: string) => parsePlan(`format: rungs-plan/1\nfirms:\n  north:\n${lines}`, 'p.yaml', scenario);

  it('gives the decisions of a turn', () => {
    const value = success(plan('    1: { pricing.price: 12 }\n    3:\n      pricing.deal: 0.1\n'));
    expect(planDecisions(value, 1)).toEqual({ north: { 'pricing.price': 12 } });
    expect(planDecisions(value, 2)).toEqual({ north: {} });
    expect(planDecisions(value, 3)).toEqual({ north: { 'pricing.deal': 0.1 } });
  });

  it.each([
    ['    1: { pricing.prize: 12 }', '4:10 unknown-lever'],
    ['    1: { pricing.price: 21 }', '4:25 out-of-bounds'],
    ['    1: { pricing.price: .nan }', '4:25 not-finite'],
    ['    2: { pricing.deal: 0.1 }', '4:10 lever-not-yet'],
    ['    9: { pricing.price: 12 }', '4:5 turn-unreachable'],
    ['    0: { pricing.price: 12 }', '4:5 malformed-key'],
    ['    one: { pricing.price: 12 }', '4:5 malformed-key'],
    ['    1: 12', '4:8 wrong-type'],
    ['    1: {}\n    1: {}', '5:5 duplicate-key'],
    ['    1: {}\n  west: {}', '5:3 unknown-firm'],
    ['    1: {}\nscenario: other', '5:11 other-scenario'],
    ['    1: {}\nfrims: {}', '5:1 unknown-key'],
  ])('refuses %s', (lines, mark) => {
    expect(marks(plan(lines))).toEqual([mark]);
  });

  it('checks the form alone where there is no scenario', () => {
    expect(parsePlan('format: rungs-plan/1\nfirms: { a: { 1: { x.y: 1 } } }').ok).toBe(true);
    expect(marks(parsePlan('format: rungs-scenario/1\nfirms: {}'))).toEqual(['1:9 format-name']);
  });
});

describe('parseReplay', () => {
  const digest = '0123456789abcdef';
  const tables = { customers: digest, dyads: digest, firms: digest, market: digest, ledger: digest };
  const base = {
    format: 'rungs-replay/1',
    modelVersion: 3,
    rulesDigest: digest,
    scenario,
    seed: 'first night',
    policies: { south: 'imitator' },
    decisions: [{ firm: 'north', turn: 1, levers: { 'pricing.price': 12 } }],
    checksums: [
      { turn: 0, state: digest, report: digest, tables },
      { turn: 1, state: digest, report: digest, tables },
    ],
  };
  const parse = (change: object) => parseReplay(JSON.stringify({ ...base, ...change }, null, 1), 3, 'r.json');

  it('reads what was written', () => {
    expect(success(parse({}))).toEqual(base);
  });

  it('refuses another version of the model before anything else', () => {
    expect(issuesOf(parse({ modelVersion: 2, seed: 4 }))).toMatchObject([
      { code: 'model-version', line: 3, message: expect.stringMatching(/version 2 .* version 3/), file: 'r.json' },
    ]);
  });

  it.each([
    [{ seed: 4 }, 'wrong-type', ['seed']],
    [{ rulesDigest: 'xyz' }, 'malformed', ['rulesDigest']],
    [{ policies: { south: 'imitater' } }, 'unknown-value', ['policies', 'south']],
    [{ policies: { east: 'imitator' } }, 'unknown-firm', ['policies', 'east']],
    [{ decisions: [{ firm: 'north', turn: 9, levers: {} }] }, 'turn-unreachable', ['decisions', 0, 'turn']],
    [{ decisions: [{ firm: 'east', turn: 1, levers: {} }] }, 'unknown-firm', ['decisions', 0, 'firm']],
    [{ decisions: [...base.decisions, ...base.decisions] }, 'decision-twice', ['decisions', 1]],
    [
      { decisions: [{ firm: 'north', turn: 1, levers: { 'pricing.price': 99 } }] },
      'out-of-bounds',
      ['decisions', 0, 'levers', 'pricing.price'],
    ],
    [{ checksums: base.checksums.slice(1) }, 'checksums-order', ['checksums', 0, 'turn']],
    [{ scenario: { ...scenario, title: 4 } }, 'wrong-type', ['scenario', 'title']],
    [
      { scenario: { ...scenario, firms: [scenario.firms[0], scenario.firms[0]] } },
      'duplicate-id',
      ['scenario', 'firms', 1, 'id'],
    ],
    [{ scenario: undefined }, 'missing', ['scenario']],
    [{ scenario: 'bistro' }, 'wrong-type', ['scenario']],
  ])('refuses %o', (change, code, path) => {
    const issues = issuesOf(parse(change));
    expect(issues[0]).toMatchObject({ code, path, line: expect.any(Number) });
  });

  it('refuses what is not JSON', () => {
    expect(issuesOf(parseReplay('format: rungs-replay/1\n', 3, 'r'))).toMatchObject([{ code: 'not-json', file: 'r' }]);
    expect(marks(parseReplay('{"format": "rungs-replay/1",\n "seed" }} ', 3))[0]).toMatch(/^2:.* yaml-syntax$/);
    expect(issuesOf(parseReplay('', 3))[0]?.code).toBe('empty');
    expect(issuesOf(parseReplay('[1]', 3))[0]?.code).toBe('format-document');
  });
});
