// Every text that engine and shipped scenarios hold in English has its Portuguese words, and no words are left over.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario } from '../../src/engine/index.ts';
import { shelfOf } from '../host/shelf.ts';

const { scenarios } = shelfOf();

/** Texts of a scenario that a player reads, by path. */
function textsOf(scenario: Scenario): Map<string, string> {
  const found = new Map<string, string>();
  const put = (path: string, text: string | undefined) => {
    if (text !== undefined && text !== '') found.set(path, text);
  };
  const list = (path: string, texts: readonly string[]) => {
    for (const [at, text] of texts.entries()) put(`${path}/${at}`, text);
  };
  const { briefing, market, firms, levers, channels, process, events, debrief } = scenario;
  for (const field of ['title', 'summary', 'industry'] as const) put(field, scenario[field]);
  list('learningGoals', scenario.learningGoals);
  for (const field of ['you', 'market', 'rivals', 'scoring'] as const) put(`briefing/${field}`, briefing[field]);
  list('briefing/firstSteps', briefing.firstSteps);
  put('market/category/name', market.category.name);
  for (const { id, name, description } of market.segments) {
    put(`segments/${id}/name`, name);
    put(`segments/${id}/description`, description);
  }
  for (const { id, description } of firms) put(`firms/${id}/description`, description);
  for (const [id, { label, help }] of Object.entries(levers)) {
    put(`levers/${id}/label`, label);
    put(`levers/${id}/help`, help);
  }
  for (const { id, name } of channels) put(`channels/${id}/name`, name);
  for (const { id, name, act } of process.steps) {
    put(`process/steps/${id}/name`, name);
    put(`process/steps/${id}/act`, act);
  }
  for (const { id, title, text } of events) {
    put(`events/${id}/title`, title);
    put(`events/${id}/text`, text);
  }
  list('questions', debrief.questions);
  return found;
}

function overlay(name: string): Record<string, unknown> {
  const file = new URL(`../../assets/locales/pt/${name}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

describe('Portuguese', () => {
  it.each(Object.keys(scenarios))('has every text of the scenario %s', (id) => {
    const parsed = parseScenario(scenarios[id]!);
    if (!parsed.ok) throw new Error(id);
    const english = [...textsOf(parsed.value).keys()];
    const words = Object.keys(overlay(`scenarios-${id}`)).filter((path) => !path.startsWith('pools/'));
    const generic = ['industry'].filter((path) => parsed.value.industry === 'service' && !words.includes(path));
    expect(words.toSorted()).toEqual(english.filter((path) => !generic.includes(path)).toSorted());
  });
});
