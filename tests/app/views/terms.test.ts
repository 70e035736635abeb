// Every term of the course can be reached from where it appears, and every link leads to an entry of the glossary.
import { describe, expect, it } from 'vitest';
import english from '../../../assets/locales/en/glossary.json';
import { P_ORDER } from '../../../src/app/views/decide.ts';
import { askedTerm, type Term } from '../../../src/app/views/glossary.ts';
import { SCREEN_TERMS } from '../../../src/app/views/screen-terms.ts';
import { DRIVER_WORDS, METRIC_WORDS } from '../../../src/app/views/words.ts';
import { leverMeta, MECHANISMS } from '../../../src/engine/index.ts';

const entry = (id: string): Term => ({ id, group: '', name: id, definition: '' });
const concepts = Object.keys(english.terms).map(entry);
const rungs = Object.keys(english.rungs).map(entry);

const leverTerms = MECHANISMS.flatMap(({ levers }) => Object.values(levers)).flatMap((lever) =>
  leverMeta(lever).term.split(', '),
);
const screenTerms: readonly string[] = Object.values(SCREEN_TERMS).flat();

describe('terms', () => {
  it('of a screen lead to an entry, each once', () => {
    for (const [place, ids] of Object.entries(SCREEN_TERMS)) {
      expect(new Set(ids).size, place).toBe(ids.length);
      for (const id of ids) expect(askedTerm([...concepts, ...rungs], id)?.id, `${place}: ${id}`).toBe(id);
    }
  });

  it('of the course are linked from a lever or a screen', () => {
    const linked = new Set([...leverTerms, ...screenTerms].map((term) => askedTerm(concepts, term)?.id));
    expect(concepts.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual([]);
  });

  it('of the rungs are linked from the house beside the sheet, and none from the ladder', () => {
    const landings = rungs.map(({ id }) => id).filter((id) => id !== 'none');
    expect(landings).toEqual(['sampling', 'preference', 'favor', 'commitment', 'referral', 'exclusivity']);
    expect(screenTerms).toContain('none');
  });

  it('of figures, drivers and Ps stand for all that a screen can open', () => {
    expect(Object.keys(METRIC_WORDS).filter((id) => !(id in english.figures))).toEqual([]);
    expect(Object.keys(english.figures).filter((id) => !(id in METRIC_WORDS))).toEqual([]);
    expect(Object.keys(english.ps).sort()).toEqual([...P_ORDER].sort());
    expect(Object.keys(DRIVER_WORDS).length).toBeGreaterThan(20);
  });
});
