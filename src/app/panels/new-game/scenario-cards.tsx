// The markets to choose from, one card each: a group of radio buttons whose labels are the cards.
import type { ScenarioCard } from '../../../host/protocol.ts';
import { number } from '../../format.ts';
import { catalogue } from '../../session.ts';
import { scenarioText, t } from '../../text.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { upper } from '../labels.ts';
import { chooseScenario, lengthOf, setup } from './setup.ts';

export function ScenarioCards() {
  if (catalogue.value.length === 0) return <p class="empty">{t('common:loading')}</p>;
  return (
    <fieldset class="scenario-cards">
      <legend class="visually-hidden">{t('new-game:scenarios')}</legend>
      {catalogue.value.map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </fieldset>
  );
}

function Card({ card }: { readonly card: ScenarioCard }) {
  const word = (path: string, english: string) => scenarioText(card.id, path, english);
  const chosen = setup.value?.scenario === card.id;
  return (
    <div class="scenario-card" data-chosen={chosen || undefined}>
      <label class="scenario-label">
        <input type="radio" name="scenario" checked={chosen} onChange={() => chooseScenario(card)} />
        <span class="scenario-title display">{word('title', card.title)}</span>
      </label>
      <p class="row scenario-facts">
        <Fact icon="store">{upper(word('industry', card.industry))}</Fact>
        <Fact icon="school">{t(`new-game:level.${card.level}`)}</Fact>
        <Fact icon="clock">{t('new-game:minutes', { minutes: number(card.minutes) })}</Fact>
        <Fact icon="flag">{lengthOf(card)}</Fact>
      </p>
      <p>{word('summary', card.summary)}</p>
      {chosen && (
        <>
          <h2 class="label mute">{t('new-game:goals')}</h2>
          <ul class="scenario-goals">
            {card.learningGoals.map((goal, at) => (
              <li key={goal}>{word(`learningGoals/${at}`, goal)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Fact(props: { readonly icon: IconName; readonly children: string }) {
  return (
    <span class="chip">
      <Icon name={props.icon} size="small" />
      {props.children}
    </span>
  );
}
