// The guided first quarter: six short steps in a card, each beside the part of the screen that it speaks of. It can be
// closed at any step and opened again; nothing waits for it.
import { computed, signal } from '@preact/signals';
import { percent } from '../../format.ts';
import { game, observation } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { wide } from './focus.ts';
import { metricText } from './words.ts';

export const GUIDE_STEPS = ['ladder', 'load', 'lever', 'budget', 'forecast', 'run'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** What each step points to. */
const TARGETS: Readonly<Record<GuideStep, string>> = {
  ladder: 'house',
  load: 'last',
  lever: 'sheet',
  budget: 'budget',
  forecast: 'forecast',
  run: 'budget',
};

const KEY = 'rungs-guide';
const closed = signal(read() === 'closed');
const at = signal(0);

/** The guide is there in the first quarter until it is closed. */
export const guideAllowed = computed(() => game.value?.turn === 1 && game.value.readOnly === undefined);
export const guideStep = computed<GuideStep | undefined>(() =>
  guideAllowed.value && !closed.value ? GUIDE_STEPS[at.value] : undefined,
);

export function openGuide(): void {
  at.value = 0;
  closed.value = false;
  keep('open');
}

function closeGuide(): void {
  closed.value = true;
  keep('closed');
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(state: string): void {
  try {
    localStorage.setItem(KEY, state);
  } catch {
    // Storage is refused: the guide opens again in the next game.
  }
}

export function Guide() {
  const step = guideStep.value;
  if (step === undefined) return null;
  const last = at.value === GUIDE_STEPS.length - 1;
  return (
    <section class="card guide" aria-label={t('decide:guide.title')}>
      <div class="card-head">
        <h2>{t(`decide:guide.${step}.title`)}</h2>
        <span class="card-note">{t('decide:guide.step', { at: at.value + 1, of: GUIDE_STEPS.length })}</span>
      </div>
      <p aria-live="polite">{t(`decide:guide.${step}.text`, figures())}</p>
      <div class="guide-actions">
        {!last && (
          <Button small kind="quiet" onClick={closeGuide}>
            {t('decide:guide.close')}
          </Button>
        )}
        {!wide.value && (
          <Button small kind="quiet" icon="eye" onClick={() => show(step)}>
            {t('decide:guide.show')}
          </Button>
        )}
        {at.value > 0 && (
          <Button small onClick={() => at.value--}>
            {t('decide:guide.back')}
          </Button>
        )}
        <Button small kind="soft" onClick={() => (last ? closeGuide() : at.value++)}>
          {t(last ? 'decide:guide.close' : 'decide:guide.next')}
        </Button>
      </div>
    </section>
  );
}

function show(step: GuideStep): void {
  document.getElementById(TARGETS[step])?.scrollIntoView({ block: 'center' });
}

function figures(): Record<string, string> {
  const metrics = observation.value?.metrics ?? {};
  return {
    load: percent(metrics.utilization ?? 0, 0),
    wait: metricText('waitMinutesMean', metrics.waitMinutesMean ?? 0),
  };
}
