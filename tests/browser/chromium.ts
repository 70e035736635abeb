// Finds the Chromium that browser tests drive: the one that CHROME_PATH names, else the system's, else Playwright's own.
// A machine without any is told the one command that installs it; browser tests are never skipped in silence.

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Whereabouts {
  readonly CHROME_PATH?: string | undefined;
  readonly PATH?: string | undefined;
}

/** Path of a Chromium. Throws, saying how to install one, where there is none. */
export function findChromium(env: Whereabouts = process.env, others = [...MAC_PATHS, playwrightsOwn()]): string {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names no program: ${env.CHROME_PATH}`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...onPath, ...others].find(isProgram);
  if (found === undefined) throw new Error('Browser tests need Chromium. Install it with: apt-get install chromium');
  return found;
}

/** Starts it, without a window and without traffic of its own; `more` are arguments for a machine that lacks something. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...ARGUMENTS, ...more] });
}

function playwrightsOwn(): string {
  return chromium.executablePath();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
