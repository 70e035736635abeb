// Tastes that drift: the weight of each driver wanders for all customers alike, as an AR(1) in logarithms whose shocks are addressed
// draws, on top of a trend. Made anew every turn from the draws so far, so that nothing is kept: who plays on from a turn meets the same.
import * as z from 'zod';
import { normal } from '../../kernel/distributions.ts';
import { exp } from '../../kernel/math.ts';
import type { Stream } from '../../kernel/random.ts';
import { DRIVER_IDS, DRIVER_INDEX, type DriverId } from '../../model/drivers.ts';
import { param, share } from '../../model/param.ts';

const driver = z.enum(DRIVER_IDS as [DriverId, ...DriverId[]]);

export const driftSchema = z.strictObject({
  sd: param(0.05, 0, 1, {
    unit: 'sd of the logarithm per turn',
    source: 'e1 #4, size assumed',
    help: 'How far the weight of a driver moves in a turn, by chance and for all customers alike.',
  }),
  keep: share(0.95, { source: 'assumed', help: 'Part of such a move that is left a turn later; 1 never returns.' }),
  drivers: z
    .array(driver)
    .default(['reliability', 'convenience', 'empathy', 'brand', 'price', 'waiting', 'privacy'])
    .meta({
      unit: 'drivers',
      source: 'assumed',
      help: 'The drivers whose weights wander.',
    }),
  trend: z.partialRecord(driver, z.number().min(-0.5).max(0.5)).default({}).meta({
    unit: 'logarithm per turn',
    source: 'assumed',
    help: 'Drivers whose weights rise or fall steadily from the first turn on.',
  }),
});
export type Drift = z.infer<typeof driftSchema>;

/** Logarithm of a driver's drift after the shocks of the turns since history began, the last of them the newest. */
export function wandered(shocks: (turn: number) => number, turn: number, keep: number): number {
  let sum = 0;
  for (let t = 0; t <= turn; t++) sum = keep * sum + shocks(t);
  return sum;
}

/** Multiplies the market's factors by what tastes have drifted by now. */
export function driftTastes(
  drift: Drift,
  strength: number,
  factors: Float64Array,
  turn: number,
  played: number,
  stream: (name: string) => Stream,
): void {
  for (const id of [...new Set(drift.drivers)].sort()) {
    const source = stream(`taste:${id}`);
    const moved = drift.sd === 0 ? 0 : drift.sd * wandered((t) => normal(source, 0, t, 0), turn, drift.keep);
    const at = DRIVER_INDEX[id];
    factors[at] = factors[at]! * exp(strength * moved);
  }
  for (const id of DRIVER_IDS) {
    const rise = drift.trend[id];
    if (rise === undefined) continue;
    const at = DRIVER_INDEX[id];
    factors[at] = factors[at]! * exp(strength * rise * Math.max(0, played));
  }
}
