// Text to a scenario that can be played: YAML with positions, format version, migrations, strict schema, cross-checks.
// Every issue is reported at once: a bad value doesn't hide what else is wrong, as the checks go on without it.
import { fail, type Issue, ok, type Result } from '../kernel/result.ts';
import { readVersioned } from '../kernel/versioned.ts';
import { MECHANISMS } from '../mechanisms/index.ts';
import type { Mechanism } from '../model/mechanism.ts';
import { crossCheck } from './cross-check.ts';
import { type Finding, type Path, place } from './finding.ts';
import { SCENARIO_FORMAT, type Scenario, scenarioSchema, scenarioSchemaFor } from './scenario.ts';
import { checkSchema } from './schema-issues.ts';
import { readText, type TextDocument } from './text-document.ts';

/** Cross-checks that hold even if a bad value elsewhere gave way to its default. */
const SURE: ReadonlySet<string> = new Set([
  'duplicate-id',
  'shares-sum',
  'insolvent',
  'unknown-policy',
  'unknown-segment',
]);

/** Reads and checks a scenario; `file` is only named in the issues. */
export function parseScenario(text: string, file?: string, mechanisms = MECHANISMS): Result<Scenario> {
  const read = readText(text, file);
  if (!read.ok) return read;
  return placed(checkScenario(read.value.value, mechanisms), read.value);
}

/** Checks a scenario that is not text any more; issues have paths but no lines. */
export function checkScenario(document: unknown, mechanisms: readonly Mechanism[] = MECHANISMS): Result<Scenario> {
  const current = readVersioned(document, SCENARIO_FORMAT);
  if (!current.ok) return current;
  const schema = mechanisms === MECHANISMS ? scenarioSchema : scenarioSchemaFor(mechanisms);
  const checked = checkSchema<Scenario>(schema, current.value);
  if ('value' in checked) {
    const findings = crossCheck(checked.value, mechanisms);
    return findings.length > 0 ? fail(...findings) : ok(checked.value);
  }
  const { findings } = checked;
  const rest = schema.safeParse(without(current.value, findings));
  const further = rest.success ? crossCheck(rest.data, mechanisms) : [];
  const misspelt = findings.every((found) => found.code === 'unknown-key');
  return fail(...findings, ...further.filter((found) => misspelt || SURE.has(found.code)));
}

/** The same result with file, line and column in its issues. */
export function placed<T>(result: Result<T>, document: TextDocument): Result<T> {
  return result.ok ? result : fail(...place(result.issues as Finding[], document.locate, document.file));
}

/** A copy of a document without the values that these issues are about. */
function without(document: unknown, issues: readonly Issue[]): unknown {
  const gone = new Set(issues.map((issue) => JSON.stringify(issue.path)));
  const copy = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => copy(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => !gone.has(JSON.stringify([...path, key])));
    return Object.fromEntries(kept.map(([key, inner]) => [key, copy(inner, [...path, key])]));
  };
  return copy(document, []);
}
