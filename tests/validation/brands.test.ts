// Laws of brand size and repeat buying on panels: V1 double jeopardy, V2 w(1 − b), V5 state dependence, V6 the logit of
// Guadagni and Little. They must hold in the null market, also with every mechanism on, and with its relationship mechanisms in
// the bistro; in the other scenarios firms differ in more than size, and of the bands only the direction must hold.
import { beforeAll, describe, it } from 'vitest';
import { type ChoiceFit, fitGuadagniLittle } from './guadagni-little.ts';
import { correlation, variation } from './laws.ts';
import { EVERY_NULL, NULL_MARKET, QUIET, SIZED_BISTRO } from './overrides.ts';
import { type BrandFigures, brandFigures, histories, repeatRates } from './panel.ts';
import { type Band, holds, printFigures, tells } from './report.ts';
import { type Overrides, panelOf, SEEDS, scenarioWith } from './simulate.ts';

/** Validation scenarios: shipped file, what is changed in it, and whether firms differ in nothing but size. */
const MARKETS: readonly (readonly [name: string, file: string, overrides: Overrides, strict: boolean])[] = [
  ['null market', 'null-market', NULL_MARKET, true],
  ['null market, every mechanism', 'null-market', EVERY_NULL, true],
  ['bistro, six sizes', 'bistro', SIZED_BISTRO, true],
  ['virtual-customers', 'virtual-customers', QUIET, false],
  ['customer-bank', 'customer-bank', QUIET, false],
  ['metaverse', 'metaverse', QUIET, false],
];

/** Turns of the panel; brand figures are of the first, in which the largest firm's penetration is .3 to .65. */
const TURNS = 6;
const WINDOW = { from: 1, to: 1 };
/** Households and purchases of a panel as large as those of the evidence. */
const HOUSEHOLDS = 600;
const PURCHASES = 25;

printFigures();

describe.each(MARKETS)('%s', (name, file, overrides, strict) => {
  const brands: BrandFigures[][] = [];
  const repeats: { actual: number; expected: number }[] = [];
  const fits: ChoiceFit[] = [];

  beforeAll(() => {
    for (const seed of SEEDS) {
      const panel = panelOf(scenarioWith(file, overrides), seed, TURNS);
      const rows = histories(panel);
      brands.push(brandFigures(panel, WINDOW.from, WINDOW.to));
      repeats.push(repeatRates(rows, panel.firms));
      fits.push(
        fitGuadagniLittle(
          rows.slice(0, HOUSEHOLDS).map((row) => row.slice(0, PURCHASES)),
          panel.firms,
        ),
      );
    }
  }, 120_000);

  const judge = (law: string, figure: string, values: readonly number[], band: Band, direction: Band = {}) =>
    strict ? holds(law, `${name}: ${figure}`, values, band) : tells(law, `${name}: ${figure}`, values, band, direction);
  const each = (figure: (firms: BrandFigures[]) => number) => brands.map(figure);
  const column = (firms: BrandFigures[], key: keyof BrandFigures) => firms.map((firm) => firm[key]);
  const correlated = (key: keyof BrandFigures) =>
    each((firms) => correlation(column(firms, 'share'), column(firms, key)));
  const spread = (firms: BrandFigures[], key: keyof BrandFigures) =>
    Math.max(...column(firms, key)) / Math.min(...column(firms, key));

  it('V1: small firms have fewer buyers who are somewhat less loyal', () => {
    const largest = each((firms) => Math.max(...column(firms, 'penetration')));
    judge('V1', 'penetration of the largest', largest, { min: 0.3, max: 0.65 });
    judge('V1', 'corr(share, b)', correlated('penetration'), { min: 0.9 }, { min: 0.5 });
    judge('V1', 'corr(share, SCR)', correlated('requirements'), { min: 0.85 });
    judge('V1', 'corr(share, w)', correlated('frequency'), { min: 1e-9 });
    const apart = each((firms) => spread(firms, 'penetration') / spread(firms, 'frequency'));
    judge('V1', 'spread of b against spread of w', apart, { min: 1 + 1e-9 }, { min: 1 });
  });

  it('V2: w(1 − b) hardly varies', () => {
    const varies = each((firms) => variation(firms.map((firm) => firm.frequency * (1 - firm.penetration))));
    tells('V2', `${name}: CV of w(1 − b)`, varies, { max: 0.5 }, { max: 1 });
  });

  it('V5: purchases repeat more often than tastes explain', () => {
    const excess = repeats.map(({ actual, expected }) => actual - expected);
    judge('V5', 'excess of the repeat rate', excess, { min: 0.02, max: 0.12 }, { min: 0 });
  });

  it('V6: a pooled logit finds the loyalty that it finds in panels', () => {
    const gamma = fits.map((fit) => fit.gamma);
    const gain = fits.map((fit) => fit.rhoLoyalty - fit.rhoBrands);
    tells(
      'V6',
      `${name}: λ`,
      fits.map((fit) => fit.lambda),
      { min: 0.55, max: 0.9 },
    );
    tells('V6', `${name}: γ`, gamma, { min: 2, max: 4.5 }, { min: 0 });
    tells('V6', `${name}: gain in ρ²`, gain, { min: 0.1 }, { min: 0 });
  });
});
