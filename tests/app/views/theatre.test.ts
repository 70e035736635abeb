// The theatre's plan, choreography and lenses, from quarters of a real game played through the engine's door.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type StagePlan, stagePlan, type TheatreSource } from '../../../src/app/views/theatre.ts';
import { demoPlan } from '../../../src/app/views/theatre-demo.ts';
import { customersPerFigure, figuresOf, MOST_FIGURES, movesOf, share } from '../../../src/app/views/theatre-figures.ts';
import { edgeOf, geometryOf, LANDINGS, placeAt, RAIL_Y, rivalBoxes } from '../../../src/app/views/theatre-geometry.ts';
import { LENSES, lensView } from '../../../src/app/views/theatre-lens.ts';
import { newPose, poseAt } from '../../../src/app/views/theatre-pose.ts';
import { actorsOf, PLAY_SECONDS } from '../../../src/app/views/theatre-script.ts';
import { sentenceOf } from '../../../src/app/views/theatre-sentence.ts';
import {
  type Observation,
  observe,
  parseScenario,
  playGame,
  RUNGS,
  type TurnReport,
} from '../../../src/engine/index.ts';

const FIRM = 'aurora';
const sources: TheatreSource[] = [];
let plans: StagePlan[] = [];

beforeAll(() => {
  const parsed = parseScenario(readFileSync('scenarios/bistro.yaml', 'utf8'));
  if (!parsed.ok) throw new Error('bistro is broken');
  const scenario = parsed.value;
  const policies = Object.fromEntries(
    scenario.firms.map(({ id }) => [id, id === FIRM ? 'relationship-builder' : 'steady']),
  );
  const view = {
    firms: scenario.firms.map(({ id, name, color, description }) => ({
      id,
      name,
      color,
      description,
      policy: 'steady',
    })),
    segments: scenario.market.segments.map(({ id, name, description, share: part }) => ({
      id,
      name,
      description,
      share: part,
    })),
    steps: scenario.process.steps,
    customersPerAgent: scenario.market.customersPerAgent,
    channels: scenario.channels,
    currency: 'EUR',
  };
  let before: Observation | undefined;
  for (const { world, report } of playGame({ scenario, seed: '7', policies, decisions: new Map() }, 2)) {
    const observation = observe(world, FIRM, report);
    sources.push({ scenario: view, firm: FIRM, report, observation, before });
    before = observation;
  }
  plans = sources.map(stagePlan);
}, 60_000);

const total = (rows: readonly (readonly number[])[]) => rows.flat().reduce((sum, each) => sum + each, 0);

describe('the plan of a quarter', () => {
  it('names the landings as the engine does', () => {
    expect(['none', ...LANDINGS]).toEqual([...RUNGS]);
  });

  it('counts on each landing what the report counts', () => {
    for (const [turn, plan] of plans.entries()) {
      const report: TurnReport | undefined = sources[turn]!.report;
      if (report === undefined) continue;
      for (const { rung, customers } of plan.landings) {
        const rows = report.ladder.filter((row) => row.firm === FIRM && row.rung === rung);
        expect(customers).toBe(4 * rows.reduce((sum, row) => sum + row.customers, 0));
      }
      if (turn < 2) continue;
      const ends = plans[turn - 1]!.landings.map(({ customers }) => customers);
      expect(plan.landings.map(({ before }) => before)).toEqual(ends);
    }
  });

  it('balances: those who came less those who went are the change', () => {
    for (const plan of plans.slice(1)) {
      const change = plan.landings.reduce((sum, { before, customers }) => sum + customers - before, 0);
      expect(plan.joined - plan.left).toBe(change);
      expect(sentenceOf(plan).change).toBe(change);
      const up = plan.landings.reduce((sum, landing) => sum + landing.up, 0);
      expect(up).toBe(plan.joined + plan.climbed);
    }
  });

  it('shows a market that was found without a report as its panel estimates it', () => {
    const plan = stagePlan({ ...sources[0]!, report: undefined });
    expect(plan.turn).toBe(0);
    expect(plan.landings[0]!.customers).toBeGreaterThan(1000);
    expect(plan.landings.every(({ up, down }) => up === 0 && down === 0)).toBe(true);
  });

  it('fits: at most 600 figures, and every landing with customers has one', () => {
    for (const plan of [...plans, demoPlan()]) {
      expect(total(plan.end)).toBeLessThanOrEqual(MOST_FIGURES);
      for (const [r, { customers }] of plan.landings.entries()) {
        const figures = plan.end.reduce((sum, row) => sum + row[r]!, 0);
        expect(figures > 0).toBe(customers > 0);
      }
    }
    const huge = [[[400_000, 90_000, 40_000, 30_000, 9_000, 1_000]]];
    expect(total(figuresOf(huge[0]!, customersPerFigure(huge)))).toBeLessThanOrEqual(MOST_FIGURES);
  });

  it('lights the landing that changed most and rooms between 0 and 1', () => {
    for (const plan of plans.slice(1)) {
      const changed = plan.landings.filter(({ before, customers }) => before !== customers);
      expect(changed.map(({ rung }) => rung)).toContain(plan.mover?.rung);
      for (const { level } of plan.rooms) expect(level).toBeGreaterThanOrEqual(0);
      for (const { level } of plan.rooms) expect(level).toBeLessThanOrEqual(1);
      expect(plan.rivals).toHaveLength(3);
      expect(plan.failures.length).toBeGreaterThan(0);
    }
  });
});

describe('moves of figures', () => {
  it('lead from the start to the end', () => {
    for (const plan of plans) {
      const moves = movesOf(plan.start, plan.end, plan.flows);
      for (let s = 0; s < plan.segments.length; s++) {
        for (let r = 0; r < LANDINGS.length; r++) {
          const own = moves.filter(({ segment }) => segment === s);
          const sum = (end: 'from' | 'to') =>
            own.filter((move) => move[end] === r).reduce((all, { figures }) => all + figures, 0);
          expect(sum('from')).toBe(plan.start[s]![r]);
          expect(sum('to')).toBe(plan.end[s]![r]);
        }
      }
    }
  });

  it('are shared out whole, by largest remainder', () => {
    expect(share([1, 1, 1], 4)).toEqual([2, 1, 1]);
    expect(share([6, 3, 1], 10)).toEqual([6, 3, 1]);
    expect(share([0, 0], 3)).toEqual([0, 0]);
  });
});

describe('the choreography', () => {
  const geometry = geometryOf('stage');

  it('has everybody where the end says, in time', () => {
    for (const plan of plans) {
      const actors = actorsOf(plan, geometry);
      const pose = newPose();
      for (const actor of actors) {
        expect(actor.legs.every(({ at, until }) => at < until && until <= PLAY_SECONDS)).toBe(true);
        poseAt(actor, Number.POSITIVE_INFINITY, pose);
        expect(pose.moving).toBe(false);
        if (actor.to < 0) {
          expect(pose.alpha === 0 || actor.lingers).toBe(true);
          continue;
        }
        const landing = geometry.landings[actor.to]!;
        expect(pose.x).toBeGreaterThan(landing.x);
        expect(pose.x).toBeLessThan(landing.x + landing.width);
        expect(pose.y).toBeGreaterThan(landing.back);
        expect(pose.y).toBeLessThan(edgeOf(landing));
      }
      expect(actors.filter(({ to }) => to >= 0)).toHaveLength(total(plan.end));
      expect(actors.filter(({ from }) => from >= 0)).toHaveLength(total(plan.start));
    }
  });

  it('begins with nobody moved', () => {
    const pose = newPose();
    for (const actor of actorsOf(plans[1]!, geometry)) {
      poseAt(actor, 0, pose);
      expect(pose.alpha).toBe(actor.from < 0 ? 0 : 1);
      expect([pose.x, pose.y]).toEqual([actor.start.x, actor.start.y]);
    }
  });

  it('climbs from the top landing down', () => {
    const climbers = actorsOf(plans[1]!, geometry).filter(({ fate }) => fate === 'climb');
    const firstOf = (from: number) =>
      Math.min(...climbers.filter((actor) => actor.from === from).map(({ legs }) => legs[0]!.at));
    const starts = [...new Set(climbers.map(({ from }) => from))].sort((a, b) => b - a).map(firstOf);
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('is the same for the same plan, and gives tracked customers a figure of their own', () => {
    const actors = actorsOf(plans[2]!, geometry);
    expect(actorsOf(plans[2]!, geometry)).toEqual(actors);
    const kept = actors.flatMap(({ customer }) => customer ?? []);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.length).toBeGreaterThan(0);
  });

  it('leaves no two leavers with the same sign in the street', () => {
    const signs = actorsOf(plans[1]!, geometry).flatMap(({ sign }) => sign ?? []);
    expect(signs.length).toBeGreaterThan(0);
    expect(new Set(signs).size).toBe(signs.length);
  });
});

describe('places', () => {
  it('are hit where they are drawn', () => {
    const geometry = geometryOf('stage');
    const landing = geometry.landings[2]!;
    expect(placeAt(geometry, 3, { x: landing.x + 20, y: RAIL_Y - 40 })).toEqual({ kind: 'landing', rung: 'favor' });
    const room = geometry.rooms[4]!;
    expect(placeAt(geometry, 3, { x: room.x + 5, y: room.y + 5 })).toEqual({ kind: 'room', room: 'suppliers' });
    const rival = rivalBoxes(3)[1]!;
    expect(placeAt(geometry, 3, { x: rival.x + 5, y: rival.y + 20 })).toEqual({ kind: 'rival', index: 1 });
    expect(placeAt(geometry, 3, { x: 20, y: 20 })).toBeUndefined();
  });
});

describe('lenses', () => {
  it('say in a table what they colour', () => {
    for (const id of LENSES) {
      const { rows, colors } = lensView(sources[2]!, id);
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.every(({ value }) => Number.isFinite(value))).toBe(true);
      for (const levels of [colors.segments, colors.rooms, colors.rivals])
        for (const level of levels ?? []) expect([0, 1, 2, 3, 4, 5]).toContain(level);
      expect([colors.segments, colors.rooms, colors.rivals].some((levels) => levels?.some((level) => level > 0))).toBe(
        true,
      );
    }
  });

  it('keep to the books: costs, revenue and profit of a visit', () => {
    const { rows } = lensView(sources[2]!, 'margin');
    const value = (id: string) => rows.find((row) => row.id === id)!.value;
    const costs = rows
      .filter(({ kind, id }) => kind === 'room' || id === 'overhead')
      .reduce((sum, row) => sum + row.value, 0);
    expect(value('revenueVisit') - costs).toBeCloseTo(value('profitVisit'), 6);
  });
});
