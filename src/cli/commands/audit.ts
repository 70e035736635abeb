// `rungs audit`: the bot league and the balance of a scenario; exit 1 where a bar is missed.
import type { Command } from 'commander';
import type { Scenario } from '../../engine/index.ts';
import type { AuditResult } from '../../study/audit/games.ts';
import { type AuditJob, type AuditPlan, firstJobs, planAudit } from '../../study/audit/plan.ts';
import { type AuditReport, moreJobs, reportAudit } from '../../study/audit.ts';
import { showAudit } from '../audit-text.ts';
import { type CommonOptions, declare, perform, wholeFrom } from '../command.ts';
import { checkFirm, loadScenario } from '../inputs.ts';
import { watchInterrupt } from '../interrupt.ts';
import { EXIT } from '../mistake.ts';
import { coreCount, openPool } from '../pool.ts';
import type { Screen } from '../screen.ts';

interface AuditOptions extends CommonOptions {
  readonly seeds: number;
  readonly testSeeds?: number;
  readonly firm?: string;
  readonly jobs?: number;
}

/** Seeds of the tests, for each policy, grade and value of a lever, unless fewer are asked for (model section 10). */
const TEST_SEEDS = 24;
const EXAMPLES = ['audit bistro', 'audit my.yaml --seeds 20 --jobs 4', 'audit my.yaml --json > audit.json'];

export function addAudit(program: Command): void {
  const command = declare(program, 'audit <scenario>', 'bot league and balance report', EXAMPLES)
    .option('--seeds <n>', 'paired seeds of the league', wholeFrom(2, 10_000), 100)
    .option(
      '--test-seeds <n>',
      `seeds for each policy and lever value; ${TEST_SEEDS}, or --seeds if fewer`,
      wholeFrom(2, 10_000),
    )
    .option('--firm <firm>', 'the firm that is tested alone; the first by id that people may play')
    .option('--jobs <n>', 'threads; as many as there are cores', wholeFrom(1, 256));
  perform(command, audit);
}

async function audit(screen: Screen, options: AuditOptions, given: string): Promise<number> {
  const scenario = loadScenario(given);
  const { seeds, firm } = options;
  const plan = planAudit(scenario, {
    seeds,
    testSeeds: options.testSeeds ?? Math.min(TEST_SEEDS, seeds),
    ...(firm === undefined ? {} : { firm: checkFirm(scenario, firm) }),
  });
  const report = await playAudit(screen, scenario, plan, options.jobs ?? coreCount());
  if (report === undefined) {
    screen.warn('Interrupted; an audit is told only when it is whole.');
    return EXIT.interrupted;
  }
  if (screen.json) screen.printJson(report);
  else screen.print(showAudit(screen, report));
  return report.holds ? EXIT.done : EXIT.doesNotHold;
}

/** Plays the league and the tests, then more seeds as long as the verdict on a lever is open. */
async function playAudit(
  screen: Screen,
  scenario: Scenario,
  plan: AuditPlan,
  threads: number,
): Promise<AuditReport | undefined> {
  const interrupt = watchInterrupt();
  const pool = openPool<AuditJob, AuditResult>(
    new URL('./audit-worker.js', import.meta.url),
    scenario,
    threads,
    interrupt,
  );
  const results: AuditResult[] = [];
  try {
    for (let jobs = firstJobs(plan); jobs.length > 0; jobs = moreJobs(plan, results)) {
      const progress = screen.progress(jobs.length, 'games');
      const done = await pool.run(jobs, (_, { seed, games }) => progress.step(`seed ${seed}`, games.length));
      progress.end();
      if (done === undefined) return undefined;
      results.push(...done);
    }
    return reportAudit(plan, results);
  } finally {
    await pool.close();
    interrupt.release();
  }
}
