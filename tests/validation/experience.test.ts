// V16: a shortfall moves satisfaction more than an excess of the same size. V18: who stays after a failure, by how it
// ended (TARP), and the recovery paradox: made good, satisfaction may end higher than without a failure, loyalty not.
import { describe, it } from 'vitest';
import { RUNG } from '../../src/engine/model/ladder-rules.ts';
import { OUTCOME, type Visits } from '../../src/engine/model/visits.ts';
import { leastSquares, mean } from './laws.ts';
import { TARP_BISTRO } from './overrides.ts';
import { printFigures, tells } from './report.ts';
import { play, SEEDS, scenarioWith, startOf } from './simulate.ts';

printFigures();

describe('V16, asymmetry of disconfirmation', () => {
  it.each(['bistro', 'virtual-customers', 'customer-bank', 'metaverse'])(
    '%s: losses weigh more than gains',
    (name) => {
      const ratios = SEEDS.map((seed) => {
        const [x, y]: [number[][], number[]] = [[], []];
        play(startOf(scenarioWith(name), seed), 1, {
          onVisits(visits) {
            for (let v = 0; v < visits.count; v++) {
              if (visits.outcome[v] !== OUTCOME.served) continue;
              const gap = visits.perceived[v]! - visits.expected[v]!;
              x.push([1, visits.perceived[v]!, Math.max(0, gap), Math.max(0, -gap)]);
              y.push(visits.satisfaction[v]!);
            }
          },
        });
        const [, , gain, loss] = leastSquares(x, y);
        return -loss! / gain!;
      });
      tells('V16', `${name}: |β−| / β+`, ratios, { min: 1.3, max: 2.5 }, { min: 1 });
    },
    120_000,
  );
});

/** Stay rates as TARP measured them, in percent. */
const TARP = {
  minor: { silent: 37, unsatisfied: 46, satisfied: 70, quick: 95 },
  major: { silent: 9, unsatisfied: 19, satisfied: 54, quick: 82 },
} as const;
const SIZES = ['minor', 'major'] as const;
const ENDINGS = ['silent', 'unsatisfied', 'satisfied', 'quick'] as const;
/** Part of the loss that a recovery leaves: 1 less the defaults of `restored` and `restoredQuick`. */
const LEFT = { satisfied: 0.3, quick: 0.15 } as const;

/** Turns in which a customer who stays comes back, and purchases in the category in them that let us tell. */
const FOLLOW = 4;
const LEAST_PURCHASES = 3;
/** Turns whose visits are followed. */
const WATCHED = 4;

/** The visits in which nothing failed. */
const RIGHT = 'right';

/** What became of the visits of regulars, by how they ended: part that came back, and satisfaction with the visit. */
interface Outcome {
  readonly stay: number;
  readonly satisfaction: number;
}

function outcomesOf(seed: string): ReadonlyMap<string, Outcome> {
  const scenario = scenarioWith('bistro', TARP_BISTRO);
  const severities = scenario.process.steps.map((step) => step.severity);
  const firms = scenario.firms.length;
  const cases: { d: number; turn: number; kind: string; satisfaction: number }[] = [];
  const came = Array.from({ length: WATCHED + FOLLOW + 1 }, () => new Set<number>());
  const bought = came.map(() => new Uint16Array(scenario.market.customers));
  const failures = came.map(() => new Map<number, number>());
  let rungs = new Uint8Array(0);
  play(startOf(scenario, seed), WATCHED + FOLLOW, {
    decide(_, world) {
      rungs = (world.dyads.columns.rung as Uint8Array).slice();
      return {};
    },
    onVisits(visits, turn) {
      for (let v = 0; v < visits.count; v++) {
        if (visits.outcome[v] !== OUTCOME.served) continue;
        const d = visits.customer[v]! * firms + visits.firm[v]!;
        came[turn]!.add(d);
        bought[turn]![visits.customer[v]!]!++;
        if (visits.failed[v]! > 0) failures[turn]!.set(d, (failures[turn]!.get(d) ?? 0) + 1);
        if (turn > WATCHED || rungs[d]! < RUNG.preference) continue;
        const kind = kindOf(visits, v, severities);
        if (kind) cases.push({ d, turn, kind, satisfaction: visits.satisfaction[v]! });
      }
    },
  });
  const found = new Map<string, Outcome>();
  for (const kind of [...SIZES.flatMap((size) => ENDINGS.map((ending) => `${size} ${ending}`)), RIGHT]) {
    // Who met another failure in the same turn may have left because of that one.
    const alone = kind === RIGHT ? 0 : 1;
    const ended = cases.filter((each) => each.kind === kind && (failures[each.turn]!.get(each.d) ?? 0) === alone);
    const later = (turn: number) => Array.from({ length: FOLLOW }, (_, k) => turn + 1 + k);
    const purchases = (d: number, turn: number) =>
      later(turn).reduce((sum, t) => sum + bought[t]![Math.floor(d / firms)]!, 0);
    const judged = ended.filter(({ d, turn }) => purchases(d, turn) >= LEAST_PURCHASES);
    const stayed = judged.filter(({ d, turn }) => later(turn).some((t) => came[t]!.has(d)));
    found.set(kind, {
      stay: (100 * stayed.length) / judged.length,
      satisfaction: mean(ended.map(({ satisfaction }) => satisfaction)),
    });
  }
  return found;
}

/** How a visit ended; nothing for a failure soon after another, which TARP did not tell apart. */
function kindOf(visits: Visits, v: number, severities: readonly number[]): string | undefined {
  if (visits.failed[v] === 0) return RIGHT;
  const loss = visits.loss[v]!;
  for (const [k, size] of SIZES.entries()) {
    const left = loss / severities[k]!;
    if (Math.abs(left - 1) < 1e-6) return `${size} ${visits.complaint[v] === 1 ? 'unsatisfied' : 'silent'}`;
    if (Math.abs(left - LEFT.satisfied) < 1e-6) return `${size} satisfied`;
    if (Math.abs(left - LEFT.quick) < 1e-6) return `${size} quick`;
  }
  return undefined;
}

describe('V18, recovery', () => {
  it('those for whom it was made good stay, and the sooner the more', () => {
    const all = SEEDS.map(outcomesOf);
    const stay = (kind: string) => all.map((outcomes) => outcomes.get(kind)!.stay);
    const less = (a: number[], b: number[]) => a.map((value, s) => value - b[s]!);
    for (const size of SIZES) {
      for (const ending of ENDINGS) {
        const target = TARP[size][ending];
        tells('V18', `${size}, ${ending}: % that stay`, stay(`${size} ${ending}`), {
          min: target - 10,
          max: target + 10,
        });
      }
      for (const [k, ending] of ENDINGS.slice(1).entries()) {
        const gain = less(stay(`${size} ${ending}`), stay(`${size} ${ENDINGS[k]!}`));
        tells('V18', `${size}: ${ending} less ${ENDINGS[k]!}`, gain, { min: 0 }, { min: 0 });
      }
    }
    tells('V18', 'nothing failed: % that stay', stay(RIGHT), {});
    const paradox = all.map((each) => each.get('minor quick')!.satisfaction - each.get(RIGHT)!.satisfaction);
    tells('V18', 'made good at once against nothing failed: satisfaction', paradox, {});
    tells('V18', 'the same: % that stay', less(stay('minor quick'), stay(RIGHT)), { max: 0 }, { max: 0 });
  }, 120_000);
});
