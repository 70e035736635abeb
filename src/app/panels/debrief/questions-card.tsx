// Questions for the discussion, each with facts of the game that bear on it and a way to where they stand.
import type { Debrief, Question } from '../../../study/debrief/types.ts';
import { factText, type Words } from '../../../study/debrief/words.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';

interface Props {
  readonly debrief: Debrief;
  readonly words: Words;
}

const PLACES = { decisions: 'debrief-turning', truth: 'debrief-truth', levers: 'debrief-levers' } as const;

export function QuestionsCard({ debrief, words }: Props) {
  return (
    <Card
      title={t('debrief:part.questions')}
      class="debrief-questions"
      aside={
        <span class="card-note row">
          <Icon name="people" size="small" /> {t('debrief:screen.inPairs')}
        </span>
      }
    >
      <ol class="plain">
        {debrief.questions.map((question, at) => (
          <li key={question.index ?? question.ask?.key}>
            <span class="debrief-ordinal" aria-hidden="true">
              {at + 1}
            </span>
            <Asked debrief={debrief} words={words} question={question} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Asked({ debrief, words, question }: Props & { readonly question: Question }) {
  const { ask, index, text = '', about, facts } = question;
  return (
    <div>
      <p class="debrief-asked">
        {ask === undefined ? words.scenario(`questions/${index}`, text) : factText(debrief, words, 'ask', ask)}
      </p>
      {facts.length > 0 && (
        <ul class="debrief-facts">
          {facts.map((fact) => (
            <li key={JSON.stringify(fact)}>{factText(debrief, words, 'fact', fact)}</li>
          ))}
        </ul>
      )}
      {about && (
        <a class="debrief-look" href={`#${PLACES[about]}`}>
          {t(`debrief:screen.look.${about}`)}
        </a>
      )}
    </div>
  );
}
