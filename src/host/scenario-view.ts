// What a player may see of a scenario: its card, and the market before the first turn. How the market really works, the
// importances, parameters and benchmarks, stays behind.
import type { Scenario } from '../engine/index.ts';
import { optionCostsOf } from './option-costs.ts';
import type { FirmView, ScenarioCard, ScenarioView } from './protocol.ts';

function cardOf(scenario: Scenario): ScenarioCard {
  const { id, title, summary, industry, level, minutes, time, learningGoals, seedExamples, firms } = scenario;
  return {
    id,
    title,
    summary,
    industry,
    level,
    minutes,
    turns: time.turns,
    turnMonths: time.turnMonths,
    learningGoals,
    seedExamples,
    firms: firms.map(firmOf),
  };
}

function firmOf({ id, name, color, description, policy }: Scenario['firms'][number]): FirmView {
  return { id, name, color: color ?? '#8573ad', description, policy };
}

export function viewOf(scenario: Scenario): ScenarioView {
  const { market, process, channels, events, score, briefing, debrief, mechanisms } = scenario;
  return {
    ...cardOf(scenario),
    briefing,
    segments: market.segments.map(({ id, name, description, share }) => ({ id, name, description, share })),
    steps: process.steps.map(({ id, name, act, stage, waitMinutes, valueAdding }) => ({
      id,
      name,
      act,
      stage,
      waitMinutes,
      valueAdding,
    })),
    channels: channels.map(({ id, name, kind, use, costCents }) => ({ id, name, kind, use, costCents })),
    events: events
      .filter(({ turn, announcedTurns }) => turn - announcedTurns <= 1)
      .map(({ id, title, text, turn }) => ({ id, title, text, turn })),
    score: {
      weights: score.weights,
      scaled: score.benchmarks.length > 0,
      missionReach: score.missionReach,
      futureTurns: score.futureTurns,
      discountRate: score.discountRate,
    },
    questions: debrief.questions,
    customers: market.customers,
    customersPerAgent: market.customersPerAgent,
    currency: market.category.currency,
    category: market.category.name,
    unitCostCents: market.category.unitCostCents,
    mechanisms: Object.keys(mechanisms),
    optionCosts: optionCostsOf(scenario),
  };
}

const LEVELS = ['introductory', 'intermediate', 'advanced'] as const;

/** Cards of the scenarios that teach something, the easiest first. */
export function catalogueOf(scenarios: readonly Scenario[]): ScenarioCard[] {
  const cards = scenarios.filter(({ learningGoals }) => learningGoals.length > 0).map(cardOf);
  const place = ({ level }: ScenarioCard) => LEVELS.indexOf(level);
  return cards.sort((a, b) => place(a) - place(b) || (a.title < b.title ? -1 : 1));
}
