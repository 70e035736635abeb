// The ladder of the quarter as an alluvial, bottom to top like the staircase; on a phone as bars with the changes.
import { useSignal } from '@preact/signals';
import { type AlluvialData, alluvialOption } from '../../charts/alluvial.ts';
import { Chart } from '../../charts/chart.tsx';
import { number, percent, signed } from '../../format.ts';
import { t } from '../../text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { TableProps } from '../../ui/table.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { type LadderView, ladderOf } from '../../views/report-ladder.ts';
import { shareError } from '../../views/report-research.ts';
import { Delta } from '../figures.tsx';
import { lower, rungLabel } from '../labels.ts';
import { quarterName } from './share-waterfall.tsx';

interface Props {
  readonly facts: Facts;
  readonly segment?: string | undefined;
  readonly height?: number;
}

export function LadderCard({ facts, segment, height = 17 }: Props) {
  const asTable = useSignal(false);
  const ladder = ladderOf(facts, segment);
  return (
    <Card
      title={t('report:ladder.title')}
      region={t('report:ladder.region')}
      class="ladder-card"
      aside={
        <LinkButton
          onClick={() => {
            asTable.value = !asTable.value;
          }}
        >
          {t(asTable.value ? 'report:chart.drawing' : 'report:chart.table')}
        </LinkButton>
      }
    >
      <LadderTotals ladder={ladder} facts={facts} />
      <div class="ladder-alluvial">
        <Chart
          caption={t('report:ladder.caption')}
          captionHidden
          summary={summaryOf(ladder)}
          height={height}
          option={alluvialOption(alluvialData(ladder))}
          table={ladderTable(ladder)}
          asTable={asTable.value}
        />
      </div>
      {!asTable.value && <LadderBars ladder={ladder} />}
      <p class="ladder-ends">
        <span>
          {t('report:ladder.endOf', { quarter: lower(quarterName(facts.turn - 1)) })} <b>{number(ladder.before)}</b>
        </span>
        <span>
          {t('report:ladder.endOf', { quarter: lower(quarterName(facts.turn)) })} <b>{number(ladder.after)}</b>
        </span>
      </p>
    </Card>
  );
}

const SIGNS = { climb: '▲', join: '✚', fall: '▼', leave: '✕' } as const;

function LadderTotals({ ladder, facts }: { readonly ladder: LadderView; readonly facts: Facts }) {
  const { panel } = facts.observation;
  return (
    <p class="ladder-totals">
      {(['climb', 'join', 'fall', 'leave'] as const).map((kind) => (
        <span key={kind}>
          <span class={kind === 'climb' || kind === 'join' ? 'up' : 'down'} aria-hidden="true">
            {SIGNS[kind]}
          </span>{' '}
          <b class={kind === 'climb' || kind === 'join' ? 'up' : 'down'}>{number(ladder.totals[kind])}</b>{' '}
          {t(`report:ladder.${kind}`)}
        </span>
      ))}
      <small class="ladder-panel">
        {t('report:ladder.panel', {
          count: panel.customers,
          error: percent(shareError(0.5, panel.customers), 0),
        })}
      </small>
    </p>
  );
}

function summaryOf({ totals, before, after }: LadderView): string {
  const words = Object.fromEntries(Object.entries(totals).map(([kind, count]) => [kind, number(count)]));
  return t('report:ladder.summary', { ...words, before: number(before), after: number(after) });
}

/** Who joined stands under the lowest rung on the left, who left under it on the right. */
function alluvialData({ steps, flows, totals }: LadderView): AlluvialData {
  const outside = {
    id: 'none',
    before: totals.join,
    after: totals.leave,
    left: { label: t('report:ladder.new'), figure: number(totals.join) },
    right: { label: t('report:ladder.left'), figure: number(totals.leave), change: '', better: 0 },
  };
  const rungs = steps.map(({ rung, before, after, change }) => ({
    id: rung,
    before,
    after,
    left: { label: lower(rungLabel(rung)), figure: number(before) },
    right: {
      label: lower(rungLabel(rung)),
      figure: number(after),
      change: changeText(change),
      better: Math.sign(change),
    },
  }));
  return {
    nodes: [outside, ...rungs],
    links: flows.map(({ from, to, kind, customers }) => ({ from, to, kind, value: customers })),
  };
}

function changeText(change: number): string {
  if (change === 0) return t('report:same');
  return `${change > 0 ? '▲' : '▼'} ${number(Math.abs(change))}`;
}

export function ladderTable({ steps, totals }: LadderView): Omit<TableProps, 'caption'> {
  const numeric = true;
  return {
    columns: [
      { label: t('report:ladder.rung') },
      { label: t('report:before'), numeric },
      { label: t('report:now'), numeric },
      { label: t('report:change'), numeric },
      { label: t('report:ladder.panelSays'), numeric },
    ],
    rows: [
      ...[...steps].reverse().map(({ rung, before, after, change, panel }) => ({
        id: rung,
        cells: [
          rungLabel(rung),
          number(before),
          number(after),
          signed(change),
          panel ? `${number(panel.low)} – ${number(panel.high)}` : '–',
        ],
      })),
      { id: 'joined', cells: [t('report:ladder.newRow'), '', number(totals.join), '', ''] },
      { id: 'left', cells: [t('report:ladder.leftRow'), '', number(totals.leave), '', ''] },
    ],
  };
}

/** For a narrow page: one bar a rung, the highest first. */
function LadderBars({ ladder }: { readonly ladder: LadderView }) {
  const most = Math.max(1, ...ladder.steps.map(({ after }) => after));
  return (
    <ul class="ladder-bars plain">
      {[...ladder.steps].reverse().map(({ rung, after, change }, at) => (
        <li key={rung}>
          <span>{lower(rungLabel(rung))}</span>
          <b>{number(after)}</b>
          <span class="ladder-bar-track" aria-hidden="true">
            <span
              class="ladder-bar"
              style={{ width: `max(3px, ${(100 * after) / most}%)`, background: `var(--rung-${6 - at})` }}
            />
          </span>
          <span class="ladder-bar-change">
            <Delta text={number(Math.abs(change))} sign={Math.sign(change)} good={Math.sign(change)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
