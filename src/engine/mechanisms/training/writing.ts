// Answers by mail, e-mail and chat: clearer and warmer where people have learned to write, faster from a template, and worse than
// none where the template misses the question (seed:000:85-91, e1 #12). Where nobody learns it and uses any, nothing changes.
import { uniformOf } from '../../kernel/random.ts';
import { visitWords } from '../../model/draws.ts';
import type { Block } from '../../model/mechanism.ts';
import { type Channel, takesBookings } from '../../model/service-schema.ts';
import { OUTCOME } from '../../model/visits.ts';
import { restOf, type TrainingCtx, type TrainingRules } from './rules.ts';

const WRITTEN: readonly Channel['kind'][] = ['mail', 'e-mail', 'chat'];

/**
 * Chance that an answer misses the question: templates come first where they fit best, so that twice as many miss four times as
 * often; none does where all write well.
 */
export function missChance(templates: number, skill: number, rules: TrainingRules): number {
  const rest = restOf(rules);
  const able = rest < 1 ? (skill - rest) / (1 - rest) : 1;
  return templates * templates * rules.writing.unusual * (1 - able);
}

/** Whether the market has a channel in which people answer in writing. */
function isWrittenTo(ctx: TrainingCtx): boolean {
  const channelsAct = ctx.importance('convenience') >= 0;
  return channelsAct && ctx.setup.channels.some(({ kind }) => WRITTEN.includes(kind));
}

/** Whether the staff answers a visit in writing: who booked is served in person, by whatever channel the booking came. */
function answersInWriting(ctx: TrainingCtx): (v: number) => boolean {
  const { visits, operations } = ctx;
  const { channels } = ctx.setup;
  const written = channels.map(({ kind }) => WRITTEN.includes(kind));
  const books = channels.map(takesBookings);
  return (v) => {
    const c = visits.channel[v]!;
    if (visits.outcome[v] !== OUTCOME.served || !written[c]) return false;
    return !(books[c] && operations.bookedShare[visits.firm[v]!]! > 0);
  };
}

/** Templates take work from the answers. */
export function useTemplates(ctx: TrainingCtx): void {
  const { visits, params } = ctx;
  const templates = ctx.lever('templates');
  if (!isWrittenTo(ctx) || templates.every((part) => part === 0)) return;
  const isWritten = answersInWriting(ctx);
  for (let v = 0; v < visits.count; v++) {
    if (!isWritten(v)) continue;
    visits.relief[v] = visits.relief[v]! + params.writing.saved * templates[visits.firm[v]!]!;
  }
}

/** What customers read. */
export function answer(ctx: TrainingCtx, block: Block): void {
  const { visits, operations, params, learnedCount: width } = ctx;
  const rest = restOf(params);
  const better = operations.skillWriting.map((skill) => skill - rest);
  const chance = ctx.lever('templates').map((part, j) => missChance(part, operations.skillWriting[j]!, params));
  if (!isWrittenTo(ctx) || (better.every((skill) => skill === 0) && chance.every((part) => part === 0))) return;
  const isWritten = answersInWriting(ctx);
  const { clarity, warmth, miss } = params.writing;
  const { written, missed } = ctx.own.firm;
  const [reliability, empathy] = [ctx.learned('reliability'), ctx.learned('empathy')];
  const drawn = visitWords(ctx.stream('canned'), ctx.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (!isWritten(v)) continue;
    const j = visits.firm[v]!;
    const at = v * width;
    const misses = uniformOf(drawn[v - block.visitFrom]!) < chance[j]!;
    written[j] = written[j]! + 1;
    if (misses) missed[j] = missed[j]! + 1;
    const right = clarity * better[j]! - (misses ? miss : 0);
    visits.delivered[at + reliability] = visits.delivered[at + reliability]! + right;
    visits.delivered[at + empathy] = visits.delivered[at + empathy]! + warmth * better[j]!;
  }
}
