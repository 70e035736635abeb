// Words to the player that no screen owns: storage is full, the engine was restarted, a file is no replay.
import { signal } from '@preact/signals';
import type { TextKey } from './text.ts';

export interface Notice {
  readonly id: number;
  readonly text: TextKey;
  readonly values: Readonly<Record<string, string>>;
  readonly action?: { readonly text: TextKey; readonly run: () => unknown };
}

export const notices = signal<readonly Notice[]>([]);
let count = 0;

/** Shows a word until the player closes it; one that is shown already is not shown twice. */
export function tell(
  text: TextKey,
  values: Readonly<Record<string, string>> = {},
  action?: Notice['action'] | undefined,
): void {
  const others = notices.peek().filter((notice) => notice.text !== text);
  count += 1;
  notices.value = [...others, { id: count, text, values, ...(action ? { action } : {}) }];
}

export function dismiss(id: number): void {
  notices.value = notices.peek().filter((notice) => notice.id !== id);
}
