// What opens when something in the theatre is clicked: the customer's story, the landing's flows, the room's figures, the
// rival's page. Before the first quarter there is no report, so only stories and rivals open.
import { useEffect } from 'preact/hooks';
import { on, type TheatreEvents } from '../../bus.ts';
import { goTo } from '../../router.ts';
import { showQuarter } from '../../session.ts';
import { game, shownTurn } from '../../store.ts';

const ROOM_TABS: Readonly<Record<string, string>> = {
  operations: 'operations',
  training: 'people',
  rotas: 'people',
  data: 'research',
  suppliers: 'money',
  channels: 'operations',
};

/** Opens what is picked while the component is on the page. */
export function usePicks(): void {
  useEffect(() => on('pick', open), []);
}

function open({ kind, id }: TheatreEvents['pick']): void {
  const played = game.peek()?.quarters.length ?? 0;
  if (played === 0) return;
  if (shownTurn.peek() === 0) showQuarter(played);
  if (kind === 'customer') goTo('customer', { customer: id });
  else if (kind === 'firm') goTo('rivals', { firm: id });
  else if (kind === 'rung') goTo('report', { tab: 'ladder', rung: id });
  else if (kind === 'step') goTo('report', { tab: 'operations', step: id });
  else goTo('report', { tab: ROOM_TABS[id] ?? 'operations' });
}
