import { describe, expect, it } from 'vitest';
import { checkFirmDecisions, decisionsCostCents } from '../../../src/engine/contract/decisions.ts';
import { leversOf } from '../../../src/engine/contract/levers.ts';
import { parseScenario } from '../../../src/engine/contract/parse.ts';
import { MECHANISMS } from '../../../src/engine/mechanisms/index.ts';
import { issuesOf, SAMPLE, SCENARIO, success } from './sample.ts';

const levers = leversOf(success(parseScenario(SCENARIO, 'f', SAMPLE)), SAMPLE);

describe('leversOf', () => {
  it('lists the levers of active mechanisms, pools and all, in canonical order', () => {
    expect(levers.map(({ id, index }) => [index, id])).toEqual([
      [0, 'shop.price'],
      [1, 'shop.topic'],
      [2, 'shop.staff.floor'],
      [3, 'shop.staff.kitchen'],
      [4, 'shop.training'],
    ]);
  });

  it('narrows bounds, keeps defaults, and closes what the scenario does not name', () => {
    expect(levers[0]).toMatchObject({
      kind: 'number',
      min: 5,
      max: 20,
      default: 10,
      step: 0.5,
      open: true,
      fromTurn: 1,
    });
    expect(levers[1]).toMatchObject({
      kind: 'choice',
      options: ['none', 'empathy', 'recovery'],
      min: 0,
      max: 2,
      default: 'none',
    });
    expect(levers[1]).toMatchObject({ fromTurn: 2, open: true });
    expect(levers[2]).toMatchObject({ pool: 'floor', name: 'staff', mechanism: 'shop', open: true });
    expect(levers[3]).toMatchObject({ pool: 'kitchen', open: false, min: 0, max: 20 });
    expect(levers[0]).not.toHaveProperty('pool');
  });

  it('names pools apart where there are several and the scenario does not', () => {
    expect(levers.map(({ meta }) => meta.label)).toEqual(['x', 'x', 'x: floor', 'x: kitchen', 'x']);
  });
});

describe('what a scenario says of a lever', () => {
  it('replaces its label and its help, and leaves the rest', () => {
    const named = SCENARIO.replace(
      'min: 5, max: 20 }',
      'min: 5, max: 20, label: Price of a meal, help: What a meal costs. }',
    );
    const [price] = leversOf(success(parseScenario(named, 'f', SAMPLE)), SAMPLE);
    expect(price!.meta).toEqual({ ...levers[0]!.meta, label: 'Price of a meal', help: 'What a meal costs.' });
  });

  it('sets what a unit costs where the mechanism counts it by its parameters', () => {
    const text = `format: rungs-scenario/1
title: Wages
market:
  category: { name: Meals, referencePriceCents: 1000 }
  segments: [{ id: all, name: All, share: 1 }]
firms: [{ id: north, name: North }, { id: south, name: South }]
levers: { workforce.staff.floor: {}, workforce.staff.kitchen: {} }
mechanisms:
  workforce:
    pools: [{ id: floor, name: Floor, wageCents: 600000 }, { id: kitchen, name: Kitchen, wageCents: 800000 }]
`;
    const rates = leversOf(success(parseScenario(text)), MECHANISMS).flatMap(({ id, meta }) =>
      id.startsWith('workforce.staff') ? [[id, meta.cost?.rateCents]] : [],
    );
    expect(rates).toEqual([
      ['workforce.staff.floor', 600_000],
      ['workforce.staff.kitchen', 800_000],
    ]);
  });
});

describe('checkFirmDecisions', () => {
  const check = (decisions: unknown, turn = 2) => checkFirmDecisions(levers, turn, decisions);

  it('gives the decisions back in canonical order', () => {
    const checked = success(check({ 'shop.topic': 'empathy', 'shop.price': 20 }));
    expect(Object.entries(checked)).toEqual([
      ['shop.price', 20],
      ['shop.topic', 'empathy'],
    ]);
    expect(success(check({}))).toEqual({});
  });

  it.each([
    [{ 'shop.prce': 9 }, 'unknown-lever', "Did you mean 'shop.price'?"],
    [{ 'shop.staff.kitchen': 9 }, 'lever-closed', undefined],
    [{ 'shop.price': '9' }, 'wrong-type', undefined],
    [{ 'shop.price': Number.NaN }, 'not-finite', undefined],
    [{ 'shop.price': Number.POSITIVE_INFINITY }, 'not-finite', undefined],
    [{ 'shop.price': 20.01 }, 'out-of-bounds', undefined],
    [{ 'shop.price': 4.99 }, 'out-of-bounds', undefined],
    [{ 'shop.topic': 'recovry' }, 'unknown-option', "Did you mean 'recovery'?"],
    [{ 'shop.topic': 1 }, 'unknown-option', undefined],
    [{ constructor: 1 }, 'unknown-lever', 'See `rungs list levers`.'],
    [null, 'wrong-type', undefined],
    [[1], 'wrong-type', undefined],
  ])('refuses %o', (decisions, code, hint) => {
    const issue = issuesOf(check(decisions))[0]!;
    expect(issue.code).toBe(code);
    expect(issue.hint).toBe(hint);
  });

  it('says when a lever opens, what the bounds are, and everything at once', () => {
    expect(issuesOf(check({ 'shop.topic': 'none', 'shop.price': 99 }, 1))).toMatchObject([
      { code: 'lever-not-yet', message: "The lever 'shop.topic' opens in turn 2; this is turn 1." },
      { code: 'out-of-bounds', message: "'shop.price' must lie between 5 and 20; it is 99." },
    ]);
  });

  it('holds all levers together to the budget', () => {
    const current = { 'shop.staff.floor': 5, 'shop.staff.kitchen': 2, 'shop.training': 3 };
    const basis = { heads: 7, visits: 100, cases: 3 };
    expect(decisionsCostCents(levers, current, basis)).toBe(7 * 100_00 + 3 * 7 * 20_00);
    const budget = { ...basis, current, budgetCents: 1_220_00 };
    expect(checkFirmDecisions(levers, 2, { 'shop.staff.floor': 6 }, budget).ok).toBe(true);
    expect(issuesOf(checkFirmDecisions(levers, 2, { 'shop.staff.floor': 6.01 }, budget))).toMatchObject([
      { code: 'over-budget', message: 'The decisions cost 122100 cents; the budget is 122000.' },
    ]);
  });
});
