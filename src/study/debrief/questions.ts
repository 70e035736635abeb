// Questions for the discussion: those that this game asks by itself, then those of the scenario with facts of the game that bear
// on them. Facts are keys and figures; the words are a reader's own language.
import type { DecisionWorth, Fact, LeverWorth, Question, Truth } from './types.ts';

/** What is known of the game when the questions are put. */
export interface Findings {
  readonly levers: readonly LeverWorth[];
  readonly best: DecisionWorth | undefined;
  readonly worst: DecisionWorth | undefined;
  readonly truth: Truth;
  readonly facts: GameFigures;
  readonly scenarioQuestions: readonly string[];
}

/** Figures of the game by subject; what did not happen has none. */
export interface GameFigures {
  readonly climbs: readonly Fact[];
  readonly complaints: readonly Fact[];
  readonly load: readonly Fact[];
  readonly steps: readonly Fact[];
  readonly rivals: readonly Fact[];
  readonly people: readonly Fact[];
  readonly ladder: readonly Fact[];
  readonly training: readonly Fact[];
}

/** Effects smaller than this, in points, raise no question. */
const WORTH_ASKING = 0.5;
/** A panel that is this far off the truth misled. */
const GAP = 0.04;

export function questionsOf(findings: Findings): Question[] {
  const own = [askWorst(findings), askBest(findings), askMap(findings), askCopied(findings)];
  const scenario = findings.scenarioQuestions.map((text, index) => ({ index, text, facts: factsFor(text, findings) }));
  return [...own.filter((question) => question !== undefined), ...scenario];
}

function askWorst({ worst }: Findings): Question | undefined {
  if (worst === undefined || worst.here > -WORTH_ASKING) return undefined;
  return { ask: decisionFact('worst', worst), facts: [], about: 'decisions' };
}

function askBest({ best }: Findings): Question | undefined {
  if (best === undefined || best.here < WORTH_ASKING) return undefined;
  return { ask: decisionFact('best', best), facts: [], about: 'decisions' };
}

function decisionFact(key: string, { move, here }: DecisionWorth): Fact {
  const { lever, turn, from, to } = move;
  return { key, values: { lever, turn, from, to, points: here } };
}

/** Where the panel misled most. */
function askMap({ truth }: Findings): Question | undefined {
  const gaps = truth.importance
    .filter(({ segment, heardCustomers }) => segment !== 'all' && heardCustomers > 0)
    .flatMap(({ segment, drivers }) => drivers.map((row) => ({ segment, ...row })))
    .sort((a, b) => Math.abs(b.truth - b.heard) - Math.abs(a.truth - a.heard));
  const [gap] = gaps;
  if (gap === undefined || Math.abs(gap.truth - gap.heard) < GAP) return undefined;
  const { segment, driver, truth: weight, heard } = gap;
  return { ask: { key: 'map', values: { segment, driver, truth: weight, heard } }, facts: [], about: 'truth' };
}

function askCopied({ levers }: Findings): Question | undefined {
  const top = levers.find(({ moved }) => moved > 0);
  if (top === undefined || top.worth.mean < WORTH_ASKING) return undefined;
  return {
    ask: { key: 'copied', values: { lever: top.lever, points: top.worth.mean } },
    facts: [],
    about: 'levers',
  };
}

/** Words of a question, and the figures that bear on it. Scenarios are written in English. */
const SUBJECTS: readonly (readonly [RegExp, (findings: Findings) => readonly Fact[]])[] = [
  [/price (cut|rise)|price/i, ({ levers }) => leverFacts(levers, /^pricing\.price/)],
  [/training/i, ({ levers, facts }) => [...leverFacts(levers, /^training\.hours/), ...facts.training]],
  [/advertis|reach/i, ({ levers }) => leverFacts(levers, /^promotion\.advertising/)],
  [/complain|recover|silence|apolog/i, ({ facts }) => facts.complaints],
  [/\bfull\b|crowd|load|queue|wait/i, ({ facts }) => facts.load],
  [/blueprint|step/i, ({ facts }) => facts.steps],
  [/rival|competitor|took/i, ({ facts }) => facts.rivals],
  [/people|staff|quit/i, ({ facts }) => facts.people],
  [/sampling|preference|further|climb/i, ({ facts }) => facts.climbs],
  [/rung|ladder|stayed/i, ({ facts }) => facts.ladder],
];
const MOST_FACTS = 3;

function factsFor(text: string, findings: Findings): Fact[] {
  const found = SUBJECTS.filter(([words]) => words.test(text)).flatMap(([, make]) => make(findings));
  return found.filter((fact, at) => found.indexOf(fact) === at).slice(0, MOST_FACTS);
}

function leverFacts(levers: readonly LeverWorth[], wanted: RegExp): Fact[] {
  return levers
    .filter(({ lever, moved }) => wanted.test(lever) && moved > 0)
    .map(({ lever, moved, worth }) => ({ key: 'lever', values: { lever, moved, points: worth.mean } }));
}
