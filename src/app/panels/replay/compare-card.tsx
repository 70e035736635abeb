// Another run of the same scenario beside this one: figures after the same quarter, and which levers stood otherwise.
import { activeTeam, game } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { differencesOf, otherDecisions } from '../../views/replay.ts';
import { Change, figureText } from '../figures.tsx';
import { metricLabel } from '../labels.ts';
import { leverName } from '../report/lever-name.ts';
import { leverValueText } from './decisions-card.tsx';
import { chooseOtherRun, otherRun } from './other-run.ts';

export function CompareCard({ turn }: { readonly turn: number }) {
  const other = otherRun.value;
  return (
    <Card title={t('replay:compare')} class="replay-compare">
      {other === undefined ? <p class="mute">{t('replay:compareText')}</p> : <Compared turn={turn} />}
      <div class="row">
        <Button icon="upload" onClick={chooseOtherRun}>
          {t(other === undefined ? 'replay:choose' : 'replay:chooseAnother')}
        </Button>
        {other && (
          <Button
            icon="close"
            onClick={() => {
              otherRun.value = undefined;
            }}
          >
            {t('replay:stopComparing')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Compared({ turn }: { readonly turn: number }) {
  const own = game.value!;
  const other = otherRun.value!;
  const firm = activeTeam.value;
  const rows = differencesOf(own, other.game, firm, turn);
  if (rows.length === 0) return <p class="mute">{t('replay:nothingToCompare')}</p>;
  const levers = otherDecisions(own, other.game, firm, turn);
  const names = [
    { label: t('replay:thisRun'), numeric: true },
    { label: other.name, numeric: true },
  ];
  return (
    <>
      <p class="card-note">{t(own.over && other.game.over ? 'replay:compareTruth' : 'replay:comparePanel')}</p>
      <Table
        caption={t('replay:compared', { turn })}
        captionHidden={false}
        columns={[{ label: t('replay:figure') }, ...names, { label: t('replay:difference'), numeric: true }]}
        rows={rows.map(({ id, own: mine, other: theirs }) => ({
          id,
          cells: [
            metricLabel(id),
            figureText(id, mine),
            figureText(id, theirs),
            <Change key="change" id={id} change={mine - theirs} />,
          ],
        }))}
      />
      {levers.length === 0 ? (
        <p class="mute">{t('replay:sameLevers', { turn })}</p>
      ) : (
        <Table
          caption={t('replay:otherLevers', { turn })}
          captionHidden={false}
          columns={[{ label: t('replay:lever') }, ...names]}
          rows={levers.map(({ lever, own: mine, other: theirs }) => ({
            id: lever.id,
            cells: [leverName(lever.id, lever.label), leverValueText(lever, mine), leverValueText(lever, theirs)],
          }))}
        />
      )}
    </>
  );
}
