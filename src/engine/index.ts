// The engine's only door: scenarios in, worlds and reports out. Pure, deterministic, without I/O.
export { findDecisionIssues } from './contract/decisions.ts';
export { DOCUMENT_KINDS, type DocumentKind, jsonSchemaOf } from './contract/json-schema.ts';
export {
  type Decisions,
  type FirmDecisions,
  type LeverDeclaration,
  type LeverValue,
  widestOf,
} from './contract/levers.ts';
export { isBetter, MEASURES, type MeasureId, PERSPECTIVES, type Perspective } from './contract/measures.ts';
export type { Observation } from './contract/observation.ts';
export { parseScenario } from './contract/parse.ts';
export { type Plan, parsePlan, planDecisions } from './contract/plan.ts';
export { isPolicyName, POLICY_NAMES } from './contract/policy-names.ts';
export { insertReference, referenceMarkdown } from './contract/reference.ts';
export { type Checksums, parseReplay, type Replay } from './contract/replay-format.ts';
export type { Scenario } from './contract/scenario.ts';
export { createWorld, firstWorld } from './game.ts';
export { type Judgement, judge, type Measures, type ScoreRules } from './judge.ts';
export { argmaxGumbel } from './kernel/gumbel.ts';
export { canonicalJson, digestOf, digestText } from './kernel/hash.ts';
export { createStreams, threefry2x32, uniform } from './kernel/random.ts';
export { fail, type Issue, nearest, type Result } from './kernel/result.ts';
export { MECHANISMS } from './mechanisms/index.ts';
export { CORE_METRICS, metricIds } from './metrics.ts';
export { DRIVER_IDS, DRIVERS, type DriverId, NEUTRAL_QUALITY } from './model/drivers.ts';
export { RUNGS } from './model/ladder-rules.ts';
export { leverMeta } from './model/mechanism.ts';
export type { MetricSpec, OptionCost, OptionCosts } from './model/param.ts';
export type { Reason, TrackedCustomer, TrackedVisit, TurnReport } from './model/report.ts';
export { NOBODY } from './model/state.ts';
export { OUTCOME, type Visits } from './model/visits.ts';
export { checkDecisions, observe } from './observe.ts';
export { type Played, type PlayOptions, playTurn } from './play.ts';
export { gradedPolicy, leverPolicy, POLICIES, policyNamed } from './policies/index.ts';
export type { Draw, Policy } from './policies/policy.ts';
export {
  compareChecksums,
  createReplay,
  type Difference,
  type Game,
  gameOf,
  openLevers,
  playGame,
  verifyReplay,
} from './replay.ts';
export { compileRules, rulesDigest } from './rules.ts';
export { continueIdle, equityAhead, finalScore, finalStanding, type Standing, scoreboard } from './score.ts';
export { step } from './turn.ts';
export { checksumsOf, MODEL_VERSION, type World } from './world.ts';
