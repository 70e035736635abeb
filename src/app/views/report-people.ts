// The people of a firm in a quarter: pools with heads, skill and load, who came and went, and what they have learned.
// From the firm's own books. Pure.
import type { Facts } from './report-facts.ts';
import { type Figure, figuresOf } from './report-operations.ts';

export interface Pool {
  readonly id: string;
  readonly name: string;
  readonly heads: number;
  readonly headsBefore: number | undefined;
  readonly proficiency: number;
  readonly load: number;
}

export interface People {
  readonly pools: readonly Pool[];
  readonly figures: readonly Figure[];
  readonly skills: readonly Figure[];
}

const FIGURES = [
  'staffCount',
  'staffVacancies',
  'staffHires',
  'staffQuits',
  'staffTenureMonths',
  'staffProficiency',
  'staffMotivation',
  'trainingHours',
  'wageCents',
] as const;
const SKILLS = [
  'skillTechnical',
  'skillEmpathy',
  'skillRecovery',
  'skillCustomerValue',
  'skillWriting',
  'missedAnswerShare',
] as const;

export function peopleOf(facts: Facts): People {
  const { own, ownBefore, observation } = facts;
  const heads = Object.entries(own.details.poolHeads ?? {});
  return {
    pools: heads.map(([id, count]) => ({
      id,
      name: poolName(observation.levers, id, heads.length),
      heads: count,
      headsBefore: ownBefore?.details.poolHeads?.[id],
      proficiency: own.details.poolProficiency?.[id] ?? 0,
      load: own.details.poolLoad?.[id] ?? 0,
    })),
    figures: figuresOf(facts, FIGURES),
    skills: figuresOf(facts, SKILLS),
  };
}

/** A pool is called as the lever that sets its heads; the only pool of a firm has no name of its own. */
function poolName(levers: Facts['observation']['levers'], id: string, pools: number): string {
  if (pools === 1) return '';
  return levers.find((lever) => lever.id === `workforce.staff.${id}`)?.label ?? id;
}
