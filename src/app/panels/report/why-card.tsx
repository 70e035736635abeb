// Why the share changed, on the overview: the causes that weigh most, and the way to all of them.
import { t } from '../../text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { shortWaterfall } from '../../views/report-reasons.ts';
import { openCause, openTab } from './facts.ts';
import { ShareWaterfallView } from './share-waterfall.tsx';

export function WhyCard({ facts }: { readonly facts: Facts }) {
  return (
    <Card
      title={t('report:why.title')}
      class="why-card"
      aside={<LinkButton onClick={() => openTab('why')}>{t('report:why.bySegment')}</LinkButton>}
    >
      <p class="card-note">{t('report:why.note')}</p>
      <ShareWaterfallView facts={facts} waterfall={shortWaterfall(facts)} whole onOpen={openCause} />
    </Card>
  );
}
