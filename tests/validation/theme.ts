// The theme of a scenario (issue 4): one policy plays a firm while the theme's levers stand at their start, half way to their upper
// bounds, or at them, on paired seeds. A theme worth teaching pays in measure: half beats both, by two standard errors.
// The market is played with fewer agents, each standing for more people, so that arrivals and money stay.
import { expect, it } from 'vitest';
import type { LeverValue } from '../../src/engine/contract/levers.ts';
import type { ObservedLever } from '../../src/engine/contract/observation.ts';
import type { PolicyName } from '../../src/engine/contract/policy-names.ts';
import { playTurn } from '../../src/engine/play.ts';
import { policyNamed } from '../../src/engine/policies/index.ts';
import { legal } from '../../src/engine/policies/policy/legal.ts';
import type { Policy } from '../../src/engine/policies/policy.ts';
import { equityAhead, finalStanding } from '../../src/engine/score.ts';
import type { World } from '../../src/engine/world.ts';
import { effectOf } from './paired.ts';
import { scenarioOfAgents, startOf } from './simulate.ts';

const AGENTS = 400;
const SEEDS = 100;
const REACHES = ['start', 'half', 'full'] as const;
type Reach = (typeof REACHES)[number];
type Places = Readonly<Record<string, LeverValue>>;

interface Theme {
  readonly scenario: string;
  readonly firm: string;
  /** Who decides all the rest. */
  readonly policy: PolicyName;
  /** Number levers of the theme, by id; half reach is half way from the start to the upper bound. */
  readonly levers: readonly string[];
  /** Choices, and levers of which more is not more: where they stand at half reach and at full. */
  readonly half?: Places;
  readonly full?: Places;
}

function placeOf(theme: Theme, lever: ObservedLever, reach: Reach): LeverValue | undefined {
  const given = { ...theme.half, ...theme.full }[lever.id] !== undefined;
  if (!given && !theme.levers.includes(lever.id)) return undefined;
  if (reach === 'start') return lever.default;
  const told = theme[reach]?.[lever.id];
  if (told !== undefined || lever.kind === 'choice') return told ?? lever.default;
  const start = Number(lever.default);
  return reach === 'full' ? lever.max : start + (lever.max - start) / 2;
}

/** The policy, with the theme's levers held where they are to stand. */
function playerAt(theme: Theme, reach: Reach): Policy {
  const own = policyNamed(theme.policy);
  return {
    ...own,
    decide(observation, draw) {
      const held = observation.levers.map((lever) => [lever.id, lever.open ? placeOf(theme, lever, reach) : undefined]);
      const told = Object.fromEntries(held.filter(([, place]) => place !== undefined)) as Places;
      return legal(observation, { ...own.decide(observation, draw), ...told });
    },
  };
}

function scoreOf(theme: Theme, start: World, equity: readonly number[], reach: Reach): number {
  const policies = { [theme.firm]: playerAt(theme, reach) };
  let world = start;
  for (let turn = 0; turn < start.rules.scenario.time.turns; turn++) {
    world = playTurn(world, {}, { policies, explain: false, inPlace: world !== start }).world;
  }
  return finalStanding(equity, world).find(({ firm }) => firm === theme.firm)!.score;
}

export function testTheme(theme: Theme): void {
  it(`of ${theme.scenario} pays at half reach: more than at the start, more than all of it, over ${SEEDS} seeds`, () => {
    const scenario = scenarioOfAgents(theme.scenario, AGENTS);
    const scores: Record<Reach, number[]> = { start: [], half: [], full: [] };
    for (let seed = 1; seed <= SEEDS; seed++) {
      const start = startOf(scenario, `theme-${seed}`);
      const equity = equityAhead(start);
      for (const reach of REACHES) scores[reach].push(scoreOf(theme, start, equity, reach));
    }
    for (const other of ['start', 'full'] as const) {
      const { mean, z } = effectOf(scores.half.map((score, k) => score - scores[other][k]!));
      expect(mean, `points of half reach over ${other}, ${z.toFixed(1)} standard errors`).toBeGreaterThan(0);
      expect(z, `standard errors over ${other}, ${mean.toFixed(2)} points`).toBeGreaterThan(2);
    }
  }, 600_000);
}
