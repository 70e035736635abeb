// Contacts with and without permission, before customers choose: who is reached, what it is worth to them, and what they put up
// with; and the answer at a visit when the firm asks whether it may write. Contacts a month, chances per turn or visit.
import { exp, logistic } from '../../kernel/math.ts';
import { mixed, uniformOf } from '../../kernel/random.ts';
import { customerWords, visitWords } from '../../model/draws.ts';
import { DRIVER_INDEX } from '../../model/drivers.ts';
import type { Block, ValueBlock } from '../../model/mechanism.ts';
import { COUNTS, FLAG } from '../../model/state.ts';
import { OUTCOME } from '../../model/visits.ts';
import { CONSENT, type Params, type PermissionCtx } from './params.ts';

/** Even those who are not concerned mind contacts to some extent. */
const LEAST_CONCERN = 0.25;

/** 1 − e^(−x) is at most x: draws beyond x by as much as arithmetic could be wrong need no exponential. */
const CLOSE = 1e-9;

/** Relevance of contacts to a customer of whom this much is known, 0 to 1. */
export function relevanceOf(params: Params, tailoring: number, known: number): number {
  const { general } = params.relevance;
  return tailoring * (general + (1 - general) * known);
}

/** Part of what contacts can bring that so many a month do. */
export function reachOf(contacts: number, enough: number): number {
  return contacts / (contacts + enough);
}

/** Whether the firm's part of a customer's purchases fell: what its records show of a change in behaviour. */
export function hasChanged(counts: ArrayLike<number>, d: number, fall: number): boolean {
  const at = d * COUNTS;
  const [now, before] = [counts[at + 2]!, counts[at + 4]!];
  return now > 0 && before > 0 && counts[at + 3]! / before - counts[at + 1]! / now >= fall;
}

/** Relevance of a contact that answers a change, where this part of the contacts waits for one. */
export function timelyRelevance(params: Params, relevance: number, triggers: number): number {
  return relevance + (1 - relevance) * params.triggers.timely * triggers;
}

/** Annoyance that a month of contacts with permission adds. */
export function annoyanceOf(params: Params, contacts: number, relevance: number): number {
  const { irrelevant, easy, tooMany } = params.annoyance;
  const beyond = Math.max(0, contacts - easy);
  return irrelevant * contacts * (1 - relevance) + tooMany * beyond * beyond;
}

/** Leaning, in logits, to let a firm write. */
export function consentLogit(
  rules: Params['consent'],
  state: { relevance: number; control: number; trust: number; concern: number; annoyance: number; withdrew: boolean },
): number {
  return (
    rules.base +
    rules.relevance * state.relevance +
    rules.control * state.control +
    rules.trust * (state.trust - 0.5) -
    rules.concern * state.concern -
    rules.annoyance * state.annoyance -
    (state.withdrew ? rules.again : 0)
  );
}

/** What the firm knows of a customer, 0 to 1: as its information chain says, or roughly, by visits. */
function knowing(ctx: PermissionCtx): (d: number) => number {
  const { knowledge } = ctx.relations;
  if (knowledge) return (d) => knowledge[d]!;
  const half = ctx.params.relevance.visits;
  const { visits } = ctx.dyad;
  return (d) => (0.5 * visits[d]!) / (visits[d]! + half);
}

/** Sends the contacts of a turn: annoyance, withdrawals, trust lost and names remembered. One draw a customer. */
export function approach(ctx: PermissionCtx, block: Block): void {
  const { firms, params, setup } = ctx;
  const months = setup.turnMonths;
  const { annoyance: rules, withdrawal } = params;
  const { consent, annoyance } = ctx.own.dyad;
  const { concern, listed } = ctx.own.customerTraits;
  const { tailoring, contacts: sent, answered, cold, withdrawals, exposed } = ctx.own.firm;
  const { trustAlpha, trustBeta, visits, flags, counts } = ctx.dyad;
  const [asked, waiting, unasked] = [ctx.lever('contacts'), ctx.lever('triggers'), ctx.lever('unsolicited')];
  const known = knowing(ctx);
  const spared = ctx.own.firm.control.map((control) => 1 - params.control.relief * control);
  const fading = 1 - exp(-rules.fading * months);
  const still = setup.firms.map((_, j) => !(unasked[j]! > 0) && exposed[j] !== 1);
  const drawn = customerWords(ctx.stream('contact'), ctx.turn, block);
  const keys = setup.firms.map(({ id }) => [ctx.stream(`withdraw:${id}`).k0, ctx.stream(`list:${id}`).k0] as const);
  for (let i = block.from, d = block.from * firms; i < block.to; i++) {
    const minds = LEAST_CONCERN + (1 - LEAST_CONCERN) * concern[i]!;
    const word = drawn[i - block.from]!;
    for (let j = 0; j < firms; j++, d++) {
      // Most pairs hear nothing and have forgotten what annoyed them: nothing would change.
      if (still[j] && annoyance[d] === 0 && consent[d] !== CONSENT.given) continue;
      const mine = visits[d]! > 0;
      let more = 0;
      if (consent[d] === CONSENT.given) {
        let heard = asked[j]!;
        let relevance = relevanceOf(params, tailoring[j]!, known(d));
        if (waiting[j]! > 0 && heard > 0) {
          if (hasChanged(counts, d, params.triggers.fall)) {
            relevance = timelyRelevance(params, relevance, waiting[j]!);
            trustAlpha[d] = trustAlpha[d]! + params.triggers.trust * waiting[j]!;
            answered[j] = answered[j]! + 1;
          } else heard *= 1 - waiting[j]!;
        }
        sent[j] = sent[j]! + months * heard;
        more = spared[j]! * annoyanceOf(params, heard, relevance);
      } else if (unasked[j]! > 0) {
        if (mine || uniformOf(mixed(listed[i]!, keys[j]![1])) < params.lists) {
          cold[j] = cold[j]! + months * unasked[j]!;
          more = rules.unasked * unasked[j]!;
          if (mine) trustBeta[d] = trustBeta[d]! + rules.trust * months * unasked[j]! * concern[i]!;
          const noticed = 1 - exp(-params.notice * months * unasked[j]!);
          if (!mine && uniformOf(mixed(word, keys[j]![1])) < noticed) flags[d] = flags[d]! | FLAG.aware;
        }
      }
      if (mine && exposed[j] === 1) trustBeta[d] = trustBeta[d]! + params.data.trust * concern[i]!;
      // Toward the level at which what a month adds is what fades in it.
      const level = (more * minds) / rules.fading;
      const next = annoyance[d]! + fading * (level - annoyance[d]!);
      annoyance[d] = Math.min(rules.most, next);
      if (consent[d] !== CONSENT.given) continue;
      const leaving = withdrawal.base + withdrawal.annoyance * next * next + (exposed[j] === 1 ? 0.2 * concern[i]! : 0);
      const u = uniformOf(mixed(word, keys[j]![0]));
      if (u >= leaving * months + CLOSE || u >= 1 - exp(-leaving * months)) continue;
      consent[d] = CONSENT.withdrawn;
      withdrawals[j] = withdrawals[j]! + 1;
    }
  }
}

/** What contacts are worth now (`brand`), and the unease that they and the use of data leave (`privacy`). */
export function value(ctx: PermissionCtx, block: Block, into: ValueBlock): void {
  const { firms, params, setup, importanceCount: width } = ctx;
  const { consent, annoyance } = ctx.own.dyad;
  const { concern } = ctx.own.customerTraits;
  const { tailoring, outrage } = ctx.own.firm;
  const { visits, counts } = ctx.dyad;
  const weights = ctx.customerTraits.importance;
  const [brandPlace, privacyPlace] = [ctx.importance('brand'), ctx.importance('privacy')];
  const brandFactor = ctx.market.importanceFactor[DRIVER_INDEX.brand]!;
  const privacyFactor = ctx.market.importanceFactor[DRIVER_INDEX.privacy]!;
  const [asked, waiting] = [ctx.lever('contacts'), ctx.lever('triggers')];
  // To those who changed, and to the others, who hear less where contacts wait.
  const warm = asked.map((contacts) => params.pull * reachOf(contacts, params.enough));
  const usual = asked.map((contacts, j) => params.pull * reachOf(contacts * (1 - waiting[j]!), params.enough));
  const cold = ctx.lever('unsolicited').map((contacts) => params.coldPull * reachOf(contacts, params.enough));
  const use = ctx.lever('dataUse').map((part, j) => params.data.unease * part + params.data.outrage * outrage[j]!);
  const known = knowing(ctx);
  const idle = setup.firms.map((_, j) => cold[j] === 0 && use[j] === 0);
  const { data, offset } = into;
  let row = 0;
  for (let i = block.from, d = block.from * firms; i < block.to; i++) {
    const liking = brandFactor * weights[i * width + brandPlace]!;
    const unease = privacyFactor * weights[i * width + privacyPlace]!;
    for (let j = 0; j < firms; j++, d++, row++) {
      if (idle[j] && annoyance[d] === 0 && consent[d] !== CONSENT.given) continue;
      const mine = visits[d]! > 0;
      let pull = mine ? cold[j]! : 0;
      if (consent[d] === CONSENT.given) {
        const relevance = relevanceOf(params, tailoring[j]!, known(d));
        const changed = waiting[j]! > 0 && hasChanged(counts, d, params.triggers.fall);
        pull = changed ? warm[j]! * timelyRelevance(params, relevance, waiting[j]!) : usual[j]! * relevance;
      }
      const lost = params.annoyance.unease * annoyance[d]! + (mine ? use[j]! * concern[i]! : 0);
      if (pull > 0) data[offset.brand + row] = data[offset.brand + row]! + liking * pull;
      if (lost > 0) data[offset.privacy + row] = data[offset.privacy + row]! - unease * lost;
    }
  }
}

/** At a visit the firm asks; a permission given after favours is an act of the customer's. */
export function ask(ctx: PermissionCtx, block: Block): void {
  const { visits, firms, params, customer, dyad } = ctx;
  const { consent, annoyance } = ctx.own.dyad;
  const { concern } = ctx.own.customerTraits;
  const { tailoring, control } = ctx.own.firm;
  const known = knowing(ctx);
  const drawn = visitWords(ctx.stream('consent'), ctx.turn, visits, block);
  for (let v = block.visitFrom; v < block.visitTo; v++) {
    if (visits.outcome[v] !== OUTCOME.served) continue;
    const i = visits.customer[v]!;
    const j = visits.firm[v]!;
    const d = i * firms + j;
    if (consent[d] === CONSENT.given) continue;
    const leaning = consentLogit(params.consent, {
      relevance: relevanceOf(params, tailoring[j]!, known(d)),
      control: control[j]!,
      trust: dyad.trustAlpha[d]! / (dyad.trustAlpha[d]! + dyad.trustBeta[d]!),
      concern: concern[i]!,
      annoyance: annoyance[d]!,
      withdrew: consent[d] === CONSENT.withdrawn,
    });
    if (uniformOf(drawn[v - block.visitFrom]!) >= logistic(leaning)) continue;
    consent[d] = CONSENT.given;
    if (dyad.favours[d]! <= 0) continue;
    dyad.lastAct[d] = Math.max(1, customer.purchases[i]!);
    dyad.actDriver[d] = DRIVER_INDEX.privacy;
  }
}
