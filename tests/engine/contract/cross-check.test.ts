import { describe, expect, it } from 'vitest';
import { crossCheck, MAX_OCCASIONS, MAX_PAIRS } from '../../../src/engine/contract/cross-check.ts';
import { parseScenario } from '../../../src/engine/contract/parse.ts';
import type { Scenario } from '../../../src/engine/contract/scenario.ts';
import { MECHANISMS } from '../../../src/engine/mechanisms/index.ts';
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
    expect(event('target: importance, driver: price, value: 2')).toEqual([]);
    expect(event('target: awareness, firm: north, value: 0.2')).toEqual([]);
    expect(event('target: cash, firm: north, value: -1e12')).toEqual([]);
  });

  it.each(['need', 'outside', 'importance, driver: price', 'supplyCost', 'wage', 'mediaCost'])(
    'refuses a firm in an effect on %s, which is of the whole market',
    (target) => {
      expect(event(`target: ${target}, value: 1`)).toEqual([]);
      expect(event(`target: ${target}, firm: north, value: 1`)).toMatchObject([
        {
          code: 'effect-key',
          message: `An effect on ${target.split(',')[0]} has no firm.`,
          path: ['events', 0, 'effects', 0, 'firm'],
        },
      ]);
    },
  );

  it.each([
    ['need', 0, 100, '0 and 100'],
    ['supplyCost', 0, 100, '0 and 100'],
    ['wage', 0, 100, '0 and 100'],
    ['mediaCost', 0.01, 100, '0.01 and 100'],
    ['importance, driver: price', 0, 100, '0 and 100'],
    ['outside', -1000, 1000, '-1000 and 1000'],
    ['awareness', -1, 1, '-1 and 1'],
    ['cash', -1e12, 1e12, '-1000000000000 and 1000000000000'],
  ])('bounds the value of an effect on %s', (target, min, max, said) => {
    for (const value of [min, max]) expect(event(`target: ${target}, value: ${value}`)).toEqual([]);
    for (const value of [min - 0.001, max + 0.001, 1e308, -1e308]) {
      expect(event(`target: ${target}, value: ${value}`)[0]).toMatchObject({
        code: 'out-of-bounds',
        message: expect.stringContaining(`between ${said}; it is`),
        path: ['events', 0, 'effects', 0, 'value'],
        line: 30,
      });
    }
  });

  it('keeps the price of media above 0 where strength bends it further', () => {
    const bent = (value: number) =>
      issuesOf(
        parse(
          SCENARIO.replace('market-events: {}', 'market-events: { strength: 3 }').replace(
            'target: wage, value: 1.1',
            `target: mediaCost, value: ${value}`,
          ),
        ),
      );
    expect(bent(0.67)).toEqual([]);
    expect(bent(0.6)[0]).toMatchObject({ code: 'out-of-bounds', message: expect.stringContaining('between 0.67 and') });
  });

  it('bounds what several effects on the same thing come to', () => {
    const effects = (...values: string[]) =>
      swap(
        '      - { target: wage, value: 1.1 }',
        values.map((value) => `      - { target: wage, value: ${value} }`).join('\n'),
      );
    expect(effects('100', '10')).toEqual([]);
    expect(effects('100', '11')).toMatchObject([
      { code: 'effects-too-strong', message: expect.stringMatching(/on wage may multiply to 1100 .*at most 1000/) },
    ]);
    expect(effects('100', '11, turns: 1', '0.5')).toEqual([]);
    const drawn = (rule: string) =>
      issuesOf(
        parse(
          SCENARIO.replace('    turn: 2', `    turn: 1\n    drawn: { ${rule} }`).replace('value: 1.1', 'value: 10'),
        ),
      );
    expect(drawn('chance: 0.5, again: 1, until: 3')).toEqual([]);
    expect(drawn('chance: 0.5, again: 1')[0]).toMatchObject({ code: 'effects-too-strong' });
    expect(drawn('chance: 0.5')).toEqual([]);
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

  it('bounds what distributions may say', () => {
    const need = (key: string, rule: string) => swap('share: 0.4', `share: 0.4, ${key}: { ${rule} }`);
    for (const key of ['outside', 'needRate']) {
      expect(need(key, 'kind: normal, mean: 1000, sd: 1000')).toEqual([]);
      expect(need(key, 'kind: constant, value: 1e308')).toMatchObject([
        {
          code: 'too-big',
          path: ['market', 'segments', 0, key, 'value'],
          message: expect.stringContaining('at most 1000'),
        },
      ]);
      for (const wrong of [
        'kind: constant, value: -1001',
        'kind: uniform, min: 0, max: 1001',
        'kind: uniform, min: -1001, max: 0',
        'kind: normal, mean: 1001, sd: 1',
        'kind: normal, mean: 1, sd: 1e308',
        'kind: lognormal, mean: 1e300, sdLog: 1',
        'kind: gamma, mean: 1e6, shape: 2',
      ]) {
        expect(need(key, wrong).map(({ code }) => code)).toEqual([expect.stringMatching(/^too-(big|small)$/)]);
      }
    }
  });

  it('refuses more needs than a browser holds, and a market without any', () => {
    const scenario = success(parse(SCENARIO));
    type Need = Scenario['market']['segments'][number]['needRate'];
    const of = (customers: number, needRate: Need, value = 1): Scenario => ({
      ...scenario,
      market: {
        ...scenario.market,
        customers,
        segments: scenario.market.segments.map((segment) => ({ ...segment, needRate })),
      },
      events: [{ ...scenario.events[0]!, effects: [{ target: 'need', value }] }],
    });
    const constant = (value: number): Need => ({ kind: 'constant', value });
    const codes = (...args: Parameters<typeof of>) => crossCheck(of(...args), SAMPLE);
    expect(codes(MAX_OCCASIONS / 1000, constant(1000))).toEqual([]);
    expect(codes(MAX_OCCASIONS / 1000 + 1, constant(1000))).toMatchObject([
      { code: 'market-too-large', path: ['market', 'customers'], message: expect.stringContaining('1000 occasions') },
    ]);
    expect(codes(MAX_OCCASIONS / 400, constant(4), 100)).toEqual([]);
    expect(codes(MAX_OCCASIONS / 400 + 1, constant(4), 100)).toMatchObject([
      { code: 'market-too-large', message: expect.stringContaining('× 100 by events') },
    ]);
    for (const none of [constant(0), constant(-1), { kind: 'normal', mean: -900, sd: 1 } as const]) {
      expect(codes(100, none)).toMatchObject([{ code: 'no-need', path: ['market', 'segments'] }]);
    }
    expect(codes(100, { kind: 'normal', mean: -1, sd: 2 })).toEqual([]);
  });
});

describe('crossCheck of the parameters of mechanisms', () => {
  const CHANNELS = `channels:
  - { id: ward, kind: branch, name: Ward }
  - { id: portal, kind: web, name: Portal }
`;
  const TAIL = SCENARIO.slice(SCENARIO.lastIndexOf('events:'));
  const HEAD = SCENARIO.slice(0, SCENARIO.indexOf('    start:'));
  const of = (line: string, channels = CHANNELS) => {
    const text = `${HEAD}${channels}mechanisms:\n  market-events: {}\n  ${line}\n${TAIL}`;
    return issuesOf(parseScenario(text, 'f.yaml', MECHANISMS));
  };

  it.each([
    ['channels: { firms: { north: { channels: [wardd] } } }', ['channels', 'firms', 'north', 'channels', 0]],
    [
      'channels: { segments: { old: { preference: { wardd: 2 } } } }',
      ['channels', 'segments', 'old', 'preference', 'wardd'],
    ],
    ['service-queue: { channelLoad: { wardd: 0.5 } }', ['service-queue', 'channelLoad', 'wardd']],
    ['self-service: { channels: [portal, wardd] }', ['self-service', 'channels', 1]],
  ])('knows no channel of %s', (line, path) => {
    expect(of(line)).toMatchObject([
      { code: 'unknown-channel', path: ['mechanisms', ...path], hint: "Did you mean 'ward'?", line: 21 },
    ]);
    expect(of(line.replace('wardd', 'ward'))).toEqual([]);
    expect(of(line.replace('wardd', 'ward').replace('portal, ', ''), '')[0]).toMatchObject({
      code: 'unknown-channel',
      hint: 'There is none.',
    });
  });

  it('points to the key of a channel', () => {
    expect(of('service-queue: { channelLoad: { prtal: 0.5 } }')).toMatchObject([{ line: 21, column: 35 }]);
  });

  it('refuses a channel named twice, and a firm without any', () => {
    const firm = (list: string) => of(`channels: { firms: { north: { channels: ${list} } } }`);
    expect(firm('[ward, portal, ward]')).toMatchObject([
      { code: 'duplicate-id', path: ['mechanisms', 'channels', 'firms', 'north', 'channels', 2] },
    ]);
    expect(firm('[]')).toMatchObject([
      { code: 'no-channel', path: ['mechanisms', 'channels', 'firms', 'north', 'channels'] },
    ]);
    expect(of('self-service: { channels: [ward, ward] }')[0]).toMatchObject({ code: 'duplicate-id' });
    expect(of('self-service: { channels: [] }')).toEqual([]);
  });

  it.each([
    ['workforce: { pools: [{ id: a, name: A }, { id: a, name: B }] }', 'workforce', 'pools'],
    ['value-research: { methods: [{ id: a, stage: guess }, { id: a, stage: confirm }] }', 'value-research', 'methods'],
    ['service-queue: { parts: [{ id: a }, { id: a }] }', 'service-queue', 'parts'],
  ])('refuses the same id twice: %s', (line, mechanism, list) => {
    expect(of(line)).toMatchObject([
      {
        code: 'duplicate-id',
        path: ['mechanisms', mechanism, list, 1, 'id'],
        message: `The id 'a' is taken by mechanisms.${mechanism}.${list}[0].`,
      },
    ]);
    expect(of(line.replace('id: a', 'id: b'))).toEqual([]);
  });

  it('refuses pools that serve nobody', () => {
    const pools = (a: string, b: string) =>
      of(`workforce: { pools: [{ id: a, name: A, ${a} }, { id: b, name: B, ${b} }] }`);
    expect(pools('weight: 0', 'weight: 0')).toMatchObject([
      { code: 'weights', path: ['mechanisms', 'workforce', 'pools'] },
    ]);
    expect(pools('weight: 0', 'weight: 0.1')).toEqual([]);
    expect(pools('weight: 0, work: 1', 'weight: 0.1')).toMatchObject([
      { code: 'weights', path: ['mechanisms', 'workforce', 'pools', 0, 'weight'] },
    ]);
  });

  it('wants a share of the demand for each part of the turn', () => {
    const shares = (list: string) => of(`service-queue: { segments: { old: { demandShares: ${list} } } }`);
    const path = ['mechanisms', 'service-queue', 'segments', 'old', 'demandShares'];
    expect(shares('[0, 2]')).toEqual([]);
    expect(shares('[1]')).toMatchObject([
      { code: 'shares-count', path, message: expect.stringContaining('2 entries') },
    ]);
    expect(shares('[1, 1, 1]')).toMatchObject([{ code: 'shares-count', path }]);
    expect(shares('[0, 0]')).toMatchObject([{ code: 'shares-sum', path }]);
    expect(shares('[1e308, 1e308]')).toMatchObject([{ code: 'shares-sum', path }]);
  });
});
