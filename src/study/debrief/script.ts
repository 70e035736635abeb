// What everybody decided, turn by turn, as a script that can be played again with a line changed.
import type { Decisions, LeverDeclaration, LeverValue, World } from '../../engine/index.ts';
import type { Move } from './types.ts';

/** All levers of all firms by turn; turn 1 stands first. */
export type Script = readonly Decisions[];

/** The decisions in force in every turn of a game that has been played. */
export function scriptOf(end: World): Script {
  const { firmIds, levers } = end.rules;
  return playedTurns(end).map((record) =>
    Object.fromEntries(
      firmIds.map((firm, j) => [
        firm,
        Object.fromEntries(levers.map((lever, at) => [lever.id, decoded(lever, record.levers[j]![at]!)])),
      ]),
    ),
  );
}

function playedTurns(end: World) {
  return end.history.filter(({ turn }) => turn >= 1);
}

function decoded(lever: LeverDeclaration, value: number): LeverValue {
  return lever.kind === 'choice' ? lever.options![value]! : value;
}

/** Where a firm's levers stood before the first turn: the default, or what the firm's start says. */
export function startOf(world: World, firm: string): Readonly<Record<string, LeverValue>> {
  const { levers, setup } = world.rules;
  const own = setup.firms.find(({ id }) => id === firm)!.start.levers;
  return Object.fromEntries(levers.map((lever) => [lever.id, own[lever.id] ?? lever.default]));
}

/** The script with some levers of a firm at given values from one turn to another. */
export function changed(
  script: Script,
  firm: string,
  set: Readonly<Record<string, LeverValue>>,
  from = 1,
  until = script.length,
): Script {
  return script.map((decisions, t) =>
    t + 1 < from || t + 1 > until ? decisions : { ...decisions, [firm]: { ...decisions[firm], ...set } },
  );
}

/** Every time that a firm moved a lever, by turn and then in the order of the levers. */
export function movesOf(world: World, script: Script, firm: string): Move[] {
  const start = startOf(world, firm);
  const moves: Move[] = [];
  for (const { id: lever } of world.rules.levers) {
    let last: { turn: number; from: LeverValue; to: LeverValue } | undefined;
    const close = (until: number) => {
      if (last !== undefined) moves.push({ firm, lever, until, ...last });
    };
    script.forEach((decisions, t) => {
      const from = last?.to ?? start[lever]!;
      const to = decisions[firm]![lever]!;
      if (to === from) return;
      close(t);
      last = { turn: t + 1, from, to };
    });
    close(script.length);
  }
  const place = (id: string) => world.rules.levers.findIndex((lever) => lever.id === id);
  return moves.sort((a, b) => a.turn - b.turn || place(a.lever) - place(b.lever));
}

/** The game without a move: the lever stays as it was until it was moved the next time. */
export function without(script: Script, { firm, lever, turn, until, from }: Move): Script {
  return changed(script, firm, { [lever]: from }, turn, until);
}
