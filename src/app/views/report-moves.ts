// Who came and went, climbed, fell and left, with the reasons of each move, summed over customers. First choices that
// changed hands are the market's (public); climbs, falls and defections are as the firm's panel tells them. Pure.
import type { Reason } from '../../engine/index.ts';
import type { Facts } from './report-facts.ts';
import { sumOf } from './report-facts.ts';

export const MOVE_KINDS = ['came', 'went', 'climb', 'fall', 'defect'] as const;
export type MoveKindId = (typeof MOVE_KINDS)[number];

export interface MoveCause {
  readonly driver: string;
  /** Summed over the customers who moved. */
  readonly sum: number;
}

export interface MoveGroup {
  readonly key: string;
  readonly kind: MoveKindId;
  readonly from: string;
  readonly to: string;
  readonly condition: string;
  readonly customers: number;
  /** The greatest first, summed over agents; they sum to `sum`. */
  readonly causes: readonly MoveCause[];
  readonly sum: number;
  /** Agents who moved, for means. */
  readonly agents: number;
}

interface Row extends Pick<Reason, 'kind' | 'segment' | 'from' | 'to' | 'condition' | 'sum' | 'customers'> {
  readonly driver: string;
}

export interface MoveFilter {
  readonly kind: MoveKindId;
  readonly segment?: string | undefined;
}

/** Moves of one kind in a quarter, the most frequent first. */
export function movesOf(facts: Facts, { kind, segment }: MoveFilter): MoveGroup[] {
  const rows = rowsOf(facts, kind).filter((row) => segment === undefined || row.segment === segment);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.from} ${row.to} ${row.condition}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, group]) => groupOf(key, kind, group, facts.scale)).sort(mostFirst);
}

function rowsOf({ now, firm, observation }: Facts, kind: MoveKindId): readonly Row[] {
  const switches = now.report.reasons.filter((reason) => reason.kind === 'switch');
  if (kind === 'came') return switches.filter(({ to, from }) => to === firm && from !== firm);
  if (kind === 'went') return switches.filter(({ to, from }) => from === firm && to !== firm);
  return observation.reasons.filter((reason) => reason.kind === kind);
}

function groupOf(key: string, kind: MoveKindId, rows: readonly Row[], scale: number): MoveGroup {
  const sums = new Map<string, number>();
  // The count stands on every driver's row; it counts once a segment.
  const people = new Map<string, number>();
  for (const { driver, sum, segment, customers } of rows) {
    sums.set(driver, (sums.get(driver) ?? 0) + sum);
    people.set(segment, Math.max(people.get(segment) ?? 0, customers));
  }
  const causes = [...sums].map(([driver, sum]) => ({ driver, sum }));
  causes.sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const { from, to, condition } = rows[0]!;
  const agents = sumOf(people.values());
  const sum = sumOf(causes.map((cause) => cause.sum));
  return { key, kind, from, to, condition, customers: scale * agents, agents, causes, sum };
}

function mostFirst(a: MoveGroup, b: MoveGroup): number {
  return b.customers - a.customers || (a.key < b.key ? -1 : 1);
}

/** All moves of one kind as one group: the drivers behind everybody who climbed, fell or left. */
export function allMoves(groups: readonly MoveGroup[]): { customers: number; causes: MoveCause[]; sum: number } {
  const sums = new Map<string, number>();
  for (const { causes } of groups) {
    for (const { driver, sum } of causes) sums.set(driver, (sums.get(driver) ?? 0) + sum);
  }
  const causes = [...sums].map(([driver, sum]) => ({ driver, sum }));
  causes.sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  return {
    customers: sumOf(groups.map(({ customers }) => customers)),
    causes,
    sum: sumOf(causes.map(({ sum }) => sum)),
  };
}

/** The `most` greatest causes and the rest of them as one, with an empty driver; the sum stays. */
export function trimCauses(causes: readonly MoveCause[], most: number): MoveCause[] {
  const held = causes.filter(({ sum }) => sum !== 0);
  if (held.length <= most) return [...held];
  const rest = held.slice(most);
  return [...held.slice(0, most), { driver: '', sum: sumOf(rest.map(({ sum }) => sum)) }];
}
