// The engine in this thread keeps the contract of hosts, and its replays are those of the command line.
import { describe, expect, it } from 'vitest';
import { MODEL_VERSION, parseReplay, verifyReplay } from '../../src/engine/index.ts';
import { createLocalHost } from '../../src/host/local.ts';
import { CONTRACT } from './contract.ts';
import { shelfOf } from './shelf.ts';

describe('a host in this thread', () => {
  it.each(CONTRACT)('$name', async ({ run }) => {
    await run(createLocalHost(shelfOf()));
  });

  it('throws where no game is open', async () => {
    await expect(createLocalHost(shelfOf()).run({})).rejects.toThrow('No game is open');
  });
});

describe('a replay of the page', () => {
  it('holds when it is played again without a page', async () => {
    const host = createLocalHost(shelfOf());
    const teams = ['aurora', 'dockside'].map((firm) => ({ firm, name: firm }));
    const policies = { bellavista: 'relationship-builder' };
    await host.start({ scenario: { id: 'bistro' }, seed: '7', teams, policies, practice: true });
    await host.run({ aurora: { 'pricing.price': 30 }, dockside: {} });
    const ran = await host.run({ aurora: { 'promotion.promise': 0.1 } });
    const replay = parseReplay(await host.replay(), MODEL_VERSION);
    if (!replay.ok || !ran.ok) throw new Error('no replay');
    expect(replay.value.decisions.map(({ firm, turn }) => `${turn} ${firm}`)).toEqual([
      '1 aurora',
      '1 dockside',
      '2 aurora',
      '2 dockside',
    ]);
    expect(verifyReplay(replay.value)).toEqual({ holds: true, turns: 2, checksum: ran.value.checksum });
  });
});
