import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, type Issue, nearest, ok, type Result } from '../../../src/engine/kernel/result.ts';

const issue: Issue = { code: 'too-low', path: ['firms', 0, 'cash'], message: 'Cash is below zero.' };

describe('Result', () => {
  it('carries a value or every issue', () => {
    const outcomes: Result<number>[] = [ok(3), fail(issue, { ...issue, code: 'second' })];
    const told = outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.issues.map(({ code }) => code)));
    expect(told).toEqual([3, ['too-low', 'second']]);
  });

  it('refuses to fail without a reason', () => {
    expect(() => fail()).toThrow('at least one issue');
  });
});

describe('nearest', () => {
  const mechanisms = ['word-of-mouth', 'service-queue', 'loyalty-scheme', 'churn'];

  it('finds the name that a misspelling meant', () => {
    expect(nearest('word-of-mout', mechanisms)).toBe('word-of-mouth');
    expect(nearest('Service-Queue', mechanisms)).toBe('service-queue');
    expect(nearest('loyaltyscheme', mechanisms)).toBe('loyalty-scheme');
    expect(nearest('chrun', mechanisms)).toBe('churn');
    expect(nearest('titel', ['time', 'title'])).toBe('title');
  });

  it('offers nothing when nothing is close', () => {
    expect(nearest('price', mechanisms)).toBeUndefined();
    expect(nearest('x', ['y'])).toBeUndefined();
    expect(nearest('', mechanisms)).toBeUndefined();
    expect(nearest('churn', [])).toBeUndefined();
  });

  it('finds every name itself, in any order of candidates', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(fc.property(names, (list) => list.every((name) => nearest(name, list) === name)));
  });

  it('breaks ties by name, not by order', () => {
    expect(nearest('cat', ['cut', 'cot'])).toBe('cot');
    expect(nearest('cat', ['cot', 'cut'])).toBe('cot');
  });
});
