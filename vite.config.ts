import { defineConfig } from 'vitest/config';

// `vite build --ssr` makes the command line; `vitest` reads the test part.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: {
      input: { rungs: 'src/cli/rungs.ts', 'audit-worker': 'src/cli/audit-worker.ts' },
      output: { banner: '#!/usr/bin/env node', chunkFileNames: '[name].js' },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
