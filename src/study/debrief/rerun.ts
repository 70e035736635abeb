// Games played again from a market and a script, without reasons, and how they end for one firm.
import { equityAhead, finalStanding, playTurn, type Standing, scoreboard, type World } from '../../engine/index.ts';
import type { Script } from './script.ts';

export interface Ending {
  readonly score: number;
  readonly rank: number;
  readonly valueCents: number;
}

/** Plays the script on from a market to its last turn. The market that is given stays as it is. */
function playScript(from: World, script: Script): World {
  let world = from;
  let spare: World | undefined;
  for (let turn = from.played + 1; turn <= script.length; turn++) {
    const { world: next } = playTurn(world, script[turn - 1]!, { explain: false, ...(spare ? { spare } : {}) });
    spare = world === from ? undefined : world;
    world = next;
  }
  return world;
}

/** The final standing of a whole game; the running one where it ended early. */
export function standingOf(startEquityCents: readonly number[], end: World): Standing[] {
  return end.played === end.rules.scenario.time.turns ? finalStanding(startEquityCents, end) : scoreboard(end);
}

export function endingOf(standings: readonly Standing[], firm: string): Ending {
  const { score, rank, measures } = standings.find((standing) => standing.firm === firm)!;
  return { score, rank, valueCents: measures.valueCreatedCents ?? measures.valueEstimateCents ?? 0 };
}

/** A market from which scripts are played to the end, all with the same draws. */
export interface Stage {
  readonly start: World;
  readonly startEquityCents: readonly number[];
}

export function stageOf(start: World): Stage {
  return { start, startEquityCents: equityAhead(start) };
}

/** How a script ends for a firm, played from the stage's start or from a later market of the same game. */
export function rerun(stage: Stage, script: Script, firm: string, from: World = stage.start): Ending {
  return endingOf(standingOf(stage.startEquityCents, playScript(from, script)), firm);
}
