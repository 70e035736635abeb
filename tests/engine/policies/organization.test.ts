// What policies do with the organization behind the seven Ps, in the market of `virtual-customers`: directions, not digits.
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/engine/contract/observation.ts';
import { createWorld } from '../../../src/engine/game.ts';
import { observe } from '../../../src/engine/observe.ts';
import { playTurn } from '../../../src/engine/play.ts';
import { policyNamed } from '../../../src/engine/policies/index.ts';
import { scenarioOf, smaller } from '../harness.ts';

let world = createWorld(scenarioOf(smaller('virtual-customers', 200, 2)), 'organization', { explain: false });
for (let t = 0; t < 3; t++) world = playTurn(world, {}, { explain: false }).world;
const seen = observe(world, 'telvia');
const PROJECT = 'crm-programme.project';

function decide(name: string, change: Partial<Observation> = {}) {
  return policyNamed(name).decide({ ...seen, ...change }, () => 0.5) as Record<string, number | string>;
}
/** What is seen while a project is in force that ended or runs, with or without a pilot that spoke. */
function during(project: string, details: Observation['details'] = {}): Partial<Observation> {
  const levers = seen.levers.map((lever) => (lever.id === PROJECT ? { ...lever, value: project } : lever));
  return { levers, details };
}

describe('policies and the organization', () => {
  it('the good player asks before it writes, the overseller does not', () => {
    expect(decide('relationship-builder')['permission.unsolicited']).toBe(0);
    expect(decide('overseller')['permission.unsolicited']).toBeGreaterThan(1);
  });

  it('the cost milker puts people on the clock, the good player listens to customers', () => {
    const [milker, builder] = [decide('cost-milker'), decide('relationship-builder')];
    expect(milker['incentives.handleTime']).toBeGreaterThan(Number(builder['incentives.handleTime']) + 0.5);
    expect(builder['incentives.survey']).toBeGreaterThan(Number(milker['incentives.survey']));
  });

  it('the automator pushes customers to machines that the good player only offers', () => {
    const [machines, people] = [decide('automator'), decide('relationship-builder')];
    expect(machines['self-service.push']).toBeGreaterThan(Number(people['self-service.push']));
    expect(machines['self-service.technology']).toBeGreaterThan(Number(people['self-service.technology']));
  });

  it('the good player runs one project at a time, in order, while it can pay', () => {
    const project = (change: Partial<Observation>) => decide('relationship-builder', change)[PROJECT];
    expect(project(during('none'))).toBe('single-view');
    expect(project(during('single-view'))).toBe('single-view');
    expect(project(during('single-view', { crmOutcome: { 'single-view': 1 } }))).toBe('contact-screen');
    expect(project({ ...during('single-view', { crmOutcome: { 'single-view': 1 } }), turn: seen.turns })).toBe(
      'single-view',
    );
    expect(project(during('analytics', { crmPilot: { success: 0.1, failure: 0.7 } }))).toBe('none');
    expect(decide('relationship-maximizer')[PROJECT]).toBe('suite');
  });
});
