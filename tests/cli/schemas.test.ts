// What authors read beside their scenarios is what the checks say now: `npm run schemas` brings it up to date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { insertReference, jsonSchemaOf, referenceMarkdown } from '../../src/engine/index.ts';
import { rungs } from './rungs.ts';

const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url));

describe('npm run schemas', () => {
  it('has written scenarios/scenario.schema.json', async () => {
    const text = `${JSON.stringify(jsonSchemaOf('scenario'), null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(join(SCENARIOS, 'scenario.schema.json'));
  });

  it('has written the reference in scenarios/README.md', async () => {
    const guide = readFileSync(join(SCENARIOS, 'README.md'), 'utf8');
    await expect(insertReference(guide, referenceMarkdown())).toMatchFileSnapshot(join(SCENARIOS, 'README.md'));
  });
});

describe('rungs schema', () => {
  it.each(['scenario', 'plan', 'replay', 'observation'])('prints the JSON Schema of a %s', async (kind) => {
    const { code, out } = await rungs(['schema', kind]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });

  it('prints the reference as Markdown', async () => {
    expect((await rungs(['schema', '--markdown'])).out).toBe(`${referenceMarkdown()}\n`);
  });
});

describe('rungs list', () => {
  it.each(['scenarios', 'policies', 'mechanisms', 'levers', 'parameters', 'metrics', 'drivers', 'columns'])(
    '%s has as many lines as its object has rows',
    async (topic) => {
      const [text, json] = [await rungs(['list', topic]), await rungs(['list', topic, '--json'])];
      expect([text.code, json.code]).toEqual([0, 0]);
      const rows = (JSON.parse(json.out) as Record<string, unknown[]>)[topic]!;
      expect(rows.length).toBeGreaterThan(3);
      expect(text.out.trimEnd().split('\n')).toHaveLength(rows.length + 1);
    },
  );

  it('says what the score is without benchmarks', async () => {
    const { out } = await rungs(['list', 'metrics']);
    expect(out).toMatch(/^score .*value created .* currency units.* mission reach in %/m);
  });

  it('tells levers as a scenario opens them', async () => {
    const { out } = await rungs(['list', 'levers', '--scenario', 'smallest', '--json']);
    const { levers } = JSON.parse(out) as { levers: { id: string; open: boolean; min: number; default: number }[] };
    expect(levers.find(({ id }) => id === 'pricing.price')).toMatchObject({ open: true, min: 6, default: 9 });
    expect(levers.filter(({ open }) => open)).toHaveLength(1);
  });
});
