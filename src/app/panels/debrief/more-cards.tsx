// What else the truth shows: the ladder against the panel, and every decision that was tried by playing without it.
import { ladderChart } from '../../../study/debrief/charts/seen.ts';
import {
  ladderTable,
  movesTable,
  segmentsTable,
  standingsTable,
  type TableData,
} from '../../../study/debrief/tables.ts';
import type { Debrief } from '../../../study/debrief/types.ts';
import type { Words } from '../../../study/debrief/words.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { Drawing, tableProps } from './drawing.tsx';

interface Props {
  readonly debrief: Debrief;
  readonly words: Words;
}

function Rows({ data, captionHidden = true }: { readonly data: TableData; readonly captionHidden?: boolean }) {
  return <Table caption={data.caption} captionHidden={captionHidden} {...tableProps(data)} />;
}

export function LadderCard({ debrief, words }: Props) {
  return (
    <Card title={t('debrief:screen.ladder')} class="debrief-ladder">
      <p class="card-note">{t('debrief:truth.ladderText')}</p>
      <Drawing
        caption={t('debrief:chart.ladder')}
        chart={(palette) => ladderChart(debrief, words, palette)}
        table={ladderTable(debrief, words)}
      />
      <Rows data={segmentsTable(debrief, words)} captionHidden={false} />
    </Card>
  );
}

export function MovesCard({ debrief, words }: Props) {
  const { decisions } = debrief;
  const isPending = decisions.made > 0 && decisions.tried.length === 0;
  return (
    <Card title={t('debrief:screen.moves')} class="debrief-moves">
      <p class="card-note">
        {decisions.made === 0 && t('debrief:decisions.none')}
        {isPending && t('debrief:screen.pending')}
        {decisions.tried.length > 0 &&
          words.say('decisions.text', { tried: decisions.tried.length, made: decisions.made })}
      </p>
      {decisions.tried.length > 0 && (
        <Rows data={movesTable(debrief, words, decisions.tried, t('debrief:decisions.own'))} />
      )}
      {decisions.rivals.length > 0 && (
        <Rows
          data={movesTable(debrief, words, decisions.rivals, t('debrief:decisions.rivals'))}
          captionHidden={false}
        />
      )}
      <Rows data={standingsTable(debrief, words)} captionHidden={false} />
    </Card>
  );
}
