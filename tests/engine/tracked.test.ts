// The stories of tracked customers (model section 6): at every choice U and its parts, with `taste` and `chance` computed
// again from the draws, and every move with parts that sum to what changed.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { normalOf } from '../../src/engine/kernel/distributions.ts';
import { createStreams, uniform } from '../../src/engine/kernel/random.ts';
import { DRIVER_INDEX, DRIVERS, type DriverId, GATED_VALUE } from '../../src/engine/model/drivers.ts';
import type { TrackedCustomer, TrackedMove, TrackedVisit } from '../../src/engine/model/report.ts';
import { FLAG, NOBODY } from '../../src/engine/model/state.ts';
import { OUTCOME } from '../../src/engine/model/visits.ts';
import type { World } from '../../src/engine/world.ts';
import { column, gameArbitrary, type JsonObject, scenarioOf, smaller } from './harness.ts';
import { type FollowedTurn, followGame, type Moved, trustOf } from './oracle/ladder.ts';
import { EPSILON } from './oracle/rows.ts';
import { mindOf, namesOf, switchOf } from './oracle/shares.ts';

const TURNS = 5;
const TRACKED = 90;

function scenarioFor(name: string, customers: number) {
  const document: JsonObject = smaller(name, customers, 8);
  document.tracked = TRACKED;
  return scenarioOf(document);
}
const scenarios = { bistro: scenarioFor('bistro', 300), 'null-market': scenarioFor('null-market', 200) };

const sum = (parts: Iterable<number>) => [...parts].reduce((a, b) => a + b, 0);

describe.each(['bistro', 'null-market'] as const)('tracked customers of %s', (name) => {
  const scenario = scenarios[name];
  let turns: FollowedTurn[];
  /** Every story of every turn. */
  let stories: { turn: FollowedTurn; story: TrackedCustomer }[];

  beforeAll(() => {
    turns = fc.sample(gameArbitrary(TURNS), 2).flatMap((game) => followGame(scenario, game));
    stories = turns.flatMap((turn) => turn.report.tracked.map((story) => ({ turn, story })));
  }, 60_000);

  function everyChoice(wrong: (visit: TrackedVisit, customer: number, turn: FollowedTurn) => unknown): void {
    let seen = 0;
    const found = stories.flatMap(({ turn, story }) =>
      story.visits.flatMap((visit) => {
        seen++;
        const mistake = wrong(visit, story.customer, turn);
        return mistake
          ? [{ seed: turn.world.seed, turn: turn.world.played, customer: story.customer, ...visit, mistake }]
          : [];
      }),
    );
    expect(found).toEqual([]);
    expect(seen).toBeGreaterThan(3000);
  }

  it('are as many as the scenario says, the same in every turn', () => {
    const ids = stories.slice(0, TRACKED).map(({ story }) => story.customer);
    expect(new Set(ids).size).toBe(TRACKED);
    for (const { report } of turns) expect(report.tracked.map(({ customer }) => customer)).toEqual(ids);
  });

  it('choose the option with the greatest U, which is the sum of its parts', () => {
    everyChoice(({ firm, options }) => {
      const most = Math.max(...options.map(({ utility }) => utility));
      if (options.find(({ utility }) => utility === most)!.firm !== firm) return 'another option has more';
      return options.find(({ utility, parts }) => Math.abs(sum(Object.values(parts)) - utility) > EPSILON);
    });
  });

  it('are as lucky as the draws say', () => {
    everyChoice(({ occasion, options }, customer, { world }) => {
      const stream = createStreams(world.seed);
      return options.find(({ firm, parts }) => {
        const u = uniform(
          stream(`core/choice:${firm === 'outside' ? firm : `firm:${firm}`}`),
          customer,
          world.turn - 1,
          occasion,
        );
        return Math.abs(parts.chance! + Math.log(-Math.log(u))) > 1e-9;
      });
    });
  });

  it('weigh what the worlds keep of their values', () => {
    everyChoice(({ options }, customer, { world }) => {
      const mind = mindOf(world, customer);
      return options.find(({ firm, parts }, j) => {
        if (firm !== namesOf(world).options[j]) return true;
        const others = ([driver]: [string, number]) => driver !== 'habit' && driver !== 'chance';
        const told = Object.entries(parts).filter(others);
        const kept = [...mind.parts[j]!].filter(others).filter(([, part]) => part !== 0 || firm === 'outside');
        return JSON.stringify(told) !== JSON.stringify(kept);
      });
    });
  });

  it('follow their habits from choice to choice', () => {
    const { habitLambda, habitGamma } = scenario.market.ties;
    const wrong = stories.flatMap(({ turn: { before, world }, story: { customer, visits } }) => {
      const firms = world.rules.firmIds;
      const kept = (of: World) => firms.map((_, j) => column(of.dyads, 'habit')[customer * firms.length + j]!);
      const gated = mindOf(world, customer).value.map((value) => value === GATED_VALUE);
      const start = kept(before);
      let habit = start;
      const astray = visits.filter(({ firm, options }) => {
        const told = firms.map((_, j) => options[j]!.parts.habit ?? 0);
        const right = habit.every((h, j) => Math.abs(habitGamma * (gated[j] ? start[j]! : h) - told[j]!) < EPSILON);
        // Stocks are stored with 24 bits, and habit after each of its two steps.
        const fade = habit.map((h) => Math.fround(habitLambda * h));
        if (firm !== 'outside')
          habit = fade.map((h, j) => (firms[j] === firm ? Math.fround(h + (1 - habitLambda)) : h));
        return !right;
      });
      const ends = habit.every((h, j) => h === kept(world)[j]);
      return astray.length === 0 && ends ? [] : [{ customer, turn: world.turn, ends, astray }];
    });
    expect(wrong).toEqual([]);
  });

  it('are told the visits of the turn as they were', () => {
    const outcomes = Object.keys(OUTCOME);
    const wrong = stories.flatMap(({ turn: { world }, story }) => {
      const { visits } = world;
      const rows = Array.from({ length: visits.count }, (_, v) => v).filter(
        (v) => visits.customer[v] === story.customer,
      );
      const lived = rows.map((v) => ({
        occasion: visits.occasion[v],
        firm: visits.firm[v] === NOBODY ? 'outside' : world.rules.firmIds[visits.firm[v]!],
        outcome: outcomes[visits.outcome[v]!],
        valid: visits.valid[v] === 1,
        waitMinutes: visits.waitMinutes[v],
        priceCents: visits.priceCents[v],
        expected: visits.expected[v],
        perceived: visits.perceived[v],
        satisfaction: visits.satisfaction[v],
        failed: visits.failed[v] !== 0,
        complaint: visits.complaint[v] === 1,
        recovered: visits.recovered[v] === 1,
      }));
      const told = story.visits.map(({ options: _, ...visit }) => visit);
      return JSON.stringify(told) === JSON.stringify(lived) ? [] : [{ lived, told }];
    });
    expect(wrong).toEqual([]);
  });

  it('have tastes that are their draws, and count with them in every turn', () => {
    const { tasteSd } = scenario.market;
    for (const { world } of turns) {
      const taste = column(world.traits.dyads, 'taste');
      const wrong: number[] = [];
      world.rules.firmIds.forEach((firm, j) => {
        const stream = createStreams(world.seed)(`core/population:taste:firm:${firm}`);
        for (let i = 0; i < scenario.market.customers; i++) {
          const drawn = Math.fround(tasteSd * normalOf(uniform(stream, i, 0, 0)));
          const stored = taste[i * world.rules.firmIds.length + j];
          if (stored !== drawn || mindOf(world, i).parts[j]!.get('taste') !== stored) wrong.push(i);
        }
      });
      expect(wrong).toEqual([]);
    }
  });

  it('change their first choice as their values say, with parts that sum to what changed', () => {
    let seen = 0;
    for (const { turn, story } of stories) {
      const told = story.moves.filter(({ kind }) => kind === 'switch');
      // The first turn has nothing to be compared with.
      const switched = turn.before.turn > 0 ? switchOf(turn.before, turn.world, story.customer) : undefined;
      expect(told.map(({ firm, from, to }) => [firm, from, to])).toEqual(
        switched ? [[switched.from, switched.from, switched.to]] : [],
      );
      for (const { parts, sum: change } of told) {
        expect(Math.abs(sum(Object.values(parts)) - switched!.sum)).toBeLessThan(EPSILON);
        expect(Math.abs(change - switched!.sum)).toBeLessThan(EPSILON);
        expect(Math.abs(parts.taste ?? 0)).toBeLessThan(EPSILON);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('move as the oracle says, with parts that sum to what changed', () => {
    let seen = 0;
    const wrong = stories.flatMap(({ turn, story }) => {
      const { customer } = story;
      const moves = story.moves.filter(({ kind }) => kind !== 'switch');
      const { before, world, moved } = turn;
      const expected = moved.filter((move) => move.customer === customer);
      seen += moves.length;
      const known = ({ kind, from, to, condition }: TrackedMove | Moved, firm: string) =>
        [kind, firm, from, to, condition].join(' ');
      const right =
        moves.length === expected.length &&
        moves.every((move, at) => {
          const oracle = expected[at]!;
          if (known(move, move.firm) !== known(oracle, world.rules.firmIds[oracle.firm]!)) return false;
          if (Math.abs(sum(Object.values(move.parts)) - move.sum) > EPSILON) return false;
          if (!oracle.parts)
            return closings(before, world, turn, oracle).some((change) => Math.abs(change - move.sum) < 1e-6);
          const drivers = new Set([...Object.keys(move.parts), ...oracle.parts.keys()] as DriverId[]);
          const close = (driver: DriverId) =>
            Math.abs((move.parts[driver] ?? 0) - (oracle.parts!.get(driver) ?? 0)) < EPSILON;
          return [...drivers].every(close) && Math.abs(sum(oracle.parts.values()) - move.sum) < EPSILON;
        });
      return right ? [] : [{ turn: world.turn, customer, moves, expected }];
    });
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  /** What the closing or opening of a set may rest on: an event, trust, the earned edge, or the share of valid purchases. */
  function closings(before: World, world: World, { pairs }: FollowedTurn, { customer, firm }: Moved): number[] {
    const firms = world.rules.firmIds.length;
    const d = customer * firms + firm;
    const { valid, total } = pairs[d]!.window;
    const last = turns.find((turn) => turn.world === before);
    const earlier = last ? last.pairs[d]!.window : { valid: 0, total: 0 };
    const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
    return [
      1,
      -1,
      trustOf(world, d) - trustOf(before, d),
      ...rivalsKnown(before, world, customer, firm).map(
        (rivals) => edgeOf(world, customer, firm, rivals) - edgeOf(before, customer, firm, rivals),
      ),
      share(valid, total) - share(earlier.valid, earlier.total),
    ];
  }
});

/** The rivals that a customer may have known when the rungs were derived: it may forget one and hear of it again in a turn. */
function rivalsKnown(before: World, now: World, customer: number, firm: number): number[][] {
  const firms = now.rules.firmIds.length;
  const knew = (world: World, j: number) => (column(world.dyads, 'flags')[customer * firms + j]! & FLAG.aware) !== 0;
  const rivals = Array.from({ length: firms }, (_, j) => j).filter(
    (j) => j !== firm && (knew(before, j) || knew(now, j)),
  );
  const sets: number[][] = [[]];
  for (const j of rivals) sets.push(...sets.map((set) => [...set, j]));
  return sets;
}

/** Functional, experiential and symbolic parts and trust, less those of the best of the rivals given. */
function edgeOf(world: World, customer: number, firm: number, rivals: readonly number[]): number {
  const earned = mindOf(world, customer).parts.map((parts) =>
    sum(
      [...parts].flatMap(([driver, part]) =>
        ['functional', 'experiential', 'symbolic'].includes(DRIVERS[DRIVER_INDEX[driver]]!.type) || driver === 'trust'
          ? [part]
          : [],
      ),
    ),
  );
  return earned[firm]! - Math.max(...rivals.map((j) => earned[j]!));
}
