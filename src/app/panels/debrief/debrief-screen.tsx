// The debrief: the truth opened, what decisions were worth, luck against skill, and questions to talk about. It fills while the
// engine plays the game again in other ways, and can be taken home as one file.

import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import '../../styles/debrief.css';
import type { Debrief } from '../../../study/debrief/types.ts';
import { headline, type Words } from '../../../study/debrief/words.ts';
import { downloadReplay, saveFile } from '../../replays.ts';
import { goTo } from '../../router.ts';
import { branch, catalogue, handOver, loadCatalogue, startGame } from '../../session.ts';
import { activeTeam, game } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { focusHeading } from '../../ui/focus-heading.ts';
import { GameHeader } from '../../ui/game-header.tsx';
import { ScreenTerms } from '../screen-terms.tsx';
import { wordsFor } from './debrief-words.ts';
import { type Debriefing, debriefing, debriefKey, debriefTeam } from './debriefing.ts';
import { LeversCard } from './levers-card.tsx';
import { LuckCard } from './luck-card.tsx';
import { LadderCard, MovesCard } from './more-cards.tsx';
import { QuestionsCard } from './questions-card.tsx';
import { TruthCard } from './truth-card.tsx';
import { TurningCard } from './turning-card.tsx';
import { ValueMapCard } from './value-map-card.tsx';

export function DebriefScreen() {
  const state = game.value;
  useSignalEffect(() => {
    if (debriefKey() !== '' && (game.value?.over ?? false)) void debriefTeam();
  });
  if (state === undefined) return null;
  const now = debriefing.value?.key === debriefKey() ? debriefing.value : undefined;
  const words = wordsFor(state.scenario.id);
  return (
    <div class="screen debrief-screen">
      <GameHeader turn={state.quarters.length} score={now?.known?.standings}>
        <Actions known={now?.known} words={words} />
      </GameHeader>
      <main class="main debrief" id="main">
        <Teams />
        {now === undefined ? <NotYet /> : <Shown now={now} words={words} />}
      </main>
    </div>
  );
}

function Actions({ known, words }: { readonly known: Debrief | undefined; readonly words: Words }) {
  return (
    <>
      <Button icon="history" onClick={() => goTo('replay')}>
        {t('debrief:screen.openReplay')}
      </Button>
      <Button icon="download" onClick={() => void downloadReplay()}>
        {t('debrief:screen.downloadReplay')}
      </Button>
      <Button icon="printer" disabled={known === undefined} onClick={() => known && void downloadReport(known, words)}>
        {t('debrief:screen.downloadReport')}
      </Button>
      <Button kind="primary" icon="repeat" onClick={() => void playAgain()}>
        {t('debrief:screen.playAgain')}
      </Button>
    </>
  );
}

async function downloadReport(known: Debrief, words: Words): Promise<void> {
  const { debriefReport } = await import('../../../study/debrief/html/report.ts');
  const { scenario, seed } = known.game;
  const name = `rungs-debrief-${scenario}-${seed.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 40)}-${known.firm}.html`;
  saveFile(name, debriefReport([known], words), 'text/html');
}

/** The same market and the same draws from the first quarter; a game of a scenario that isn't shipped goes back to its start. */
async function playAgain(): Promise<void> {
  const setup = game.peek()?.setup;
  if (setup === undefined) return;
  await loadCatalogue();
  const { scenario } = setup;
  const isShipped = 'text' in scenario || catalogue.peek().some(({ id }) => id === scenario.id);
  if (!isShipped) return branch(1);
  const started = await startGame(setup);
  if (started.ok) goTo('briefing');
}

/** Several teams at one screen are debriefed one by one. */
function Teams() {
  const teams = game.value?.setup.teams ?? [];
  // When the game is over the head lets one choose.
  if (teams.length < 2 || game.value?.over) return null;
  return (
    <fieldset class="pills no-print">
      <legend class="visually-hidden">{t('debrief:screen.team')}</legend>
      {teams.map(({ firm, name }) => (
        <button
          type="button"
          class="pill"
          key={firm}
          aria-pressed={firm === activeTeam.value}
          onClick={() => {
            handOver(firm);
          }}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

/** Before the end the truth is opened only by somebody who asks for it. */
function NotYet() {
  const played = game.value?.quarters.length ?? 0;
  return (
    <div class="empty stack">
      <h1>{t('debrief:title')}</h1>
      <p>{t(played === 0 ? 'debrief:screen.nothing' : 'debrief:screen.notOver')}</p>
      <div class="row debrief-centre">
        {played > 0 && (
          <Button icon="eye" onClick={() => void debriefTeam()}>
            {t('debrief:screen.openTruth')}
          </Button>
        )}
        <Button icon="left" onClick={() => goTo(played === 0 ? 'decide' : 'report')}>
          {t('debrief:screen.backToGame')}
        </Button>
      </div>
    </div>
  );
}

function Shown({ now, words }: { readonly now: Debriefing; readonly words: Words }) {
  const { known } = now;
  // Its heading stands where the one that said "not yet" stood.
  useEffect(focusHeading, []);
  return (
    <section class="debrief-region" aria-label={t('debrief:title')}>
      <h1 class="debrief-headline">
        {known === undefined ? t('debrief:screen.workingTitle') : headline(known, words)}
      </h1>
      <Working now={now} />
      {known && (
        <div class="debrief-grid">
          <TruthCard debrief={known} words={words} />
          <LeversCard debrief={known} words={words} />
          <LuckCard debrief={known} words={words} />
          <div class="stack debrief-left">
            <TurningCard debrief={known} words={words} />
            <MovesCard debrief={known} words={words} />
            <ValueMapCard words={words} />
          </div>
          <div class="stack debrief-right">
            <QuestionsCard debrief={known} words={words} />
            <LadderCard debrief={known} words={words} />
          </div>
        </div>
      )}
      <ScreenTerms place="debrief" />
    </section>
  );
}

function Working({ now }: { readonly now: Debriefing }) {
  if (now.failed !== undefined) {
    return (
      <div class="callout callout-down">
        <p>{t('debrief:screen.failed', { why: now.failed })}</p>
        <Button onClick={() => void debriefTeam()}>{t('debrief:screen.again')}</Button>
      </div>
    );
  }
  if (now.done) return null;
  const { done = 0, total = 1, stage = 'game' } = now.step ?? {};
  return (
    <div class="debrief-working no-print">
      <label for="debrief-progress">
        {t('debrief:screen.working', { done, total })} · {t(`debrief:screen.stage.${stage}`)}
      </label>
      <progress id="debrief-progress" value={done} max={total} />
    </div>
  );
}
