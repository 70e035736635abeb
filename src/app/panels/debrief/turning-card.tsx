// The course of the game with its numbered moments: decisions and what they brought by re-run, turns and what changed in them.
import { courseChart } from '../../../study/debrief/charts/course.ts';
import { momentLines, momentTitle } from '../../../study/debrief/moment-text.ts';
import { gainOf, marksOf, momentsOf } from '../../../study/debrief/moments.ts';
import { courseTable } from '../../../study/debrief/tables.ts';
import type { Debrief } from '../../../study/debrief/types.ts';
import { pointsText, type Words } from '../../../study/debrief/words.ts';
import { goTo } from '../../router.ts';
import { showQuarter } from '../../session.ts';
import { t } from '../../text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Drawing } from './drawing.tsx';

interface Props {
  readonly debrief: Debrief;
  readonly words: Words;
}

export function TurningCard({ debrief, words }: Props) {
  const moments = momentsOf(debrief);
  return (
    <Card
      title={t('debrief:part.turning')}
      class="debrief-turning"
      id="debrief-turning"
      aside={<span class="card-note">{t('debrief:screen.scoreOn')}</span>}
    >
      <Drawing
        caption={t('debrief:chart.course')}
        chart={(palette) => courseChart(debrief, words, palette, marksOf(debrief))}
        table={courseTable(debrief, words)}
      />
      <ol class="debrief-moments plain">
        {moments.map((moment, at) => {
          const gain = gainOf(moment);
          return (
            <li key={`${moment.kind} ${moment.turn}`} class="card card-sink debrief-moment">
              <div class="spread">
                <span class="row">
                  <span class={`debrief-number ${gain < 0 ? 'debrief-number-down' : ''}`}>{at + 1}</span>
                  <small>{words.say(`moment.${moment.kind}`)}</small>
                </span>
                <span class={gain < 0 ? 'down' : 'up'}>
                  {gain < 0 ? '▼' : '▲'} {pointsText(debrief.game, words, gain).replace(/^[+−-]/, '')}
                </span>
              </div>
              <h3>{momentTitle(debrief, words, moment)}</h3>
              {momentLines(debrief, words, moment).map((line) => (
                <p key={line}>{line}</p>
              ))}
              <LinkButton
                onClick={() => {
                  showQuarter(moment.turn);
                  goTo('report');
                }}
              >
                {words.say('screen.reportOf', { turn: moment.turn })}
              </LinkButton>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
