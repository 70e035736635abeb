// Markets above 20,000 customers keep reasons for the first 20,000 by id (model section 6): exact over them, and said so.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reason } from '../../src/engine/model/report.ts';
import { column, documentOf, type JsonObject, type Played, playAll, scenarioOf } from './harness.ts';
import { EPSILON, eventsBy, expectedShare, ofKind, sumsBy } from './oracle/rows.ts';

describe('reasons in a market above 20,000', () => {
  const SAMPLE = 20_000;
  const turns: Played[] = [];
  beforeAll(() => {
    const document = documentOf('smallest');
    (document.market as JsonObject).customers = SAMPLE + 200;
    document.history = { turns: 10 };
    playAll(
      scenarioOf(document),
      'large',
      0,
      () => ({}),
      (played) => turns.push(played),
    );
  }, 60_000);

  it('are numbers, whoever they concern', () => {
    for (const { report } of turns) expect(report.reasons.filter(({ sum }) => !Number.isFinite(sum))).toEqual([]);
    expect(turns.flatMap(({ report }) => ofKind(report, 'defect')).length).toBeGreaterThan(0);
  });

  it('are those of the first 20,000, as the report says', () => {
    for (const { before, world, report } of turns.slice(1)) {
      expect(report.reasonCustomers).toBe(SAMPLE);
      for (const { customers } of ofKind(report, 'share')) expect(customers).toBe(SAMPLE);
      const [from, to] = [column(before.dyads, 'rung'), column(world.dyads, 'rung')];
      let moved = 0;
      for (let d = 0; d < SAMPLE * world.rules.firmIds.length; d++) if (from[d] !== to[d]) moved++;
      const key = ({ firm, kind, from: a, to: b, condition }: Reason) => `${firm} ${kind} ${a} ${b} ${condition}`;
      const counted = [...eventsBy(ofKind(report, 'climb', 'fall'), key).values()].reduce((a, b) => a + b, 0);
      expect(counted).toBe(moved);
    }
  });

  it('sum to the change of the expected share', () => {
    for (const { before, world, report } of turns.slice(1)) {
      const byFirm = sumsBy(ofKind(report, 'share'), ({ firm }) => firm);
      for (const [j, firm] of world.rules.firmIds.entries()) {
        expect(Math.abs(byFirm.get(firm)! - (expectedShare(world, j) - expectedShare(before, j)))).toBeLessThan(
          EPSILON,
        );
      }
    }
  });
});
