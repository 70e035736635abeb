// The manifest of an output: what was played, by which version, with which command, and what every file holds.
// It alone tells when and how long: all other files of a run are the same on every machine.
import { canonicalJson, digestOf, digestText, type Game, MODEL_VERSION, type Plan } from '../engine/index.ts';
import type { OutputFolder } from './files/output-folder.ts';
import { MANIFEST } from './files/output-folder.ts';
import { digestFile } from './files/row-file.ts';
import { PACKAGE_VERSION } from './version.ts';

export interface RunEntry {
  readonly run: string;
  readonly seed: string;
  readonly turns: number;
  readonly checksum: string;
}

export interface ManifestFacts {
  readonly scenario: { readonly id: string; readonly digest: string };
  readonly plan: Plan | undefined;
  readonly policies: Readonly<Record<string, string>>;
  readonly runs: readonly RunEntry[];
  readonly interrupted: boolean;
  readonly start: Date;
  readonly wallSeconds: number;
}

/** The id of a run: a digest of all that decides what happens in it. */
export function runId(scenarioDigest: string, game: Game, plan: Plan | undefined): string {
  const policies = canonicalJson(game.policies);
  return digestOf(MODEL_VERSION, scenarioDigest, game.seed, planDigest(plan) ?? '', policies).slice(0, 12);
}

function planDigest(plan: Plan | undefined): string | undefined {
  return plan === undefined ? undefined : digestText(canonicalJson(plan.firms));
}

/** Writes the manifest over the files that stand in the folder so far; `rows` where a file is a table. */
export async function writeManifest(
  folder: OutputFolder,
  files: readonly { readonly name: string; readonly rows?: number }[],
  facts: ManifestFacts,
): Promise<void> {
  const entries = [];
  for (const { name, rows } of files) {
    const { sha256, bytes } = await digestFile(folder.inside(name));
    entries.push({ name, ...(rows === undefined ? {} : { rows }), bytes, sha256 });
  }
  const { scenario, plan, policies, runs, interrupted, start, wallSeconds } = facts;
  const manifest = {
    format: 'rungs-manifest/1',
    packageVersion: PACKAGE_VERSION,
    modelVersion: MODEL_VERSION,
    scenario,
    ...(runs.length === 1 ? { seed: runs[0]!.seed } : {}),
    planDigest: planDigest(plan) ?? null,
    policies,
    commandLine: ['rungs', ...process.argv.slice(2)],
    start: start.toISOString(),
    wallSeconds,
    interrupted,
    runs,
    files: entries,
  };
  folder.write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}
