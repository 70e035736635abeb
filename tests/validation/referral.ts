// Customers whom another one referred, against others of the same firm, segment and turn of joining: margin while they are
// customers, hazard of leaving, value. A customer is gone after a year without a visit.
import type { Scenario } from '../../src/engine/contract/scenario.ts';
import { RUNG } from '../../src/engine/model/ladder-rules.ts';
import { OUTCOME } from '../../src/engine/model/visits.ts';
import type { World } from '../../src/engine/world.ts';
import { play, startOf } from './simulate.ts';

/** Turns in which customers join, turns for which they are watched, turns of silence after which they count as gone. */
const JOINING = 8;
const WATCHED = 11;
const SILENCE = 4;
const TURNS = JOINING + WATCHED + SILENCE;
/** Of money, a turn (model section 8). */
const DISCOUNT = 0.03;

/** One customer of one firm from its first visit on; ages in turns, from 0. */
export interface Joiner {
  readonly group: string;
  readonly referred: boolean;
  readonly cents: Float64Array;
  readonly visits: Uint16Array;
  /** Whether the one who referred still is a customer; all 0 where nobody did. */
  readonly company: Uint8Array;
}

export function joinersOf(scenario: Scenario, seed: string): Joiner[] {
  const { unitCostCents } = scenario.market.category;
  const start = startOf(scenario, seed);
  const firms = start.rules.firmIds.length;
  const known = new Map<number, { joiner: Joiner; joined: number }>();
  const before = start.dyads.columns.visits!.slice() as Uint16Array;
  const segment = start.traits.customers.columns.segment!;
  play(start, TURNS, {
    onVisits(visits, turn, world) {
      for (let v = 0; v < visits.count; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const [i, j] = [visits.customer[v]!, visits.firm[v]!];
        const d = i * firms + j;
        if (before[d]! > 0) continue;
        let one = known.get(d);
        if (!one) {
          if (turn > JOINING) continue;
          one = { joined: turn, joiner: joinerOf(`${j} ${segment[i]} ${turn}`, visits.referrer[v]! > 0) };
          known.set(d, one);
        }
        const age = turn - one.joined;
        one.joiner.visits[age]!++;
        one.joiner.cents[age]! += visits.priceCents[v]! - unitCostCents;
      }
      for (const [d, { joiner, joined }] of known) {
        if (joiner.referred) joiner.company[turn - joined] = staysWith(world, d, firms);
      }
    },
  });
  return [...known.values()].map(({ joiner }) => joiner);
}

function joinerOf(group: string, referred: boolean): Joiner {
  return {
    group,
    referred,
    cents: new Float64Array(TURNS + 1),
    visits: new Uint16Array(TURNS + 1),
    company: new Uint8Array(TURNS + 1),
  };
}

function staysWith(world: World, d: number, firms: number): number {
  const from = world.dyads.columns['word-of-mouth.referrer']![d]! - 1;
  return from >= 0 && world.dyads.columns.rung![from * firms + (d % firms)]! >= RUNG.sampling ? 1 : 0;
}

/** Whether a customer is still there at an age: a visit then or within the turns of silence after it. */
function stays({ visits }: Joiner, age: number): boolean {
  for (let later = age; later < age + SILENCE; later++) if (visits[later]! > 0) return true;
  return false;
}

/** Means of the others of a group, weighted as the referred are: what the referred would be without having been. */
function matched(joiners: readonly Joiner[], figure: (joiner: Joiner) => number | undefined): [number, number] {
  const groups = new Map<string, { referred: number[]; others: number[] }>();
  for (const joiner of joiners) {
    const value = figure(joiner);
    if (value === undefined) continue;
    const group = groups.get(joiner.group) ?? { referred: [], others: [] };
    groups.set(joiner.group, group);
    group[joiner.referred ? 'referred' : 'others'].push(value);
  }
  let [own, other, weight] = [0, 0, 0];
  for (const { referred, others } of groups.values()) {
    if (referred.length === 0 || others.length === 0) continue;
    own += referred.reduce((a, b) => a + b, 0);
    other += (referred.length * others.reduce((a, b) => a + b, 0)) / others.length;
    weight += referred.length;
  }
  return [own / weight, other / weight];
}

const excess = ([own, other]: [number, number]) => own / other - 1;

/** More contribution a turn, while they are customers, at ages from `from` to before `to`. */
export function margin(joiners: readonly Joiner[], from: number, to: number): number {
  return excess(
    matched(joiners, (joiner) => {
      let [cents, turns] = [0, 0];
      for (let age = from; age < to && stays(joiner, age); age++) {
        cents += joiner.cents[age]!;
        turns++;
      }
      return turns > 0 ? cents / turns : undefined;
    }),
  );
}

/** Hazard of leaving against that of the others of the same age and group (Mantel and Haenszel), with company or without. */
export function hazard(joiners: readonly Joiner[], company: boolean): number {
  const strata = new Map<string, { atRisk: [number, number]; gone: [number, number] }>();
  for (const joiner of joiners) {
    for (let age = 0; age < WATCHED && stays(joiner, age); age++) {
      if (joiner.referred && (joiner.company[age] === 1) !== company) continue;
      const key = `${joiner.group} ${age}`;
      const stratum = strata.get(key) ?? { atRisk: [0, 0], gone: [0, 0] };
      strata.set(key, stratum);
      const side = joiner.referred ? 0 : 1;
      stratum.atRisk[side]++;
      if (!stays(joiner, age + 1)) stratum.gone[side]++;
    }
  }
  let [over, under] = [0, 0];
  for (const { atRisk, gone } of strata.values()) {
    const all = atRisk[0] + atRisk[1];
    over += (gone[0] * atRisk[1]) / all;
    under += (gone[1] * atRisk[0]) / all;
  }
  return over / under;
}

/** More contribution in all over the 33 months, discounted, those who left included. */
export function value(joiners: readonly Joiner[]): number {
  return excess(
    matched(joiners, ({ cents }) => {
      let [sum, factor] = [0, 1];
      for (let age = 0; age < WATCHED; age++) {
        sum += factor * cents[age]!;
        factor /= 1 + DISCOUNT;
      }
      return sum;
    }),
  );
}
