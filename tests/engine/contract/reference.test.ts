import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, jsonSchemaOf } from '../../../src/engine/contract/json-schema.ts';
import { isBetter, MEASURE_IDS } from '../../../src/engine/contract/measures.ts';
import {
  insertReference,
  REFERENCE_END,
  REFERENCE_START,
  referenceMarkdown,
} from '../../../src/engine/contract/reference.ts';
import { schemasAt } from '../../../src/engine/contract/schema-lookup.ts';
import { MECHANISMS } from '../../../src/engine/mechanisms/index.ts';
import { SAMPLE } from './sample.ts';

describe('jsonSchemaOf', () => {
  it.each(DOCUMENT_KINDS)('describes a %s, closed against misspelling', (kind) => {
    const schema = jsonSchemaOf(kind);
    expect(schema.title).toMatch(/\w/);
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties!)).toContain(kind === 'observation' ? 'levers' : 'format');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('asks for as little as the checks do, and says unit and source', () => {
    const schema = jsonSchemaOf('scenario');
    expect(schema.required).toEqual(['format', 'title', 'market', 'firms']);
    const [taste] = schemasAt(schema, ['market', 'tasteSd'], undefined);
    expect(taste).toMatchObject({ default: 1.3, minimum: 0, maximum: 4, unit: 'logit' });
    expect(taste?.description).toMatch(/Spread of permanent tastes.* Unit: logit\. Source: model 3 \[D]\./);
    expect(Object.keys(schemasAt(schema, ['mechanisms'], undefined)[0]!.properties!)).toEqual(
      MECHANISMS.map(({ id }) => id),
    );
  });
});

describe('referenceMarkdown', () => {
  it('lists fields, levers, measures and policies with what an author must know', () => {
    const text = referenceMarkdown(SAMPLE);
    expect(text).toContain('| `market.tasteSd` | number | `1.3` | 0 to 4 | logit | model 3 [D] |');
    expect(text).toContain('| `events[].effects[].target` | `need`, `supplyCost`');
    expect(text).toContain('| `pull` | number | `2` | 0 to 10 | logit | assumed | Pull. |');
    expect(text).toContain('| `shop.staff.<pool>` |');
    expect(text).toContain('| `shop.topic` | x | none, empathy, recovery | none |');
    expect(text).toContain('| `levers.<id>.default` | number or text |');
    expect(text).toContain('`relationship-builder`');
    expect(text).not.toMatch(/undefined|\[object|9007199254740991/);
  });

  it('covers every shipped mechanism and lever', () => {
    const text = referenceMarkdown();
    for (const { id, levers } of MECHANISMS) {
      expect(text).toContain(`### ${id}: `);
      for (const name of Object.keys(levers)) expect(text).toContain(`\`${id}.${name}`);
    }
  });

  it('stands between its markers', () => {
    const guide = `a\n${REFERENCE_START}\nold\n${REFERENCE_END}\nb`;
    const once = insertReference(guide, 'new');
    expect(once).toBe(`a\n${REFERENCE_START}\n\nnew\n\n${REFERENCE_END}\nb`);
    expect(insertReference(once, 'new')).toBe(once);
    expect(() => insertReference('a', 'new')).toThrow('markers');
  });
});

describe('measures', () => {
  it('know which direction is better', () => {
    expect(MEASURE_IDS.filter((id) => isBetter(id, 1, 2))).toEqual(['waitMinutesMean']);
    expect(isBetter('validShare', 2, 2)).toBe(false);
  });
});
