// The theatre beside other things: the player's house on the decide screen, and the living backdrop of the title.
import { signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { number } from '../../format.ts';
import { needTexts, t } from '../../text.ts';
import { demoPlan } from '../../views/theatre-demo.ts';
import { StageLabels } from './labels.tsx';
import { usePicks } from './picks.ts';
import { presentPlan } from './plans.ts';
import { Theatre } from './theatre.tsx';

/** Fills its parent, which gives it a height; counts and names stand beside it. */
export function HouseTheatre() {
  const plan = presentPlan.value;
  usePicks();
  if (plan === undefined) return null;
  return (
    <div class="theatre-house">
      <Theatre plan={plan} fit="cover" />
      <span class="theatre-house-key">{t('quarter:figure', { count: number(plan.perFigure) })}</span>
    </div>
  );
}

const END = signal(Number.POSITIVE_INFINITY);

/** Behind the title: the house of the game that is open, or one to look at. Nothing in it can be clicked. */
export function TitleTheatre() {
  const open = presentPlan.value;
  const plan = useMemo(() => open ?? demoPlan(), [open]);
  const worded = useSignal(false);
  useEffect(() => {
    void needTexts(['quarter']).then(() => {
      worded.value = true;
    });
  }, []);
  return (
    <div class="theatre-house" aria-hidden="true">
      <Theatre plan={plan} layout="title" fit="cover" alive pickable={false}>
        {worded.value && <StageLabels plan={plan} layout="title" seconds={END} changes={false} pickable={false} />}
      </Theatre>
    </div>
  );
}
