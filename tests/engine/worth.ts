// What a mechanism is worth: a scenario played with it and without it, on the same draws. Its first playable firm is run by
// `relationship-builder`, so that levers move; the others by their own policies. Figures are those of all firms together.
import { readdirSync } from 'node:fs';
import { createWorld } from '../../src/engine/game.ts';
import { MECHANISMS } from '../../src/engine/mechanisms/index.ts';
import type { DriverId } from '../../src/engine/model/drivers.ts';
import type { TurnReport } from '../../src/engine/model/report.ts';
import { playTurn } from '../../src/engine/play.ts';
import { documentOf, type JsonObject, scenarioOf, smaller, without } from './harness.ts';

const CUSTOMERS = 400;
const HISTORY = 6;
const SEEDS = ['1', '2'];
/** Scenarios with fewer mechanisms have no mechanism to spare. */
const FEWEST = 5;

export const FIGURES = ['visits', 'satisfaction', 'committed', 'churned', 'profit'] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Readonly<Record<Figure, number>>;

export interface Outcome {
  readonly figures: Figures;
  /** Drivers in which an offer changed for anybody, by the reasons of all turns. */
  readonly reasons: ReadonlySet<DriverId>;
  readonly metrics: ReadonlySet<string>;
}

export const mechanismsOf = (scenario: string): string[] => {
  const named = documentOf(scenario).mechanisms as JsonObject;
  return MECHANISMS.map(({ id }) => id).filter((id) => named[id] !== undefined);
};

/** The shipped scenarios that are made of enough mechanisms. */
export const SCENARIOS = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))
  .filter((scenario) => documentOf(scenario).mechanisms !== undefined && mechanismsOf(scenario).length >= FEWEST)
  .sort();

/** Means over the second half of the game. */
function figuresOf(reports: readonly TurnReport[]): Figures {
  const late = reports.slice(Math.floor(reports.length / 2));
  const sum = (metric: string) =>
    late.reduce((all, { firms }) => all + firms.reduce((n, firm) => n + firm.metrics[metric]!, 0), 0) / late.length;
  return {
    visits: sum('visits'),
    satisfaction: sum('satisfactionMean') / late[0]!.firms.length,
    committed: sum('committedShare'),
    churned: sum('churned'),
    profit: sum('profitCents'),
  };
}

/** Plays a scenario to its end under some seeds, without one of its mechanisms if one is named. */
export function outcomeOf(scenario: string, mechanism?: string): Outcome {
  const document = smaller(scenario, CUSTOMERS, HISTORY);
  const changed = scenarioOf(mechanism === undefined ? document : without(document, mechanism));
  const firm = changed.firms.find(({ playable }) => playable)!.id;
  const games = SEEDS.map((seed) => {
    let world = createWorld(changed, seed, { explain: false });
    return Array.from({ length: changed.time.turns }, () => {
      const played = playTurn(world, {}, { policies: { [firm]: 'relationship-builder' } });
      world = played.world;
      return played.report;
    });
  });
  const all = games.map(figuresOf);
  const mean = (figure: Figure) => all.reduce((sum, figures) => sum + figures[figure], 0) / all.length;
  const reports = games.flat();
  return {
    figures: Object.fromEntries(FIGURES.map((figure) => [figure, mean(figure)])) as Record<Figure, number>,
    reasons: new Set(
      reports.flatMap(({ reasons }) =>
        reasons.filter(({ kind, sum }) => kind === 'share' && sum !== 0).map(({ driver }) => driver),
      ),
    ),
    metrics: new Set(reports.flatMap(({ firms }) => Object.keys(firms[0]!.metrics))),
  };
}
