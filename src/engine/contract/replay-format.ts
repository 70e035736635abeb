// A replay: the save format, a class submission, a bug report and a published run in one (architecture section 2).
// Only people's and plans' decisions are stored; policies are run again. Written as JSON.
import * as z from 'zod';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Format, readVersioned } from '../kernel/versioned.ts';
import { MECHANISMS } from '../mechanisms/index.ts';
import { idSchema } from '../model/market-schema.ts';
import { findDecisionIssues } from './decisions.ts';
import { type Finding, finding, type Path, place, showValue } from './finding.ts';
import { leversOf } from './levers.ts';
import { checkScenario } from './parse.ts';
import { unknownFirm } from './plan.ts';
import { POLICY_NAMES } from './policy-names.ts';
import type { Scenario } from './scenario.ts';
import { checkSchema } from './schema-issues.ts';
import { readText } from './text-document.ts';
import { guardText, MAX_TEXT } from './text-guard.ts';

export const REPLAY_FORMAT: Format = { name: 'rungs-replay', version: 1, migrations: [] };

const digest = z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hex digits');
const turn = z.int().min(0).max(40);

const checksumSchema = z.strictObject({
  turn: turn.meta({ help: '0 is the market after history.' }),
  state: digest.meta({ help: 'Of the whole world; at turn 0 of scenario and seed too.' }),
  report: digest,
  tables: z.strictObject({ customers: digest, dyads: digest, firms: digest, market: digest, ledger: digest }),
});
export type Checksums = z.output<typeof checksumSchema>;

const decisionSchema = z.strictObject({
  firm: idSchema,
  turn: z.int().min(1).max(40),
  levers: z.record(z.string(), z.union([z.number(), z.string()])).meta({ help: 'Every open lever, absolute.' }),
});

export const replaySchema = z.strictObject({
  format: z.literal('rungs-replay/1').meta({ help: 'The kind of document and its version; always the first key.' }),
  modelVersion: z.int().min(1).meta({ help: 'Rises whenever the same decisions would give another game.' }),
  packageVersion: z.string().max(80).optional(),
  rulesDigest: digest.meta({ help: 'Of the mechanisms, their versions and parameters.' }),
  scenario: z.record(z.string(), z.unknown()).meta({ help: 'The scenario, embedded.' }),
  seed: z.string().min(1).max(200),
  policies: z
    .record(idSchema, z.enum(POLICY_NAMES))
    .default({})
    .meta({ help: 'Firms that a policy plays, other than the scenario says.' }),
  decisions: z.array(decisionSchema).max(320).default([]),
  checksums: z.array(checksumSchema).max(41).default([]),
});
export type Replay = Omit<z.output<typeof replaySchema>, 'scenario'> & { readonly scenario: Scenario };

/** Reads a replay and its scenario; refuses one that another version of the model made. */
export function parseReplay(text: string, modelVersion: number, file?: string): Result<Replay> {
  const json = readJson(text, file);
  if (!json.ok) return json;
  const checked = checkReplay(json.value, modelVersion);
  if (checked.ok) return checked;
  // Positions are only needed now; the text is JSON, so it can be read a second time with them.
  const document = readText(text, file);
  return fail(...place(checked.issues, document.ok ? document.value.locate : undefined, file));
}

function checkReplay(document: unknown, modelVersion: number): Result<Replay> {
  const current = readVersioned(document, REPLAY_FORMAT);
  if (!current.ok) return current;
  const made = current.value.modelVersion;
  if (typeof made === 'number' && Number.isInteger(made) && made !== modelVersion) {
    const message = `This replay was made by version ${made} of the model; this Rungs plays version ${modelVersion}.`;
    const hint = `Use the Rungs whose model has version ${made}; CHANGELOG names it.`;
    return fail(finding('model-version', ['modelVersion'], message, hint));
  }
  const checked = checkSchema(replaySchema, current.value);
  const scenario = checkScenario(current.value.scenario);
  const inside: Finding[] = scenario.ok
    ? []
    : scenario.issues.map((issue) => ({ ...issue, path: ['scenario', ...issue.path] }));
  if ('findings' in checked) {
    const embedded = checked.findings.some((found) => found.path[0] === 'scenario');
    return fail(...checked.findings, ...(embedded ? [] : inside));
  }
  if (!scenario.ok) return fail(...inside);
  const replay: Replay = { ...checked.value, scenario: scenario.value };
  const findings = crossCheckReplay(replay);
  return findings.length > 0 ? fail(...findings) : ok(replay);
}

function crossCheckReplay(replay: Replay): Finding[] {
  const { scenario } = replay;
  const firmIds = scenario.firms.map((firm) => firm.id);
  const levers = leversOf(scenario, MECHANISMS);
  const found: Finding[] = Object.keys(replay.policies)
    .filter((firm) => !firmIds.includes(firm))
    .map((firm) => unknownFirm(firm, firmIds, ['policies', firm], 'key'));
  const seen = new Set<string>();
  replay.decisions.forEach((decision, index) => {
    const path: Path = ['decisions', index];
    const key = `${decision.turn} ${decision.firm}`;
    if (!firmIds.includes(decision.firm)) found.push(unknownFirm(decision.firm, firmIds, [...path, 'firm']));
    if (seen.has(key))
      found.push(finding('decision-twice', path, `${decision.firm} decides turn ${decision.turn} twice.`));
    seen.add(key);
    found.push(...findDecisionIssues(levers, decision.turn, decision.levers, [...path, 'levers']));
  });
  const last = scenario.time.turns;
  for (const list of ['decisions', 'checksums'] as const) {
    replay[list].forEach((entry, index) => {
      if (entry.turn <= last) return;
      const message = `The game has ${last} turns; this is turn ${entry.turn}.`;
      found.push(finding('turn-unreachable', [list, index, 'turn'], message));
    });
  }
  replay.checksums.forEach(({ turn }, index) => {
    if (turn === index) return;
    const message = `The checksums go turn by turn from 0; here is turn ${turn} in place of ${index}.`;
    found.push(finding('checksums-order', ['checksums', index, 'turn'], message));
  });
  return found;
}

function readJson(text: string, file: string | undefined): Result<unknown> {
  const refused = guardText(text, MAX_TEXT);
  if (refused !== undefined) return fail(...place([refused], undefined, file));
  try {
    return ok(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown);
  } catch {
    const read = readText(text, file);
    const message = `A replay is JSON, and this is not: ${showValue(text.trim().slice(0, 30))}.`;
    return read.ok ? fail(...place([finding('not-json', [], message)], undefined, file)) : read;
  }
}
