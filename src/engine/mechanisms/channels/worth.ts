// What a firm's channels are worth to customers, in logits, by the channel that they like best.
import { exp, ln } from '../../kernel/math.ts';
import { type ChannelsCtx, isDigital } from './params.ts';

const HALF_THE_WEEK = 0.5;

/** Worth of opening hours against half of the week. */
export function hoursLogit(ctx: ChannelsCtx, hours: number): number {
  return ctx.params.hoursWeight * ln(Math.max(0.01, hours) / HALF_THE_WEEK);
}

/** Worth of a firm's channels to those who like one of them best: how far the best of them exceeds that of all channels,
 * open half of the week and without digital service (difference of log-sums). */
export function convenienceOf(ctx: ChannelsCtx, j: number, favourite: number): number {
  const { params, setup, own } = ctx;
  let here = 0;
  let usual = 0;
  setup.channels.forEach((channel, c) => {
    const plain = channel.preference + (c === favourite ? params.favourite : 0);
    usual += exp(plain);
    if ((own.firm.offered[j]! & (1 << c)) === 0) return;
    const drawn = isDigital(channel) ? params.digitalPull * own.firm.strength[j]! : 0;
    here += exp(plain + drawn + hoursLogit(ctx, channel.hours));
  });
  const served = (own.firm.offered[j]! & (1 << favourite)) !== 0 && isDigital(setup.channels[favourite]!);
  const direct = served ? params.digitalGain * own.firm.strength[j]! : 0;
  return (here > 0 ? params.logitScale * (ln(here) - ln(usual)) : 0) + direct;
}
