// The registry: every mechanism, in the order in which they act within a phase.
import type { Mechanism } from '../model/mechanism.ts';
import { blueprint } from './blueprint.ts';
import { marketEvents } from './market-events.ts';
import { pricing } from './pricing.ts';
import { promotion } from './promotion.ts';
import { recovery } from './recovery.ts';
import { serviceQueue } from './service-queue.ts';
import { servicescape } from './servicescape.ts';
import { switchingCosts } from './switching-costs.ts';
import { wordOfMouth } from './word-of-mouth.ts';

export const MECHANISMS: readonly Mechanism[] = [
  marketEvents,
  promotion,
  pricing,
  servicescape,
  serviceQueue,
  blueprint,
  recovery,
  switchingCosts,
  wordOfMouth,
];
