// Names for the engine's ids in the player's language: drivers, rungs, figures, accounts, conditions, segments, steps, firms.
import { game } from '../store.ts';
import { overlay, scenarioText, type TextKey, t } from '../text.ts';
import { firmName, segmentName } from '../views/report-facts.ts';
import { ACCOUNT_WORDS, CONDITION_WORDS, DRIVER_WORDS, METRIC_WORDS, RUNG_WORDS } from '../views/words.ts';

export function driverLabel(id: string): string {
  return overlay('drivers', id, 'label', DRIVER_WORDS[id]?.label ?? id);
}

export function driverHelp(id: string): string {
  return overlay('drivers', id, 'help', DRIVER_WORDS[id]?.help ?? '');
}

/** Terms of the course that a sentence tells more plainly. */
const NOUNS: Readonly<Record<string, TextKey>> = {
  consideration: 'report:noun.consideration',
  imperative: 'report:noun.imperative',
  otherCustomers: 'report:noun.otherCustomers',
  waiting: 'report:noun.waiting',
  brand: 'report:noun.brand',
  habit: 'report:noun.habit',
  outside: 'report:noun.outside',
};

/** A driver within a sentence. */
export function driverNoun(id: string): string {
  const known = NOUNS[id];
  return known ? t(known) : lower(driverLabel(id));
}

/** As it stands within a line or a sentence. */
export function lower(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

/** As it begins a line or a title. */
export function upper(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

export function rungLabel(id: string): string {
  return overlay('rungs', id, 'label', RUNG_WORDS[id] ?? id);
}

export function metricLabel(id: string): string {
  return overlay('metrics', id, 'label', METRIC_WORDS[id]?.label ?? id);
}

export function accountLabel(id: string): string {
  return overlay('accounts', id, 'label', ACCOUNT_WORDS[id] ?? id);
}

export function conditionLabel(id: string): string {
  return overlay('conditions', id, 'label', CONDITION_WORDS[id] ?? id);
}

function scenarioId(): string {
  return game.value?.scenario.id ?? '';
}

export function segmentLabel(id: string): string {
  return game.value ? scenarioText(scenarioId(), `segments/${id}/name`, segmentName(game.value, id)) : id;
}

export function segmentHelp(id: string): string {
  const english = game.value?.scenario.segments.find((segment) => segment.id === id)?.description ?? '';
  return scenarioText(scenarioId(), `segments/${id}/description`, english);
}

export function stepLabel(id: string): string {
  const english = game.value?.scenario.steps.find((step) => step.id === id)?.name ?? id;
  return scenarioText(scenarioId(), `process/steps/${id}/name`, english);
}

export function channelLabel(id: string): string {
  const english = game.value?.scenario.channels.find((channel) => channel.id === id)?.name ?? id;
  return scenarioText(scenarioId(), `channels/${id}/name`, english);
}

export function eventText(id: string, field: 'title' | 'text', english: string): string {
  return scenarioText(scenarioId(), `events/${id}/${field}`, english);
}

export function firmLabel(id: string): string {
  if (id === 'outside') return t('report:outside');
  return game.value ? firmName(game.value, id) : id;
}
