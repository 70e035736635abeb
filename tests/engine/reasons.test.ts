// Reasons add up (model section 6). Random games are followed from the first turn of history, and every row of every
// report is compared with what the oracle computes from the purchases and from the values that the worlds keep.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason, TurnReport } from '../../src/engine/model/report.ts';
import type { World } from '../../src/engine/world.ts';
import { column, decisionsFrom, gameArbitrary, type Played, playAll, scenarioOf, smaller } from './harness.ts';
import { followLadder, type Moved } from './oracle/ladder.ts';
import { add, logit, mindOf, namesOf, shareRows, switches } from './oracle/shares.ts';

const TURNS = 5;
const EPSILON = 1e-9;
const scenarios = {
  bistro: scenarioOf(smaller('bistro', 500, 9)),
  'null-market': scenarioOf(smaller('null-market', 300, 7)),
};

/** Random games of a scenario, turn by turn; the first turn of history has nothing to be compared with. */
function property(name: keyof typeof scenarios, start: (rules: World['rules']) => (played: Played) => void): void {
  fc.assert(
    fc.property(gameArbitrary(TURNS), ({ seed, picks }) => {
      let hear: ((played: Played) => void) | undefined;
      playAll(scenarios[name], seed, TURNS, (world) => decisionsFrom(world, picks[world.played]!), (played) => {
        hear ??= start(played.world.rules);
        hear(played);
      });
    }),
    { numRuns: 3, endOnFailure: true },
  );
}

function sumsBy(reasons: readonly Reason[], key: (reason: Reason) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const reason of reasons) add(sums, key(reason), reason.sum);
  return sums;
}

/** Keys whose sums differ by more than rounding, with both. */
function differences(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): unknown[] {
  return [...new Set([...found.keys(), ...expected.keys()])].flatMap((key) => {
    const [is, should] = [found.get(key) ?? 0, expected.get(key) ?? 0];
    return Math.abs(is - should) <= EPSILON ? [] : [{ key, is, should }];
  });
}

/** Events by key; rows of the same event for several drivers must agree on their number. */
function eventsBy(reasons: readonly Reason[], key: (reason: Reason) => string): Map<string, number> {
  const events = new Map<string, number>();
  for (const reason of reasons) {
    const known = events.get(key(reason));
    if (known !== undefined && known !== reason.customers) throw new Error(`${key(reason)} counts ${known} and ${reason.customers}`);
    events.set(key(reason), reason.customers);
  }
  return events;
}

const ofKind = (report: TurnReport, ...kinds: string[]) => report.reasons.filter(({ kind }) => kinds.includes(kind));
const expectedShare = (world: World, j: number) => world.history.at(-1)!.firms[j]!.metrics.expectedShare!;

describe.each(['bistro', 'null-market'] as const)('reasons of share in %s', (name) => {
  it('stand on values that are the sums of their parts, and on shares that are their logit', () => {
    property(name, () => ({ world }) => {
      const { options, needRate } = namesOf(world);
      const sums = options.map(() => 0);
      let weights = 0;
      for (let i = 0; i < world.rules.setup.market.customers; i++) {
        const mind = mindOf(world, i);
        weights += needRate[i]!;
        logit(mind.value).forEach((share, j) => {
          const total = [...mind.parts[j]!.values()].reduce((a, b) => a + b, 0);
          if (Math.abs(total - mind.value[j]!) > EPSILON) throw new Error(`customer ${i}: ${total} is not ${mind.value[j]}`);
          if (Math.abs(share - mind.share[j]!) > 1e-12) throw new Error(`customer ${i}: ${share} is not ${mind.share[j]}`);
          sums[j] = sums[j]! + needRate[i]! * share;
        });
      }
      world.rules.firmIds.forEach((_, j) => {
        expect(Math.abs(sums[j]! / weights - expectedShare(world, j))).toBeLessThan(EPSILON);
      });
    });
  });

  it('sum to the change of the expected share, and are those of the oracle', () => {
    let largest = 0;
    property(name, () => ({ before, world, report }) => {
      const rows = ofKind(report, 'share');
      if (before.turn === 0) {
        expect(rows).toEqual([]);
        return;
      }
      const byFirm = sumsBy(rows, ({ firm }) => firm);
      world.rules.firmIds.forEach((firm, j) => {
        const change = expectedShare(world, j) - expectedShare(before, j);
        largest = Math.max(largest, Math.abs(change));
        expect(Math.abs((byFirm.get(firm) ?? 0) - change)).toBeLessThan(EPSILON);
      });
      const key = ({ firm, segment, from, driver }: Reason) => `${firm} ${segment} ${from} ${driver}`;
      expect(differences(sumsBy(rows, key), shareRows(before, world))).toEqual([]);
      expect(rows.filter(({ to, condition }) => to !== '' || condition !== '')).toEqual([]);
    });
    expect(largest).toBeGreaterThan(0.001);
  });

  it('count the customers of the segment', () => {
    property(name, () => ({ world, report }) => {
      const { segmentOf } = namesOf(world);
      const people = new Map<string, number>();
      for (let i = 0; i < world.rules.setup.market.customers; i++) add(people, segmentOf(i), 1);
      expect(report.reasonCustomers).toBe(world.rules.setup.market.customers);
      for (const { segment, customers } of ofKind(report, 'share')) expect(customers).toBe(people.get(segment));
    });
  });
});

describe.each(['bistro', 'null-market'] as const)('reasons of switch in %s', (name) => {
  it('sum to the change of the valid values, which taste does not move', () => {
    let seen = 0;
    property(name, () => ({ before, world, report }) => {
      const rows = ofKind(report, 'switch');
      if (before.turn === 0) {
        expect(rows).toEqual([]);
        return;
      }
      const expected = switches(before, world);
      const key = ({ from, segment, to }: Reason) => `${from} ${segment} ${to}`;
      const counts = new Map([...expected].map(([pair, { count }]) => [pair, count]));
      const sums = new Map([...expected].map(([pair, { sum }]) => [pair, sum]));
      expect(eventsBy(rows, key)).toEqual(counts);
      expect(differences(sumsBy(rows, key), sums)).toEqual([]);
      expect(rows.filter(({ driver, sum }) => driver === 'taste' && Math.abs(sum) > EPSILON)).toEqual([]);
      expect(rows.filter(({ firm, from, condition }) => firm !== from || condition !== '')).toEqual([]);
      seen += rows.length;
    });
    expect(seen).toBeGreaterThan(100);
  });
});

describe.each(['bistro', 'null-market'] as const)('reasons of climb, fall and defect in %s', (name) => {
  const named = (world: World, { customer, firm, kind, from, to, condition }: Moved) =>
    `${world.rules.firmIds[firm]} ${namesOf(world).segmentOf(customer)} ${kind} ${from} ${to} ${condition}`;
  const rowKey = ({ firm, segment, kind, from, to, condition }: Reason) => `${firm} ${segment} ${kind} ${from} ${to} ${condition}`;

  it('stand on the rungs and windows that the purchases make', () => {
    const rungs = new Set<string>();
    property(name, (rules) => {
      const follower = followLadder(rules);
      return ({ before, world }) => {
        follower.follow(before, world);
        const counts = column(world.dyads, 'counts');
        const rung = column(world.dyads, 'rung');
        for (let d = 0; d < rung.length; d++) {
          const { window, rung: derived } = follower.pair(Math.floor(d / rules.firmIds.length), d % rules.firmIds.length);
          const { here, valid, total, olderValid, older } = window;
          const stored = Array.from({ length: 5 }, (_, c) => counts[d * 5 + c]!);
          expect([d, ...stored]).toEqual([d, here, valid, total, olderValid, older]);
          expect([d, RUNG_NAMES[rung[d]!]]).toEqual([d, derived]);
          rungs.add(derived);
        }
      };
    });
    expect([...rungs]).toEqual(expect.arrayContaining(name === 'bistro' ? RUNG_NAMES.slice(0, 5) : RUNG_NAMES.slice(0, 3)));
  });

  it('count the flows from rung to rung, all of them', () => {
    property(name, () => ({ before, report }) => {
      if (before.turn === 0) return;
      const moves = new Map<string, number>();
      const events = eventsBy(ofKind(report, 'climb', 'fall'), rowKey);
      for (const [key, count] of events) {
        const [firm, segment, , from, to] = key.split(' ');
        add(moves, `${firm} ${segment} ${from} ${to}`, count);
      }
      const flows = report.flows.filter(({ from, to }) => from !== to);
      expect(moves).toEqual(new Map(flows.map(({ firm, segment, from, to, customers }) => [`${firm} ${segment} ${from} ${to}`, customers])));
    });
  });

  it('name the condition and sum to what changed, by driver', () => {
    const conditions = new Map<string, number>();
    property(name, (rules) => {
      const follower = followLadder(rules);
      return ({ before, world, report }) => {
        const moved = follower.follow(before, world);
        const rows = ofKind(report, 'climb', 'fall', 'defect');
        const events = new Map<string, number>();
        const sums = new Map<string, number>();
        const unexplained = new Set<string>();
        for (const move of moved) {
          const key = named(world, move);
          add(events, key, 1);
          add(conditions, `${move.kind} ${move.condition}`, 1);
          if (!move.parts) unexplained.add(key);
          for (const [driver, part] of move.parts ?? []) add(sums, `${key} ${driver}`, part);
        }
        expect(eventsBy(rows, rowKey)).toEqual(events);
        const comparable = rows.filter((row) => !unexplained.has(rowKey(row)));
        expect(differences(sumsBy(comparable, (row) => `${rowKey(row)} ${row.driver}`), sums)).toEqual([]);
      };
    });
    const common = name === 'bistro' ? ['climb act', 'fall act', 'climb both-halves', 'climb trust'] : [];
    const expected = ['climb share', 'fall share', 'defect share', ...common];
    expect([...conditions.keys()]).toEqual(expect.arrayContaining(expected));
  });
});

const RUNG_NAMES = ['none', 'sampling', 'preference', 'favor', 'commitment', 'referral', 'exclusivity'];
