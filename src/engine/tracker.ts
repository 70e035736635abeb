// Tracked customers: the story of a few, one by one, with the utility of every option and its parts at each choice.
import { gumbelOf } from './kernel/distributions.ts';
import { uniformOf } from './kernel/random.ts';
import type { ChoiceWatcher } from './model/choice.ts';
import type { Core, Values } from './model/core.ts';
import { DRIVER_IDS, DRIVER_INDEX, type DriverId, GATED_VALUE, NEUTRAL_QUALITY } from './model/drivers.ts';
import { type Move, trustOf } from './model/ladder.ts';
import { RUNGS } from './model/ladder-rules.ts';
import type { Block } from './model/mechanism.ts';
import type { Explained } from './model/move-reasons.ts';
import type { TrackedCustomer, TrackedMove, TrackedVisit } from './model/report.ts';
import { type Sample, sampleSize } from './model/sample.ts';
import { addSwitchParts, firstChoices } from './model/share-reasons.ts';
import { COUNTS, NOBODY } from './model/state.ts';
import { OUTCOME } from './model/visits.ts';
import type { World } from './world.ts';

export interface Tracker {
  /** Finds the first choices of a block that changed since last turn. */
  compare(block: Block, now: Sample, before: Sample): void;
  watch(block: Block, values: Values): ChoiceWatcher;
  move(move: Move, explained: Explained): void;
  stories(): TrackedCustomer[];
}

type TrackedParts = { -readonly [K in keyof TrackedVisit['options'][number]['parts']]: number };
/** No customer's number. */
const NOBODY_YET = -1;

const OUTCOMES = Object.keys(OUTCOME) as (keyof typeof OUTCOME)[];

/** The customers whose story is told: evenly spread over the sample, the same in every turn. */
function trackedCustomers(world: World): number[] {
  const size = sampleSize(world.rules.setup.market.customers);
  const count = Math.min(world.rules.scenario.tracked, size);
  return Array.from({ length: count }, (_, k) => Math.floor((k * size) / count));
}

export function createTracker(world: World, core: Core): Tracker {
  const { firmIds, segmentIds } = world.rules;
  const options = [...firmIds, 'outside'];
  const followed = new Map(
    trackedCustomers(world).map((i) => [
      i,
      { choices: [] as { visit: number; options: TrackedVisit['options'] }[], moves: [] as TrackedMove[] },
    ]),
  );
  const isFollowed = new Uint8Array(core.customers);
  for (const customer of followed.keys()) isFollowed[customer] = 1;
  return {
    compare(block, now, before) {
      for (const [customer, { moves }] of followed) {
        if (customer < block.from || customer >= block.to) continue;
        const switched = switchOf(core, options, customer, now, before);
        if (switched) moves.push(switched);
      }
    },
    watch(block, values) {
      let known = NOBODY_YET;
      let contributions: TrackedParts[] = [];
      return {
        follows: (customer) => isFollowed[customer] === 1,
        chose(customer, visit, current, words) {
          if (customer !== known)
            contributions = firmIds.map((_, j) => contributionsOf(core, block, values, customer, j));
          known = customer;
          const parts = options.map((firm, j) => {
            const chance = gumbelOf(uniformOf(words[j]!));
            const began = values.value[(customer - block.from) * core.firms + j]!;
            return {
              firm,
              utility: current[j]! + chance,
              parts: partsOf(contributions[j], began, current[j]!, chance),
            };
          });
          followed.get(customer)!.choices.push({ visit, options: parts });
        },
      };
    },
    move(move, explained) {
      followed.get(move.customer)?.moves.push({
        kind: explained.kind,
        firm: firmIds[move.firm]!,
        from: RUNGS[explained.from]!,
        to: RUNGS[explained.to]!,
        condition: explained.condition,
        sum: explained.sum,
        parts: named(explained.parts),
      });
    },
    stories: () =>
      [...followed].map(([customer, { choices, moves }]) => ({
        customer,
        segment: segmentIds[core.customerTraits.segment[customer]!]!,
        visits: choices.map(({ visit, options: chosen }) => visitOf(core, firmIds, visit, chosen)),
        moves,
        dyads: firmIds.map((firm, j) => dyadOf(core, customer, firm, j)),
      })),
  };
}

/** The change of a customer's first choice, with its reasons; nothing where it stayed. */
function switchOf(
  core: Core,
  options: readonly string[],
  customer: number,
  now: Sample,
  before: Sample,
): TrackedMove | undefined {
  const { firms, layout } = core;
  const { from, to } = firstChoices(now, before, customer, firms);
  if (from === to) return undefined;
  const byPlace = new Float64Array(layout.active.length + 1);
  addSwitchParts(core, customer, now, before, from, to, byPlace);
  const byDriver = new Float64Array(DRIVER_IDS.length);
  layout.active.forEach((driver, k) => {
    byDriver[driver] = byPlace[k]!;
  });
  byDriver[DRIVER_INDEX.outside] = byPlace.at(-1)!;
  return {
    kind: 'switch',
    firm: options[from]!,
    from: options[from]!,
    to: options[to]!,
    condition: '',
    sum: byDriver.reduce((a, b) => a + b, 0),
    parts: named(byDriver),
  };
}

function named(parts: Float64Array): Partial<Record<DriverId, number>> {
  return Object.fromEntries(DRIVER_IDS.flatMap((id, k) => (parts[k] === 0 ? [] : [[id, parts[k]!]])));
}

/** What a firm contributes for a customer as the turn begins, the same for all of its occasions. */
function contributionsOf(core: Core, block: Block, values: Values, customer: number, j: number): TrackedParts {
  const { layout, firms } = core;
  const row = (customer - block.from) * firms + j;
  const parts: TrackedParts = {};
  layout.active.forEach((driver, k) => {
    const value = values.data[k * layout.stride + row]!;
    if (value !== 0) parts[DRIVER_IDS[driver]!] = value;
  });
  return parts;
}

/**
 * The parts of U for one option: contributions and value as the turn began, habit as it stood at the occasion, the draw. The
 * outside option, which has no contributions, is its value and the draw.
 */
function partsOf(
  contributions: TrackedParts | undefined,
  began: number,
  current: number,
  chance: number,
): TrackedParts {
  if (!contributions) return { outside: current, chance };
  const parts: TrackedParts = { ...contributions, chance };
  if (began !== GATED_VALUE) parts.habit = (parts.habit ?? 0) + (current - began);
  return parts;
}

function visitOf(core: Core, firmIds: readonly string[], v: number, options: TrackedVisit['options']): TrackedVisit {
  const { visits } = core;
  const firm = visits.firm[v]!;
  return {
    occasion: visits.occasion[v]!,
    firm: firm === NOBODY ? 'outside' : firmIds[firm]!,
    outcome: OUTCOMES[visits.outcome[v]!]!,
    valid: visits.valid[v] === 1,
    waitMinutes: visits.waitMinutes[v]!,
    priceCents: visits.priceCents[v]!,
    expected: visits.expected[v]!,
    perceived: visits.perceived[v]!,
    satisfaction: visits.satisfaction[v]!,
    failed: visits.failed[v]! > 0,
    complaint: visits.complaint[v] === 1,
    recovered: visits.recovered[v] === 1,
    options,
  };
}

function dyadOf(core: Core, customer: number, firm: string, j: number): TrackedCustomer['dyads'][number] {
  const { dyad, layout } = core;
  const d = customer * core.firms + j;
  const width = layout.learned.length;
  let expectation = NEUTRAL_QUALITY;
  for (let l = 0; l < width; l++) expectation += dyad.belief[d * width + l]!;
  const total = dyad.counts[d * COUNTS + 2]!;
  return {
    firm,
    rung: RUNGS[dyad.rung[d]!]!,
    trust: trustOf(core, d),
    satisfaction: dyad.satisfaction[d]!,
    expectation,
    habit: dyad.habit[d]!,
    visits: dyad.visits[d]!,
    shareOfRequirements: total === 0 ? 0 : dyad.counts[d * COUNTS]! / total,
  };
}
