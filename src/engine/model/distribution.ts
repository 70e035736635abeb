// Distributions that a scenario may name, and one addressed draw from each.
// Each draw owns a fixed block of slots, so that adding a draw moves no other (architecture section 4).
import * as z from 'zod';
import { gamma, normalOf } from '../kernel/distributions.ts';
import { exp } from '../kernel/math.ts';
import { type Stream, uniform } from '../kernel/random.ts';

/** Beyond this neither logits nor occasions per turn mean anything. */
const MOST = 1000;
const value = z.number().min(-MOST).max(MOST);
const positive = z.number().positive().max(MOST);

export const distributionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant'), value }),
  z.strictObject({ kind: z.literal('uniform'), min: value, max: value }),
  z.strictObject({ kind: z.literal('normal'), mean: value, sd: z.number().min(0).max(MOST) }),
  z
    .strictObject({ kind: z.literal('lognormal'), mean: positive, sdLog: z.number().min(0).max(3) })
    .describe('Mean of the variable itself and standard deviation of its logarithm.'),
  z.strictObject({ kind: z.literal('gamma'), mean: positive, shape: z.number().min(0.05).max(1000) }),
]);
export type Distribution = z.infer<typeof distributionSchema>;

/** One draw for (id, turn) that keeps to the 128 slots from `slot`. */
export function drawFrom(distribution: Distribution, stream: Stream, id: number, turn: number, slot: number): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return distribution.min + (distribution.max - distribution.min) * uniform(stream, id, turn, slot);
    case 'normal':
      return distribution.mean + distribution.sd * normalOf(uniform(stream, id, turn, slot));
    case 'lognormal': {
      const s = distribution.sdLog;
      return distribution.mean * exp(s * normalOf(uniform(stream, id, turn, slot)) - 0.5 * s * s);
    }
    case 'gamma':
      return gamma(stream, id, turn, slot, distribution.shape, distribution.mean / distribution.shape);
  }
}

/** The mean of a distribution. */
export function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'uniform':
      return (distribution.min + distribution.max) / 2;
    default:
      return distribution.mean;
  }
}
