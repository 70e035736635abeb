// The drivers: the only vocabulary in which the engine tells why an offer is worth more or less to a customer.
// A contribution is in logits (model section 3). Order is canonical: sums, files and digests follow it.

export const DRIVER_TYPES = ['functional', 'experiential', 'symbolic', 'sacrifice', 'tie', 'gate', 'nobody'] as const;
export type DriverType = (typeof DRIVER_TYPES)[number];

interface DriverSpec {
  readonly id: string;
  readonly type: DriverType;
  /** Default mean importance over customers (a weight; for `price` the logits per unit of ln price, [e2.7], [e4]). */
  readonly importance: number;
  readonly label: string;
  readonly help: string;
}

export const DRIVERS = [
  {
    id: 'coreQuality',
    type: 'functional',
    importance: 1,
    label: 'Core quality',
    help: 'How good the core of the service is believed to be.',
  },
  {
    id: 'reliability',
    type: 'functional',
    importance: 1,
    label: 'Reliability',
    help: 'Failures met, and how they were made good.',
  },
  {
    id: 'supplementary',
    type: 'functional',
    importance: 1,
    label: 'Supplementary services',
    help: 'The petals around the core: information, billing, hospitality and others.',
  },
  {
    id: 'fit',
    type: 'functional',
    importance: 1,
    label: 'Fit',
    help: 'How well the offer matches what this customer needs.',
  },
  {
    id: 'convenience',
    type: 'functional',
    importance: 1,
    label: 'Convenience',
    help: 'Reach, hours, booking and channels.',
  },
  { id: 'empathy', type: 'experiential', importance: 1, label: 'Empathy', help: 'Care and attention from the staff.' },
  { id: 'servicescape', type: 'experiential', importance: 1, label: 'Servicescape', help: 'Room, cues and comfort.' },
  {
    id: 'participation',
    type: 'experiential',
    importance: 1,
    label: 'Participation',
    help: 'What taking part in the service gives the customer.',
  },
  {
    id: 'otherCustomers',
    type: 'experiential',
    importance: 1,
    label: 'Other customers',
    help: 'Crowding and company.',
  },
  {
    id: 'brand',
    type: 'symbolic',
    importance: 1,
    label: 'Brand',
    help: 'What the name says, from advertising and talk.',
  },
  {
    id: 'recognition',
    type: 'symbolic',
    importance: 1,
    label: 'Recognition',
    help: 'Being known and treated as oneself.',
  },
  { id: 'community', type: 'symbolic', importance: 1, label: 'Community', help: 'Belonging with other customers.' },
  {
    id: 'price',
    type: 'sacrifice',
    importance: 2.5,
    label: 'Price',
    help: 'Price against the price this customer is used to.',
  },
  {
    id: 'deal',
    type: 'sacrifice',
    importance: 1,
    label: 'Deal',
    help: 'A temporary reduction. It brings no valid purchase by itself.',
  },
  {
    id: 'fairness',
    type: 'sacrifice',
    importance: 1,
    label: 'Fairness',
    help: 'Paying more than others for the same.',
  },
  { id: 'waiting', type: 'sacrifice', importance: 1, label: 'Waiting', help: 'Time lost waiting, as perceived.' },
  {
    id: 'effort',
    type: 'sacrifice',
    importance: 1,
    label: 'Effort',
    help: 'Physical and mental work to get the service.',
  },
  { id: 'sensory', type: 'sacrifice', importance: 1, label: 'Sensory outlay', help: 'Noise, smell, discomfort.' },
  { id: 'risk', type: 'sacrifice', importance: 1, label: 'Risk', help: 'Fear of a bad outcome before it is known.' },
  { id: 'privacy', type: 'sacrifice', importance: 1, label: 'Privacy', help: 'Unease about data and unasked contact.' },
  {
    id: 'flexibility',
    type: 'sacrifice',
    importance: 1,
    label: 'Flexibility',
    help: 'Freedom given up by a contract or programme.',
  },
  { id: 'habit', type: 'tie', importance: 1, label: 'Habit', help: 'Smoothed past choices.' },
  { id: 'trust', type: 'tie', importance: 1, label: 'Trust', help: 'Kept promises and survived failures.' },
  {
    id: 'commitment',
    type: 'tie',
    importance: 1,
    label: 'Commitment',
    help: 'A committed customer counts rivals for less.',
  },
  {
    id: 'switchingCost',
    type: 'tie',
    importance: 1,
    label: 'Switching cost',
    help: 'What leaving would cost in search, learning, bonds and risk.',
  },
  { id: 'contract', type: 'tie', importance: 1, label: 'Contract', help: 'A legal lock. It ends at expiry.' },
  {
    id: 'imperative',
    type: 'gate',
    importance: 1,
    label: 'Imperative',
    help: 'What customers cannot do without was missing: a visit far too poor, or nobody to serve them twice in a row. For a while the firm is out of the question.',
  },
  {
    id: 'consideration',
    type: 'gate',
    importance: 1,
    label: 'Consideration',
    help: 'Unknown, out of reach or closed out.',
  },
  { id: 'taste', type: 'nobody', importance: 1, label: 'Taste', help: 'A permanent liking that no firm decides.' },
  { id: 'chance', type: 'nobody', importance: 1, label: 'Chance', help: 'The draw of the occasion.' },
  {
    id: 'outside',
    type: 'nobody',
    importance: 1,
    label: 'Outside option',
    help: 'Doing without, or doing it oneself.',
  },
] as const satisfies readonly DriverSpec[];

export type DriverId = (typeof DRIVERS)[number]['id'];
export const DRIVER_IDS: readonly DriverId[] = DRIVERS.map((driver) => driver.id);
export const DRIVER_COUNT = DRIVERS.length;

/** Position of a driver in the canonical order. */
export const DRIVER_INDEX = Object.fromEntries(DRIVERS.map((driver, index) => [driver.id, index])) as Readonly<
  Record<DriverId, number>
>;

/** Value of a gated firm: V = -30, and the gate's contribution is -30 less all the others. */
export const GATED_VALUE = -30;

/** The neutral quality: believed quality counts as its distance from here (ladder-sketch.py). */
export const NEUTRAL_QUALITY = 0.7;
