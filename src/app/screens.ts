// The screens: what loads each, and which texts it shows.
import type { ComponentType } from 'preact';
import type { ScreenId } from './router.ts';
import type { Namespace } from './text.ts';

interface ScreenEntry {
  readonly load: () => Promise<ComponentType>;
  readonly texts: readonly Namespace[];
}

export const SCREEN_ENTRIES: Readonly<Record<ScreenId, ScreenEntry>> = {
  title: {
    load: () => import('./panels/title/title-screen.tsx').then((panel) => panel.TitleScreen),
    texts: ['title'],
  },
  'new-game': {
    load: () => import('./panels/new-game/new-game-screen.tsx').then((panel) => panel.NewGameScreen),
    texts: ['new-game', 'glossary'],
  },
  briefing: {
    load: () => import('./panels/briefing/briefing-screen.tsx').then((panel) => panel.BriefingScreen),
    texts: ['briefing', 'new-game', 'glossary'],
  },
  decide: {
    load: () => import('./panels/decide/decide-screen.tsx').then((panel) => panel.DecideScreen),
    texts: ['decide', 'glossary', 'quarter', 'report', 'systems'],
  },
  quarter: {
    load: () => import('./panels/quarter/quarter-screen.tsx').then((panel) => panel.QuarterScreen),
    texts: ['quarter', 'report'],
  },
  report: {
    load: () => import('./panels/report/report-screen.tsx').then((panel) => panel.ReportScreen),
    texts: ['report', 'rivals', 'customer', 'glossary', 'decide', 'systems'],
  },
  customer: {
    load: () => import('./panels/customer/customer-screen.tsx').then((panel) => panel.CustomerScreen),
    texts: ['customer', 'report', 'glossary'],
  },
  rivals: {
    load: () => import('./panels/rivals/rivals-screen.tsx').then((panel) => panel.RivalsScreen),
    texts: ['rivals', 'report', 'glossary'],
  },
  debrief: {
    load: () => import('./panels/debrief/debrief-screen.tsx').then((panel) => panel.DebriefScreen),
    texts: ['debrief', 'report', 'systems', 'decide', 'glossary'],
  },
  replay: {
    load: () => import('./panels/replay/replay-screen.tsx').then((panel) => panel.ReplayScreen),
    texts: ['replay', 'report', 'debrief', 'decide', 'glossary'],
  },
  settings: {
    load: () => import('./panels/settings/settings-screen.tsx').then((panel) => panel.SettingsScreen),
    texts: ['settings'],
  },
  glossary: {
    load: () => import('./panels/glossary/glossary-screen.tsx').then((panel) => panel.GlossaryScreen),
    texts: ['glossary'],
  },
  credits: {
    load: () => import('./panels/credits/credits-screen.tsx').then((panel) => panel.CreditsScreen),
    texts: ['credits'],
  },
};
