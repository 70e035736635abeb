// Reasons add up (model section 6). Random games are followed from the first turn of history, and every row of every
// report is compared with what the oracle computes from the purchases and from the values that the worlds keep.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/engine/model/report.ts';
import type { World } from '../../src/engine/world.ts';
import { column, gameArbitrary, type RandomGame, scenarioOf, smaller } from './harness.ts';
import { type FollowedTurn, followGame, type Moved } from './oracle/ladder.ts';
import { differences, EPSILON, eventsBy, expectedShare, ofKind, sumsBy } from './oracle/rows.ts';
import { add, logit, mindOf, namesOf, shareRows, switches } from './oracle/shares.ts';

const TURNS = 5;
const RUNG_NAMES = ['none', 'sampling', 'preference', 'favor', 'commitment', 'referral', 'exclusivity'];
const scenarios = {
  bistro: scenarioOf(smaller('bistro', 300, 8)),
  'null-market': scenarioOf(smaller('null-market', 200, 7)),
};

const games = new Map<string, FollowedTurn[]>();

/** A random game, played once a file, from its second turn on: the first has nothing to be compared with. */
function turnsOf(name: keyof typeof scenarios, game: RandomGame): FollowedTurn[] {
  const key = JSON.stringify([name, game]);
  const turns = games.get(key) ?? followGame(scenarios[name], game);
  games.set(key, turns);
  return turns.slice(1);
}

// Other games in each run of the tests, the same for all tests of one run; a failure prints the seed.
const seed = fc.sample(fc.integer(), 1)[0]!;

function property(name: keyof typeof scenarios, check: (turn: FollowedTurn) => void): void {
  const whole = fc.property(gameArbitrary(TURNS), (game) => turnsOf(name, game).forEach(check));
  fc.assert(whole, { seed, numRuns: 3, endOnFailure: true });
}

describe.each(['bistro', 'null-market'] as const)('reasons of share in %s', (name) => {
  it('stand on values that are the sums of their parts, and on shares that are their logit', () => {
    property(name, ({ world }) => {
      const { options, needRate } = namesOf(world);
      const sums = options.map(() => 0);
      let weights = 0;
      for (let i = 0; i < world.rules.setup.market.customers; i++) {
        const mind = mindOf(world, i);
        weights += needRate[i]!;
        logit(mind.value).forEach((share, j) => {
          const total = [...mind.parts[j]!.values()].reduce((a, b) => a + b, 0);
          if (Math.abs(total - mind.value[j]!) > EPSILON)
            throw new Error(`customer ${i}: ${total} is not ${mind.value[j]}`);
          if (Math.abs(share - mind.share[j]!) > 1e-12)
            throw new Error(`customer ${i}: ${share} is not ${mind.share[j]}`);
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
    property(name, ({ before, world, report }) => {
      const rows = ofKind(report, 'share');
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
    property(name, ({ world, report }) => {
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
    property(name, ({ before, world, report }) => {
      const rows = ofKind(report, 'switch');
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
  const rowKey = ({ firm, segment, kind, from, to, condition }: Reason) =>
    `${firm} ${segment} ${kind} ${from} ${to} ${condition}`;

  it('stand on the rungs and windows that the purchases make', () => {
    const rungs = new Set<string>();
    property(name, ({ world, pairs }) => {
      const counts = column(world.dyads, 'counts');
      const rung = column(world.dyads, 'rung');
      const wrong = pairs.flatMap(({ window, rung: derived }, d) => {
        rungs.add(derived);
        const { here, valid, total, olderValid, older } = window;
        const right = [derived, here, valid, total, olderValid, older];
        const stored = [RUNG_NAMES[rung[d]!], ...Array.from({ length: 5 }, (_, c) => counts[d * 5 + c])];
        return right.every((value, at) => value === stored[at]) ? [] : [{ d, right, stored }];
      });
      expect(wrong).toEqual([]);
    });
    expect([...rungs]).toEqual(expect.arrayContaining(RUNG_NAMES.slice(0, name === 'bistro' ? 5 : 3)));
  });

  it('count the flows from rung to rung, all of them', () => {
    property(name, ({ report }) => {
      const moves = new Map<string, number>();
      const events = eventsBy(ofKind(report, 'climb', 'fall'), rowKey);
      for (const [key, count] of events) {
        const [firm, segment, , from, to] = key.split(' ');
        add(moves, `${firm} ${segment} ${from} ${to}`, count);
      }
      const flows = report.flows.filter(({ from, to }) => from !== to);
      expect(moves).toEqual(
        new Map(flows.map(({ firm, segment, from, to, customers }) => [`${firm} ${segment} ${from} ${to}`, customers])),
      );
    });
  });

  it('name the condition and sum to what changed, by driver', () => {
    const conditions = new Map<string, number>();
    property(name, ({ world, report, moved }) => {
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
      expect(
        differences(
          sumsBy(comparable, (row) => `${rowKey(row)} ${row.driver}`),
          sums,
        ),
      ).toEqual([]);
    });
    const common = name === 'bistro' ? ['climb act', 'fall act', 'climb both-halves', 'climb trust'] : [];
    const expected = ['climb share', 'fall share', 'defect share', ...common];
    expect([...conditions.keys()]).toEqual(expect.arrayContaining(expected));
  });
});
