// Rows of purchases.csv: the occasions of a turn, for all customers or a fixed part of them.
// The part is told by a hash of the customer's number alone, so it is the same in every turn and run, and a larger one
// holds every smaller one.
import { NOBODY, OUTCOME, type Visits, type World } from '../../engine/index.ts';
import type { Cell } from './cells.ts';

/** Whether a customer is in the part `fraction` of all. */
export function isInPart(customer: number, fraction: number): boolean {
  return mixed(customer) < fraction * 4294967296;
}

/** murmur3's finish: every bit of the number reaches every bit of the hash. */
function mixed(number: number): number {
  let hash = Math.imul((number + 1) ^ ((number + 1) >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One row an occasion. A customer turned away is told as abandoned: it came, and left unserved. */
export function* purchaseRows(run: string, visits: Visits, world: World, fraction: number): Generator<Cell[]> {
  const { firmIds, segmentIds, setup } = world.rules;
  const channels = setup.channels.map(({ id }) => id);
  const segment = world.traits.customers.columns.segment!;
  for (let v = 0; v < visits.count; v++) {
    const customer = visits.customer[v]!;
    if (fraction < 1 && !isInPart(customer, fraction)) continue;
    const at = visits.firm[v]!;
    const outside = at === NOBODY;
    const served = visits.outcome[v] === OUTCOME.served;
    const referrer = visits.referrer[v]!;
    const ifServed = (column: Float64Array) => (served ? column[v]! : undefined);
    yield [
      run,
      world.played,
      visits.occasion[v]!,
      customer,
      segmentIds[segment[customer]!]!,
      outside ? undefined : firmIds[at]!,
      outside ? undefined : channels[visits.channel[v]!],
      outside ? 'outside' : served ? 'served' : 'abandoned',
      ifServed(visits.priceCents),
      outside ? undefined : visits.waitMinutes[v]!,
      ifServed(visits.expected),
      ifServed(visits.perceived),
      ifServed(visits.satisfaction),
      visits.failed[v]! > 0 ? 1 : 0,
      visits.complaint[v]!,
      visits.recovered[v]!,
      visits.loss[v]!,
      referrer === 0 ? undefined : referrer - 1,
    ];
  }
}
