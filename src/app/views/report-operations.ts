// Operations of a quarter: waits, load and recovery, and the blueprint's steps with the failures that visits met there,
// quarter by quarter. All from the firm's own books, hence exact. Pure.
import type { Facts, FirmReport } from './report-facts.ts';
import { sumOf } from './report-facts.ts';

export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly before: number | undefined;
}

export interface StepFailures {
  readonly id: string;
  readonly name: string;
  readonly act: string;
  readonly stage: 'front' | 'back';
  readonly failures: number;
  /** Failures a visit; `before` is the quarter before. */
  readonly rate: number;
  readonly before: number | undefined;
  readonly worst: boolean;
}

export interface Ending {
  /** minor-silent, major-satisfied… */
  readonly id: string;
  readonly failures: number;
}

export interface Operations {
  readonly figures: readonly Figure[];
  readonly steps: readonly StepFailures[];
  readonly endings: readonly Ending[];
  /** Load by part of the week: peak, off-peak. */
  readonly loads: readonly Figure[];
  /** Customers who gave up waiting or were turned away. */
  readonly lost: { readonly abandoned: number; readonly turnedAway: number };
}

const FIGURES = [
  'waitMinutesMean',
  'abandonedShare',
  'turnedAwayShare',
  'utilization',
  'peakLoad',
  'rightFirstTime',
  'complaintShare',
  'recoveredShare',
] as const;

export function operationsOf(facts: Facts): Operations {
  const { own, ownBefore } = facts;
  return {
    figures: figuresOf(facts, FIGURES),
    steps: stepsOf(facts),
    endings: Object.entries(own.details.failureEndings ?? {})
      .map(([id, failures]) => ({ id, failures: failures * facts.scale }))
      .filter(({ failures }) => failures > 0),
    loads: Object.entries(own.details.partLoad ?? {}).map(([id, value]) => ({
      id,
      value,
      before: ownBefore?.details.partLoad?.[id],
    })),
    lost: lostOf(own, facts.scale),
  };
}

/** Figures that say nothing where a lever is closed and stands at 0, or not at the choice that they speak of. */
const ONLY_WITH: Readonly<Record<string, string>> = {
  skillCustomerValue: 'training.topic',
  skillWriting: 'training.writing',
  missedAnswerShare: 'training.templates',
  changesAnswered: 'permission.triggers',
};

/** The firm's own figures by metric id, those of mechanisms that are off, or do nothing here, left out. */
export function figuresOf({ observation, before }: Facts, ids: readonly string[]): Figure[] {
  const isIdle = (id: string) => {
    const lever = observation.levers.find((one) => one.id === ONLY_WITH[id]);
    return lever !== undefined && !lever.open && (lever.value === 0 || observation.metrics[id] === 0);
  };
  return ids.flatMap((id) => {
    const value = observation.metrics[id];
    return value === undefined || isIdle(id) ? [] : [{ id, value, before: before.observation?.metrics[id] }];
  });
}

/** Arrivals that were not served: shares are of all arrivals. */
function lostOf({ metrics }: FirmReport, scale: number): Operations['lost'] {
  const abandonedShare = metrics.abandonedShare ?? 0;
  const turnedAwayShare = metrics.turnedAwayShare ?? 0;
  const served = 1 - abandonedShare - turnedAwayShare;
  const arrivals = served > 0 ? (metrics.visits ?? 0) / served : 0;
  return {
    abandoned: Math.round(arrivals * abandonedShare) * scale,
    turnedAway: Math.round(arrivals * turnedAwayShare) * scale,
  };
}

function rateOf(firm: FirmReport | undefined, step: string): number | undefined {
  const failures = firm?.details.stepFailures?.[step];
  const visits = firm?.metrics.visits;
  return failures === undefined || visits === undefined || visits === 0 ? undefined : failures / visits;
}

function stepsOf({ own, ownBefore, game, scale }: Facts): StepFailures[] {
  const known = game.scenario.steps.filter(({ id }) => rateOf(own, id) !== undefined);
  const most = Math.max(0, ...known.map(({ id }) => rateOf(own, id)!));
  return known.map(({ id, name, act, stage }) => {
    const rate = rateOf(own, id)!;
    const failures = (own.details.stepFailures?.[id] ?? 0) * scale;
    return { id, name, act, stage, failures, rate, before: rateOf(ownBefore, id), worst: rate > 0 && rate === most };
  });
}

export interface StepHistory {
  readonly turns: readonly number[];
  readonly steps: readonly { readonly id: string; readonly name: string; readonly rates: readonly number[] }[];
}

/** Failures a visit, step by step and quarter by quarter, up to the quarter told. */
export function stepHistoryOf(facts: Facts): StepHistory {
  const quarters = facts.game.quarters.filter(({ turn }) => turn <= facts.turn);
  const reports = quarters.map(({ report }) => report.firms.find(({ firm }) => firm === facts.firm));
  const steps = facts.game.scenario.steps.filter(({ id }) => rateOf(facts.own, id) !== undefined);
  return {
    turns: quarters.map(({ turn }) => turn),
    steps: steps.map(({ id, name }) => ({ id, name, rates: reports.map((report) => rateOf(report, id) ?? 0) })),
  };
}

/** Failures that ended one way or another, as parts of all. */
export function endingShares(endings: readonly Ending[]): { readonly id: string; readonly share: number }[] {
  const total = sumOf(endings.map(({ failures }) => failures));
  return endings.map(({ id, failures }) => ({ id, share: total > 0 ? failures / total : 0 }));
}
