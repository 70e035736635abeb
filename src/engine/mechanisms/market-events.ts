// What the scenario scripts or draws: a shift in need, costs, tastes or the outside option, a windfall, a burst of publicity; and
// tastes that drift. Factors multiply and start from 1, shifts add and start from 0; every turn they are made anew from the list of events,
// so that what ends is gone exactly. Standard: model section 5 (`market-events`); events come from the scenario.
import * as z from 'zod';
import { uniform } from '../kernel/random.ts';
import { calendarOf } from '../model/calendar.ts';
import { DRIVER_INDEX } from '../model/drivers.ts';
import { type Ctx, defineMechanism } from '../model/mechanism.ts';
import { param } from '../model/param.ts';
import type { MarketEvent } from '../model/service-schema.ts';
import { FLAG } from '../model/state.ts';
import { driftSchema, driftTastes } from './market-events/tastes.ts';

type Effect = MarketEvent['effects'][number];

const FACTORS = {
  need: 'needFactor',
  supplyCost: 'supplyCostFactor',
  wage: 'wageFactor',
  mediaCost: 'mediaCostFactor',
} as const;

/** Whether an effect holds in a turn: for good, or for its turns. */
export function isActive(event: MarketEvent, effect: Effect, played: number): boolean {
  return played >= event.turn && (effect.turns === undefined || played < event.turn + effect.turns);
}

/** Whether something that happens rather than lasts (publicity, cash) happens in a turn: once, or in each of its turns. */
export function happens(event: MarketEvent, effect: Effect, played: number): boolean {
  return played >= event.turn && played < event.turn + (effect.turns ?? 1);
}

/** Turns until an event that has been announced by the end of a turn; 0 where it is not announced or has come. */
export function announcedIn(event: MarketEvent, played: number): number {
  const left = event.turn - played;
  return left >= 1 && left <= event.announcedTurns ? left : 0;
}

export const marketEvents = defineMechanism({
  id: 'market-events',
  title: 'Market events',
  params: z.strictObject({
    strength: param(1, 0, 3, {
      unit: 'weight',
      source: 'assumed',
      help: 'Scales every effect: 0 switches the events off, 2 doubles what they change.',
    }),
    drift: driftSchema
      .optional()
      .meta({ unit: 'none', source: 'e1 #4', help: 'Tastes that drift; without it they stay, events aside.' }),
  }),
  metrics: {
    eventsActive: {
      unit: 'events',
      better: 'neither',
      help: 'Events with an effect on this firm in this turn.',
    },
  },
  phases: {
    decide(ctx) {
      const { market, firm, firms } = ctx;
      for (const column of Object.values(FACTORS)) market[column][0] = 1;
      market.outsideShift[0] = 0;
      market.importanceFactor.fill(1);
      firm.awareShock.fill(0);
      const { drift, strength } = ctx.params;
      if (drift) driftTastes(drift, strength, market.importanceFactor, ctx.turn, ctx.played, ctx.stream);
      for (const event of happening(ctx)) {
        for (const effect of event.effects) if (isActive(event, effect, ctx.played)) applyToMarket(ctx, effect);
        for (const effect of event.effects) {
          if (!happens(event, effect, ctx.played)) continue;
          for (let j = 0; j < firms; j++) if (concerns(ctx, effect, j)) applyToFirm(ctx, effect, j);
        }
      }
    },

    approach(ctx, block) {
      const { flags, visits } = ctx.dyad;
      const { firms, turn } = ctx;
      for (let j = 0; j < firms; j++) {
        const shock = ctx.firm.awareShock[j]!;
        if (shock === 0) continue;
        const stream = ctx.stream(`publicity:${ctx.setup.firms[j]!.id}`);
        for (let i = block.from; i < block.to; i++) {
          const d = i * firms + j;
          const aware = (flags[d]! & FLAG.aware) !== 0;
          if (shock > 0 ? aware : !aware || visits[d]! > 0) continue;
          if (uniform(stream, i, turn, 0) < Math.abs(shock)) flags[d] = flags[d]! ^ FLAG.aware;
        }
      }
    },

    settle(ctx) {
      const events = happening(ctx);
      for (let j = 0; j < ctx.firms; j++) {
        let active = 0;
        for (const event of events) {
          const mine = event.effects.filter((effect) => concerns(ctx, effect, j));
          if (mine.some((effect) => isActive(event, effect, ctx.played))) {
            active++;
            ctx.detail('events', event.id, j, 1);
          }
          const left = announcedIn(event, ctx.played);
          if (left > 0) ctx.detail('announced', event.id, j, left);
        }
        ctx.metric('eventsActive', j, active);
      }
    },
  },
});

/** The events of this game, drawn ones in the turns that chance gave them. */
function happening(ctx: Ctx): readonly MarketEvent[] {
  const fate = { stream: ctx.stream, before: ctx.turn - ctx.played };
  return calendarOf(ctx.setup.events, fate, ctx.played);
}

function concerns(ctx: Ctx, effect: Effect, j: number): boolean {
  return effect.firm === undefined || effect.firm === ctx.setup.firms[j]!.id;
}

/** Strength bends a factor around 1 and a shift around 0; a factor never falls below 0. */
function bend(value: number, strength: number): number {
  return Math.max(0, 1 + strength * (value - 1));
}

function applyToMarket(ctx: Ctx<{ strength: number }>, effect: Effect): void {
  const { market } = ctx;
  const { strength } = ctx.params;
  const { target, value } = effect;
  if (target === 'outside') market.outsideShift[0] = market.outsideShift[0]! + strength * value;
  else if (target === 'importance' && effect.driver !== undefined) {
    const k = DRIVER_INDEX[effect.driver];
    market.importanceFactor[k] = market.importanceFactor[k]! * bend(value, strength);
  } else if (target in FACTORS) {
    const column = market[FACTORS[target as keyof typeof FACTORS]];
    column[0] = column[0]! * bend(value, strength);
  }
}

function applyToFirm(ctx: Ctx<{ strength: number }>, effect: Effect, j: number): void {
  const amount = ctx.params.strength * effect.value;
  if (effect.target === 'awareness') ctx.firm.awareShock[j] = ctx.firm.awareShock[j]! + amount;
  if (effect.target === 'cash' && amount > 0) ctx.post(j, 'otherRevenue', Math.round(amount));
  if (effect.target === 'cash' && amount < 0) ctx.post(j, 'overhead', Math.round(-amount));
}
