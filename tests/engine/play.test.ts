import { describe, expect, it } from 'vitest';
import { createWorld } from '../../src/engine/game.ts';
import { observe } from '../../src/engine/observe.ts';
import { decideBy, playTurn } from '../../src/engine/play.ts';
import type { Policy } from '../../src/engine/policies/policy.ts';
import { checksumsOf } from '../../src/engine/world.ts';
import { scenarioOf, smaller } from './harness.ts';

const scenario = scenarioOf(smaller('bistro', 200, 2));
const start = createWorld(scenario, 'play');

describe('a played turn', () => {
  it('is the same again, and leaves the world as it was', () => {
    const before = checksumsOf(start, undefined).state;
    const twice = [1, 2].map(() => playTurn(start, {}, { policies: { aurora: 'random', dockside: 'learner' } }));
    const [a, b] = twice.map(({ world, report }) => checksumsOf(world, report).state);
    expect(a).toBe(b);
    expect(checksumsOf(start, undefined).state).toBe(before);
  });

  it('does what people decide and lets policies decide for the others', () => {
    const given = { aurora: { 'pricing.price': 33 } };
    const { decisions } = playTurn(start, given, { policies: { bellavista: 'price-cutter', aurora: 'price-cutter' } });
    expect(decisions.aurora!['pricing.price']).toBe(33);
    expect(decisions.bellavista!['pricing.price']).toBeCloseTo(26, 5);
    expect(decisions['copper-pot']!['pricing.price']).toBe(28);
  });

  it('returns every open lever of every firm, and no other', () => {
    const { decisions } = playTurn(start, {});
    const open = scenario.levers;
    const expected = Object.keys(open).filter((id) => open[id]!.open && open[id]!.fromTurn === 1);
    for (const firm of start.rules.firmIds) expect(Object.keys(decisions[firm]!).sort()).toEqual(expected.sort());
  });

  it('throws where unchecked decisions move a lever that may not be moved', () => {
    expect(() => playTurn(start, { aurora: { 'pricing.price': 500 } })).toThrow(/between/);
    expect(() => playTurn(start, { aurora: { 'promotion.promise': 0.2 } })).toThrow(/opens in turn/);
    expect(() => playTurn(start, { aurora: { 'promotion.promise': 0 } })).not.toThrow();
  });

  it('throws at an unknown policy or firm', () => {
    expect(() => playTurn(start, {}, { policies: { aurora: 'genius' } })).toThrow(/no policy genius/);
    expect(() => observe(start, 'nobody')).toThrow(/no firm nobody/);
  });

  it('addresses the draws of a policy by firm, turn and slot', () => {
    const drawn: number[] = [];
    const spy: Policy = {
      id: 'spy',
      title: '',
      help: '',
      decide(_, draw) {
        drawn.push(draw(3), draw(3), draw(4));
        return {};
      },
    };
    decideBy(start, 'aurora', spy);
    decideBy(start, 'dockside', spy);
    expect(drawn[0]).toBe(drawn[1]);
    expect(new Set(drawn).size).toBe(4);
  });
});
