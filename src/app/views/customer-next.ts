// What a customer's next rung stands on, as far as the panel can tell: held, missing, or not known. Pure.
import { rungHeight, type Story } from './customer-story.ts';
import { RUNG_ORDER, type RungId } from './report-ladder.ts';

export type Held = 'held' | 'missing' | 'unknown';

export interface NextStep {
  /** Nothing where the customer stands at the top. */
  readonly rung: RungId | undefined;
  readonly needs: readonly { readonly condition: string; readonly held: Held }[];
}

const NEEDS: readonly (readonly string[])[] = [
  [],
  ['bought'],
  ['share'],
  ['act'],
  ['both-halves', 'trust', 'tested'],
  ['recommended', 'variance'],
  ['closed'],
];

/** What the next rung stands on, as far as the panel can tell. */
export function nextStep({ rung, shareOfRequirements }: Story): NextStep {
  const at = rungHeight(rung);
  const next = RUNG_ORDER[at + 1];
  if (next === undefined) return { rung: undefined, needs: [] };
  const keeps = at > 0 ? [{ condition: `stays-${rung}`, held: 'held' as const }] : [];
  const share: Held = shareOfRequirements > 0.5 ? 'held' : 'missing';
  const needs = NEEDS[at + 1]!.map((condition) => ({
    condition,
    held: condition === 'share' ? share : ('missing' as const),
  }));
  return { rung: next, needs: next === 'commitment' ? [...keeps, ...needs.map(unknown)] : [...keeps, ...needs] };
}

function unknown({ condition }: { readonly condition: string }): NextStep['needs'][number] {
  return { condition, held: 'unknown' };
}
