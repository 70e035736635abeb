// Figures of the laws against their bands (evidence section 3): hard ones must hold, of the others only the direction.
// Each figure is the median over the seeds; all figures of a file are printed when its tests are done.
import { afterAll, expect } from 'vitest';
import { median } from './laws.ts';

export interface Band {
  readonly min?: number;
  readonly max?: number;
}

interface Line {
  readonly law: string;
  readonly figure: string;
  readonly median: number;
  readonly spread: readonly number[];
  readonly band: Band;
  readonly hard: boolean;
}

const lines: Line[] = [];

function inside(value: number, { min, max }: Band): boolean {
  return !(value < (min ?? Number.NEGATIVE_INFINITY)) && !(value > (max ?? Number.POSITIVE_INFINITY));
}

function keep(law: string, figure: string, values: readonly number[], band: Band, hard: boolean): number {
  const line = { law, figure, median: median(values), spread: [...values], band, hard };
  lines.push(line);
  return line.median;
}

/** A figure whose band must hold in the median of the seeds. */
export function holds(law: string, figure: string, values: readonly number[], band: Band): void {
  const value = keep(law, figure, values, band, true);
  expect(value, `${law} ${figure}`).toBeGreaterThanOrEqual(band.min ?? Number.NEGATIVE_INFINITY);
  expect(value, `${law} ${figure}`).toBeLessThanOrEqual(band.max ?? Number.POSITIVE_INFINITY);
}

/** A figure whose band is reported only; `direction` is the bound that must hold. */
export function tells(law: string, figure: string, values: readonly number[], band: Band, direction: Band = {}): void {
  const value = keep(law, figure, values, band, false);
  expect(value, `${law} ${figure}`).not.toBeNaN();
  expect(value, `${law} ${figure}`).toBeGreaterThanOrEqual(direction.min ?? Number.NEGATIVE_INFINITY);
  expect(value, `${law} ${figure}`).toBeLessThanOrEqual(direction.max ?? Number.POSITIVE_INFINITY);
}

/** Prints the figures of this file after its tests. */
export function printFigures(): void {
  lines.length = 0;
  afterAll(() => {
    const rows = lines.map((line) => {
      const band = `${line.band.min ?? ''} … ${line.band.max ?? ''}`;
      const verdict = inside(line.median, line.band) ? 'inside' : line.hard ? 'OUTSIDE' : 'outside (soft)';
      const spread = line.spread.map((value) => value.toPrecision(3)).join(' ');
      return `${line.law.padEnd(4)} ${line.figure.padEnd(52)} ${line.median.toPrecision(3).padStart(9)}  in ${band.padEnd(14)} ${verdict.padEnd(14)} [${spread}]`;
    });
    console.info(rows.join('\n'));
  });
}
