// Customer equity during play (Rust, Lemon & Zeithaml 2004): individual brand switching over a panel. Each customer of the
// panel moves between the firms it bought from last by a logit with inertia; expected visits times margin, discounted, less
// what it costs to stand ready for them.
// An estimate from one turn's values and margins. The score at the end looks ahead by playing on (score.ts).
import { exp } from './kernel/math.ts';
import type { Values } from './model/core.ts';
import { GATED_VALUE } from './model/drivers.ts';
import { ACCOUNTS, type AccountId, balance } from './model/ledger.ts';
import type { Block } from './model/mechanism.ts';
import type { Turn } from './turn-state.ts';

/** Customers on the panel, the first by id; fits into the first block. */
export const EQUITY_PANEL = 200;
/** Occasions of one customer followed one by one in a turn; heavier users repeat them. */
const MOST_STEPS = 4;
/** What each visit brings and costs; posts, rooms and campaigns are not caused by a visit. */
const PER_VISIT: readonly (readonly [AccountId, number])[] = [
  ['sales', 1],
  ['otherRevenue', 1],
  ['discounts', -1],
  ['supplies', -1],
  ['recovery', -1],
];

/** Keeps what the firms were worth to the panel when the turn's choices began, habit taken out. */
export function keepPanel(turn: Turn, block: Block, values: Values): void {
  if (block.index !== 0) return;
  const rows = Math.min(EQUITY_PANEL, block.to) * turn.core.firms;
  const habit = values.offset.habit;
  for (let row = 0; row < rows; row++) {
    const value = values.value[row]!;
    turn.panel[row] = value === GATED_VALUE ? value : value - values.data[habit + row]!;
  }
}

export interface Outlook {
  readonly firms: number;
  readonly turns: number;
  readonly discountRate: number;
  /** Logits that the firm bought from last is ahead by. */
  readonly inertia: number;
}

/** Expected visits by firm: of the next turn, and of all turns ahead, discounted. */
export interface ExpectedVisits {
  readonly next: Float64Array;
  readonly ahead: Float64Array;
}

/**
 * Adds one customer's expected visits by firm to `into`. `values` are its values of the firms without habit, from
 * `at`; `state` the chances of having bought last from each firm, which is used up; what is missing to 1 has bought nowhere.
 */
export function addExpectedVisits(
  outlook: Outlook,
  values: Float64Array,
  at: number,
  outside: number,
  needs: number,
  state: Float64Array,
  into: ExpectedVisits,
): void {
  const { firms, turns } = outlook;
  const bonus = exp(outlook.inertia) - 1;
  let greatest = outside;
  for (let j = 0; j < firms; j++) greatest = Math.max(greatest, values[at + j]!);
  const pull = new Float64Array(firms);
  const all = new Float64Array(firms);
  let none = 1;
  let open = exp(outside - greatest);
  const away = open;
  for (let j = 0; j < firms; j++) {
    pull[j] = exp(values[at + j]! - greatest);
    open += pull[j]!;
    none -= state[j]!;
  }
  for (let j = 0; j < firms; j++) all[j] = open + bonus * pull[j]!;
  none = Math.max(0, none);
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.round(needs)));
  let weight = needs / steps;
  for (let t = 0; t < turns; t++) {
    weight /= 1 + outlook.discountRate;
    for (let step = 0; step < steps; step++) {
      let from = none / open;
      for (let k = 0; k < firms; k++) from += state[k]! / all[k]!;
      for (let j = 0; j < firms; j++) {
        const bought = pull[j]! * (from + (bonus * state[j]!) / all[j]!);
        into.ahead[j] = into.ahead[j]! + weight * bought;
        if (t === 0) into.next[j] = into.next[j]! + (needs / steps) * bought;
        state[j] = (state[j]! * away) / all[j]! + bought;
      }
      none = (none * away) / open;
    }
  }
}

/**
 * Customer equity of every firm in cents: the visits that its books show, times what the panel expects of all turns ahead for
 * each visit of the next, times the margin. So the panel tells how customers stay, not how many they are.
 */
export function customerEquity(turn: Turn): Float64Array {
  const { core, world } = turn;
  const { firms, dyad, customerTraits } = core;
  const { score } = world.rules.scenario;
  const panel = Math.min(EQUITY_PANEL, core.customers);
  const { ties } = core.setup.market;
  const outlook = { firms, turns: score.futureTurns, discountRate: score.discountRate, inertia: ties.habitGamma };
  const need = core.market.needFactor[0]!;
  const shift = core.market.outsideShift[0]!;
  const expected = { next: new Float64Array(firms), ahead: new Float64Array(firms) };
  const state = new Float64Array(firms);
  for (let i = 0; i < panel; i++) {
    for (let j = 0; j < firms; j++) state[j] = dyad.habit[i * firms + j]!;
    const outside = customerTraits.outside[i]! + shift;
    addExpectedVisits(outlook, turn.panel, i * firms, outside, customerTraits.needRate[i]! * need, state, expected);
  }
  let annuity = 0;
  for (let t = 0, weight = 1; t < outlook.turns; t++) annuity += weight /= 1 + outlook.discountRate;
  return expected.next.map((next, j) => {
    const lasting = next > 0 ? expected.ahead[j]! / next : 0;
    return lasting * contributionOfVisits(turn, j) - annuity * standbyCents(turn, j);
  });
}

/** What the turn's visits left after what they caused, in cents. */
function contributionOfVisits(turn: Turn, j: number): number {
  return PER_VISIT.reduce((sum, [account, sign]) => sum + sign * balance(turn.world.ledger, j, account), 0);
}

/** Costs of one turn that no visit causes, rent and interest aside, under the starting levers: those of the turn before the first. */
function standbyCents(turn: Turn, j: number): number {
  const start = turn.before.history.find((record) => record.turn === 0)?.firms[j]?.accounts;
  const caused = PER_VISIT.map(([id]) => id);
  const standby = ACCOUNTS.filter(({ id }) => !caused.includes(id) && id !== 'overhead' && id !== 'interest');
  return standby.reduce((sum, { id }) => sum + (start?.[id] ?? balance(turn.world.ledger, j, id)), 0);
}
