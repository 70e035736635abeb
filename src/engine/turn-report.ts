// The report of a turn, as plain rows in canonical order (firms and segments by id, drivers as in drivers.ts).

import { metricIds } from './metrics.ts';
import { calendarOf } from './model/calendar.ts';
import { DRIVER_COUNT, DRIVER_IDS, type DriverId } from './model/drivers.ts';
import { type Condition, RUNG_COUNT, RUNGS } from './model/ladder-rules.ts';
import { ACCOUNTS } from './model/ledger.ts';
import type { FirmReport, FlowRow, LadderRow, Reason, TurnReport } from './model/report.ts';
import { sampleSize } from './model/sample.ts';
import { sortedMoves } from './moves.ts';
import type { Turn } from './turn-state.ts';
import { fateOf } from './world.ts';

export function reportTurn(turn: Turn): TurnReport {
  const { world, core } = turn;
  const { ladder, flows } = ladderRows(turn);
  return {
    turn: world.played,
    firms: world.rules.firmIds.map((firm, j) => firmReport(turn, firm, j)),
    ladder,
    flows,
    reasons: turn.explain ? [...shareRows(turn), ...switchRows(turn), ...moveRows(turn)] : [],
    reasonCustomers: turn.explain ? sampleSize(core.customers) : 0,
    tracked: turn.tracker?.stories() ?? [],
    events: calendarOf(core.setup.events, fateOf(world), world.played)
      .filter((event) => event.turn === world.played)
      .map(({ id, title, text }) => ({ id, title, text })),
  };
}

function firmReport(turn: Turn, firm: string, j: number): FirmReport {
  const { figures, world } = turn;
  const amounts = world.ledger.columns.amount;
  return {
    firm,
    metrics: Object.fromEntries(
      metricIds(world.rules).flatMap((id) => {
        const values = figures.metrics.get(id);
        return values ? [[id, values[j]!]] : [];
      }),
    ),
    accounts: Object.fromEntries(ACCOUNTS.map((account, a) => [account.id, amounts[j * ACCOUNTS.length + a]!])),
    details: Object.fromEntries(
      [...figures.details].map(([topic, parts]) => [
        topic,
        Object.fromEntries([...parts].map(([part, values]) => [part, values[j]!])),
      ]),
    ),
  };
}

function ladderRows(turn: Turn): { ladder: LadderRow[]; flows: FlowRow[] } {
  const { world, core, moves } = turn;
  const { firmIds, segmentIds } = world.rules;
  const people = new Float64Array(segmentIds.length);
  for (let i = 0; i < core.customers; i++) people[core.customerTraits.segment[i]!]!++;
  const ladder: LadderRow[] = [];
  const flows: FlowRow[] = [];
  firmIds.forEach((firm, j) => {
    segmentIds.forEach((segment, s) => {
      const rungs = new Array<number>(RUNG_COUNT).fill(0);
      let seen = 0;
      for (let from = 0; from < RUNG_COUNT; from++) {
        for (let to = 0; to < RUNG_COUNT; to++) seen += moves.flow(s, j, from, to);
      }
      const silent = people[s]! - seen;
      for (let from = 0; from < RUNG_COUNT; from++) {
        for (let to = 0; to < RUNG_COUNT; to++) {
          const customers = moves.flow(s, j, from, to) + (from === 0 && to === 0 ? silent : 0);
          rungs[to] = rungs[to]! + customers;
          if (customers > 0) flows.push({ firm, segment, from: RUNGS[from]!, to: RUNGS[to]!, customers });
        }
      }
      RUNGS.forEach((rung, r) => {
        ladder.push({ firm, segment, rung, customers: rungs[r]! });
      });
    });
  });
  return { ladder, flows };
}

/** Position in the layout → driver id; the last is the outside option. */
function driverAt(turn: Turn, k: number): DriverId {
  const { active } = turn.core.layout;
  return k === active.length ? 'outside' : DRIVER_IDS[active[k]!]!;
}

/** Changes of expected share of the whole market, in parts by segment, whose driver changed, and driver. */
function shareRows(turn: Turn): Reason[] {
  const { shares, world } = turn;
  const { firmIds, segmentIds } = world.rules;
  const firms = firmIds.length;
  const width = shares.drivers + 1;
  const weight = shares.weight.reduce((a, b) => a + b, 0);
  const rows: Reason[] = [];
  for (let j = 0; j < firms; j++) {
    for (let s = 0; s < segmentIds.length; s++) {
      for (let m = 0; m <= firms; m++) {
        const at = (s * (firms + 1) + m) * width;
        for (let k = 0; k < width; k++) {
          const sum = shares.share[(at + k) * firms + j]!;
          if (sum === 0) continue;
          rows.push({
            firm: firmIds[j]!,
            segment: segmentIds[s]!,
            kind: 'share',
            from: firmIds[m] ?? 'outside',
            to: '',
            condition: '',
            driver: driverAt(turn, k),
            sum: sum / weight,
            customers: shares.customers[s]!,
          });
        }
      }
    }
  }
  return rows;
}

function switchRows(turn: Turn): Reason[] {
  const { shares, world } = turn;
  const { firmIds, segmentIds } = world.rules;
  const names = [...firmIds, 'outside'];
  const width = shares.drivers + 1;
  const rows: Reason[] = [];
  names.forEach((from, a) => {
    segmentIds.forEach((segment, s) => {
      names.forEach((to, b) => {
        const pair = (s * names.length + a) * names.length + b;
        const customers = shares.switches[pair]!;
        if (customers === 0) return;
        for (let k = 0; k < width; k++) {
          const sum = shares.switched[pair * width + k]!;
          if (sum === 0 && k > 0) continue;
          rows.push({
            firm: from,
            segment,
            kind: 'switch',
            from,
            to,
            condition: '',
            driver: driverAt(turn, k),
            sum,
            customers,
          });
        }
      });
    });
  });
  return rows;
}

function moveRows(turn: Turn): Reason[] {
  const { firmIds, segmentIds } = turn.world.rules;
  const rows: Reason[] = [];
  for (const move of sortedMoves(turn.moves)) {
    const { parts, count: customers } = move;
    const firm = firmIds[move.firm]!;
    const segment = segmentIds[move.segment]!;
    const from = RUNGS[move.from]!;
    const to = RUNGS[move.to]!;
    const condition = move.condition as Condition;
    const before = rows.length;
    for (let k = 0; k < DRIVER_COUNT; k++) {
      const sum = parts[k]!;
      if (sum === 0) continue;
      rows.push({ firm, segment, kind: move.kind, from, to, condition, driver: DRIVER_IDS[k]!, sum, customers });
    }
    if (rows.length === before) {
      rows.push({ firm, segment, kind: move.kind, from, to, condition, driver: 'chance', sum: 0, customers });
    }
  }
  return rows;
}
