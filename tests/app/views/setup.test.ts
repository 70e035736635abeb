// Setting up a game: teams, rivals, seed; and the glossary that every term leads to.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askedTerm, groupsOf, searchTerms, type Term } from '../../../src/app/views/glossary.ts';
import {
  firstSetup,
  gameSetup,
  RIVAL_SETS,
  rivalSetOf,
  rivalsOf,
  shareAddress,
  withFirm,
  withName,
  withRivals,
  withTeams,
} from '../../../src/app/views/setup.ts';
import { leverMeta, MECHANISMS, POLICY_NAMES } from '../../../src/engine/index.ts';
import type { ScenarioCard } from '../../../src/host/protocol.ts';

const firm = (id: string) => ({ id, name: id.toUpperCase(), color: '#000', description: '', policy: 'steady' });
const card = {
  id: 'bistro',
  seedExamples: ['7', '11'],
  firms: ['a', 'b', 'c', 'd'].map(firm),
} as unknown as ScenarioCard;

describe('a set-up', () => {
  it('begins with one team on the first seed, or on the one asked for', () => {
    expect(firstSetup(card)).toMatchObject({ seed: '7', teams: [{ firm: 'a' }], practice: false });
    expect(firstSetup(card, 'x').seed).toBe('x');
  });

  it('gives each team a firm of its own', () => {
    const three = withTeams(firstSetup(card), card, 3);
    expect(three.teams.map((team) => team.firm)).toEqual(['a', 'b', 'c']);
    const swapped = withFirm(three, 0, 'c');
    expect(swapped.teams.map((team) => team.firm)).toEqual(['c', 'b', 'a']);
    expect(withTeams(swapped, card, 9).teams).toHaveLength(4);
    expect(withTeams(swapped, card, 1).teams).toEqual([{ firm: 'c', name: '' }]);
  });

  it('names nameless teams after their firm and drops policies of firms that are played', () => {
    const setup = { ...withName(firstSetup(card), 0, '  '), policies: { a: 'learner', b: 'imitator' }, seed: ' 9 ' };
    expect(gameSetup(setup, card)).toEqual({
      scenario: { id: 'bistro' },
      seed: '9',
      teams: [{ firm: 'a', name: 'A' }],
      policies: { b: 'imitator' },
      practice: false,
    });
  });

  it('knows its ready-made rivals, by names that the engine has', () => {
    const mixed = withRivals(firstSetup(card), card, 'mixed');
    expect(rivalSetOf(mixed, card)).toBe('mixed');
    expect(rivalSetOf(withRivals(mixed, card, 'scenario'), card)).toBe('scenario');
    expect(rivalSetOf({ ...mixed, policies: { ...mixed.policies, b: 'random' } }, card)).toBeUndefined();
    expect(rivalsOf(mixed, card).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    for (const name of Object.values(RIVAL_SETS).flat()) expect(POLICY_NAMES).toContain(name);
  });

  it('is shared as an address', () => {
    const address = shareAddress('https://x.org/rungs/?seed=1&motion=off#a', { scenario: 'bistro', seed: 'a b' });
    expect(address).toBe('https://x.org/rungs/?scenario=bistro&seed=a+b');
  });

  it('has a text for every policy of the engine', () => {
    const { policies } = JSON.parse(readFileSync('assets/locales/en/new-game.json', 'utf8')) as {
      policies: Record<string, unknown>;
    };
    expect(Object.keys(policies).sort()).toEqual([...POLICY_NAMES].sort());
  });
});

describe('the glossary', () => {
  const file = (language: string) =>
    JSON.parse(readFileSync(`assets/locales/${language}/glossary.json`, 'utf8')) as {
      terms: Record<string, Omit<Term, 'id'>>;
      figures: Record<string, string>;
    };
  const terms = Object.entries(file('en').terms).map(([id, term]) => ({ ...term, id }));

  it('has every course term of every lever', () => {
    const named = MECHANISMS.flatMap(({ levers }) => Object.values(levers)).flatMap((lever) =>
      leverMeta(lever as never).term.split(', '),
    );
    for (const term of named) expect(askedTerm(terms, term)?.id, term).toBeDefined();
  });

  it('has every figure that mechanisms report', () => {
    const { figures } = file('en');
    for (const { metrics } of MECHANISMS) for (const id of Object.keys(metrics)) expect(figures).toHaveProperty(id);
  });

  it('finds words in any place, without accents', () => {
    const portuguese = Object.entries(file('pt').terms).map(([id, term]) => ({ ...term, id }));
    expect(searchTerms(portuguese, 'confianca').map(({ id }) => id)).toContain('trust');
    expect(searchTerms(terms, 'adstock fade').map(({ id }) => id)).toEqual(['adstock']);
    expect(groupsOf(terms, 'en').every(({ terms: own }) => own.length > 0)).toBe(true);
  });
});

describe('levers in Portuguese', () => {
  it('has the words of every lever of every mechanism', () => {
    const words = JSON.parse(readFileSync('assets/locales/pt/levers.json', 'utf8')) as Record<string, object>;
    const ids = MECHANISMS.flatMap(({ id, levers }) => Object.keys(levers).map((name) => `${id}.${name}`));
    for (const id of ids) {
      expect(Object.keys(words[id] ?? {}), id).toEqual(expect.arrayContaining(['label', 'help', 'delay', 'term']));
    }
  });
});
