// The plan that the theatre shows now: the quarter on the screen of the team at the screen, or the last one.
import { computed } from '@preact/signals';
import { activeTeam, game, shownTurn } from '../../store.ts';
import { type StagePlan, stagePlan, type TheatreSource, theatreSource } from '../../views/theatre.ts';

/** Of the quarter that report and play are about. */
export const shownSource = computed<TheatreSource | undefined>(
  () => game.value && theatreSource(game.value, activeTeam.value, shownTurn.value),
);
export const shownPlan = computed<StagePlan | undefined>(() => shownSource.value && stagePlan(shownSource.value));

/** Of the market as it stands now. */
const presentSource = computed<TheatreSource | undefined>(
  () => game.value && theatreSource(game.value, activeTeam.value, game.value.quarters.length),
);
export const presentPlan = computed<StagePlan | undefined>(() => presentSource.value && stagePlan(presentSource.value));
