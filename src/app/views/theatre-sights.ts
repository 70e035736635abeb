// What the theatre shows of a firm's systems, where the scenario has them: the community on the street, the call floor, the
// data room with its map of what customers value. From the firm's own books. Pure.
import type { Observation } from '../../engine/index.ts';
import type { ScenarioView } from '../../host/protocol.ts';

export interface CommunitySight {
  /** Members per customer, and the part of their questions that is answered. */
  readonly memberShare: number;
  readonly answeredShare: number;
  /** How members feel about it, −1 to 1. */
  readonly tie: number;
}

export interface Sights {
  readonly community: CommunitySight | undefined;
  /** Part of the contacts by telephone or chat, where people take them; undefined where nobody calls. */
  readonly calls: number | undefined;
  /** What can be used of what might be known of customers, 0 to 1. */
  readonly knowledge: number | undefined;
  /** How sure the firm is of its value map. */
  readonly map: number | undefined;
}

const CALLED: ReadonlySet<string> = new Set(['phone', 'chat']);
/** A telephone that only takes bookings is no call floor. */
const LEAST_CALLS = 0.05;

export function sightsOf({ metrics, details }: Observation, { channels }: Pick<ScenarioView, 'channels'>): Sights {
  const contacts = details.channelContacts ?? {};
  const all = Object.values(contacts).reduce((sum, count) => sum + count, 0);
  const called = channels
    .filter(({ kind, use }) => CALLED.has(kind) && use !== 'booking')
    .reduce((sum, { id }) => sum + (contacts[id] ?? 0), 0);
  const calls = all > 0 ? called / all : 0;
  return {
    community:
      metrics.communityMemberShare === undefined
        ? undefined
        : {
            memberShare: metrics.communityMemberShare,
            answeredShare: metrics.communityAnsweredShare ?? 0,
            tie: metrics.communityTie ?? 0,
          },
    calls: calls >= LEAST_CALLS ? calls : undefined,
    knowledge: metrics.customerKnowledgeShare,
    map: metrics.mapSuretyShare,
  };
}

/** Figures that stand at the board on the street. */
export function communityFigures({ memberShare }: CommunitySight): number {
  return memberShare <= 0 ? 0 : Math.min(4, 1 + Math.floor(8 * memberShare));
}
