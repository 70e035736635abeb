import { defineConfig } from 'vitest/config';

// `vite build --ssr` makes the command line; `vitest` reads the test part.
export default defineConfig({
  build: {
    ssr: 'src/cli/rungs.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { output: { banner: '#!/usr/bin/env node' } },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
