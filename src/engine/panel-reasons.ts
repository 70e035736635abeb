// Reasons as the panel tells them: of the customers behind a summed reason only those on the panel are heard, and their
// sum stands for all. A reason that nobody on the panel had is not known.
import type { Observation } from './contract/observation.ts';
import { binomialOf } from './kernel/distributions.ts';
import { digestText } from './kernel/hash.ts';
import { uniform } from './kernel/random.ts';
import type { Reason, TurnReport } from './model/report.ts';
import type { Panel } from './panel.ts';

type Seen = Observation['reasons'][number];

/** Reasons of a firm's last turn as its panel tells them. */
export function reasonsSeen(panel: Panel, report: TurnReport, firm: string): Seen[] {
  const turn = report.turn + panel.rules.setup.historyTurns;
  const own = report.reasons.filter((reason) => reason.firm === firm);
  const heardShare = Math.min(1, panel.size / Math.max(1, report.reasonCustomers));
  return own.flatMap((reason) => seenReason(panel, reason, turn, heardShare));
}

function seenReason(panel: Panel, reason: Reason, turn: number, heardShare: number): Seen[] {
  const { kind, segment, from, to, condition, driver, sum, customers } = reason;
  const event = Number.parseInt(digestText([kind, segment, from, to, condition].join('|')).slice(0, 7), 16);
  const heard = binomialOf(uniform(panel.own, event, turn, 3), Math.round(customers), heardShare);
  if (heard === 0) return [];
  const scale = heard / (customers * heardShare);
  return [{ kind, segment, from, to, condition, driver, sum: sum * scale, customers: Math.round(customers * scale) }];
}
