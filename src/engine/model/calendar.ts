// When the events of a scenario happen: scripted ones in their turn, drawn ones in the turns that addressed draws give, the same
// for everybody who asks. So what is told in reports, what firms see ahead and what the market feels never differ. Turns are played turns.
import { type Stream, uniform } from '../kernel/random.ts';
import type { MarketEvent } from './service-schema.ts';

/** What draws need: the streams of `market-events`, and the turn of history's beginning, in played turns the one before 0. */
export interface Fate {
  stream(name: string): Stream;
  /** Turns since history began, less turns played. */
  readonly before: number;
}

/** The turns up to the given one in which an event happens, in order. */
export function turnsOf({ id, turn, drawn }: MarketEvent, fate: Fate, upTo: number): number[] {
  if (drawn === undefined) return [turn];
  const stream = fate.stream(`arrival:${id}`);
  const last = Math.min(upTo, drawn.until ?? upTo);
  const found: number[] = [];
  for (let t = turn; t <= last; t++) {
    if (uniform(stream, 0, fate.before + t, 0) >= drawn.chance) continue;
    found.push(t);
    if (drawn.again === undefined) return found;
    t += drawn.again - 1;
  }
  return found;
}

/**
 * The events as they happen: scripted ones as they stand, a drawn one once for each turn in which it happens, as far as that has
 * come or is announced by the turn given.
 */
export function calendarOf(events: readonly MarketEvent[], fate: Fate, played: number): readonly MarketEvent[] {
  if (events.every(({ drawn }) => drawn === undefined)) return events;
  return events.flatMap((event) =>
    event.drawn === undefined
      ? [event]
      : turnsOf(event, fate, played + event.announcedTurns).map((turn) => ({ ...event, turn })),
  );
}
