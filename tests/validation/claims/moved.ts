// Whether a parameter does anything: two games of the market with every mechanism that differ in it alone.
import { jsonSchemaOf } from '../../../src/engine/contract/json-schema.ts';
import type { Decisions, LeverDeclaration, LeverValue } from '../../../src/engine/contract/levers.ts';
import { checkScenario } from '../../../src/engine/contract/parse.ts';
import { schemasAt } from '../../../src/engine/contract/schema-lookup.ts';
import { createWorld } from '../../../src/engine/game.ts';
import { MECHANISMS } from '../../../src/engine/mechanisms/index.ts';
import { step } from '../../../src/engine/turn.ts';
import type { World } from '../../../src/engine/world.ts';
import { everyMechanism } from '../../engine/everything.ts';
import { type JsonObject, scenarioOf } from '../../engine/harness.ts';

const CUSTOMERS = 300;
const TURNS = 8;
const NEAR = 10;
const SEEDS = ['1', '2', '3', '4', '5', '6'];

type Path = readonly (string | number)[];
type Node = Record<string | number, unknown>;

/** A path of the table as one into a scenario; of a list, its first entry. */
function pathOf(parameter: string): Path {
  const mechanism = MECHANISMS.some(({ id }) => parameter.startsWith(`${id}.`));
  const keys = parameter.split('.').flatMap((key) => (key.endsWith('[]') ? [key.slice(0, -2), 0] : [key]));
  return mechanism ? ['mechanisms', ...keys] : keys;
}

/** With a channel through which not all empathy gets, a firm that tests at hiring, and projects that may end either way. */
function everything(): JsonObject {
  const document = everyMechanism(CUSTOMERS, 6);
  (document.channels as JsonObject[])[0]!.richness = 0.7;
  const mechanisms = document.mechanisms as Record<string, JsonObject>;
  mechanisms['crm-programme'] = { odds: { base: 0 } };
  mechanisms.workforce!.firms = { aurora: { test: 0.8 } };
  return document;
}

const full = scenarioOf(everything());
const SCHEMA = jsonSchemaOf('scenario');

/** A lever well above where it stands, in the size of its unit; a choice is anything but the usual, as `at` says. */
function above({ kind, id, default: usual, max, options, meta }: LeverDeclaration, at: number): LeverValue {
  if (kind === 'choice') return options![1 + (at % (options!.length - 1))]!;
  if (id.startsWith('workforce.staff')) return Math.max(1, Math.round(0.7 * Number(usual)));
  if (Number(usual) > 0) return Math.min(max, 1.4 * Number(usual));
  if (meta.unit === 'money per turn') return Math.min(max, 2000);
  return max > 1000 ? 20 : 0.2 * max;
}

/** One firm does less of everything, and the others more of two levers in three each, which ones by a number. */
function moves(world: World, shift: number): Decisions {
  const { firmIds, levers } = world.rules;
  const least = (lever: LeverDeclaration) => (lever.kind === 'choice' ? lever.options![0]! : lever.min);
  const takes = (at: number, j: number) => j !== 1 && (at + shift) % 3 !== Math.max(0, j - 1);
  return Object.fromEntries(
    firmIds.map((firm, j) => [
      firm,
      Object.fromEntries(
        levers.map((lever, at) => [lever.id, takes(at, j) ? above(lever, at + j + shift) : least(lever)]),
      ),
    ]),
  );
}

/** What a game tells of its firms and their ladders, all turns. */
function toldBy(scenario: typeof full, seed: string): string {
  let world = createWorld(scenario, seed, { explain: false });
  const told = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const { report, world: next } = step(world, turn === 0 ? moves(world, Number(seed)) : {}, {
      explain: false,
    });
    world = next;
    told.push(report.firms, report.ladder);
  }
  return JSON.stringify(told);
}

/** To its upper bound where that is near, or else half as much again; half as much where it is there already. */
function moved(value: number, path: Path): number {
  const { maximum = 1, type } = schemasAt(SCHEMA, path, full)[0]!;
  if (value === maximum) return value / 2;
  if (maximum <= NEAR) return maximum;
  return value + (type === 'integer' ? Math.ceil(value / 2) : Math.max(0.1, Math.abs(value) / 2));
}

const usual = new Map<string, string>();

function usually(seed: string): string {
  const told = usual.get(seed) ?? toldBy(full, seed);
  usual.set(seed, told);
  return told;
}

/** Whether games are the same to the last cent with another value of a parameter, whatever chance decides. */
export function changesNothing(parameter: string): boolean {
  const path = pathOf(parameter);
  const changed = structuredClone(full) as unknown as Node;
  const parent = path.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, changed);
  const last = path.at(-1)!;
  parent[last] = moved(parent[last] as number, path);
  const checked = checkScenario(changed);
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join('\n'));
  return SEEDS.every((seed) => toldBy(checked.value, seed) === usually(seed));
}
