// What the report on the screen is about: the active team's firm and the quarter shown; and the ways out of it.
import { computed } from '@preact/signals';
import { detail, goTo } from '../../router.ts';
import type { Forecast } from '../../store.ts';
import { activeTeam, game, planOf, shownTurn } from '../../store.ts';
import { type Facts, factsOf } from '../../views/report-facts.ts';
import type { InboxLink } from '../../views/report-inbox.ts';
import type { Cause } from '../../views/report-reasons.ts';

export const facts = computed<Facts | undefined>(() => {
  const state = game.value;
  return state && factsOf(state, activeTeam.value, shownTurn.value);
});

/** What the team expected of the quarter shown. */
export const shownForecast = computed<Forecast>(() => planOf(activeTeam.value, shownTurn.value).forecast);

export const TABS = [
  'overview',
  'score',
  'why',
  'ladder',
  'operations',
  'people',
  'money',
  'research',
  'rivals',
] as const;
export type TabId = (typeof TABS)[number];

export const tab = computed<TabId>(() => {
  const asked = detail.value.tab as TabId | undefined;
  return asked !== undefined && TABS.includes(asked) ? asked : 'overview';
});

/** Opens a tab of the report; `on` says what of it: a cause, a kind of move. */
export function openTab(id: TabId, on: Readonly<Record<string, string>> = {}): void {
  goTo('report', { tab: id, ...on });
  scrollTo({ top: 0 });
}

/** Opens the causes of a change of share; `driver` empty stands for all that are small. */
export function openCause({ whose, driver }: Pick<Cause, 'whose' | 'driver'>): void {
  openTab('why', { whose, driver });
}

/** The story keeps the tab that it was opened from, which its way back leads to. */
export function openCustomer(customer: number): void {
  goTo('customer', { customer: String(customer), tab: tab.peek() });
}

export function follow(link: InboxLink): void {
  if (link.to === 'lever') goTo('decide', { lever: link.lever });
  else if (link.to === 'customer') openCustomer(link.customer);
  else openTab(link.tab);
}
