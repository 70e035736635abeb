// The validation scenarios: what each changes in a shipped scenario. They change the length of a turn, the size of the
// sample and the sizes of firms; no parameter of a mechanism is touched but those that are stated per turn.
import { MECHANISMS } from '../../src/engine/mechanisms/index.ts';
import type { Overrides } from './simulate.ts';

const gamma = (mean: number) => ({ kind: 'gamma', mean, shape: 2 });

/** The null market as it is shipped. */
export const NULL_MARKET: Overrides = {};

/** The null market with every mechanism on, by its defaults and the same for all firms: as many people as each could need, and
 * nothing that makes firms known or forgotten, as reach is the size in which they differ. */
export const EVERY_NULL: Overrides = {
  mechanisms: {
    ...Object.fromEntries(MECHANISMS.map(({ id }) => [id, {}])),
    promotion: { ambient: 0, fade: 0, fadeLapsed: 0 },
    'word-of-mouth': { notice: 0, recommend: { chance: 0 } },
  },
  levers: {
    'promotion.advertising': { default: 0 },
    'workforce.staff.team': { max: 1000, default: 200 },
  },
};

/** The null market with turns of a year, and more customers for cohorts that shrink. */
export const YEARLY_NULL: Overrides = {
  'time/turnMonths': 12,
  'history/turns': 8,
  'market/customers': 10_000,
  'market/segments/*/needRate': gamma(16),
};

/** The bistro with turns of a month and nothing from outside: whatever counts per turn is a third, whatever counts in turns triple. */
const MONTHLY_BISTRO: Overrides = {
  events: [],
  'mechanisms/market-events': {},
  'time/turnMonths': 1,
  'history/turns': 36,
  'ladder/maxAgeTurns': 18,
  'market/segments/0/needRate': gamma(4 / 3),
  'market/segments/1/needRate': gamma(4.6 / 3),
  'market/segments/2/needRate': gamma(3.6 / 3),
  'market/segments/3/needRate': gamma(3.4 / 3),
  'market/belief/shouldFade': 0.02 / 3,
  'firms/*/start/fixedCostCents': Math.round(5_000_000 / 3),
  'levers/promotion.advertising/default': 1000,
  'levers/servicescape.room/default': 1000,
  'levers/training.hours/default': 2,
  'mechanisms/pricing/referenceSmoothing': 0.35 / 3,
  'mechanisms/service-offer/core/standardRate': 0.15 / 3,
  'mechanisms/service-offer/petalMoney': 500,
  'mechanisms/service-offer/petalWear': 0.1 / 3,
  'mechanisms/servicescape/referenceMoney': 1000,
  'mechanisms/servicescape/wear': 0.1 / 3,
  'mechanisms/channels/digitalHalf': 1000,
  'mechanisms/channels/digitalWear': 0.25 / 3,
  'mechanisms/recovery/awayTurns': 12,
  'mechanisms/service-queue/openHours': 300,
  'mechanisms/workforce/pools/*/hoursPerTurn': 430 / 3,
  'mechanisms/workforce/pools/*/wageCents': Math.round(700_000 / 3),
};

/** Id, first awareness, assortment, advertising a turn, staff, seats: all that differs, and all of it is size. */
const SIZES = [
  ['canteen-central', 0.95, 0.5, 9000, 17, 80],
  ['market-hall', 0.85, 0.25, 4000, 12, 60],
  ['noodle-works', 0.75, 0.1, 2000, 9, 45],
  ['soup-and-so', 0.65, 0, 1000, 7, 35],
  ['corner-grill', 0.55, -0.15, 500, 6, 30],
  ['bean-and-leaf', 0.45, -0.25, 250, 5, 25],
] as const;

/** The bistro with six restaurants of the sizes of the null market; all relationship mechanisms stay on. */
export const SIZED_BISTRO: Overrides = {
  events: [],
  score: {},
  firms: SIZES.map(([id, awareness, assortment, advertising, staff]) => ({
    id,
    name: id,
    start: {
      awareness,
      assortment,
      fixedCostCents: 5_000_000,
      cashCents: 6_000_000,
      levers: { 'promotion.advertising': advertising, 'workforce.staff.team': staff },
    },
  })),
  'levers/workforce.staff.team/min': 0,
  'mechanisms/service-queue/firms': Object.fromEntries(SIZES.map(([id, , , , , seats]) => [id, { seats }])),
};

/** Advertising of each firm a month in the market of V14, a third of the lever's default for a quarter. */
export const ADVERTISING = 1000;

/** The null market with turns of a month and advertising, with its shipped parameters, as the only mechanism. */
export const MONTHLY_ADVERTISING: Overrides = {
  'time/turnMonths': 1,
  'time/turns': 40,
  'history/turns': 36,
  'market/customers': 12_000,
  'market/segments/*/needRate': gamma(4 / 3),
  mechanisms: { promotion: {} },
  'levers/promotion.advertising': { default: ADVERTISING },
};

/** A scenario with nothing scripted. */
export const QUIET: Overrides = { events: [] };

/** The bistro with two fail points, a small loss and a large one, and customers who leave as often as TARP's did: the
 * default of `exitScale` is for a meal, 1 for the purchases that TARP asked about. */
export const TARP_BISTRO: Overrides = {
  events: [],
  'market/customers': 6000,
  'market/customersPerAgent': 2,
  'process/steps': [
    { id: 'bill', name: 'A small loss', failProbability: 0.05, severity: 0.25 },
    { id: 'meal', name: 'A large loss', failProbability: 0.05, severity: 0.45, major: true },
  ],
  'mechanisms/recovery': { exitScale: 1 },
};

/** The bistro with more customers, of the same weight in all, so that committed ones can be counted and a cohort lasts. */
export const LARGE_BISTRO: Overrides = {
  events: [],
  'market/customers': 6000,
  'market/customersPerAgent': 2,
};

/** The monthly bistro in which a vacancy is filled at once and nobody leaves, so that newcomers can be followed. */
export const LEARNING_BISTRO: Overrides = {
  ...MONTHLY_BISTRO,
  'market/customers': 300,
  'market/customersPerAgent': 40,
  'mechanisms/workforce/hiring': { lagMonths: 0.05 },
  'mechanisms/workforce/quits': { base: 0 },
  'levers/workforce.staff.team': { min: 0, max: 100, default: 40 },
};

/** The monthly bistro whose people quit as the mechanism's default says, that of a call centre, where the law comes from. */
export const RESTLESS_BISTRO: Overrides = {
  ...MONTHLY_BISTRO,
  'market/customers': 1000,
  'market/customersPerAgent': 12,
  'mechanisms/workforce/quits': {},
};

/** One line, one class of customers, nobody who gives up, days that are all alike: what Erlang's C formula assumes.
 * Eight servers; the load is set by the minutes that a visit takes. */
export const ERLANG_BISTRO: Overrides = {
  events: [],
  levers: {},
  channels: [],
  mechanisms: {
    'service-queue': {
      parts: [{ id: 'day', hoursShare: 1, demandShare: 1 }],
      staffHours: 7200,
      openHours: 900,
      dayVariation: 0,
      patienceMinutes: 0,
    },
  },
};

/** A young market: firms that half of the people know, and no customer yet. */
export const YOUNG: Overrides = { events: [], 'history/turns': 0, 'firms/*/start/awareness': 0.4 };

/** A new category: nobody knows any firm, none is heard of by itself, and advertising reaches few. */
const UNKNOWN: Overrides = { events: [], 'history/turns': 0, 'firms/*/start/awareness': 0 };

/** The null market as a new category, with advertising and talk as the only mechanisms. */
export const NEW_CATEGORY: Overrides = {
  ...UNKNOWN,
  mechanisms: { promotion: { ambient: 0, halfSpend: 1_000_000 }, 'word-of-mouth': {} },
  'levers/promotion.advertising': { default: ADVERTISING * 3 },
};

/** The bistro as a new category, all its mechanisms on. */
export const NEW_BISTROS: Overrides = {
  ...UNKNOWN,
  'mechanisms/promotion/ambient': 0,
  'mechanisms/promotion/halfSpend': 1_000_000,
};

/** The customer bank whose firms differ in maturity as firms do by the mechanism's defaults; the shipped game starts them level. */
export const MATURITY_BANK: Overrides = {
  events: [],
  'history/turns': 4,
  'mechanisms/culture/spread': undefined,
  'mechanisms/culture/leaders': undefined,
  'mechanisms/culture/firms': undefined,
};
