// The levers of a scenario, compiled: those of its active mechanisms with their bounds, defaults and turns of opening.
// Canonical order: the registry's, then the declaration's, then the pools'. A choice counts its options from 0.
import * as z from 'zod';
import { leverMeta, type Mechanism } from '../model/mechanism.ts';
import type { LeverMeta } from '../model/param.ts';
import type { LeverRule, Scenario } from './scenario.ts';

/** A number, or an option of a choice lever by name. */
export type LeverValue = number | string;
/** By lever id; what is absent stays as it was the turn before. */
export type FirmDecisions = Readonly<Record<string, LeverValue>>;
/** By firm id. */
export type Decisions = Readonly<Record<string, FirmDecisions>>;

type Meta = LeverMeta & { readonly qualifies?: string };

export interface LeverDeclaration {
  /** `mechanism.lever` or `mechanism.lever.pool`. */
  readonly id: string;
  readonly mechanism: string;
  readonly name: string;
  readonly pool?: string;
  readonly kind: 'number' | 'choice';
  readonly options?: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly default: LeverValue;
  readonly step: number;
  readonly open: boolean;
  /** The first turn in which it may be moved. */
  readonly fromTurn: number;
  readonly meta: Meta;
  /** Place in the canonical order. */
  readonly index: number;
}

type Widest = Pick<LeverDeclaration, 'kind' | 'options' | 'min' | 'max' | 'default'>;

/** The levers of a scenario's active mechanisms; those that it does not open are closed and stay where they start. */
export function leversOf(scenario: Scenario, mechanisms: readonly Mechanism[]): LeverDeclaration[] {
  const chosen = scenario.mechanisms as Readonly<Record<string, unknown>>;
  const levers: LeverDeclaration[] = [];
  for (const mechanism of mechanisms) {
    const params = chosen[mechanism.id];
    if (params === undefined) continue;
    for (const [name, schema] of Object.entries(mechanism.levers)) {
      const pools = mechanism.pooled?.levers.includes(name) ? mechanism.pooled.pools(params) : [undefined];
      for (const pool of pools) {
        const id = pool === undefined ? `${mechanism.id}.${name}` : `${mechanism.id}.${name}.${pool}`;
        const rule = scenario.levers[id];
        const place = { id, mechanism: mechanism.id, name, ...(pool === undefined ? {} : { pool }) };
        const rateCents = mechanism.rateCents?.(params, name, pool);
        const terms = termsOf(partMeta(leverMeta(schema), pools.length > 1 ? pool : undefined), rule, rateCents);
        levers.push({ ...place, ...narrow(widestOf(schema), rule), ...terms, index: levers.length });
      }
    }
  }
  return levers;
}

/** Kind, widest bounds and default of a lever as its mechanism declares it. */
export function widestOf(schema: z.ZodType): Widest {
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  const value = schema.parse(undefined) as LeverValue;
  if (inner instanceof z.ZodEnum) {
    const options = inner.options.map(String);
    return { kind: 'choice', options, min: 0, max: options.length - 1, default: value };
  }
  if (inner instanceof z.ZodNumber) {
    return { kind: 'number', min: inner.minValue ?? -Infinity, max: inner.maxValue ?? Infinity, default: value };
  }
  throw new Error('A lever is a number or a choice with a default');
}

function narrow(widest: Widest, rule: LeverRule | undefined): Widest {
  if (rule === undefined) return widest;
  const start = { default: rule.default ?? widest.default };
  if (widest.kind === 'choice') return { ...widest, ...start };
  return { ...widest, ...start, min: rule.min ?? widest.min, max: rule.max ?? widest.max };
}

/** One of several pools is named beside what they share, else nothing tells them apart. */
function partMeta(declared: Meta, pool: string | undefined): Meta {
  if (pool === undefined) return declared;
  return { ...declared, label: `${declared.label}: ${pool.replaceAll('-', ' ')}` };
}

/** A lever in the words of the scenario, at the price that its mechanism's parameters set. */
function termsOf(declared: Meta, rule: LeverRule | undefined, rateCents: number | undefined) {
  const { label = declared.label, help = declared.help } = rule ?? {};
  const cost = declared.cost && { ...declared.cost, rateCents: rateCents ?? declared.cost.rateCents };
  const meta: Meta = { ...declared, label, help, ...(cost && { cost }) };
  return { meta, step: rule?.step ?? meta.step, open: rule?.open ?? false, fromTurn: rule?.fromTurn ?? 1 };
}
