// Special views of a firm's systems, from a real game of a market with all mechanisms, and what they leave to the debrief.
import { describe, expect, it } from 'vitest';
import { blueprintOf } from '../../../src/app/views/blueprint-editor.ts';
import { channelMixOf } from '../../../src/app/views/channel-mix.ts';
import { improvementOf } from '../../../src/app/views/control-chart.ts';
import { maturityOf } from '../../../src/app/views/maturity-profile.ts';
import { portfolioBoardOf } from '../../../src/app/views/portfolio-board.ts';
import { factsOf } from '../../../src/app/views/report-facts.ts';
import { systemGroupsOf, systemTabOf } from '../../../src/app/views/report-systems.ts';
import { leversOfSystem, systemFacts, systemsBeside, systemsOf, systemTruth } from '../../../src/app/views/systems.ts';
import { stagePlan, theatreSource } from '../../../src/app/views/theatre.ts';
import { communityFigures } from '../../../src/app/views/theatre-sights.ts';
import { leadsOf, valueMapOf } from '../../../src/app/views/value-map.ts';
import { OWN, playedOrganization } from './organization.ts';
import { OWN as BISTRO_FIRM, playedGame } from './played.ts';

const game = playedOrganization(4);
const bistro = playedGame(1);
const facts = systemFacts(game, OWN, 4)!;
const open = systemTruth(game, OWN, 4)!;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('special views', () => {
  it('exist where the scenario has the mechanism', () => {
    expect(systemsOf(game.scenario)).toEqual([
      'value-map',
      'portfolios',
      'maturity',
      'blueprint',
      'control-chart',
      'channels',
    ]);
    expect(systemsOf(bistro.scenario)).toEqual(['blueprint', 'channels']);
    const seen = systemFacts(bistro, BISTRO_FIRM, 1)!;
    expect(valueMapOf(seen)).toBeUndefined();
    expect(portfolioBoardOf(seen)).toBeUndefined();
    expect(improvementOf(seen)).toBeUndefined();
    expect(maturityOf(seen)).toMatchObject({ level: undefined, elements: [], steps: [] });
  });

  it('stand beside the group of the levers that act on them', () => {
    const { levers } = facts.now;
    expect(systemsBeside(game.scenario, levers, 'process')).toEqual(['blueprint']);
    expect(systemsBeside(game.scenario, levers, 'place')).toEqual(['channels']);
    expect(systemsBeside(game.scenario, levers, 'organization')).toEqual([
      'value-map',
      'portfolios',
      'maturity',
      'control-chart',
    ]);
    const opened = (id: string) =>
      bistro.start.observations[id]!.levers.filter(({ open, fromTurn }) => open || fromTurn > 1);
    expect(systemsBeside(bistro.scenario, opened(BISTRO_FIRM), 'place')).toEqual([]);
    expect(leversOfSystem(levers, 'control-chart').map(({ id }) => id)).toEqual([
      'improvement.describe',
      'improvement.assess',
      'improvement.standardize',
      'improvement.change',
      'blueprint.prevention',
    ]);
  });

  it('show the quarter asked for, and the market as it was found', () => {
    expect(systemFacts(game, OWN, 0)).toMatchObject({ past: [{ turn: 0 }], before: undefined });
    expect(systemFacts(game, OWN, 2)!.past.map(({ turn }) => turn)).toEqual([0, 1, 2]);
    expect(systemFacts(game, 'nobody', 2)).toBeUndefined();
  });
});

describe('value map', () => {
  it('tells weights as the firm believes them, with their interval, the weightiest first', () => {
    const { attributes, missing, surety, cases } = valueMapOf(facts)!;
    expect(attributes.length + missing.length).toBe(9);
    expect(sum(attributes.map(({ weight }) => weight.estimate))).toBeCloseTo(1, 9);
    for (const [at, { weight, truth }] of attributes.entries()) {
      expect(truth).toBeUndefined();
      expect(weight.low).toBeLessThan(weight.estimate);
      expect(weight.high).toBeGreaterThan(weight.estimate);
      if (at > 0) expect(weight.estimate).toBeLessThanOrEqual(attributes[at - 1]!.weight.estimate);
    }
    expect(sum(attributes.map(({ work }) => work))).toBeCloseTo(1, 6);
    expect(surety).toBeGreaterThan(0.5);
    expect(cases).toBeGreaterThan(0);
  });

  it('grows surer by research', () => {
    const width = (turn: number) => {
      const { attributes } = valueMapOf(systemFacts(game, OWN, turn)!)!;
      return sum(attributes.map(({ weight }) => Math.log(weight.high / weight.low))) / attributes.length;
    };
    expect(width(4)).toBeLessThan(0.7 * width(0));
  });

  it('compares with rivals by segment where that was researched', () => {
    expect(valueMapOf(systemFacts(game, OWN, 0)!)!.segments).toEqual([]);
    expect(valueMapOf(facts)!.segments).toEqual(game.scenario.segments.map(({ id }) => id));
    const all = leadsOf(facts, 'all');
    const regulars = leadsOf(facts, 'regulars');
    expect(regulars.map(({ driver }) => driver)).toEqual(all.map(({ driver }) => driver));
    for (const [at, { lead }] of regulars.entries()) {
      expect(lead.high - lead.low).toBeGreaterThan(all[at]!.lead.high - all[at]!.lead.low);
    }
  });

  it('opens the truth in the debrief only', () => {
    const { attributes, mistakes, leads } = valueMapOf(open)!;
    expect(valueMapOf(facts)!.mistakes).toEqual([]);
    expect(mistakes.map(({ id }) => id)).toEqual([
      'misguess',
      'misorder',
      'significance',
      'miscategorize',
      'rivals',
      'wrong-system',
      'misexecution',
    ]);
    expect(sum(attributes.map(({ truth }) => truth!.weight))).toBeCloseTo(1, 9);
    expect(leads.every(({ truth }) => truth !== undefined)).toBe(true);
    const within = attributes.filter(({ weight, truth }) => truth!.weight > weight.low && truth!.weight < weight.high);
    expect(within.length).toBeGreaterThanOrEqual(7);
  });
});

describe('control chart', () => {
  it('draws every described quarter between its limits', () => {
    const { charts, undescribed, activities } = improvementOf(facts)!;
    expect(undescribed).toBe(false);
    expect(charts[0]!.id).toBe('failures');
    expect(charts[0]!.points.map(({ turn }) => turn)).toEqual([0, 1, 2, 3, 4]);
    for (const { value, lower, centre, upper, signal } of charts[0]!.points) {
      expect(lower).toBeLessThanOrEqual(centre);
      expect(upper).toBeGreaterThanOrEqual(centre);
      expect(signal).toBe(value > upper ? 1 : value < lower ? -1 : 0);
    }
    expect(activities.find(({ id }) => id === 'describedShare')!.value).toBeGreaterThan(0.8);
  });

  it('tells no changes of a quarter before one was played', () => {
    const before = improvementOf(systemFacts(game, OWN, 0)!)!;
    expect(before.won + before.lost).toBeGreaterThan(0);
    expect(before.now).toBeUndefined();
  });

  it('counts changes and begins anew after them', () => {
    const { won, lost, now, charts } = improvementOf(facts)!;
    expect(won + lost).toBeGreaterThan(now!.won + now!.lost);
    const { points } = charts[0]!;
    for (const { fresh, centre, value } of points) if (fresh) expect(centre).toBe(value);
    expect(points.some(({ fresh }) => fresh)).toBe(true);
  });
});

describe('blueprint editor', () => {
  const editor = blueprintOf(facts)!;

  it('tells each step, where it stands and which redesigns reach it', () => {
    expect(editor.steps.map(({ id }) => id)).toEqual(game.scenario.steps.map(({ id }) => id));
    const step = (id: string) => editor.steps.find((one) => one.id === id)!;
    expect(step('kitchen')).toMatchObject({ stage: 'back', waitMinutes: 4, redesigns: ['bundling'] });
    expect(step('seating')).toMatchObject({ valueAdding: false });
    expect(step('seating').redesigns).toContain('drop-steps');
    expect(step('greeting').redesigns).not.toContain('drop-steps');
    expect(editor.waitMinutes).toBe(13);
    expect(editor.steps.filter(({ worst }) => worst)).toHaveLength(1);
    expect(editor.steps.some(({ improved }) => improved > 0.1)).toBe(true);
  });

  it('follows a redesign from its start to its signs of success', () => {
    expect(blueprintOf(systemFacts(game, OWN, 1)!)).toMatchObject({
      project: { id: 'drop-steps', turnsLeft: 1 },
      done: [],
      signs: [],
    });
    expect(editor.project).toBeUndefined();
    expect(editor.done).toEqual(['drop-steps']);
    expect(editor.signs.find(({ id }) => id === 'less-cycle-time')!.value).toBeGreaterThan(0.1);
  });
});

describe('portfolio board', () => {
  const board = portfolioBoardOf(facts)!;

  it('puts every customer into one portfolio, and all that they bring', () => {
    const cells = board.tiers.flatMap((tier) => tier.cells);
    expect(cells).toHaveLength(9);
    expect(sum(cells.map(({ customers }) => customers))).toBe(board.customers);
    expect(sum(board.tiers.map(({ customerShare }) => customerShare))).toBeCloseTo(1, 9);
    expect(sum(board.tiers.map(({ valueShare }) => valueShare))).toBeCloseTo(1, 9);
    expect(board.tiers[0]!.valueShare).toBeCloseTo(facts.now.metrics.topValueShare!, 6);
    expect(Math.max(...cells.map(({ worth }) => worth))).toBe(1);
  });

  it('tells how each tier was treated', () => {
    expect(board.tiers.map(({ treatment }) => treatment)).toEqual(['keep', 'same', 'serve-cheaper']);
  });
});

describe('channel mix', () => {
  const mix = channelMixOf(facts)!;

  it('counts contacts and splits their cost without remainder', () => {
    expect(sum(mix.rows.map(({ share }) => share))).toBeCloseTo(1, 9);
    expect(sum(mix.rows.map(({ totalCents }) => totalCents))).toBeCloseTo(mix.totalCents, 3);
    const row = (id: string) => mix.rows.find((one) => one.id === id)!;
    expect(row('call')).toMatchObject({ costCents: 150, digital: false, use: 'service' });
    expect(row('walk-in').costCents).toBe(0);
    expect(row('app').costCents).toBeGreaterThan(0);
    expect(row('app').costCents).toBeLessThanOrEqual(20);
    expect(row('app').costCents / 20).toBeCloseTo(row('web').costCents / 10, 9);
  });

  it('tells waits and self-service by channel', () => {
    for (const { waitMinutes, aloneShare } of mix.rows) {
      expect(waitMinutes).toBeGreaterThan(0);
      expect(aloneShare).toBeGreaterThan(0);
    }
    const waits = mix.rows.map(({ waitMinutes }) => waitMinutes!);
    expect(mix.waitMinutes).toBeGreaterThan(Math.min(...waits));
    expect(mix.waitMinutes).toBeLessThan(Math.max(...waits));
  });

  it('is known without self-service, too, save for the waits', () => {
    const known = channelMixOf(systemFacts(bistro, BISTRO_FIRM, 1)!)!;
    expect(known.rows.map(({ id }) => id)).toEqual(['walk-in', 'phone', 'web']);
    expect(known.rows.every(({ waitMinutes }) => waitMinutes === undefined)).toBe(true);
  });
});

describe('maturity profile', () => {
  const profile = maturityOf(facts);

  it('tells level, elements and the chain of information with its weakest links', () => {
    expect(profile.level).toBeGreaterThanOrEqual(1);
    expect(profile.level).toBeLessThanOrEqual(5);
    expect(profile.elements.map(({ id }) => id)).toEqual([
      'orientation',
      'structure',
      'leadership',
      'rewards',
      'cooperation',
    ]);
    expect(profile.steps.map(({ id }) => id)).toEqual(['capture', 'collate', 'retrieve', 'utilize', 'share']);
    expect(profile.steps.find(({ weakest }) => weakest)!.id).toBe('capture');
    expect(profile.usable).toBeCloseTo(
      profile.steps.reduce((product, { value }) => product * value, 1),
      9,
    );
    expect(profile.priorities).toHaveLength(4);
  });

  it('follows a CRM project to its end', () => {
    expect(maturityOf(systemFacts(game, OWN, 1)!).crm).toMatchObject({ systems: [] });
    expect(maturityOf(systemFacts(game, OWN, 1)!).crm.monthsLeft).toBeGreaterThan(0);
    expect(profile.crm.monthsLeft).toBe(0);
    expect(profile.crm.systems[0]!.id).toBe('single-view');
    expect(['works', 'disappoints', 'fails']).toContain(profile.crm.systems[0]!.outcome);
  });
});

describe('theatre', () => {
  it('shows community, call floor and data room where the scenario has them', () => {
    const { sights, rooms } = stagePlan(theatreSource(game, OWN, 4)!);
    expect(sights.community!.memberShare).toBe(facts.now.metrics.communityMemberShare);
    expect(communityFigures(sights.community!)).toBeGreaterThan(0);
    expect(communityFigures({ memberShare: 0, answeredShare: 0, tie: 0 })).toBe(0);
    expect(sights.calls).toBeCloseTo(channelMixOf(facts)!.rows.find(({ id }) => id === 'call')!.share, 9);
    expect(sights).toMatchObject({
      knowledge: facts.now.metrics.customerKnowledgeShare,
      map: facts.now.metrics.mapSuretyShare,
    });
    expect(rooms.find(({ room }) => room === 'data')!.levers).toContain('value-research.mapping');
    expect(stagePlan(theatreSource(bistro, BISTRO_FIRM, 1)!).sights).toEqual({
      community: undefined,
      calls: undefined,
      knowledge: undefined,
      map: undefined,
    });
  });
});

describe('report', () => {
  it('has every figure of the organization on one of its tabs, in groups', () => {
    const seen = factsOf(game, OWN)!;
    const groups = (['operations', 'people', 'research'] as const).flatMap((tab) => systemGroupsOf(seen, tab));
    expect(groups.map(({ id }) => id)).toEqual([
      'improvement',
      'channels',
      'self-service',
      'co-production',
      'maturity',
      'incentives',
      'value-research',
      'portfolios',
      'permission',
      'community',
      'solutions',
    ]);
    expect(groups.flatMap(({ figures }) => figures).every(({ value }) => Number.isFinite(value))).toBe(true);
    expect(systemTabOf('consentShare')).toBe('research');
    expect(systemTabOf('profitCents')).toBeUndefined();
    expect(systemGroupsOf(factsOf(bistro, BISTRO_FIRM)!, 'people')).toEqual([]);
  });
});
