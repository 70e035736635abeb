// The stocks that customers.csv tells beside its fixed columns, in words: those of the core by name, those of mechanisms
// as their declarations name them.
import { DRIVERS, MECHANISMS } from '../../engine/index.ts';
import type { Column } from './columns.ts';

const CORE: readonly Column[] = [
  stock('satisfaction', '0 to 1', 'Cumulative satisfaction.'),
  stock('trustAlpha', 'count', 'Evidence for trust; trust is alpha / (alpha + beta).'),
  stock('trustBeta', 'count', 'Evidence against trust.'),
  stock('habit', '0 to 1', 'Smoothed past choices.'),
  stock('promised', 'quality', 'Part of the believed core quality that promises put there.'),
  stock('qualityMean', '0 to 1', 'Running mean of perceived quality.'),
  stock('qualityVariance', 'quality squared', 'Running variance of perceived quality.'),
  stock('favours', '0 to 1', 'Favours received, smoothed over visits.'),
  stock('earned', 'logit', 'Earned value when the choices of the turn began.'),
  stock('visits', 'visits', 'Served visits ever.'),
  stock('flags', 'bits', '1 aware, 2 last failure not made good, 4 last failure made good, 8 lapsing.'),
  stock('conditions', 'bits', 'Conditions of the rungs that hold.'),
  stock('lastAct', 'purchase number', 'Purchase of the customer at the last act; 0 for never.'),
  stock('lastTest', 'purchase number', 'Purchase of the customer at the last test; 0 for never.'),
  stock('lastRecommended', 'purchase number', 'Purchase of the customer at the last recommendation; 0 for never.'),
  stock('actDriver', 'driver index', 'Driver behind the last act; 255 for none.'),
  stock('testDriver', 'driver index', 'Driver behind the last test; 255 for none.'),
  stock('recommendedDriver', 'driver index', 'Driver behind the last recommendation; 255 for none.'),
  stock('voidUntil', 'purchase number', 'Purchases up to this one are void after a breach.'),
  stock('customer.purchases', 'purchases', 'Purchases in the category ever.'),
  stock('customer.closedTo', 'firm index', 'The firm to which the customer has closed its set; 255 for none.'),
  stock('customer.committedTo', 'firm index', 'The firm to which the customer is committed; 255 for none.'),
];

function stock(name: string, unit: string, help: string): Column {
  return { name, unit, help };
}

/** Every stock that any scenario may have; the parts of a wide one are numbered: `name.0`. */
export function stockColumns(): Column[] {
  const beliefs = DRIVERS.map(({ id, label }) => {
    return stock(
      `belief.${id}`,
      'quality',
      `${label}: believed quality as a distance from .7, where a mechanism delivers it.`,
    );
  });
  const own = MECHANISMS.flatMap(({ id, columns }) => {
    const named = (table: object | undefined, before: string) =>
      Object.keys(table ?? {}).map((name) =>
        stock(`${before}${id}.${name}`, 'its own', `Own column of the mechanism ${id}.`),
      );
    return [...named(columns.dyad, ''), ...named(columns.customer, 'customer.')];
  });
  return [...CORE, ...beliefs, ...own];
}
