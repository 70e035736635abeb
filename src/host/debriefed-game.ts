// A debrief made step by step, so that other calls are answered in between and whoever asked can stop it.
import type { Replay } from '../engine/index.ts';
import type { Debrief, DebriefStep } from '../study/debrief/types.ts';
import { debriefSteps } from '../study/debrief.ts';

/** Plays a replay's games again for a debrief. Where `onStep` answers false it ends with what is known by then. */
export async function debriefGame(
  replay: Replay,
  firm: string,
  onStep: (step: DebriefStep) => boolean | Promise<boolean> = () => true,
): Promise<Debrief> {
  const steps = debriefSteps(replay, firm);
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done === true) return next.value;
    const goesOn = await onStep(next.value);
    if (!goesOn && next.value.partial !== undefined) return next.value.partial;
    // Calls that have come meanwhile are answered first.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
