// The ladder at full size, by segment where asked, with its table, and the stories of those who moved.
import { useSignal } from '@preact/signals';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { rungHeight, type StoryEntry, storyList } from '../../views/customer-story.ts';
import type { Facts } from '../../views/report-facts.ts';
import { ladderOf } from '../../views/report-ladder.ts';
import { openCustomer } from './facts.ts';
import { LadderCard, ladderTable } from './ladder-card.tsx';
import { SegmentFilter } from './segment-filter.tsx';
import { StoryButtons } from './story-buttons.tsx';

export function LadderTab({ facts }: { readonly facts: Facts }) {
  const segment = useSignal<string | undefined>(undefined);
  const stories = storyList(facts.game, facts.firm, facts.turn);
  const order = [...stories].sort((a, b) => weightOf(b) - weightOf(a));
  return (
    <>
      <SegmentFilter facts={facts} selected={segment} />
      <div class="tab-columns tab-wide-left">
        <LadderCard facts={facts} segment={segment.value} height={26} />
        <Card title={t('report:ladder.tableTitle')}>
          <Table caption={t('report:ladder.caption')} {...ladderTable(ladderOf(facts, segment.value))} />
          <p class="card-note">{t('report:ladder.tableNote')}</p>
        </Card>
      </div>
      <Card>
        <StoryButtons
          label={t('report:ladder.stories')}
          entries={order.filter((entry) => segment.value === undefined || entry.segment === segment.value)}
          onOpen={openCustomer}
        />
      </Card>
    </>
  );
}

/** Those who moved first, then those high on the ladder. */
function weightOf({ moved, rung }: StoryEntry): number {
  return (moved === undefined ? 0 : 10) + rungHeight(rung);
}
