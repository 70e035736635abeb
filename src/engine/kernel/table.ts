// Struct of arrays: named columns of numbers in one ArrayBuffer, so that a table is copied by one memcpy, moved to a
// worker without copying and digested in one go. A header names the kind of file, its version and its layout.
// Header, six little-endian u32: magic 'RNGT', version, rows, number of columns, digest of the layout (two words).
// Columns follow, sorted by name, each starting at a multiple of 8 bytes; the gaps are zero.

import { requireLittleEndian } from './endian.ts';
import { digestText } from './hash.ts';
import { fail, ok, type Result } from './result.ts';

const ARRAYS = {
  f64: Float64Array<ArrayBuffer>,
  f32: Float32Array<ArrayBuffer>,
  i32: Int32Array<ArrayBuffer>,
  u32: Uint32Array<ArrayBuffer>,
  i16: Int16Array<ArrayBuffer>,
  u16: Uint16Array<ArrayBuffer>,
  u8: Uint8Array<ArrayBuffer>,
} as const;

export type ColumnType = keyof typeof ARRAYS;
export type ColumnArray<T extends ColumnType = ColumnType> = InstanceType<(typeof ARRAYS)[T]>;

export interface ColumnSpec {
  readonly type: ColumnType;
  /** Values per row, 1 unless said otherwise; row r of a column of width w is at [r·w, r·w + w). */
  readonly width?: number;
}

export type Schema = Readonly<Record<string, ColumnSpec>>;

export type ColumnsOf<S extends Schema> = { readonly [K in keyof S]: ColumnArray<S[K]['type']> };

export interface Table<S extends Schema = Schema> {
  readonly buffer: ArrayBuffer;
  readonly rows: number;
  readonly schema: S;
  readonly columns: ColumnsOf<S>;
}

const MAGIC = 0x54474e52;
const VERSION = 1;
const HEADER_WORDS = 6;
const HEADER_BYTES = HEADER_WORDS * 4;

/** Bytes of a table's buffer, header included. */
export function byteLength(schema: Schema, rows: number): number {
  return layOut(schema, rows).bytes;
}

/** A table of zeros; in `room`, a buffer that nobody needs any more, if it has the right length. */
export function createTable<S extends Schema>(schema: S, rows: number, room?: ArrayBuffer): Table<S> {
  requireLittleEndian();
  const { bytes } = layOut(schema, rows);
  const fits = room?.byteLength === bytes;
  const buffer = fits ? room : new ArrayBuffer(bytes);
  if (fits) new Uint8Array(buffer).fill(0);
  new Uint32Array(buffer, 0, HEADER_WORDS).set(headerOf(schema, rows));
  return viewTable(buffer, schema, rows);
}

/** A copy that shares nothing with the table. */
export function copyTable<S extends Schema>(table: Table<S>): Table<S> {
  return viewTable(table.buffer.slice(0), table.schema, table.rows);
}

/** Reads a buffer as a table, without copying it, if its header says that it is one with just this schema. */
export function openTable<S extends Schema>(buffer: ArrayBuffer, schema: S): Result<Table<S>> {
  requireLittleEndian();
  if (buffer.byteLength < HEADER_BYTES) {
    return refuse('table-too-short', `A table has a header of ${HEADER_BYTES} bytes; this has ${buffer.byteLength}.`);
  }
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  const [magic, version, rows, columnCount] = [header[0]!, header[1]!, header[2]!, header[3]!];
  if (magic !== MAGIC) return refuse('table-magic', "This is not a Rungs table: it doesn't begin with 'RNGT'.");
  if (version !== VERSION) {
    return refuse('table-version', `This table has version ${version}; only version ${VERSION} can be read.`);
  }
  const expected = headerOf(schema, rows);
  if (columnCount !== expected[3] || header[4] !== expected[4] || header[5] !== expected[5]) {
    const message = `This table has other columns (${columnCount}) than expected (${expected[3]}), or other types or widths.`;
    return refuse('table-layout', message, 'It was made with other mechanisms, or by another version of Rungs.');
  }
  const { bytes } = layOut(schema, rows);
  if (buffer.byteLength !== bytes) {
    return refuse('table-length', `A table of ${rows} rows takes ${bytes} bytes; this has ${buffer.byteLength}.`);
  }
  return ok(viewTable(buffer, schema, rows));
}

interface PlacedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly width: number;
  readonly offset: number;
}

function layOut(schema: Schema, rows: number): { columns: PlacedColumn[]; bytes: number } {
  if (!Number.isInteger(rows) || rows < 0 || rows > 0xffff_ffff)
    throw new RangeError(`A table can't have ${rows} rows`);
  const columns: PlacedColumn[] = [];
  let offset = HEADER_BYTES;
  for (const name of Object.keys(schema).sort()) {
    const { type, width = 1 } = schema[name]!;
    if (!Number.isInteger(width) || width < 1) throw new RangeError(`Column ${name} can't have width ${width}`);
    columns.push({ name, type, width, offset });
    offset = Math.floor((offset + rows * width * ARRAYS[type].BYTES_PER_ELEMENT + 7) / 8) * 8;
  }
  return { columns, bytes: offset };
}

function headerOf(schema: Schema, rows: number): number[] {
  const { columns } = layOut(schema, 0);
  const digest = digestText(JSON.stringify(columns.map(({ name, type, width }) => [name, type, width])));
  const words = [digest.slice(0, 8), digest.slice(8)].map((hex) => Number.parseInt(hex, 16));
  return [MAGIC, VERSION, rows, columns.length, ...words];
}

function viewTable<S extends Schema>(buffer: ArrayBuffer, schema: S, rows: number): Table<S> {
  const placed = layOut(schema, rows).columns;
  const views = placed.map(({ name, type, width, offset }) => [name, new ARRAYS[type](buffer, offset, rows * width)]);
  // The entries are built from the schema's own keys and types, which Object.fromEntries can't express.
  return { buffer, rows, schema, columns: Object.fromEntries(views) as ColumnsOf<S> };
}

function refuse(code: string, message: string, hint?: string): Result<never> {
  return fail({ code, path: [], message, ...(hint === undefined ? {} : { hint }) });
}
