// The firm's value map beside the truth, and what was left of the seven mistakes; where the scenario has value research.
import { mistakesTable } from '../../../study/debrief/map-tables.ts';
import type { Words } from '../../../study/debrief/words.ts';
import { activeTeam, game } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { systemTruth } from '../../views/systems.ts';
import { type ValueMap, valueMapOf } from '../../views/value-map.ts';
import { SystemBody } from '../systems/system-body.tsx';
import { tableProps } from './drawing.tsx';

export function ValueMapCard({ words }: { readonly words: Words }) {
  const state = game.value;
  const facts = state && systemTruth(state, activeTeam.value, state.quarters.length);
  const map = facts && valueMapOf(facts);
  if (facts === undefined || map === undefined) return null;
  return (
    <Card title={t('systems:name.value-map')} class="debrief-map" id="debrief-map">
      <SystemBody system="value-map" facts={facts} />
      <Mistakes map={map} words={words} />
    </Card>
  );
}

function Mistakes({ map, words }: { readonly map: ValueMap; readonly words: Words }) {
  const data = mistakesTable(map, words);
  return (
    <section class="system-part">
      <h3>{data.caption}</h3>
      <p class="card-note">{t('debrief:mistake.note')}</p>
      <Table caption={data.caption} {...tableProps(data)} />
    </section>
  );
}
