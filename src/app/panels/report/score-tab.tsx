// How the score is made up: each perspective and measure with its points, this firm beside the leader; and why the leader
// leads, first in points of the score, then driver by driver in points of share since the game began.
import { number, signed, weightTexts } from '../../format.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { type Lead, type Scoreboard, scoreboardOf, shareLeadOf } from '../../views/report-scoreboard.ts';
import { figureText, Points } from '../figures.tsx';
import { driverLabel, lower, metricLabel } from '../labels.ts';
import { PerspectiveKey, ScoreRows } from './scoreboard-card.tsx';
import { Waterfall } from './waterfall.tsx';

export function ScoreTab({ facts }: { readonly facts: Facts }) {
  const board = scoreboardOf(facts);
  const { lead } = board;
  return (
    <div class="tab-columns">
      <div class="stack">
        <Card title={t('report:score.title')} region={t('report:score.region')} class="scoreboard">
          {board.scaled && <PerspectiveKey facts={facts} board={board} />}
          <ScoreRows board={board} />
          <p class="card-note">{t(board.scaled ? 'report:score.scale' : unscaledKey(facts))}</p>
        </Card>
        {lead && <ShareLeadCard facts={facts} lead={lead} />}
      </div>
      {lead && board.scaled && <MeasuresCard board={board} lead={lead} />}
    </div>
  );
}

/** What the score is without benchmarks: money, or people of a non-profit. */
function unscaledKey({ game }: Facts) {
  return game.scenario.score.missionReach ? 'report:score.unscaledReach' : 'report:score.unscaled';
}

function MeasuresCard({ board, lead }: { readonly board: Scoreboard; readonly lead: Lead }) {
  const { other, ownLeads, gap, parts } = lead;
  const values = { firm: other.name, points: number(Math.abs(gap), 1) };
  const weights = weightTexts(board.own.parts.map(({ weight }) => weight));
  return (
    <Card title={t(ownLeads ? 'report:score.youLead' : 'report:score.theyLead', values)}>
      <p class="card-note">{t('report:score.measuresNote')}</p>
      {parts.map((part) => {
        const at = board.own.parts.findIndex(({ perspective }) => perspective === part.perspective);
        const own = board.own.parts[at];
        return (
          <section key={part.perspective} class="measure-group">
            <h3 class="measure-head">
              <span class="swatch" style={{ '--swatch': `var(--${part.perspective})` }} />
              {t(`report:perspective.${part.perspective}`)}
              <small>
                {t('report:score.adds', {
                  points: number(own?.points ?? 0),
                  weight: weights[at] ?? '',
                  adds: number(own?.adds ?? 0, 1),
                })}
              </small>
              <Points value={-part.ahead} />
            </h3>
            <Table
              caption={t(`report:perspective.${part.perspective}`)}
              columns={[
                { label: t('report:score.measure') },
                { label: t('report:why.you'), numeric: true },
                { label: other.name, numeric: true },
                { label: t('report:score.yourPoints'), numeric: true },
                { label: t('report:score.lead'), numeric: true },
              ]}
              rows={part.measures.map((measure) => ({
                id: measure.measure,
                cells: [
                  metricLabel(measure.measure),
                  figureText(measure.measure, measure.own),
                  figureText(measure.measure, measure.other),
                  number(board.own.points[measure.measure] ?? 0),
                  <Points key="lead" value={-measure.ahead} />,
                ],
              }))}
            />
          </section>
        );
      })}
    </Card>
  );
}

const SHOWN = 9;

function ShareLeadCard({ facts, lead }: { readonly facts: Facts; readonly lead: Lead }) {
  const { other } = lead;
  const { before, now, drivers } = shareLeadOf(facts, other.firm);
  const shown = drivers.slice(0, SHOWN);
  const rest = drivers.slice(SHOWN).reduce((sum, { ahead }) => sum + ahead, 0);
  const rows = shown.map(({ driver, ahead }) => ({ key: driver, label: lower(driverLabel(driver)), value: -ahead }));
  if (rest !== 0) {
    rows.push({ key: 'rest', label: t('report:why.smaller', { count: drivers.length - SHOWN }), value: -rest });
  }
  return (
    <Card title={t('report:score.shareTitle', { firm: other.name })}>
      <p class="card-note">{t('report:score.shareNote')}</p>
      <Waterfall
        label={t('report:score.shareTitle', { firm: other.name })}
        grouped={false}
        from={{ label: t('report:score.shareStart'), value: -before, figure: signedPoints(-before) }}
        to={{ label: t('report:score.shareNow'), value: -now, figure: signedPoints(-now) }}
        rows={rows.map((row) => ({ ...row, group: '', figure: <Points value={100 * row.value} digits={2} /> }))}
      />
    </Card>
  );
}

function signedPoints(share: number): string {
  return signed(100 * share, 2);
}
