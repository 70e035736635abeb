import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/engine/contract/text-document.ts';
import { guardText, MAX_DEPTH } from '../../../src/engine/contract/text-guard.ts';
import { issuesOf, marks, success } from './sample.ts';

describe('readText', () => {
  it('reads YAML 1.2 and JSON alike', () => {
    expect(success(readText('\uFEFFa: yes\nb: [1, 0x10, .5]\n1: "x"\n')).value).toEqual({
      a: 'yes',
      b: [1, 16, 0.5],
      1: 'x',
    });
    expect(success(readText('{\n\t"a": {"b": [1e3, null, true]}\n}')).value).toEqual({ a: { b: [1000, null, true] } });
  });

  it('follows aliases', () => {
    const document = success(readText('a: &x { c: 1 }\nb: *x\n'));
    expect(document.value).toEqual({ a: { c: 1 }, b: { c: 1 } });
    expect(document.locate(['b', 'c'])).toEqual({ line: 1, column: 12 });
  });

  it.each([
    ['a duplicate key', 'a: 1\nb:\n  c: 1\n  c: 2\n', '4:3 duplicate-key'],
    ['a duplicate key in JSON', '{"a": 1, "a": 2}', '1:10 duplicate-key'],
    ['two documents', 'a: 1\n---\nb: 2\n', '2:1 multiple-documents'],
    ['a list', '- 1\n- 2\n', '1:1 not-a-map'],
    ['a word', 'hello', '1:1 not-a-map'],
    ['only a comment', '# nothing\n', '1:1 not-a-map'],
    ['nothing', '', '1:1 empty'],
    ['white space', ' \n\n\t', '1:1 empty'],
    ['a NUL', 'a: 1\nb: \0', '2:4 binary'],
    ['what was not UTF-8', 'a: \uFFFD', '1:4 binary'],
    ['a tab as indent', 'a:\n\tb: 1', '2:1 yaml-tab'],
    ['a broken bracket', 'a: [1, 2\nb: 3', '2:1 yaml-syntax'],
    ['broken JSON', '{"a": 1,, "b": 2}', '1:9 yaml-syntax'],
    ['a binary tag', 'a: !!binary aGk=', '1:13 yaml-tag'],
    ['a set', 'a: !!set {x}', '1:10 yaml-tag'],
    ['an unknown tag', 'a: !odd 3', '1:4 yaml-syntax'],
    ['a list as key', '? [1]\n: 2', '1:3 yaml-syntax'],
    ['an unknown alias', 'a: *nope', '1:4 alias-unknown'],
    ['an anchor that holds itself', 'a: &a\n  b: *a', '2:6 alias-nested'],
    ['a prototype', '__proto__: { a: 1 }', '1:1 unknown-key'],
  ])('refuses %s', (_, text, mark) => {
    expect(marks(readText(text, 'f.yaml'))[0]).toBe(mark);
    expect(issuesOf(readText(text, 'f.yaml'))[0]).toMatchObject({
      file: 'f.yaml',
      message: expect.stringMatching(/\.$/),
    });
  });

  it('refuses YAML 1.1, where yes is true', () => {
    expect(marks(readText('%YAML 1.1\n---\na: yes'))).toEqual(['undefined:undefined yaml-version']);
  });

  it('refuses bombs at once, however they are built', () => {
    const laughs = [...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`);
    const start = performance.now();
    expect(issuesOf(readText(`a: &a [1,1,1]\n${laughs.join('\n')}`))[0]?.code).toBe('alias-nested');
    const wide = `a: &a [${'x,'.repeat(100_000)}]\nb: [${'*a,'.repeat(5000)}]`;
    expect(issuesOf(readText(wide)).map((issue) => issue.code)).toEqual(['alias-size']);
    for (const unit of ['[', '{a: ', '- ', '? ', '[{"a":']) {
      expect(issuesOf(readText(unit.repeat(200_000)))[0]?.code).toBe('too-deep');
    }
    const stairs = Array.from({ length: 2000 }, (__, i) => `${' '.repeat(i)}a:`).join('\n');
    expect(issuesOf(readText(stairs))[0]).toMatchObject({ code: 'too-deep', line: MAX_DEPTH + 1 });
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('bears many keys in good time', () => {
    const text = Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n');
    const start = performance.now();
    expect(readText(text).ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('refuses what is too large by its length', () => {
    expect(guardText('a: 12', 4)).toMatchObject({ code: 'too-large', message: expect.stringContaining('at most 4') });
    expect(guardText('a: 12', 5)).toBeUndefined();
    expect(issuesOf(readText('a: 12', 'f', 4))).toMatchObject([{ code: 'too-large', file: 'f' }]);
  });

  it('knows where everything stands', () => {
    const { locate } = success(readText('# c\na:\n  b: [1, { c: 2 }]\nd:\ne: "x"\n'));
    expect(locate(['a'], 'key')).toEqual({ line: 2, column: 1 });
    expect(locate(['a', 'b', 1, 'c'])).toEqual({ line: 3, column: 15 });
    expect(locate(['a', 'b', 1, 'c'], 'key')).toEqual({ line: 3, column: 12 });
    expect(locate(['a', 'b', 1, 'missing'])).toEqual({ line: 3, column: 10 });
    expect(locate(['a', 'missing', 'more'])).toEqual({ line: 2, column: 1 });
    expect(locate(['d'])).toEqual({ line: 4, column: 1 });
    expect(locate(['e'])).toEqual({ line: 5, column: 4 });
  });
});
