// Decide: levers beside their consequences, the budget always in sight. Left the house, the help and the forecast; right the
// sheet; below the bar that runs the quarter.
import { useEffect } from 'preact/hooks';
import { detail, goTo } from '../../router.ts';
import { showQuarter } from '../../session.ts';
import { canRedo, canUndo, draft, game, observation, redo, undo } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { GameHeader } from '../../ui/game-header.tsx';
import { decideView, type LeverView } from '../../views/decide.ts';
import { budgetView, marginOf } from '../../views/decide-budget.ts';
import { SystemBeside, shownSystem } from '../systems/system-beside.tsx';
import { Coach } from './coach.tsx';
import { CourseCard } from './course-card.tsx';
import { DecideBar } from './decide-bar.tsx';
import { Events } from './events.tsx';
import { focusedLever, openTab, tall, unfoldedLever, wide } from './focus.ts';
import { ForecastCard } from './forecast-card.tsx';
import { Guide, guideAllowed, guideStep, openGuide } from './guide.tsx';
import { HouseCard, LastQuarter } from './house-card.tsx';
import { Sheet } from './sheet.tsx';

export function DecideScreen() {
  const seen = observation.value;
  useKeys();
  useAskedLever();
  if (seen === undefined) return <main id="main" />;
  const view = decideView(seen, draft.value);
  const levers = view.groups.flatMap((group) => group.levers);
  const marginCents = marginOf(seen, draft.value, game.value?.scenario.unitCostCents ?? 0);
  const over = budgetView(seen, draft.value).overCents > 0;
  const viewed = wide.value && shownSystem.value !== undefined;
  return (
    <div class="screen decide" data-guide={guideStep.value} data-tabbed={view.tabs.length > 1 || undefined}>
      <Head />
      <main id="main" class="main decide-main">
        <h1 class="visually-hidden">{t('decide:title', { turn: seen.turn })}</h1>
        <div class="decide-side" data-view={viewed ? (unfoldedLever.value === '' ? 'alone' : 'helped') : undefined}>
          <Side levers={levers} marginCents={marginCents} viewed={viewed} />
        </div>
        <div class="decide-sheet">
          <Sheet view={view} marginCents={marginCents} over={over} />
          {wide.value && tall.value && <CourseCard levers={levers} />}
        </div>
        {!wide.value && <ForecastCard />}
      </main>
      <DecideBar />
    </div>
  );
}

interface SideProps {
  readonly levers: readonly LeverView[];
  readonly marginCents: number | undefined;
  /** A special view stands in place of the house. */
  readonly viewed: boolean;
}

function Side({ levers, marginCents, viewed }: SideProps) {
  const guided = guideStep.value;
  const readOnly = game.value?.readOnly;
  return (
    <>
      {readOnly && <p class="callout">{t(`common:readOnly.${readOnly.code}`)}</p>}
      <Guide />
      {viewed && <SystemBeside levers={levers} />}
      {wide.value && !viewed && guided !== 'lever' && <HouseCard />}
      {!viewed && <LastQuarter />}
      {!wide.value && <Events />}
      {wide.value && (guided === undefined || guided === 'lever') && (
        <Coach levers={levers} marginCents={marginCents} />
      )}
      {wide.value && !viewed && <ForecastCard />}
    </>
  );
}

function Head() {
  const state = game.value!;
  const played = state.quarters.length;
  const openReport = () => {
    showQuarter(played);
    goTo('report');
  };
  return (
    <GameHeader>
      <Button icon="undo" label={t('common:undo')} onClick={undo} disabled={!canUndo.value} />
      <Button icon="redo" label={t('common:redo')} onClick={redo} disabled={!canRedo.value} />
      {played > 0 ? (
        <Button icon="report" onClick={openReport} class="header-report">
          {t('decide:actions.report', { turn: played })}
        </Button>
      ) : (
        <Button icon="notes" onClick={() => goTo('briefing')}>
          {t('decide:actions.market')}
        </Button>
      )}
      {guideAllowed.value && guideStep.value === undefined && (
        <Button icon="school" label={t('decide:guide.again')} onClick={openGuide} />
      )}
    </GameHeader>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y work on the sheet, except while a text is typed. */
function useKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLTextAreaElement) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A link from the report names a lever: its row is shown and takes the focus. */
function useAskedLever() {
  const asked = detail.value.lever;
  useEffect(() => {
    if (asked === undefined) return;
    openTab.value = '';
    focusedLever.value = asked;
    unfoldedLever.value = asked;
    const field = document.querySelector<HTMLElement>(`[data-lever="${CSS.escape(asked)}"]`);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [asked]);
}
