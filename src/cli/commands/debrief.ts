// `rungs debrief`: what a game was, opened: a report in one HTML file, or as data with --json.
import { type Command, InvalidArgumentError } from 'commander';
import type { Replay } from '../../engine/index.ts';
import type { Debrief } from '../../study/debrief/types.ts';
import { debriefSteps, type Effort, effortFor } from '../../study/debrief.ts';
import { type CommonOptions, collect, declare, perform, wholeFrom } from '../command.ts';
import { debriefWords, LANGUAGES, type Language } from '../debrief-words.ts';
import { mayWrite, showPath, writeWhole } from '../files.ts';
import { checkFirm, loadReplay, oneStdin } from '../inputs.ts';
import { type Interrupt, watchInterrupt } from '../interrupt.ts';
import { EXIT, refuse } from '../mistake.ts';
import { lastTurn, retell, sameRules } from '../recorded.ts';
import type { Screen } from '../screen.ts';

interface DebriefOptions extends CommonOptions {
  readonly out?: string;
  readonly firm?: readonly string[];
  readonly seeds?: number;
  readonly language: Language;
  readonly force?: true;
}

/** One firm of one replay. */
interface Subject {
  readonly path: string;
  readonly replay: Replay;
  readonly firm: string;
  readonly effort: Effort;
}

const EXAMPLES = [
  'debrief my-game/replay.json --out debrief.html',
  'debrief team-*.json --out class.html --seeds 4',
  'debrief my-game/replay.json --firm aurora --out debrief.html --language pt',
  'debrief my-game/replay.json --json > debrief.json',
];

export function addDebrief(program: Command): void {
  const command = declare(program, 'debrief <replay...>', 'a self-contained report of one or more games', EXAMPLES)
    .option('--out <file.html>', 'where the report goes')
    .option('--firm <firm>', 'a firm to debrief; those that people decided for (repeatable)', collect)
    .option('--seeds <n>', 'other seeds on which decisions are tried; 6, fewer in large markets', wholeFrom(0, 200))
    .option('--language <language>', `${LANGUAGES.join(' or ')}`, parseLanguage, 'en')
    .option('--force', 'replace an earlier report');
  perform(command, debrief);
}

function parseLanguage(text: string): Language {
  const found = LANGUAGES.find((language) => language === text);
  if (found === undefined) throw new InvalidArgumentError(`It must be ${LANGUAGES.join(' or ')}.`);
  return found;
}

async function debrief(screen: Screen, options: DebriefOptions, paths: readonly string[]): Promise<number> {
  const { out } = options;
  if (out === undefined && !screen.json) refuse('--out FILE.html is missing.', 'Or print the figures with --json.');
  if (out !== undefined) mayWrite(out, options.force === true);
  oneStdin(...paths);
  const subjects = paths.flatMap((path) => subjectsOf(path, options));
  for (const path of new Set(subjects.map((subject) => subject.path))) {
    if (!(await holds(screen, subjects.find((subject) => subject.path === path)!))) return interrupted(screen);
  }
  const debriefs = await debriefAll(screen, subjects);
  if (debriefs === undefined) return interrupted(screen);
  if (out !== undefined) {
    // The charts' library is large, and no other command needs it.
    const { debriefReport } = await import('../../study/debrief/html/report.ts');
    const { id, time } = subjects[0]!.replay.scenario;
    const words = debriefWords(options.language, id, time.turnMonths);
    writeWhole(out, debriefReport(debriefs, words), options.force === true);
    if (out !== '-')
      screen.note(`${showPath(out)}: ${debriefs.length === 1 ? 'a debrief' : `${debriefs.length} debriefs`}`);
  }
  if (screen.json) screen.printJson({ ...(out === undefined ? {} : { file: out }), debriefs });
  return EXIT.done;
}

function interrupted(screen: Screen): number {
  screen.warn('Interrupted; a report is written only when it is whole.');
  return EXIT.interrupted;
}

/** The firms of a replay that are wanted, or those that people decided for. */
function subjectsOf(path: string, { firm: wanted, seeds }: DebriefOptions): Subject[] {
  const replay = loadReplay(path);
  sameRules(replay, path);
  lastTurn(replay, path);
  const decided = replay.scenario.firms
    .map(({ id }) => id)
    .filter((id) => replay.decisions.some(({ firm }) => firm === id));
  const firms = wanted?.map((id) => checkFirm(replay.scenario, id)) ?? decided;
  if (firms.length === 0) refuse(`In ${showPath(path)} policies decide for all firms.`, 'Name one with --firm.');
  const effort = { ...effortFor(replay), ...(seeds === undefined ? {} : { seeds }) };
  return [...new Set(firms)].map((firm) => ({ path, replay, firm, effort }));
}

/** Plays a replay once and compares its checksums: a report of another game would mislead. */
async function holds(screen: Screen, { replay, path }: Subject): Promise<boolean> {
  return retell(screen, replay, path, lastTurn(replay, path), () => {});
}

async function debriefAll(screen: Screen, subjects: readonly Subject[]): Promise<Debrief[] | undefined> {
  const interrupt = watchInterrupt();
  const debriefs: Debrief[] = [];
  for (const subject of subjects) {
    const made = await debriefOne(screen, subject, interrupt);
    if (made === undefined) break;
    debriefs.push(made);
  }
  interrupt.release();
  return debriefs.length === subjects.length ? debriefs : undefined;
}

const STAGES = {
  game: 'the game as it was',
  levers: 'without each lever',
  decisions: 'without single decisions',
  seeds: 'on other seeds',
} as const;

async function debriefOne(
  screen: Screen,
  { replay, firm, effort }: Subject,
  interrupt: Interrupt,
): Promise<Debrief | undefined> {
  const steps = debriefSteps(replay, firm, effort);
  let progress: ReturnType<Screen['progress']> | undefined;
  try {
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done === true) return next.value;
      const { total, stage, partial } = next.value;
      // How many games have to be played again is known once the game has been looked at.
      if (partial !== undefined) progress ??= screen.progress(total - next.value.done + 1, 'games');
      progress?.step(`${firm}, ${STAGES[stage]}`);
      await interrupt.pause();
      if (interrupt.asked) return undefined;
    }
  } finally {
    progress?.end();
  }
}
