// `rungs debrief`: a report of one file, of several replays and firms, in two languages; and what it refuses.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rungs, temporaryFolder } from './rungs.ts';

const PLAN = `format: rungs-plan/1
firms:
  aurora: { 1: { pricing.price: 8 }, 3: { pricing.price: 12 } }
  plaza: { 2: { pricing.price: 11 } }
`;
let cwd = '';
let replay = '';

beforeAll(async () => {
  cwd = temporaryFolder(afterAll);
  replay = join(cwd, 'out', 'replay.json');
  const words = ['run', 'smallest', '--customers', '300', '--seed', '7', '--plan', '-', '--out', 'out'];
  expect((await rungs(words, { cwd, stdin: PLAN })).code).toBe(0);
});

describe('debrief', () => {
  it('writes a report that needs nothing else, and says how far it is', async () => {
    const { code, out, err } = await rungs(
      ['debrief', replay, '--firm', 'aurora', '--seeds', '1', '--out', 'debrief.html'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toMatch(/^\[1\/\d+\] history/);
    expect(err).toMatch(/\] aurora, on other seeds\n/);
    expect(err.trimEnd().split('\n').at(-1)).toBe('debrief.html: a debrief');
    const html = readFileSync(join(cwd, 'debrief.html'), 'utf8');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(html).not.toMatch(/<script|<link|<img|url\((?!#)|href="http/i);
    expect(html.match(/<svg role="img" aria-label="[^"]+"/g)!.length).toBeGreaterThanOrEqual(4);
    expect(html).toContain('<h2 id="d1-levers">What each lever was worth</h2>');
    expect(html).not.toMatch(/NaN|undefined|Infinity|\{\{/);
  });

  it('is the same file every time, and overwrites only by force', async () => {
    const words = ['debrief', replay, '--firm', 'aurora', '--seeds', '1', '--out', 'debrief.html', '--quiet'];
    const before = readFileSync(join(cwd, 'debrief.html'), 'utf8');
    const refused = await rungs(words, { cwd });
    expect([refused.code, refused.err]).toEqual([
      2,
      'rungs: debrief.html exists already. Use --force to overwrite it.\n',
    ]);
    const forced = await rungs([...words, '--force'], { cwd });
    expect(forced).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(cwd, 'debrief.html'), 'utf8')).toBe(before);
  });

  it('compares several replays and all firms that people decided for', async () => {
    const { code, out } = await rungs(['debrief', replay, replay, '--seeds', '0', '--out', '-', '--quiet'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('<h1>4 debriefs compared</h1>');
    expect(out.match(/<article /g)!.length).toBe(4);
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(out).not.toMatch(/NaN|undefined|\{\{/);
  });

  it('speaks Portuguese', async () => {
    const words = ['debrief', replay, '--firm', 'plaza', '--seeds', '0', '--out', '-', '--quiet', '--language', 'pt'];
    const { code, out } = await rungs(words, { cwd });
    expect(code).toBe(0);
    expect(out).toContain('<html lang="pt">');
    expect(out).toContain('Quanto valeu cada alavanca');
  });

  it('gives its figures as one object', async () => {
    const { code, out } = await rungs(['debrief', replay, '--firm', 'plaza', '--seeds', '0', '--json', '--quiet'], {
      cwd,
    });
    expect(code).toBe(0);
    const { debriefs } = JSON.parse(out) as {
      debriefs: { format: string; firm: string; decisions: { made: number } }[];
    };
    expect(debriefs).toMatchObject([{ format: 'rungs-debrief/1', firm: 'plaza', decisions: { made: 1 } }]);
  });

  it('keeps nothing of a report that is interrupted', async () => {
    let asked = false;
    const { code, err } = await rungs(['debrief', replay, '--seeds', '9', '--out', 'late.html'], {
      cwd,
      onNote: (text, child) => {
        if (asked || !text.includes('without each lever')) return;
        asked = true;
        child.kill('SIGINT');
      },
    });
    expect(code).toBe(130);
    expect(err).toContain('Interrupted; a report is written only when it is whole.');
    expect(existsSync(join(cwd, 'late.html'))).toBe(false);
  });

  it.each([
    [[], '--out FILE.html is missing. Or print the figures with --json.'],
    [['--out', 'x.html', '--firm', 'arora'], "There is no firm 'arora'. Did you mean 'aurora'?"],
    [['--out', 'x.html', '--language', 'fr'], 'It must be en or pt.'],
    [['--out', 'x.html', '--seeds', '-1'], 'It must be a whole number from 0 to 200.'],
    [['--out', '.'], '. is a directory; a file is expected.'],
    [
      ['--out', 'none/x.html', '--seeds', '0', '--firm', 'plaza'],
      "none/x.html can't be written: no such file or directory.",
    ],
  ])('refuses %j', async (more, said) => {
    const { code, out, err } = await rungs(['debrief', replay, ...more], { cwd });
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at .*\.js/);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('refuses a replay that does not hold, one without people, and what is no replay', async () => {
    const text = readFileSync(replay, 'utf8');
    const forged = await rungs(['debrief', '-', '--out', 'x.html', '--quiet'], {
      cwd,
      stdin: text.replace('"pricing.price": 8', '"pricing.price": 9'),
    });
    expect([forged.code, forged.err]).toEqual([
      2,
      expect.stringContaining('does not hold: turn 1 comes out otherwise.'),
    ]);
    expect(
      (await rungs(['run', 'smallest', '--customers', '300', '--seed', '7', '--turns', '1', '--out', 'bots'], { cwd }))
        .code,
    ).toBe(0);
    const bots = await rungs(['debrief', 'bots/replay.json', '--out', 'x.html'], { cwd });
    expect(bots.err).toContain('policies decide for all firms. Name one with --firm.');
    writeFileSync(join(cwd, 'no.json'), '{}');
    const none = await rungs(['debrief', 'no.json', '--out', 'x.html'], { cwd });
    expect([bots.code, none.code]).toEqual([2, 2]);
    expect(existsSync(join(cwd, 'x.html'))).toBe(false);
  });
});
