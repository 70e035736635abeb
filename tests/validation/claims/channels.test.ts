// Claims about contacts without a counter: community, permission, data, triggers and self-service.
import { describe, expect, it } from 'vitest';
import { market } from '../../engine/mechanisms/service-market.ts';
import { type Games, games, type Moves, once, SEEN, surely } from './games.ts';
import { claim } from './table.ts';

const SEEDS = 4;

describe('a community', () => {
  const young = market({
    mechanisms: { 'service-queue': {}, community: {} },
    levers: { 'community.platform': { default: 0 }, 'community.moderation': { default: 0 } },
  });
  const good: Moves = { 'community.platform': 3000, 'community.moderation': 1200, 'community.answers': 1 };
  const kept = games(young, SEEDS, 12, once(good));
  const changed = (change: Moves) => games(young, SEEDS, 12, once({ ...good, ...change }));

  claim(21, 'is joined slowly, and by nobody who has no reason', () => {
    expect(kept.mean('communityMemberShare', 1, 1)).toBeLessThan(0.25 * kept.mean('communityMemberShare', 12));
    expect(kept.mean('communityMemberShare', 4, 4)).toBeLessThan(0.7 * kept.mean('communityMemberShare', 12));
    expect(changed({ 'community.platform': 0 }).mean('communityMemberShare')).toBe(0);
  });

  claim(21, 'hurts where it is not moderated and where answers linger', () => {
    for (const lacking of ['community.moderation', 'community.answers']) {
      const worse = changed({ [lacking]: 0 });
      expect([lacking, surely(kept, worse, 'communityTie', 7) > SEEN]).toEqual([lacking, true]);
      expect([lacking, surely(kept, worse, 'marketShare', 7) > SEEN]).toEqual([lacking, true]);
    }
  });

  claim(40, 'makes a firm learn faster, the more its customers write who know', () => {
    const scenario = market({
      mechanisms: { 'service-queue': {}, community: {}, 'value-research': {} },
      levers: { 'community.platform': { default: 0 }, 'community.moderation': { default: 0 } },
    });
    const ask: Moves = { 'value-research.research.interviews': 400, 'value-research.research.survey': 400 };
    const listen: Moves = { ...ask, 'community.listening': 1600 };
    const [alone, deaf, silent, taught] = [ask, { ...ask, ...good }, listen, { ...listen, ...good }].map((moves) =>
      games(scenario, SEEDS, 9, once(moves)),
    ) as [Games, Games, Games, Games];
    expect(surely(taught, alone, 'researchCases', 4)).toBeGreaterThan(SEEN);
    expect(surely(taught, deaf, 'mapSuretyShare', 4)).toBeGreaterThan(SEEN);
    expect(surely(taught, silent, 'mapSuretyShare', 4)).toBeGreaterThan(SEEN);
  });
});

describe('privacy', () => {
  const scenario = market({
    firms: ['aurora', 'bellavista'].map((id) => ({ id, name: id, start: { awareness: 1, cashCents: 10_000_000 } })),
    mechanisms: { permission: { data: { exposure: 1 } } },
  });
  const asked = games(scenario, SEEDS, 8);

  claim(38, 'seven of eight mind, and unsolicited contacts cost consent, trust and customers', () => {
    const concern = asked.each[0]!.world.traits.customers.columns['permission.concern'] as Float32Array;
    expect(concern.filter((each) => each > 0).length / concern.length).toBeCloseTo(0.87, 1);
    const cold = games(scenario, SEEDS, 8, once({ 'permission.unsolicited': 4 }));
    for (const lost of ['consentShare', 'trustMean', 'marketShare'])
      expect([lost, surely(asked, cold, lost, 4) > SEEN]).toEqual([lost, true]);
  });

  claim(38, 'so does passing on their data, when it comes out', () => {
    const sold = games(scenario, SEEDS, 8, once({ 'permission.dataUse': 1 }));
    for (const lost of ['consentShare', 'trustMean', 'marketShare'])
      expect([lost, surely(asked, sold, lost, 4) > SEEN]).toEqual([lost, true]);
  });
});

describe('contacts', () => {
  const scenario = market({ mechanisms: { permission: {}, 'customer-knowledge': {} }, history: { turns: 8 } });
  /** Visits that a contact brings, against a firm that is the same and sends none. */
  const respond = (moves: Moves) => {
    const none = { ...moves, 'permission.contacts': 0 };
    const [sent, silent] = [moves, none].map((each) => games(scenario, SEEDS, 10, once(each)));
    return (sent!.mean('visits', 6) - silent!.mean('visits', 6)) / sent!.mean('contactsSent', 6);
  };
  const few: Moves = { 'permission.contacts': 2, 'permission.relevance': 1500 };

  claim(51, 'that answer a change in what a customer does bring much more each than those that wait for none', () => {
    const same = respond(few);
    expect(same).toBeGreaterThan(0);
    expect(respond({ ...few, 'permission.triggers': 1 })).toBeGreaterThan(2 * same);
  });

  it('that fit the customer bring more each than those that say the same to all', () => {
    const known: Moves = {
      'customer-knowledge.capture': 2,
      ...Object.fromEntries(
        ['collate', 'retrieve', 'utilize', 'share'].map((step) => [`customer-knowledge.effort.${step}`, 1200]),
      ),
    };
    const fitting = respond({ ...few, ...known, 'permission.relevance': 4000 });
    expect(fitting).toBeGreaterThan(2 * Math.max(0, respond({ ...few, 'permission.relevance': 300 })));
  });
});

describe('self-service', () => {
  const scenario = market({ mechanisms: { 'service-queue': {}, 'self-service': {}, recovery: {} } });
  const run = (moves: Moves) => games(scenario, SEEDS, 8, once(moves));
  const plain = run({});
  const good = run({ 'self-service.technology': 6000, 'self-service.guidance': 2000 });

  claim(64, 'is loved where it is there, fast and works', () => {
    expect(surely(good, plain, 'selfServiceShare', 5)).toBeGreaterThan(SEEN);
    expect(surely(plain, good, 'selfServiceFailedShare', 5)).toBeGreaterThan(SEEN);
    expect(surely(good, plain, 'satisfactionMean', 5)).toBeGreaterThan(SEEN);
    expect(surely(good, plain, 'marketShare', 5)).toBeGreaterThan(SEEN);
  });

  claim(64, 'is hated where it fails and nobody helps, or where it is hard to use', () => {
    const [helped, left] = [1, 0].map((support) => run({ 'self-service.support': support }));
    expect(surely(helped!, left!, 'trustMean', 5)).toBeGreaterThan(SEEN);
    expect(surely(helped!, left!, 'selfServiceShare', 5)).toBeGreaterThan(SEEN);
    const unclear = run({ 'self-service.technology': 6000, 'self-service.guidance': 0 });
    expect(surely(unclear, good, 'selfServiceFailedShare', 5)).toBeGreaterThan(SEEN);
  });

  claim(64, 'is left aside where people serve as well and as fast, and by those who fear it', () => {
    const used = (params: object) => {
      const other = market({ mechanisms: { 'service-queue': {}, 'self-service': params, recovery: {} } });
      return games(other, SEEDS, 8).mean('selfServiceShare', 5);
    };
    expect(used({ counterMinutes: 3 })).toBeLessThan(0.75 * plain.mean('selfServiceShare', 5));
    expect(used({ segments: { all: { anxiety: 2 } } })).toBeLessThan(0.75 * plain.mean('selfServiceShare', 5));
  });
});
