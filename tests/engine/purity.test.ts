// step is pure at its edge (architecture section 2): the world given stays as it was, the same goes in and the same comes
// out whatever was played in between, and any turn can be branched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../src/engine/contract/levers.ts';
import { createWorld } from '../../src/engine/game.ts';
import { step } from '../../src/engine/turn.ts';
import type { StepOptions } from '../../src/engine/turn-state.ts';
import { checksumsOf, type World } from '../../src/engine/world.ts';
import { decisionsFrom, digestsOf, gameArbitrary, scenarioOf, smaller, tablesOf } from './harness.ts';

const TURNS = 4;
const bistro = scenarioOf(smaller('bistro', 300, 3));
const nullMarket = scenarioOf(smaller('null-market', 300, 3));

/** Plays a turn and tells all that came out of it. */
function outcome(world: World, decisions: Decisions, options: StepOptions = {}) {
  const played = step(world, decisions, options);
  return { world: played.world, checksums: checksumsOf(played.world, played.report), digests: digestsOf(played.world) };
}

function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) frozen(inner);
  return Object.freeze(value);
}

/** Random games of the bistro: the worlds from after history on, and the decisions between them. */
function property(check: (worlds: World[], decisions: Decisions[]) => void): void {
  fc.assert(
    fc.property(gameArbitrary(TURNS), ({ seed, picks }) => {
      const worlds = [createWorld(bistro, seed)];
      const decisions: Decisions[] = [];
      for (const pick of picks) {
        const world = worlds.at(-1)!;
        decisions.push(frozen(decisionsFrom(world, pick)));
        worlds.push(step(world, decisions.at(-1)!).world);
      }
      check(worlds, decisions);
    }),
    { numRuns: 3, endOnFailure: true },
  );
}

describe('step', () => {
  it('leaves the world that it is given as it was', () => {
    property((worlds, decisions) => {
      const world = worlds[1]!;
      const before = digestsOf(world);
      const after = outcome(world, decisions[1]!);
      expect(digestsOf(world)).toEqual(before);
      for (const table of ['customers', 'dyads', 'firms', 'ledger', 'sample', 'visits']) {
        expect([table, after.digests[table]]).not.toEqual([table, before[table]]);
      }
      for (const [table, { buffer }] of Object.entries(tablesOf(after.world))) {
        const shared = Object.values(tablesOf(world)).some((other) => other.buffer === buffer);
        expect([table, shared]).toEqual([table, table.endsWith('Traits')]);
      }
    });
  });

  it('leaves the traits of the customers alone', () => {
    property((worlds) => {
      const traits = worlds.map((world) => {
        const { customerTraits, dyadTraits } = digestsOf(world);
        return { customerTraits, dyadTraits };
      });
      expect(new Set(traits.map((digests) => JSON.stringify(digests))).size).toBe(1);
    });
  });

  it('gives the same for the same, with a copy and in place, whatever is played in between', () => {
    const other = createWorld(nullMarket, 'other');
    property((worlds, decisions) => {
      const givenUp = step(worlds[1]!, decisions[1]!).world;
      step(other, {});
      step(worlds[0]!, decisions[1]!);
      const { world, checksums, digests } = outcome(givenUp, decisions[2]!, { inPlace: true });
      expect(world.dyads.buffer).toBe(givenUp.dyads.buffer);
      expect(digests).toEqual(digestsOf(worlds[3]!));
      const again = outcome(worlds[2]!, decisions[2]!);
      expect(again.checksums).toEqual(checksums);
      expect(again.digests).toEqual(digests);
    });
  });

  it('branches from every turn, and the branches do not touch each other', () => {
    property((worlds, decisions) => {
      const kept = worlds.map(digestsOf);
      for (const [turn, given] of decisions.entries()) {
        const elsewhere = Object.fromEntries(worlds[0]!.rules.firmIds.map((firm) => [firm, { 'pricing.price': 18 }]));
        let branch = outcome(worlds[turn]!, elsewhere);
        expect(branch.digests).not.toEqual(kept[turn + 1]);
        branch = outcome(branch.world, {});
        expect(outcome(worlds[turn]!, given).digests).toEqual(kept[turn + 1]);
      }
      expect(worlds.map(digestsOf)).toEqual(kept);
    });
  });

  it('plays on from every turn to the same end', () => {
    property((worlds, decisions) => {
      const end = digestsOf(worlds.at(-1)!);
      for (let from = 0; from < decisions.length; from++) {
        let world = worlds[from]!;
        for (const given of decisions.slice(from)) world = step(world, given).world;
        expect(digestsOf(world)).toEqual(end);
      }
    });
  });

  it('counts money, choices and rungs alike with reasons and without', () => {
    property((worlds, decisions) => {
      const { digests } = outcome(worlds[1]!, decisions[1]!, { explain: false });
      const explained = digestsOf(worlds[2]!);
      for (const table of ['customers', 'firms', 'market', 'ledger'])
        expect([table, digests[table]]).toEqual([table, explained[table]]);
    });
  });

  it('hands out the visits of the turn, in order of customer and occasion', () => {
    property((worlds, decisions) => {
      let heard = 0;
      step(worlds[0]!, decisions[0]!, {
        onVisits(visits, world) {
          heard++;
          expect(world.visits).toBe(visits);
          expect(visits.count).toBeGreaterThan(400);
          const misplaced = (v: number) => {
            if (visits.customer[v] === visits.customer[v - 1])
              return visits.occasion[v] !== visits.occasion[v - 1]! + 1;
            return visits.customer[v]! <= visits.customer[v - 1]! || visits.occasion[v] !== 0;
          };
          const places = Array.from({ length: visits.count - 1 }, (_, k) => k + 1);
          expect(places.filter(misplaced)).toEqual([]);
        },
      });
      expect(heard).toBe(1);
    });
  });
});
