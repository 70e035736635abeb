// The registry: every mechanism, in the order in which they act within a phase.
import type { Mechanism } from '../model/mechanism.ts';
import { blueprint } from './blueprint.ts';
import { channels } from './channels.ts';
import { coProduction } from './co-production.ts';
import { community } from './community.ts';
import { crmProgramme } from './crm-programme.ts';
import { culture } from './culture.ts';
import { customerKnowledge } from './customer-knowledge.ts';
import { imperatives } from './imperatives.ts';
import { improvement } from './improvement.ts';
import { incentives } from './incentives.ts';
import { marketEvents } from './market-events.ts';
import { permission } from './permission.ts';
import { portfolios } from './portfolios.ts';
import { pricing } from './pricing.ts';
import { promotion } from './promotion.ts';
import { recovery } from './recovery.ts';
import { selfService } from './self-service.ts';
import { serviceOffer } from './service-offer.ts';
import { serviceQueue } from './service-queue.ts';
import { servicescape } from './servicescape.ts';
import { solutions } from './solutions.ts';
import { switchingCosts } from './switching-costs.ts';
import { training } from './training.ts';
import { valueResearch } from './value-research.ts';
import { wordOfMouth } from './word-of-mouth.ts';
import { workforce } from './workforce.ts';

export const MECHANISMS: readonly Mechanism[] = [
  marketEvents,
  culture,
  valueResearch,
  crmProgramme,
  customerKnowledge,
  portfolios,
  promotion,
  permission,
  pricing,
  serviceOffer,
  training,
  incentives,
  workforce,
  serviceQueue,
  channels,
  servicescape,
  improvement,
  blueprint,
  selfService,
  coProduction,
  recovery,
  solutions,
  imperatives,
  switchingCosts,
  community,
  wordOfMouth,
];
