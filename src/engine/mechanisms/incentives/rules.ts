// How measures turn into attention, and attention into what people do: speed, care, solving the matter oneself, keeping the
// customer. Attention is a share of one (Holmström and Milgrom 1991: effort goes where it is paid, away from what is not).
import { exp } from '../../kernel/math.ts';
import type { IncentivesParams } from './params.ts';

/** How far a bonus reaches, 0 to 1, half at `half` a quarter. */
export function reach(bonus: number, months: number, half: number): number {
  const quarterly = (3 * bonus) / months;
  return quarterly / (quarterly + half);
}

/** Shares of attention under some weights of the measures and a pull. */
export function attentionOf(inclination: readonly number[], weights: readonly number[], pull: number): number[] {
  let sum = 0;
  const pulled = inclination.map((own, k) => own + pull * weights[k]!);
  for (const part of pulled) sum += part;
  return pulled.map((part) => (sum > 0 ? part / sum : 1 / pulled.length));
}

/** What people do differently, by distances of their attention from their own inclination. */
export interface Conduct {
  readonly pace: number;
  readonly handOff: number;
  readonly wrong: number;
  readonly empathy: number;
  readonly failures: number;
  readonly favour: number;
}

/** Conduct at distances d (in the order of AIMS) of people with some technical skill and tools; `gamed` of the care is for show. */
export function conductOf(
  d: readonly number[],
  skill: number,
  tools: number,
  gamed: number,
  rules: IncentivesParams,
): Conduct {
  const [speed, care, solving, keeping] = d as [number, number, number, number];
  const { pace, handOff, empathy, failures, favours } = rules;
  const real = care > 0 ? care * (1 - gamed) : care;
  const able = tools * Math.min(1, Math.max(0, skill + 0.5));
  const kept = Math.max(0, solving);
  const passed = Math.min(
    0.6,
    handOff.usual *
      exp(
        handOff.speed * speed -
          handOff.solving * solving -
          handOff.skill * (skill - 0.5) -
          handOff.tools * (tools - 0.5),
      ),
  );
  return {
    pace: Math.max(
      0.5,
      1 - pace.speed * speed + pace.care * care + pace.solving * solving + handOff.time * (passed - handOff.usual),
    ),
    handOff: passed,
    wrong: Math.min(1, Math.max(0, handOff.wrong * (1 + handOff.haste * speed))),
    empathy: empathy.care * real - empathy.speed * speed,
    failures: exp(failures.speed * speed + failures.kept * kept * (1 - able) - failures.solved * kept * able),
    favour: Math.min(1, favours.chance * Math.max(0, keeping)),
  };
}

/** Logits on quits: haste, standards without the tools to meet them, less what the bonus is worth. */
export function pressureOf(
  speed: number,
  standards: number,
  tools: number,
  bonusReach: number,
  rules: IncentivesParams,
): { strain: number; relief: number } {
  const { quits } = rules;
  return {
    strain: quits.speed * Math.max(0, speed) + quits.standards * standards * (1 - tools),
    relief: quits.bonus * bonusReach,
  };
}
