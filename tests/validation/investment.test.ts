// V22: what is put into people, knowledge, systems or processes once costs before it pays, and pays little where all rivals do the
// same. Paired runs of one market: nobody invests, one firm does, all do. The scenarios are those of issue 4, with fewer agents.
import { describe, it } from 'vitest';
import type { FirmDecisions } from '../../src/engine/contract/levers.ts';
import { leversInForce } from '../../src/engine/decide.ts';
import type { FirmReport } from '../../src/engine/model/report.ts';
import type { World } from '../../src/engine/world.ts';
import { mean } from './laws.ts';
import { printFigures, tells } from './report.ts';
import { play, scenarioOfAgents, startOf } from './simulate.ts';

const AGENTS = 600;
/** Small effects: each of the five figures is a mean over so many seeds. */
const GROUPS = 5;
const SEEDS_EACH = 8;
const TURNS = 9;

interface Investment {
  readonly what: string;
  readonly put: FirmDecisions;
  /** Turns for which it is put in; then the levers go back. */
  readonly turns: number;
  /** The turn in which results are asked for: 4 is the months 10 to 12, or 6 to 12 months after a system goes live. */
  readonly pays: number;
}

/** A project as those run it who succeed: with an owner, training and a pilot, which takes a year until it goes live. */
const WELL_RUN = { 'crm-programme.ownership': 1, 'crm-programme.userTraining': 24, 'crm-programme.pilot': 1 };

const CASES: readonly { readonly scenario: string; readonly firm: string; readonly all: readonly Investment[] }[] = [
  {
    scenario: 'virtual-customers',
    firm: 'telvia',
    all: [
      { what: 'training', put: { 'training.hours': 25 }, turns: 1, pays: 4 },
      { what: 'CRM project', put: { 'crm-programme.project': 'contact-screen', ...WELL_RUN }, turns: 4, pays: 8 },
    ],
  },
  {
    scenario: 'customer-bank',
    firm: 'alder',
    all: [
      {
        what: 'improvement',
        put: {
          'improvement.describe': 8000,
          'improvement.assess': 8000,
          'improvement.standardize': 15_000,
          'improvement.change': 20_000,
        },
        turns: 2,
        pays: 4,
      },
      {
        what: 'knowledge',
        put: {
          'customer-knowledge.effort.collate': 8000,
          'customer-knowledge.effort.retrieve': 8000,
          'customer-knowledge.effort.utilize': 8000,
          'customer-knowledge.effort.share': 8000,
        },
        turns: 2,
        pays: 4,
      },
    ],
  },
  {
    scenario: 'metaverse',
    firm: 'metaverse',
    all: [
      {
        what: 'improvement',
        put: { 'improvement.standardize': 3000, 'improvement.change': 6000 },
        turns: 1,
        pays: 4,
      },
    ],
  },
];

printFigures();

/** Thousands of currency units a turn; where a mission is the aim, people helped, and money as the people whom it would help. */
function gainOf({ metrics }: FirmReport, world: World): number {
  const { score, market } = world.rules.scenario;
  const price = score.missionPersonCents;
  if (price === undefined) return metrics.profitCents! / 1e5;
  return metrics.penetration! * market.customers * market.customersPerAgent + metrics.profitCents! / price;
}

function courseOf(start: World, firm: string, investors: readonly string[], { put, turns }: Investment): number[] {
  const { firmIds } = start.rules;
  const gains: number[] = [];
  const levers = (id: string, turn: number): FirmDecisions => {
    const usual = leversInForce(start, firmIds.indexOf(id));
    return turn <= turns ? put : Object.fromEntries(Object.keys(put).map((lever) => [lever, usual[lever]!]));
  };
  play(start, TURNS, {
    decide: (turn) => Object.fromEntries(investors.map((id) => [id, levers(id, turn)])),
    onReport: (report, _, world) => gains.push(gainOf(report.firms[firmIds.indexOf(firm)]!, world)),
  });
  return gains;
}

interface Response {
  readonly alone: readonly number[];
  readonly matched: readonly number[];
}

/** Differences from the run in which nobody invests, by turn. */
function responsesOf(scenario: string, firm: string, all: readonly Investment[], seed: string): Response[] {
  const start = startOf(scenarioOfAgents(scenario, AGENTS, { events: [] }), seed);
  const usual = courseOf(start, firm, [], all[0]!);
  const less = (course: number[]) => course.map((gain, turn) => gain - usual[turn]!);
  return all.map((investment) => ({
    alone: less(courseOf(start, firm, [firm], investment)),
    matched: less(courseOf(start, firm, start.rules.firmIds, investment)),
  }));
}

describe.each(CASES)('V22, an investment in $scenario', ({ scenario, firm, all }) => {
  it('costs before it pays, and pays little if all make it', () => {
    const groups = Array.from({ length: GROUPS }, (_, group) =>
      Array.from({ length: SEEDS_EACH }, (_, k) => responsesOf(scenario, firm, all, `law-${group * SEEDS_EACH + k}`)),
    );
    all.forEach(({ what, pays }, n) => {
      const sum = (who: keyof Response, from: number, to: number) =>
        groups.map((seeds) => mean(seeds.map((each) => each[n]![who].slice(from - 1, to).reduce((a, b) => a + b, 0))));
      const name = `${scenario}, ${what}`;
      const later = sum('alone', pays, TURNS);
      tells('V22', `${name}: months 1–6`, sum('alone', 1, 2), { max: 0 }, { max: 0 });
      tells('V22', `${name}: turn ${pays}`, sum('alone', pays, pays), { min: 0 });
      tells('V22', `${name}: turns ${pays}–${TURNS}`, later, { min: 0 }, { min: 0 });
      // Against the mean of all groups: that of one can be next to nothing.
      const kept = sum('matched', pays, TURNS).map((matched) => matched / mean(later));
      tells('V22', `${name}: part left if all do it`, kept, { min: -0.25, max: 0.25 }, { max: 0.75 });
    });
  }, 240_000);
});
