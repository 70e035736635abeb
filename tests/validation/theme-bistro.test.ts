// The theme of the bistro: the whole mix of services, so that what people, room and care are worth is what they cost. Waiters who
// are paid enough to stay and have learned to care, a room that is kept, and the price that it carries; not the dearest in town.
import { testTheme } from './theme.ts';

testTheme({
  scenario: 'bistro',
  firm: 'aurora',
  policy: 'relationship-builder',
  levers: ['pricing.price', 'workforce.wage', 'servicescape.room'],
  half: { 'training.topic': 'empathy' },
  full: { 'training.topic': 'empathy' },
});
