// New game: which market, who plays, against whom, on which seed.
import { useEffect } from 'preact/hooks';
import { catalogue, loadCatalogue } from '../../session.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/game-header.tsx';
import { ScreenTerms } from '../screen-terms.tsx';
import { ScenarioCards } from './scenario-cards.tsx';
import { SeedField } from './seed-field.tsx';
import { card, chooseScenario, edit, readBriefing, setup } from './setup.ts';
import { StartBar } from './start-bar.tsx';
import { Rivals, Teams } from './teams.tsx';

export function NewGameScreen() {
  useEffect(() => {
    void loadCatalogue().then(() => {
      const first = catalogue.peek()[0];
      if (setup.peek() === undefined && first) chooseScenario(first);
    });
  }, []);
  return (
    <div class="screen new-game">
      <PageHeader title={t('new-game:header')} />
      <main id="main" class="main new-game-main">
        <div class="new-game-scenarios">
          <h1>{t('new-game:title')}</h1>
          <ScenarioCards />
        </div>
        {setup.value && card.value && (
          <div class="new-game-setup">
            <Teams />
            <Rivals />
            <SeedField />
            <Practice />
            <ScreenTerms place="new-game" />
          </div>
        )}
      </main>
      <StartBar>
        <Button icon="notes" onClick={() => void readBriefing()} disabled={!card.value}>
          {t('new-game:briefing')}
        </Button>
      </StartBar>
    </div>
  );
}

function Practice() {
  return (
    <section class="card" aria-label={t('new-game:practice.title')}>
      <label class="choice">
        <input
          type="checkbox"
          checked={setup.value?.practice ?? false}
          onChange={(event) => {
            const practice = event.currentTarget.checked;
            edit((now) => ({ ...now, practice }));
          }}
        />
        {t('new-game:practice.title')}
      </label>
      <p class="mute">{t('new-game:practice.text')}</p>
    </section>
  );
}
