// Replays as files: downloaded to keep, hand in or share; opened from a dialog or dropped on the page. A file that is no
// replay gets a sentence that says why; one that can't be gone on with opens to be looked at.
import { signal } from '@preact/signals';
import { host } from './engine.ts';
import { tell } from './notices.ts';
import { goTo } from './router.ts';
import { enter, working } from './session.ts';
import { game } from './store.ts';

/** Far more than forty turns of eight firms need. */
const MOST_BYTES = 20e6;

/** Whether a file is being dragged over the page. */
export const dropping = signal(false);

/** Opens a replay from its text; `name` is what the player knows it by. */
async function openReplay(text: string, name: string): Promise<boolean> {
  const found = await working((onProgress) => host.open(text, undefined, onProgress));
  if (!found.ok) {
    const [first, ...more] = found.issues;
    const why = [first?.message, first?.hint].filter((part) => part !== undefined).join(' ');
    tell('common:notice.notReplay', { file: name, why: more.length > 0 ? `${why} (+${more.length})` : why });
    return false;
  }
  enter(found.value);
  const { readOnly, quarters } = found.value;
  if (readOnly !== undefined && readOnly.code !== 'other-tab') tell(`common:readOnly.${readOnly.code}`);
  goTo(quarters.length > 0 ? 'replay' : 'decide');
  return true;
}

async function openReplayFile(file: File): Promise<boolean> {
  if (file.size > MOST_BYTES) {
    tell('common:notice.tooBig', { file: file.name });
    return false;
  }
  return openReplay(await file.text(), file.name);
}

/** Asks the player for a replay. */
export function chooseReplay(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void openReplayFile(file);
  });
  input.click();
}

export async function downloadReplay(): Promise<void> {
  const state = game.peek();
  if (state === undefined) return;
  const { scenario, setup, quarters } = state;
  const seed = setup.seed.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 40);
  const kind = setup.practice ? 'rungs-practice' : 'rungs';
  const text = await host.replay();
  saveFile(`${kind}-${scenario.id}-${seed}-q${quarters.length}.json`, text, 'application/json');
}

/** Hands a text to the browser as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file up by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Files dropped anywhere on the page are opened as replays. */
export function acceptDrops(): void {
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    dropping.value = true;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) dropping.value = false;
  });
  addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    dropping.value = false;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void openReplayFile(file);
  });
}
