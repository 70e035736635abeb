import { chmodSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { COMPILER_FLAGS } from './src/cli/compiler.ts';

/** The entry of the command line can be run as it is, which `npx rungs` relies on. */
const executable: Plugin = {
  name: 'executable',
  apply: 'build',
  writeBundle: ({ dir }) => chmodSync(join(dir!, 'rungs.js'), 0o755),
};

/** Tests that play so many games that building them pays. */
const PLAYS = /\/tests\/(golden|validation)\/[^/]+\.test\.ts$/;

/** A module that becomes part of another keeps its own address. */
const ownAddress: Plugin = {
  name: 'own-address',
  enforce: 'pre',
  transform: {
    filter: { code: 'import.meta.url' },
    handler: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  },
};

/**
 * Such a test becomes one module with all that it plays: the runner reaches every import through a property, and hot loops that
 * call across modules take several times as long.
 */
const wholeTests: Plugin = {
  name: 'whole-tests',
  apply: 'serve',
  enforce: 'pre',
  load: {
    filter: { id: PLAYS },
    async handler(id) {
      const built = await build({
        configFile: false,
        logLevel: 'error',
        plugins: [ownAddress],
        build: {
          ssr: id,
          write: false,
          target: 'node20',
          sourcemap: true,
          rolldownOptions: { output: { codeSplitting: false, topLevelVar: false } },
        },
      });
      if (!('output' in built)) throw new Error(`${id} was not built`);
      const { code, map, fileName } = built.output[0];
      // Sources are told from where the file would lie, had it been written.
      const sources = map!.sources.map((source) => resolve('dist', dirname(fileName), source));
      for (const source of sources) this.addWatchFile(source);
      return { code, map: { ...map!, sources } };
    },
  },
};

/** Games by the hundred, told by small files: begun last, they would keep one core at work while the others wait. */
const LONG = /validation\/(signs|theme)-/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

// `vite build --ssr` makes the command line and the threads and processes that it starts; `vitest` reads the test part.
export default defineConfig({
  plugins: [executable, wholeTests],
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: {
      input: {
        rungs: 'src/cli/rungs.ts',
        'audit-worker': 'src/cli/audit-worker.ts',
        'bench-process': 'src/cli/bench-process.ts',
      },
      // Constants of a module stay `const`: V8 compiles their values in, but looks up a `var`, and a turn takes a tenth longer.
      output: { banner: '#!/usr/bin/env node', chunkFileNames: '[name].js', topLevelVar: false },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core is left to whoever watches; a whole run has nobody waiting at it.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    execArgv: COMPILER_FLAGS,
  },
});
