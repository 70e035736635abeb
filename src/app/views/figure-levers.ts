// Which levers act on a driver or a figure: the way from a report to a decision. By the start of the lever's id, as the
// mechanisms' help tells it; levers that a game doesn't have or open are left out. Pure.
import type { Observation } from '../../engine/index.ts';
import type { Facts } from './report-facts.ts';

type Lever = Observation['levers'][number];

const BY_DRIVER: Readonly<Record<string, readonly string[]>> = {
  coreQuality: ['service-offer.ingredients', 'service-offer.core'],
  reliability: ['training.hours', 'blueprint.prevention', 'recovery.allowance'],
  supplementary: ['service-offer.supplementary'],
  fit: ['service-offer.guestBook', 'service-offer.bundle', 'customer-knowledge.effort', 'solutions.teams'],
  convenience: ['channels.bookableSeats', 'channels.digital'],
  empathy: ['training.hours', 'workforce.staff', 'incentives.'],
  servicescape: ['servicescape.room'],
  participation: ['co-production.', 'self-service.'],
  otherCustomers: ['pricing.deal', 'channels.bookableSeats', 'co-production.separation'],
  brand: ['promotion.advertising'],
  recognition: ['service-offer.guestBook', 'pricing.rewards', 'customer-knowledge.'],
  community: ['community.'],
  price: ['pricing.price'],
  deal: ['pricing.deal'],
  fairness: ['pricing.tierSpread'],
  waiting: ['workforce.staff', 'channels.bookableSeats', 'servicescape.room'],
  effort: ['channels.', 'blueprint.redesign', 'self-service.guidance'],
  risk: ['service-offer.guarantee', 'promotion.education', 'recovery.allowance'],
  privacy: ['service-offer.guestBook', 'permission.', 'customer-knowledge.capture'],
  flexibility: ['pricing.contractMonths'],
  trust: ['promotion.promise', 'recovery.allowance', 'training.hours'],
  commitment: ['service-offer.guestBook', 'recovery.allowance'],
  switchingCost: ['service-offer.guestBook', 'pricing.rewards'],
  contract: ['pricing.contractMonths'],
  imperative: ['workforce.staff', 'pricing.price'],
  consideration: ['promotion.advertising'],
};

const BY_FIGURE: Readonly<Record<string, readonly string[]>> = {
  profitCents: ['pricing.price', 'workforce.staff', 'promotion.advertising'],
  customers: ['promotion.advertising', 'pricing.price', 'service-offer.guestBook'],
  marketShare: ['promotion.advertising', 'pricing.price', 'workforce.staff'],
  satisfactionMean: ['service-offer.ingredients', 'workforce.staff', 'training.hours'],
  waitMinutesMean: ['workforce.staff', 'channels.bookableSeats', 'pricing.deal'],
  abandonedShare: ['workforce.staff', 'channels.bookableSeats'],
  turnedAwayShare: ['workforce.staff', 'channels.bookableSeats'],
  utilization: ['workforce.staff', 'promotion.advertising'],
  peakLoad: ['workforce.staff', 'pricing.deal'],
  skillCustomerValue: ['training.topic', 'training.hours'],
  skillWriting: ['training.writing', 'training.hours'],
  missedAnswerShare: ['training.templates', 'training.writing'],
  rightFirstTime: ['training.hours', 'blueprint.prevention', 'improvement.change', 'incentives.tools'],
  complaintShare: ['recovery.allowance', 'recovery.empowerment'],
  recoveredShare: ['recovery.allowance', 'recovery.empowerment', 'training.hours'],
  staffCount: ['workforce.staff'],
  staffVacancies: ['workforce.wage', 'workforce.staff'],
  staffHires: ['workforce.staff', 'workforce.wage'],
  staffQuits: ['workforce.wage', 'workforce.staff', 'training.hours'],
  staffTenureMonths: ['workforce.wage', 'workforce.staff'],
  staffProficiency: ['training.hours', 'workforce.wage'],
  staffMotivation: ['workforce.wage', 'training.hours'],
  trainingHours: ['training.hours'],
  wageCents: ['workforce.wage'],
  awarenessShare: ['promotion.advertising'],
  credibility: ['promotion.promise'],
  trustMean: ['promotion.promise', 'recovery.allowance', 'training.hours'],
  recognizedShare: ['service-offer.guestBook'],
  penetration: ['promotion.advertising', 'pricing.price'],
  validShare: ['pricing.deal', 'promotion.promise'],
  committedShare: ['service-offer.guestBook', 'recovery.allowance', 'training.hours'],
  maturityLevel: ['culture.orientation', 'culture.leadership', 'culture.rewards'],
  leadershipStage: ['culture.leadership'],
  unrestShare: ['culture.structure'],
  mapSuretyShare: ['value-research.research'],
  customerKnowledgeShare: ['customer-knowledge.effort', 'customer-knowledge.capture'],
  personalVisitShare: ['customer-knowledge.effort', 'customer-knowledge.capture'],
  crmUseShare: ['crm-programme.'],
  suitableOfferShare: ['portfolios.rules', 'portfolios.governance', 'customer-knowledge.effort'],
  consentShare: ['permission.relevance', 'permission.control', 'permission.contacts'],
  annoyanceMean: ['permission.contacts', 'permission.relevance', 'permission.unsolicited'],
  changesAnswered: ['permission.triggers', 'permission.contacts'],
  handOffShare: ['incentives.handOffs', 'incentives.tools'],
  wrongRoutingShare: ['incentives.tools', 'incentives.handOffs'],
  changeOdds: ['improvement.describe', 'improvement.assess', 'improvement.standardize'],
  selfServiceShare: ['self-service.technology', 'self-service.push'],
  selfServiceFailedShare: ['self-service.guidance', 'self-service.technology'],
  selfServiceHelpedShare: ['self-service.support'],
  customerCompetence: ['co-production.education'],
  solutionDepth: ['solutions.teams', 'solutions.offered'],
  communityMemberShare: ['community.platform'],
  communityAnsweredShare: ['community.answers', 'community.platform'],
  communityOrder: ['community.moderation'],
};

const MOST = 3;

function opened({ observation: { levers }, game }: Facts, starts: readonly string[]): Lever[] {
  if (game.over) return [];
  const found = starts.flatMap((start) => levers.filter(({ id, open }) => open && id.startsWith(start)));
  return [...new Set(found)].slice(0, MOST);
}

/** Open levers that act on a driver; none when the game is over. */
export function leversOfDriver(facts: Facts, driver: string): Lever[] {
  return opened(facts, BY_DRIVER[driver] ?? []);
}

export function leversOfFigure(facts: Facts, metric: string): Lever[] {
  return opened(facts, BY_FIGURE[metric] ?? []);
}
