// Numbers and tables as people read them in a terminal; always the same, whatever the machine's language.

/** 1234567 → 1,234,567 */
export function wholeNumber(value: number): string {
  const digits = String(Math.round(Math.abs(value)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 && digits !== '0' ? `−${grouped}` : grouped;
}

/** A number with a fixed number of decimals and a true minus sign; `signed` puts a plus before gains. */
export function decimal(value: number, places: number, signed = false): string {
  const digits = Math.abs(value).toFixed(places);
  const isZero = Number(digits) === 0;
  const sign = isZero ? '' : value < 0 ? '−' : signed ? '+' : '';
  return sign + digits;
}

/** 0.1234 → 12.3 % */
export function percent(share: number, places = 1): string {
  return `${decimal(100 * share, places)} %`;
}

/** Cents as money of a currency: 123456 → 1,235 EUR */
export function money(cents: number, currency: string): string {
  return `${wholeNumber(cents / 100)} ${currency}`;
}

export interface ColumnStyle {
  readonly head: string;
  readonly right?: boolean;
}

/** Rows in columns as wide as their longest cell; the last column is broken into lines where the width ends. */
export function textTable(
  styles: readonly ColumnStyle[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): string {
  const last = styles.length - 1;
  const widths = styles.map(({ head }, c) => Math.max(head.length, ...rows.map((row) => (row[c] ?? '').length)));
  const indent = widths.slice(0, last).reduce((sum, w) => sum + w + 2, 0);
  const room = Math.max(24, width - indent);
  const line = (cells: readonly string[]) => {
    const padded = cells
      .slice(0, last)
      .map((cell, c) => (styles[c]!.right ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!)));
    const end = cells[last] ?? '';
    const lines = styles[last]!.right ? [end.padStart(widths[last]!)] : wrap(end, room);
    return [...padded, lines.join(`\n${' '.repeat(indent)}`)].join('  ').trimEnd();
  };
  return [line(styles.map(({ head }) => head)), ...rows.map(line)].join('\n');
}

/** A text broken between words into lines of at most `width` characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
