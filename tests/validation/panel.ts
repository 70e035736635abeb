// What analysts of buyer panels measure (Ehrenberg; Guadagni and Little): penetration, purchases per buyer, share of
// category requirements, and how often a purchase repeats the last one beyond what different tastes explain.
import type { Panel } from './simulate.ts';

/** Figures of one firm in a window. */
export interface BrandFigures {
  /** Part of all purchases. */
  readonly share: number;
  /** b: part of the market that bought here. */
  readonly penetration: number;
  /** w: purchases here per buyer. */
  readonly frequency: number;
  /** SCR: purchases here per category purchase of its buyers. */
  readonly requirements: number;
}

/** Brand figures of the purchases in turns from `from` to `to`, both included. */
export function brandFigures(panel: Panel, from: number, to: number): BrandFigures[] {
  const { firms } = panel;
  const here = new Float64Array(panel.customers * firms);
  const all = new Float64Array(panel.customers);
  panel.turn.forEach((turn, row) => {
    if (turn < from || turn > to) return;
    const i = panel.customer[row]!;
    const d = i * firms + panel.firm[row]!;
    here[d] = here[d]! + 1;
    all[i] = all[i]! + 1;
  });
  const total = all.reduce((a, b) => a + b, 0);
  return Array.from({ length: firms }, (_, j) => {
    let [buyers, purchases, required] = [0, 0, 0];
    for (let i = 0; i < panel.customers; i++) {
      const bought = here[i * firms + j]!;
      if (bought === 0) continue;
      buyers++;
      purchases += bought;
      required += all[i]!;
    }
    return {
      share: purchases / total,
      penetration: buyers / panel.customers,
      frequency: purchases / Math.max(1, buyers),
      requirements: purchases / Math.max(1, required),
    };
  });
}

/** Firms bought from, in order, by customer. */
export function histories(panel: Panel): number[][] {
  const rows: number[][] = Array.from({ length: panel.customers }, () => []);
  panel.customer.forEach((i, row) => {
    rows[i]!.push(panel.firm[row]!);
  });
  return rows;
}

/**
 * Part of the purchases that repeat the customer's last one, and what it would be if each customer bought at random with
 * shares of its own: Σ v(v−1) / k(k−1), both weighted by the customer's k − 1 transitions.
 */
export function repeatRates(rows: readonly (readonly number[])[], firms: number): { actual: number; expected: number } {
  let [transitions, repeats, chance] = [0, 0, 0];
  for (const row of rows) {
    const k = row.length;
    if (k < 2) continue;
    const counts = new Array<number>(firms).fill(0);
    row.forEach((firm, at) => {
      counts[firm]!++;
      if (at > 0 && row[at - 1] === firm) repeats++;
    });
    transitions += k - 1;
    chance += counts.reduce((sum, v) => sum + v * (v - 1), 0) / k;
  }
  return { actual: repeats / transitions, expected: chance / transitions };
}
