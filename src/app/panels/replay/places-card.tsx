// Where the firms stood after the quarter that is looked at.
import { number, signed } from '../../format.ts';
import { activeTeam, game } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { placesAfter } from '../../views/replay.ts';

export function PlacesCard({ turn }: { readonly turn: number }) {
  const places = placesAfter(game.value!, activeTeam.value, turn);
  return (
    <Card title={turn === 0 ? t('replay:placesStart') : t('replay:places', { turn })} region={t('replay:scoreboard')}>
      <Table
        caption={turn === 0 ? t('replay:placesStart') : t('replay:places', { turn })}
        columns={[
          { label: t('replay:rank'), numeric: true },
          { label: t('replay:firm') },
          { label: t('replay:score'), numeric: true },
          { label: t('replay:change'), numeric: true },
        ]}
        rows={places.map(({ firm, name, rank, score, change, own }) => ({
          id: firm,
          cells: [
            number(rank),
            own ? <strong class="replay-now">{name}</strong> : name,
            number(score, 1),
            change === undefined ? '–' : signed(change, 1),
          ],
        }))}
      />
    </Card>
  );
}
