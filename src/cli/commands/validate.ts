// `rungs validate`: every issue of every file on a line of its own, as editors read it.
import type { Command } from 'commander';
import {
  fail,
  type Issue,
  MODEL_VERSION,
  nearest,
  type Plan,
  parsePlan,
  parseReplay,
  parseScenario,
  type Result,
} from '../../engine/index.ts';
import { type CommonOptions, declare, perform } from '../command.ts';
import { readText, showPath } from '../files.ts';
import { findScenario, loadScenario, oneStdin, shippedNames } from '../inputs.ts';
import { EXIT, Mistake, showIssue } from '../mistake.ts';
import type { Screen } from '../screen.ts';

interface ValidateOptions extends CommonOptions {
  readonly scenario?: string;
}

const KINDS = ['scenario', 'plan', 'replay', 'experiment'] as const;
type Kind = (typeof KINDS)[number];

interface Checked {
  readonly file: string;
  readonly kind: Kind | undefined;
  readonly issues: readonly Issue[];
  /** The scenario that a plan was checked against; null where there was none, so that firms and levers were not. */
  readonly against?: string | null;
}

const EXAMPLES = [
  'validate my.yaml',
  'validate plan.yaml --scenario my.yaml',
  'validate scenarios/*.yaml results/replay.json --json',
  'validate - < my.yaml',
];

export function addValidate(program: Command): void {
  const command = declare(program, 'validate <file...>', 'check scenarios, plans, replays', EXAMPLES).option(
    '--scenario <scenario>',
    'the scenario that plans are checked against, where they name none that is shipped',
  );
  perform(command, validate);
}

function validate(screen: Screen, options: ValidateOptions, files: readonly string[]): number {
  oneStdin(...files, options.scenario);
  const checked = files.map((file) => check(file, options.scenario));
  const valid = checked.every(({ issues }) => issues.length === 0);
  if (screen.json) {
    screen.printJson({
      valid,
      files: checked.map(({ file, kind, issues, against }) => ({
        file,
        kind: kind ?? null,
        valid: issues.length === 0,
        issues,
        ...(against === undefined ? {} : { against }),
      })),
    });
  } else {
    for (const { file, kind, issues, against } of checked) {
      if (issues.length === 0) screen.print(`${screen.colors.green('valid')} ${kind} ${file}`);
      for (const issue of issues) screen.print(showIssue(issue, file));
      if (against === null)
        screen.warn(`${file}: firms and levers were not checked; name the scenario with --scenario FILE.`);
    }
  }
  return valid ? EXIT.done : EXIT.wrongRequest;
}

/** Reads a file and checks it as what its format key says; a file that can't be read has an issue of its own. */
function check(given: string, scenario: string | undefined): Checked {
  let kind: Kind | undefined;
  try {
    const path = findScenario(given);
    const text = readText(path);
    const file = showPath(path);
    kind = kindOf(text);
    const result = parse(kind, text, file);
    if (!result.ok) return { file, kind, issues: result.issues };
    if (kind !== 'plan') return { file, kind, issues: [] };
    const against = scenario ?? shippedNames().find((name) => name === (result.value as Plan).scenario);
    if (against === undefined) return { file, kind, issues: [], against: null };
    const fitted = parsePlan(text, file, loadScenario(against));
    return { file, kind, issues: fitted.ok ? [] : fitted.issues, against };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { message, hint, issues } = error;
    const own: Issue = { code: 'unreadable', path: [], message, ...(hint === undefined ? {} : { hint }) };
    return { file: showPath(given), kind, issues: issues.length > 0 ? issues : [own] };
  }
}

/** What a document says it is; a scenario unless it says otherwise. */
function kindOf(text: string): Kind {
  const said = /^[\s{]*["']?format["']?\s*:\s*["']?rungs-([a-z]+)/m.exec(text)?.[1];
  return said === undefined ? 'scenario' : (KINDS.find((kind) => kind === nearest(said, KINDS)) ?? 'scenario');
}

/** The file by itself; a plan has then still to fit its scenario. */
function parse(kind: Kind, text: string, file: string): Result<unknown> {
  if (kind === 'replay') return parseReplay(text, MODEL_VERSION, file);
  if (kind === 'scenario') return parseScenario(text, file);
  if (kind === 'experiment') {
    const message = 'This version of Rungs does not read experiments yet.';
    return fail({ code: 'not-yet', path: [], message, file });
  }
  return parsePlan(text, file);
}
