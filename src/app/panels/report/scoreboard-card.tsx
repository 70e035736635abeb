// The scoreboard: every firm's score with what each perspective adds to it, and in short why the leader leads.
import { number, percent, weightTexts } from '../../format.ts';
import { t } from '../../text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { type Lead, type Scoreboard, type ScoreRow, scoreboardOf } from '../../views/report-scoreboard.ts';
import { Points } from '../figures.tsx';
import { lower, metricLabel } from '../labels.ts';
import { openTab } from './facts.ts';

export function ScoreboardCard({ facts }: { readonly facts: Facts }) {
  const board = scoreboardOf(facts);
  const isLast = facts.game.over && facts.turn === facts.game.quarters.length;
  return (
    <Card
      title={t('report:score.title')}
      region={t('report:score.region')}
      class="scoreboard"
      aside={<LinkButton onClick={() => openTab('score')}>{t('report:score.how')}</LinkButton>}
    >
      {board.scaled && <PerspectiveKey facts={facts} board={board} />}
      <ScoreRows board={board} />
      {isLast && <p class="card-note">{t('report:score.running')}</p>}
      {board.lead && board.scaled && <LeadBox lead={board.lead} />}
    </Card>
  );
}

export function PerspectiveKey({ board }: { readonly facts: Facts; readonly board: Scoreboard }) {
  const weights = weightTexts(board.own.parts.map(({ weight }) => weight));
  return (
    <ul class="legend plain">
      {board.own.parts.map(({ perspective }, at) => (
        <li key={perspective}>
          <span class="swatch" style={{ '--swatch': `var(--${perspective})` }} />
          {lower(t(`report:perspective.${perspective}`))} {weights[at]}
        </li>
      ))}
    </ul>
  );
}

export function ScoreRows({ board }: { readonly board: Scoreboard }) {
  const most = Math.max(1, ...board.rows.map(({ score }) => score));
  return (
    <ol class="score-rows plain">
      {board.rows.map((row) => (
        <ScoreRowView key={row.firm} row={row} most={board.scaled ? most : 0} />
      ))}
    </ol>
  );
}

function ScoreRowView({ row, most }: { readonly row: ScoreRow; readonly most: number }) {
  const { share } = row;
  return (
    <li class="score-row" data-own={row.own ? '' : undefined}>
      <span class="score-rank">
        <span class="visually-hidden">{t('report:score.rank')} </span>
        {row.rank}
      </span>
      <span class="score-firm">
        <b>{row.name}</b>
        {share && <small>{t('report:score.share', { share: percent(share.estimate) })}</small>}
      </span>
      {most > 0 && <ScoreBar row={row} most={most} />}
      <b class="score-figure">{number(row.score, 1)}</b>
      <span class="score-change">{row.change === undefined ? '' : <Points value={row.change} />}</span>
    </li>
  );
}

/** A part shows its figure where there is room for it. */
const ROOM = 0.1;

function ScoreBar({ row, most }: { readonly row: ScoreRow; readonly most: number }) {
  const words = row.parts.map(
    ({ perspective, adds }) => `${t(`report:perspective.${perspective}`)} ${number(adds, 1)}`,
  );
  return (
    <span class="score-strip" role="img" aria-label={words.join(', ')}>
      {row.parts.map(({ perspective, adds }) =>
        adds > 0 ? (
          <span
            key={perspective}
            class="score-part"
            style={{ width: `${(100 * adds) / most}%`, background: `var(--${perspective})` }}
          >
            {adds > ROOM * most && <span class="score-part-figure">{number(adds, 1)}</span>}
          </span>
        ) : null,
      )}
    </span>
  );
}

/** The gap to the leader (or to the second) by perspective, each with the measure that weighs most. */
function LeadBox({ lead }: { readonly lead: Lead }) {
  const { other, ownLeads, gap, parts } = lead;
  const values = { firm: other.name, points: number(Math.abs(gap), 1) };
  return (
    <div class="lead-box">
      <h3>{t(ownLeads ? 'report:score.youLead' : 'report:score.theyLead', values)}</h3>
      <ul class="lead-parts plain">
        {parts.map(({ perspective, ahead, measures }) => (
          <li key={perspective}>
            <Points value={-ahead} /> {lower(t(`report:perspective.${perspective}`))}
            {measures[0] && <span class="mute">: {lower(metricLabel(measures[0].measure))}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
