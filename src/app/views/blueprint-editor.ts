// The blueprint as it can be changed: every step on stage or behind it, with its failures, its wait and what improvement has
// done there, and the redesigns that would reach it. Failures are the firm's own; waits are those of the process. Pure.
import type { StepView } from '../../host/protocol.ts';
import { detailOf, type SystemFacts } from './systems.ts';

export const REDESIGNS = ['drop-steps', 'self-service', 'direct-service', 'bundling', 'physical'] as const;
export type Redesign = (typeof REDESIGNS)[number];

export interface EditorStep {
  readonly id: string;
  readonly stage: 'front' | 'back';
  readonly valueAdding: boolean;
  readonly waitMinutes: number;
  /** Failures a visit, and in the quarter before. */
  readonly rate: number;
  readonly before: number | undefined;
  readonly worst: boolean;
  /** Part of the failures that changes have taken away here; below 0 where they did harm. */
  readonly improved: number;
  readonly redesigns: readonly Redesign[];
}

export interface BlueprintEditor {
  readonly steps: readonly EditorStep[];
  readonly waitMinutes: number;
  /** The redesign under way and the quarters that it still takes. */
  readonly project: { readonly id: Redesign; readonly turnsLeft: number } | undefined;
  readonly done: readonly Redesign[];
  /** The four signs of success of what was redesigned. */
  readonly signs: readonly { readonly id: string; readonly value: number }[];
}

export function blueprintOf(facts: SystemFacts): BlueprintEditor | undefined {
  const { now, scenario } = facts;
  if (now.details.stepFailures === undefined) return undefined;
  const rates = scenario.steps.map(({ id }) => rateOf(now, id) ?? 0);
  const most = Math.max(0, ...rates);
  const under = REDESIGNS.map((id) => ({ id, turnsLeft: detailOf(now, 'redesignTurnsLeft', id) ?? 0 }));
  const signs = Object.entries(now.details.redesignSigns ?? {}).map(([id, value]) => ({ id, value }));
  return {
    steps: scenario.steps.map((step, at) => ({
      id: step.id,
      stage: step.stage,
      valueAdding: step.valueAdding,
      waitMinutes: step.waitMinutes,
      rate: rates[at]!,
      before: rateOf(facts.before, step.id),
      worst: rates[at] === most && most > 0,
      improved: detailOf(now, 'stepImprovement', step.id) ?? 0,
      redesigns: REDESIGNS.filter((redesign) => reaches(redesign, step)),
    })),
    waitMinutes: scenario.steps.reduce((sum, step) => sum + step.waitMinutes, 0),
    project: under.find(({ turnsLeft }) => turnsLeft > 0),
    done: REDESIGNS.filter((id) => wasDone(facts, id)),
    signs: signs.some(({ value }) => value !== 0) ? signs : [],
  };
}

function rateOf(seen: SystemFacts['before'], step: string): number | undefined {
  const failures = detailOf(seen, 'stepFailures', step);
  const visits = seen?.metrics.visits ?? 0;
  return failures === undefined || visits === 0 ? undefined : failures / visits;
}

/** The steps that a redesign changes, as the engine has it: what adds no value is dropped, bundling reaches all. */
function reaches(redesign: Redesign, { stage, valueAdding }: StepView): boolean {
  if (redesign === 'drop-steps') return !valueAdding;
  return redesign === 'bundling' || stage === 'front';
}

/** A project that was under way and is no more is finished: none can be broken off. */
function wasDone({ past, now }: SystemFacts, redesign: Redesign): boolean {
  const left = (seen: SystemFacts['now']) => detailOf(seen, 'redesignTurnsLeft', redesign) ?? 0;
  return left(now) === 0 && past.some(({ observation }) => left(observation) > 0);
}
