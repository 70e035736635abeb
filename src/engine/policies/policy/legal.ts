// Makes wishes legal: closed levers left out, values within bounds and on the lever's step, what is added within the budget.
import type { FirmDecisions, LeverValue } from '../../contract/levers.ts';
import type { Observation, ObservedLever } from '../../contract/observation.ts';

/** Room left for rounding when a budget is used up. */
const SLACK = 1e-6;

/** Values by lever id; nothing for a lever that the policy leaves alone. */
export type Wishes = Readonly<Record<string, LeverValue | undefined>>;

/** Decisions that come as near to the wishes as openness, bounds and budget allow. */
export function legal(observation: Observation, wishes: Wishes): FirmDecisions {
  const decisions: Record<string, LeverValue> = {};
  for (const lever of observation.levers) {
    const wish = wishes[lever.id];
    if (!lever.open || wish === undefined) continue;
    if (lever.kind === 'choice') {
      if (lever.options?.includes(String(wish))) decisions[lever.id] = wish;
    } else if (typeof wish === 'number' && Number.isFinite(wish)) decisions[lever.id] = within(lever, wish);
  }
  return afford(observation, decisions);
}

/** A value on the lever's step and within its bounds. */
function within(lever: ObservedLever, value: number): number {
  return Math.min(lever.max, Math.max(lever.min, clean(Math.round(value / lever.step) * lever.step)));
}

/** Takes away the dust of binary fractions. */
function clean(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Cents that one unit of a lever costs in a turn. */
function rateOf(observation: Observation, lever: ObservedLever): number {
  if (lever.cost === undefined) return 0;
  const { heads, visits, cases } = observation.basis;
  return lever.cost.rateCents * { turn: 1, head: heads, visit: visits, case: cases }[lever.cost.per];
}

/** Cuts what raises costs, all in the same proportion, until the levers together fit the budget. */
function afford(observation: Observation, decisions: Record<string, LeverValue>): FirmDecisions {
  const { budgetCents } = observation;
  if (budgetCents === null) return decisions;
  let kept = 0;
  let added = 0;
  for (const lever of observation.levers) {
    const now = typeof lever.value === 'number' ? lever.value : 0;
    const next = decisions[lever.id] ?? lever.value;
    const rate = rateOf(observation, lever);
    if (rate === 0 || typeof next !== 'number') continue;
    kept += Math.min(now, next) * rate;
    added += Math.max(0, next - now) * rate;
  }
  if (kept + added <= budgetCents) return decisions;
  const part = Math.max(0, (budgetCents * (1 - SLACK) - 1 - kept) / added);
  for (const lever of observation.levers) {
    const next = decisions[lever.id];
    const now = lever.value;
    if (typeof next !== 'number' || typeof now !== 'number' || next <= now) continue;
    if (rateOf(observation, lever) <= 0) continue;
    decisions[lever.id] = clean(now + Math.floor((part * (next - now)) / lever.step) * lever.step);
  }
  return decisions;
}
