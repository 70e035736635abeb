// Why: the waterfall of all causes, by segment where asked; a cause opened shows what it did in each segment and whose
// story tells of it; and the moves of customers with their reasons, kind by kind.
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
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
  const asked = useAsked(facts);
  const opened = useSignal<Cause | undefined>(asked.cause);
  const every = useSignal(asked.every);
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

/** What the place says to open: a cause, and every cause where that one is too small to stand alone. */
function useAsked(facts: Facts): { readonly cause: Cause | undefined; readonly every: boolean } {
  return useMemo(() => {
    const { whose, driver } = detail.peek();
    if (driver === undefined) return { cause: undefined, every: false };
    const is = (cause: Cause) => cause.whose === whose && cause.driver === driver;
    const cause = driver === '' ? undefined : shareWaterfall(facts, undefined, 0).steps.find(is);
    const alone = shareWaterfall(facts, undefined, SMALL).steps.some(is);
    return { cause, every: driver === '' || !alone };
  }, []);
}

function greatest(steps: readonly Cause[]): Cause | undefined {
  const single = steps.filter(({ driver }) => driver !== '');
  return [...single].sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum))[0];
}
