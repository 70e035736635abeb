// A market with every mechanism that there is, in which a firm moves every lever: what no shipped scenario has.
import type { Decisions } from '../../src/engine/contract/levers.ts';
import { MECHANISMS } from '../../src/engine/mechanisms/index.ts';
import type { World } from '../../src/engine/world.ts';
import { type JsonObject, leverAt, openLevers, smaller } from './harness.ts';

const LETTERS = { id: 'letters', kind: 'e-mail', name: 'E-mail', use: 'service', richness: 0.5 };

/** The bistro with every mechanism, every lever open, and a channel in which people write: its own as they are, the rest by default. */
export function everyMechanism(customers: number, historyTurns: number): JsonObject {
  const bistro = smaller('bistro', customers, historyTurns);
  const own = bistro.mechanisms as JsonObject;
  const others = MECHANISMS.filter(({ id }) => own[id] === undefined);
  const levers = MECHANISMS.flatMap(({ id, levers: all, pooled }) =>
    Object.keys(all)
      .filter((name) => !pooled?.levers.includes(name))
      .map((name) => [`${id}.${name}`, {}]),
  );
  return {
    ...bistro,
    channels: [...(bistro.channels as JsonObject[]), LETTERS],
    mechanisms: { ...own, ...Object.fromEntries(others.map(({ id }) => [id, {}])) },
    levers: { ...(bistro.levers as JsonObject), ...Object.fromEntries(levers) },
  };
}

/** Moves every open lever of the first firm, the same way whichever levers there are. */
export function moveAll(world: World): Decisions {
  const place = (id: string) => MECHANISMS.findIndex((mechanism) => id.startsWith(`${mechanism.id}.`));
  const levers = openLevers(world).map((lever) => [
    lever.id,
    leverAt(lever, (0.37 * (place(lever.id) + world.played + 3)) % 1),
  ]);
  return { [world.rules.firmIds[0]!]: Object.fromEntries(levers) };
}
