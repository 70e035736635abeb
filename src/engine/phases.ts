// The parts of a turn: opening it, a block of customers choosing, being served and relating, and closing the books.
import { contextsOf, coreOf, type Figures } from './context.ts';
import { EQUITY_PANEL, keepPanel } from './equity.ts';
import { choiceStreams, chooseBlock } from './model/choice.ts';
import { blocksOf, createValues } from './model/core.ts';
import { createTotals, experienceBlock, updateCredibility } from './model/experience.ts';
import { deriveRungs, type Move } from './model/ladder.ts';
import type { Block, ValueBlock } from './model/mechanism.ts';
import { explainMove } from './model/move-reasons.ts';
import { FRESH_OPERATIONS } from './model/operations.ts';
import type { TurnReport } from './model/report.ts';
import { keepValues, sampleSize } from './model/sample.ts';
import { addShareReasons, createShareSums, keepShares } from './model/share-reasons.ts';
import { neutralize } from './model/shared.ts';
import { closeValues, openValues } from './model/value.ts';
import { addMove, createMoves } from './moves.ts';
import { createTracker } from './tracker.ts';
import { reportTurn } from './turn-report.ts';
import type { StepOptions, Turn } from './turn-state.ts';
import { nextWorld, type World } from './world.ts';

export function openTurn(before: World, options: StepOptions): Turn {
  const explain = options.explain ?? true;
  const world = nextWorld(before, explain, options.inPlace ?? false);
  const core = coreOf(world);
  const { layout, firmIds, segmentIds } = world.rules;
  for (const [name, value] of Object.entries(FRESH_OPERATIONS)) {
    core.operations[name as keyof typeof FRESH_OPERATIONS].fill(value);
  }
  neutralize(core.organization, true);
  const figures: Figures = { metrics: new Map(), details: new Map() };
  return {
    before,
    world,
    core,
    contexts: contextsOf(world, core, figures),
    blocks: blocksOf(core.customers),
    values: createValues(layout, new Float64Array(layout.active.length * layout.stride)),
    figures,
    totals: createTotals(core.firms),
    shares: createShareSums(segmentIds.length, firmIds.length, layout.active.length),
    moves: createMoves(segmentIds.length, firmIds.length),
    tracker: explain ? createTracker(world, core) : undefined,
    explain,
    panel: new Float64Array(EQUITY_PANEL * core.firms),
    streams: {
      choice: choiceStreams(core.stream, firmIds),
      experience: core.stream('experience'),
      ladder: { open: core.stream('open'), signal: core.stream('signal') },
    },
  };
}

/** Whether reasons are kept for the customers of a block. */
function isSampled(turn: Turn, block: Block): boolean {
  return turn.explain && block.from < sampleSize(turn.core.customers);
}

/** Whether the turn that made a world kept what reasons compare with. */
function canCompare(before: World): boolean {
  return before.turn > 0 && before.sample.rows > 0;
}

export function chooseOfBlock(turn: Turn, block: Block): void {
  const { core, world, before, values } = turn;
  for (const { active, ctx } of turn.contexts) active.mechanism.phases.approach?.(ctx, block);
  openValues(core, block, values);
  for (const { active, ctx } of turn.contexts) active.mechanism.phases.value?.(ctx, block, values as ValueBlock);
  closeValues(core, block, values);
  keepPanel(turn, block, values);
  if (isSampled(turn, block)) {
    keepValues(world.sample, block, values, core.layout, core.firms);
    keepShares(core, block, values, world.sample);
    const earlier = canCompare(before) ? before.sample : undefined;
    addShareReasons(core, block, world.sample, earlier, turn.shares);
    if (earlier) turn.tracker?.compare(block, world.sample, earlier);
  }
  chooseBlock(core, block, values, turn.streams.choice, turn.tracker?.watch(block, values));
  for (const { active, ctx } of turn.contexts) active.mechanism.phases.route?.(ctx, block);
}

export function attendBlock(turn: Turn, block: Block): void {
  for (const { active, ctx } of turn.contexts) active.mechanism.phases.attend?.(ctx, block);
  experienceBlock(turn.core, block, turn.streams.experience, turn.totals);
}

export function relateBlock(turn: Turn, block: Block): void {
  const { core, world, before, moves } = turn;
  for (const { active, ctx } of turn.contexts) active.mechanism.phases.relate?.(ctx, block);
  const { segment } = core.customerTraits;
  const { sample: now, lapses } = world;
  const tools = { core, block, now, before: before.sample, lapses, loaded: -1, changes: 0 };
  const explain = (move: Move) => {
    if (move.customer >= sampleSize(core.customers)) return;
    explainMove(tools, move, (explained) => {
      addMove(moves, segment[move.customer]!, move.firm, explained);
      turn.tracker?.move(move, explained);
    });
  };
  deriveRungs(core, block, turn.streams.ladder, {
    flows: moves.flows,
    explain: isSampled(turn, block) && canCompare(before) ? explain : undefined,
  });
}

export function closeTurn(turn: Turn): { world: World; report: TurnReport } {
  updateCredibility(turn.core, turn.totals);
  const report = reportTurn(turn);
  const { firmIds, levers } = turn.world.rules;
  const values = turn.world.firms.columns.levers as Float64Array;
  const record = {
    turn: turn.world.played,
    firms: report.firms,
    rungs: firmIds.map((_, j) => turn.moves.rungsOf(j)),
    levers: firmIds.map((_, j) => [...values.subarray(j * levers.length, (j + 1) * levers.length)]),
  };
  const world: World = {
    ...turn.world,
    visits: turn.core.visits,
    history: [...turn.before.history, record],
  };
  return { world, report };
}
