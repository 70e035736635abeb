// What a run leaves behind: tables that are filled while the games are played, a replay of each game, the manifest.
import type { Replay, TurnReport, Visits, World } from '../engine/index.ts';
import { MANIFEST, openFolder } from './files/output-folder.ts';
import { type ManifestFacts, writeManifest } from './manifest.ts';
import { openTables, type TableRequest, type TableSet } from './tables/table-set.ts';

export interface GameWriter {
  visits(visits: Visits, world: World): void;
  turn(report: TurnReport, world: World): void;
  /** Keeps the rows of the game, and its replay. */
  keep(replay: Replay, name: string): void;
  /** Takes the rows of the game back. */
  takeBack(): void;
}

export interface RunOutput {
  begin(run: string, history: boolean): GameWriter;
  /** Completes the directory; the paths of its files. */
  finish(facts: ManifestFacts): Promise<string[]>;
}

export function openOutput(path: string, force: boolean, request: TableRequest): RunOutput {
  const folder = openFolder(path, force);
  const replays: string[] = [];
  let tables: TableSet | undefined;
  return {
    begin(run, history) {
      let goBack = tables?.mark();
      const open = (world: World) => {
        tables ??= openTables(request, world, folder.inside);
        goBack ??= tables.mark();
        return tables;
      };
      const told = (world: World) => history || world.played > 0;
      return {
        visits(visits, world) {
          if (told(world)) open(world).visits(run, visits, world);
        },
        turn(report, world) {
          if (told(world)) open(world).turn(run, report, world);
        },
        keep(replay, name) {
          folder.write(name, `${JSON.stringify(replay, null, 1)}\n`);
          replays.push(name);
        },
        takeBack: () => goBack?.(),
      };
    },
    async finish(facts) {
      const files = [...replays.map((name) => ({ name })), ...(tables?.close() ?? [])];
      await writeManifest(folder, files, facts);
      folder.finish();
      return [...files.map(({ name }) => name), MANIFEST].map((name) => `${folder.path}/${name}`);
    },
  };
}
