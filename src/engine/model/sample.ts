// What reasons remember from one turn to the next: the contributions, values and expected shares of the sample
// (the first 20,000 customers by id, all in smaller markets), a row for each customer, and the reasons of those who lapse.
import { createTable, type Table } from '../kernel/table.ts';
import { type DriverLayout, SAMPLE_LIMIT, type Values } from './core.ts';
import type { Block } from './mechanism.ts';

export function sampleSchema(layout: DriverLayout, firms: number) {
  return {
    /** By firm, by position of the driver in the layout. */
    contributions: { type: 'f64', width: firms * layout.active.length },
    value: { type: 'f64', width: firms },
    artificial: { type: 'f64', width: firms },
    promised: { type: 'f64', width: firms },
    outside: { type: 'f64' },
    share: { type: 'f64', width: firms + 1 },
  } as const;
}
export type Sample = Table<ReturnType<typeof sampleSchema>>;

/** Sums of share reasons since a dyad's last turn of preference: one value for each active driver, then the outside option. */
export function lapseSchema(layout: DriverLayout) {
  return { sum: { type: 'f64', width: layout.active.length + 1 } } as const;
}
export type Lapses = Table<ReturnType<typeof lapseSchema>>;

export function sampleSize(customers: number): number {
  return Math.min(customers, SAMPLE_LIMIT);
}

/** A sample to be filled, in `room` if it fits. */
export function createSample(layout: DriverLayout, firms: number, customers: number, room?: ArrayBuffer): Sample {
  return createTable(sampleSchema(layout, firms), sampleSize(customers), room);
}

/** Keeps the values of a block, turned from driver by driver into customer by customer. */
export function keepValues(sample: Sample, block: Block, values: Values, layout: DriverLayout, firms: number): void {
  const { contributions, value, artificial, promised } = sample.columns;
  const drivers = layout.active.length;
  const { data } = values;
  const base = block.from * firms;
  const rows = (block.to - block.from) * firms;
  for (let row = 0, to = base * drivers; row < rows; row++) {
    for (let k = 0, at = row; k < drivers; k++, at += layout.stride) contributions[to++] = data[at]!;
    value[base + row] = values.value[row]!;
    artificial[base + row] = values.artificial[row]!;
    promised[base + row] = values.promised[row]!;
  }
}
