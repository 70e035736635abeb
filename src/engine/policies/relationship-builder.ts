// The balanced player: reliability, recovery and recognition together, people who stay, an honest promise, a load of .8.

import { goodPlay } from './policy/good-play.ts';
import type { Policy } from './policy.ts';

export const relationshipBuilder: Policy = {
  id: 'relationship-builder',
  title: 'Relationship builder',
  help: 'Invests in people, reliability, recovery and recognition in balance, and staffs to the load.',
  decide: goodPlay,
};
