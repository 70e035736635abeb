// What customers make of a visit in which they take part, and what the others who are there make of it.
import { uniformOf } from '../../kernel/random.ts';
import { firmVisitWords } from '../../model/draws.ts';
import type { Block } from '../../model/mechanism.ts';
import { OUTCOME } from '../../model/visits.ts';
import { type CoProductionCtx, PARTS, type Params } from './params.ts';

/** Load at which the company of others counts as it is said to. */
const USUAL_LOAD = 0.8;
const MOST_CROWDING = 1.5;

/** Competence of a customer, from his own, and the parts of what is missing that the firm and his visits have taught. */
export function competenceOf(own: number, taught: number, practice: number): number {
  return 1 - (1 - own) * (1 - taught) * (1 - practice);
}

/** Core quality that involvement adds, below 0 where competence does not do. */
export function swingOf(params: Params, involvement: number, competence: number): number {
  return params.swing * involvement * (competence - params.competence.needed);
}

/** Part of the staff's work that a customer takes over. */
export function workOf(params: Params, involvement: number, competence: number): number {
  return params.work * involvement * (2 * competence - 1);
}

/** Chance that a customer spoils the visit. */
export function spoilChance(params: Params, involvement: number, competence: number): number {
  return params.spoil * involvement * (1 - competence) * (1 - competence);
}

/** Quality lost among others whose mean style is so far from one's own. */
export function companyHarm(params: Params, distance: number, involvement: number, separation: number): number {
  const { harm, involved, separated } = params.mix;
  return harm * distance * distance * (1 + involved * involvement) * (1 - separated * separation);
}

/** Competence by pair, as it stands in this turn. */
function competences(ctx: CoProductionCtx): (i: number, j: number) => number {
  const { competence } = ctx.own.customerTraits;
  const { practice } = ctx.own.dyad;
  const { taught } = ctx.own.firm;
  const { firms } = ctx;
  const most = ctx.params.competence.practiceMost;
  return (i, j) => competenceOf(competence[i]!, taught[j]!, most * practice[i * firms + j]!);
}

/** Whether the customer meets the firm's people, and so can take part. */
function isTogether({ visits }: CoProductionCtx, v: number): boolean {
  return visits.outcome[v] === OUTCOME.served && visits.alone[v] === 0;
}

/** Tells the line how much work customers take over or make. */
export function route(ctx: CoProductionCtx, block: Block): void {
  const { visits, params } = ctx;
  const { involvement } = ctx.own.firm;
  if (involvement.every((part) => part === 0)) return;
  const competence = competences(ctx);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (!isTogether(ctx, v)) continue;
    const j = visits.firm[v]!;
    const work = workOf(params, involvement[j]!, competence(visits.customer[v]!, j));
    visits.relief[v] = visits.relief[v]! + work;
  }
}

/** Who is there at the same time: the mean style of a firm's customers in each part of the turn. */
export function serve(ctx: CoProductionCtx): void {
  const { visits } = ctx;
  const { style: styles } = ctx.own.customerTraits;
  const { together, style } = ctx.own.firm;
  together.fill(0);
  style.fill(0);
  for (let v = 0; v < visits.count; v++) {
    if (!isTogether(ctx, v)) continue;
    const cell = visits.firm[v]! * PARTS + visits.part[v]!;
    together[cell] = together[cell]! + 1;
    style[cell] = style[cell]! + styles[visits.customer[v]!]!;
  }
  for (let cell = 0; cell < style.length; cell++) style[cell] = style[cell]! / Math.max(1, together[cell]!);
}

export function attend(ctx: CoProductionCtx, block: Block): void {
  const { visits, params, learnedCount: width, operations } = ctx;
  const { joy, style: styles } = ctx.own.customerTraits;
  const { involvement, style, ...sums } = ctx.own.firm;
  const { delivered } = visits;
  const [core, participation] = [ctx.learned('coreQuality'), ctx.learned('participation')];
  const [effort, others, reliability] = [
    ctx.learned('effort'),
    ctx.learned('otherCustomers'),
    ctx.learned('reliability'),
  ];
  const separation = ctx.lever('separation');
  const competence = competences(ctx);
  const drawn = firmVisitWords(ctx.firmStreams('spoil'), ctx.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (!isTogether(ctx, v)) continue;
    const i = visits.customer[v]!;
    const j = visits.firm[v]!;
    const at = v * width;
    const part = involvement[j]!;
    const able = competence(i, j);
    const crowding = Math.min(MOST_CROWDING, operations.utilization[j]! / USUAL_LOAD);
    const harm = crowding * companyHarm(params, styles[i]! - style[j * PARTS + visits.part[v]!]!, part, separation[j]!);
    delivered[at + others] = delivered[at + others]! - harm;
    delivered[at + core] = delivered[at + core]! + swingOf(params, part, able);
    delivered[at + participation] = delivered[at + participation]! + params.worth * part * joy[i]!;
    delivered[at + effort] = delivered[at + effort]! - params.effort * part;
    const spoiled = uniformOf(drawn[v - block.visitFrom]!) < spoilChance(params, part, able) ? 1 : 0;
    if (spoiled === 1) {
      delivered[at + reliability] = delivered[at + reliability]! - params.severity;
      visits.failed[v] = 1;
      visits.loss[v] = visits.loss[v]! + params.severity;
    }
    sums.visits[j] = sums.visits[j]! + 1;
    sums.competence[j] = sums.competence[j]! + able;
    sums.work[j] = sums.work[j]! + workOf(params, part, able);
    sums.spoiled[j] = sums.spoiled[j]! + spoiled;
    sums.harm[j] = sums.harm[j]! + harm;
  }
}

/** Who took part learns how to. */
export function relate(ctx: CoProductionCtx, block: Block): void {
  const { visits, firms, params } = ctx;
  const { practice } = ctx.own.dyad;
  const { involvement } = ctx.own.firm;
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (!isTogether(ctx, v)) continue;
    const j = visits.firm[v]!;
    const d = visits.customer[v]! * firms + j;
    practice[d] = practice[d]! + params.competence.practice * involvement[j]! * (1 - practice[d]!);
  }
}
