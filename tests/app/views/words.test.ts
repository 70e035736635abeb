// The page's English words against the engine's own, and the Portuguese ones against both: nothing missing, nothing else.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURE_PERSPECTIVES } from '../../../src/app/views/report-scoreboard.ts';
import {
  ACCOUNT_WORDS,
  CONDITION_WORDS,
  DRIVER_WORDS,
  METRIC_WORDS,
  RUNG_WORDS,
} from '../../../src/app/views/words.ts';
import { CORE_METRICS, DRIVERS, MEASURES, MECHANISMS, RUNGS } from '../../../src/engine/index.ts';
import { CONDITIONS } from '../../../src/engine/model/ladder-rules.ts';
import { ACCOUNTS } from '../../../src/engine/model/ledger.ts';

type Overlay = Readonly<Record<string, Readonly<Record<string, string>>>>;
const portuguese = (name: string): Overlay =>
  JSON.parse(readFileSync(`assets/locales/pt/${name}.json`, 'utf8')) as Overlay;

describe('words', () => {
  it('say of drivers what the engine says', () => {
    const own = Object.fromEntries(DRIVERS.map(({ id, label, help }) => [id, { label, help }]));
    expect(DRIVER_WORDS).toEqual(own);
    expect(Object.keys(portuguese('drivers'))).toEqual(Object.keys(own));
    for (const words of Object.values(portuguese('drivers'))) expect(words.label && words.help).toBeTruthy();
  });

  it('name every metric, with the direction that the engine gives it', () => {
    const specs = Object.assign({}, CORE_METRICS, ...MECHANISMS.map(({ metrics }) => metrics)) as typeof CORE_METRICS;
    for (const [id, { better }] of Object.entries(specs)) expect([id, METRIC_WORDS[id]?.better]).toEqual([id, better]);
    expect(Object.keys(portuguese('metrics')).sort()).toEqual(Object.keys(METRIC_WORDS).sort());
  });

  it('name every measure and its perspective', () => {
    expect(MEASURE_PERSPECTIVES).toEqual(Object.fromEntries(MEASURES.map(({ id, perspective }) => [id, perspective])));
    for (const { id, better } of MEASURES) expect([id, METRIC_WORDS[id]?.better]).toEqual([id, better]);
  });

  it('name rungs, accounts and conditions', () => {
    expect(Object.keys(RUNG_WORDS)).toEqual([...RUNGS]);
    expect(ACCOUNT_WORDS).toEqual(Object.fromEntries(ACCOUNTS.map(({ id, label }) => [id, label])));
    expect(Object.keys(CONDITION_WORDS)).toEqual([...CONDITIONS]);
    expect(Object.keys(portuguese('rungs'))).toEqual([...RUNGS]);
    expect(Object.keys(portuguese('accounts'))).toEqual(Object.keys(ACCOUNT_WORDS));
    expect(Object.keys(portuguese('conditions'))).toEqual([...CONDITIONS]);
  });
});
