// Which screen is shown. One page: screens follow a signal, and the browser's Back and Forward go through them too.
import { signal } from '@preact/signals';

export const SCREENS = [
  'title',
  'new-game',
  'briefing',
  'decide',
  'quarter',
  'report',
  'customer',
  'rivals',
  'debrief',
  'replay',
  'settings',
  'glossary',
  'credits',
] as const;
export type ScreenId = (typeof SCREENS)[number];

const WITHOUT_GAME: readonly ScreenId[] = ['title', 'new-game', 'briefing', 'settings', 'glossary', 'credits'];

/** Whether a screen shows a game, and so needs one. */
export function needsGame(id: ScreenId): boolean {
  return !WITHOUT_GAME.includes(id);
}

/** What a screen is opened on: a tab, a lever, a customer… */
export type Detail = Readonly<Record<string, string>>;

export const screen = signal<ScreenId>('title');
export const detail = signal<Detail>({});
/** The screen before, for a Back button. */
export const cameFrom = signal<ScreenId>('title');

interface Place {
  readonly screen: ScreenId;
  readonly detail: Detail;
  /** The screen before, where the page itself led from one to the other. */
  readonly from?: ScreenId;
}

/** Opens a screen; `detail` says on what. */
export function goTo(to: ScreenId, on: Detail = {}): void {
  if (to !== screen.peek()) cameFrom.value = screen.peek();
  history.pushState({ screen: to, detail: on, from: cameFrom.peek() } satisfies Place, '');
  show(to, on);
}

/** Back to where one came from, tab and all. */
export function goBack(): void {
  if ((history.state as Place | null)?.from === undefined) goTo(cameFrom.peek());
  else history.back();
}

/** Follows Back and Forward; `mayShow` says whether a screen of the past can still be shown. */
export function followHistory(mayShow: (to: ScreenId) => boolean): void {
  history.replaceState({ screen: screen.peek(), detail: detail.peek() } satisfies Place, '');
  addEventListener('popstate', (event) => {
    const place = event.state as Place | null;
    const to = place !== null && SCREENS.includes(place.screen) && mayShow(place.screen) ? place.screen : 'title';
    if (place?.from !== undefined) cameFrom.value = place.from;
    show(to, place?.detail ?? {});
  });
}

function show(to: ScreenId, on: Detail): void {
  detail.value = on;
  screen.value = to;
}
