// The registry: every mechanism, in the order in which they act within a phase.
import type { Mechanism } from '../model/mechanism.ts';
import { blueprint } from './blueprint.ts';
import { channels } from './channels.ts';
import { imperatives } from './imperatives.ts';
import { marketEvents } from './market-events.ts';
import { pricing } from './pricing.ts';
import { promotion } from './promotion.ts';
import { recovery } from './recovery.ts';
import { serviceOffer } from './service-offer.ts';
import { serviceQueue } from './service-queue.ts';
import { servicescape } from './servicescape.ts';
import { switchingCosts } from './switching-costs.ts';
import { training } from './training.ts';
import { wordOfMouth } from './word-of-mouth.ts';
import { workforce } from './workforce.ts';

export const MECHANISMS: readonly Mechanism[] = [
  marketEvents,
  promotion,
  pricing,
  serviceOffer,
  training,
  workforce,
  serviceQueue,
  channels,
  servicescape,
  blueprint,
  recovery,
  imperatives,
  switchingCosts,
  wordOfMouth,
];
