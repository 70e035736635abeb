// The decision sheet's view models on a real game: what they say of costs is what the engine says, a lever that nobody has
// heard of appears by its metadata alone, and figures are read as people write them.
import { beforeAll, describe, expect, it } from 'vitest';
import { decideView, type LeverView, MOST_ON_ONE_SHEET, onStep, P_ORDER } from '../../../src/app/views/decide.ts';
import { budgetView, marginOf } from '../../../src/app/views/decide-budget.ts';
import { forecastFields } from '../../../src/app/views/decide-forecast.ts';
import { parseFigure, unitOf } from '../../../src/app/views/lever-unit.ts';
import { customersSoFar } from '../../../src/app/views/report-facts.ts';
import { leversOf } from '../../../src/engine/contract/levers.ts';
import { MECHANISMS, type Observation, parseScenario } from '../../../src/engine/index.ts';
import { createLocalHost } from '../../../src/host/local.ts';
import type { GameState } from '../../../src/host/protocol.ts';
import { shelfOf } from '../../host/shelf.ts';
import { OWN, playedGame } from './played.ts';

let game: GameState;
let seen: Observation;
const allOf = (observation: Observation, draft = {}): LeverView[] =>
  decideView(observation, draft).groups.flatMap(({ levers }) => levers);
const leverOf = (observation: Observation, id: string, draft = {}) =>
  allOf(observation, draft).find((lever) => lever.id === id)!;

beforeAll(() => {
  game = playedGame(3);
  seen = game.observations[OWN]!;
}, 60_000);

describe('the sheet', () => {
  it('shows every lever that is open or will be, and no other', () => {
    const rows = allOf(game.start.observations[OWN]!);
    const shown = rows.flatMap((row) => (row.qualifier ? [row.id, row.qualifier.id] : [row.id])).sort();
    const expected = game.start.observations[OWN]!.levers.filter((lever) => lever.open || lever.fromTurn > 1);
    expect(shown).toEqual(expected.map(({ id }) => id).sort());
    expect(rows.find(({ id }) => id === 'promotion.promise')).toMatchObject({ locked: true, fromTurn: 2 });
  });

  it('puts a choice beside the lever that it qualifies', () => {
    const training = leverOf(seen, 'training.hours');
    const options = ['reliability', 'empathy', 'recovery', 'customer-value'];
    expect(training.qualifier).toMatchObject({ id: 'training.topic', options });
    expect(allOf(seen).some(({ id }) => id === 'training.topic')).toBe(false);
  });

  it('marks what was changed, by how much, and counts it', () => {
    const draft = { 'pricing.price': 30, 'training.topic': 'empathy', 'workforce.wage': 0 };
    const price = leverOf(seen, 'pricing.price', draft);
    expect(price).toMatchObject({ value: 30, last: 27, changed: true, change: 3 });
    expect(decideView(seen, draft).changed).toBe(2);
  });

  it('keeps locked levers as they are, whatever is wished', () => {
    const before = game.start.observations[OWN]!;
    expect(leverOf(before, 'promotion.promise', { 'promotion.promise': 0.2 })).toMatchObject({
      value: 0,
      changed: false,
    });
  });

  it('fills two columns about evenly, each in the order of the Ps', () => {
    const { tabs, groups } = decideView(seen, {});
    const { columns } = tabs[0]!;
    expect(columns.flat().length).toBe(groups.length);
    for (const column of columns) {
      const places = column.map(({ p }) => P_ORDER.indexOf(p));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    const rows = columns.map((column) => column.reduce((sum, { levers }) => sum + levers.length, 0));
    expect(Math.abs(rows[0]! - rows[1]!)).toBeLessThanOrEqual(1);
  });

  it('groups the levers of the organization, with pools that can be told apart', () => {
    const text = `format: rungs-scenario/1
title: Organization
market:
  category: { name: Meals, referencePriceCents: 1000 }
  segments: [{ id: all, name: All, share: 1 }]
firms: [{ id: north, name: North }, { id: south, name: South }]
mechanisms: { customer-knowledge: {}, value-research: {}, portfolios: {}, culture: {}, improvement: {}, incentives: {} }
`;
    const parsed = parseScenario(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed));
    const levers = leversOf(parsed.value, MECHANISMS).map(({ id, kind, options = [], meta }) => {
      const { label, help, delay, term, unit, step, p } = meta;
      return {
        ...seen.levers[0]!,
        id,
        kind,
        options: [...options],
        label,
        help,
        delay,
        term,
        unit,
        step,
        p,
        open: true,
      };
    });
    const { groups, tabs } = decideView({ ...seen, levers }, {});
    // Promotion alone is small; people would make a tab of their own, and the organization is too large to share one.
    expect(tabs.map((tab) => tab.groups.map(({ p }) => p))).toEqual([['promotion', 'people'], ['organization']]);
    expect(groups.map(({ p }) => p)).toEqual(['promotion', 'people', 'organization']);
    const rows = groups.flatMap((group) => group.levers);
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
    expect(rows.find(({ id }) => id === 'customer-knowledge.effort.collate')).toMatchObject({
      base: 'customer-knowledge.effort',
      label: 'Customer information: collate',
      unit: { kind: 'money' },
    });
    expect(rows.find(({ id }) => id === 'portfolios.treatment.top')).toMatchObject({
      kind: 'choice',
      label: 'Treatment: top',
      options: ['same', 'grow', 'keep', 'serve-cheaper', 'let-go'],
    });
  });

  it('shows a lever of a mechanism that it has never heard of, and goes behind tabs when there are many', () => {
    const unknown = {
      ...seen.levers[0]!,
      id: 'choir.rehearsals',
      p: 'organization' as const,
      unit: 'songs',
      step: 0.5,
    };
    const { id: _, ...rest } = unknown;
    const more = { ...seen, levers: [...seen.levers, unknown, { ...rest, id: 'choir.gowns' }] };
    expect(leverOf(more, 'choir.rehearsals')).toMatchObject({
      p: 'organization',
      base: 'choir.rehearsals',
      unit: { kind: 'plain', name: 'songs', digits: 1 },
    });
    expect(decideView(seen, {})).toMatchObject({ open: MOST_ON_ONE_SHEET, tabs: [{ id: 'product' }] });
    const { tabs, groups } = decideView(more, {});
    expect(tabs.flatMap((tab) => tab.groups)).toEqual(groups);
    const sizes = tabs.map((tab) => tab.groups.reduce((sum, { levers }) => sum + levers.length, 0));
    expect(sizes.length).toBe(2);
    expect(Math.abs(sizes[0]! - sizes[1]!)).toBeLessThanOrEqual(2);
  });

  it('keeps to steps and bounds', () => {
    const deal = leverOf(seen, 'pricing.deal');
    expect(onStep(deal, 0.074)).toBe(0.07);
    expect(onStep(deal, 3)).toBe(0.3);
    expect(onStep(deal, -1)).toBe(0);
  });
});

describe('the budget', () => {
  it('ends where the engine refuses', async () => {
    const shelf = shelfOf();
    const host = createLocalHost(shelf);
    const teams = [{ firm: OWN, name: OWN }];
    // With so little money all of the draft can't be paid.
    const poor = shelf.scenarios.bistro!.replaceAll('cashCents: 6000000', 'cashCents: 3000000');
    const started = await host.start({ scenario: { text: poor }, seed: '7', teams, policies: {}, practice: true });
    if (!started.ok) throw new Error('the bistro does not start');
    const before = started.value.observations[OWN]!;
    const draft = { 'workforce.staff.team': 22, 'service-offer.ingredients': 14, 'promotion.advertising': 12000 };
    const view = budgetView(before, draft);
    expect(view.overCents).toBeGreaterThan(0);
    const refused = await host.run({ [OWN]: draft });
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual(['over-budget']);
    // Just within what the view leaves, the engine plays.
    const left = 250 * Math.floor((12000 * 100 - view.overCents) / 25000);
    const within = { ...draft, 'promotion.advertising': left };
    expect(budgetView(before, within).overCents).toBe(0);
    expect(await host.run({ [OWN]: within })).toMatchObject({ ok: true });
    const tight = { ...before, budgetCents: Math.floor(view.totalCents) - 100 };
    expect(budgetView(tight, draft).overCents).toBeGreaterThan(0);
  });

  it('adds up to the total, the rest included', () => {
    const view = budgetView(seen, { 'promotion.advertising': 9000 });
    const parts = view.parts.reduce((sum, { cents }) => sum + cents, 0);
    expect(parts + view.restCents).toBeCloseTo(view.totalCents, 6);
    expect(view.totalCents + view.leftCents).toBeCloseTo(view.budgetCents!, 6);
    expect(view.totalCents - view.lastCents).toBeCloseTo(
      (9000 - Number(seen.levers.find(({ id }) => id === 'promotion.advertising')!.value)) * 100,
      6,
    );
  });

  it('has no end where there is no limit', () => {
    const metrics = { ...seen.metrics, cashCents: -90_000 };
    expect(budgetView({ ...seen, metrics }, {}).debtCents).toBe(90_000);
    const view = budgetView({ ...seen, budgetCents: null }, {});
    expect(view).toMatchObject({ budgetCents: null, overCents: 0, leftCents: 0 });
    expect(view.parts.reduce((sum, { share }) => sum + share, view.restShare)).toBeCloseTo(1, 9);
  });
});

describe('the margin of a visit', () => {
  it('is the price less the unit cost and all that levers put in, closed ones too', () => {
    const valueAt = (id: string) => Number(seen.levers.find((lever) => lever.id === id)!.value);
    const [price, food] = [valueAt('pricing.price'), valueAt('service-offer.ingredients')];
    expect(marginOf(seen, {}, 200)).toBeCloseTo(100 * (price - food) - 200, 9);
    expect(marginOf(seen, { 'pricing.price': price + 2 }, 0)).toBeCloseTo(100 * (price + 2 - food), 9);
    const closed = seen.levers.map((lever) =>
      lever.id === 'service-offer.ingredients' ? { ...lever, open: false } : lever,
    );
    expect(marginOf({ ...seen, levers: closed }, {}, 0)).toBeCloseTo(100 * (price - food), 9);
  });
});

describe('the planner', () => {
  it('ranges over the quarters played, in customers rather than agents', () => {
    const counted = customersSoFar(game, OWN).map((agents) => agents * game.scenario.customersPerAgent);
    const customers = forecastFields(seen, counted).find(({ id }) => id === 'customers')!;
    const rungs = seen.ladder.reduce((sum, { customers: on }) => sum + on.estimate, 0);
    expect(counted).toHaveLength(1 + game.quarters.length);
    expect(customers).toMatchObject({ low: Math.min(...counted), high: Math.max(...counted), last: counted.at(-1) });
    expect(customers.last).toBeCloseTo(rungs * game.scenario.customersPerAgent, 6);
  });

  it('is at least as wide as the panel errs', () => {
    for (const field of forecastFields(game.start.observations[OWN]!, customersSoFar(game, OWN, 0))) {
      const asked = field.id === 'marketShare' || field.id === 'satisfactionMean';
      expect(field.high - field.low > 0).toBe(asked);
    }
  });
});

describe('figures as people write them', () => {
  const money = unitOf('money per turn', 250);
  const share = unitOf('share of the price', 0.01);
  const fine = unitOf('minutes per guest', 0.125);
  it.each([
    ['1,250', ',', 1250],
    ['1.250', '.', 1250],
    ['1.250,5', '.', 1250.5],
    ['1,250.5', ',', 1250.5],
    ['27.5', ',', 27.5],
    ['27,5', '.', 27.5],
    ['0.125', ',', 0.125],
    ['1 250', ' ', 1250],
    ['4 000 €', '.', 4000],
    ['−10', ',', -10],
  ] as const)('reads %s', (text, grouping, value) => {
    expect(parseFigure(text, fine, grouping)).toBe(value);
  });

  it('decides what the field can show', () => {
    expect(parseFigure('12.5', money)).toBe(13);
    expect(parseFigure('5.4 %', share)).toBe(0.05);
    expect(parseFigure('1e3', money)).toBeUndefined();
  });

  it('reads shares in per cent and refuses what is no number', () => {
    expect(parseFigure('5 %', share)).toBe(0.05);
    expect(parseFigure('five', share)).toBeUndefined();
    expect(parseFigure('', share)).toBeUndefined();
  });

  it('knows units by their name', () => {
    expect(unitOf('money per visit', 0.5)).toMatchObject({ kind: 'money', digits: 2 });
    expect(share).toMatchObject({ kind: 'percent', scale: 100, digits: 0 });
    expect(unitOf('minutes per guest', 0.25)).toMatchObject({ kind: 'plain', digits: 2 });
  });
});
