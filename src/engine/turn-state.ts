// A turn while it is played: the world that it makes, the columns, the sums. It lives from openTurn to closeTurn.
import type { contextsOf, Figures } from './context.ts';
import type { Stream } from './kernel/random.ts';
import type { ChoiceStreams } from './model/choice.ts';
import type { Core, Values } from './model/core.ts';
import type { ExperienceTotals } from './model/experience.ts';
import type { LadderStreams } from './model/ladder.ts';
import type { Block } from './model/mechanism.ts';
import type { ShareSums } from './model/share-reasons.ts';
import type { Visits } from './model/visits.ts';
import type { Moves } from './moves.ts';
import type { Tracker } from './tracker.ts';
import type { World } from './world.ts';

export interface StepOptions {
  /** Plays the turn in the tables of the world given, which nobody may use again: no copy, and half the memory. */
  readonly inPlace?: boolean;
  /** Whether to keep and sum reasons (default true). Without them a world can be scored, not checksummed. */
  readonly explain?: boolean;
  /** Hears the occasions of the turn; they are valid during the call only. */
  readonly onVisits?: (visits: Visits, world: World) => void;
}

/** A turn while it is played. */
export interface Turn {
  readonly before: World;
  readonly world: World;
  readonly core: Core;
  readonly contexts: ReturnType<typeof contextsOf>;
  readonly blocks: readonly Block[];
  readonly values: Values;
  readonly figures: Figures;
  readonly totals: ExperienceTotals;
  readonly shares: ShareSums;
  readonly moves: Moves;
  readonly tracker: Tracker | undefined;
  readonly explain: boolean;
  /** What the firms were worth to the equity panel when choices began, habit taken out, by dyad row. */
  readonly panel: Float64Array;
  readonly streams: {
    readonly choice: ChoiceStreams;
    readonly experience: Stream;
    readonly ladder: LadderStreams;
  };
}
