// What every host promises, wherever its engine runs: one list of cases, played by vitest against the engine in this thread
// and by a browser against the worker. A case throws where a promise is broken; it needs no test library.
import type { FirmDecisions } from '../../src/engine/index.ts';
import type { GameSetup, GameState, SimulationHost } from '../../src/host/protocol.ts';

export interface Case {
  readonly name: string;
  run(host: SimulationHost): Promise<void>;
}

const SETUP: GameSetup = {
  scenario: { id: 'smallest' },
  seed: 'terrace',
  teams: [{ firm: 'aurora', name: 'Anna' }],
  policies: { plaza: 'price-cutter' },
  practice: false,
};
const TURNS = 3;

function hold(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Error(`A host should ${promise}`);
}

function same(found: unknown, wanted: unknown, promise: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  hold(a === b, `${promise}: found ${a?.slice(0, 200)}, not ${b?.slice(0, 200)}`);
}

async function started(host: SimulationHost, setup = SETUP): Promise<GameState> {
  const result = await host.start(setup);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(' '));
  return result.value;
}

/** Plays some turns, the price a little lower each time. */
async function playedOn(host: SimulationHost, turns = TURNS): Promise<GameState> {
  let state = await started(host);
  for (let turn = 1; turn <= turns; turn++) {
    const ran = await host.run({ aurora: { 'pricing.price': 9 - 0.25 * turn } });
    if (!ran.ok) throw new Error(ran.issues.map(({ message }) => message).join(' '));
    state = ran.value;
  }
  return state;
}

export const CONTRACT: readonly Case[] = [
  {
    name: 'lists the scenarios that teach, the easiest first',
    async run(host) {
      const cards = await host.catalogue();
      same(cards[0]?.id, 'bistro', 'begin with the bistro');
      hold(!cards.some(({ id }) => id === 'smallest'), 'leave out scenarios without goals');
      hold(
        cards.every(({ firms, learningGoals }) => firms.length > 1 && learningGoals.length > 0),
        'tell firms and goals',
      );
    },
  },
  {
    name: 'previews a scenario by id and by text, and says what is wrong with one',
    async run(host) {
      const found = await host.preview({ id: 'bistro' });
      hold(found.ok && found.value.segments.length === 4 && found.value.steps.length === 10, 'show the market');
      hold(!JSON.stringify(found).includes('importance'), 'keep how the market works to itself');
      const unknown = await host.preview({ id: 'nowhere' });
      hold(!unknown.ok && unknown.issues[0]?.code === 'unknown-scenario', 'know what it has not');
      const wrong = await host.preview({ text: 'format: rungs-scenario/1\ntitle: 3' });
      hold(!wrong.ok && wrong.issues.length > 0, 'list the issues of a text');
    },
  },
  {
    name: 'starts a game, telling of its progress',
    async run(host) {
      const told: number[] = [];
      const result = await host.start(SETUP, ({ done }) => told.push(done));
      hold(result.ok, 'start');
      const { turn, over, quarters, start, observations, firms } = result.value;
      same([turn, over, quarters.length], [1, false, 0], 'begin before the first turn');
      hold(start.report?.turn === 0 && start.standings.length === 2, 'show the market as it was found');
      same(Object.keys(observations), ['aurora'], 'let teams see their own firm only');
      same(
        firms.map(({ policy, team }) => team?.name ?? policy),
        ['Anna', 'price-cutter'],
        'say who decides',
      );
      // Messages of a worker may come after its answer.
      for (let waited = 0; told.length < 16 && waited < 100; waited++) await new Promise((go) => setTimeout(go, 10));
      same(told.length, 16, 'tell of every turn of history');
    },
  },
  {
    name: 'refuses a set-up that makes no sense, and names what is wrong',
    async run(host) {
      const codes = async (setup: Partial<GameSetup>) => {
        const result = await host.start({ ...SETUP, ...setup });
        return result.ok ? [] : result.issues.map(({ code }) => code);
      };
      same(await codes({ teams: [] }), ['wrong-teams'], 'want a team');
      same(await codes({ teams: [{ firm: 'none', name: '' }] }), ['unknown-firm'], 'know the firms');
      same(await codes({ policies: { plaza: 'nobody' } }), ['unknown-policy'], 'know the policies');
      same(await codes({ seed: '' }), ['wrong-seed'], 'want a seed');
      const two = [...SETUP.teams, { firm: 'aurora', name: 'Also' }];
      same(await codes({ teams: two }), ['firm-twice'], 'give a firm to one team');
    },
  },
  {
    name: 'refuses decisions that may not be, and plays nothing',
    async run(host) {
      const game = { ...SETUP, scenario: { id: 'bistro' }, teams: [{ firm: 'aurora', name: 'A' }], policies: {} };
      await started(host, game);
      const firstIssue = async (wishes: FirmDecisions) => {
        const played = await host.run({ aurora: wishes });
        return played.ok ? undefined : played.issues[0];
      };
      same((await firstIssue({ 'pricing.price': 1000 }))?.path, ['aurora', 'pricing.price'], 'name the lever at fault');
      same((await firstIssue({ 'promotion.promise': 0.1 }))?.code, 'lever-not-yet', 'know when a lever opens');
      const sound = await host.run({ aurora: { 'promotion.advertising': 5000 } });
      hold(sound.ok && sound.value.turn === 2, 'let a sound decision pass, the first that is played');
    },
  },
  {
    name: 'plays turns to the end and then no more',
    async run(host) {
      let state = await playedOn(host);
      same([state.turn, state.quarters.length], [4, 3], 'count the turns');
      const last = state.quarters[2]!;
      same([last.turn, last.report.turn], [3, 3], 'keep every quarter');
      same(last.decisions.aurora, { 'pricing.price': 8.25 }, 'tell what was decided');
      hold(last.observations.aurora?.turn === 4, 'show what the team sees afterwards');
      while (!state.over) {
        const ran = await host.run({});
        hold(ran.ok, 'run a turn in which nobody moves anything');
        state = ran.value;
      }
      same(state.quarters.at(-1)?.decisions.aurora, { 'pricing.price': 8.25 }, 'leave what is not decided as it was');
      const more = await host.run({});
      hold(!more.ok && more.issues[0]?.code === 'game-over', 'end');
      const final = await host.finalStanding();
      hold(final.length === 2 && final[0]?.rank === 1, 'rank the firms at the end');
      hold(final[0]?.measures.valueCreatedCents !== undefined, 'count the value created at the end');
    },
  },
  {
    name: 'changes nothing where a decision may not be',
    async run(host) {
      const before = await started(host);
      const refused = await host.run({ aurora: { 'pricing.price': 99 } });
      hold(!refused.ok, 'refuse');
      same(refused.issues[0]?.path, ['aurora', 'pricing.price'], 'name firm and lever');
      const rival = await host.run({ plaza: {} });
      hold(!rival.ok && rival.issues[0]?.code === 'not-a-team', 'let teams decide for themselves only');
      const ran = await host.run({});
      hold(ran.ok && ran.value.turn === before.turn + 1, 'go on from where it was');
    },
  },
  {
    name: 'gives a replay that opens to the same game, and goes on alike',
    async run(host) {
      const before = await playedOn(host);
      const replay = await host.replay();
      const ahead = await host.run({ aurora: { 'pricing.price': 10 } });
      const opened = await host.open(replay, SETUP);
      hold(opened.ok && ahead.ok, 'open its own replay');
      same(opened.value.checksum, before.checksum, 'come out the same');
      same(opened.value.readOnly, undefined, 'let it go on');
      same(opened.value.observations, before.observations, 'show the same');
      const again = await host.run({ aurora: { 'pricing.price': 10 } });
      hold(again.ok, 'go on');
      same(again.value.checksum, ahead.value.checksum, 'go on alike');
    },
  },
  {
    name: 'watches a replay beside the open game',
    async run(host) {
      const before = await playedOn(host, 1);
      const replay = await host.replay();
      const ran = await host.run({});
      const watched = await host.watch(replay);
      hold(watched.ok && ran.ok, 'watch');
      same(watched.value.checksum, before.checksum, 'play what was recorded');
      same(await host.replay().then((text) => JSON.parse(text).checksums.length), 3, 'keep the open game');
    },
  },
  {
    name: 'goes back to a decision',
    async run(host) {
      const whole = await playedOn(host);
      const back = await host.branch(2);
      same([back.turn, back.quarters.length], [2, 1], 'stand before the turn');
      same(back.quarters[0]?.decisions, whole.quarters[0]?.decisions, 'keep what came before');
      const ran = await host.run({ aurora: { 'pricing.price': 8.5 } });
      hold(ran.ok, 'play on');
      same(ran.value.quarters[1]?.report, whole.quarters[1]?.report, 'come to the same where the same is decided');
    },
  },
  {
    name: 'opens what it cannot go on with to be looked at only',
    async run(host) {
      await playedOn(host, 2);
      const replay = JSON.parse(await host.replay()) as Record<string, unknown>;
      const opened = async (change: object) => {
        const result = await host.open(JSON.stringify({ ...replay, ...change }));
        return result.ok ? result.value : undefined;
      };
      const older = await opened({ modelVersion: 999 });
      same([older?.readOnly?.code, older?.quarters.length], ['model-version', 2], 'tell of another model');
      same((await opened({ rulesDigest: '0123456789abcdef' }))?.readOnly?.code, 'rules', 'tell of other rules');
      same((await opened({ seed: 'changed' }))?.readOnly?.code, 'differs', 'find a file that was changed');
      const ran = await host.run({});
      hold(!ran.ok && ran.issues[0]?.code === 'read-only', 'not go on');
    },
  },
  {
    name: 'says what is wrong with a file that is no replay, and keeps the game',
    async run(host) {
      const before = await started(host);
      for (const text of ['', 'hello', '{"format":"rungs-replay/1"}', '[]', '\u0000']) {
        const opened = await host.open(text);
        hold(!opened.ok && opened.issues.length > 0, 'refuse it');
      }
      const ran = await host.run({});
      hold(ran.ok && ran.value.turn === before.turn + 1, 'keep the game that was open');
    },
  },
  {
    name: 'debriefs a game, and stops where it is told to',
    async run(host) {
      await playedOn(host, 1);
      let steps = 0;
      const debrief = await host.debrief('aurora', () => {
        steps += 1;
        return true;
      });
      hold(debrief.firm === 'aurora' && debrief.game.played === 1, 'debrief what was played');
      same(debrief.reruns.done, debrief.reruns.total, 'play everything again');
      hold(steps > 3, 'tell how far it is');
      const partial = await host.debrief('aurora', ({ partial }) => partial === undefined);
      hold(partial.reruns.done < partial.reruns.total, 'stop early');
    },
  },
];
