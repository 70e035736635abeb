import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/engine/kernel/result.ts';
import { type Format, formatTag, readVersioned, writeVersioned } from '../../../src/engine/kernel/versioned.ts';

const format: Format = {
  name: 'rungs-scenario',
  version: 4,
  migrations: [
    { from: 2, migrate: ({ price, ...rest }) => ok({ ...rest, priceCents: Number(price) * 100 }) },
    {
      from: 3,
      migrate: (document) =>
        'firms' in document
          ? ok({ ...document, trail: [document.format] })
          : fail({ code: 'no-firms', path: ['firms'], message: 'Version 3 needs firms.' }),
    },
  ],
};

function issueOf(document: unknown) {
  const read = readVersioned(document, format);
  if (read.ok) throw new Error('expected an issue');
  return read.issues[0]!;
}

describe('readVersioned', () => {
  it('takes the current version as it is', () => {
    const read = readVersioned({ firms: 2, format: 'rungs-scenario/4' }, format);
    expect(read).toEqual({ ok: true, value: { format: 'rungs-scenario/4', firms: 2 } });
    expect(read.ok && Object.keys(read.value)[0]).toBe('format');
  });

  it('migrates one version at a time and leaves the original alone', () => {
    const old = Object.freeze({ format: 'rungs-scenario/2', price: 3, firms: 2 });
    const trail = ['rungs-scenario/3'];
    const value = { format: 'rungs-scenario/4', firms: 2, priceCents: 300, trail };
    expect(readVersioned(old, format)).toEqual({ ok: true, value });
    expect(readVersioned({ format: 'rungs-scenario/3', firms: 2, priceCents: 300 }, format)).toEqual({
      ok: true,
      value,
    });
  });

  it('passes on what a migration finds wrong', () => {
    expect(issueOf({ format: 'rungs-scenario/3' }).code).toBe('no-firms');
  });

  it.each([[null], [undefined], ['text'], [[1]], [3]])('refuses %j, which is no document', (document) => {
    expect(issueOf(document)).toMatchObject({ code: 'format-document', path: [] });
  });

  it('says how to begin a document without a format', () => {
    expect(issueOf({ firms: 2 })).toMatchObject({
      code: 'format-missing',
      hint: "Begin the document with 'format: rungs-scenario/4'.",
    });
    expect(issueOf({ fromat: 'rungs-scenario/4' }).hint).toContain("'fromat'");
  });

  it.each([[7], [null], ['rungs-scenario'], ['rungs-scenario/'], ['rungs-scenario/x'], ['rungs-scenario/0'], ['/4']])(
    'refuses the malformed format %j',
    (tag) => {
      expect(issueOf({ format: tag })).toMatchObject({ code: 'format-malformed', path: ['format'] });
    },
  );

  it('names the nearest format for a misspelt one', () => {
    expect(issueOf({ format: 'rungs-scenaro/4' })).toMatchObject({
      code: 'format-name',
      hint: "Did you mean 'rungs-scenario'?",
    });
    expect(issueOf({ format: 'invoice/4' })).toMatchObject({
      code: 'format-name',
      message: "The format is 'invoice', not 'rungs-scenario'.",
    });
  });

  it('refuses versions that are too new or too old', () => {
    expect(issueOf({ format: 'rungs-scenario/5' })).toMatchObject({
      code: 'format-too-new',
      hint: 'Use a newer version of Rungs.',
    });
    expect(issueOf({ format: 'rungs-scenario/1' }).code).toBe('format-too-old');
  });

  it('throws on migrations with a gap', () => {
    const gap = { ...format, migrations: format.migrations.slice(0, 1) };
    expect(() => readVersioned({ format: 'rungs-scenario/4' }, gap)).toThrow("don't rise by one");
    expect(() => readVersioned({}, { ...format, version: 1 })).toThrow("don't rise by one");
  });
});

describe('writeVersioned', () => {
  it('puts the current format first and is read back', () => {
    const written = writeVersioned({ firms: 2, format: 'other/1' }, format);
    expect(Object.entries(written)).toEqual([
      ['format', formatTag(format)],
      ['firms', 2],
    ]);
    expect(readVersioned(written, format)).toEqual({ ok: true, value: written });
  });
});
