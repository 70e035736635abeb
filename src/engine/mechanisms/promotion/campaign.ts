// What firms do before customers choose: campaigns build adstock and brand, teaching builds knowledge, promises raise
// the standard by which firms are judged. Spending per turn in currency units; adstock in money per month [e2.7].
import { pow } from '../../kernel/math.ts';
import { type PromotionCtx, SEGMENTS } from './params.ts';

/** Adstock after a turn of steady spending: what is left of the old, and the rest of the way to the new. */
export function nextAdstock(adstock: number, perMonth: number, carryover: number, months: number): number {
  const keep = pow(carryover, months);
  return keep * adstock + (1 - keep) * perMonth;
}

/** Concave response, 0 to 1: half at `half`. */
export function saturate(amount: number, half: number): number {
  return amount > 0 ? amount / (amount + half) : 0;
}

export function advertise(ctx: PromotionCtx): void {
  const { params, own } = ctx;
  const months = ctx.setup.turnMonths;
  const { segments } = ctx.setup.market;
  const mediaCost = ctx.market.mediaCostFactor[0]!;
  const [advertising, promised] = [ctx.lever('advertising'), ctx.lever('promise')];
  for (let j = 0; j < ctx.firms; j++) {
    const spent = advertising[j]!;
    ctx.post(j, 'advertising', Math.round(spent * 100));
    const adstock = nextAdstock(own.firm.adstock[j]!, spent / (months * mediaCost), params.carryover, months);
    own.firm.adstock[j] = adstock;
    const level = saturate(adstock, params.halfSpend);
    // What advertising says counts as far as it promises something and is believed.
    const said = Math.max(0, 1 + params.persuasion * promised[j]!) * ctx.firm.credibility[j]!;
    own.firm.brand[j] = params.brand * level * said + (params.firms[ctx.setup.firms[j]!.id]?.brand ?? 0);
    segments.forEach((segment, s) => {
      const media = params.segments[segment.id]?.media ?? 1;
      const perMonth = Math.min(1, params.ambient + params.reach * level * media);
      own.firm.reach[j * SEGMENTS + s] = 1 - pow(1 - perMonth, months);
    });
  }
}

export function educate(ctx: PromotionCtx): void {
  const { half, memory, spill } = ctx.params.education;
  const { taught, known } = ctx.own.firm;
  const months = ctx.setup.turnMonths;
  const education = ctx.lever('education');
  const keep = pow(memory, months);
  let all = 0;
  for (let j = 0; j < ctx.firms; j++) {
    ctx.post(j, 'advertising', Math.round(education[j]! * 100));
    taught[j] = keep * taught[j]! + (1 - keep) * saturate(education[j]! / months, half);
    all += taught[j]!;
  }
  const others = Math.max(1, ctx.firms - 1);
  for (let j = 0; j < ctx.firms; j++) known[j] = Math.min(1, taught[j]! + (spill * (all - taught[j]!)) / others);
}

/** What a firm should deliver: a promise raises it at once for everybody, then it returns slowly. */
export function raiseStandard(ctx: PromotionCtx): void {
  const { should: base, shouldFade } = ctx.setup.market.belief;
  const promised = ctx.lever('promise');
  const { should } = ctx.firm;
  for (let j = 0; j < ctx.firms; j++) {
    should[j] = Math.min(1, Math.max(base + Math.max(0, promised[j]!), should[j]! - shouldFade));
  }
}
