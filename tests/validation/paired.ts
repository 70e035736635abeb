// Paired runs: the same worlds and draws with one lever of one firm moved, and what that did to the firm's figures.
import type { LeverValue } from '../../src/engine/contract/levers.ts';
import type { Scenario } from '../../src/engine/contract/scenario.ts';
import { step } from '../../src/engine/turn.ts';
import type { World } from '../../src/engine/world.ts';
import { errorOf, meanOf } from '../../src/study/audit/statistics.ts';
import { startOf } from './simulate.ts';

export const OUTCOMES = ['acquisition', 'retention', 'rungs', 'waits', 'staff', 'profit', 'equity'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** Turns after the move at which the figures are taken: at once, and four turns later. */
const NOW = 1;
const LATER = 5;

export interface Effect {
  /** Mean paired difference, and that in standard errors of the mean. */
  readonly mean: number;
  readonly z: number;
  /** Whether no pair differs. */
  readonly none: boolean;
}
export type Effects = Readonly<Record<Outcome, { readonly now: Effect; readonly later: Effect }>>;

type Figures = Readonly<Record<Outcome, number>>;

function figuresOf(world: World, firm: number): Figures {
  const now = world.history.at(-1)!.firms[firm]!.metrics;
  const before = world.history.at(-2)!.firms[firm]!.metrics;
  return {
    acquisition: now.acquired!,
    retention: 1 - now.churned! / Math.max(1, before.customers!),
    rungs: now.committedShare!,
    waits: now.waitMinutesMean!,
    staff: now.staffProficiency! * now.staffCount!,
    profit: now.profitCents!,
    equity: now.customerEquityCents!,
  };
}

function course(start: World, firm: string, lever?: string, value?: LeverValue): readonly [Figures, Figures] {
  const j = start.rules.firmIds.indexOf(firm);
  const taken: Figures[] = [];
  let world = start;
  for (let turn = 1; turn <= LATER; turn++) {
    const decisions = turn === 1 && lever !== undefined ? { [firm]: { [lever]: value! } } : {};
    world = step(world, decisions, { explain: false, inPlace: world !== start }).world;
    if (turn === NOW || turn === LATER) taken.push(figuresOf(world, j));
  }
  return taken as unknown as readonly [Figures, Figures];
}

export interface Pairing {
  readonly scenario: Scenario;
  readonly seeds: readonly string[];
  readonly firm: string;
  readonly moves: readonly { readonly lever: string; readonly value: LeverValue }[];
}

/** The effects of each move, over all seeds; history is played once a seed. */
export function pairedEffects({ scenario, seeds, firm, moves }: Pairing): Effects[] {
  const differences = moves.map(() => [] as { now: Figures; later: Figures }[]);
  for (const seed of seeds) {
    const start = startOf(scenario, seed);
    const [now, later] = course(start, firm);
    moves.forEach(({ lever, value }, m) => {
      const [changedNow, changedLater] = course(start, firm, lever, value);
      differences[m]!.push({ now: less(changedNow, now), later: less(changedLater, later) });
    });
  }
  return differences.map(
    (pairs) =>
      Object.fromEntries(
        OUTCOMES.map((outcome) => [
          outcome,
          {
            now: effectOf(pairs.map((pair) => pair.now[outcome])),
            later: effectOf(pairs.map((pair) => pair.later[outcome])),
          },
        ]),
      ) as unknown as Effects,
  );
}

function less(a: Figures, b: Figures): Figures {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, a[outcome] - b[outcome]])) as unknown as Figures;
}

/** Of paired differences. */
export function effectOf(values: readonly number[]): Effect {
  const mean = meanOf(values);
  const error = errorOf(values);
  const certain = mean === 0 ? 0 : mean * Number.POSITIVE_INFINITY;
  return { mean, z: error > 0 ? mean / error : certain, none: values.every((value) => value === 0) };
}
