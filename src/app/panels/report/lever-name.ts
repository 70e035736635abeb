// The name of a lever as the game at hand calls it: the scenario's word first, then the one of its id, then of its kind.
import { game } from '../../store.ts';
import { overlay, scenarioText } from '../../text.ts';

export function leverName(id: string, english: string): string {
  const kind = id.split('.').slice(0, 2).join('.');
  const general = overlay('levers', id, 'label', overlay('levers', kind, 'label', english));
  return scenarioText(game.value?.scenario.id ?? '', `levers/${id}/label`, general);
}
