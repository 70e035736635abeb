// The finding of the quarter in one sentence, and the figures a manager asks for first; each opens its causes.
import type { ComponentChildren } from 'preact';
import { number } from '../../format.ts';
import { t } from '../../text.ts';
import { customersOf, type Facts } from '../../views/report-facts.ts';
import { headlineOf } from '../../views/report-headline.ts';
import { type Cause, whoseName } from '../../views/report-reasons.ts';
import { Change, figureText } from '../figures.tsx';
import { driverNoun, metricLabel } from '../labels.ts';

interface Props {
  readonly facts: Facts;
  readonly openFigure: (id: string) => void;
}

function headlineText(facts: Facts): string {
  const { own } = facts;
  const profit = own.metrics.profitCents ?? 0;
  const finding = findingText(facts);
  return profit < 0
    ? `${finding} ${t('report:headline.loss', { money: figureText('profitCents', -profit) })}`
    : finding;
}

function findingText(facts: Facts): string {
  const { pattern, customers, cause } = headlineOf(facts);
  if (cause === undefined) return t('report:headline.plain', { count: Math.round(customers) });
  return t(`report:headline.${pattern}`, {
    count: Math.round(customers),
    customers: number(customers),
    cause: causePhrase(facts, cause),
  });
}

/** “your waiting”, “Rivoli's price”, “taste”. */
function causePhrase(facts: Facts, { doing, whose, driver }: Cause): string {
  const name = driverNoun(driver);
  if (doing === 'own') return t('report:phrase.own', { driver: name });
  return doing === 'rival' ? t('report:phrase.rival', { driver: name, firm: whoseName(facts, whose) }) : name;
}

export function Headline({ facts, openFigure }: Props) {
  return (
    <div class="report-headline">
      <h1>{headlineText(facts)}</h1>
      <div class="report-chips">
        {headFigures(facts).map(({ id, value, change }) => (
          <FigureChip key={id} id={id} change={change} onOpen={() => openFigure(id)}>
            {ESTIMATED.has(id) ? t('customer:about', { value: figureText(id, value) }) : figureText(id, value)}
          </FigureChip>
        ))}
      </div>
    </div>
  );
}

/** What the panel tells; the other figures are counted. */
const ESTIMATED: ReadonlySet<string> = new Set(['marketShare', 'satisfactionMean']);

function headFigures({ observation, before, own, ownBefore }: Facts) {
  const share = observation.metrics.marketShare;
  const figures = [
    { id: 'profitCents', value: own.metrics.profitCents, was: ownBefore?.metrics.profitCents },
    { id: 'customers', value: customersOf(observation), was: before.observation && customersOf(before.observation) },
    { id: 'marketShare', value: share, was: before.observation?.metrics.marketShare },
    {
      id: 'satisfactionMean',
      value: observation.metrics.satisfactionMean,
      was: before.observation?.metrics.satisfactionMean,
    },
  ];
  return figures.flatMap(({ id, value, was }) =>
    value === undefined ? [] : [{ id, value, change: was === undefined ? undefined : value - was }],
  );
}

interface ChipProps {
  readonly id: string;
  readonly change: number | undefined;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

function FigureChip({ id, change, onOpen, children }: ChipProps) {
  return (
    <button type="button" class="figure-chip" onClick={onOpen}>
      <span class="figure-chip-name">{metricLabel(id)}</span> <b>{children}</b> <Change id={id} change={change} />
    </button>
  );
}
