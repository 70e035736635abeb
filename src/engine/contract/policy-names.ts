// The policies that a scenario, a plan or a command may name; the files are in src/engine/policies (interfaces section 5).

export const POLICY_NAMES = [
  'steady',
  'price-cutter',
  'advertiser',
  'relationship-builder',
  'automator',
  'imitator',
  'cost-milker',
  'last-turn-milker',
  'overseller',
  'relationship-maximizer',
  'myopic',
  'learner',
  'random',
] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/** Whether a name is a policy's. */
export function isPolicyName(name: string): name is PolicyName {
  return (POLICY_NAMES as readonly string[]).includes(name);
}
