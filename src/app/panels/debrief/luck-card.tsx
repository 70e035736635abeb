// Luck and skill: what steady would have scored, what the decisions added and what chance did; and how the score is made up.
import { luckChart } from '../../../study/debrief/charts/luck.ts';
import { luckTable } from '../../../study/debrief/tables.ts';
import type { Debrief } from '../../../study/debrief/types.ts';
import { createdText, pointsText, scoreText, unscaledText, type Words } from '../../../study/debrief/words.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Drawing } from './drawing.tsx';

interface Props {
  readonly debrief: Debrief;
  readonly words: Words;
}

export function LuckCard({ debrief, words }: Props) {
  const { luck } = debrief;
  return (
    <Card title={t('debrief:part.luck')} class="debrief-luck" id="debrief-luck">
      {luck.split === undefined ? (
        <p class="mute">{t('debrief:screen.pending')}</p>
      ) : (
        <Split debrief={debrief} words={words} />
      )}
      <MakeUp debrief={debrief} words={words} />
    </Card>
  );
}

function Split({ debrief, words }: Props) {
  const { luck, game } = debrief;
  const { steady, decisions, luck: chance } = luck.split!;
  const scores = luck.others.map(({ score }) => score);
  const size = Math.abs(decisions) + Math.abs(chance);
  const parts = [
    { id: 'decisions', label: t('debrief:column.decisions'), points: decisions },
    { id: 'luck', label: t('debrief:column.luck'), points: chance },
  ];
  return (
    <>
      <p>
        {words.say('luck.steadyScores', {
          steady: scoreText(game, words, steady),
          score: scoreText(game, words, luck.here.score),
        })}
      </p>
      <div class="debrief-split">
        {parts.map(({ id, label, points }) => (
          <span
            key={id}
            class={`debrief-split-part ${points < 0 ? 'debrief-minus' : `debrief-part-${id}`}`}
            style={{ flexGrow: size > 0 ? Math.abs(points) / size : 1 }}
          >
            <span>
              {label} {pointsText(game, words, points)}
            </span>
          </span>
        ))}
      </div>
      <p class="card-note">
        {words.say('luck.spread', {
          count: scores.length,
          low: scoreText(game, words, Math.min(...scores)),
          high: scoreText(game, words, Math.max(...scores)),
        })}
      </p>
      <Drawing
        caption={t('debrief:chart.luck')}
        chart={(palette) => luckChart(debrief, words, palette)}
        table={luckTable(debrief, words)}
      />
    </>
  );
}

function MakeUp({ debrief, words }: Props) {
  const { score, game } = debrief;
  return (
    <section aria-labelledby="debrief-make-up" class="debrief-make-up">
      <h3 id="debrief-make-up">{t('debrief:standing.makeUp')}</h3>
      {score.parts.length > 0 && (
        <table>
          <caption class="visually-hidden">{t('debrief:standing.makeUp')}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t('debrief:column.perspective')}</th>
              <th scope="col">{t('debrief:column.score')}</th>
              <th scope="col">{t('debrief:column.points')}</th>
            </tr>
          </thead>
          <tbody>
            {score.parts.map(({ perspective, score: own, weight, points }) => (
              <tr key={perspective}>
                <th scope="row">
                  {words.say(`perspective.${perspective}`)}
                  <span class="debrief-bar" aria-hidden="true">
                    <span style={{ width: `${own}%`, '--swatch': `var(--${perspective})` }} />
                  </span>
                </th>
                <td class="num mute">
                  {words.number(own)} × {words.percent(weight, 0)}
                </td>
                <td class="num">{words.number(points, 1)}</td>
              </tr>
            ))}
            <tr class="debrief-total">
              <th scope="row">{t('debrief:standing.together')}</th>
              <td />
              <td class="num">{words.number(score.total, 1)}</td>
            </tr>
          </tbody>
        </table>
      )}
      {score.parts.length === 0 && <p class="card-note">{unscaledText(game, words)}</p>}
      <p class="card-note">{createdText(debrief, words)}</p>
    </section>
  );
}
