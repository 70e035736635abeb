// The engine's only door: scenarios in, worlds and reports out. Pure, deterministic, without I/O.
export { createWorld } from './game.ts';
export { step } from './turn.ts';
export { checksumsOf, MODEL_VERSION, type World } from './world.ts';
