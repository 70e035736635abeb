// The small parts: cells of files, numbers and tables for people, the progress bar, the parts of a market.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barText, shortNumber } from '../../src/cli/progress.ts';
import { csvCell, rowText } from '../../src/cli/tables/cells.ts';
import { isInPart } from '../../src/cli/tables/purchase-rows.ts';
import { decimal, money, percent, textTable, wholeNumber, wrap } from '../../src/cli/text.ts';

describe('cells', () => {
  it('quote what RFC 4180 asks for', () => {
    expect(['plain', 'a,b', 'say "no"', 'two\nlines', ' space ', ''].map(csvCell)).toEqual([
      'plain',
      '"a,b"',
      '"say ""no"""',
      '"two\nlines"',
      '" space "',
      '',
    ]);
    expect(csvCell(undefined)).toBe('');
  });

  it('read back to the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(csvCell(value)) === value).toBe(true);
        expect((JSON.parse(rowText('jsonl', ['x'], [value])) as { x: number }).x === value).toBe(true);
      }),
    );
  });

  it('of JSON lines have names, and null where nothing is', () => {
    expect(rowText('jsonl', ['firm', 'share', 'wait'], ['a"b', 0.5, undefined])).toBe(
      '{"firm":"a\\"b","share":0.5,"wait":null}\n',
    );
  });
});

describe('numbers for people', () => {
  it('have true minus signs, groups and no negative zero', () => {
    expect([wholeNumber(1234567.4), wholeNumber(-1234), wholeNumber(-0.2), wholeNumber(999)]).toEqual([
      '1,234,567',
      '−1,234',
      '0',
      '999',
    ]);
    expect([decimal(-0.001, 2), decimal(0.126, 2, true), decimal(-3, 1)]).toEqual(['0.00', '+0.13', '−3.0']);
    expect([percent(0.1234), money(123456, 'EUR')]).toEqual(['12.3 %', '1,235 EUR']);
    expect([shortNumber(1234567), shortNumber(45_300), shortNumber(99.9), shortNumber(0.5)]).toEqual([
      '1.23 M',
      '45.3 k',
      '99.9',
      '0.5',
    ]);
  });
});

describe('tables', () => {
  it('align columns and break the last one where the width ends', () => {
    const styles = [{ head: 'id' }, { head: 'n', right: true }, { head: 'help' }];
    const text = textTable(styles, [['price', '10', 'what a visit costs the customer who pays it']], 38);
    expect(text).toBe('id      n  help\nprice  10  what a visit costs the\n           customer who pays it');
    expect(wrap('', 10)).toEqual(['']);
  });
});

describe('progress', () => {
  it('tells part, rate and time left', () => {
    const state = { done: 4, total: 8, worked: 12_000, unit: 'customer-turns', label: 'turn 4 of 8', seconds: 12 };
    expect(barText(state)).toBe('[############------------] 50 %  1.00 k customer-turns/s  0:12 left  turn 4 of 8');
  });
});

describe('a part of the customers', () => {
  it('is as large as asked for, and grows by adding', () => {
    const inPart = (fraction: number) =>
      Array.from({ length: 20_000 }, (_, i) => i).filter((i) => isInPart(i, fraction));
    const [tenth, half] = [inPart(0.1), inPart(0.5)];
    expect(tenth.length / 20_000).toBeCloseTo(0.1, 2);
    expect(half.length / 20_000).toBeCloseTo(0.5, 1);
    expect(tenth.every((i) => half.includes(i))).toBe(true);
  });
});
