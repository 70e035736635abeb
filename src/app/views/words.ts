// English words for the ids that the engine uses, since the page doesn't bundle the engine: a test holds them against it.
// Other languages lay theirs over by id (assets/locales/pt); how a figure is shown (unit, direction) stands here, too.

export type Unit = 'cents' | 'agents' | 'share' | 'points100' | 'minutes' | 'months' | 'hours' | 'count' | 'points';
export type Better = 'more' | 'less' | 'neither';

export interface FigureWords {
  readonly label: string;
  readonly unit: Unit;
  readonly better: Better;
}

const f = (label: string, unit: Unit, better: Better): FigureWords => ({ label, unit, better });

/** Metrics that a screen may show, by id. */
export const METRIC_WORDS: Readonly<Record<string, FigureWords>> = {
  revenueCents: f('Revenue', 'cents', 'more'),
  costCents: f('Costs', 'cents', 'less'),
  profitCents: f('Profit', 'cents', 'more'),
  cashCents: f('Cash', 'cents', 'more'),
  visits: f('Visits', 'agents', 'more'),
  customers: f('Customers', 'agents', 'more'),
  marketShare: f('Market share', 'share', 'more'),
  expectedShare: f('Expected share', 'share', 'more'),
  validShare: f('Valid share', 'share', 'more'),
  penetration: f('Penetration', 'share', 'more'),
  satisfactionMean: f('Satisfaction', 'points100', 'more'),
  trustMean: f('Trust', 'points100', 'more'),
  acquired: f('Joined', 'agents', 'more'),
  churned: f('Left', 'agents', 'less'),
  committedShare: f('Commitment and above', 'share', 'more'),
  trialCustomers: f('On trial', 'agents', 'neither'),
  repertoireCustomers: f('One of several', 'agents', 'neither'),
  credibility: f('Credibility', 'points100', 'more'),
  priceCentsMean: f('Mean price', 'cents', 'neither'),
  customerEquityCents: f('Customer equity', 'cents', 'more'),
  score: f('Score', 'points', 'more'),
  eventsActive: f('Events', 'count', 'neither'),
  awarenessShare: f('Known to', 'share', 'more'),
  promiseCredibility: f('Belief in promises', 'points100', 'more'),
  pricePaidCents: f('Price paid', 'cents', 'neither'),
  referencePriceCents: f('Price they are used to', 'cents', 'more'),
  dealVisitShare: f('Visits at a deal', 'share', 'less'),
  rewardCents: f('Rewards paid', 'cents', 'neither'),
  contractHolderCount: f('Under contract', 'agents', 'neither'),
  coreQualityGain: f('Core quality gained', 'points100', 'more'),
  facilitatingShare: f('Facilitating services', 'points100', 'more'),
  enhancingShare: f('Enhancing services', 'points100', 'more'),
  recognizedShare: f('Recognized', 'share', 'more'),
  guestKnowledgeShare: f('Known about a returning customer', 'share', 'more'),
  guaranteePaidCents: f('Guarantee paid', 'cents', 'less'),
  trainingHours: f('Training a head', 'hours', 'neither'),
  skillTechnical: f('Technical skill', 'points100', 'more'),
  skillEmpathy: f('Empathy', 'points100', 'more'),
  skillRecovery: f('Skill in recovery', 'points100', 'more'),
  staffCount: f('Staff', 'count', 'neither'),
  staffVacancies: f('Vacancies', 'count', 'less'),
  staffProficiency: f('Proficiency', 'share', 'more'),
  staffQuits: f('Quits', 'count', 'less'),
  staffHires: f('Hires', 'count', 'neither'),
  staffTurnoverShare: f('Turnover', 'share', 'less'),
  staffTenureMonths: f('Tenure', 'months', 'more'),
  staffMotivation: f('Motivation', 'points100', 'more'),
  staffHours: f('Hours at the service of customers', 'hours', 'neither'),
  wageCents: f('Wages a head', 'cents', 'neither'),
  waitMinutesMean: f('Wait, the lost counted', 'minutes', 'less'),
  abandonedShare: f('Gave up waiting', 'share', 'less'),
  turnedAwayShare: f('Turned away', 'share', 'less'),
  utilization: f('Load', 'share', 'neither'),
  peakLoad: f('Load at the peak', 'share', 'less'),
  digitalContactShare: f('Digital contacts', 'share', 'neither'),
  bookedVisitShare: f('Booked visits', 'share', 'neither'),
  channelChangeShare: f('Changed the channel', 'share', 'less'),
  contactCostCents: f('Cost of a contact', 'cents', 'less'),
  servicescapeShare: f('Room', 'points100', 'more'),
  crowdingLoad: f('Crowding', 'share', 'less'),
  rightFirstTime: f('Right first time', 'share', 'more'),
  failuresPerVisit: f('Failures a visit', 'share', 'less'),
  rustShare: f('Rust of the process', 'share', 'less'),
  preventionShare: f('Prevention', 'share', 'more'),
  complaintShare: f('Complaints heard', 'share', 'more'),
  recoveredShare: f('Made good', 'share', 'more'),
  quickRecoveryShare: f('Made good at once', 'share', 'more'),
  recoveryCents: f('Spent on recovery', 'cents', 'less'),
  unfoundedClaims: f('Unfounded complaints', 'agents', 'less'),
  leftAfterFailure: f('Left after a failure', 'agents', 'less'),
  functionalBreachCount: f('Lacked a must', 'agents', 'less'),
  continuityBreachCount: f('Unserved once too often', 'agents', 'less'),
  breachMemoryCount: f('Stay away after a breach', 'agents', 'less'),
  outOfReachShare: f('Priced out', 'share', 'less'),
  switchingCostLogits: f('Switching cost', 'points', 'more'),
  bondShare: f('Personal bond', 'points100', 'more'),
  positiveTalk: f('Good word', 'agents', 'more'),
  negativeTalk: f('Bad word', 'agents', 'less'),
  recommendations: f('Recommendations', 'agents', 'more'),
  referrals: f('Came recommended', 'agents', 'more'),
  proficientHoursShare: f('Proficient hours for each demanded', 'points', 'more'),
  valueCreatedCents: f('Value created', 'cents', 'more'),
  valueEstimateCents: f('Value created so far', 'cents', 'more'),
  missionReach: f('Mission reach', 'share', 'more'),
};

export interface DriverWords {
  readonly label: string;
  readonly help: string;
}

const d = (label: string, help: string): DriverWords => ({ label, help });

export const DRIVER_WORDS: Readonly<Record<string, DriverWords>> = {
  coreQuality: d('Core quality', 'How good the core of the service is believed to be.'),
  reliability: d('Reliability', 'Failures met, and how they were made good.'),
  supplementary: d(
    'Supplementary services',
    'The petals around the core: information, billing, hospitality and others.',
  ),
  fit: d('Fit', 'How well the offer matches what this customer needs.'),
  convenience: d('Convenience', 'Reach, hours, booking and channels.'),
  empathy: d('Empathy', 'Care and attention from the staff.'),
  servicescape: d('Servicescape', 'Room, cues and comfort.'),
  participation: d('Participation', 'What taking part in the service gives the customer.'),
  otherCustomers: d('Other customers', 'Crowding and company.'),
  brand: d('Brand', 'What the name says, from advertising and talk.'),
  recognition: d('Recognition', 'Being known and treated as oneself.'),
  community: d('Community', 'Belonging with other customers.'),
  price: d('Price', 'Price against the price this customer is used to.'),
  deal: d('Deal', 'A temporary reduction. It brings no valid purchase by itself.'),
  fairness: d('Fairness', 'Paying more than others for the same.'),
  waiting: d('Waiting', 'Time lost waiting, as perceived.'),
  effort: d('Effort', 'Physical and mental work to get the service.'),
  sensory: d('Sensory outlay', 'Noise, smell, discomfort.'),
  risk: d('Risk', 'Fear of a bad outcome before it is known.'),
  privacy: d('Privacy', 'Unease about data and unasked contact.'),
  flexibility: d('Flexibility', 'Freedom given up by a contract or programme.'),
  habit: d('Habit', 'Smoothed past choices.'),
  trust: d('Trust', 'Kept promises and survived failures.'),
  commitment: d('Commitment', 'A committed customer counts rivals for less.'),
  switchingCost: d('Switching cost', 'What leaving would cost in search, learning, bonds and risk.'),
  contract: d('Contract', 'A legal lock. It ends at expiry.'),
  imperative: d('Imperative', 'A breach of what the customer cannot do without.'),
  consideration: d('Consideration', 'Unknown, out of reach or closed out.'),
  taste: d('Taste', 'A permanent liking that no firm decides.'),
  chance: d('Chance', 'The draw of the occasion.'),
  outside: d('Outside option', 'Doing without, or doing it oneself.'),
};

export const RUNG_WORDS: Readonly<Record<string, string>> = {
  none: 'None',
  sampling: 'Sampling',
  preference: 'Preference',
  favor: 'Favor',
  commitment: 'Commitment',
  referral: 'Referral',
  exclusivity: 'Exclusivity',
};

export const ACCOUNT_WORDS: Readonly<Record<string, string>> = {
  sales: 'Sales',
  otherRevenue: 'Fees and other revenue',
  discounts: 'Deals and rewards',
  supplies: 'Supplies and parts',
  wages: 'Wages',
  hiring: 'Hiring',
  training: 'Training',
  advertising: 'Advertising',
  facilities: 'Facilities',
  channels: 'Channels',
  information: 'Customer information',
  improvement: 'Processes and projects',
  recovery: 'Recovery and guarantees',
  overhead: 'Rent and overhead',
  interest: 'Interest',
};

/** What a rung stands on, told as what came or went, or as what the next rung asks for. */
export const CONDITION_WORDS: Readonly<Record<string, string>> = {
  bought: 'a first purchase',
  share: 'more than half of the last purchases here',
  act: 'gave something back after a favour',
  'both-halves': 'preferred for long, not only of late',
  trust: 'trust',
  tested: 'a test survived: a failure, or a better offer passed over',
  recommended: 'recommended the firm to somebody',
  variance: 'visits that are all alike',
  closed: 'looks nowhere else',
  breach: 'something they cannot do without was missing',
};
