// What a page and an engine say to each other, wherever the engine runs: in this thread, in a worker, in a test.
// Everything that crosses is plain data that can be cloned; money in cents, counts in agents, turns from 1.
import type {
  Decisions,
  Observation,
  OptionCosts,
  Perspective,
  Result,
  Standing,
  TurnReport,
} from '../engine/index.ts';
import type { Debrief, DebriefStep } from '../study/debrief/types.ts';

/** A shipped scenario by its id, or the text of one. */
export type ScenarioSource = { readonly id: string } | { readonly text: string };

/** What a card shows before a scenario is opened. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly industry: string;
  readonly level: 'introductory' | 'intermediate' | 'advanced';
  readonly minutes: number;
  readonly turns: number;
  readonly turnMonths: number;
  readonly learningGoals: readonly string[];
  readonly seedExamples: readonly string[];
  readonly firms: readonly FirmView[];
}

export interface FirmView {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly description: string;
  /** Who decides for it where no team does. */
  readonly policy: string;
}

export interface SegmentView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Part of the customers, 0 to 1. */
  readonly share: number;
}

export interface StepView {
  readonly id: string;
  readonly name: string;
  readonly act: string;
  readonly stage: 'front' | 'back';
  /** Waiting that the step itself brings. */
  readonly waitMinutes: number;
  readonly valueAdding: boolean;
}

/** An event that everybody knows of from the start; the others arrive with the observations. */
export interface EventView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly turn: number;
}

/** A channel in which the service or its booking happens. */
export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly use: 'service' | 'booking' | 'both';
  /** Of one contact, before digital service makes it cheaper. */
  readonly costCents: number;
}

export interface ScoreView {
  readonly weights: Readonly<Record<Perspective, number>>;
  /** Whether benchmarks put scores on the scale from 0 to 100. */
  readonly scaled: boolean;
  readonly missionReach: boolean;
  readonly futureTurns: number;
  readonly discountRate: number;
}

export interface ScenarioView extends ScenarioCard {
  readonly briefing: {
    readonly you: string;
    readonly market: string;
    readonly rivals: string;
    readonly scoring: string;
    readonly firstSteps: readonly string[];
  };
  readonly segments: readonly SegmentView[];
  readonly steps: readonly StepView[];
  readonly channels: readonly ChannelView[];
  /** Announced before the first turn. */
  readonly events: readonly EventView[];
  readonly score: ScoreView;
  readonly questions: readonly string[];
  readonly customers: number;
  readonly customersPerAgent: number;
  readonly currency: string;
  readonly category: string;
  /** What a visit costs beside what levers put into it. */
  readonly unitCostCents: number;
  /** Ids of the mechanisms that are on. */
  readonly mechanisms: readonly string[];
  /** Of the choices that cost something, by lever id and option. */
  readonly optionCosts: OptionCosts;
}

export interface Team {
  readonly firm: string;
  readonly name: string;
}

export interface GameSetup {
  readonly scenario: ScenarioSource;
  readonly seed: string;
  /** Firms that people decide for, one to four, in the order in which they decide. */
  readonly teams: readonly Team[];
  /** By firm: the policy that plays it instead of the scenario's. */
  readonly policies: Readonly<Record<string, string>>;
  /** A game to try things in: it says so on its replay's name and in lists, and the rules are the same. */
  readonly practice: boolean;
}

export type Observations = Readonly<Record<string, Observation>>;

/** One turn that was played. */
export interface Quarter {
  readonly turn: number;
  readonly report: TurnReport;
  readonly standings: readonly Standing[];
  /** Every open lever of every firm, as it was in force. */
  readonly decisions: Decisions;
  /** Of the teams, after the turn, with their panel's reasons. */
  readonly observations: Observations;
}

/** The market as the players found it. */
export interface Start {
  /** Of the last turn of history; undefined where a market has none. */
  readonly report: TurnReport | undefined;
  readonly standings: readonly Standing[];
  readonly observations: Observations;
}

/** Why a game can only be looked at. */
export interface ReadOnly {
  readonly code: 'model-version' | 'rules' | 'differs' | 'other-tab';
  /** One English sentence with the particulars. */
  readonly message: string;
}

export interface GameFirm extends FirmView {
  /** The team that decides for it. */
  readonly team?: Team;
}

export interface GameState {
  readonly setup: GameSetup;
  readonly scenario: ScenarioView;
  /** The turn to be decided; one more than the turns of the game when it is over. */
  readonly turn: number;
  readonly over: boolean;
  readonly readOnly?: ReadOnly;
  readonly firms: readonly GameFirm[];
  /** What the teams see now. */
  readonly observations: Observations;
  readonly start: Start;
  readonly quarters: readonly Quarter[];
  /** Digest of the market now: the same as `rungs run` prints for the same decisions. */
  readonly checksum: string;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;

/** A game of one market, somewhere. At most one game is open at a time; calls are answered in order. */
export interface SimulationHost {
  catalogue(): Promise<readonly ScenarioCard[]>;
  preview(source: ScenarioSource): Promise<Result<ScenarioView>>;
  start(setup: GameSetup, onProgress?: OnProgress): Promise<Result<GameState>>;
  /** Plays one turn; nothing changes where a decision may not be. Throws where no game is open. */
  run(decisions: Decisions, onProgress?: OnProgress): Promise<Result<GameState>>;
  /** Plays a replay again and goes on from its end; one that can't be gone on with opens read-only. */
  open(
    replay: string,
    who?: Pick<GameSetup, 'teams' | 'practice'>,
    onProgress?: OnProgress,
  ): Promise<Result<GameState>>;
  /** The game of a replay, beside the one that is open. */
  watch(replay: string, onProgress?: OnProgress): Promise<Result<GameState>>;
  /** The replay of the game so far, as a text. */
  replay(): Promise<string>;
  /** Goes back to the decision of a turn; what came after is forgotten. */
  branch(turn: number): Promise<GameState>;
  /** Of a game that is over: customer equity counted by playing the market on. */
  finalStanding(): Promise<readonly Standing[]>;
  /**
   * What a firm can learn of the game so far, which takes a minute; steps tell what is known meanwhile, and one that is
   * answered by false is the last. Throws where the game is left.
   */
  debrief(firm: string, onStep?: (step: DebriefStep) => unknown): Promise<Debrief>;
}
