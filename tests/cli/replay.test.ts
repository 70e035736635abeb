// Commands that start from a replay: it is played again and compared, explained, branched.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODEL_VERSION, parseReplay, verifyReplay } from '../../src/engine/index.ts';
import { rungs, temporaryFolder } from './rungs.ts';

const PLAN = 'format: rungs-plan/1\nfirms: { aurora: { 1: { pricing.price: 8 }, 3: { pricing.price: 12 } } }\n';
let cwd = '';
let replay = '';

beforeAll(async () => {
  cwd = temporaryFolder(afterAll);
  replay = join(cwd, 'out', 'replay.json');
  const words = ['run', 'smallest', '--customers', '400', '--seed', '7', '--plan', '-', '--out', 'out'];
  expect((await rungs(words, { cwd, stdin: PLAN })).code).toBe(0);
});

describe('replay', () => {
  it('holds, and the engine says so too', async () => {
    const { code, out } = await rungs(['replay', replay]);
    expect(code).toBe(0);
    expect(out).toMatch(/^holds .*: 8 turns, checksum [0-9a-f]{16}\n$/);
    const read = parseReplay(readFileSync(replay, 'utf8'), MODEL_VERSION);
    expect(read.ok && verifyReplay(read.value)).toMatchObject({ holds: true, checksum: out.trim().slice(-16) });
  });

  it('names the first turn that differs and what differs', async () => {
    const game = JSON.parse(readFileSync(replay, 'utf8')) as {
      checksums: { tables: { dyads: string } }[];
      decisions: { turn: number; levers: Record<string, number> }[];
    };
    game.checksums[2]!.tables.dyads = '0123456789abcdef';
    const changed = await rungs(['replay', '-'], { stdin: JSON.stringify(game) });
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('turn 2 differs in dyads');
    expect(changed.out).toMatch(/dyads: recorded 0123456789abcdef, found (?!0123456789abcdef)[0-9a-f]{16}/);
    expect((await rungs(['replay', '-', '--until', '1'], { stdin: JSON.stringify(game) })).code).toBe(0);
    game.decisions.find(({ turn }) => turn === 1)!.levers['pricing.price'] = 9;
    const forged = await rungs(['replay', '-', '--json'], { stdin: JSON.stringify(game) });
    expect(forged.code).toBe(1);
    expect(JSON.parse(forged.out)).toMatchObject({ holds: false, difference: { turn: 1 } });
  });

  it('writes the tables that the run wrote', async () => {
    expect((await rungs(['replay', replay, '--out', 'again'], { cwd })).code).toBe(0);
    const columns = (folder: string, name: string) =>
      readFileSync(join(cwd, folder, name), 'utf8').replaceAll(/^[0-9a-f]{12},/gm, '');
    for (const name of ['firms.csv', 'ladder.csv', 'flows.csv', 'reasons.csv']) {
      expect(columns('again', name)).toBe(columns('out', name));
    }
  });

  it.each([
    [['--until', '9'], 'ends with turn 8; turn 9 is beyond it.'],
    [['--force'], '--force needs --out DIR.'],
  ])('refuses %j', async (words, said) => {
    const { code, err } = await rungs(['replay', replay, ...words]);
    expect(err).toContain(said);
    expect(code).toBe(2);
  });

  it('refuses what is no replay, or of another model', async () => {
    const text = readFileSync(replay, 'utf8');
    const older = await rungs(['replay', '-'], { stdin: text.replace(/"modelVersion": \d+/, '"modelVersion": 99') });
    expect(older.err).toContain('model-version This replay was made by version 99');
    const cut = await rungs(['replay', '-'], { stdin: text.slice(0, 500) });
    expect([older.code, cut.code]).toEqual([2, 2]);
  });
});

describe('explain', () => {
  it('splits the change of share without remainder', async () => {
    const { code, out } = await rungs(['explain', replay, '--firm', 'aurora', '--json']);
    expect(code).toBe(0);
    const { turns } = JSON.parse(out) as {
      turns: {
        turn: number;
        expectedShare: { before: number; after: number };
        share: { sum: number; driver: string; whose: string }[];
      }[];
    };
    expect(turns.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { expectedShare, share } of turns) {
      const sum = share.reduce((total, cause) => total + cause.sum, 0);
      expect(Math.abs(sum - (expectedShare.after - expectedShare.before))).toBeLessThan(1e-9);
    }
    // A third more on the price is the greatest cause of its turn.
    expect(turns[2]!.share[0]).toMatchObject({ driver: 'price', whose: 'aurora' });
    expect(turns[2]!.share[0]!.sum).toBeLessThan(0);
  });

  it('tells a turn in words', async () => {
    const { code, out } = await rungs(['explain', replay, '--firm', 'aurora', '--turn', '3']);
    expect(code).toBe(0);
    expect(out).toMatch(/^aurora, turn 3\nExpected share of occasions [\d.]+ % → [\d.]+ % \(−[\d.]+ points\)/);
    for (const title of ['whose doing', 'own price', 'Went, by first choice', 'Fell']) expect(out).toContain(title);
  });

  it('tells the story of a tracked customer, and which are tracked', async () => {
    const story = await rungs(['explain', replay, '--firm', 'aurora', '--customer', '0']);
    expect(story.code).toBe(0);
    expect(story.out).toMatch(/^Customer 0, of the segment neighbours\n\nTurn 1\n/);
    const other = await rungs(['explain', replay, '--firm', 'aurora', '--customer', '1']);
    expect(other.code).toBe(2);
    expect(other.err).toContain('Customer 1 is not tracked. Tracked are 0, 16, ');
  });

  it('refuses a game that does not hold', async () => {
    const forged = readFileSync(replay, 'utf8').replace('"pricing.price": 8', '"pricing.price": 9');
    const { code, err } = await rungs(['explain', '-', '--firm', 'aurora'], { stdin: forged });
    expect(err).toContain('does not hold: turn 1 comes out otherwise.');
    expect(code).toBe(2);
  });
});

describe('whatif', () => {
  const words = (...more: string[]) => ['whatif', replay, '--firm', 'aurora', ...more];

  it('gives paired differences of the firm and its rival', async () => {
    const { code, out } = await rungs(
      words('--turn', '2', '--set', 'pricing.price=12', '--metric', 'marketShare', '--horizon', '2'),
    );
    expect(code).toBe(0);
    const [head, ...rows] = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    expect(head).toEqual(['turn', 'firm', 'metric', 'base', 'branch', 'difference']);
    expect(rows.map(([turn, firm]) => `${turn} ${firm}`)).toEqual(['2 aurora', '2 plaza', '3 aurora', '3 plaza']);
    expect(Number(rows[0]![5])).toBeLessThan(0);
    expect(Number(rows[0]![5]) + Number(rows[1]![5])).toBeCloseTo(0, 12);
  });

  it('changes nothing where nothing is changed', async () => {
    const { out } = await rungs(words('--turn', '1', '--set', 'pricing.price=8', '--json'));
    const { rows } = JSON.parse(out) as { rows: { difference: number }[] };
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ difference }) => difference !== 0)).toEqual([]);
  });

  it('branches no replay that does not hold', async () => {
    const game = JSON.parse(readFileSync(replay, 'utf8')) as { seed: string };
    game.seed = `${game.seed} other`;
    const asked = ['whatif', '-', '--firm', 'aurora', '--turn', '2', '--set', 'pricing.price=12'];
    const { code, out, err } = await rungs(asked, { stdin: JSON.stringify(game) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('does not hold: turn 0 comes out otherwise');
  });

  it.each([
    [['--turn', '2', '--set', 'pricing.prise=9'], "There is no lever 'pricing.prise'. Did you mean 'pricing.price'?"],
    [['--turn', '2', '--set', 'pricing.price=99'], "'pricing.price' must lie between 6 and 14; it is 99."],
    [['--turn', '2', '--set', 'pricing.price=cheap'], "'pricing.price' must be a number"],
    [['--turn', '2', '--set', 'pricing.price'], '--set pricing.price is not LEVER=VALUE.'],
    [['--turn', '9', '--set', 'pricing.price=9'], 'ends with turn 8; turn 9 is beyond it.'],
    [['--turn', '2', '--set', 'pricing.price=9', '--metric', 'profit'], "There is no metric 'profit'."],
  ])('refuses %j', async (more, said) => {
    const { code, out, err } = await rungs(words(...more));
    expect(err).toContain(said);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('validate', () => {
  it('checks files of every kind, each issue on a line with its place', async () => {
    writeFileSync(
      join(cwd, 'plan.yaml'),
      PLAN.replace('format: rungs-plan/1', 'format: rungs-plan/1\nscenario: smallest'),
    );
    writeFileSync(
      join(cwd, 'bad.yaml'),
      (await rungs(['new', '-', '--from', 'smallest'])).out.replace('share: 1', 'shore: 1'),
    );
    const good = await rungs(['validate', replay, 'plan.yaml', 'smallest'], { cwd });
    expect(good.code).toBe(0);
    expect(good.out.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'valid replay',
      'valid plan',
      'valid scenario',
      '',
    ]);
    const bad = await rungs(['validate', 'bad.yaml', 'plan.yaml', 'none.yaml'], { cwd });
    expect(bad.code).toBe(2);
    expect(bad.out).toMatch(/^bad\.yaml:\d+:\d+ unknown-key .*Did you mean 'share'/m);
    expect(bad.out).toMatch(/^none\.yaml:1:1 unreadable /m);
    expect(bad.out).toMatch(/^valid plan plan\.yaml$/m);
    writeFileSync(join(cwd, 'free.yaml'), PLAN.replace('format: rungs-plan/1', 'format: rungs-plan/1\nscenario: mine'));
    const free = await rungs(['validate', 'free.yaml'], { cwd });
    expect([free.code, free.err]).toEqual([0, expect.stringContaining('were not checked; name the scenario with')]);
    const told = JSON.parse((await rungs(['validate', 'free.yaml', 'plan.yaml', '--json'], { cwd })).out) as unknown;
    expect(told).toMatchObject({ files: [{ against: null }, { against: 'smallest' }] });
    const asJson = await rungs(['validate', 'bad.yaml', '--json'], { cwd });
    expect(asJson.code).toBe(2);
    expect(JSON.parse(asJson.out)).toMatchObject({
      valid: false,
      files: [{ file: 'bad.yaml', kind: 'scenario', valid: false }],
    });
  });
});

describe('new', () => {
  it('writes a scenario of its own that is valid, once', async () => {
    const folder = temporaryFolder();
    expect((await rungs(['new', 'corner.yaml', '--from', 'bistro'], { cwd: folder })).code).toBe(0);
    const text = readFileSync(join(folder, 'corner.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*scenario\.schema\.json\n# Started from 'bistro'/);
    expect(text).toMatch(/^id: corner$/m);
    expect((await rungs(['validate', 'corner.yaml'], { cwd: folder })).code).toBe(0);
    const again = await rungs(['new', 'corner.yaml', '--from', 'smallest'], { cwd: folder });
    expect([again.code, readFileSync(join(folder, 'corner.yaml'), 'utf8')]).toEqual([2, text]);
    expect((await rungs(['new', 'corner.yaml', '--from', 'smallest', '--force'], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, 'corner.yaml'), 'utf8')).not.toBe(text);
  });
});
