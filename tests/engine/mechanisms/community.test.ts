import { describe, expect, it } from 'vitest';
import { deservedTie, joinChance } from '../../../src/engine/mechanisms/community/members.ts';
import { params } from '../../../src/engine/mechanisms/community/params.ts';
import { orderOf } from '../../../src/engine/mechanisms/community.ts';
import { DRIVER_INDEX } from '../../../src/engine/model/drivers.ts';
import { market, play } from './service-market.ts';

const rules = params.parse({});

describe('formulas of a community', () => {
  it('is joined for a reason, by the satisfied, more where there is life', () => {
    const best = { reason: 1, life: 1, satisfaction: 0.65, sociability: 1 };
    const chance = (change: Partial<typeof best>) => joinChance(rules.join, { ...best, ...change });
    expect(chance({})).toBeCloseTo(0.08, 12);
    expect(chance({ life: 0 })).toBeCloseTo(0.028, 12);
    expect(chance({ reason: 0 })).toBe(0);
    expect(chance({ satisfaction: 0.55 })).toBeCloseTo(0.04, 12);
    expect(chance({ satisfaction: 0.4 })).toBe(0);
  });

  it('ties by reason and life, less what is unanswered and out of order', () => {
    const tie = (reason: number, life: number, answered: number, order: number) =>
      deservedTie(rules.tie, { reason, life, answered, order });
    expect(tie(1, 1, 1, 1)).toBe(1);
    expect(tie(0.5, 0.5, 1, 1)).toBe(0.5);
    expect(tie(0.5, 0.5, 0, 1)).toBeCloseTo(-0.4, 12);
    expect(tie(0.5, 0.5, 1, 0)).toBeCloseTo(0.15, 12);
    expect(tie(0.5, 0, 1, 0)).toBe(0.25);
    expect(tie(0, 1, 0, 0)).toBe(-1);
  });

  it('needs more moderation the more is written', () => {
    expect(orderOf(0, 100, 40)).toBe(0);
    expect(orderOf(4000, 100, 40)).toBe(0.5);
    expect(orderOf(4000, 300, 40)).toBe(0.25);
  });
});
const usual = market({ mechanisms: { 'service-queue': {}, community: {} } });
const good = { 'community.platform': 3000, 'community.moderation': 1200, 'community.answers': 1 };
const after = (decision: Record<string, number>) => {
  const game = play(usual, decision, 12);
  return (metric: string) => game.mean(metric, 6);
};

describe('a community in a market', () => {
  const kept = after(good);
  const none = after({ 'community.platform': 0 });

  it('grows slowly', () => {
    const members = play(young(), good, 12).firm.map(({ metrics }) => metrics.communityMemberShare!);
    expect(members[0]).toBeLessThan(0.1);
    expect(members[3]).toBeGreaterThan(0.1);
    expect(members[3]).toBeLessThan(0.7 * members[9]!);
    expect(members[9]).toBeGreaterThan(0.3);
    expect(members[9]).toBeLessThan(0.7);
  });

  it('ties members where there is reason, answer and order, and nobody joins without a reason', () => {
    const [built, never] = [play(young(), good, 12), play(young(), { 'community.answers': 1 }, 12)];
    expect(built.mean('communityTie', 6)).toBeGreaterThan(0.25);
    expect(never.mean('communityMemberShare')).toBe(0);
    expect(built.mean('marketShare', 6)).toBeGreaterThan(never.mean('marketShare', 6) + 0.008);
    expect(built.mean('marketShare', 6)).toBeLessThan(never.mean('marketShare', 6) + 0.08);
    // It costs before it pays.
    expect(built.firm[0]!.metrics.profitCents).toBeLessThan(never.firm[0]!.metrics.profitCents!);
  });

  it('hurts where questions linger or nobody keeps order', () => {
    const [unanswered, unmoderated] = [{ 'community.answers': 0 }, { 'community.moderation': 0 }].map((change) =>
      after({ ...good, ...change }),
    );
    const both = after({ ...good, 'community.answers': 0, 'community.moderation': 0 });
    for (const worse of [unanswered!, unmoderated!]) {
      expect(worse('communityTie')).toBeLessThan(kept('communityTie') - 0.2);
      expect(worse('marketShare')).toBeLessThan(kept('marketShare') - 0.01);
    }
    expect(both('communityTie')).toBeLessThan(0);
    expect(both('marketShare')).toBeLessThan(none('marketShare'));
    expect(unmoderated!('communityPeerShare')).toBeLessThan(kept('communityPeerShare') - 0.05);
  });

  it('spares the staff as far as other customers answer', () => {
    const minutes = (decision: Record<string, number>) => {
      let extra = 0;
      play(usual, decision, 9, '1', (_, before) => {
        extra = (before.firms.columns.extraMinutes as Float64Array)[0]!;
      });
      return extra;
    };
    const [peers, staff] = [minutes({ ...good, 'community.answers': 0 }), minutes(good)];
    expect(peers).toBeLessThan(-0.2);
    expect(staff).toBeLessThan(peers + 0.6);
    expect(peers).toBeGreaterThan(-2);
  });

  it('makes research faster where somebody listens to those who write', () => {
    const speed = (decision: Record<string, number>, scenario = usual) => {
      let found = 0;
      play(scenario, decision, 8, '1', (_, before) => {
        found = (before.firms.columns.researchSpeed as Float64Array)[0]!;
      });
      return found;
    };
    expect(speed(good)).toBe(1);
    expect(speed({ ...good, 'community.listening': 1600 })).toBeGreaterThan(1.3);
    expect(speed({ 'community.listening': 1600 }, young())).toBe(1);
    expect(speed({ ...good, 'community.listening': 1600 })).toBeLessThan(2.2);
  });

  it('costs what is spent on it', () => {
    const { accounts } = play(usual, { ...good, 'community.listening': 250 }, 1).firm[0]!;
    expect([accounts.channels, accounts.information]).toEqual([420_000, 25_000]);
  });
});

/** A market in which no firm has a community yet. */
function young(rest: Record<string, unknown> = {}) {
  const levers = { 'community.platform': { default: 0 }, 'community.moderation': { default: 0 } };
  return market({ mechanisms: { 'service-queue': {}, community: rest }, levers });
}

describe('what joining brings', () => {
  /** Visits at the first firm of those who were members after eight turns, in the turns after. */
  function visitsOf(members: Set<number>, rest: Record<string, unknown>): number {
    let turn = 0;
    let visits = 0;
    play(young(rest), good, 16, '1', (all, before) => {
      if (++turn <= 8) return;
      const member = before.dyads.columns['community.member'] as Uint8Array;
      if (turn === 9 && members.size === 0)
        for (let d = 0; d < member.length; d += 2) if (member[d]! > 0) members.add(d / 2);
      for (let v = 0; v < all.count; v++) if (all.firm[v] === 0 && members.has(all.customer[v]!)) visits++;
    });
    return visits;
  }

  it('is a part of what joiners buy, as Manchanda et al. found, and no more', () => {
    const members = new Set<number>();
    const tied = visitsOf(members, {});
    const untied = visitsOf(members, { tie: { bond: 0 } });
    expect(members.size).toBeGreaterThan(100);
    expect(tied / untied).toBeGreaterThan(1.05);
    expect(tied / untied).toBeLessThan(1.35);
  });

  it('makes help of those who write an act that the ladder knows, after favours', () => {
    const mechanisms = { blueprint: {}, recovery: {}, community: {} };
    const steps = [{ id: 'serve', name: 'Serving', failProbability: 0.15 }];
    let acts = 0;
    play(market({ mechanisms, process: { steps } }), good, 4, '1', (_, before) => {
      const drivers = before.dyads.columns.actDriver as Uint8Array;
      acts = drivers.reduce((sum, driver) => sum + (driver === DRIVER_INDEX.community ? 1 : 0), 0);
    });
    expect(acts).toBeGreaterThan(3);
  });
});

it('leaves needs and choices of the first turn as they are without it', () => {
  const first = (mechanisms: Record<string, object>) =>
    play(market({ mechanisms, history: { turns: 0 } }), {}, 1).firm[0]!.metrics.visits;
  expect(first({ recovery: {}, community: {} })).toBe(first({ recovery: {} }));
});
