import { describe, expect, it } from 'vitest';
import { claimChance, generosity, successChance } from '../../../src/engine/mechanisms/recovery/case.ts';
import { params } from '../../../src/engine/mechanisms/recovery/params.ts';
import { at, play, start, total } from './small-market.ts';

const { success } = params.parse({});

describe('formulas of recovery', () => {
  it('has money work with diminishing returns, half where the need is met', () => {
    expect(generosity(0, 10)).toBe(0);
    expect(generosity(10, 10)).toBe(0.5);
    expect(generosity(20, 10) - generosity(10, 10)).toBeLessThan(0.5);
  });

  it('makes about four in ten good by default, and twice as many with money, power and skill', () => {
    expect(successChance(success, 0.5, 0.5, 0.5, 0.8)).toBeCloseTo(0.42, 2);
    expect(successChance(success, 0.8, 1, 0.9, 0.8)).toBeGreaterThan(0.8);
    expect(successChance(success, 0, 0, 0.5, 0.8)).toBeCloseTo(success.base, 12);
    expect(successChance(success, 0.5, 0.5, 0.5, 1.1)).toBeLessThan(successChance(success, 0.5, 0.5, 0.5, 0.85));
  });

  it('draws opportunists only above the need', () => {
    expect(claimChance(0.5, 900, 1000)).toBe(0);
    expect(claimChance(0.5, 2000, 1000)).toBeCloseTo(0.25, 12);
    expect(claimChance(0.5, 4000, 1000)).toBeGreaterThan(claimChance(0.5, 2000, 1000));
  });
});

const steps = [
  { id: 'serve', name: 'Serving', failProbability: 0.08, severity: 0.35 },
  { id: 'safety', name: 'Safety', failProbability: 0.02, severity: 0.7, major: true },
];
const mechanisms = { blueprint: {}, recovery: {} };

describe('recovery in a market', () => {
  const market = start({ mechanisms, steps, customers: 4000 });
  const steady = play(market, 6);
  const only = (levers: Record<string, number>) => () => ({ a: levers });

  it('hears about half of the failures, and more of the major ones', () => {
    const share = (size: string) => {
      let silent = 0;
      let all = 0;
      for (const firms of steady.turns) {
        for (const { details } of firms) {
          for (const [ending, n] of Object.entries(details.failureEndings!)) {
            if (!ending.startsWith(size)) continue;
            all += n;
            if (ending.endsWith('silent')) silent += n;
          }
        }
      }
      return 1 - silent / all;
    };
    expect(share('minor')).toBeGreaterThan(0.35);
    expect(share('minor')).toBeLessThan(0.6);
    expect(share('major')).toBeGreaterThan(share('minor') + 0.1);
  });

  it('recovers more with money and power, keeps more customers, and pays for it', () => {
    const generous = play(market, 6, only({ 'recovery.allowance': 15, 'recovery.empowerment': 1 }));
    const mean = play(market, 6, only({ 'recovery.allowance': 0, 'recovery.empowerment': 0 }));
    expect(at(generous, 2, 'recoveredShare')).toBeGreaterThan(1.25 * at(steady, 2, 'recoveredShare'));
    expect(at(mean, 2, 'recoveredShare')).toBeLessThan(0.5 * at(steady, 2, 'recoveredShare'));
    expect(total(generous, 'leftAfterFailure')).toBeLessThan(total(mean, 'leftAfterFailure'));
    expect(total(generous, 'visits')).toBeGreaterThan(total(mean, 'visits'));
    expect(at(generous, 6, 'trustMean')).toBeGreaterThan(at(mean, 6, 'trustMean'));
    expect(generous.turns[0]![0]!.accounts.recovery).toBe(at(generous, 1, 'recoveryCents'));
    expect(at(generous, 1, 'recoveryCents')).toBeGreaterThan(at(steady, 1, 'recoveryCents'));
    expect(at(mean, 1, 'recoveryCents')).toBe(0);
  });

  it('pays opportunists where it pays too much', () => {
    const lavish = play(market, 2, only({ 'recovery.allowance': 60, 'recovery.empowerment': 1 }));
    expect(at(steady, 2, 'unfoundedClaims')).toBe(0);
    expect(at(lavish, 2, 'unfoundedClaims')).toBeGreaterThan(0.01 * at(lavish, 2, 'visits'));
  });

  it('gives back about .77 of a loss, adds satisfaction, and nothing extra after a second failure', () => {
    let lost = 0;
    let left = 0;
    let plain = 0;
    let scarred = 0;
    play(market, 3, only({ 'recovery.allowance': 15, 'recovery.empowerment': 1 }), (visits) => {
      for (let v = 0; v < visits.count; v++) {
        if (visits.recovered[v] === 0) continue;
        if (visits.recoveryGain[v] === 0) {
          scarred++;
          expect(visits.favour[v]).toBe(255);
          continue;
        }
        plain++;
        const loss = visits.loss[v]! > 0.12 ? 0.7 : 0.35;
        lost += loss;
        left += visits.loss[v]!;
      }
    });
    expect(1 - left / lost).toBeGreaterThan(0.7);
    expect(1 - left / lost).toBeLessThan(0.85);
    expect(scarred).toBeGreaterThan(0);
    expect(plain).toBeGreaterThan(2 * scarred);
  });

  it('takes staff time for complaints', () => {
    const { world } = steady;
    expect(Number(world.firms.columns.extraMinutes![0])).toBeGreaterThan(0.1);
    expect(Number(world.firms.columns.extraMinutes![0])).toBeLessThan(2);
  });
});

describe('staying after a failure, as TARP measured it', () => {
  const market = start({
    mechanisms: { blueprint: {}, recovery: { exitScale: 1, awayTurns: 8 } },
    steps,
    customers: 6000,
    history: 2,
  });
  const seen = { ends: new Map<string, number>(), left: new Map<string, number>() };
  const played = play(market, 3, () => ({}));
  for (const firms of played.turns) {
    for (const { details } of firms) {
      for (const [kind, n] of Object.entries(details.failureEndings!)) {
        seen.ends.set(kind, (seen.ends.get(kind) ?? 0) + n);
        seen.left.set(kind, (seen.left.get(kind) ?? 0) + details.leftAfterFailure![kind]!);
      }
    }
  }
  const stay = (kind: string) => 1 - seen.left.get(kind)! / seen.ends.get(kind)!;

  it.each([
    ['minor-silent', 0.37],
    ['minor-unsatisfied', 0.46],
    ['minor-satisfied', 0.7],
    ['minor-quick', 0.95],
    ['major-silent', 0.09],
    ['major-unsatisfied', 0.19],
    ['major-satisfied', 0.54],
    ['major-quick', 0.82],
  ])('%s within ten points of %d', (kind, tarp) => {
    expect(seen.ends.get(kind)).toBeGreaterThan(20);
    expect(Math.abs(stay(kind) - tarp)).toBeLessThan(0.1);
  });

  it('keeps those who left away for their turns', () => {
    const away = played.world.dyads.columns['recovery.awayUntil']!;
    const gone: number[] = [];
    for (let d = 0; d < away.length; d++) if (away[d]! > played.world.turn) gone.push(d);
    expect(gone.length).toBeGreaterThan(100);
    const isGone = new Set(gone);
    play(played.world, 1, undefined, (visits) => {
      for (let v = 0; v < visits.count; v++) {
        if (visits.firm[v]! < 3) expect(isGone.has(visits.customer[v]! * 3 + visits.firm[v]!)).toBe(false);
      }
    });
  });
});

it('switching it off leaves the failures of the process as they were', () => {
  const failures = (names: Record<string, unknown>) =>
    play(start({ mechanisms: names, steps, history: 0 }), 1).turns[0]!.map(({ details }) => details.stepFailures);
  expect(failures(mechanisms)).toEqual(failures({ blueprint: {} }));
});
