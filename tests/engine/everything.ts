// A market with every mechanism that there is, in which a firm moves every lever: what no shipped scenario has.
import type { Decisions } from '../../src/engine/contract/levers.ts';
import { MECHANISMS } from '../../src/engine/mechanisms/index.ts';
import type { World } from '../../src/engine/world.ts';
import { type JsonObject, leverAt, openLevers, smaller } from './harness.ts';

/** The bistro with every mechanism: its own as they are, the others by their defaults and with open levers. */
export function everyMechanism(customers: number, historyTurns: number): JsonObject {
  const bistro = smaller('bistro', customers, historyTurns);
  const own = bistro.mechanisms as JsonObject;
  const others = MECHANISMS.filter(({ id }) => own[id] === undefined);
  const levers = others.flatMap(({ id, levers: all, pooled }) =>
    Object.keys(all)
      .filter((name) => !pooled?.levers.includes(name))
      .map((name) => [`${id}.${name}`, {}]),
  );
  return {
    ...bistro,
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
