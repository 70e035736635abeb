// Builds the page into dist/app: the game that runs in any browser from any folder of any static host, offline after the
// first visit. `npx vite --config vite.app.config.ts` serves it while it is worked on.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const LOCALES = fileURLToPath(new URL('assets/locales/', import.meta.url));

/** Keys of a nested set of texts; the forms of a plural count as one. */
function keysOf(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${before}${key}.`)
      : [before + key.replace(/(_ordinal)?_(zero|one|two|few|many|other)$/, '')],
  );
}

/** Every text in both languages, or no build. Files without an English twin are laid over texts of engine and scenarios. */
function missingTexts(): string[] {
  const files = readdirSync(`${LOCALES}en`);
  const keys = (language: string) =>
    files.flatMap((name) => {
      const texts = JSON.parse(readFileSync(`${LOCALES}${language}/${name}`, 'utf8')) as object;
      return keysOf(texts).map((key) => `${name}: ${key}`);
    });
  const [en, pt] = [new Set(keys('en')), new Set(keys('pt'))];
  return [
    ...[...en].filter((key) => !pt.has(key)).map((key) => `Portuguese lacks ${key}`),
    ...[...pt].filter((key) => !en.has(key)).map((key) => `English lacks ${key}`),
  ];
}

const bothLanguages: Plugin = {
  name: 'both-languages',
  apply: 'build',
  buildStart() {
    const missing = missingTexts();
    if (missing.length > 0) this.error(`Texts are missing:\n${missing.join('\n')}`);
  },
};

/** Vite's own client needs inline styles while one works on the page; the built page allows none. */
const looserWhileServing: Plugin = {
  name: 'looser-while-serving',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  root: 'src/app',
  base: './',
  publicDir: '../../assets/public',
  cacheDir: '../../node_modules/.vite',
  plugins: [
    bothLanguages,
    looserWhileServing,
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg'],
      manifest: {
        name: 'Rungs',
        short_name: 'Rungs',
        description: 'A game of services and the people who return.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#15101f',
        theme_color: '#15101f',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webp,woff2,json,webmanifest}'],
        maximumFileSizeToCacheInBytes: 4e6,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/app',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
          ],
        },
      },
    },
  },
  server: { fs: { allow: ['../..'] } },
  // Named here so that servers started at different times agree on what is prepared.
  optimizeDeps: {
    include: [
      'preact',
      'preact/hooks',
      'preact/jsx-dev-runtime',
      '@preact/signals',
      'i18next',
      'immer',
      'idb',
      'comlink',
    ],
  },
  preview: { port: 4173, strictPort: true },
});
