// One cause opened: what it is, what it did in each segment, whose stories tell of it, and the lever that acts on it.
import { barOption } from '../../charts/bar.ts';
import { Chart } from '../../charts/chart.tsx';
import { goTo } from '../../router.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TermLink } from '../../ui/term-link.tsx';
import { customersOfCause } from '../../views/cause-stories.ts';
import { leversOfDriver } from '../../views/figure-levers.ts';
import type { Facts } from '../../views/report-facts.ts';
import { bySegment, type Cause } from '../../views/report-reasons.ts';
import { Points, pointsText } from '../figures.tsx';
import { driverHelp, segmentLabel } from '../labels.ts';
import { openCustomer, openTab } from './facts.ts';
import { leverName } from './lever-name.ts';
import { causeText, whoseText } from './share-waterfall.tsx';
import { StoryButtons } from './story-buttons.tsx';

export function CausePanel({ facts, cause }: { readonly facts: Facts; readonly cause: Cause }) {
  const { whose, driver, doing } = cause;
  const parts = bySegment(facts, whose, driver);
  const title = t('report:cause.title', { whose: whoseText(facts, cause), cause: causeText(cause) });
  return (
    <Card title={title} class="cause-panel" aside={<Points value={100 * cause.sum} digits={2} />}>
      {driver !== '' && (
        <p>
          {driverHelp(driver)} <TermLink term={`driver-${driver}`}>{t('report:cause.term')}</TermLink>
        </p>
      )}
      <Chart
        caption={t('report:cause.bySegment')}
        summary={parts.map(({ segment, sum }) => `${segmentLabel(segment)} ${pointsText(sum, 2)}`).join(', ')}
        height={0.5 + 2 * parts.length}
        option={barOption({
          items: parts.map(({ segment, sum }) => ({ name: segmentLabel(segment), value: sum })),
          format: (value) => pointsText(value, 2),
          signed: true,
        })}
        table={{
          columns: [{ label: t('report:segments.segment') }, { label: t('report:cause.points'), numeric: true }],
          rows: parts.map(({ segment, sum }) => ({ id: segment, cells: [segmentLabel(segment), pointsText(sum, 2)] })),
        }}
      />
      <StoryButtons
        label={t('report:cause.stories')}
        entries={customersOfCause(facts, driver)}
        onOpen={(customer) => openCustomer(customer)}
      />
      <div class="row">
        {doing === 'own' &&
          leversOfDriver(facts, driver).map(({ id, label }) => (
            <Button key={id} small icon="pencil" onClick={() => goTo('decide', { lever: id })}>
              {leverName(id, label)}
            </Button>
          ))}
        {doing === 'rival' && (
          <Button small icon="eye" onClick={() => openTab('rivals')}>
            {t('report:tabs.rivals')}
          </Button>
        )}
      </div>
    </Card>
  );
}
