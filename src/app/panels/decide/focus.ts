// Which lever the help speaks of, which tab of the sheet is open, and whether help stands beside the sheet or in its row.
import { signal } from '@preact/signals';

/** Id of the lever that has the focus, or had it last. */
export const focusedLever = signal('');
/** On a narrow page: the lever whose help is unfolded in its row. */
export const unfoldedLever = signal('');
export const openTab = signal('');

const WIDE = matchMedia('(min-width: 1080px)');
/** Help beside the sheet; narrower pages unfold it in the row. */
export const wide = signal(WIDE.matches);
WIDE.addEventListener('change', () => {
  wide.value = WIDE.matches;
});
/** Whether there is height for what is of use but not needed. */
const TALL = matchMedia('(min-height: 900px)');
export const tall = signal(TALL.matches);
TALL.addEventListener('change', () => {
  tall.value = TALL.matches;
});
