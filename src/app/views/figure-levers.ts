// Which levers act on a driver or a figure: the way from a report to a decision. By the start of the lever's id, as the
// mechanisms' help tells it; levers that a game doesn't have or open are left out. Pure.
import type { Observation } from '../../engine/index.ts';
import type { Facts } from './report-facts.ts';

type Lever = Observation['levers'][number];

const BY_DRIVER: Readonly<Record<string, readonly string[]>> = {
  coreQuality: ['service-offer.ingredients', 'service-offer.core'],
  reliability: ['training.hours', 'blueprint.prevention', 'recovery.allowance'],
  supplementary: ['service-offer.supplementary'],
  fit: ['service-offer.guestBook', 'service-offer.bundle'],
  convenience: ['channels.bookableSeats', 'channels.digital'],
  empathy: ['training.hours', 'workforce.staff'],
  servicescape: ['servicescape.room'],
  otherCustomers: ['pricing.deal', 'channels.bookableSeats'],
  brand: ['promotion.advertising'],
  recognition: ['service-offer.guestBook', 'pricing.rewards'],
  price: ['pricing.price'],
  deal: ['pricing.deal'],
  fairness: ['pricing.tierSpread'],
  waiting: ['workforce.staff', 'channels.bookableSeats', 'servicescape.room'],
  effort: ['channels.', 'blueprint.redesign'],
  risk: ['service-offer.guarantee', 'promotion.education', 'recovery.allowance'],
  privacy: ['service-offer.guestBook'],
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
  rightFirstTime: ['training.hours', 'blueprint.prevention'],
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
