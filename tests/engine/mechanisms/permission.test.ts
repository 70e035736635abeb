import { describe, expect, it } from 'vitest';
import {
  annoyanceOf,
  consentLogit,
  hasChanged,
  reachOf,
  relevanceOf,
  timelyRelevance,
} from '../../../src/engine/mechanisms/permission/contacts.ts';
import { params } from '../../../src/engine/mechanisms/permission/params.ts';
import { DRIVER_INDEX } from '../../../src/engine/model/drivers.ts';
import { market, play } from './service-market.ts';

const rules = params.parse({});

describe('formulas of permission', () => {
  it('makes contacts relevant by tailoring and by what is known', () => {
    expect(relevanceOf(rules, 0, 1)).toBe(0);
    expect(relevanceOf(rules, 1, 0)).toBeCloseTo(0.35, 12);
    expect(relevanceOf(rules, 0.5, 1)).toBeCloseTo(0.5, 12);
    expect(reachOf(1.5, 1.5)).toBe(0.5);
  });

  it('sees a change where the part of purchases fell, and gains relevance by answering it', () => {
    // Here, valid here and all of the newer half; valid here and all of the older half.
    const counts = [0, 0, 0, 0, 0, 2, 2, 10, 4, 10, 4, 4, 10, 4, 10, 0, 0, 0, 4, 4, 3, 3, 5, 0, 0];
    expect([0, 1, 2, 3, 4].map((d) => hasChanged(counts, d, 0.2))).toEqual([false, true, false, false, false]);
    expect(timelyRelevance(rules, 0.5, 1)).toBeCloseTo(0.8, 12);
    expect(timelyRelevance(rules, 0.5, 0.5)).toBeCloseTo(0.65, 12);
    expect(timelyRelevance(rules, 0.5, 0)).toBe(0.5);
  });

  it('annoys by irrelevance, and by number beyond what nobody minds', () => {
    expect(annoyanceOf(rules, 2, 1)).toBe(0);
    expect(annoyanceOf(rules, 2, 0)).toBeCloseTo(0.024, 12);
    expect(annoyanceOf(rules, 4, 1)).toBeCloseTo(0.04, 12);
  });

  it('leans to consent with relevance, control and trust, and from it with concern and annoyance', () => {
    const neutral = { relevance: 0, control: 0, trust: 0.5, concern: 0, annoyance: 0, withdrew: false };
    const lean = (change: Partial<typeof neutral>) =>
      consentLogit(rules.consent, { ...neutral, ...change }) - rules.consent.base;
    expect(lean({})).toBe(0);
    expect(lean({ relevance: 1 })).toBeCloseTo(1.6, 12);
    expect(lean({ control: 1 })).toBeCloseTo(1.2, 12);
    expect(lean({ trust: 0.6 })).toBeCloseTo(0.2, 12);
    expect(lean({ concern: 1 })).toBeCloseTo(-0.8, 12);
    expect(lean({ annoyance: 1 })).toBeCloseTo(-2, 12);
    expect(lean({ withdrew: true })).toBe(-1);
  });
});

/** Two restaurants that a part of the market knows. */
const known = (awareness: number, mechanisms: Record<string, object> = { permission: {} }) =>
  market({
    market: {
      customers: 2000,
      category: { name: 'A meal', referencePriceCents: 2800, unitCostCents: 900 },
      segments: [{ id: 'all', name: 'All', share: 1 }],
    },
    firms: ['aurora', 'bellavista'].map((id) => ({ id, name: id, start: { awareness, cashCents: 10_000_000 } })),
    mechanisms,
  });
const all = known(1);
const after = (decision: Record<string, number>, turns = 8, from = 4) => {
  const game = play(all, decision, turns);
  return (metric: string) => game.mean(metric, from);
};

describe('permission in a market', () => {
  const plain = after({});
  const contacts = (number: number) => after({ 'permission.contacts': number });

  it('is worth most with a few contacts, and is withdrawn where there are many', () => {
    const [none, many] = [contacts(0), contacts(8)];
    expect(plain('marketShare')).toBeGreaterThan(none('marketShare') + 0.002);
    expect(plain('marketShare')).toBeGreaterThan(many('marketShare') + 0.03);
    expect(many('annoyanceMean')).toBeGreaterThan(5 * plain('annoyanceMean'));
    expect(many('consentShare')).toBeLessThan(0.5 * plain('consentShare'));
    expect(many('withdrawals')).toBeGreaterThan(2 * plain('withdrawals'));
  });

  it('bears more contacts, and wins more by them, where they are relevant and customers keep control', () => {
    const fitting = after({ 'permission.contacts': 2, 'permission.relevance': 4000 });
    const controlled = after({ 'permission.contacts': 2, 'permission.relevance': 4000, 'permission.control': 2000 });
    expect(fitting('marketShare')).toBeGreaterThan(plain('marketShare') + 0.01);
    expect(fitting('marketShare')).toBeLessThan(plain('marketShare') + 0.06);
    expect(controlled('consentShare')).toBeGreaterThan(fitting('consentShare') + 0.02);
    expect(controlled('annoyanceMean')).toBeLessThan(fitting('annoyanceMean'));
  });

  it('brings more by each contact where contacts wait for a change, and less where all of them wait', () => {
    const few = { 'permission.contacts': 2, 'permission.relevance': 4000 };
    const none = after({ ...few, 'permission.contacts': 0 });
    const waiting = (part: number) => after({ ...few, 'permission.triggers': part });
    const [same, half, only] = [waiting(0), waiting(0.5), waiting(1)];
    const each = (game: typeof none) => (game('visits') - none('visits')) / game('contactsSent');
    expect(each(half)).toBeGreaterThan(1.2 * each(same));
    expect(each(only)).toBeGreaterThan(1.5 * each(same));
    expect(only('visits')).toBeLessThan(same('visits'));
    expect(same('changesAnswered')).toBe(0);
    expect(half('changesAnswered')).toBeGreaterThan(5);
    expect(half('trustMean')).toBeGreaterThan(same('trustMean'));
    expect(half('annoyanceMean')).toBeLessThan(same('annoyanceMean'));
  });

  it('costs trust, consent and customers where nobody was asked', () => {
    const cold = after({ 'permission.unsolicited': 4 });
    expect(cold('trustMean')).toBeLessThan(plain('trustMean') - 0.02);
    expect(cold('consentShare')).toBeLessThan(plain('consentShare') - 0.05);
    expect(cold('marketShare')).toBeLessThan(plain('marketShare') - 0.03);
  });

  it('lets a firm that few know win some by asking nobody', () => {
    const share = (unsolicited: number) =>
      play(known(0.2), { 'permission.unsolicited': unsolicited }, 6).mean('marketShare');
    expect(share(2)).toBeGreaterThan(share(0) + 0.03);
  });

  it('is harder to get from the concerned', () => {
    const consent = (concernedShare: number) =>
      play(known(1, { permission: { concernedShare } }), {}, 2).mean('consentShare');
    expect(consent(0)).toBeGreaterThan(consent(1) + 0.05);
  });

  it('pays for what it sends', () => {
    const { accounts, metrics } = play(all, { 'permission.relevance': 700, 'permission.control': 0 }, 1).firm[0]!;
    expect(accounts.information).toBe(70_000);
    expect(accounts.advertising).toBe(6 * metrics.contactsSent!);
  });
});

describe('the data of customers', () => {
  const exposed = known(1, { permission: { data: { exposure: 1 } } });

  it('bring money while nobody knows, and cost trust and customers when it comes out', () => {
    const quiet = known(1, { permission: { data: { exposure: 0, leak: 0 } } });
    const [kept, sold] = [play(quiet, {}, 6), play(quiet, { 'permission.dataUse': 1 }, 6)];
    expect(sold.firm[0]!.accounts.otherRevenue).toBeGreaterThan(100_000);
    expect(kept.firm[0]!.accounts.otherRevenue).toBe(0);
    expect(sold.mean('profitCents')).toBeGreaterThan(kept.mean('profitCents'));
    const out = play(exposed, { 'permission.dataUse': 1, 'permission.control': 0 }, 6);
    expect(out.mean('dataExposed')).toBe(1);
    expect(out.mean('trustMean')).toBeLessThan(kept.mean('trustMean') - 0.1);
    expect(out.mean('marketShare', 2)).toBeLessThan(kept.mean('marketShare', 2) - 0.1);
    expect(out.mean('profitCents', 2)).toBeLessThan(kept.mean('profitCents', 2));
  });

  it('come out less often where they are protected', () => {
    const cases = (control: number) =>
      play(exposed, { 'permission.dataUse': 0.8, 'permission.control': control }, 20, 'data').mean('dataExposed');
    expect(cases(20_000)).toBeLessThan(0.75 * cases(0));
  });
});

describe('permission among other mechanisms', () => {
  it('makes an opt-in after favours an act that the ladder knows', () => {
    const privacy = DRIVER_INDEX.privacy;
    let acts = 0;
    const mechanisms = { permission: {}, recovery: {}, blueprint: {} };
    const steps = [{ id: 'serve', name: 'Serving', failProbability: 0.15 }];
    const recovering = market({ mechanisms, process: { steps } });
    play(recovering, {}, 2, '1', (_, before) => {
      const drivers = before.dyads.columns.actDriver as Uint8Array;
      acts = drivers.reduce((sum, driver) => sum + (driver === privacy ? 1 : 0), 0);
    });
    expect(acts).toBeGreaterThan(5);
    play(all, {}, 2, '1', (_, before) => {
      expect((before.dyads.columns.lastAct as Uint16Array).every((number) => number === 0)).toBe(true);
    });
  });

  it('leaves needs and choices of the first turn as they are without it', () => {
    const first = (mechanisms: Record<string, object>) =>
      play(market({ mechanisms, history: { turns: 0 } }), {}, 1).firm[0]!.metrics.visits;
    const silent = { permission: { pull: 0, annoyance: { unease: 0 } } };
    expect(first({ recovery: {}, ...silent })).toBe(first({ recovery: {} }));
  });
});
