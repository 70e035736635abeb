// The quarter as a play: the theatre large, what moved in words, the scoreboard as it rolls, and on to the report. Who
// touches nothing is taken to the report; who looks around stays as long as they like.
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { announcement, on } from '../../bus.ts';
import { goTo } from '../../router.ts';
import { calm } from '../../settings.ts';
import { shownTurn } from '../../store.ts';
import { t } from '../../text.ts';
import { GameHeader } from '../../ui/game-header.tsx';
import type { StagePlan } from '../../views/theatre.ts';
import { type LensId, lensView } from '../../views/theatre-lens.ts';
import { StageLabels } from '../theatre/labels.tsx';
import { LensBar } from '../theatre/lenses.tsx';
import { usePicks } from '../theatre/picks.ts';
import { shownPlan, shownSource } from '../theatre/plans.ts';
import { createPlayClock, type PlayClock } from '../theatre/play-clock.ts';
import { playCues } from '../theatre/sound.ts';
import { Theatre } from '../theatre/theatre.tsx';
import { theatreWanted } from '../theatre/use-theatre.ts';
import { PlayBar } from './play-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { headlineOf } from './words.ts';

/** Time to look at the end of the play before the report comes. */
const HOLD_MS = 2200;
const CALM_HOLD_MS = 4000;
const LONGEST_WAIT_MS = 1500;

export function QuarterScreen() {
  const plan = shownPlan.value;
  const clock = useMemo(createPlayClock, []);
  const lens = useSignal<LensId | undefined>(undefined);
  const staying = useSignal(false);
  usePicks();
  usePlay(plan, clock);
  useReportNext(plan, clock, staying.value || lens.value !== undefined);
  if (plan === undefined) return <main id="main" />;
  // Who goes round the screen by keys, its head and its bar included, is looking: no report comes from under their fingers.
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.matches(':is(button, summary, select):focus-visible')) {
      staying.value = true;
    }
  };
  const source = shownSource.value!;
  const view = lens.value === undefined ? undefined : lensView(source, lens.value);
  return (
    <div class="screen quarter" onFocusIn={onFocusIn}>
      <GameHeader turn={shownTurn.value} score={clock.ended.value ? undefined : 'before'} />
      <main id="main" class="main quarter-main">
        <h1 class="visually-hidden">{t('quarter:title', { turn: plan.turn })}</h1>
        <section class="quarter-stage" aria-label={t('quarter:theatre')}>
          {theatreWanted() && (
            <>
              <Theatre plan={plan} seconds={clock.seconds} lens={view?.colors}>
                <StageLabels plan={plan} layout="stage" seconds={clock.seconds} changes pickable />
              </Theatre>
              <LensBar lens={lens} />
            </>
          )}
        </section>
        <SidePanel plan={plan} clock={clock} view={view} />
      </main>
      <PlayBar plan={plan} clock={clock} staying={staying} held={lens.value !== undefined} />
    </div>
  );
}

/** Starts the play of a plan once the theatre is there, or without it where it takes too long; with little motion it is at its end at once. */
function usePlay(plan: StagePlan | undefined, clock: PlayClock) {
  useEffect(() => {
    if (plan === undefined) return undefined;
    if (calm.peek()) {
      clock.finish();
      return undefined;
    }
    let quiet = () => {};
    const begin = () => {
      forget();
      clearTimeout(timer);
      clock.start();
      quiet = playCues(plan, clock.seconds);
    };
    const forget = on('ready', begin);
    const timer = setTimeout(begin, theatreWanted() ? LONGEST_WAIT_MS : 0);
    return () => {
      forget();
      clearTimeout(timer);
      quiet();
      clock.stop();
    };
  }, [plan?.turn, plan?.firm.id]);
}

function useReportNext(plan: StagePlan | undefined, clock: PlayClock, stays: boolean) {
  const ended = clock.ended.value;
  useEffect(() => {
    if (plan === undefined || !ended) return;
    announcement.value = headlineOf(plan);
  }, [ended]);
  useEffect(() => {
    if (!ended || stays) return undefined;
    const timer = setTimeout(() => goTo('report'), calm.peek() ? CALM_HOLD_MS : HOLD_MS);
    return () => clearTimeout(timer);
  }, [ended, stays]);
}
