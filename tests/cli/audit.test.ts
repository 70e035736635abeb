// `rungs audit` spreads its games over threads: however many there are, the report is the same.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rungs, temporaryFolder } from './rungs.ts';

const TINY = `format: rungs-scenario/1
title: Tiny
time: { turns: 1 }
history: { turns: 1 }
market:
  customers: 100
  category: { name: Coffee, referencePriceCents: 900, unitCostCents: 300 }
  segments: [{ id: all, name: All, share: 1 }]
firms: [{ id: a, name: A }, { id: b, name: B }]
levers: { pricing.price: { min: 6, max: 14, default: 9 } }
mechanisms: { pricing: {} }
`;

it('gives one report on one thread and on two, and says whether it holds by its exit code', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'tiny.yaml'), TINY);
  const audit = (...words: string[]) => rungs(['audit', 'tiny.yaml', '--seeds', '2', ...words], { cwd });
  const one = await audit('--jobs', '1', '--json');
  const two = await audit('--jobs', '2', '--json');
  expect(two.out).toBe(one.out);
  const report = JSON.parse(one.out) as { holds: boolean; bars: { title: string }[]; benchmarks: unknown[] };
  expect(report.bars.length).toBeGreaterThan(4);
  expect(report.benchmarks.length).toBeGreaterThan(0);
  expect(one.code).toBe(report.holds ? 0 : 1);
  const text = await audit('--quiet');
  expect(text.code).toBe(one.code);
  expect(text.err).toBe('');
  for (const { title } of report.bars) expect(text.out).toContain(title);
});

it('ends at once when it is interrupted', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'tiny.yaml'), TINY);
  const { code, out } = await rungs(['audit', 'tiny.yaml', '--seeds', '5000', '--test-seeds', '2'], {
    cwd,
    onNote: (text, child) => {
      if (text.startsWith('[1/')) child.kill('SIGINT');
    },
  });
  expect({ code, out }).toEqual({ code: 130, out: '' });
});
