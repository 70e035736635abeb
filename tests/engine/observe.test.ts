import { describe, expect, it } from 'vitest';
import { observationSchema, PUBLIC_LEVERS } from '../../src/engine/contract/observation.ts';
import { createWorld } from '../../src/engine/game.ts';
import type { TurnReport } from '../../src/engine/model/report.ts';
import { checkDecisions, observe } from '../../src/engine/observe.ts';
import { shareEstimate } from '../../src/engine/panel.ts';
import { playTurn } from '../../src/engine/play.ts';
import { checksumsOf, type World } from '../../src/engine/world.ts';
import { scenarioOf, smaller } from './harness.ts';

const scenario = scenarioOf(smaller('bistro', 600, 4));
const start = createWorld(scenario, 'observe');
const worlds: World[] = [start];
const reports: TurnReport[] = [];
for (let t = 0; t < 4; t++) {
  const played = playTurn(worlds.at(-1)!, {});
  worlds.push(played.world);
  reports.push(played.report);
}
const end = worlds.at(-1)!;

describe('an observation', () => {
  it('keeps to its schema, at the start and later', () => {
    for (const world of worlds) {
      for (const firm of world.rules.firmIds)
        expect(observationSchema.safeParse(observe(world, firm)).error).toBeUndefined();
    }
    expect(observationSchema.safeParse(observe(end, 'aurora', reports.at(-1))).error).toBeUndefined();
  });

  it('changes nothing and is the same each time', () => {
    const before = checksumsOf(end, undefined).state;
    expect(observe(end, 'aurora')).toEqual(observe(end, 'aurora'));
    expect(checksumsOf(end, undefined).state).toBe(before);
  });

  it('shows a figure later as it was shown first', () => {
    const early = observe(worlds[2]!, 'aurora');
    const past = observe(end, 'aurora').history.find((turn) => turn.turn === 2)!;
    expect(past.metrics).toEqual(early.metrics);
    expect(past.ladder).toEqual(early.ladder);
    expect(past.rivals).toEqual(early.rivals);
    expect(early.history.at(-1)!.metrics).toEqual(early.metrics);
  });

  it('tells books and operations in full', () => {
    const truth = end.history.at(-1)!.firms[0]!.metrics;
    const { metrics, books } = observe(end, 'aurora');
    for (const id of ['profitCents', 'visits', 'waitMinutesMean', 'rightFirstTime', 'staffCount', 'utilization'])
      expect(metrics[id]).toBe(truth[id]);
    expect(books.profitCents).toBe(truth.profitCents);
  });

  it('tells nothing of what only the market knows, nor of rivals what they keep to themselves', () => {
    const { metrics, rivals } = observe(end, 'aurora');
    expect(metrics).not.toHaveProperty('expectedShare');
    expect(rivals.map(({ firm }) => firm)).toEqual(['bellavista', 'copper-pot', 'dockside']);
    for (const { levers } of rivals) for (const id of Object.keys(levers)) expect(PUBLIC_LEVERS).toContain(id);
  });

  it('blurs what is in customers’ heads, within a panel’s error', () => {
    const errors = worlds.slice(1).flatMap((world) =>
      world.rules.firmIds.map((firm, j) => {
        const truth = world.history.at(-1)!.firms[j]!.metrics;
        return observe(world, firm).metrics.satisfactionMean! - truth.satisfactionMean!;
      }),
    );
    expect(Math.max(...errors.map(Math.abs))).toBeGreaterThan(0);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.06);
  });

  it('covers the true ladder by its intervals nine times in ten', () => {
    const covered = worlds.slice(1).flatMap((world) =>
      world.rules.firmIds.flatMap((firm, j) => {
        const rungs = world.history.at(-1)!.rungs[j]!;
        return observe(world, firm).ladder.map(({ customers }, r) => {
          const truth = rungs[r + 1]!;
          return customers.low <= truth + 1e-9 && truth <= customers.high + 1e-9;
        });
      }),
    );
    expect(covered.filter(Boolean).length / covered.length).toBeGreaterThan(0.88);
  });

  it('hears only some of the reasons, about as many in sum', () => {
    const own = reports.at(-1)!.reasons.filter((reason) => reason.firm === 'aurora' && reason.kind === 'share');
    const seen = observe(end, 'aurora', reports.at(-1)).reasons.filter((reason) => reason.kind === 'share');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThanOrEqual(own.length);
  });

  it('opens levers in their turn', () => {
    const open = (world: World, id: string) => observe(world, 'aurora').levers.find((lever) => lever.id === id)!.open;
    expect(open(start, 'promotion.promise')).toBe(false);
    expect(open(worlds[1]!, 'promotion.promise')).toBe(true);
  });
});

describe('the budget', () => {
  it('always lets a firm go on as it does', () => {
    for (const world of worlds) {
      for (const firm of world.rules.firmIds) {
        const open = observe(world, firm).levers.filter((lever) => lever.open);
        const same = Object.fromEntries(open.map((lever) => [lever.id, lever.value]));
        expect(checkDecisions(world, firm, same).ok).toBe(true);
      }
    }
  });

  it('refuses what goes beyond it, closed levers and values out of bounds', () => {
    const codes = (decisions: unknown) => {
      const checked = checkDecisions(start, 'aurora', decisions);
      return checked.ok ? [] : checked.issues.map(({ code }) => code);
    };
    expect(codes({ 'promotion.promise': 0 })).toEqual(['lever-not-yet']);
    expect(codes({ 'pricing.price': 4 })).toEqual(['out-of-bounds']);
    expect(codes({ 'pricing.price': 30 })).toEqual([]);
  });
});

describe('a share from a sample', () => {
  it('has Wilson’s interval', () => {
    const { estimate, low, high } = shareEstimate(30, 100);
    expect(estimate).toBe(0.3);
    expect(low).toBeCloseTo(0.2189, 3);
    expect(high).toBeCloseTo(0.3958, 3);
    expect(shareEstimate(0, 50).low).toBe(0);
  });
});
