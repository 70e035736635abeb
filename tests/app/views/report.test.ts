// The report's view models on a real game: what they show adds up to what the engine reported, to the last digit.
import { beforeAll, describe, expect, it } from 'vitest';
import { rungHeight, storyList, storyOf } from '../../../src/app/views/customer-story.ts';
import { type Facts, factsOf, sumOf } from '../../../src/app/views/report-facts.ts';
import { headlineOf } from '../../../src/app/views/report-headline.ts';
import { inboxOf } from '../../../src/app/views/report-inbox.ts';
import { ladderOf } from '../../../src/app/views/report-ladder.ts';
import { moneyOf } from '../../../src/app/views/report-money.ts';
import { allMoves, MOVE_KINDS, movesOf, trimCauses } from '../../../src/app/views/report-moves.ts';
import { operationsOf, stepHistoryOf } from '../../../src/app/views/report-operations.ts';
import { peopleOf } from '../../../src/app/views/report-people.ts';
import { planRows } from '../../../src/app/views/report-plan.ts';
import { bySegment, causesOf, shareWaterfall } from '../../../src/app/views/report-reasons.ts';
import { researchOf, trendsOf } from '../../../src/app/views/report-research.ts';
import { scoreboardOf, shareLeadOf } from '../../../src/app/views/report-scoreboard.ts';
import { rivalsOf, shareSeries } from '../../../src/app/views/rivals.ts';
import type { GameState } from '../../../src/host/protocol.ts';
import { OWN, playedGame } from './played.ts';

const CLOSE = 9;
let game: GameState;
let facts: Facts;

beforeAll(() => {
  game = playedGame(3);
  facts = factsOf(game, OWN)!;
}, 120_000);

const shareAt = (turn: number, firm = OWN) => {
  const report = turn === 0 ? game.start.report : game.quarters[turn - 1]!.report;
  return report!.firms.find((one) => one.firm === firm)!.metrics.expectedShare!;
};

describe('reasons', () => {
  it('sum to the change of expected share, in every quarter', () => {
    for (const turn of [1, 2, 3]) {
      const { before, after, change, steps, byDoing } = shareWaterfall(factsOf(game, OWN, turn)!);
      expect(before).toBeCloseTo(shareAt(turn - 1), CLOSE);
      expect(after).toBe(shareAt(turn));
      expect(sumOf(steps.map(({ sum }) => sum))).toBeCloseTo(change, 12);
      expect(byDoing.own + byDoing.rival + byDoing.others).toBeCloseTo(change, 12);
    }
  });

  it('split by segment without remainder', () => {
    const whole = shareWaterfall(facts).change;
    const parts = game.scenario.segments.map(({ id }) => shareWaterfall(facts, id).change);
    expect(sumOf(parts)).toBeCloseTo(whole, 12);
    const [cause] = causesOf(facts);
    const split = bySegment(facts, cause!.whose, cause!.driver);
    expect(sumOf(split.map(({ sum }) => sum))).toBeCloseTo(cause!.sum, 12);
  });

  it('of moves sum to each group, trimmed or not', () => {
    for (const kind of MOVE_KINDS) {
      const groups = movesOf(facts, { kind });
      for (const { causes, sum, agents, customers } of groups) {
        expect(customers).toBe(agents * facts.scale);
        expect(sumOf(trimCauses(causes, 3).map((cause) => cause.sum))).toBeCloseTo(sum, CLOSE);
      }
      const all = allMoves(groups);
      expect(all.sum).toBeCloseTo(sumOf(groups.map(({ sum }) => sum)), CLOSE);
    }
  });

  it('filter by segment to the same people', () => {
    const all = sumOf(movesOf(facts, { kind: 'came' }).map(({ customers }) => customers));
    const split = game.scenario.segments.flatMap(({ id }) => movesOf(facts, { kind: 'came', segment: id }));
    expect(sumOf(split.map(({ customers }) => customers))).toBe(all);
  });
});

describe('ladder', () => {
  it('matches the flows and the rungs of the report', () => {
    const { steps, flows, totals, before, after } = ladderOf(facts);
    const rungAt = (turn: number, rung: string) =>
      facts.scale *
      sumOf(
        game.quarters[turn - 1]!.report.ladder.filter((row) => row.firm === OWN && row.rung === rung).map(
          ({ customers }) => customers,
        ),
      );
    for (const step of steps) {
      expect(step.after).toBe(rungAt(3, step.rung));
      expect(step.before).toBe(rungAt(2, step.rung));
      expect(step.panel!.low).toBeLessThanOrEqual(step.panel!.high);
    }
    expect(after - before).toBe(totals.join - totals.leave);
    expect(sumOf(flows.map(({ customers }) => customers))).toBe(before + totals.join);
    const seen = facts.scale * sumOf(facts.observation.ladder.map(({ customers }) => customers.estimate));
    expect(seen).toBeCloseTo(after, 6);
  });

  it('splits by segment into the same customers', () => {
    const whole = ladderOf(facts).after;
    expect(sumOf(game.scenario.segments.map(({ id }) => ladderOf(facts, id).after))).toBe(whole);
  });
});

describe('scoreboard', () => {
  it('makes every score up of its parts', () => {
    const { rows, own, scaled } = scoreboardOf(facts);
    expect(scaled).toBe(true);
    expect(own.firm).toBe(OWN);
    for (const { parts, score } of rows) expect(sumOf(parts.map(({ adds }) => adds))).toBeCloseTo(score, CLOSE);
    for (const { parts } of rows) expect(sumOf(parts.map(({ weight }) => weight))).toBeCloseTo(1, 12);
  });

  it('splits the lead by perspective and by measure', () => {
    const lead = scoreboardOf(facts).lead!;
    expect(sumOf(lead.parts.map(({ ahead }) => ahead))).toBeCloseTo(lead.gap, CLOSE);
    for (const { measures, ahead } of lead.parts) {
      expect(sumOf(measures.map((measure) => measure.ahead))).toBeCloseTo(ahead, CLOSE);
    }
  });

  it('tells driver by driver how the share of another firm moved away', () => {
    const { before, now, drivers } = shareLeadOf(facts, 'copper-pot');
    expect(now).toBeCloseTo(shareAt(3, 'copper-pot') - shareAt(3), 12);
    expect(before).toBeCloseTo(shareAt(0, 'copper-pot') - shareAt(0), CLOSE);
    expect(sumOf(drivers.map(({ ahead }) => ahead))).toBeCloseTo(now - before, CLOSE);
  });
});

describe('the other sheets', () => {
  it('money adds up to the profit and its change', () => {
    const { revenue, cost, profit, profitBefore, bridge } = moneyOf(facts);
    expect(profit).toBe(facts.own.metrics.profitCents);
    expect(revenue - cost).toBe(profit);
    expect(sumOf(bridge.map(({ toProfit }) => toProfit))).toBe(profit - profitBefore!);
  });

  it('operations, people and research show the figures of the books', () => {
    const { steps, figures, lost } = operationsOf(facts);
    expect(steps.map(({ id }) => id)).toEqual(game.scenario.steps.map(({ id }) => id));
    expect(figures.find(({ id }) => id === 'waitMinutesMean')!.value).toBe(facts.own.metrics.waitMinutesMean);
    expect(lost.abandoned).toBeGreaterThanOrEqual(0);
    expect(stepHistoryOf(facts).steps[0]!.rates).toHaveLength(3);
    expect(peopleOf(facts).pools[0]!.heads).toBe(facts.own.metrics.staffCount);
    expect(researchOf(facts).segments).toHaveLength(4);
    expect(trendsOf(facts, ['satisfactionMean'])[0]!.turns).toEqual([0, 1, 2, 3]);
  });

  it('leave out what a closed lever keeps at nothing', () => {
    const skills = (of: Facts) => peopleOf(of).skills.map(({ id }) => id);
    const withLever = (id: string, open: boolean) => {
      const levers = facts.observation.levers.map((lever) => (lever.id === id ? { ...lever, open } : lever));
      return skills({ ...facts, observation: { ...facts.observation, levers } });
    };
    expect(skills(facts)).toEqual(['skillTechnical', 'skillEmpathy', 'skillRecovery', 'skillCustomerValue']);
    expect(withLever('training.topic', false)).toEqual(['skillTechnical', 'skillEmpathy', 'skillRecovery']);
    expect(withLever('training.writing', true)).toContain('skillWriting');
  });

  it('plan against actual keeps both inside its axis', () => {
    const { rows, written } = planRows(facts, { profitCents: 5_000_000, customers: 5400 });
    expect(written).toBe(2);
    expect(rows.map(({ id }) => id)).toEqual(['customers', 'marketShare', 'profitCents', 'satisfactionMean']);
    for (const { actual, plan, axis, difference } of rows) {
      for (const value of [actual, plan ?? actual]) expect(value >= axis.low && value <= axis.high).toBe(true);
      expect(difference).toBe(plan === undefined ? undefined : actual - plan);
    }
  });

  it('the inbox holds three to five messages with something to open', () => {
    for (const turn of [1, 2, 3]) {
      const messages = inboxOf(factsOf(game, OWN, turn)!, {});
      expect(messages.length).toBeGreaterThanOrEqual(3);
      expect(messages.length).toBeLessThanOrEqual(5);
      expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
      for (const { link, person } of messages) expect(link.to && person.name).toBeTruthy();
    }
  });

  it('the headline counts the customers that the ladder counts', () => {
    const { before, after } = ladderOf(facts);
    expect(headlineOf(facts).customers).toBe(Math.abs(after - before));
  });

  it('rivals show public levers only, and what they did adds up', () => {
    const rivals = rivalsOf(facts);
    const allowed = Object.keys(facts.observation.rivals[0]!.levers);
    for (const { levers } of rivals) for (const { id } of levers) expect(allowed).toContain(id);
    const effects = sumOf(rivals.map(({ effect }) => effect));
    expect(effects).toBeCloseTo(shareWaterfall(facts).byDoing.rival, 12);
    expect(shareSeries(facts).series[0]!.shares).toHaveLength(3);
  });
});

describe('a customer', () => {
  it('has a story whose moves start where the last ended', () => {
    const list = storyList(game, OWN);
    expect(list.length).toBeGreaterThan(3);
    for (const { customer } of list) {
      const story = storyOf(game, OWN, customer)!;
      expect(story.chapters.map(({ turn }) => turn)).toEqual([0, 1, 2, 3]);
      expect(story.chapters.at(-1)!.rung).toBe(story.rung);
      for (const move of story.moves) {
        expect(story.chapters.find(({ turn }) => turn === move.turn)!.rung).toBe(move.to);
        expect(sumOf(move.causes.map(({ sum }) => sum))).toBeCloseTo(move.sum, CLOSE);
        expect(Math.sign(rungHeight(move.to) - rungHeight(move.from))).toBe(move.kind === 'climb' ? 1 : -1);
      }
      if (story.edge) expect(sumOf(story.edge.causes.map(({ sum }) => sum))).toBeCloseTo(story.edge.sum, CLOSE);
    }
  });

  it('is told of as the panel tells while the game is played', () => {
    const story = storyOf(game, OWN, storyList(game, OWN)[0]!.customer)!;
    expect(story.exact).toBe(false);
    expect(Math.round(story.trust * 10)).toBeCloseTo(story.trust * 10, CLOSE);
  });
});
