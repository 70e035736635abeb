// How many figures stand for the customers, and how flows between rungs become whole figures. Counts are customers;
// rounding is by largest remainder, so that figures at the start plus their moves are the figures at the end. Pure.
import { LANDINGS, type Rung } from './theatre-geometry.ts';

export const MOST_FIGURES = 600;
const MOST_ON_A_LANDING = 80;
const NICE = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50, 75];

/** Customers by segment, then by rung. */
export type LadderCounts = readonly (readonly number[])[];

/** Customers of one segment that went from one place to another; −1 is the street. */
export interface Flow {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  readonly customers: number;
}

/** Figures that go the same way. */
export interface FigureFlow {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  readonly figures: number;
}

/** The smallest round number of customers a figure so that the crowd fits; `most` figures at the end and at the start. */
export function customersPerFigure(ladders: readonly LadderCounts[], most = 460): number {
  const rungTotals = ladders.map((ladder) => LANDINGS.map((_, r) => sum(ladder.map((row) => row[r] ?? 0))));
  const need = Math.max(
    ...rungTotals.map((totals) => sum(totals) / most),
    ...rungTotals.flat().map((count) => count / MOST_ON_A_LANDING),
  );
  for (let scale = 1; ; scale *= 100) {
    const found = NICE.find((n) => n * scale >= need);
    if (found !== undefined) return found * scale;
  }
}

/** Figures by segment and rung: by rung first, so that no landing with customers looks empty, then by segment. */
export function figuresOf(ladder: LadderCounts, perFigure: number): number[][] {
  const figures = ladder.map(() => LANDINGS.map(() => 0));
  for (let r = 0; r < LANDINGS.length; r++) {
    const column = ladder.map((row) => row[r] ?? 0);
    const total = sum(column);
    const whole = total > 0 ? Math.max(1, Math.round(total / perFigure)) : 0;
    share(column, whole).forEach((count, s) => {
      figures[s]![r] = count;
    });
  }
  return figures;
}

/** Whole figures in the proportion of weights, by largest remainder; ties go to the first. */
export function share(weights: readonly number[], figures: number): number[] {
  const total = sum(weights);
  if (total <= 0 || figures <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / total) * figures);
  const whole = exact.map(Math.floor);
  const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) }));
  order.sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, figures - sum(whole))) whole[i]! += 1;
  return whole;
}

/**
 * The moves of figures that lead from `start` to `end` and follow the flows; those who stay are rows with from = to.
 * The street takes up what rounding leaves: figures too many walk out, figures that lack walk in.
 */
export function movesOf(start: LadderCounts, end: LadderCounts, flows: readonly Flow[]): FigureFlow[] {
  return start.flatMap((row, segment) => {
    const own = flows.filter((flow) => flow.segment === segment);
    const moves = row.map((figures, from) => leaving(own, from, figures));
    const joined = end[segment]!.map((figures, to) => {
      let lacking = figures - sum(moves.map((counts) => counts[to]!));
      for (let from = 0; lacking < 0 && from < moves.length; from++) {
        const spare = Math.min(moves[from]![to]!, -lacking);
        moves[from]![to]! -= spare;
        moves[from]![LANDINGS.length]! += spare;
        lacking += spare;
      }
      return lacking;
    });
    const rows = [...moves.map((counts, from) => ({ counts, from })), { counts: joined, from: -1 }];
    return rows.flatMap(({ counts, from }) =>
      counts.flatMap((figures, at) =>
        figures > 0 ? [{ segment, from, to: at === LANDINGS.length ? -1 : at, figures }] : [],
      ),
    );
  });
}

/** Where the figures of one landing go: by rung, then the street. */
function leaving(flows: readonly Flow[], from: number, figures: number): number[] {
  const weights = [...LANDINGS.map((_, to) => to), -1].map((to) =>
    sum(flows.filter((flow) => flow.from === from && flow.to === to).map(({ customers }) => customers)),
  );
  if (sum(weights) === 0) weights[from] = 1;
  return share(weights, figures);
}

export function rungIndex(rung: string): number {
  return LANDINGS.indexOf(rung as Rung);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
