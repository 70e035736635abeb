// What the public sees of every firm: its share as market research has it, with the interval, quarter by quarter; its
// public levers and what changed; and what its moves did to this firm's share. Pure.
import type { Observation } from '../../engine/index.ts';
import type { Estimate, Facts } from './report-facts.ts';
import { firmName, sumOf } from './report-facts.ts';
import { type Cause, causesOf } from './report-reasons.ts';

type LeverValue = Observation['levers'][number]['value'];

export interface PublicLever {
  readonly id: string;
  readonly value: LeverValue;
  readonly before: LeverValue | undefined;
  readonly changed: boolean;
}

export interface RivalView {
  readonly firm: string;
  readonly name: string;
  readonly color: string;
  readonly description: string;
  readonly own: boolean;
  readonly share: Estimate | undefined;
  readonly shareBefore: Estimate | undefined;
  readonly levers: readonly PublicLever[];
  /** What its changes did to this firm's expected share, the greatest first; empty for the firm itself. */
  readonly effects: readonly Cause[];
  readonly effect: number;
}

export interface ShareSeries {
  readonly firm: string;
  readonly name: string;
  readonly color: string;
  readonly own: boolean;
  readonly shares: readonly Estimate[];
}

/** Public levers that matter here: seen of a rival, or moved by anybody. */
const EXACT: ReadonlySet<string> = new Set([
  'pricing.price',
  'pricing.deal',
  'promotion.promise',
  'service-offer.guarantee',
]);

/** Whether the public knows a rival's lever exactly; advertising is guessed. */
export function isExact(lever: string): boolean {
  return EXACT.has(lever);
}

export function rivalsOf(facts: Facts): RivalView[] {
  const { game, observation, before, firm } = facts;
  const causes = causesOf(facts);
  return game.firms.map(({ id, color, description }): RivalView => {
    const own = id === firm;
    const seen = observation.rivals.find((rival) => rival.firm === id);
    const earlier = before.observation?.rivals.find((rival) => rival.firm === id);
    const effects = own ? [] : causes.filter((cause) => cause.whose === id && cause.sum !== 0);
    return {
      firm: id,
      name: firmName(game, id),
      color,
      description,
      own,
      share: own ? point(observation.metrics.marketShare) : seen?.marketShare,
      shareBefore: own ? point(before.observation?.metrics.marketShare) : earlier?.marketShare,
      levers: own ? ownLevers(facts) : publicLevers(facts, seen?.levers ?? {}, earlier?.levers),
      effects: effects.sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum)),
      effect: sumOf(effects.map(({ sum }) => sum)),
    };
  });
}

function point(share: number | undefined): Estimate | undefined {
  return share === undefined ? undefined : { estimate: share, low: share, high: share };
}

type Levers = Readonly<Record<string, LeverValue>>;

function publicLevers(facts: Facts, now: Levers, before: Levers | undefined): PublicLever[] {
  return shownLevers(facts).flatMap((id) => {
    const value = now[id];
    return value === undefined
      ? []
      : [{ id, value, before: before?.[id], changed: isChanged(id, value, before?.[id]) }];
  });
}

/** A guess of spending moves by itself; it counts as a change from a quarter of it up. */
function isChanged(id: string, value: LeverValue, before: LeverValue | undefined): boolean {
  if (before === undefined || value === before) return false;
  if (isExact(id) || typeof value !== 'number' || typeof before !== 'number') return true;
  return Math.abs(value - before) > 0.25 * Math.max(Math.abs(before), 1);
}

function ownLevers(facts: Facts): PublicLever[] {
  const { observation, turn, before } = facts;
  const now: Levers = observation.history.find((past) => past.turn === turn)?.decisions ?? {};
  const earlier = observation.history.find((past) => past.turn === turn - 1)?.decisions;
  const start = before.observation && Object.fromEntries(before.observation.levers.map(({ id, value }) => [id, value]));
  const was: Levers | undefined = earlier ?? start;
  return shownLevers(facts).flatMap((id) => {
    const value = now[id];
    return value === undefined
      ? []
      : [{ id, value, before: was?.[id], changed: was !== undefined && was[id] !== value }];
  });
}

/** Levers that the public sees and that anybody in this game may move. */
function shownLevers({ observation }: Facts): string[] {
  const seen = new Set(observation.rivals.flatMap(({ levers }) => Object.keys(levers)));
  return observation.levers.flatMap(({ id, fromTurn, open, max, min }) => {
    const used = open || fromTurn > 1 || observation.rivals.some(({ levers }) => (levers[id] ?? 0) !== 0);
    return seen.has(id) && used && max !== min ? [id] : [];
  });
}

/** Shares by quarter, as research had them each time. */
export function shareSeries({ game, observation, firm, turn }: Facts): { turns: number[]; series: ShareSeries[] } {
  const past = observation.history.filter((one) => one.turn <= turn);
  const series = game.firms.map(({ id, color }) => ({
    firm: id,
    name: firmName(game, id),
    color,
    own: id === firm,
    shares: past.map(({ metrics, rivals }) => {
      const seen = id === firm ? point(metrics.marketShare) : rivals.find((one) => one.firm === id)?.marketShare;
      return seen ?? { estimate: 0, low: 0, high: 0 };
    }),
  }));
  return { turns: past.map((one) => one.turn), series };
}
