// The firm's value map at the end of the game beside what was true, and what was left of the seven mistakes; nothing where a
// scenario has no value research.
import type { DriverId, Observation } from '../../engine/index.ts';
import type { Original } from './original.ts';
import type { MapTruth } from './types.ts';

/** Half of a 95 % interval, in standard errors. */
const Z = 1.96;

type Details = Observation['details'];

export function mapTruthOf({ details }: Original): MapTruth | undefined {
  const map = details?.seen.valueMap;
  if (details === undefined || map === undefined) return undefined;
  const { seen, truth } = details;
  return {
    attributes: Object.keys(map)
      .map((driver) => attributeOf(seen, truth, driver))
      .sort((a, b) => b.truth - a.truth),
    mistakes: Object.entries(truth.mapMistakes ?? {}).map(([id, size]) => ({ id, size })),
  };
}

function attributeOf(seen: Details, truth: Details, driver: string): MapTruth['attributes'][number] {
  const figure = (details: Details, topic: string) => details[topic]?.[driver] ?? 0;
  const estimate = figure(seen, 'valueMap');
  // A weight is believed as a normal in logarithms.
  const doubt = Z * figure(seen, 'valueDoubt');
  return {
    driver: driver as DriverId,
    truth: figure(truth, 'valueTruth'),
    seen: { estimate, low: estimate * Math.exp(-doubt), high: estimate * Math.exp(doubt) },
    heldForParity: figure(seen, 'parityMap') === 1,
    isParity: figure(truth, 'parityTruth') === 1,
    work: figure(seen, 'workShare'),
  };
}
