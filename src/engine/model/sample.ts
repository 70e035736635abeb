// What reasons remember from one turn to the next: the contributions, values and expected shares of the sample
// (the first 20,000 customers by id, all in smaller markets), a row for each block, and the reasons of those who lapse.
import { createTable, type Table } from '../kernel/table.ts';
import { BLOCK, type DriverLayout, SAMPLE_LIMIT, type Values } from './core.ts';

export function sampleSchema(layout: DriverLayout, firms: number) {
  return {
    contributions: { type: 'f64', width: layout.active.length * layout.stride },
    value: { type: 'f64', width: layout.rows },
    artificial: { type: 'f64', width: layout.rows },
    promised: { type: 'f64', width: layout.rows },
    outside: { type: 'f64', width: BLOCK },
    share: { type: 'f64', width: BLOCK * (firms + 1) },
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

export function createSample(layout: DriverLayout, firms: number, customers: number, spare?: ArrayBuffer): Sample {
  return createTable(sampleSchema(layout, firms), Math.ceil(sampleSize(customers) / BLOCK), spare);
}

/** The values of one block of the sample, as views into its row. */
export function sampleValues(sample: Sample, block: number, scratch: Values): Values {
  const row = <K extends keyof Sample['columns']>(name: K) => {
    const width = sample.schema[name].width;
    return sample.columns[name].subarray(block * width, (block + 1) * width);
  };
  return {
    ...scratch,
    data: row('contributions'),
    value: row('value'),
    artificial: row('artificial'),
    promised: row('promised'),
  };
}
