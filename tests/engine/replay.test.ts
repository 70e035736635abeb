// A replay is the save, the submission and the proof in one (architecture section 2): it survives JSON, plays again to the
// same checksums, and whoever alters it is told in which turn and where.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Decisions } from '../../src/engine/contract/levers.ts';
import { parseReplay, type Replay } from '../../src/engine/contract/replay-format.ts';
import type { Scenario } from '../../src/engine/contract/scenario.ts';
import { createWorld } from '../../src/engine/game.ts';
import {
  createReplay,
  type Game,
  type PlayedTurn,
  playGame,
  type Verdict,
  verifyReplay,
} from '../../src/engine/replay.ts';
import { checksumsOf, MODEL_VERSION } from '../../src/engine/world.ts';
import { decisionsFrom, scenarioOf, smaller } from './harness.ts';

const TURNS = 6;
const SEED = 'replay';

/** A small bistro in which one firm comes into some money in turn 5, and nothing else is scripted. */
function scenarioWith(cents: number): Scenario {
  const document = smaller('bistro', 200, 2);
  document.time = { turns: TURNS };
  delete document.score;
  const legacy = { target: 'cash', firm: 'copper-pot', value: cents };
  document.events = [{ id: 'legacy', title: 'A legacy', turn: 5, effects: [legacy] }];
  return scenarioOf(document);
}

/** Plays a game in which all firms but the last decide at random. */
function play(scenario: Scenario): { game: Game; turns: PlayedTurn[]; replay: Replay } {
  const decisions = new Map<number, Decisions>();
  const game: Game = { scenario, seed: SEED, policies: { dockside: 'price-cutter' }, decisions };
  const turns: PlayedTurn[] = [];
  for (const played of playGame(game)) {
    turns.push(played);
    const firms = played.world.rules.firmIds.slice(0, -1);
    decisions.set(played.world.played + 1, decisionsFrom(played.world, 7, firms));
  }
  decisions.delete(TURNS + 1);
  return { game, turns, replay: createReplay(game, turns, '1.2.3') };
}

function parsed(replay: Replay): Replay {
  const read = parseReplay(JSON.stringify(replay), MODEL_VERSION);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** The verdict on a copy of a replay that has been altered and read again. */
function verdictOn(replay: Replay, alter: (copy: Replay) => void): Verdict {
  const copy = structuredClone(replay);
  alter(copy);
  return verifyReplay(parsed(copy));
}

/** Replays are read-only to everybody but a forger. */
type Forged<T> = { -readonly [K in keyof T]: Forged<T[K]> };
const forge = <T>(value: T) => value as Forged<T>;

describe('a replay', () => {
  let replay: Replay;
  let turns: PlayedTurn[];
  beforeAll(() => {
    ({ replay, turns } = play(scenarioWith(100_000)));
  }, 60_000);

  it('keeps people’s decisions, every open lever of each, and no policy’s', () => {
    expect(new Set(replay.decisions.map(({ firm }) => firm))).toEqual(new Set(['aurora', 'bellavista', 'copper-pot']));
    expect(replay.decisions.length).toBe(3 * TURNS);
    for (const { turn, levers } of replay.decisions) {
      const open = turns[0]!.world.rules.levers.filter((lever) => lever.open && lever.fromTurn <= turn);
      expect(Object.keys(levers)).toEqual(open.map(({ id }) => id));
    }
    expect(replay.checksums.map(({ turn }) => turn)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('survives JSON and holds when it is played again', () => {
    const read = parsed(replay);
    expect(read).toEqual(replay);
    const heard: number[] = [];
    const verdict = verifyReplay(read, undefined, ({ world }) => heard.push(world.played));
    expect(verdict).toEqual({ holds: true, turns: TURNS, checksum: replay.checksums[TURNS]!.state });
    expect(heard).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('holds up to a turn, and as far as it was played', () => {
    expect(verifyReplay(replay, 2)).toEqual({ holds: true, turns: 2, checksum: replay.checksums[2]!.state });
    const half = {
      ...replay,
      decisions: replay.decisions.filter(({ turn }) => turn <= 3),
      checksums: replay.checksums.slice(0, 4),
    };
    expect(verifyReplay(half)).toEqual({ holds: true, turns: 3, checksum: replay.checksums[3]!.state });
  });

  it('is refused with the turn when one decision is altered', () => {
    for (const turn of [1, 4, TURNS]) {
      const verdict = verdictOn(replay, (copy) => {
        const decision = forge(copy).decisions.find((one) => one.turn === turn && one.firm === 'bellavista')!;
        decision.levers['pricing.price'] = (decision.levers['pricing.price'] as number) === 30 ? 29 : 30;
      });
      expect(verdict).toMatchObject({ holds: false, difference: { turn } });
      expect(!verdict.holds && verdict.difference?.parts).toEqual(
        expect.arrayContaining(['customers', 'dyads', 'firms', 'ledger']),
      );
    }
  });

  it('is refused at turn 0 when one number of the scenario is altered, even one that never bites', () => {
    const alterations: [(scenario: Forged<Scenario>) => void, string][] = [
      [(scenario) => (scenario.score.discountRate += 0.001), 'scenario, seed or traits'],
      [(scenario) => (scenario.market.tasteSd += 0.001), 'dyads'],
      [(scenario) => (scenario.firms[2]!.start.cashCents += 1), 'firms'],
    ];
    for (const [alter, part] of alterations) {
      const verdict = verdictOn(replay, (copy) => alter(forge(copy).scenario));
      expect(verdict).toMatchObject({ holds: false, difference: { turn: 0 } });
      expect(!verdict.holds && verdict.difference?.parts).toContain(part);
    }
  });

  it('is refused at turn 0 under another seed', () => {
    expect(verdictOn(replay, (copy) => (forge(copy).seed = 'other'))).toMatchObject({
      holds: false,
      difference: { turn: 0 },
    });
  });

  it('is refused with the turn and the place when one checksum is altered', () => {
    const other = (digest: string) => digest.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    for (const turn of [0, 2]) {
      const state = verdictOn(
        replay,
        ({ checksums }) => (forge(checksums)[turn]!.state = other(checksums[turn]!.state)),
      );
      const named = turn === 0 ? 'scenario, seed or traits' : 'state';
      expect(state).toMatchObject({ holds: false, difference: { turn, parts: [named] } });
      for (const table of ['customers', 'dyads', 'firms', 'market', 'ledger'] as const) {
        const verdict = verdictOn(replay, ({ checksums }) => {
          forge(checksums)[turn]!.tables[table] = other(checksums[turn]!.tables[table]);
        });
        expect(verdict).toMatchObject({ holds: false, difference: { turn, parts: [table] } });
      }
      const report = verdictOn(
        replay,
        ({ checksums }) => (forge(checksums)[turn]!.report = other(checksums[turn]!.report)),
      );
      expect(report).toMatchObject({ holds: false, difference: { turn, parts: ['report'] } });
    }
  });

  it('is refused when the rules have changed, or the policy of a firm', () => {
    const rules = verdictOn(replay, (copy) => (forge(copy).rulesDigest = '0123456789abcdef'));
    expect(rules).toMatchObject({ holds: false, reason: expect.stringContaining('0123456789abcdef') });
    const policy = verdictOn(replay, (copy) => (forge(copy).policies = { dockside: 'overseller' }));
    expect(policy.holds).toBe(false);
  });

  it('is refused where a turn is missing', () => {
    const short = { ...replay, checksums: replay.checksums.filter(({ turn }) => turn !== 4) };
    expect(verifyReplay(short)).toMatchObject({ holds: false, reason: expect.stringContaining('turn 4') });
    expect(verifyReplay({ ...replay, checksums: [] }).holds).toBe(false);
  });

  it('is refused in the turn in which a forged scenario first bites, naming the tables', () => {
    const forged = scenarioWith(100_001);
    const start = createWorld(forged, SEED);
    const verdict = verdictOn(replay, (copy) => {
      forge(copy).scenario = forge(forged);
      forge(copy).checksums[0] = forge(checksumsOf(start, undefined));
    });
    const parts = ['firms', 'ledger', 'report'];
    expect(verdict).toMatchObject({
      holds: false,
      reason: expect.stringContaining('turn 5'),
      difference: { turn: 5, parts },
    });
  });

  it('is read only by the model that made it', () => {
    const read = parseReplay(JSON.stringify(replay), MODEL_VERSION + 1);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.issues.map(({ code }) => code)).toEqual(['model-version']);
  });

  it('is refused as a document, not played, where its decisions are not legal', () => {
    const copy = structuredClone(replay);
    forge(copy).decisions[0]!.levers['pricing.price'] = 1000;
    const read = parseReplay(JSON.stringify(copy), MODEL_VERSION);
    expect(!read.ok && read.issues.map(({ path }) => path)).toEqual([['decisions', 0, 'levers', 'pricing.price']]);
  });
});
