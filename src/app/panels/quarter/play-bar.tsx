// The bar under the play: what is happening in a sentence, speeds, Skip; and at the end the way to the report. Buttons stay
// where they are while the play ends, so that nobody's focus is lost.
import { type Signal, useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { goTo } from '../../router.ts';
import { calm } from '../../settings.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import type { StagePlan } from '../../views/theatre.ts';
import { BEATS, type Beat } from '../../views/theatre-script.ts';
import { type PlayClock, SPEEDS, speed } from '../theatre/play-clock.ts';
import { headlineOf } from './words.ts';

interface PlayBarProps {
  readonly plan: StagePlan;
  readonly clock: PlayClock;
  /** The player wants to stay after the end. */
  readonly staying: Signal<boolean>;
  /** Something else keeps the screen. */
  readonly held: boolean;
}

export function PlayBar({ plan, clock, staying, held }: PlayBarProps) {
  const ended = clock.ended.value;
  const stays = staying.value || held;
  const leave = () => {
    clock.finish();
    goTo('report');
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [clock]);
  const buttons = useRef<HTMLDivElement>(null);
  // A button that goes leaves its focus to the one that stays.
  const focusWayOn = () => buttons.current?.querySelector<HTMLElement>('.button-primary')?.focus();
  const again = () => {
    focusWayOn();
    clock.start();
  };
  const stay = () => {
    focusWayOn();
    staying.value = true;
  };
  return (
    <footer class="bar play-bar">
      <p class="play-line">
        {ended ? headlineOf(plan) : <BeatLine plan={plan} clock={clock} />}
        <Progress clock={clock} />
      </p>
      <div class="play-buttons" ref={buttons}>
        {!calm.value && <SpeedButtons />}
        {ended && !calm.value && (
          <Button icon="repeat" onClick={again}>
            {t('quarter:again')}
          </Button>
        )}
        {ended && !stays && (
          <Button icon="eye" onClick={stay}>
            {t('quarter:stay')}
          </Button>
        )}
        {ended && stays ? (
          <Button kind="primary" after="right" onClick={leave} shortcut="Escape">
            {t('quarter:report')}
          </Button>
        ) : (
          <Button kind="primary" after="skip" onClick={leave} shortcut="Escape">
            {t('quarter:skip')}
          </Button>
        )}
      </div>
    </footer>
  );
}

function SpeedButtons() {
  return (
    <fieldset class="pills">
      <legend class="visually-hidden">{t('quarter:speed')}</legend>
      {SPEEDS.map((times) => (
        <button
          key={times}
          type="button"
          class="pill"
          aria-pressed={speed.value === times}
          onClick={() => {
            speed.value = times;
          }}
        >
          {times}×
        </button>
      ))}
    </fieldset>
  );
}

const ORDER: readonly Beat[] = ['marquees', 'doors', 'failures', 'climbs', 'leavers', 'counters'];

/** What the stage shows now; a beat without anything to show is passed over. */
function BeatLine({ plan, clock }: { readonly plan: StagePlan; readonly clock: PlayClock }) {
  const beat = useComputed(() => {
    const begun = ORDER.filter((id) => clock.seconds.value >= BEATS[id].at && hasNews(plan, id));
    return begun.at(-1) ?? 'marquees';
  });
  return <span>{t(`quarter:beats.${beat.value}`, { firm: plan.firm.name })}</span>;
}

function hasNews(plan: StagePlan, beat: Beat): boolean {
  if (beat === 'failures') return plan.failures.length > 0;
  if (beat === 'leavers') return plan.left + plan.fell > 0;
  return beat !== 'climbs' || plan.climbed > 0;
}

function Progress({ clock }: { readonly clock: PlayClock }) {
  const width = useComputed(() => `width:${Math.min(100, (100 * clock.seconds.value) / BEATS.counters.until)}%`);
  return (
    <span class="play-progress" aria-hidden="true">
      <span style={width} />
    </span>
  );
}
