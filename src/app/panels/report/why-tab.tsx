// Why: the waterfall of all causes, by segment where asked; a cause opened shows what it did in each segment and whose
// story tells of it; and the moves of customers with their reasons, kind by kind.
import { useSignal } from '@preact/signals';
import { detail } from '../../router.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { type Cause, shareWaterfall } from '../../views/report-reasons.ts';
import { CausePanel } from './cause-panel.tsx';
import { MovesCard } from './moves-card.tsx';
import { SegmentFilter } from './segment-filter.tsx';
import { causeKey, ShareWaterfallView } from './share-waterfall.tsx';

/** Causes below this part of the greatest stand together, unless every one is asked for. */
const SMALL = 0.25;

export function WhyTab({ facts }: { readonly facts: Facts }) {
  const segment = useSignal<string | undefined>(detail.value.segment);
  const opened = useSignal<Cause | undefined>(undefined);
  const every = useSignal(false);
  const waterfall = shareWaterfall(facts, segment.value, every.value ? 0 : SMALL);
  const cause = opened.value ?? greatest(waterfall.steps);
  return (
    <>
      <SegmentFilter facts={facts} selected={segment} />
      <div class="tab-columns">
        <Card title={t('report:why.title')} class="why-whole">
          <p class="card-note">{t(segment.value === undefined ? 'report:why.noteOpen' : 'report:why.noteSegment')}</p>
          <ShareWaterfallView
            facts={facts}
            waterfall={waterfall}
            whole={segment.value === undefined}
            opened={cause && causeKey(cause)}
            onOpen={(next) => {
              if (next.driver === '') every.value = true;
              else opened.value = next;
            }}
          />
          <Button
            small
            onClick={() => {
              every.value = !every.value;
            }}
          >
            {t(every.value ? 'report:why.fewer' : 'report:why.every')}
          </Button>
        </Card>
        <div class="stack">
          {cause && <CausePanel facts={facts} cause={cause} />}
          <MovesCard facts={facts} segment={segment.value} />
        </div>
      </div>
    </>
  );
}

function greatest(steps: readonly Cause[]): Cause | undefined {
  const single = steps.filter(({ driver }) => driver !== '');
  return [...single].sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum))[0];
}
