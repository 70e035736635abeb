// Works without a network after the first visit. A new version waits until the player wants it, never in mid-quarter.
import { registerSW } from 'virtual:pwa-register';
import { tell } from './notices.ts';

export function workOffline(): void {
  const update = registerSW({
    onNeedRefresh: () => tell('common:notice.update', {}, { text: 'common:notice.updateNow', run: () => update(true) }),
    // A page opened from a file or in a private window has no service worker; it plays all the same.
    onRegisterError: () => {},
  });
}
