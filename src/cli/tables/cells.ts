// Rows of a table as text: CSV (RFC 4180 quoting, lines end in \n) or JSON lines. Numbers in JavaScript's shortest form
// that reads back to the same float64; an absent value is an empty cell, or null.

export type Cell = string | number | undefined;
export const TEXT_FORMATS = ['csv', 'jsonl'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** The first line of a file, if its format has one. */
export function headText(format: TextFormat, names: readonly string[]): string {
  return format === 'csv' ? `${names.map(csvCell).join(',')}\n` : '';
}

/** One row as a line. */
export function rowText(format: TextFormat, names: readonly string[], cells: readonly Cell[]): string {
  if (format === 'csv') return `${cells.map(csvCell).join(',')}\n`;
  return `{${names.map((name, c) => `${JSON.stringify(name)}:${JSON.stringify(jsonCell(cells[c]))}`).join(',')}}\n`;
}

function jsonCell(cell: Cell): string | number | null {
  return cell === undefined ? null : cell;
}

/** A cell of a CSV file. */
export function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
