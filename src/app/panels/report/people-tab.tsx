// People: who works here, how well and for how long, who came and went, what they have learned, and how that has gone.
import { number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { peopleOf } from '../../views/report-people.ts';
import { FigureTiles } from './figure-tiles.tsx';
import { leverName } from './lever-name.ts';
import { SystemCards } from './system-cards.tsx';
import { TrendCard } from './trend-card.tsx';

interface Props {
  readonly facts: Facts;
  readonly openFigure: (id: string) => void;
}

export function PeopleTab({ facts, openFigure }: Props) {
  const { figures, skills, pools } = peopleOf(facts);
  if (figures.length === 0) {
    return (
      <div class="stack">
        <p class="mute">{t('report:people.none')}</p>
        <SystemCards facts={facts} tab="people" openFigure={openFigure} />
      </div>
    );
  }
  return (
    <div class="stack">
      <FigureTiles figures={[...figures, ...skills]} onOpen={openFigure} />
      <div class="tab-columns">
        <Card title={t('report:people.pools')}>
          <Table
            caption={t('report:people.caption')}
            columns={[
              { label: t('report:people.pool') },
              { label: t('report:people.heads'), numeric: true },
              { label: t('report:people.proficiency'), numeric: true },
              { label: t('report:people.load'), numeric: true },
            ]}
            rows={pools.map((pool) => ({
              id: pool.id,
              cells: [
                pool.name === '' ? t('report:people.team') : leverName(`workforce.staff.${pool.id}`, pool.name),
                number(pool.heads),
                percent(pool.proficiency, 0),
                percent(pool.load, 0),
              ],
            }))}
          />
          <p class="card-note">{t('report:people.note')}</p>
        </Card>
        <TrendCard
          facts={facts}
          title={t('report:people.trend')}
          metrics={['staffProficiency', 'staffMotivation', 'utilization']}
        />
      </div>
      <SystemCards facts={facts} tab="people" openFigure={openFigure} />
    </div>
  );
}
