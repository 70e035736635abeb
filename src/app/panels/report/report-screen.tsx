// The report of a quarter: a headline that states the finding, figures that open their causes, and tabs. The overview holds
// what a manager looks at first; everything on it leads on to why, to whom, and to what can be done.
import { useSignal } from '@preact/signals';
import '../../styles/report.css';
import { goTo } from '../../router.ts';
import { nextQuarter, showQuarter } from '../../session.ts';
import { game, shownTurn } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { GameHeader } from '../../ui/game-header.tsx';
import { TabPanel, Tabs } from '../../ui/tabs.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { inboxOf } from '../../views/report-inbox.ts';
import { RivalsPanel } from '../rivals/rivals-panel.tsx';
import { ScreenTerms } from '../screen-terms.tsx';
import { facts, openTab, shownForecast, TABS, type TabId, tab } from './facts.ts';
import { FigureDialog } from './figure-dialog.tsx';
import { Headline } from './headline.tsx';
import { LadderTab } from './ladder-tab.tsx';
import { MoneyTab } from './money-tab.tsx';
import { OperationsTab } from './operations-tab.tsx';
import { Overview } from './overview.tsx';
import { PeopleTab } from './people-tab.tsx';
import { ResearchTab } from './research-tab.tsx';
import { ScoreTab } from './score-tab.tsx';
import { WhyTab } from './why-tab.tsx';

const PANELS: Readonly<
  Record<TabId, (props: { facts: Facts; openFigure: (id: string) => void }) => preact.JSX.Element>
> = {
  overview: Overview,
  score: ScoreTab,
  why: WhyTab,
  ladder: LadderTab,
  operations: OperationsTab,
  people: PeopleTab,
  money: MoneyTab,
  research: ResearchTab,
  rivals: RivalsPanel,
};

export function ReportScreen() {
  const known = facts.value;
  if (known === undefined) return <NothingYet />;
  return <Report facts={known} />;
}

function Report({ facts: known }: { readonly facts: Facts }) {
  const figure = useSignal<string | undefined>(undefined);
  const openFigure = (id: string) => {
    figure.value = id;
  };
  const Panel = PANELS[tab.value];
  return (
    <div class="screen">
      <GameHeader turn={known.turn}>
        <Button icon="play" onClick={() => goTo('quarter')} class="wide-only">
          {t('report:watch')}
        </Button>
        <Onwards class="wide-only" />
      </GameHeader>
      <nav class="report-tabs" aria-label={t('report:tabs.label')}>
        <Tabs
          name="report"
          label={t('report:tabs.label')}
          items={TABS.map((id) => ({ id, label: t(`report:tabs.${id}`) }))}
          selected={tab.value}
          onSelect={(id) => openTab(id as TabId)}
        />
        <QuarterPicker />
      </nav>
      <main class="main" id="main">
        <section class="report" aria-label={t('report:region')}>
          <Headline facts={known} openFigure={openFigure} />
          <TabPanel name="report" id={tab.value} class={`report-panel report-${tab.value}`}>
            <Panel facts={known} openFigure={openFigure} />
          </TabPanel>
          <ScreenTerms place={`report.${tab.value}`} />
        </section>
      </main>
      <PhoneBar facts={known} />
      {figure.value && (
        <FigureDialog
          facts={known}
          id={figure.value}
          onClose={() => {
            figure.value = undefined;
          }}
        />
      )}
    </div>
  );
}

/** To the next decision, or to the debrief when the game is over. */
function Onwards({ class: name = '' }: { readonly class?: string }) {
  const over = game.value?.over === true;
  return (
    <Button kind="primary" after={over ? 'trophy' : 'right'} onClick={nextQuarter} class={name}>
      {t(over ? 'report:debrief' : 'report:next')}
    </Button>
  );
}

function QuarterPicker() {
  const played = game.value?.quarters.length ?? 0;
  if (played < 2) return null;
  return (
    <label class="quarter-picker">
      <span class="visually-hidden">{t('report:picker')}</span>
      <select
        class="select"
        value={String(shownTurn.value)}
        onChange={(event) => showQuarter(Number(event.currentTarget.value))}
      >
        {Array.from({ length: played }, (_, at) => (
          <option key={at} value={String(at + 1)}>
            {t('report:pickerItem', { turn: at + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}

function PhoneBar({ facts: known }: { readonly facts: Facts }) {
  const count = inboxOf(known, shownForecast.value).length;
  const toInbox = () => {
    if (tab.peek() !== 'overview') openTab('overview');
    requestAnimationFrame(() => document.getElementById('inbox')?.scrollIntoView());
  };
  return (
    <div class="bar report-bar">
      <Button icon="mail" onClick={toInbox}>
        {t('report:inbox.count', { count })}
      </Button>
      <Onwards />
    </div>
  );
}

function NothingYet() {
  return (
    <div class="screen">
      <GameHeader>
        <Onwards />
      </GameHeader>
      <main class="main" id="main">
        <section class="report" aria-label={t('report:region')}>
          <h1>{t('report:nothing.title')}</h1>
          <p>{t('report:nothing.text')}</p>
        </section>
      </main>
    </div>
  );
}
