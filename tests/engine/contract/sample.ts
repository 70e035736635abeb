// A mechanism and a scenario for the contract's tests, independent of the shipped ones.
import * as z from 'zod';
import type { Issue, Result } from '../../../src/engine/kernel/result.ts';
import { marketEvents } from '../../../src/engine/mechanisms/market-events.ts';
import { defineMechanism, type Mechanism } from '../../../src/engine/model/mechanism.ts';
import { choiceLever, numberLever, param } from '../../../src/engine/model/param.ts';

const words = { label: 'x', help: 'x', delay: 'now', term: 'x', p: 'price' } as const;
const meta = { ...words, unit: 'euro', step: 0.5 };

const shop = defineMechanism({
  id: 'shop',
  title: 'Shop',
  params: z.strictObject({
    pull: param(2, 0, 10, { unit: 'logit', source: 'assumed', help: 'Pull.' }),
    pools: z.array(z.string()).default(['floor', 'kitchen']),
    segments: z.record(z.string(), z.strictObject({ pull: z.number() })).default({}),
    firms: z.record(z.string(), z.strictObject({ pull: z.number() })).default({}),
  }),
  levers: {
    price: numberLever(10, 1, 50, meta),
    topic: choiceLever(['none', 'empathy', 'recovery'], 'none', words),
    staff: numberLever(5, 0, 20, { ...meta, cost: { per: 'turn', rateCents: 100_00 } }),
    training: numberLever(0, 0, 24, { ...meta, cost: { per: 'head', rateCents: 20_00 } }),
  },
  pooled: { levers: ['staff'], pools: (params) => params.pools },
  phases: {},
});
const garage = defineMechanism({
  id: 'garage',
  title: 'Garage',
  params: z.strictObject({}),
  levers: { bays: numberLever(1, 0, 9, meta) },
  phases: {},
});
export const SAMPLE: readonly Mechanism[] = [marketEvents, shop, garage];

export const SCENARIO = `format: rungs-scenario/1
title: Two shops
time: { turns: 4 }
market:
  category: { name: Meals, referencePriceCents: 1000 }
  segments:
    - { id: young, name: Young, share: 0.4 }
    - id: old
      name: Old
      share: 0.6
firms:
  - id: north
    name: North
  - id: south
    name: South
    start:
      levers: { shop.price: 12 }
levers:
  shop.price: { min: 5, max: 20 }
  shop.topic: { fromTurn: 2 }
  shop.staff.floor: {}
mechanisms:
  market-events: {}
  shop: {}
events:
  - id: strike
    title: Strike
    turn: 2
    effects:
      - { target: wage, value: 1.1 }
`;

export function success<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.code} ${issue.message}`).join('\n'));
  return result.value;
}

export function issuesOf(result: Result<unknown>): Issue[] {
  return result.ok ? [] : result.issues;
}

/** `line:column code`, for short expectations. */
export function marks(result: Result<unknown>): string[] {
  return issuesOf(result).map(({ line, column, code }) => `${line}:${column} ${code}`);
}
