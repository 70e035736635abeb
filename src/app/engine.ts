// The one engine that the page plays with: a worker, and what the player hears when it had to be started again.
import { createWorkerHost } from '../host/client.ts';
import { tell } from './notices.ts';

export const host = createWorkerHost({
  onRestarted: () => tell('common:notice.engineRestarted'),
  onLost: () => tell('common:notice.engineLost'),
});
