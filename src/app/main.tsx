// Starts the page: settings and texts, then the screen that the address asks for.
import { render } from 'preact';
import './styles/index.css';
import './styles/frame.css';
import { keepGames, refreshSaves } from './keeping.ts';
import { tell } from './notices.ts';
import { workOffline } from './offline.ts';
import { acceptDrops } from './replays.ts';
import { followHistory, goTo, needsGame } from './router.ts';
import { previewScenario, wantedSeed } from './session.ts';
import { applySettings } from './settings.ts';
import { App } from './shell/app.tsx';
import { game } from './store.ts';
import { startTexts } from './text.ts';

applySettings(document.documentElement);
await startTexts();
void refreshSaves();
followHistory((to) => !needsGame(to) || game.peek() !== undefined);
await followAddress();
render(<App />, document.getElementById('app')!);
keepGames();
acceptDrops();
workOffline();

/** `?scenario=ID&seed=S` opens the briefing of a scenario. */
async function followAddress(): Promise<void> {
  const address = new URLSearchParams(location.search);
  const id = address.get('scenario');
  wantedSeed.value = address.get('seed') ?? '';
  if (id === null) return;
  const found = await previewScenario({ id });
  if (found.ok) goTo('briefing');
  else tell('common:notice.noScenario', { id });
}
