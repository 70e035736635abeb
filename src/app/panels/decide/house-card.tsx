// The player's house beside the sheet: the theatre with the count on each rung, and the same as a list for those who
// don't see it. Where there is no room for a theatre, the figures of last quarter stand in its place.
import { number } from '../../format.ts';
import { goTo } from '../../router.ts';
import { showQuarter } from '../../session.ts';
import { game, observation } from '../../store.ts';
import { t } from '../../text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TermLink } from '../../ui/term-link.tsx';
import { customersOf } from '../../views/report-facts.ts';
import { lower, rungLabel } from '../labels.ts';
import { HouseTheatre } from '../theatre/house.tsx';
import { presentPlan } from '../theatre/plans.ts';
import { Events } from './events.tsx';
import { metricText } from './words.ts';

export function HouseCard() {
  const plan = presentPlan.value;
  if (plan === undefined) return null;
  return (
    <section class="card house" id="house" aria-label={t('decide:theatre.title')}>
      <Events />
      <HouseTheatre />
      <ol class="house-rungs plain" aria-label={t('decide:theatre.figures')}>
        {plan.landings.map(({ rung, customers }) => (
          <li key={rung}>
            <b>{number(customers)}</b> <TermLink term={rung}>{lower(rungLabel(rung))}</TermLink>
          </li>
        ))}
      </ol>
    </section>
  );
}

const FIGURES = [
  'profitCents',
  'marketShare',
  'customers',
  'satisfactionMean',
  'waitMinutesMean',
  'utilization',
  'rightFirstTime',
] as const;

/** The last report in short; the whole one is a step away. */
export function LastQuarter() {
  const seen = observation.value;
  const state = game.value;
  if (seen === undefined || state === undefined) return null;
  const played = state.quarters.length;
  const scale = state.scenario.customersPerAgent;
  const figures = FIGURES.filter((id) => seen.metrics[id] !== undefined).map((id) => ({
    id,
    text: metricText(id, id === 'customers' ? customersOf(seen, scale) : seen.metrics[id]!),
  }));
  const open = () => {
    showQuarter(played);
    goTo('report');
  };
  return (
    <Card
      title={t(played === 0 ? 'decide:last.start' : 'decide:last.title')}
      class="last"
      id="last"
      aside={played > 0 && <LinkButton onClick={open}>{t('decide:last.open')}</LinkButton>}
    >
      <dl class="last-figures">
        {figures.map(({ id, text }) => (
          <div key={id}>
            <dt>
              <TermLink term={`figure-${id}`}>{t(`decide:last.${id}`)}</TermLink>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
