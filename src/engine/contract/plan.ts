// A plan: decisions by firm and turn, written by hand or by a tool (interfaces section 5).
// What is not said stays as it was the turn before.
import * as z from 'zod';
import { fail, nearest, ok, type Result } from '../kernel/result.ts';
import { type Format, readVersioned } from '../kernel/versioned.ts';
import { MECHANISMS } from '../mechanisms/index.ts';
import { idSchema } from '../model/market-schema.ts';
import { findDecisionIssues } from './decisions.ts';
import { type Finding, finding, type Path, showValue } from './finding.ts';
import { type Decisions, leversOf } from './levers.ts';
import { placed } from './parse.ts';
import type { Scenario } from './scenario.ts';
import { checkSchema } from './schema-issues.ts';
import { readText } from './text-document.ts';

const PLAN_FORMAT: Format = { name: 'rungs-plan', version: 1, migrations: [] };

const decisionsSchema = z
  .record(z.string(), z.union([z.number(), z.string()]))
  .meta({ help: 'Lever id to value: a number, or an option by name.' });

const turnSchema = z.string().regex(/^[1-9][0-9]?$/, 'must be a turn: 1, 2, 3…');

export const planSchema = z.strictObject({
  format: z.literal('rungs-plan/1').meta({ help: 'The kind of document and its version; always the first key.' }),
  scenario: idSchema.optional().meta({ help: 'The scenario that it was written for.' }),
  title: z.string().max(120).default(''),
  firms: z
    .record(idSchema, z.record(turnSchema, decisionsSchema))
    .meta({ help: 'Firm id to turn to decisions; firms that are not named play by their policy.' }),
});
export type Plan = z.output<typeof planSchema>;

/** Reads a plan; with a scenario, checks its firms, turns and levers too. */
export function parsePlan(text: string, file?: string, scenario?: Scenario): Result<Plan> {
  const read = readText(text, file);
  if (!read.ok) return read;
  return placed(checkPlan(read.value.value, scenario), read.value);
}

/** Decisions of a plan for one turn, by firm. */
export function planDecisions(plan: Plan, turn: number): Decisions {
  return Object.fromEntries(Object.entries(plan.firms).map(([firm, turns]) => [firm, turns[String(turn)] ?? {}]));
}

function checkPlan(document: unknown, scenario: Scenario | undefined): Result<Plan> {
  const current = readVersioned(document, PLAN_FORMAT);
  if (!current.ok) return current;
  const checked = checkSchema(planSchema, current.value);
  if ('findings' in checked) return fail(...checked.findings);
  const findings = scenario === undefined ? [] : crossCheckPlan(checked.value, scenario);
  return findings.length > 0 ? fail(...findings) : ok(checked.value);
}

function crossCheckPlan(plan: Plan, scenario: Scenario): Finding[] {
  const found: Finding[] = [];
  const levers = leversOf(scenario, MECHANISMS);
  if (plan.scenario !== undefined && plan.scenario !== scenario.id) {
    const message = `This plan was written for the scenario '${plan.scenario}', not '${scenario.id}'.`;
    found.push(finding('other-scenario', ['scenario'], message));
  }
  const firmIds = scenario.firms.map((firm) => firm.id);
  for (const [firm, turns] of Object.entries(plan.firms)) {
    if (!firmIds.includes(firm)) found.push(unknownFirm(firm, firmIds, ['firms', firm], 'key'));
    for (const [turn, decisions] of Object.entries(turns)) {
      const path = ['firms', firm, turn];
      if (Number(turn) > scenario.time.turns) {
        const message = `The game has ${scenario.time.turns} turns; this is turn ${turn}.`;
        found.push(finding('turn-unreachable', path, message, undefined, 'key'));
      } else found.push(...findDecisionIssues(levers, Number(turn), decisions, path));
    }
  }
  return found;
}

/** A firm that the scenario does not have. */
export function unknownFirm(firm: string, known: readonly string[], path: Path, at?: 'key'): Finding {
  const near = nearest(firm, known);
  const hint = near === undefined ? `Known: ${known.join(', ')}.` : `Did you mean '${near}'?`;
  return finding('unknown-firm', path, `There is no firm ${showValue(firm)} in the scenario.`, hint, at);
}
