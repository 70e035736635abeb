import { describe, expect, it } from 'vitest';
import { addExpectedVisits } from '../../src/engine/equity.ts';
import { exp } from '../../src/engine/kernel/math.ts';

/** Pfeifer and Carraway (2000): expected visits of a Markov chain over "bought last from", state 0 being nowhere. */
function chainVisits(values: number[], outside: number, inertia: number, start: number[], turns: number, d: number) {
  const states = [undefined, ...values.keys()];
  const rows = states.map((last) => {
    const pulls = values.map((v, j) => exp(v + (j === last ? inertia : 0)));
    const sum = exp(outside) + pulls.reduce((a, b) => a + b, 0);
    return pulls.map((pull) => pull / sum);
  });
  let state = [1 - start.reduce((a, b) => a + b, 0), ...start];
  const next = values.map((_, j) => rows.reduce((sum, row, k) => sum + state[k]! * row[j]!, 0));
  const ahead = values.map(() => 0);
  for (let t = 1; t <= turns; t++) {
    const bought = values.map((_, j) => rows.reduce((sum, row, k) => sum + state[k]! * row[j]!, 0));
    bought.forEach((b, j) => {
      ahead[j] = ahead[j]! + b / (1 + d) ** t;
    });
    state = state.map((share, k) => {
      const stays = 1 - rows[k]!.reduce((a, b) => a + b, 0);
      return share * stays + (k === 0 ? 0 : bought[k - 1]!);
    });
  }
  return { next, ahead };
}

describe('expected visits by brand switching', () => {
  it.each([
    [[0.3, -0.2], 0, 1, [0.5, 0.2]],
    [[0.3, -0.2, 1.1], -1, 0, [0, 0, 0]],
    [[-30, 2, 0.4], 0.5, 1.7, [0.9, 0.1, 0]],
  ])('agree with a Markov chain: values %j, outside %d, inertia %d', (values, outside, inertia, start) => {
    const outlook = { firms: values.length, turns: 12, discountRate: 0.03, inertia };
    const into = { next: new Float64Array(values.length), ahead: new Float64Array(values.length) };
    addExpectedVisits(outlook, Float64Array.from(values), 0, outside, 1, Float64Array.from(start), into);
    const oracle = chainVisits(values, outside, inertia, start, 12, 0.03);
    values.forEach((_, j) => {
      expect(into.next[j]).toBeCloseTo(oracle.next[j]!, 12);
      expect(into.ahead[j]).toBeCloseTo(oracle.ahead[j]!, 12);
    });
  });

  it('rise with needs and with inertia towards the last firm', () => {
    const visits = (needs: number, inertia: number) => {
      const into = { next: new Float64Array(2), ahead: new Float64Array(2) };
      const outlook = { firms: 2, turns: 12, discountRate: 0.03, inertia };
      addExpectedVisits(outlook, Float64Array.of(0, 0), 0, 0, needs, Float64Array.of(1, 0), into);
      return into.ahead[0]!;
    };
    expect(visits(2, 1)).toBeGreaterThan(visits(1, 1));
    expect(visits(1, 2)).toBeGreaterThan(visits(1, 1));
  });
});
