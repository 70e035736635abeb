// The profile of a firm's maturity: its level, the five elements of its culture, where it means to lead, the five steps of
// customer information whose product can be used, and its CRM systems. From the firm's own books. Pure.
import type { Observation } from '../../engine/index.ts';
import { detailOf, type SystemFacts } from './systems.ts';

export interface Gauge {
  readonly id: string;
  /** 0 to 1. */
  readonly value: number;
  readonly before: number | undefined;
  /** The one that holds the others back. */
  readonly weakest: boolean;
}

export interface CrmSystem {
  readonly id: string;
  readonly outcome: 'works' | 'disappoints' | 'fails';
  /** What it brings of all that it might, as far as people use it. */
  readonly use: number;
}

export interface MaturityProfile {
  /** 1 to 5, where culture is on. */
  readonly level: number | undefined;
  readonly levelBefore: number | undefined;
  readonly leverage: number | undefined;
  readonly elements: readonly Gauge[];
  readonly priorities: readonly Gauge[];
  readonly steps: readonly Gauge[];
  /** What can be used of what is known: the product of the steps after capture, times what is captured. */
  readonly usable: number | undefined;
  readonly crm: {
    readonly monthsLeft: number;
    readonly systems: readonly CrmSystem[];
    readonly pilot: { readonly success: number; readonly failure: number } | undefined;
  };
}

/** How a project ended, as the engine counts from 1. */
const OUTCOMES = ['works', 'disappoints', 'fails'] as const;

export function maturityOf(facts: SystemFacts): MaturityProfile {
  const { now, before } = facts;
  const steps = gaugesOf(facts, 'informationSteps', true);
  return {
    level: now.metrics.maturityLevel,
    levelBefore: before?.metrics.maturityLevel,
    leverage: now.metrics.cultureLeverage,
    elements: gaugesOf(facts, 'cultureElement', true),
    priorities: gaugesOf(facts, 'priorityEmphasis', false),
    steps,
    usable: steps.length === 0 ? undefined : steps.reduce((product, { value }) => product * value, 1),
    crm: {
      monthsLeft: now.metrics.crmMonthsLeft ?? 0,
      systems: systemsOf(now),
      pilot: pilotOf(now),
    },
  };
}

function gaugesOf({ now, before }: SystemFacts, topic: string, chained: boolean): Gauge[] {
  const told = Object.entries(now.details[topic] ?? {});
  const least = Math.min(...told.map(([, value]) => value));
  return told.map(([id, value]) => ({
    id,
    value,
    before: detailOf(before, topic, id),
    weakest: chained && value === least,
  }));
}

/** Figures of systems that a firm has not built are zero where another one has. */
function systemsOf(now: Observation): CrmSystem[] {
  return Object.entries(now.details.crmOutcome ?? {})
    .filter(([, outcome]) => outcome !== 0)
    .map(([id, outcome]) => ({ id, outcome: OUTCOMES[outcome - 1] ?? 'fails', use: detailOf(now, 'crmUse', id) ?? 0 }));
}

function pilotOf(now: Observation): MaturityProfile['crm']['pilot'] {
  const { success = 0, failure = 0 } = now.details.crmPilot ?? {};
  return success + failure > 0 ? { success, failure } : undefined;
}
