// Every policy decides legally in any scenario: whichever mechanisms are on, levers open, bounds narrow, budgets short.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../src/engine/game.ts';
import { checkDecisions } from '../../../src/engine/observe.ts';
import { decideBy, playTurn } from '../../../src/engine/play.ts';
import { gradedPolicy, leverPolicy, POLICIES } from '../../../src/engine/policies/index.ts';
import { legal } from '../../../src/engine/policies/policy/legal.ts';
import { type JsonObject, scenarioOf, smaller, without } from '../harness.ts';

const DOCUMENT = smaller('bistro', 100, 2);
const LEVERS = Object.keys(DOCUMENT.levers as JsonObject);
const REMOVABLE = ['recovery', 'word-of-mouth', 'training', 'servicescape', 'channels', 'switching-costs', 'pricing'];

const change = fc.record({
  gone: fc.subarray(REMOVABLE),
  closed: fc.subarray(LEVERS),
  wide: fc.subarray(LEVERS),
  cash: fc.constantFrom(0, 2_000_000),
  seed: fc.string({ maxLength: 4 }),
});

describe('policies', () => {
  it('decide legally in any scenario', () => {
    fc.assert(
      fc.property(change, ({ gone, closed, wide, cash, seed }) => {
        let document = structuredClone(DOCUMENT);
        for (const id of closed) (document.levers as Record<string, JsonObject>)[id]!.open = false;
        for (const id of wide) {
          const rule = (document.levers as Record<string, JsonObject>)[id]!;
          delete rule.min;
          delete rule.max;
        }
        for (const firm of document.firms as JsonObject[]) (firm.start as JsonObject).cashCents = cash;
        for (const mechanism of gone) document = without(document, mechanism);
        let world = createWorld(scenarioOf(document), seed, { explain: false });
        const firms = world.rules.firmIds;
        const all = [...POLICIES, gradedPolicy(0.5), leverPolicy(LEVERS[0]!, 1e9)];
        for (let turn = 1; turn <= 3; turn++) {
          for (const [p, policy] of all.entries()) {
            const firm = firms[p % firms.length]!;
            const checked = checkDecisions(world, firm, decideBy(world, firm, policy));
            if (!checked.ok) throw new Error(`${policy.id}: ${checked.issues[0]!.message}`);
          }
          const policies = Object.fromEntries(
            firms.map((firm, j) => [firm, all[(turn * firms.length + j) % all.length]!]),
          );
          world = playTurn(world, {}, { policies, explain: false }).world;
        }
      }),
      { numRuns: 12 },
    );
  });

  it('carry the names of the contract, each its own', () => {
    expect(new Set(POLICIES.map(({ id }) => id)).size).toBe(13);
  });
});

describe('legal', () => {
  const lever = {
    id: 'x.y',
    label: '',
    p: 'price' as const,
    unit: '',
    help: '',
    kind: 'number' as const,
    step: 0.5,
    fromTurn: 1,
  };
  const observed = (budgetCents: number | null) =>
    ({
      levers: [
        { ...lever, value: 4, default: 4, min: 0, max: 10, open: true, cost: { per: 'turn', rateCents: 100 } },
        { ...lever, id: 'x.z', value: 2, default: 2, min: 0, max: 10, open: false },
      ],
      basis: { heads: 1, visits: 1, cases: 1 },
      budgetCents,
    }) as never;

  it('drops closed levers, keeps bounds and steps', () => {
    expect(legal(observed(null), { 'x.y': 7.3, 'x.z': 5, 'x.q': 1 })).toEqual({ 'x.y': 7.5 });
    expect(legal(observed(null), { 'x.y': 99 })).toEqual({ 'x.y': 10 });
    expect(legal(observed(null), { 'x.y': undefined })).toEqual({});
  });

  it('spends no more than the budget', () => {
    expect(legal(observed(700), { 'x.y': 9 })).toEqual({ 'x.y': 6.5 });
    expect(legal(observed(400), { 'x.y': 9 })).toEqual({ 'x.y': 4 });
    expect(legal(observed(400), { 'x.y': 1 })).toEqual({ 'x.y': 1 });
  });
});
