// The briefing: who you are, the market, the rivals, what is scored, the first three steps. Before a game it starts one;
// within a game it leads back to it. It prints on two pages.
import { useEffect } from 'preact/hooks';
import type { ScenarioView } from '../../../host/protocol.ts';
import { percent, weightTexts } from '../../format.ts';
import { goTo } from '../../router.ts';
import { loadCatalogue, previewed, wantedSeed } from '../../session.ts';
import { activeTeam, game } from '../../store.ts';
import { scenarioText, t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { GameHeader, PageHeader } from '../../ui/game-header.tsx';
import { Legend, Meter } from '../../ui/meter.tsx';
import { chooseScenario, setup } from '../new-game/setup.ts';
import { StartBar } from '../new-game/start-bar.tsx';
import { ScreenTerms } from '../screen-terms.tsx';

export function BriefingScreen() {
  const state = game.value;
  // A scenario that is looked at before a game goes before the game that happens to be open.
  const before = previewed.value !== undefined && (state === undefined || previewed.value.id !== state.scenario.id);
  const scenario = before || state === undefined ? previewed.value : state.scenario;
  const inGame = state !== undefined && !before && setup.value?.scenario !== scenario?.id;
  useEffect(() => {
    if (scenario !== undefined && !inGame) {
      void loadCatalogue();
      chooseScenario(scenario);
    }
  }, [scenario, inGame]);
  if (scenario === undefined) return <main id="main" />;
  return (
    <div class="screen">
      {inGame ? <GameHeader /> : <PageHeader title={t('common:screens.briefing')} />}
      <main id="main" class="main page">
        <Briefing scenario={scenario} own={inGame ? activeTeam.value : setup.value?.teams[0]?.firm} />
        <ScreenTerms place="briefing" />
      </main>
      {inGame ? <BackBar /> : <BeginBar />}
    </div>
  );
}

function Briefing({ scenario, own }: { readonly scenario: ScenarioView; readonly own: string | undefined }) {
  const word = (path: string, english: string) => scenarioText(scenario.id, path, english);
  const { briefing } = scenario;
  return (
    <>
      <div class="briefing-lead">
        <h1>{word('title', scenario.title)}</h1>
        <p>{word('briefing/you', briefing.you)}</p>
      </div>
      <div class="briefing-grid">
        <Card title={t('briefing:steps')} icon="flag">
          <ol class="steps plain">
            {briefing.firstSteps.map((step, at) => (
              <li key={step}>{word(`briefing/firstSteps/${at}`, step)}</li>
            ))}
          </ol>
        </Card>
        <Card title={t('briefing:scoring')} icon="trophy">
          <p>{word('briefing/scoring', briefing.scoring)}</p>
          <Weights scenario={scenario} />
        </Card>
        <Card title={t('briefing:market')} icon="map">
          <p>{word('briefing/market', briefing.market)}</p>
          <ul class="plain briefing-list">
            {scenario.segments.map((segment, at) => (
              <li key={segment.id}>
                <SegmentMark at={at} />
                <b>
                  {word(`segments/${segment.id}/name`, segment.name)} · {percent(segment.share, 0)}
                </b>
                <p>{word(`segments/${segment.id}/description`, segment.description)}</p>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('briefing:rivals')} icon="store">
          <p>{word('briefing/rivals', briefing.rivals)}</p>
          <ul class="plain briefing-list">
            {scenario.firms.map((firm) => (
              <li key={firm.id}>
                <span class="firm-spot" style={{ '--swatch': firm.color }} aria-hidden="true" />
                <b>
                  {firm.name} {firm.id === own && <span class="chip chip-gold">{t('briefing:you')}</span>}
                </b>
                <p>{word(`firms/${firm.id}/description`, firm.description)}</p>
              </li>
            ))}
          </ul>
        </Card>
        {scenario.events.length > 0 && <Events scenario={scenario} />}
        <Card title={t('briefing:learn')} icon="school">
          <ul class="scenario-goals">
            {scenario.learningGoals.map((goal, at) => (
              <li key={goal}>{word(`learningGoals/${at}`, goal)}</li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

const SHAPES = ['●', '▲', '■', '◆', '★', '✚'];

function SegmentMark({ at }: { readonly at: number }) {
  return (
    <span class="segment-mark" style={{ color: `var(--segment-${(at % 6) + 1})` }} aria-hidden="true">
      {SHAPES[at % SHAPES.length]}
    </span>
  );
}

const PERSPECTIVES = ['value', 'customers', 'process', 'learning'] as const;

function Weights({ scenario }: { readonly scenario: ScenarioView }) {
  const { weights, missionReach } = scenario.score;
  const total = PERSPECTIVES.reduce((sum, id) => sum + weights[id], 0) || 1;
  const texts = weightTexts(PERSPECTIVES.map((id) => weights[id] / total));
  const parts = PERSPECTIVES.map((id, at) => ({
    id,
    label: t(`briefing:perspective.${id === 'value' && missionReach ? 'mission' : id}`),
    share: weights[id] / total,
    color: `--${id}`,
    figure: texts[at]!,
  }));
  return (
    <div class="score-bar">
      <Meter label={parts.map(({ label, figure }) => `${label} ${figure}`).join(', ')} parts={parts} />
      <Legend parts={parts} />
    </div>
  );
}

function Events({ scenario }: { readonly scenario: ScenarioView }) {
  return (
    <Card title={t('briefing:events')} icon="bulb">
      <ul class="plain briefing-list">
        {scenario.events.map((event) => (
          <li key={event.id}>
            <span class="chip">{t('briefing:quarter', { turn: event.turn })}</span>
            <b>{scenarioText(scenario.id, `events/${event.id}/title`, event.title)}</b>
            <p>{scenarioText(scenario.id, `events/${event.id}/text`, event.text)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function BeginBar() {
  return (
    <StartBar note={t('briefing:seed', { seed: setup.value?.seed ?? wantedSeed.value })}>
      <Button icon="printer" onClick={() => print()}>
        {t('briefing:print')}
      </Button>
      <Button icon="settings" onClick={() => goTo('new-game')}>
        {t('briefing:setUp')}
      </Button>
    </StartBar>
  );
}

function BackBar() {
  return (
    <footer class="bar new-game-bar">
      <p class="mute">{t('briefing:seed', { seed: game.value?.setup.seed ?? '' })}</p>
      <Button icon="printer" onClick={() => print()}>
        {t('briefing:print')}
      </Button>
      <Button kind="primary" after="right" onClick={() => goTo(game.value?.over ? 'report' : 'decide')}>
        {t('briefing:decide')}
      </Button>
    </footer>
  );
}
