// The set-up that is being made, kept while one reads the briefing and comes back.
import { computed, signal } from '@preact/signals';
import type { ScenarioCard } from '../../../host/protocol.ts';
import { goTo } from '../../router.ts';
import { catalogue, previewed, previewScenario, startGame, wantedSeed } from '../../session.ts';
import { t } from '../../text.ts';
import { firstSetup, gameSetup, type Setup } from '../../views/setup.ts';

export const setup = signal<Setup | undefined>(undefined);
export const card = computed<ScenarioCard | undefined>(() => {
  const id = setup.value?.scenario;
  return catalogue.value.find((each) => each.id === id) ?? (previewed.value?.id === id ? previewed.value : undefined);
});
/** Why the game could not be started. */
export const refusal = signal('');
export const starting = signal(false);

/** Turns to a scenario; what was set up for the same one stays. */
export function chooseScenario(chosen: ScenarioCard): void {
  if (setup.peek()?.scenario === chosen.id) return;
  setup.value = firstSetup(chosen, wantedSeed.peek());
}

export function edit(change: (now: Setup, card: ScenarioCard) => Setup): void {
  const now = setup.peek();
  const chosen = card.peek();
  if (now && chosen) setup.value = change(now, chosen);
}

/** How long a game lasts: turns of three months are quarters. */
export function lengthOf({ turns, turnMonths }: Pick<ScenarioCard, 'turns' | 'turnMonths'>): string {
  return turnMonths === 3
    ? t('new-game:turns', { count: turns })
    : t('new-game:turnsOf', { turns, months: turnMonths });
}

/** A seed that nobody chose: short enough to be read aloud. */
export function freshSeed(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte % letters.length]).join('');
}

export async function readBriefing(): Promise<void> {
  const id = setup.peek()?.scenario;
  if (id === undefined) return;
  const found = await previewScenario({ id });
  if (found.ok) goTo('briefing');
}

export async function start(): Promise<void> {
  const now = setup.peek();
  const chosen = card.peek();
  if (!now || !chosen || starting.peek()) return;
  starting.value = true;
  refusal.value = '';
  const started = await startGame(gameSetup(now, chosen)).finally(() => {
    starting.value = false;
  });
  if (started.ok) goTo('decide');
  else refusal.value = started.issues.map(({ message }) => message).join(' ');
}
