// V23: what two turns of worse quality take from the upper rungs is gone faster than it is won back. Paired runs with the
// same draws, one of which delivers .15 less at one firm for two turns.
import { describe, it } from 'vitest';
import { RUNG } from '../../src/engine/model/ladder-rules.ts';
import type { World } from '../../src/engine/world.ts';
import { QUIET } from './overrides.ts';
import { printFigures, tells } from './report.ts';
import { play, SEEDS, scenarioOfAgents, startOf, withQuality } from './simulate.ts';

/** Each with a firm whose quality falls; the longer ladders of a bank and a telephone company take fewer agents. */
const MARKETS = [
  { name: 'bistro', firm: 'aurora', agents: 6000 },
  { name: 'virtual-customers', firm: 'harbour', agents: 3000 },
  { name: 'customer-bank', firm: 'guild', agents: 3000 },
] as const;
const DROP = 0.15;
const BAD_TURNS = 2;
const WATCHED = 20;

printFigures();

/** Customers at commitment and above, by turn from the start. */
function committed(world: World, firm: number): number[] {
  return world.history
    .filter(({ turn }) => turn >= 0)
    .map(({ rungs }) => rungs[firm]!.slice(RUNG.commitment).reduce((a, b) => a + b, 0));
}

/** Turns, with a fraction, until a curve first reaches a level, from `from` on; the whole length where it never does. */
function reach(curve: readonly number[], level: number, from: number, rising: boolean): number {
  for (let t = from + 1; t < curve.length; t++) {
    const [a, b] = [curve[t - 1]!, curve[t]!];
    if (rising ? b >= level : b <= level) return t - 1 + (a === b ? 1 : (level - a) / (b - a)) - from;
  }
  return curve.length - from;
}

function response(
  { name, firm: id, agents }: (typeof MARKETS)[number],
  seed: string,
): { lost: number; gone: number; back: number } {
  const start = startOf(scenarioOfAgents(name, agents, QUIET), seed);
  const firm = start.rules.firmIds.indexOf(id);
  const usual = committed(play(start, BAD_TURNS + WATCHED), firm);
  const worse = withQuality(play(withQuality(start, id, -DROP), BAD_TURNS), id, DROP);
  const shaken = committed(play(worse, WATCHED), firm);
  const missing = usual.map((count, t) => count - shaken[t]!);
  const most = Math.max(...missing);
  const bottom = missing.indexOf(most);
  return {
    lost: most / usual[bottom]!,
    gone: reach(missing, most / 2, 0, true),
    back: reach(missing, most / 2, bottom, false),
  };
}

describe('V23, climb and fall', () => {
  it.each(MARKETS)(
    '$name: commitment is lost faster than it comes back',
    (market) => {
      const { name } = market;
      const all = SEEDS.map((seed) => response(market, seed));
      tells(
        'V23',
        `${name}: part of commitment lost`,
        all.map(({ lost }) => lost),
        { min: 0 },
        { min: 0.05 },
      );
      tells(
        'V23',
        `${name}: turns until half of it is gone`,
        all.map(({ gone }) => gone),
        {},
      );
      tells(
        'V23',
        `${name}: turns until half of it is back`,
        all.map(({ back }) => back),
        {},
      );
      tells(
        'V23',
        `${name}: back against gone`,
        all.map(({ gone, back }) => back / gone),
        { min: 2 },
        { min: 1 },
      );
    },
    240_000,
  );
});
