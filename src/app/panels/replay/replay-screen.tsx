// The replay of a game: any quarter by a slider, where everybody stood and what was decided, another run beside it, and a way
// to go on from there otherwise.
import { useSignal } from '@preact/signals';
import '../../styles/replay.css';
import { number } from '../../format.ts';
import { chooseReplay, downloadReplay } from '../../replays.ts';
import { goTo } from '../../router.ts';
import { branch, progress, showQuarter } from '../../session.ts';
import { activeTeam, game, shownTurn } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { GameHeader } from '../../ui/game-header.tsx';
import { placesAfter } from '../../views/replay.ts';
import { ScreenTerms } from '../screen-terms.tsx';
import { CompareCard } from './compare-card.tsx';
import { CourseCard } from './course-card.tsx';
import { DecisionsCard } from './decisions-card.tsx';
import { PlacesCard } from './places-card.tsx';

export function ReplayScreen() {
  const state = game.value;
  if (state === undefined) return null;
  const turn = Math.min(shownTurn.value, state.quarters.length);
  return (
    <div class="screen">
      <GameHeader turn={turn}>
        <Button icon="upload" onClick={chooseReplay}>
          {t('replay:open')}
        </Button>
        <Button icon="download" onClick={() => void downloadReplay()}>
          {t('replay:download')}
        </Button>
        {state.quarters.length > 0 && (
          <Button kind="primary" icon="trophy" onClick={() => goTo('debrief')}>
            {t('replay:debrief')}
          </Button>
        )}
      </GameHeader>
      <main class="main" id="main">
        <section class="replay" aria-label={t('common:screens.replay')}>
          <Headline turn={turn} />
          <Scrubber turn={turn} />
          <div class="replay-grid">
            <div class="stack">
              <CourseCard turn={turn} />
              <CompareCard turn={turn} />
            </div>
            <div class="stack">
              <PlacesCard turn={turn} />
              <DecisionsCard turn={turn} />
            </div>
          </div>
          <ScreenTerms place="replay" />
        </section>
      </main>
    </div>
  );
}

function Headline({ turn }: { readonly turn: number }) {
  const state = game.value!;
  const own = placesAfter(state, activeTeam.value, turn).find((place) => place.own);
  if (turn === 0 || own === undefined) return <h1>{t('replay:start')}</h1>;
  const values = { turn, firm: own.name, score: number(own.score, 1), rank: own.rank, firms: state.firms.length };
  return <h1>{t('replay:headline', values)}</h1>;
}

/** Any quarter by slider or button, and what can be done from there. */
function Scrubber({ turn }: { readonly turn: number }) {
  const state = game.value!;
  const last = state.quarters.length;
  const busy = useSignal(false);
  const goOn = async () => {
    busy.value = true;
    await branch(turn + 1);
    busy.value = false;
  };
  return (
    <Card class="replay-scrub" title={t('replay:quarter')}>
      <div class="replay-slider">
        <Button icon="left" label={t('replay:earlier')} disabled={turn === 0} onClick={() => showQuarter(turn - 1)} />
        <input
          type="range"
          class="slider"
          min={0}
          max={last}
          step={1}
          value={turn}
          aria-label={t('replay:quarter')}
          aria-valuetext={turn === 0 ? t('replay:start') : t('common:quarter', { turn, turns: state.scenario.turns })}
          style={{ '--at': `${last === 0 ? 0 : (100 * turn) / last}%` }}
          onInput={(event) => showQuarter(Number(event.currentTarget.value))}
        />
        <Button icon="right" label={t('replay:later')} disabled={turn === last} onClick={() => showQuarter(turn + 1)} />
      </div>
      <div class="row">
        {turn > 0 && (
          <>
            <Button icon="play" onClick={() => goTo('quarter')}>
              {t('replay:watch')}
            </Button>
            <Button icon="report" onClick={() => goTo('report')}>
              {t('replay:report')}
            </Button>
          </>
        )}
        {turn < state.scenario.turns && (
          <Button icon="route" disabled={busy.value || progress.value !== undefined} onClick={() => void goOn()}>
            {t('replay:branch', { turn: turn + 1 })}
          </Button>
        )}
      </div>
      <p class="card-note">{t('replay:branchNote')}</p>
    </Card>
  );
}
