// The story over time: rung by quarter as a staircase with numbered moves, every purchase below with what happened at it,
// waits as bars, then each move with its reasons; and all of it as a table.
import { money, number } from '../../format.ts';
import { activeTeam } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { LONG_WAIT_MINUTES, type Story, type StoryMove, type StoryVisit } from '../../views/customer-story.ts';
import { currency, Points } from '../figures.tsx';
import { conditionLabel, driverLabel, firmLabel, lower, rungLabel } from '../labels.ts';
import { quarterName } from '../report/share-waterfall.tsx';
import { StoryChart } from './story-chart.tsx';

export function StoryCard({ story }: { readonly story: Story }) {
  const { purchases, ownPurchases, moves, chapters } = story;
  const title = t('customer:story', {
    count: purchases,
    own: number(ownPurchases),
    firm: firmLabel(activeTeam.value),
  });
  return (
    <Card title={title} class="story-card" aside={<Key visits={chapters.flatMap(({ visits }) => visits)} />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="story-scroll" tabIndex={0} aria-label={t('customer:chart')}>
        <StoryChart story={story} />
      </section>
      {moves.length === 0 ? (
        <p class="mute">{t('customer:noMoves')}</p>
      ) : (
        <ol class="story-moves plain">
          {moves.map((move) => (
            <Move key={move.number} move={move} />
          ))}
        </ol>
      )}
      <details>
        <summary>{t('report:chart.table')}</summary>
        <VisitTable visits={chapters.flatMap(({ visits }) => visits)} />
      </details>
    </Card>
  );
}

function Key({ visits }: { readonly visits: readonly StoryVisit[] }) {
  const lost = visits.some(({ own, outcome }) => own && outcome !== 'served');
  return (
    <ul class="legend plain">
      <li>
        <span class="story-dot story-own" /> {t('customer:key.own', { firm: firmLabel(activeTeam.value) })}
      </li>
      {lost && (
        <li>
          <span class="story-dot story-lost" /> {t('customer:key.lost')}
        </li>
      )}
      <li>
        <span class="story-dot story-other">R</span> {t('customer:key.other')}
      </li>
      <li>
        <span class="story-key-fail" aria-hidden="true">
          ▲
        </span>{' '}
        {t('customer:key.failed')}
      </li>
      <li>
        <span class="story-key-wait" aria-hidden="true">
          ▮
        </span>{' '}
        {t('customer:key.wait', { minutes: LONG_WAIT_MINUTES })}
      </li>
    </ul>
  );
}

function Move({ move }: { readonly move: StoryMove }) {
  const { number: at, turn, from, to, condition, causes, kind } = move;
  return (
    <li class="story-move">
      <p class="story-move-head">
        <span class={`story-number ${kind === 'climb' ? '' : 'story-number-down'}`}>{at}</span>
        <b>{t('customer:move', { from: lower(rungLabel(from)), to: lower(rungLabel(to)) })}</b>
      </p>
      <p class="card-note">
        {quarterName(turn)}
        {condition !== '' &&
          from !== 'none' &&
          to !== 'none' &&
          `: ${t(kind === 'climb' ? 'customer:came' : 'customer:went', { condition: conditionLabel(condition) })}`}
      </p>
      <ul class="story-causes plain">
        {causes.map(({ driver, sum }) => (
          <li key={driver || 'rest'}>
            <span>{driver === '' ? t('customer:rest') : lower(driverLabel(driver))}</span>
            <Points value={sum} digits={2} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function VisitTable({ visits }: { readonly visits: readonly StoryVisit[] }) {
  const numeric = true;
  return (
    <Table
      caption={t('customer:table.caption')}
      columns={[
        { label: t('customer:table.when') },
        { label: t('customer:table.where') },
        { label: t('customer:table.paid'), numeric },
        { label: t('customer:table.waited'), numeric },
        { label: t('customer:table.promised'), numeric },
        { label: t('customer:table.got'), numeric },
        { label: t('customer:table.what') },
      ]}
      rows={visits.map((visit) => ({
        id: `${visit.turn}-${visit.occasion}`,
        cells: [
          quarterName(visit.turn),
          firmLabel(visit.firm),
          visit.outcome === 'served' ? money(visit.priceCents, { currency: currency(), digits: 2 }) : '–',
          visit.firm === 'outside' ? '–' : number(visit.waitMinutes),
          visit.own && visit.outcome === 'served' ? number(100 * visit.expected) : '–',
          visit.own && visit.outcome === 'served' ? number(100 * visit.perceived) : '–',
          happened(visit),
        ],
      }))}
    />
  );
}

/** What happened at a visit, in words. */
function happened(visit: StoryVisit): string {
  const words: string[] = [];
  if (visit.outcome !== 'served' && visit.firm !== 'outside') words.push(t('customer:happened.unserved'));
  if (visit.failed) words.push(t('customer:happened.failed'));
  if (visit.complaint) words.push(t('customer:happened.complained'));
  if (visit.recovered) words.push(t('customer:happened.recovered'));
  if (visit.outcome === 'served' && visit.waitMinutes >= LONG_WAIT_MINUTES) words.push(t('customer:happened.waited'));
  if (visit.own && visit.outcome === 'served' && visit.perceived < visit.expected - 0.03) {
    words.push(t('customer:happened.short'));
  }
  if (visit.own && visit.outcome === 'served' && !visit.valid) words.push(t('customer:happened.deal'));
  return words.length === 0 ? '–' : words.join(', ');
}
