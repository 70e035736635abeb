// New game: which market, who plays, against whom, on which seed.
import { useEffect } from 'preact/hooks';
import { number } from '../../format.ts';
import { catalogue, loadCatalogue } from '../../session.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/game-header.tsx';
import { ScenarioCards } from './scenario-cards.tsx';
import { SeedField } from './seed-field.tsx';
import { card, chooseScenario, edit, readBriefing, refusal, setup, start, starting } from './setup.ts';
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
          </div>
        )}
      </main>
      <StartBar />
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

function StartBar() {
  const chosen = card.value;
  return (
    <footer class="bar new-game-bar">
      <p class="mute">
        {refusal.value !== '' && (
          <span class="down" role="alert">
            {t('new-game:refused', { why: refusal.value })}{' '}
          </span>
        )}
        {chosen && t('new-game:length', { turns: chosen.turns, minutes: number(chosen.minutes) })}
      </p>
      <Button icon="notes" onClick={() => void readBriefing()} disabled={!chosen}>
        {t('new-game:briefing')}
      </Button>
      <Button kind="primary" after="play" onClick={() => void start()} disabled={!chosen || starting.value}>
        {t(starting.value ? 'new-game:starting' : 'new-game:start')}
      </Button>
    </footer>
  );
}
