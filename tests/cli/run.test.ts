// `rungs run` as others see it: what it prints, which files it leaves, and that these are the same everywhere.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rungs, temporaryFolder } from './rungs.ts';

interface Manifest {
  readonly format: string;
  readonly modelVersion: number;
  readonly interrupted: boolean;
  readonly commandLine: readonly string[];
  readonly runs: readonly { readonly run: string; readonly seed: string; readonly turns: number }[];
  readonly files: readonly { readonly name: string; readonly rows?: number; readonly sha256: string }[];
}

const GAME = ['run', 'smallest', '--customers', '400', '--seed', '7', '--turns', '3'];
const FIXED =
  'run,turn,firm,revenueCents,costCents,profitCents,cashCents,customers,marketShare,satisfactionMean,trustMean,churned,' +
  'acquired,waitMinutesMean,rightFirstTime,staffCount,staffProficiency,staffQuits,customerEquityCents,score,utilization,' +
  'staffTenureMonths,';
const HEADS = {
  'ladder.csv': 'run,turn,firm,segment,rung,customers',
  'flows.csv': 'run,turn,firm,segment,from,to,customers',
  'reasons.csv': 'run,turn,firm,segment,kind,from,to,condition,driver,sum,customers',
  'purchases.csv':
    'run,turn,occasion,customer,segment,firm,channel,outcome,priceCents,waitMinutes,expected,perceived,satisfaction,' +
    'failed,complaint,recovered,loss,referrer',
} as const;

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const rowsIn = (folder: string, name: string) =>
  read(folder, name)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
const manifestIn = (folder: string) => JSON.parse(read(folder, 'manifest.json')) as Manifest;
const digest = (folder: string, name: string) => createHash('sha256').update(read(folder, name)).digest('hex');

describe('a game', () => {
  it('prints the scoreboard and the checksum; progress goes to stderr, a line a step', async () => {
    const { code, out, err } = await rungs(GAME);
    expect(code).toBe(0);
    expect(out).toMatch(/^rank +firm/m);
    expect(out).toMatch(/^checksum [0-9a-f]{16}$/m);
    expect(err).toContain('turn 3 of 3\n');
    expect(`${out}${err}`).not.toContain('\u001b');
    expect(await rungs([...GAME, '--quiet'])).toEqual({ code, out, err: '' });
  });

  it('is one object with --json', async () => {
    const folder = join(temporaryFolder(), 'out');
    const { code, out } = await rungs([...GAME, '--json', '--out', folder]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      scenario: 'smallest',
      seed: '7',
      modelVersion: expect.any(Number),
      turns: 3,
      checksum: expect.stringMatching(/^[0-9a-f]{16}$/),
      run: expect.stringMatching(/^[0-9a-f]{12}$/),
      firms: [1, 2].map((rank) => ({ firm: expect.any(String), rank, score: expect.any(Number) })),
      files: ['replay.json', 'firms.csv', 'ladder.csv', 'flows.csv', 'reasons.csv', 'manifest.json'].map((name) =>
        join(folder, name),
      ),
    });
  });

  it('reads the scenario and the plan from stdin', async () => {
    const { out: text } = await rungs(['new', '-', '--from', 'smallest']);
    const plain = await rungs([...GAME, '--quiet']);
    const piped = await rungs(['run', '-', ...GAME.slice(2), '--quiet'], { stdin: text });
    expect(piped).toEqual(plain);
    const plan = 'format: rungs-plan/1\nfirms: { aurora: { 1: { pricing.price: 7 } } }\n';
    const planned = await rungs([...GAME, '--plan', '-', '--quiet'], { stdin: plan });
    expect(planned.code).toBe(0);
    expect(planned.out).not.toBe(plain.out);
  });

  it('heads the score by what it is: money, or people of a non-profit', async () => {
    const { out: text } = await rungs(['new', '-', '--from', 'smallest']);
    const board = async (score: string, turns: string) => {
      const words = ['run', '-', '--customers', '400', '--seed', '7', '--turns', turns, '--quiet'];
      const { code, out } = await rungs(words, { stdin: `${text}\n${score}\n` });
      expect(code).toBe(0);
      return out;
    };
    expect(await board('', '2')).toMatch(/^rank +firm +value created, 1000 EUR +profit/m);
    const mission = 'score: { missionReach: true, missionPersonCents: 3000 }';
    const played = await board(mission, '2');
    expect(played).toMatch(/^rank +firm +mission reach, % +profit/m);
    expect(played).not.toContain('value created');
  });

  it('keeps capacity and money when the agents are fewer', async () => {
    const folder = temporaryFolder();
    const revenue = async (customers: string) => {
      const out = join(folder, customers);
      await rungs(['run', 'smallest', '--seed', '7', '--turns', '1', '--customers', customers, '--out', out]);
      return rowsIn(out, 'firms.csv')
        .slice(1)
        .reduce((sum, row) => sum + Number(row[3]), 0);
    };
    const [few, many] = [await revenue('1000'), await revenue('4000')];
    expect(few / many).toBeGreaterThan(0.9);
    expect(few / many).toBeLessThan(1.1);
  });
});

describe('the files of a run', () => {
  let folder = '';
  beforeAll(async () => {
    folder = join(temporaryFolder(afterAll), 'out');
    const { code, err } = await rungs([...GAME, '--out', folder, '--purchases', '--panel', '5', '--history']);
    expect(err).not.toContain('rungs:');
    expect(code).toBe(0);
  });

  it('have the columns that are promised', () => {
    expect(read(folder, 'firms.csv').startsWith(FIXED)).toBe(true);
    for (const [name, head] of Object.entries(HEADS)) expect(read(folder, name).split('\n')[0]).toBe(head);
    const panel = rowsIn(folder, 'customers.csv');
    expect(panel[0]!.slice(0, 9)).toEqual([
      'run',
      'turn',
      'customer',
      'segment',
      'firm',
      'rung',
      'trust',
      'expectation',
      'shareOfRequirements',
    ]);
    expect(panel[0]).toContain('satisfaction');
    expect(panel[0]).toContain('belief.coreQuality');
    expect(panel).toHaveLength(1 + 19 * 5 * 2);
  });

  it('have a row for every turn and firm, history included', () => {
    const rows = rowsIn(folder, 'firms.csv').slice(1);
    expect(rows.map((row) => row[1])).toEqual(Array.from({ length: 19 }, (_, k) => [`${k - 15}`, `${k - 15}`]).flat());
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['aurora', 'plaza']));
    // The queue is off in this market: its columns are there and empty.
    expect(rows.every((row) => row[FIXED.split(',').indexOf('waitMinutesMean')] === '')).toBe(true);
  });

  it('tell purchases that add up to the visits of the firms', () => {
    const [head, ...rows] = rowsIn(folder, 'firms.csv');
    const visits = head!.indexOf('visits');
    const purchases = rowsIn(folder, 'purchases.csv').slice(1);
    for (const row of rows) {
      const served = purchases.filter((one) => one[1] === row[1] && one[5] === row[2] && one[7] === 'served');
      expect(served).toHaveLength(Number(row[visits]));
    }
    const outcomes = new Set(purchases.map((row) => row[7]));
    expect(outcomes).toEqual(new Set(['served', 'outside']));
    expect(purchases.filter((row) => row[7] === 'outside').every((row) => row[5] === '' && row[8] === '')).toBe(true);
  });

  it('are told in the manifest, row by row and byte by byte', () => {
    const manifest = manifestIn(folder);
    expect(manifest).toMatchObject({ format: 'rungs-manifest/1', interrupted: false, runs: [{ seed: '7', turns: 3 }] });
    expect(manifest.commandLine.slice(0, 3)).toEqual(['rungs', 'run', 'smallest']);
    const names = manifest.files.map(({ name }) => name);
    expect([...names, 'manifest.json'].sort()).toEqual(readdirSync(folder).sort());
    for (const { name, rows, sha256 } of manifest.files) {
      expect(digest(folder, name)).toBe(sha256);
      if (rows !== undefined) expect(rowsIn(folder, name)).toHaveLength(rows + 1);
    }
    const run = new Set(
      rowsIn(folder, 'reasons.csv')
        .slice(1)
        .map((row) => row[0]),
    );
    expect([...run]).toEqual([manifest.runs[0]!.run]);
  });

  it('have a data dictionary that knows every column', async () => {
    const { columns } = JSON.parse((await rungs(['list', 'columns', '--json'])).out) as {
      columns: { table: string; column: string; help: string }[];
    };
    for (const name of ['firms', 'ladder', 'flows', 'reasons', 'purchases', 'customers']) {
      const known = new Set(columns.filter(({ table }) => table === name).map(({ column }) => column));
      expect(rowsIn(folder, `${name}.csv`)[0]!.filter((column) => !known.has(column))).toEqual([]);
    }
  });

  it('are the same bytes in every language and time zone', async () => {
    const others = temporaryFolder();
    const env = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' };
    const words = [...GAME, '--purchases', '--panel', '5', '--history', '--out', 'out'];
    expect((await rungs(words, { env, cwd: others })).code).toBe(0);
    for (const { name, sha256 } of manifestIn(folder).files)
      expect([name, digest(join(others, 'out'), name)]).toEqual([name, sha256]);
  });

  it('come as JSON lines with the same values', async () => {
    const out = join(temporaryFolder(), 'out');
    await rungs([...GAME, '--out', out, '--format', 'jsonl', '--history']);
    const lines = read(out, 'firms.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const [head, ...rows] = rowsIn(folder, 'firms.csv');
    expect(Object.keys(lines[0]!)).toEqual(head);
    expect(lines.map((line) => Object.values(line).map((value) => (value === null ? '' : String(value))))).toEqual(
      rows,
    );
  });
});

describe('a part of the purchases', () => {
  it('is the same customers in every run, and a larger part holds a smaller one', async () => {
    const folder = temporaryFolder();
    const buyers = async (seed: string, part: string) => {
      const out = join(folder, seed + part);
      await rungs([
        'run',
        'smallest',
        '--customers',
        '400',
        '--turns',
        '2',
        '--seed',
        seed,
        '--out',
        out,
        '--purchases',
        part,
      ]);
      return new Set(
        rowsIn(out, 'purchases.csv')
          .slice(1)
          .map((row) => Number(row[3])),
      );
    };
    const [small, large, other] = [await buyers('7', '0.1'), await buyers('7', '0.3'), await buyers('8', '0.3')];
    expect(large.size).toBeGreaterThan(400 * 0.2);
    expect(large.size).toBeLessThan(400 * 0.4);
    expect([...small].every((customer) => large.has(customer))).toBe(true);
    // Who needed nothing in two turns has no row, so the two differ only by those.
    expect([...other].filter((customer) => !large.has(customer)).length).toBeLessThan(large.size / 3);
  });
});

describe('an output', () => {
  it('is replaced only by --force, and then whole', async () => {
    const cwd = temporaryFolder();
    const words = [...GAME, '--out', 'out'];
    expect((await rungs([...words, '--purchases'], { cwd })).code).toBe(0);
    const before = readdirSync(join(cwd, 'out'));
    const refused = await rungs(words, { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('Use --force to replace it');
    expect(readdirSync(join(cwd, 'out'))).toEqual(before);
    expect((await rungs([...words, '--force'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'out', 'purchases.csv'))).toBe(false);
    writeFileSync(join(cwd, 'out', 'notes.txt'), 'mine');
    const foreign = await rungs([...words, '--force'], { cwd });
    expect(foreign.err).toContain('out holds notes.txt, which Rungs did not write.');
    expect(foreign.code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['out']);
  });

  it('of several seeds is one set of tables with the rows of each game', async () => {
    const folder = temporaryFolder();
    const run = (...words: string[]) => rungs(['run', 'smallest', '--customers', '400', '--turns', '2', ...words]);
    const { out: text, code } = await run('--seeds', '7..9', '--out', join(folder, 'all'), '--json');
    expect(code).toBe(0);
    const { games } = JSON.parse(text) as { games: { seed: string; run: string; checksum: string }[] };
    expect(games.map(({ seed }) => seed)).toEqual(['7', '8', '9']);
    const alone = JSON.parse((await run('--seed', '8', '--out', join(folder, 'one'), '--json')).out) as {
      checksum: string;
    };
    expect(games[1]!.checksum).toBe(alone.checksum);
    const rows = rowsIn(join(folder, 'all'), 'reasons.csv').filter((row) => row[0] === games[1]!.run);
    expect(rows).toEqual(rowsIn(join(folder, 'one'), 'reasons.csv').slice(1));
    expect(read(join(folder, 'all'), 'replay-8.json')).toBe(read(join(folder, 'one'), 'replay.json'));
  });
});

describe('an interruption', () => {
  const MARKET = ['run', 'smallest', '--customers', '20000', '--seed', '7', '--purchases', '0.01'];
  const stopAt = (label: string) => ({
    onNote: (text: string, child: { kill(signal: 'SIGINT'): boolean }) => {
      if (text.includes(label)) child.kill('SIGINT');
    },
  });

  it('keeps the turns that were finished, as a game that holds', async () => {
    const cwd = temporaryFolder();
    const { code, out, err } = await rungs([...MARKET, '--out', 'out'], { cwd, ...stopAt('turn 2 of 8') });
    expect(code).toBe(130);
    expect(err).toContain('what was finished is kept');
    expect(out).toMatch(/^checksum /m);
    const folder = join(cwd, 'out');
    const { interrupted, runs } = manifestIn(folder);
    expect(interrupted).toBe(true);
    const turns = runs[0]!.turns;
    expect(turns).toBeGreaterThanOrEqual(2);
    expect(turns).toBeLessThan(8);
    for (const name of ['firms.csv', 'purchases.csv']) expect(rowsIn(folder, name).at(-1)![1]).toBe(String(turns));
    expect((await rungs(['replay', join(folder, 'replay.json')])).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['out']);
  });

  it('of several games keeps the whole ones', async () => {
    const cwd = temporaryFolder();
    const words = ['run', 'smallest', '--customers', '5000', '--turns', '4', '--seeds', '1..50', '--out', 'out'];
    const { code } = await rungs(words, { cwd, ...stopAt('seed 2, turn 2 of 4') });
    expect(code).toBe(130);
    const { runs } = manifestIn(join(cwd, 'out'));
    expect(runs.map(({ seed, turns }) => [seed, turns])).toEqual(runs.map((_, k) => [String(k + 1), 4]));
    const told = new Set(
      rowsIn(join(cwd, 'out'), 'ladder.csv')
        .slice(1)
        .map((row) => row[0]),
    );
    expect([...told]).toEqual(runs.map(({ run }) => run));
  });

  it('in history keeps nothing', async () => {
    const cwd = temporaryFolder();
    const { code, err } = await rungs([...MARKET, '--out', 'out'], { cwd, ...stopAt('history -14') });
    expect(err).toContain('nothing is kept');
    expect(code).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
