import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/engine/kernel/hash.ts';
import { byteLength, type ColumnType, copyTable, createTable, openTable } from '../../../src/engine/kernel/table.ts';

const schema = {
  spendCents: { type: 'f64' },
  trust: { type: 'f32' },
  rung: { type: 'u8' },
  firm: { type: 'i16' },
  visits: { type: 'u16', width: 3 },
} as const;

const types: ColumnType[] = ['f64', 'f32', 'i32', 'u32', 'i16', 'u16', 'u8'];

function filled(rows: number) {
  const table = createTable(schema, rows);
  for (let row = 0; row < rows; row++) {
    table.columns.spendCents[row] = row * 0.1;
    table.columns.rung[row] = row % 6;
    for (let i = 0; i < 3; i++) table.columns.visits[row * 3 + i] = row + i;
  }
  return table;
}

function codesOf(buffer: ArrayBuffer, expected = {}): string[] {
  const opened = openTable(buffer, { ...schema, ...expected });
  return opened.ok ? [] : opened.issues.map(({ code }) => code);
}

describe('table', () => {
  it('starts with zeros, in the types and widths of its schema', () => {
    const { columns, rows } = createTable(schema, 5);
    expect(rows).toBe(5);
    expect(columns.spendCents).toBeInstanceOf(Float64Array);
    expect(columns.trust).toBeInstanceOf(Float32Array);
    expect(columns.rung).toBeInstanceOf(Uint8Array);
    expect(columns.firm).toBeInstanceOf(Int16Array);
    expect(columns.visits.length).toBe(15);
    for (const column of Object.values(columns)) expect(column.every((value) => value === 0)).toBe(true);
  });

  it('has the layout that its version promises', () => {
    const { buffer } = filled(2);
    expect(Buffer.from(buffer, 0, 4).toString()).toBe('RNGT');
    expect([...new Uint32Array(buffer, 4, 3)]).toEqual([1, 2, 5]);
    // Header 24; firm 2 × 2 → 8; rung 2 × 1 → 8; spendCents 2 × 8; trust 2 × 4; visits 2 × 3 × 2 → 16.
    expect(buffer.byteLength).toBe(24 + 8 + 8 + 16 + 8 + 16);
    expect(new Float64Array(buffer, 40, 2)[1]).toBe(0.1);
    expect(digestOf(buffer)).toBe('c7d1fc44e16c4d6b');
  });

  it('is the same whatever the order of declaration', () => {
    const { visits, firm, ...others } = schema;
    const table = createTable({ visits, ...others, firm }, 7);
    expect(Buffer.compare(Buffer.from(table.buffer), Buffer.from(createTable(schema, 7).buffer))).toBe(0);
  });

  it('keeps columns apart, aligned and inside the buffer, for any schema', () => {
    const spec = fc.record({ type: fc.constantFrom(...types), width: fc.integer({ min: 1, max: 4 }) });
    const schemas = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), spec, { maxKeys: 8 });
    fc.assert(
      fc.property(schemas, fc.nat(40), (drawn, rows) => {
        const table = createTable(drawn, rows);
        const columns = Object.values(table.columns);
        columns.forEach((column, index) => {
          column.fill(index + 1);
        });
        expect(columns.every((column, index) => column.every((value) => value === index + 1))).toBe(true);
        expect(columns.every((column) => column.byteOffset % 8 === 0)).toBe(true);
        expect(table.buffer.byteLength).toBe(byteLength(drawn, rows));
        const opened = openTable(table.buffer, drawn);
        expect(opened.ok && opened.value.rows).toBe(rows);
      }),
    );
  });

  it('copies without sharing', () => {
    const table = filled(9);
    const before = digestOf(table.buffer);
    const copy = copyTable(table);
    expect(digestOf(copy.buffer)).toBe(before);
    copy.columns.trust[0] = 1;
    expect(digestOf(copy.buffer)).not.toBe(before);
    expect(digestOf(table.buffer)).toBe(before);
  });

  it('opens what it wrote, sharing the buffer', () => {
    const table = filled(4);
    const opened = openTable(table.buffer, schema);
    if (!opened.ok) throw new Error('not opened');
    opened.value.columns.firm[3] = -2;
    expect(table.columns.firm[3]).toBe(-2);
    expect(opened.value.columns.spendCents[2]).toBe(0.2);
  });

  it('says why a buffer is not such a table', () => {
    const spoilt = (word: number, value: number) => {
      const { buffer } = filled(4);
      new Uint32Array(buffer)[word] = value;
      return buffer;
    };
    expect(codesOf(filled(4).buffer)).toEqual([]);
    expect(codesOf(new ArrayBuffer(23))).toEqual(['table-too-short']);
    expect(codesOf(spoilt(0, 0x52474e54))).toEqual(['table-magic']);
    expect(codesOf(spoilt(1, 2))).toEqual(['table-version']);
    expect(codesOf(spoilt(2, 5_000))).toEqual(['table-length']);
    expect(codesOf(filled(4).buffer.slice(0, -8))).toEqual(['table-length']);
    expect(codesOf(filled(4).buffer, { extra: { type: 'u8' } })).toEqual(['table-layout']);
    expect(codesOf(filled(4).buffer, { trust: { type: 'u32' } })).toEqual(['table-layout']);
    expect(codesOf(filled(4).buffer, { visits: { type: 'u16', width: 4 } })).toEqual(['table-layout']);
  });

  it('throws on a number of rows or a width that makes no sense', () => {
    for (const rows of [-1, 1.5, Number.NaN, 2 ** 32]) expect(() => createTable(schema, rows)).toThrow('rows');
    for (const width of [0, -1, 0.5]) expect(() => byteLength({ a: { type: 'u8', width } }, 1)).toThrow('width');
  });
});
