// What happens when the request is wrong: one clear sentence, exit code 2, no stack trace, nothing left behind.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rungs, temporaryFolder } from './rungs.ts';

const PLAN = 'format: rungs-plan/1\nfirms: { aurora: { 1: { pricing.price: 9 } } }\n';

describe('a wrong request', () => {
  it.each([
    [['lst'], "unknown command 'lst'\n(Did you mean list?)"],
    [['run', '--sed', '7'], "unknown option '--sed'\n(Did you mean --seed?)"],
    [['run'], "missing required argument 'scenario'"],
    [['run', 'smallest'], 'A game needs a seed.'],
    [['run', 'smallest', '--seed', ''], 'A seed is a text of 1 to 200 characters.'],
    [['run', 'smalest', '--seed', '7'], "There is no scenario or file 'smalest'. Did you mean 'smallest'?"],
    [['run', 'xyz', '--seed', '7'], 'Shipped: '],
    [['run', './none.yaml', '--seed', '7'], "./none.yaml can't be read: no such file or directory."],
    [['run', '.', '--seed', '7'], '. is a directory; a file is expected.'],
    [
      ['run', 'smallest', '--seed', '7', '--seeds', '1..3'],
      "option '--seed <seed>' cannot be used with option '--seeds",
    ],
    [['run', 'smallest', '--seeds', '3..1'], 'It must be two whole numbers, such as 1..20.'],
    [['run', 'smallest', '--seeds', '1-3'], 'It must be two whole numbers, such as 1..20.'],
    [['run', 'smallest', '--seed', '7', '--turns', '0'], 'It must be a whole number from 1 to 40.'],
    [['run', 'smallest', '--seed', '7', '--turns', '9'], "The game has 8 turns; 9 can't be played."],
    [['run', 'smallest', '--seed', '7', '--customers', '1e3'], 'It must be a whole number from 100 to 1000000.'],
    [['run', 'smallest', '--seed', '7', '--policy', 'aurora'], '--policy aurora is not FIRM=NAME.'],
    [
      ['run', 'smallest', '--seed', '7', '--policy', 'aurora=stedy'],
      "There is no policy 'stedy'. Did you mean 'steady'?",
    ],
    [
      ['run', 'smallest', '--seed', '7', '--policy', 'arora=steady'],
      "There is no firm 'arora'. Did you mean 'aurora'?",
    ],
    [['run', 'smallest', '--seed', '7', '--format', 'parquet', '--out', 'x'], 'Parquet is not written yet'],
    [['run', 'smallest', '--seed', '7', '--format', 'xml'], "There is no format 'xml'."],
    [['run', 'smallest', '--seed', '7', '--purchases'], '--purchases needs --out DIR.'],
    [
      ['run', 'smallest', '--seed', '7', '--out', 'x', '--purchases', '2'],
      'It must be a number above 0 and at most 1.',
    ],
    [['run', 'smallest', '--seed', '7', '--out', '-'], '--out must be a directory, not stdout.'],
    [['run', '-', '--seed', '7', '--plan', '-'], "Only one input can be '-', stdin."],
    [['list', 'lever'], "There is no topic 'lever'. Did you mean 'levers'?"],
    [['list', 'metrics', '--scenario', 'smallest'], '--scenario goes with'],
    [['schema', 'scenaro'], "There is no kind of document 'scenaro'. Did you mean 'scenario'?"],
    [['schema', 'experiment'], 'does not have experiments yet'],
    [['new', 'x.yaml'], '--from NAME is missing. Shipped: '],
    [['new', 'x.yaml', '--from', 'bistor'], "There is no scenario 'bistor'. Did you mean 'bistro'?"],
    [['replay', 'none.json'], "none.json can't be read: no such file or directory."],
    [['explain', 'none.json'], '--firm FIRM is missing.'],
    [['whatif', 'none.json', '--firm', 'aurora'], '--turn is missing.'],
    [['sweep', 'x.yaml', '--out', 'y', '--jobs', '3'], "does not have 'sweep' yet"],
    [['grade', '--help-me'], "does not have 'grade' yet"],
    [['bench', '--sizes', '12'], 'It must be sizes from 100 to 1M'],
  ])('%j says: %s', async (words, said) => {
    const cwd = temporaryFolder();
    const { code, out, err } = await rungs(words, { cwd });
    expect(err).toContain(said);
    expect(err).toMatch(/^rungs: /);
    expect(err).not.toMatch(/\n\s+at .*\.js/);
    expect(out).toBe('');
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('shows the help and fails where no command is named', async () => {
    const { code, out, err } = await rungs([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: rungs');
  });

  it('is an object with --json', async () => {
    const { code, out } = await rungs(['run', 'smallest', '--seed', '7', '--policy', 'aurora=stedy', '--json']);
    expect(code).toBe(2);
    const { error } = JSON.parse(out) as { error: { message: string; hint: string } };
    expect(error).toMatchObject({ message: "There is no policy 'stedy'.", hint: "Did you mean 'steady'?" });
  });

  it.each([
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x41]), 'is not UTF-8 text'],
    ['binary', Buffer.from('format: \u0000'), 'binary'],
    ['empty', Buffer.from(''), 'empty'],
    ['no YAML', Buffer.from('a: [1, 2'), 'yaml-syntax'],
    ['a list', Buffer.from('- 1\n'), 'not-a-map'],
    ['of no format', Buffer.from('title: x\n'), 'format-missing'],
    ['of another format', Buffer.from(PLAN), 'format-name'],
    ['of a newer format', Buffer.from('format: rungs-scenario/9\n'), 'format-too-new'],
  ])('is a scenario that is %s', async (_, bytes, said) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'file.yaml'), bytes);
    const { code, err } = await rungs(['run', './file.yaml', '--seed', '7'], { cwd });
    expect(err).toContain(said);
    expect(code).toBe(2);
  });

  it('is a plan that does not fit, with file, line and column', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'plan.yaml'), PLAN.replace('9', '99').replace('aurora', 'arora'));
    const { code, err } = await rungs(['run', 'smallest', '--seed', '7', '--plan', 'plan.yaml'], { cwd });
    expect(err).toMatch(/^plan\.yaml:2:10 unknown-firm .*Did you mean 'aurora'/m);
    expect(err).toMatch(/^plan\.yaml:2:\d+ out-of-bounds /m);
    expect(code).toBe(2);
  });

  it('never overwrites a directory that holds something else', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out', 'thesis.txt'), 'mine');
    for (const force of [[], ['--force']]) {
      const { code, err } = await rungs(['run', 'smallest', '--seed', '7', '--out', 'out', ...force], { cwd });
      expect(err).toContain('out is not empty.');
      expect(code).toBe(2);
    }
    expect(readdirSync(join(cwd, 'out'))).toEqual(['thesis.txt']);
    expect(readdirSync(cwd)).toEqual(['out']);
  });
});

describe('help', () => {
  it.each(['validate', 'new', 'schema', 'list', 'run', 'replay', 'explain', 'whatif', 'audit', 'bench'])(
    'of %s comes with examples, on stdout',
    async (command) => {
      const { code, out, err } = await rungs([command, '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Examples:\n  $ rungs ');
      expect(out).toContain('--json');
      expect(out).toContain('--quiet');
    },
  );

  it('tells the version', async () => {
    expect(await rungs(['--version'])).toEqual({
      code: 0,
      out: expect.stringMatching(/^rungs \d+\.\d+\.\d+\n$/),
      err: '',
    });
  });
});
