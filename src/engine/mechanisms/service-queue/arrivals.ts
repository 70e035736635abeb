// Who comes when: the part of the turn of each visit, and the arrivals of a turn by firm, part and class.
import { uniformOf } from '../../kernel/random.ts';
import { visitWords } from '../../model/draws.ts';
import { RUNG } from '../../model/ladder-rules.ts';
import type { Block } from '../../model/mechanism.ts';
import { takesBookings } from '../../model/service-schema.ts';
import { NOBODY } from '../../model/state.ts';
import { OUTCOME } from '../../model/visits.ts';
import type { QueueCtx } from './columns.ts';
import { MAX_PARTS } from './params.ts';

/** Shares that sum to 1, filled up with zeros. */
export function normalize(shares: readonly number[]): Float64Array {
  const out = new Float64Array(MAX_PARTS);
  const sum = shares.reduce((total, share) => total + share, 0);
  shares.slice(0, MAX_PARTS).forEach((share, k) => {
    out[k] = sum > 0 ? share / sum : 1 / shares.length;
  });
  return out;
}

/** Demand by part before deals move any. */
export function baseShares(ctx: QueueCtx): Float64Array {
  return normalize(ctx.params.parts.map((part) => part.demandShare));
}

/** Part of the turn that off-peak deals fill. */
const OFF_PEAK = 1;

/** Shares of the parts by segment. Where `pricing` acts it decides who comes off peak; the rest spread over the others. */
export function shareDemand(ctx: QueueCtx): void {
  const { params, setup, own } = ctx;
  const priced = ctx.importance('deal') >= 0;
  setup.market.segments.forEach(({ id }, s) => {
    const special = params.segments[id]?.demandShares.slice(0, params.parts.length);
    const all = special === undefined ? baseShares(ctx) : normalize(special);
    const shares = priced ? normalize([...all].map((share, k) => (k === OFF_PEAK ? 0 : share))) : all;
    own.market.demandShare.set(shares, s * MAX_PARTS);
  });
}

/** Chooses the part of the turn of each visit that no deal has moved. */
export function drawParts(ctx: QueueCtx, block: Block): void {
  const { visits, turn } = ctx;
  const last = ctx.params.parts.length - 1;
  const { segment } = ctx.customerTraits;
  const { demandShare } = ctx.own.market;
  // Where all come in the first part unless a deal moves them, there is nothing to draw.
  if (ctx.setup.market.segments.every((_, s) => demandShare[s * MAX_PARTS] === 1)) return;
  const drawn = visitWords(ctx.stream('part'), turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.firm[v] === NOBODY || visits.part[v] !== 0) continue;
    const i = visits.customer[v]!;
    const at = segment[i]! * MAX_PARTS;
    if (demandShare[at] === 1) continue;
    let rest = uniformOf(drawn[v - block.visitFrom]!) - demandShare[at]!;
    let part = 0;
    while (rest >= 0 && part < last) rest -= demandShare[at + ++part]!;
    visits.part[v] = part;
  }
}

/** Counts arrivals by firm and part, in customers: all, the committed who did not book, and the booked. */
export function countArrivals(ctx: QueueCtx): { all: Float64Array; committed: Float64Array; booked: Float64Array } {
  const { visits, firms, setup } = ctx;
  const cells = () => new Float64Array(firms * MAX_PARTS);
  const [all, committed, booked] = [cells(), cells(), cells()];
  const books = setup.channels.map(takesBookings);
  const weights = setup.channels.map(({ id }) => ctx.params.channelLoad[id] ?? 1);
  const scale = setup.market.customersPerAgent;
  for (let v = 0; v < visits.count; v++) {
    const j = visits.firm[v]!;
    if (j === NOBODY || visits.outcome[v] !== OUTCOME.served) continue;
    const channel = visits.channel[v]!;
    const weight = scale * (weights[channel] ?? 1) * Math.max(0, 1 - visits.relief[v]!);
    const cell = j * MAX_PARTS + visits.part[v]!;
    all[cell] = all[cell]! + weight;
    if (books[channel] && ctx.operations.bookedShare[j]! > 0) booked[cell] = booked[cell]! + weight;
    else if (ctx.dyad.rung[visits.customer[v]! * firms + j]! >= RUNG.commitment)
      committed[cell] = committed[cell]! + weight;
  }
  return { all, committed, booked };
}
