// Title: the sign over the door, a menu, and the theatre behind. The theatre is decoration and comes after the menu can be
// used.
import { useEffect } from 'preact/hooks';
import { continueGame, forgetGame, refreshSaves, savedGames } from '../../keeping.ts';
import { chooseReplay } from '../../replays.ts';
import { goTo } from '../../router.ts';
import type { SavedGame } from '../../saves.ts';
import { loadCatalogue } from '../../session.ts';
import { language, setSetting } from '../../settings.ts';
import { scenarioText, t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { TitleTheatre } from '../theatre/house.tsx';

export function TitleScreen() {
  useEffect(() => {
    void refreshSaves();
    void loadCatalogue();
  }, []);
  return (
    <div class="title">
      <div class="title-stage">
        <TitleTheatre />
      </div>
      <main id="main" class="title-front">
        <div class="sign">
          <Bulbs />
          <h1>Rungs</h1>
          <p>{t('title:motto')}</p>
        </div>
        <nav class="title-menu" aria-label={t('title:menu')}>
          <Continue />
          <MenuButton icon="plus" onClick={() => goTo('new-game')}>
            {t('title:newGame')}
          </MenuButton>
          <MenuButton icon="repeat" onClick={chooseReplay}>
            {t('title:openReplay')}
          </MenuButton>
          <div class="title-pair">
            <Button icon="book" onClick={() => goTo('glossary')}>
              {t('title:glossary')}
            </Button>
            <Button icon="settings" onClick={() => goTo('settings')}>
              {t('title:settings')}
            </Button>
            <Button icon="heart" onClick={() => goTo('credits')}>
              {t('title:credits')}
            </Button>
            <LanguageButton />
          </div>
          <OtherGames />
        </nav>
        <p class="title-foot">
          <Icon name="save" size="small" />
          {t('title:kept')}
        </p>
      </main>
    </div>
  );
}

/** The rows of lamps on the sign. */
function Bulbs() {
  return <span class="sign-bulbs" aria-hidden="true" />;
}

function Continue() {
  const last = savedGames.value[0];
  if (last === undefined) return null;
  return (
    <button
      type="button"
      class="title-button title-continue"
      aria-describedby="continue-what"
      onClick={() => void continueGame()}
    >
      <Icon name="play" />
      <span>{t('title:continue')}</span>
      <small id="continue-what" aria-hidden="true">
        {whereText(last)}
      </small>
      <Icon name="right" />
    </button>
  );
}

function MenuButton(props: { readonly icon: IconName; readonly onClick: () => void; readonly children: string }) {
  return (
    <button type="button" class="title-button" onClick={props.onClick}>
      <Icon name={props.icon} />
      <span>{props.children}</span>
    </button>
  );
}

/** Bella · quarter 4 of 8 · 2nd of 4 */
function whereText(game: SavedGame): string {
  const rank = t('common:rank', { count: game.rank, ordinal: true });
  const { turn, turns, firms, over } = game;
  const team = game.setup.teams.map(({ name }) => name).join(', ');
  if (over) return t('title:over', { team, rank, firms });
  return t('title:where', { team, turn, turns, rank, firms });
}

/** Games behind the last one: a few, each with its way back and its end. */
function OtherGames() {
  const others = savedGames.value.slice(1, 9);
  if (others.length === 0) return null;
  return (
    <details class="title-others">
      <summary>{t('title:others', { count: others.length })}</summary>
      <ul class="plain">
        {others.map((game) => (
          <li key={game.id}>
            <button type="button" class="title-other" onClick={() => void continueGame(game.id)}>
              <b>{scenarioText(game.scenario, 'title', game.title)}</b>
              <small>{whereText(game)}</small>
            </button>
            <Button
              kind="quiet"
              icon="close"
              label={t('title:forget', { game: `${game.title}, ${whereText(game)}` })}
              onClick={() => void forgetGame(game.id)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Goes to the other language at once; its name stands in its own. */
function LanguageButton() {
  const other = language.value === 'en' ? 'pt' : 'en';
  return (
    <button type="button" class="button" lang={other} onClick={() => setSetting('language', other)}>
      <Icon name="world" />
      {other === 'en' ? 'English' : 'Português'}
    </button>
  );
}
