// The channel mix: one row a channel with its part of the contacts, what one costs, how long people wait and how many serve
// themselves.
import { money, number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import { Table } from '../../ui/table.tsx';
import { type ChannelRow, channelMixOf } from '../../views/channel-mix.ts';
import type { SystemFacts } from '../../views/systems.ts';
import { currency } from '../figures.tsx';
import { channelLabel } from '../labels.ts';
import { GaugeBar } from './gauges.tsx';

export function ChannelMixView({ facts }: { readonly facts: SystemFacts }) {
  const mix = channelMixOf(facts);
  if (mix === undefined) return null;
  const tells = (key: 'waitMinutes' | 'aloneShare') => mix.rows.some((row) => row[key] !== undefined);
  const [waits, alone] = [tells('waitMinutes'), tells('aloneShare')];
  const cents = (value: number, digits: number) => money(value, { currency: currency(), digits });
  const total = (value: number) => money(value, { currency: currency(), short: true });
  const cells = (row: ChannelRow) => [
    <Name key="name" row={row} />,
    <Part key="part" row={row} />,
    number(row.contacts),
    cents(row.costCents, 2),
    total(row.totalCents),
    ...(waits ? [minutes(row.waitMinutes)] : []),
    ...(alone ? [row.aloneShare === undefined ? t('systems:mix.unknown') : percent(row.aloneShare, 0)] : []),
  ];
  return (
    <>
      <p class="card-note">
        {t('systems:mix.note')} {waits && t('systems:mix.waitNote')}
      </p>
      <div class="mix">
        <Table
          caption={t('systems:mix.caption')}
          columns={[
            { label: t('systems:mix.channel') },
            { label: t('systems:mix.share') },
            { label: t('systems:mix.contacts'), numeric: true },
            { label: t('systems:mix.cost'), numeric: true },
            { label: t('systems:mix.total'), numeric: true },
            ...(waits ? [{ label: t('systems:mix.wait'), numeric: true }] : []),
            ...(alone ? [{ label: t('systems:mix.alone'), numeric: true }] : []),
          ]}
          rows={[
            ...mix.rows.map((row) => ({ id: row.id, cells: cells(row) })),
            {
              id: 'sum',
              cells: [
                t('systems:mix.sum'),
                '',
                number(mix.contacts),
                cents(mix.costCents, 2),
                total(mix.totalCents),
                ...(waits ? [minutes(mix.waitMinutes)] : []),
                ...(alone ? [percent(facts.now.metrics.selfServiceShare ?? 0, 0)] : []),
              ],
            },
          ]}
        />
      </div>
    </>
  );
}

function minutes(value: number | undefined): string {
  return value === undefined ? t('systems:mix.unknown') : t('report:unit.minutes', { value: number(value, 1) });
}

function Name({ row }: { readonly row: ChannelRow }) {
  return (
    <>
      {channelLabel(row.id)} {row.use === 'booking' && <small class="mute">{t('systems:mix.booking')}</small>}
    </>
  );
}

function Part({ row }: { readonly row: ChannelRow }) {
  return (
    <span class="mix-part">
      <GaugeBar value={row.share} before={row.shareBefore} />
      <b>{percent(row.share, 0)}</b>
    </span>
  );
}
