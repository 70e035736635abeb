// Puts the words of scenarios and levers that the host tells in English into the player's language, in one place, so that
// every screen shows them alike. In English nothing is changed.
import type { Observation } from '../engine/index.ts';
import type { GameState, Quarter, ScenarioCard, ScenarioView } from '../host/protocol.ts';
import { language } from './settings.ts';
import { overlay, scenarioText } from './text.ts';

type Say = (path: string, english: string) => string;

function sayOf(scenario: string): Say {
  return (path, english) => scenarioText(scenario, path, english);
}

export function cardInLanguage<T extends ScenarioCard>(card: T): T {
  if (language.value === 'en') return card;
  const say = sayOf(card.id);
  return {
    ...card,
    title: say('title', card.title),
    summary: say('summary', card.summary),
    industry: say('industry', card.industry),
    learningGoals: card.learningGoals.map((goal, at) => say(`learningGoals/${at}`, goal)),
    firms: card.firms.map((firm) => ({
      ...firm,
      description: say(`firms/${firm.id}/description`, firm.description),
    })),
  };
}

export function viewInLanguage(view: ScenarioView): ScenarioView {
  if (language.value === 'en') return view;
  const say = sayOf(view.id);
  const { you, market, rivals, scoring, firstSteps } = view.briefing;
  return {
    ...cardInLanguage(view),
    category: say('market/category/name', view.category),
    briefing: {
      you: say('briefing/you', you),
      market: say('briefing/market', market),
      rivals: say('briefing/rivals', rivals),
      scoring: say('briefing/scoring', scoring),
      firstSteps: firstSteps.map((step, at) => say(`briefing/firstSteps/${at}`, step)),
    },
    segments: view.segments.map((segment) => ({
      ...segment,
      name: say(`segments/${segment.id}/name`, segment.name),
      description: say(`segments/${segment.id}/description`, segment.description),
    })),
    steps: view.steps.map((step) => ({
      ...step,
      name: say(`process/steps/${step.id}/name`, step.name),
      act: say(`process/steps/${step.id}/act`, step.act),
    })),
    channels: view.channels.map((channel) => ({ ...channel, name: say(`channels/${channel.id}/name`, channel.name) })),
    events: view.events.map((event) => eventInLanguage(say, event)),
    questions: view.questions.map((question, at) => say(`questions/${at}`, question)),
  };
}

export function gameInLanguage(state: GameState): GameState {
  if (language.value === 'en') return state;
  const scenario = viewInLanguage(state.scenario);
  const say = sayOf(scenario.id);
  return {
    ...state,
    scenario,
    firms: state.firms.map((firm) => ({
      ...firm,
      description: say(`firms/${firm.id}/description`, firm.description),
    })),
    observations: observationsInLanguage(say, state.observations),
    start: { ...state.start, observations: observationsInLanguage(say, state.start.observations) },
    quarters: state.quarters.map((quarter) => quarterInLanguage(say, quarter)),
  };
}

function quarterInLanguage(say: Say, quarter: Quarter): Quarter {
  const events = quarter.report.events.map((event) => eventInLanguage(say, event));
  return {
    ...quarter,
    report: { ...quarter.report, events },
    observations: observationsInLanguage(say, quarter.observations),
  };
}

function observationsInLanguage(
  say: Say,
  seen: Readonly<Record<string, Observation>>,
): Readonly<Record<string, Observation>> {
  return Object.fromEntries(Object.entries(seen).map(([firm, each]) => [firm, observationInLanguage(say, each)]));
}

function observationInLanguage(say: Say, seen: Observation): Observation {
  return {
    ...seen,
    scenario: { ...seen.scenario, title: say('title', seen.scenario.title) },
    levers: seen.levers.map((lever) => ({ ...lever, ...leverInLanguage(say, lever) })),
    segments: seen.segments.map((segment) => ({ ...segment, name: say(`segments/${segment.id}/name`, segment.name) })),
    events: seen.events.map((event) => eventInLanguage(say, event)),
  };
}

function leverInLanguage(say: Say, lever: Observation['levers'][number]): Partial<typeof lever> {
  // The term stays English: the glossary is kept by it, and who shows it translates it.
  const { id, label, help, delay } = lever;
  // Levers of a pool have the texts of their kind unless they have their own.
  const kind = id.split('.').slice(0, 2).join('.');
  const word = (field: string, english: string) =>
    say(`levers/${id}/${field}`, overlay('levers', id, field, overlay('levers', kind, field, english)));
  return {
    label: word('label', label),
    help: word('help', help),
    delay: word('delay', delay),
  };
}

function eventInLanguage<T extends { readonly id: string; readonly title: string; readonly text: string }>(
  say: Say,
  event: T,
): T {
  const { id, title, text } = event;
  return { ...event, title: say(`events/${id}/title`, title), text: say(`events/${id}/text`, text) };
}
