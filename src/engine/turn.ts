// One turn of the market (model section 4), in order. A World goes in and is left as it was, unless it is given up; the next one comes out.

import type { Decisions } from './contract/levers.ts';
import { applyDecisions } from './decide.ts';
import type { Mechanism } from './model/mechanism.ts';
import type { TurnReport } from './model/report.ts';
import { attendBlock, chooseOfBlock, closeTurn, openTurn, relateBlock } from './phases.ts';
import { settleCore } from './settle.ts';
import type { StepOptions, Turn } from './turn-state.ts';
import type { World } from './world.ts';

/** Plays one turn under the decisions given; a lever that nobody moves keeps its value. */
export function step(
  world: World,
  decisions: Decisions,
  options: StepOptions = {},
): { world: World; report: TurnReport } {
  const turn = openTurn(world, options);
  applyDecisions(turn.world, decisions);
  everyMechanism(turn, 'decide');
  everyMechanism(turn, 'prepare');
  for (const block of turn.blocks) chooseOfBlock(turn, block);
  everyMechanism(turn, 'serve');
  for (const block of turn.blocks) {
    attendBlock(turn, block);
    relateBlock(turn, block);
  }
  everyMechanism(turn, 'talk');
  everyMechanism(turn, 'settle');
  settleCore(turn);
  const closed = closeTurn(turn);
  options.onVisits?.(turn.core.visits, closed.world);
  return closed;
}

type FirmPhase = 'setup' | 'decide' | 'prepare' | 'serve' | 'talk' | 'settle';

/** Lets every mechanism act in a phase that concerns firms or the whole market. */
export function everyMechanism(turn: Pick<Turn, 'contexts'>, phase: FirmPhase): void {
  for (const { active, ctx } of turn.contexts) (active.mechanism as Mechanism).phases[phase]?.(ctx);
}
