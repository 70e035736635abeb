// What a firm decided in the quarter that is looked at; the rivals' decisions open when the game is over.
import { useSignal } from '@preact/signals';
import { activeTeam, game } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { unitOf } from '../../views/lever-unit.ts';
import { decisionsIn, type PastDecision } from '../../views/replay.ts';
import { valueText } from '../decide/words.ts';
import { firmLabel } from '../labels.ts';
import { leverName } from '../report/lever-name.ts';

export function leverValueText(lever: PastDecision['lever'], value: PastDecision['value']): string {
  return valueText({ unit: unitOf(lever.unit, lever.step), kind: lever.kind }, value);
}

export function DecisionsCard({ turn }: { readonly turn: number }) {
  const state = game.value!;
  const chosen = useSignal('');
  const firm = chosen.value || activeTeam.value;
  const decisions = decisionsIn(state, firm, turn);
  const moved = decisions.filter(({ changed }) => changed).length;
  const open = state.firms.filter(({ id }) => state.over || state.observations[id] !== undefined);
  return (
    <Card
      title={turn === 0 ? t('replay:decisionsStart') : t('replay:decisions', { turn })}
      region={t('replay:decided')}
    >
      {open.length > 1 && (
        <label class="field">
          <span class="field-label">{t('replay:firm')}</span>
          <select
            class="select"
            value={firm}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            {open.map(({ id }) => (
              <option key={id} value={id}>
                {firmLabel(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      {turn === 0 && <p class="mute">{t('replay:nothingDecided')}</p>}
      {turn > 0 && <p class="card-note">{t('replay:moved', { count: moved })}</p>}
      {decisions.length > 0 && (
        <Table
          caption={t('replay:decisions', { turn })}
          columns={[
            { label: t('replay:lever') },
            { label: t('replay:before'), numeric: true },
            { label: t('replay:value'), numeric: true },
          ]}
          rows={decisions.map(({ lever, value, before, changed }) => ({
            id: lever.id,
            cells: [
              leverName(lever.id, lever.label),
              before === undefined ? '–' : leverValueText(lever, before),
              changed ? (
                <strong class="replay-now">{leverValueText(lever, value)}</strong>
              ) : (
                leverValueText(lever, value)
              ),
            ],
          }))}
        />
      )}
    </Card>
  );
}
