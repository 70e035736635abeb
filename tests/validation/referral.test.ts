// V20: referred customers over the 33 months of Schmitt, Skiera and Van den Bulte (2011), eleven turns. In a young market, where
// people come because they have just heard of a firm; in an old one those who never came have their reasons.
import { describe, it } from 'vitest';
import { YOUNG } from './overrides.ts';
import { hazard, type Joiner, joinersOf, margin, value } from './referral.ts';
import { type Band, printFigures, tells } from './report.ts';
import { SEEDS, scenarioOfAgents } from './simulate.ts';

const AGENTS = 6000;

printFigures();

describe('V20, referral', () => {
  it('bistro: brings customers who are worth more at first, and stay as long as their friend', () => {
    const scenario = scenarioOfAgents('bistro', AGENTS, YOUNG);
    const all = SEEDS.map((seed) => joinersOf(scenario, seed));
    const figure = (what: string, of: (joiners: Joiner[]) => number, band: Band, direction: Band = {}) =>
      tells('V20', what, all.map(of), band, direction);
    const [first, last] = [(joiners: Joiner[]) => margin(joiners, 0, 3), (joiners: Joiner[]) => margin(joiners, 8, 11)];
    figure('referred customers followed', (joiners) => joiners.filter(({ referred }) => referred).length, {});
    figure('margin of the first nine months, more by', first, { min: 0.1, max: 0.25 }, { min: 0 });
    figure('margin of months 25 to 33, more by', last, { min: 0, max: 0.1 });
    figure('what fades of it', (joiners) => first(joiners) - last(joiners), { min: 0 }, { min: 0 });
    const [there, gone] = [(joiners: Joiner[]) => hazard(joiners, true), (joiners: Joiner[]) => hazard(joiners, false)];
    figure('hazard ratio of leaving, friend still there', there, { min: 0.75, max: 0.9 }, { max: 1 });
    figure('hazard ratio of leaving, friend gone', gone, { min: 0.9, max: 1.1 });
    figure('the second less the first', (joiners) => gone(joiners) - there(joiners), { min: 0 }, { min: 0 });
    figure('value over 33 months, more by', value, { min: 0.05, max: 0.25 }, { min: 0 });
  }, 240_000);
});
