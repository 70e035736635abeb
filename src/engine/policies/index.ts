// The registry of policies, in the order of their names in the contract.
import type { LeverValue } from '../contract/levers.ts';
import { POLICY_NAMES, type PolicyName } from '../contract/policy-names.ts';
import { advertiser } from './advertiser.ts';
import { automator } from './automator.ts';
import { costMilker } from './cost-milker.ts';
import { imitator } from './imitator.ts';
import { lastTurnMilker } from './last-turn-milker.ts';
import { learner } from './learner.ts';
import { myopic } from './myopic.ts';
import { overseller } from './overseller.ts';
import { legal } from './policy/legal.ts';
import type { Policy } from './policy.ts';
import { priceCutter } from './price-cutter.ts';
import { random } from './random.ts';
import { relationshipBuilder } from './relationship-builder.ts';
import { relationshipMaximizer } from './relationship-maximizer.ts';
import { steady } from './steady.ts';

const BY_NAME: Readonly<Record<PolicyName, Policy>> = {
  steady,
  'price-cutter': priceCutter,
  advertiser,
  'relationship-builder': relationshipBuilder,
  automator,
  imitator,
  'cost-milker': costMilker,
  'last-turn-milker': lastTurnMilker,
  overseller,
  'relationship-maximizer': relationshipMaximizer,
  myopic,
  learner,
  random,
};

export const POLICIES: readonly Policy[] = POLICY_NAMES.map((name) => BY_NAME[name]);

/** A policy by name; an unknown name is a programmer's mistake, since documents are checked before. */
export function policyNamed(name: string): Policy {
  const policy = POLICIES.find(({ id }) => id === name);
  if (policy === undefined) throw new Error(`There is no policy ${name}`);
  return policy;
}

/** One lever moved alone, to one value; the rest stays where it stands. */
export function leverPolicy(lever: string, value: LeverValue): Policy {
  return {
    id: `${lever}=${value}`,
    title: `${lever} ${value}`,
    help: 'Moves one lever and leaves the rest alone.',
    decide: (observation) => legal(observation, { [lever]: value }),
  };
}

/** Graded play: in this share of turns the best estimate, otherwise noise. A higher share acts well whenever a lower one does. */
export function gradedPolicy(share: number): Policy {
  return {
    id: `graded-${share}`,
    title: `Graded ${share}`,
    help: 'Acts on its best estimate in a share of the turns, at random in the others.',
    decide: (observation, draw) => (draw(0) < share ? relationshipBuilder : random).decide(observation, draw),
  };
}
