// The firm's value map beside the truth, and what was left of the seven mistakes; where the scenario has value research.
import { number } from '../../format.ts';
import { activeTeam, game } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { systemTruth } from '../../views/systems.ts';
import { type ValueMap, valueMapOf } from '../../views/value-map.ts';
import { SystemBody } from '../systems/system-body.tsx';

export function ValueMapCard() {
  const state = game.value;
  const facts = state && systemTruth(state, activeTeam.value, state.quarters.length);
  const map = facts && valueMapOf(facts);
  if (facts === undefined || map === undefined) return null;
  return (
    <Card title={t('systems:name.value-map')} class="debrief-map" id="debrief-map">
      <SystemBody system="value-map" facts={facts} />
      <Mistakes mistakes={map.mistakes} />
    </Card>
  );
}

type MistakeId =
  | 'misguess'
  | 'misorder'
  | 'significance'
  | 'miscategorize'
  | 'rivals'
  | 'wrong-system'
  | 'misexecution';

/** Shares of 1, save errors: of ln weights for significance, of quality for rivals. */
function sizeText(id: MistakeId, size: number): string {
  if (id === 'significance') return number(size, 2);
  return id === 'rivals' ? number(100 * size, 1) : `${number(100 * size, 0)} %`;
}

function Mistakes({ mistakes }: Pick<ValueMap, 'mistakes'>) {
  return (
    <section class="system-part">
      <h3>{t('systems:mistake.title')}</h3>
      <p class="card-note">{t('systems:mistake.note')}</p>
      <Table
        caption={t('systems:mistake.title')}
        columns={[{ label: t('systems:mistake.name') }, { label: t('systems:mistake.size'), numeric: true }]}
        rows={mistakes.map(({ id, size }) => ({
          id,
          cells: [t(`systems:mistake.${id as MistakeId}`), sizeText(id as MistakeId, size)],
        }))}
      />
    </section>
  );
}
