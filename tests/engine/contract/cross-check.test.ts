import { describe, expect, it } from 'vitest';
import { crossCheck, MAX_PAIRS } from '../../../src/engine/contract/cross-check.ts';
import { parseScenario } from '../../../src/engine/contract/parse.ts';
import type { Scenario } from '../../../src/engine/contract/scenario.ts';
import { issuesOf, SAMPLE, SCENARIO, success } from './sample.ts';

const parse = (text: string) => parseScenario(text, 'f.yaml', SAMPLE);
const swap = (from: string, to: string) => {
  if (!SCENARIO.includes(from)) throw new Error(`no ${from}`);
  return issuesOf(parse(SCENARIO.replace(from, to)));
};
const event = (line: string) => swap('      - { target: wage, value: 1.1 }', `      - { ${line} }`);

describe('crossCheck', () => {
  it('says what the shares sum to', () => {
    expect(swap('share: 0.4', 'share: 0.3')).toMatchObject([
      { code: 'shares-sum', message: expect.stringContaining('they sum to 0.9.'), line: 6, column: 3 },
    ]);
    expect(swap('share: 0.4', 'share: 0.400000001')).toHaveLength(1);
    expect(swap('share: 0.4', 'share: 0.4000000001')).toHaveLength(0);
  });

  it.each([
    ['id: old', 'id: young', 'duplicate-id', 8],
    ['id: south', 'id: north', 'duplicate-id', 14],
    ['  - id: strike', '  - { id: strike, title: S, turn: 1 }\n  - id: strike', 'duplicate-id', 27],
    ['firms:', 'channels: [{ id: a, kind: web, name: A }, { id: a, kind: app, name: B }]\nfirms:', 'duplicate-id', 11],
    ['firms:', 'process: { steps: [{ id: a, name: A }, { id: a, name: B }] }\nfirms:', 'duplicate-id', 11],
    ['turns: 4', 'turns: 1', 'event-unreachable', 28],
    ['name: North', 'name: North\n    policy: stedy', 'unknown-policy', 14],
    ['name: North', 'name: North\n    start: { cashCents: -1 }', 'insolvent', 14],
    ['title: Two shops', 'title: T\nladder: { window: 3 }', 'order', 3],
    ['title: Two shops', 'title: T\nladder: { minPurchases: 2, window: 2 }', 'order', 3],
    ['title: Two shops', 'title: T\nladder: { trustKeep: 0.7 }', 'order', 3],
    ['title: Two shops', 'title: T\nladder: { trustClose: 0.5 }', 'order', 3],
    [
      'title: Two shops',
      'title: T\nscore: { weights: { value: 0, customers: 0, process: 0, learning: 0 } }',
      'weights',
      3,
    ],
    ['share: 0.4', 'share: 0.4, outside: { kind: uniform, min: 2, max: 1 }', 'order', 7],
    ['market-events: {}', 'garage: {}', 'events-off', 25],
  ])('finds what %s → %s breaks', (from, to, code, line) => {
    const issues = swap(from, to).filter((issue) => issue.code === code);
    expect(issues.map((issue) => issue.line)).toEqual([line]);
  });

  it('checks the levers of a scenario', () => {
    const lever = (line: string) => swap('shop.price: { min: 5, max: 20 }', line);
    expect(lever('shop.prize: {}')[0]).toMatchObject({
      code: 'unknown-lever',
      line: 19,
      column: 3,
      hint: "Did you mean 'shop.price'?",
    });
    expect(lever('price: {}')[0]).toMatchObject({ hint: "Did you mean 'shop.price'?" });
    expect(lever('shop.staff: {}')[0]).toMatchObject({ hint: "Did you mean 'shop.staff.floor'?" });
    expect(lever('zzzzzzzzzzzzzzz: {}')[0]).toMatchObject({ hint: 'See `rungs list levers`.' });
    expect(lever('garage.bays: {}')[0]).toMatchObject({
      code: 'lever-of-absent-mechanism',
      hint: "Add 'garage: {}' under mechanisms.",
    });
    expect(lever('shop.price: { min: 0, max: 99 }')).toMatchObject([
      { code: 'lever-bounds', path: ['levers', 'shop.price', 'min'], line: 19, column: 22 },
      { code: 'lever-bounds', path: ['levers', 'shop.price', 'max'] },
    ]);
    expect(lever('shop.price: { min: 20, max: 5 }')[0]).toMatchObject({ code: 'order' });
    expect(lever('shop.price: { default: 60 }')[0]).toMatchObject({ code: 'out-of-bounds', line: 19, column: 26 });
    expect(lever('shop.price: { min: 11 }')).toMatchObject([
      { code: 'out-of-bounds', message: expect.stringContaining('its own default is 10') },
    ]);
    expect(lever('shop.price: { default: cheap }')[0]).toMatchObject({ code: 'wrong-type' });
    expect(lever('shop.price: { fromTurn: 5 }')[0]).toMatchObject({ code: 'lever-unreachable' });
    expect(swap('fromTurn: 2', 'default: empthy')[0]).toMatchObject({
      code: 'unknown-option',
      hint: "Did you mean 'empathy'?",
    });
    expect(swap('fromTurn: 2', 'min: 0')[0]).toMatchObject({ code: 'lever-is-choice', line: 20 });
  });

  it("checks the firms' starting levers", () => {
    const start = (line: string) => swap('shop.price: 12', line);
    expect(start('shop.price: 21')[0]).toMatchObject({ code: 'out-of-bounds', line: 17, column: 29 });
    expect(start('shop.prices: 12')[0]).toMatchObject({ code: 'unknown-lever', line: 17, column: 17 });
    expect(start('shop.topic: nothing')[0]).toMatchObject({ code: 'unknown-option' });
    expect(start('shop.price: dear')[0]).toMatchObject({ code: 'wrong-type' });
    expect(start('shop.staff.kitchen: 8')).toEqual([]);
  });

  it('checks the effects of events', () => {
    expect(event('target: importance, value: 2')[0]).toMatchObject({
      code: 'effect-incomplete',
      line: 30,
      hint: "Add 'driver: …'.",
    });
    expect(event('target: wage, driver: price, value: 2')[0]).toMatchObject({
      code: 'effect-key',
      line: 30,
      column: 25,
    });
    expect(event('target: importance, driver: pirce, value: 2')[0]).toMatchObject({
      code: 'unknown-value',
      hint: "Did you mean 'price'?",
    });
    expect(event('target: wage, firm: nroth, value: 2')[0]).toMatchObject({
      code: 'unknown-firm',
      hint: "Did you mean 'north'?",
    });
    expect(event('target: importance, driver: price, firm: north, value: 2')).toEqual([]);
  });

  it('refuses a drawn event that can never happen', () => {
    const drawn = (rule: string) => swap('    turn: 2', `    turn: 2\n    drawn: { ${rule} }`);
    expect(drawn('chance: 0.2, until: 1')[0]).toMatchObject({ code: 'order', line: 29 });
    expect(drawn('chance: 0.2, until: 2')).toEqual([]);
    expect(drawn('chance: 0.2, again: 3')).toEqual([]);
  });

  it('checks that parameters by segment and firm name segments and firms', () => {
    expect(swap('  shop: {}', '  shop: { segments: { yuong: { pull: 1 } } }')).toMatchObject([
      { code: 'unknown-segment', line: 24, column: 23, hint: "Did you mean 'young'?" },
    ]);
    expect(swap('  shop: {}', '  shop: { firms: { east: { pull: 1 } } }')[0]).toMatchObject({ code: 'unknown-firm' });
    expect(swap('  shop: {}', '  shop: { firms: { north: { pull: 1 } }, segments: { old: { pull: 1 } } }')).toEqual([]);
  });

  it('refuses benchmarks that reward nothing', () => {
    const mark = (line: string) => swap('title: Two shops', `title: T\nscore: { benchmarks: [${line}] }`);
    const good = '{ measure: waitMinutesMean, firm: north, turn: 4, steady: 9, high: 4 }';
    expect(mark(good)).toEqual([]);
    expect(mark(`${good}, ${good}`)[0]).toMatchObject({ code: 'benchmark-twice' });
    expect(mark(good.replace('high: 4', 'high: 9'))[0]).toMatchObject({ code: 'benchmark-order', line: 3 });
    expect(mark(good.replace('waitMinutesMean', 'validShare'))[0]).toMatchObject({ code: 'benchmark-order' });
    expect(mark(good.replace('turn: 4', 'turn: 5'))[0]).toMatchObject({ code: 'benchmark-unreachable' });
    expect(mark(good.replace('north', 'nort'))[0]).toMatchObject({ code: 'unknown-firm' });
  });

  it('refuses a market that no browser holds', () => {
    const scenario = success(parse(SCENARIO));
    const firms = Array.from({ length: 8 }, (_, i) => ({ ...scenario.firms[0]!, id: `f${i}` }));
    const of = (customers: number): Scenario => ({ ...scenario, firms, market: { ...scenario.market, customers } });
    expect(crossCheck(of(MAX_PAIRS / 8), SAMPLE)).toEqual([]);
    expect(crossCheck(of(MAX_PAIRS / 8 + 1), SAMPLE)).toMatchObject([{ code: 'market-too-large' }]);
  });
});
