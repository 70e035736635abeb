import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The entry of the command line can be run as it is, which `npx rungs` relies on. */
const executable: Plugin = {
  name: 'executable',
  apply: 'build',
  writeBundle: ({ dir }) => chmodSync(join(dir!, 'rungs.js'), 0o755),
};

// `vite build --ssr` makes the command line and the threads and processes that it starts; `vitest` reads the test part.
export default defineConfig({
  plugins: [executable],
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
  },
});
