// A turn with everybody deciding: people and plans as given, all others by their policy over what they see.
import { checkFirmDecisions } from './contract/decisions.ts';
import type { Decisions, FirmDecisions } from './contract/levers.ts';
import { leversInForce } from './decide.ts';
import { uniform } from './kernel/random.ts';
import type { TurnReport } from './model/report.ts';
import { observe } from './observe.ts';
import { policyNamed } from './policies/index.ts';
import type { Policy } from './policies/policy.ts';
import { step } from './turn.ts';
import type { StepOptions } from './turn-state.ts';
import type { World } from './world.ts';

export interface PlayOptions extends StepOptions {
  /** By firm: the policy that decides for it instead of the scenario's, by name or itself. */
  readonly policies?: Readonly<Record<string, string | Policy>>;
}

export interface Played {
  readonly world: World;
  readonly report: TurnReport;
  /** By firm, every open lever as it was in force in the turn. */
  readonly decisions: Decisions;
}

/**
 * Plays one turn. `given` holds what people or plans decide, by firm, and is trusted to have passed checkDecisions: here only
 * what moves a lever is checked, and a move that is not open or out of bounds throws. Firms not in it decide by policy.
 */
export function playTurn(world: World, given: Decisions, options: PlayOptions = {}): Played {
  const { firmIds } = world.rules;
  const { policies = {}, ...stepOptions } = options;
  const moves: Decisions = Object.fromEntries(
    firmIds.map((firm, j) => {
      const wishes = given[firm] ?? decideBy(world, firm, policies[firm] ?? world.rules.setup.firms[j]!.policy);
      return [firm, movesOf(world, firm, j, wishes)];
    }),
  );
  const played = step(world, moves, stepOptions);
  return { ...played, decisions: Object.fromEntries(firmIds.map((firm, j) => [firm, openOf(played.world, j)])) };
}

/** What a policy decides for a firm next turn. */
export function decideBy(world: World, firm: string, policy: string | Policy): FirmDecisions {
  const { decide } = typeof policy === 'string' ? policyNamed(policy) : policy;
  const stream = world.stream(`policy:firm:${firm}`);
  return decide(observe(world, firm), (slot) => uniform(stream, 0, world.turn, slot));
}

/** The decisions that move a lever, checked. */
function movesOf(world: World, firm: string, j: number, wishes: FirmDecisions): FirmDecisions {
  const current = leversInForce(world, j);
  const moves = Object.fromEntries(Object.entries(wishes).filter(([id, value]) => current[id] !== value));
  const checked = checkFirmDecisions(world.rules.levers, world.played + 1, moves);
  if (checked.ok) return checked.value;
  throw new RangeError(`${firm} may not decide so: ${checked.issues.map(({ message }) => message).join(' ')}`);
}

function openOf(world: World, j: number): FirmDecisions {
  const values = leversInForce(world, j);
  const open = world.rules.levers.filter((lever) => lever.open && lever.fromTurn <= world.played);
  return Object.fromEntries(open.map((lever) => [lever.id, values[lever.id]!]));
}
