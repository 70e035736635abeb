// Claims about the people of the front line: skills, measures, tools, turnover, and what a call centre is run for.
import { describe, expect } from 'vitest';
import { market, staffed, TWO_STEPS } from '../../engine/mechanisms/service-market.ts';
import { LEARNING_BISTRO, RESTLESS_BISTRO } from '../overrides.ts';
import { scenarioWith } from '../simulate.ts';
import { game, games, type Moves, once, SEEN, surely } from './games.ts';
import { claim } from './table.ts';

const SEEDS = 4;
/** Whole heads leave: more games, where they are counted. */
const HEADS = 10;
const process = { steps: TWO_STEPS };
const floor = market({ mechanisms: { incentives: {}, ...staffed(24) }, history: { turns: 8 }, process });

/** Seven turns under weights of measures; what is asked of them is asked from the fourth on. */
const led = (handleTime: number, survey: number, handOffs: number, more: Moves = {}, seeds = SEEDS) =>
  games(
    floor,
    seeds,
    7,
    once({
      'incentives.handleTime': handleTime,
      'incentives.survey': survey,
      'incentives.handOffs': handOffs,
      ...more,
    }),
  );

describe('skills', () => {
  claim(11, 'as many hands serve worse where one part of the work is kept to a few', () => {
    const team = (pools: object[]) => {
      const staff = Object.fromEntries(pools.map((pool) => (pool as { id: string }).id).map((id) => [id, id]));
      const posts = (id: string) => ({ team: 12, writers: 2, others: 10 })[id]!;
      return market({
        mechanisms: { workforce: { pools }, 'service-queue': { serviceMinutes: 20 } },
        levers: Object.fromEntries(
          Object.keys(staff).map((id) => [`workforce.staff.${id}`, { min: 0, max: 40, default: posts(id) }]),
        ),
      });
    };
    const trained = games(team([{ id: 'team', name: 'All write' }]), SEEDS, 4);
    const kept = games(
      team([
        { id: 'writers', name: 'Writers', work: 0.3 },
        { id: 'others', name: 'Others', work: 0.7 },
      ]),
      SEEDS,
      4,
    );
    expect(kept.mean('staffCount')).toBeGreaterThan(0.9 * trained.mean('staffCount'));
    expect(surely(kept, trained, 'waitMinutesMean')).toBeGreaterThan(SEEN);
    expect(kept.mean('waitMinutesMean')).toBeGreaterThan(1.5 * trained.mean('waitMinutesMean'));
    expect(surely(trained, kept, 'visits')).toBeGreaterThan(SEEN);
  });
});

describe('measures of the front line', () => {
  const timed = led(1, 0, 0);
  const asked = led(0, 0.5, 0.5);

  claim(13, 'paid for short calls, people are quick and pass on, and customers come less', () => {
    const [none] = [led(0, 0, 0)];
    expect(surely(none, timed, 'handleTimeFactor', 4)).toBeGreaterThan(SEEN);
    expect(surely(timed, none, 'wrongRoutingShare', 4)).toBeGreaterThan(SEEN);
    expect(surely(none, timed, 'satisfactionMean', 4)).toBeGreaterThan(SEEN);
    expect(surely(none, timed, 'profitCents', 4)).toBeGreaterThan(SEEN);
  });

  claim(13, 'surveys and hand-offs lead to longer contacts and better service than time does', () => {
    expect(surely(asked, timed, 'handleTimeFactor', 4)).toBeGreaterThan(SEEN);
    for (const better of ['satisfactionMean', 'rightFirstTime', 'visits', 'profitCents'])
      expect([better, surely(asked, timed, better, 4) > SEEN]).toEqual([better, true]);
  });

  claim(14, 'high standards lose people where tools lack, and not where they are there', () => {
    const demanding = { 'incentives.retention': 0.8 };
    const [bare, equipped] = [0, 12_000].map((tools) =>
      led(0, 0.8, 0.8, { ...demanding, 'incentives.tools': tools }, HEADS),
    );
    const easy = led(0, 0, 0, { 'incentives.tools': 0 }, HEADS);
    expect(surely(bare!, equipped!, 'staffTurnoverShare', 3)).toBeGreaterThan(SEEN);
    expect(surely(bare!, easy, 'staffTurnoverShare', 3)).toBeGreaterThan(SEEN);
    expect(bare!.mean('staffTenureMonths', 4)).toBeLessThan(equipped!.mean('staffTenureMonths', 4));
  });
});

describe('turnover', () => {
  claim(36, 'newcomers take half a year to ten months to do what others do', () => {
    const outputs = (posts: number) => {
      const scenario = scenarioWith('bistro', LEARNING_BISTRO);
      const hire = (turn: number) => (turn === 1 ? { aurora: { 'workforce.staff.team': posts } } : {});
      return game(scenario, 'claim-1', 14, hire).reports.map(({ firms }) => {
        const { poolHeads, poolProficiency } = firms[0]!.details;
        return poolHeads!.team! * poolProficiency!.team!;
      });
    };
    const [usual, more] = [outputs(40), outputs(48)];
    const newcomer = more.map((output, month) => (output - usual[month]!) / 8);
    expect(newcomer[2]).toBeLessThan(0.9);
    expect(newcomer[5]).toBeLessThan(0.97);
    expect(newcomer[9]).toBeGreaterThan(0.95);
    expect(newcomer[11]! / newcomer[0]!).toBeGreaterThan(1.3);
  });

  claim(36, 'people stay less than two years on average', () => {
    const { mean } = game(scenarioWith('bistro', RESTLESS_BISTRO), 'claim-1', 12);
    expect(mean('staffTenureMonths')).toBeLessThan(24);
    expect(mean('staffTenureMonths')).toBeGreaterThan(6);
  });

  claim(36, 'they leave for low pay, intensity, complaints and surveillance', () => {
    const turnover = (moves: Moves, minutes = 20, workforce: object = {}, failProbability = 0.05) =>
      games(
        market({
          mechanisms: { ...staffed(minutes), workforce },
          process: { steps: [{ id: 'serve', name: 'Serve', failProbability }] },
        }),
        SEEDS,
        8,
        once(moves),
      );
    const usual = turnover({});
    const causes = {
      pay: turnover({ 'workforce.wage': -0.2 }),
      intensity: turnover({}, 34),
      complaints: turnover({}, 20, {}, 0.4),
      surveillance: turnover({}, 20, { firms: { aurora: { surveillance: 1 } } }),
    };
    for (const [cause, worse] of Object.entries(causes))
      expect([cause, surely(worse, usual, 'staffTurnoverShare', 2) > SEEN]).toEqual([cause, true]);
  });
});

describe('what a call centre is run for', () => {
  const lean: Moves = {
    'incentives.handleTime': 1,
    'incentives.survey': 0,
    'incentives.tools': 0,
    'workforce.staff.team': 11,
    'workforce.wage': -0.1,
    'training.hours': 0,
  };
  const caring: Moves = {
    'incentives.handleTime': 0,
    'incentives.survey': 0.6,
    'incentives.tools': 4000,
    'workforce.wage': 0.05,
    'training.hours': 10,
    'training.topic': 'empathy',
  };

  claim(37, 'low cost and many calls pay at first; care pays, in satisfaction, commitment and profit, later', () => {
    const [cheap, kind] = [lean, caring].map((moves) => games(floor, SEEDS, 14, once(moves)));
    expect(surely(cheap!, kind!, 'profitCents', 1, 2)).toBeGreaterThan(SEEN);
    for (const better of ['satisfactionMean', 'staffTenureMonths', 'committedShare', 'profitCents'])
      expect([better, surely(kind!, cheap!, better, 9) > SEEN]).toEqual([better, true]);
  });
});
