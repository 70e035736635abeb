// Figures of a game that bear on the questions of a discussion: who climbed, who complained, when it was full, who took whom.
import { DRIVERS, type DriverId, type Reason } from '../../engine/index.ts';
import type { Original } from './original.ts';
import type { GameFigures } from './questions.ts';
import type { Fact } from './types.ts';

export function figuresOf(original: Original): GameFigures {
  return {
    climbs: climbFacts(original),
    complaints: complaintFacts(original),
    load: loadFacts(original),
    steps: stepFacts(original),
    rivals: rivalFacts(original),
    people: peopleFacts(original),
    ladder: ladderFacts(original),
    training: trainingFacts(original),
  };
}

/** What offers differ in. A gate's contribution says nothing of how much it counted, and ties follow what was chosen before. */
const OFFERED: ReadonlySet<string> = new Set(
  DRIVERS.filter(({ type }) => ['functional', 'experiential', 'symbolic', 'sacrifice'].includes(type)).map(
    ({ id }) => id,
  ),
);

/** The firm's figures of every turn played, the first first. */
function metricsByTurn({ end, firm }: Original) {
  const j = end.rules.firmIds.indexOf(firm);
  return end.history
    .filter(({ turn }) => turn >= 1)
    .map(({ turn, firms }) => ({ turn, metrics: firms[j]!.metrics, details: firms[j]!.details }));
}

/** Customers behind reasons of one kind, by what they share; a count stands on each driver's row and counts once. */
function countEvents(turns: Original['turns'], kind: Reason['kind'], group: (reason: Reason) => string) {
  const counts = new Map<string, number>();
  for (const { reasons } of turns) {
    const seen = new Set<string>();
    for (const reason of reasons) {
      if (reason.kind !== kind) continue;
      const event = [reason.segment, reason.from, reason.to, reason.condition].join(' ');
      if (seen.has(event)) continue;
      seen.add(event);
      counts.set(group(reason), (counts.get(group(reason)) ?? 0) + reason.customers);
    }
  }
  return counts;
}

function climbFacts({ turns }: Original): Fact[] {
  return [...countEvents(turns, 'climb', ({ to }) => to)]
    .filter(([rung]) => rung !== 'sampling')
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([rung, customers]) => ({ key: 'climbs', values: { rung, customers } }));
}

function complaintFacts(original: Original): Fact[] {
  const turns = metricsByTurn(original);
  const last = turns.at(-1);
  if (last?.metrics.recoveredShare === undefined) return [];
  const left = turns.reduce((sum, { metrics }) => sum + (metrics.leftAfterFailure ?? 0), 0);
  const values = { recovered: last.metrics.recoveredShare, complained: last.metrics.complaintShare ?? 0, left };
  return [{ key: 'complaints', values }];
}

function loadFacts(original: Original): Fact[] {
  const turns = metricsByTurn(original).filter(({ metrics }) => metrics.utilization !== undefined);
  const fullest = turns.sort((a, b) => b.metrics.utilization! - a.metrics.utilization!)[0];
  if (fullest === undefined) return [];
  const { utilization, waitMinutesMean, abandonedShare } = fullest.metrics;
  const values = { turn: fullest.turn, load: utilization!, wait: waitMinutesMean ?? 0, lost: abandonedShare ?? 0 };
  return [{ key: 'fullest', values }];
}

/** The step that failed most often over the game. */
function stepFacts(original: Original): Fact[] {
  const sums = new Map<string, number>();
  for (const { details } of metricsByTurn(original)) {
    for (const [step, count] of Object.entries(details.failures ?? {})) sums.set(step, (sums.get(step) ?? 0) + count);
  }
  const [worst] = [...sums].sort((a, b) => b[1] - a[1]);
  const name = original.end.rules.setup.steps.find(({ id }) => id === worst?.[0])?.name;
  return worst === undefined || name === undefined ? [] : [{ key: 'step', values: { step: name, count: worst[1] } }];
}

/** The rival to which most first choices went, and the driver that spoke most for it. */
function rivalFacts({ turns, end }: Original): Fact[] {
  const counts = countEvents(turns, 'switch', ({ to }) => to);
  const [first] = [...counts].filter(([to]) => end.rules.firmIds.includes(to)).sort((a, b) => b[1] - a[1]);
  if (first === undefined) return [];
  const [firm, customers] = first;
  const sums = new Map<DriverId, number>();
  for (const { reasons } of turns) {
    for (const { kind, to, driver, sum } of reasons) {
      if (kind === 'switch' && to === firm && OFFERED.has(driver)) sums.set(driver, (sums.get(driver) ?? 0) + sum);
    }
  }
  const [driver] = [...sums].sort((a, b) => b[1] - a[1])[0] ?? [];
  return driver === undefined ? [] : [{ key: 'took', values: { firm, customers, driver } }];
}

function peopleFacts(original: Original): Fact[] {
  const turns = metricsByTurn(original);
  const last = turns.at(-1);
  if (last?.metrics.staffQuits === undefined) return [];
  const quits = turns.reduce((sum, { metrics }) => sum + metrics.staffQuits!, 0);
  return [{ key: 'people', values: { quits, tenure: last.metrics.staffTenureMonths ?? 0 } }];
}

/** Own customers below and from `favor` up, before and after. */
function ladderFacts({ end, firm }: Original): Fact[] {
  const j = end.rules.firmIds.indexOf(firm);
  const count = (turn: number) => {
    const rungs = end.history.find((record) => record.turn === turn)?.rungs[j];
    return rungs === undefined ? undefined : rungs.slice(3).reduce((a, b) => a + b, 0);
  };
  const [before, after] = [count(0), count(end.played)];
  if (before === undefined || after === undefined) return [];
  return [{ key: 'ladder', values: { before, after } }];
}

function trainingFacts(original: Original): Fact[] {
  const turns = metricsByTurn(original).filter(({ metrics }) => metrics.skillTechnical !== undefined);
  const [first, last] = [turns[0], turns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const values = { before: first.metrics.rightFirstTime ?? 0, after: last.metrics.rightFirstTime ?? 0 };
  return [{ key: 'training', values }];
}
