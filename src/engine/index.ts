// The engine's only door: scenarios in, worlds and reports out. Pure, deterministic, without I/O.

export { MEASURES, type MeasureId, PERSPECTIVES, type Perspective } from './contract/measures.ts';
export type { Observation } from './contract/observation.ts';
export { createWorld } from './game.ts';
export { type Judgement, judge, type Measures, type ScoreRules } from './judge.ts';
export { checkDecisions, observe } from './observe.ts';
export { type Played, type PlayOptions, playTurn } from './play.ts';
export { gradedPolicy, leverPolicy, POLICIES, policyNamed } from './policies/index.ts';
export type { Draw, Policy } from './policies/policy.ts';
export { continueIdle, equityAhead, finalScore, finalStanding, type Standing, scoreboard } from './score.ts';
export { step } from './turn.ts';
export { checksumsOf, MODEL_VERSION, type World } from './world.ts';
