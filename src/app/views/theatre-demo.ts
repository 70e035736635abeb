// A house to look at before any game is open: the title's backdrop. Figures of a middling quarter; nobody's game.
import type { StagePlan } from './theatre.ts';
import { figuresOf } from './theatre-figures.ts';
import { LANDINGS, ROOMS } from './theatre-geometry.ts';

const PER_FIGURE = 20;
const COUNTS = [1310, 410, 210, 200, 90, 40];
const SEGMENT_SHARES = [0.3, 0.3, 0.25, 0.15];

export function demoPlan(): StagePlan {
  const ladder = SEGMENT_SHARES.map((share) => COUNTS.map((count) => count * share));
  const figures = figuresOf(ladder, PER_FIGURE);
  return {
    firm: { id: '', name: '', color: '#c62a3f' },
    turn: 0,
    segments: SEGMENT_SHARES.map((_, at) => ({ id: String(at), name: '' })),
    perFigure: PER_FIGURE,
    landings: LANDINGS.map((rung, r) => ({ rung, before: COUNTS[r]!, customers: COUNTS[r]!, up: 0, down: 0 })),
    start: figures,
    end: figures,
    flows: [],
    joined: 0,
    left: 0,
    climbed: 0,
    fell: 0,
    rivals: ['#2a6fc6', '#b06a1f', '#2f8f6b'].map((color) => ({
      firm: color,
      name: '',
      color,
      shareBefore: 0.25,
      share: 0.25,
      priceCents: undefined,
      priceCentsBefore: undefined,
    })),
    share: 0.25,
    shareBefore: 0.25,
    awareness: 1,
    front: { staff: 4, queue: 0, waitMinutes: undefined, load: undefined, gaveUp: undefined },
    rooms: ROOMS.map((room, at) => ({
      room,
      level: [0.8, 0.7, 0.6, 0.75, 0.65, 0.8][at]!,
      levelBefore: 0,
      levers: [],
      failing: [],
    })),
    failures: [],
    sights: { community: undefined, calls: undefined, knowledge: undefined, map: undefined },
    reasons: [],
    mover: { rung: 'favor', change: 0 },
    tracked: [],
  };
}
