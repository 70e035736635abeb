// The built page for browser tests, served from a sub-path as a plain static host would: no headers of its own, no
// fallbacks. It is built once for each state of the sources; test files that run side by side find each other's build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/rungs-page');
const SOURCES = ['src', 'assets', 'scenarios', 'vite.app.config.ts', 'package.json', 'tsconfig.json'];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

function* stamps(path: string): Generator<string> {
  const stat = statSync(path);
  if (stat.isDirectory()) for (const name of readdirSync(path).sort()) yield* stamps(join(path, name));
  else yield `${path} ${stat.size} ${stat.mtimeMs}`;
}

/** Folder of the built page. */
export async function builtPage(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const stamp of stamps(join(ROOT, source))) hash.update(stamp);
  const folder = join(CACHE, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  const own = `${folder}-${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  await build({
    configFile: join(ROOT, 'vite.app.config.ts'),
    logLevel: 'error',
    build: { outDir: own, emptyOutDir: true },
  });
  try {
    renameSync(own, folder);
  } catch {
    // Another test file was first.
    rmSync(own, { recursive: true });
  }
  for (const name of readdirSync(CACHE)) {
    // One that is built beside this may be gone by now.
    const stat = statSync(join(CACHE, name), { throwIfNoEntry: false });
    const stale = stat !== undefined && Date.now() - stat.mtimeMs > 600_000;
    if (stale && join(CACHE, name) !== folder) rmSync(join(CACHE, name), { recursive: true });
  }
  return folder;
}

export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder under /a/class/. */
export async function servePage(folder: string): Promise<PageServer> {
  const base = '/a/class/';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.slice(base.length) || 'index.html';
    const file = join(folder, name);
    if (!pathname.startsWith(base) || name.includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
