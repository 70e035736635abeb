// The head of a screen within a game: the way to the title, the firm, the quarter in words and dots, the score, and the
// buttons of the screen. Other screens show the brand and their own name.
import type { ComponentChildren } from 'preact';
import type { Standing } from '../../engine/index.ts';
import type { Team } from '../../host/protocol.ts';
import { number } from '../format.ts';
import { goTo } from '../router.ts';
import { handOver } from '../session.ts';
import { activeTeam, game } from '../store.ts';
import { t } from '../text.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';

type Standings = readonly Pick<Standing, 'firm' | 'score' | 'rank'>[];

function Brand() {
  return (
    <button type="button" class="header-brand" aria-label={t('common:home')} onClick={() => goTo('title')}>
      <Logo />
      <span>Rungs</span>
    </button>
  );
}

interface HeaderProps {
  /** The quarter that the screen is about, where it isn't the one to be decided. */
  readonly turn?: number;
  /** What is shown in place of the score after that quarter; the one before it while the quarter is still played. */
  readonly score?: Standings | 'before' | undefined;
  readonly children?: ComponentChildren;
}

export function GameHeader({ turn, score, children }: HeaderProps) {
  const state = game.value;
  if (state === undefined) return null;
  const turns = state.scenario.turns;
  const shown = Math.min(turn ?? state.turn, turns);
  const firm = state.firms.find(({ id }) => id === activeTeam.value);
  return (
    <header class="header">
      <Brand />
      <div class="header-where">
        {state.over && state.setup.teams.length > 1 ? (
          <TeamSwitch teams={state.setup.teams} />
        ) : (
          <span class="header-firm">{firm?.team?.name || firm?.name}</span>
        )}
        <span class="header-quarter">
          {t('common:quarter', { turn: shown, turns })}
          <Dots turn={shown} turns={turns} />
        </span>
      </div>
      {state.setup.practice && <span class="chip chip-outline">{t('common:practice')}</span>}
      {state.readOnly && <span class="chip chip-outline">{t('common:lookOnly')}</span>}
      <div class="header-actions">
        {children}
        <Button kind="quiet" icon="book" label={t('common:screens.glossary')} onClick={() => goTo('glossary')} />
        <Button kind="quiet" icon="settings" label={t('common:screens.settings')} onClick={() => goTo('settings')} />
        <ScoreChip
          standings={
            score === 'before' ? standingsAfter(shown - 1) : (score ?? standingsAfter(turn ?? state.quarters.length))
          }
        />
      </div>
    </header>
  );
}

/** When a game of several teams is over, nothing is hidden any more. */
function TeamSwitch({ teams }: { readonly teams: readonly Team[] }) {
  return (
    <select
      class="select header-firm"
      aria-label={t('common:team')}
      value={activeTeam.value}
      onChange={(event) => handOver(event.currentTarget.value)}
    >
      {teams.map(({ firm, name }) => (
        <option key={firm} value={firm}>
          {name || firm}
        </option>
      ))}
    </select>
  );
}

function Dots({ turn, turns }: { readonly turn: number; readonly turns: number }) {
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: turns }, (_, at) => (
        <span key={at} class={`dot ${at + 1 < turn ? 'dot-done' : at + 1 === turn ? 'dot-now' : ''}`} />
      ))}
    </span>
  );
}

/** Where the firms stand after a quarter; before the first there is no score yet. */
function standingsAfter(turn: number): Standings {
  return game.value!.quarters[turn - 1]?.standings ?? [];
}

function ScoreChip({ standings }: { readonly standings: Standings }) {
  const own = standings.find(({ firm }) => firm === activeTeam.value);
  if (own === undefined) return null;
  const rank = t('common:rank', { count: own.rank, ordinal: true });
  const told = { score: number(own.score), rank, firms: standings.length };
  return (
    <span class="chip">
      <Icon name="trophy" size="small" />
      <span class="roomy">{t('common:score', told)}</span>
      <span class="tight">{t('common:scoreShort', told)}</span>
    </span>
  );
}

/** The head of a screen outside a game. */
export function PageHeader({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <header class="header">
      <Brand />
      <span class="header-firm">{title}</span>
      <div class="header-actions">{children}</div>
    </header>
  );
}
