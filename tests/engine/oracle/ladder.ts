// The ladder derived a second time from the log of purchases: windows, conditions, rungs, and the moves with what must
// explain them (model sections 2 and 6). Stocks such as trust are read from the tables; the window is rebuilt here.

import type { Scenario } from '../../../src/engine/contract/scenario.ts';
import { DRIVER_IDS, type DriverId } from '../../../src/engine/model/drivers.ts';
import type { Condition, Rung } from '../../../src/engine/model/ladder-rules.ts';
import { NO_DRIVER, OUTCOME } from '../../../src/engine/model/visits.ts';
import type { Rules } from '../../../src/engine/rules.ts';
import type { World } from '../../../src/engine/world.ts';
import { column, decisionsFrom, type Played, playAll, type RandomGame } from '../harness.ts';
import { add, changesByDriver, mindOf, shareChanges } from './shares.ts';

const RUNGS: readonly Rung[] = ['none', 'sampling', 'preference', 'favor', 'commitment', 'referral', 'exclusivity'];
const TO_PREFERENCE: readonly Condition[] = ['bought', 'share'];
const TO_COMMITMENT: readonly Condition[] = [...TO_PREFERENCE, 'act', 'both-halves', 'trust', 'tested'];
const NEEDS: Readonly<Record<Rung, readonly Condition[]>> = {
  none: [],
  sampling: ['bought'],
  preference: TO_PREFERENCE,
  favor: [...TO_PREFERENCE, 'act'],
  commitment: TO_COMMITMENT,
  referral: [...TO_COMMITMENT, 'recommended', 'variance'],
  exclusivity: [...TO_COMMITMENT, 'closed'],
};
const LADDER: readonly Condition[] = [...TO_COMMITMENT, 'recommended', 'variance', 'closed'];

interface Purchase {
  /** The customer's first in the category is 1. */
  readonly number: number;
  readonly firm: number;
  readonly turn: number;
  readonly valid: boolean;
}

/** One dyad's window at the end of a turn: purchases here, valid ones here, all; the older half; the latest. */
export interface Window {
  readonly here: number;
  readonly valid: number;
  readonly total: number;
  readonly olderValid: number;
  readonly older: number;
  readonly recentValid: number;
  readonly recent: number;
}

export interface Pair {
  readonly rung: Rung;
  readonly window: Window;
  readonly conditions: ReadonlySet<Condition>;
}

/** One move and what must explain it; no parts where the closing of a set has several possible reasons. */
export interface Moved {
  readonly customer: number;
  readonly firm: number;
  readonly kind: 'climb' | 'fall' | 'defect';
  readonly from: Rung;
  readonly to: Rung;
  readonly condition: Condition;
  readonly parts: ReadonlyMap<DriverId, number> | undefined;
}

interface Lapse {
  readonly from: Rung;
  readonly share: number;
  readonly parts: Map<DriverId, number>;
}

const above = (rung: Rung, other: Rung) => RUNGS.indexOf(rung) >= RUNGS.indexOf(other);
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

export interface Followed {
  readonly moved: readonly Moved[];
  /** By dyad, at the end of the turn. */
  readonly pairs: readonly Pair[];
}

/** Follows a market from its first turn of history on: takes in each turn by the worlds before and after it. */
function followLadder({ setup, firmIds }: Rules): (before: World, now: World) => Followed {
  const firms = firmIds.length;
  const { customers } = setup.market;
  const purchases: Purchase[][] = Array.from({ length: customers }, () => []);
  const voidUntil = new Array<number>(customers * firms).fill(0);
  const nothing: Window = { here: 0, valid: 0, total: 0, olderValid: 0, older: 0, recentValid: 0, recent: 0 };
  const start: Pair = { rung: 'none', window: nothing, conditions: new Set() };
  const pairs = new Array<Pair>(customers * firms).fill(start);
  const lapses = new Map<number, Lapse>();

  function buy({ visits, turn }: World): void {
    for (let v = 0; v < visits.count; v++) {
      if (visits.outcome[v] !== OUTCOME.served) continue;
      const [customer, firm] = [visits.customer[v]!, visits.firm[v]!];
      const number = purchases[customer]!.length + 1;
      purchases[customer]!.push({ number, firm, turn, valid: visits.valid[v] === 1 });
      if (visits.breach[v] === 1) voidUntil[customer * firms + firm] = number;
    }
  }

  function windowOf(customer: number, firm: number, turn: number): Window {
    const { window: n, recent, maxAgeTurns } = setup.ladder;
    const all = purchases[customer]!;
    const breach = voidUntil[customer * firms + firm]!;
    const young = all.slice(-2 * n).filter((purchase) => turn - purchase.turn < maxAgeTurns);
    const here = (list: Purchase[]) => list.filter((purchase) => purchase.firm === firm && purchase.number > breach);
    const valid = (list: Purchase[]) => here(list).filter((purchase) => purchase.valid).length;
    const [now, before, latest] = [young.slice(-n), young.slice(0, -n), young.slice(-recent)];
    return {
      here: here(now).length,
      valid: valid(now),
      total: now.length,
      olderValid: valid(before),
      older: before.length,
      recentValid: valid(latest),
      recent: latest.length,
    };
  }

  function conditionsOf(world: World, customer: number, firm: number, window: Window, rung: Rung): Set<Condition> {
    const rules = setup.ladder;
    const d = customer * firms + firm;
    const dyad = (name: string) => column(world.dyads, name)[d]!;
    const number = purchases[customer]!.length;
    const within = (last: number) => last > 0 && number - last <= 2 * rules.window;
    const held = above(rung, 'commitment');
    const most = (valid: number, total: number) => total >= rules.minPurchases && 2 * valid > total;
    const keeps = !above(rung, 'preference') || 2 * window.recentValid > window.recent;
    const trust = dyad('trustAlpha') / (dyad('trustAlpha') + dyad('trustBeta'));
    const breached = voidUntil[d]! > 0 && number - voidUntil[d]! < 2 * rules.window;
    const holds: Record<Condition, boolean> = {
      bought: true,
      share: most(window.valid, window.total) && keeps,
      act: within(dyad('lastAct')),
      'both-halves': held || most(window.olderValid, window.older),
      trust: trust >= (held ? rules.trustKeep : rules.trustCommit),
      tested: held || within(dyad('lastTest')),
      recommended: within(dyad('lastRecommended')),
      variance: dyad('qualityVariance') <= rules.maxQualitySd * rules.maxQualitySd,
      closed: column(world.customers, 'closedTo')[customer] === firm,
      breach: breached,
    };
    if (window.here === 0) return new Set(breached ? ['breach'] : []);
    return new Set((Object.keys(holds) as Condition[]).filter((condition) => holds[condition]));
  }

  function explain(before: World, now: World, customer: number, firm: number, old: Pair, pair: Pair): Moved[] {
    const d = customer * firms + firm;
    const told: Moved[] = [];
    const lost = above(old.rung, 'preference') && !above(pair.rung, 'preference');
    if (lost) lapses.set(d, { from: old.rung, share: ratio(old.window.valid, old.window.total), parts: new Map() });
    if (old.rung !== pair.rung) {
      const kind = above(pair.rung, old.rung) ? 'climb' : 'fall';
      const breached = kind === 'fall' && pair.conditions.has('breach') && !old.conditions.has('breach');
      const [lacked, has] = kind === 'climb' ? [old, pair] : [pair, old];
      const binding = LADDER.find(
        (one) => NEEDS[has.rung].includes(one) && !lacked.conditions.has(one) && has.conditions.has(one),
      )!;
      const parts = breached
        ? new Map([['imperative', -1] as const])
        : partsOf(before, now, customer, firm, old, pair, binding);
      const condition = breached ? 'breach' : binding === 'bought' ? 'share' : binding;
      told.push({ customer, firm, kind, from: old.rung, to: pair.rung, condition, parts });
    }
    const lapse = lapses.get(d);
    if (!lapse) return told;
    if (above(pair.rung, 'preference')) {
      lapses.delete(d);
      return told;
    }
    const { window } = pair;
    for (const [driver, part] of changes(before, now, customer, firm)) add(lapse.parts, driver, part);
    const left = window.here === 0 && (window.total >= setup.ladder.minPurchases || pair.conditions.has('breach'));
    if (!left) return told;
    lapses.delete(d);
    const condition = pair.conditions.has('breach') ? 'breach' : 'share';
    const parts = withChance(lapse.parts, ratio(window.valid, window.total) - lapse.share);
    return [...told, { customer, firm, kind: 'defect', from: lapse.from, to: 'none', condition, parts }];
  }

  return (before, now) => {
    buy(now);
    const moved: Moved[] = [];
    for (let customer = 0; customer < customers; customer++) {
      if (purchases[customer]!.length === 0) continue;
      for (let firm = 0; firm < firms; firm++) {
        const old = pairs[customer * firms + firm]!;
        const window = windowOf(customer, firm, now.turn);
        const conditions = conditionsOf(now, customer, firm, window, old.rung);
        const rung = RUNGS.findLast((one) => NEEDS[one].every((condition) => conditions.has(condition)))!;
        const pair = { rung, window, conditions };
        pairs[customer * firms + firm] = pair;
        // The first turn has nothing to be compared with.
        if (before.turn > 0) moved.push(...explain(before, now, customer, firm, old, pair));
      }
    }
    return { moved, pairs: [...pairs] };
  };
}

export interface FollowedTurn extends Played, Followed {}

/** Plays and follows a random game: all turns of its history, then one for each pick. */
export function followGame(scenario: Scenario, { seed, picks }: RandomGame): FollowedTurn[] {
  const turns: FollowedTurn[] = [];
  let follow: ReturnType<typeof followLadder> | undefined;
  const decide = (world: World) => decisionsFrom(world, picks[world.played]!);
  playAll(scenario, seed, picks.length, decide, (played) => {
    follow ??= followLadder(played.world.rules);
    turns.push({ ...played, ...follow(played.before, played.world) });
  });
  return turns;
}

/** Changes of one firm's expected share of a customer, by driver. */
function changes(before: World, now: World, customer: number, firm: number): Map<DriverId, number> {
  return changesByDriver(shareChanges(mindOf(before, customer), mindOf(now, customer))[firm]!);
}

/** The parts with `chance`: what is left of a sum. */
function withChance(parts: ReadonlyMap<DriverId, number>, sum: number): Map<DriverId, number> {
  const expected = [...parts.values()].reduce((a, b) => a + b, 0);
  return new Map([...parts, ['chance', sum - expected]]);
}

function partsOf(
  before: World,
  now: World,
  customer: number,
  firm: number,
  old: Pair,
  pair: Pair,
  binding: Condition,
): Map<DriverId, number> | undefined {
  const d = customer * now.rules.firmIds.length + firm;
  const sign = above(pair.rung, old.rung) ? 1 : -1;
  const driver = (name: string): DriverId => {
    const index = column(now.dyads, name)[d]!;
    return index === NO_DRIVER ? 'chance' : DRIVER_IDS[index]!;
  };
  const change = (of: (window: Window) => number) =>
    withChance(changes(before, now, customer, firm), of(pair.window) - of(old.window));
  switch (binding) {
    case 'bought':
      return change(({ here, total }) => ratio(here, total));
    case 'share':
      return change(({ valid, total }) => ratio(valid, total));
    case 'both-halves':
      return change(({ olderValid, older }) => ratio(olderValid, older));
    case 'act':
      return new Map([[driver('actDriver'), sign]]);
    case 'tested':
      return new Map([[driver('testDriver'), sign]]);
    case 'recommended':
      return new Map([[driver('recommendedDriver'), sign]]);
    case 'trust':
      return byVisits(before, now, customer, firm, trustOf);
    case 'variance':
      return byVisits(before, now, customer, firm, (world, at) => column(world.dyads, 'qualityVariance')[at]!);
    default:
      return undefined;
  }
}

export function trustOf(world: World, d: number): number {
  const alpha = column(world.dyads, 'trustAlpha')[d]!;
  return alpha / (alpha + column(world.dyads, 'trustBeta')[d]!);
}

/** The change of a stock by the causes of the visits; what they leave unexplained of the tables' change is no driver's. */
function byVisits(
  before: World,
  now: World,
  customer: number,
  firm: number,
  stock: (world: World, d: number) => number,
): Map<DriverId, number> {
  const { visits } = now;
  const d = customer * now.rules.firmIds.length + firm;
  const changesOf = stock === trustOf ? visits.trustChange : visits.varianceChange;
  const parts = new Map<DriverId, number>();
  for (let v = 0; v < visits.count; v++) {
    if (visits.customer[v] !== customer || visits.firm[v] !== firm || visits.cause[v] === NO_DRIVER) continue;
    add(parts, DRIVER_IDS[visits.cause[v]!]!, changesOf[v]!);
  }
  const explained = [...parts.values()].reduce((a, b) => a + b, 0);
  add(parts, 'chance', stock(now, d) - stock(before, d) - explained);
  return parts;
}
