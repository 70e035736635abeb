// The value map: what a firm thinks that its customers value, how sure it may be, what it takes for parity, and how it thinks
// it stands against its rivals, over all and by segment; in the debrief with the truth and the seven mistakes. Pure.
import type { Estimate } from './report-facts.ts';
import { detailOf, type SystemFacts } from './systems.ts';

export interface MapAttribute {
  readonly driver: string;
  /** Part of all that counts; the interval holds the truth 95 times in 100 if the guesses were fair. */
  readonly weight: Estimate;
  readonly before: number | undefined;
  /** Held for parity: hurts below the rivals, gives little above. */
  readonly parity: boolean;
  /** Part of the work on value that goes here. */
  readonly work: number;
  /** What is true, in the debrief. */
  readonly truth: { readonly weight: number; readonly parity: boolean } | undefined;
}

export interface MapLead {
  readonly driver: string;
  /** Own quality less the rivals' as the firm believes it, in points of 100. */
  readonly lead: Estimate;
  readonly truth: number | undefined;
}

export interface ValueMap {
  /** The weightiest first. */
  readonly attributes: readonly MapAttribute[];
  /** Drivers that the firm has not found. */
  readonly missing: readonly string[];
  readonly leads: readonly MapLead[];
  /** Segments by which rivals were compared this quarter; none where nothing was spent on it. */
  readonly segments: readonly string[];
  /** 0 for a first guess, 1 for knowledge. */
  readonly surety: number;
  readonly cases: number;
  /** In the debrief: the seven mistakes, 0 for none. */
  readonly mistakes: readonly { readonly id: string; readonly size: number }[];
}

const Z = 1.96;
const POINTS = 100;

export function valueMapOf(facts: SystemFacts): ValueMap | undefined {
  const { now, truth, scenario } = facts;
  const map = now.details.valueMap;
  if (map === undefined) return undefined;
  const known = Object.keys(map).filter((driver) => map[driver]! > 0 || truth !== undefined);
  const segments = scenario.segments.map(({ id }) => id).filter((id) => wasCompared(facts, id));
  return {
    attributes: known.map((driver) => attributeOf(facts, driver)).sort((a, b) => weightOf(b) - weightOf(a)),
    missing: Object.keys(map).filter((driver) => map[driver] === 0),
    leads: leadsOf(facts, 'all'),
    segments,
    surety: now.metrics.mapSuretyShare ?? 0,
    cases: now.metrics.researchCases ?? 0,
    mistakes: Object.entries(truth?.mapMistakes ?? {}).map(([id, size]) => ({ id, size })),
  };
}

/** The true weight where it is open, the believed one else. */
const weightOf = ({ weight, truth }: MapAttribute) => truth?.weight ?? weight.estimate;

function attributeOf({ now, before, truth }: SystemFacts, driver: string): MapAttribute {
  const estimate = detailOf(now, 'valueMap', driver)!;
  const doubt = detailOf(now, 'valueDoubt', driver) ?? 0;
  const earlier = detailOf(before, 'valueMap', driver);
  return {
    driver,
    // A weight is believed as a normal in logarithms.
    weight: { estimate, low: estimate * Math.exp(-Z * doubt), high: estimate * Math.exp(Z * doubt) },
    before: earlier === 0 ? undefined : earlier,
    parity: detailOf(now, 'parityMap', driver) === 1,
    work: detailOf(now, 'workShare', driver) ?? 0,
    truth: truth && {
      weight: truth.valueTruth?.[driver] ?? 0,
      parity: truth.parityTruth?.[driver] === 1,
    },
  };
}

/** Where others compare and this firm doesn't, its figures are zero. */
function wasCompared({ now }: SystemFacts, segment: string): boolean {
  return (detailOf(now, 'situationDoubt', segment) ?? 0) > 0;
}

/** The own lead over rivals on what is on the map: over all, or in one segment, where a comparison costs its error. */
export function leadsOf({ now, truth }: SystemFacts, segment: 'all' | (string & {})): MapLead[] {
  const topic = segment === 'all' ? 'leadMap' : `leadMap:${segment}`;
  const map = now.details.valueMap ?? {};
  const found = Object.keys(map).filter((driver) => map[driver]! > 0);
  return found.map((driver) => {
    const estimate = POINTS * (detailOf(now, topic, driver) ?? 0);
    const doubt = segment === 'all' ? detailOf(now, 'leadDoubt', driver) : detailOf(now, 'situationDoubt', segment);
    const spread = Z * POINTS * (doubt ?? 0);
    const open = segment === 'all' ? truth?.leadTruth?.[driver] : undefined;
    return {
      driver,
      lead: { estimate, low: estimate - spread, high: estimate + spread },
      truth: open === undefined ? undefined : POINTS * open,
    };
  });
}
