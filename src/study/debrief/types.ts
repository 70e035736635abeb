// What a debrief says of one firm's game: plain data without a word of prose, so that a page, a printed report and a program
// read the same. Points are of the final score; money in cents; counts are agents; shares from 0 to 1; turns from 1.
import type { DriverId, LeverValue, Perspective } from '../../engine/index.ts';

export interface Debrief {
  readonly format: 'rungs-debrief/1';
  readonly game: GameFacts;
  readonly firm: string;
  /** By rank. */
  readonly standings: readonly FinalPlace[];
  /** Of the firm: how its score is made up. */
  readonly score: ScoreMakeUp;
  /** The running score of every firm after each turn. */
  readonly course: readonly CoursePoint[];
  /** In order of turns. */
  readonly turningPoints: readonly TurningPoint[];
  /** Every open lever, the one worth most first. */
  readonly levers: readonly LeverWorth[];
  readonly decisions: Decisions;
  readonly luck: Luck;
  readonly truth: Truth;
  readonly questions: readonly Question[];
  /** Games that were played again for all this, and those still to come. */
  readonly reruns: { readonly done: number; readonly total: number };
}

export interface GameFacts {
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  readonly modelVersion: number;
  readonly currency: string;
  readonly turns: number;
  /** Turns that were played. */
  readonly played: number;
  readonly turnMonths: number;
  readonly customers: number;
  readonly customersPerAgent: number;
  /** Scores lie between 0 and 100; otherwise they are value created in thousands of currency units, or mission reach in %. */
  readonly scaled: boolean;
  /** A non-profit scenario: mission reach stands where value created does. */
  readonly missionReach: boolean;
  /** What the policy `steady` scores after any turn; without benchmarks 0, or what the firm reached before the first. */
  readonly startScore: number;
  /** In order of ids. */
  readonly firms: readonly FirmFacts[];
  readonly segments: readonly { readonly id: string; readonly name: string; readonly share: number }[];
  /** Names of the levers that are open at some time, in canonical order. */
  readonly levers: readonly LeverFacts[];
  readonly drivers: readonly { readonly id: DriverId; readonly label: string }[];
  readonly events: readonly { readonly id: string; readonly title: string; readonly turn: number }[];
}

export interface FirmFacts {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** The policy that decided for it; nothing where people or a plan did. */
  readonly policy?: string;
}

export interface LeverFacts {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: 'number' | 'choice';
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface FinalPlace {
  readonly firm: string;
  readonly rank: number;
  readonly score: number;
  readonly perspectives: Readonly<Partial<Record<Perspective, number>>>;
  readonly profitCents: number;
  readonly customers: number;
  readonly marketShare: number;
  readonly satisfaction: number;
}

export interface ScoreMakeUp {
  readonly total: number;
  /** score × weight = points; the weights of those that count sum to 1. Empty without benchmarks. */
  readonly parts: readonly {
    readonly perspective: Perspective;
    readonly score: number;
    readonly weight: number;
    readonly points: number;
  }[];
  /** Nothing where a game ended early: value created is counted at the end only. */
  readonly valueCreatedCents?: number;
  /** What customers go on to bring after the end. */
  readonly equityCents?: number;
}

export interface CoursePoint {
  readonly turn: number;
  /** By firm. */
  readonly scores: Readonly<Record<string, number>>;
}

export interface Cause {
  /** The firm whose driver changed, or `outside`. */
  readonly whose: string;
  readonly driver: DriverId;
  /** Share of occasions, 0.01 is one point. */
  readonly share: number;
}

/** A lever moved: what it was, what it became, and the turn before it was moved again or the game ended. */
export interface Move {
  readonly firm: string;
  readonly lever: string;
  readonly turn: number;
  readonly until: number;
  readonly from: LeverValue;
  readonly to: LeverValue;
}

export interface TurningPoint {
  readonly turn: number;
  readonly score: { readonly before: number; readonly after: number };
  readonly rank: { readonly before: number; readonly after: number };
  /** Own score less the best other's. */
  readonly lead: { readonly before: number; readonly after: number };
  /** How much the firm's perspectives added to the change of its score, the greatest first. */
  readonly perspectives: readonly { readonly perspective: Perspective; readonly points: number }[];
  readonly share: { readonly before: number; readonly after: number };
  /** The greatest causes of the change of expected share. */
  readonly causes: readonly Cause[];
  /** The same change by whose doing, without remainder. */
  readonly whose: readonly { readonly whose: string; readonly share: number }[];
  readonly moves: readonly Move[];
  readonly rivalMoves: readonly Move[];
  readonly events: readonly string[];
}

/** A difference over several seeds: its mean and standard error, the game's own seed included. */
export interface Estimate {
  readonly mean: number;
  /** Nothing where it rests on one seed. */
  readonly error?: number;
  readonly seeds: number;
}

export interface LeverWorth {
  readonly lever: string;
  /** In how many turns the firm moved it. */
  readonly moved: number;
  /** Points of score that it brought in this game, against leaving it where it started. */
  readonly here: number;
  readonly worth: Estimate;
  /** The same in value created; it moves where a score has reached its end of the scale. */
  readonly cents: Estimate;
}

export interface DecisionWorth {
  readonly move: Move;
  /** Points that it brought the debriefed firm in this game, against not moving the lever then. */
  readonly here: number;
  /** The best and the worst are tried on the other seeds too. */
  readonly worth: Estimate;
  readonly cents: Estimate;
}

export interface Decisions {
  /** Moves of the firm's levers over the game, and how many of them were tried; the others looked smaller. */
  readonly made: number;
  readonly tried: readonly DecisionWorth[];
  readonly best?: DecisionWorth;
  readonly worst?: DecisionWorth;
  /** Moves of rivals that were tried, by what they brought this firm. */
  readonly rivals: readonly DecisionWorth[];
}

export interface SeedResult {
  readonly seed: string;
  readonly score: number;
  readonly rank: number;
  readonly valueCents: number;
  /** The score of leaving every lever where it started, rivals as recorded. */
  readonly steady: number;
}

export interface Luck {
  /** This game; `steady` is there once it has been played. */
  readonly here: Omit<SeedResult, 'steady'> & { readonly steady?: number };
  /** The same decisions of everybody with other draws. */
  readonly others: readonly SeedResult[];
  /** Over all seeds: score here = mean of steady + decisions + luck; nothing before there are other seeds. */
  readonly split?: {
    readonly steady: number;
    /** Mean score of these decisions less that of steady. */
    readonly decisions: number;
    /** The score here less the mean of these decisions. */
    readonly luck: number;
    /** Spread of the score of these decisions between seeds. */
    readonly sd: number;
  };
}

export interface Seen {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface Truth {
  /** What drivers weigh in customers' choices, and what the panel spoke of; the segment `all` first. Shares of 1. */
  readonly importance: readonly {
    readonly segment: string;
    readonly drivers: readonly { readonly driver: DriverId; readonly truth: number; readonly heard: number }[];
    /** Switches that the panel told of. */
    readonly heardCustomers: number;
  }[];
  /** Own customers by rung at the end. */
  readonly ladder: readonly { readonly rung: string; readonly truth: number; readonly seen: Seen }[];
  readonly segments: readonly {
    readonly segment: string;
    readonly customers: { readonly truth: number; readonly seen: Seen };
    readonly satisfaction: { readonly truth: number; readonly seen: Seen };
    /** No panel tells trust by segment. */
    readonly trust: number;
  }[];
  /** Where the scenario has value research. */
  readonly valueMap?: MapTruth;
}

/** What the firm believed that its customers value, and what was so. */
export interface MapTruth {
  /** The weightiest first; weights are parts of all that counts, 0 on the firm's side for what it had not found. */
  readonly attributes: readonly {
    readonly driver: DriverId;
    readonly truth: number;
    readonly seen: Seen;
    readonly heldForParity: boolean;
    readonly isParity: boolean;
    /** Part of the firm's work on value. */
    readonly work: number;
  }[];
  /** What was left of each of the seven mistakes; 0 is none. */
  readonly mistakes: readonly { readonly id: string; readonly size: number }[];
}

/** A question that the game asks by itself, or one of the scenario with facts of the game that bear on it. */
export interface Question {
  /** Of the game's own. */
  readonly ask?: Fact;
  /** Of the scenario's: its place in the list, and its text. */
  readonly index?: number;
  readonly text?: string;
  /** The part of the debrief in which to look. */
  readonly about?: 'decisions' | 'truth' | 'levers';
  readonly facts: readonly Fact[];
}

/** Key of a sentence and what fills it: lever, driver, firm and rung by id, turns and figures as numbers. */
export interface Fact {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What is told while games are played again. */
export interface DebriefStep {
  readonly done: number;
  /** Falls when fewer are needed than was thought. */
  readonly total: number;
  readonly stage: 'game' | 'levers' | 'decisions' | 'seeds';
  /** What is known so far, now and then. */
  readonly partial?: Debrief;
}
