// Beside the play: what moved, in figures, and the scoreboard, which rolls to its new state in the last beat; under a lens,
// its table; and the scene in words.
import { type ReadonlySignal, useComputed } from '@preact/signals';
import { number, percent } from '../../format.ts';
import { activeTeam, game, shownTurn } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { StagePlan } from '../../views/theatre.ts';
import type { LensView } from '../../views/theatre-lens.ts';
import type { Sign } from '../../views/theatre-reasons.ts';
import { BEATS } from '../../views/theatre-script.ts';
import { firmLabel } from '../labels.ts';
import { FactsList } from '../theatre/facts-list.tsx';
import { LensTable } from '../theatre/lenses.tsx';
import { type PlayClock, rolled } from '../theatre/play-clock.ts';
import { theatreWanted } from '../theatre/use-theatre.ts';

interface SidePanelProps {
  readonly plan: StagePlan;
  readonly clock: PlayClock;
  readonly view: LensView | undefined;
}

export function SidePanel({ plan, clock, view }: SidePanelProps) {
  return (
    <div class="quarter-side">
      {view === undefined ? (
        <>
          <Scoreboard clock={clock} />
          <Moves plan={plan} seconds={clock.seconds} />
          <Reasons plan={plan} seconds={clock.seconds} />
        </>
      ) : (
        <Card class="quarter-lens">
          <LensTable view={view} />
        </Card>
      )}
      <details class="card quarter-facts" open={!theatreWanted()}>
        <summary>{t('quarter:facts.title')}</summary>
        <FactsList plan={plan} />
      </details>
    </div>
  );
}

interface Rolling {
  readonly seconds: ReadonlySignal<number>;
}

/** Firms change places when the play is over; before the first quarter there is no place and no score. */
function Scoreboard({ clock }: { readonly clock: PlayClock }) {
  const state = game.value!;
  const now = state.quarters[shownTurn.value - 1]?.standings ?? state.start.standings;
  const before = state.quarters[shownTurn.value - 2]?.standings;
  const ended = clock.ended.value;
  const rows = ended ? now : (before ?? state.start.standings);
  return (
    <Card title={t('quarter:scoreboard')} region={t('quarter:scoreboard')}>
      <ol class="plain quarter-scores">
        {rows.map(({ firm, rank }) => {
          const earlier = before?.find((standing) => standing.firm === firm)?.score ?? 0;
          const score = now.find((standing) => standing.firm === firm)?.score ?? earlier;
          return (
            <li key={firm} data-own={firm === activeTeam.value ? '' : undefined}>
              <span class="quarter-rank">{ended || before ? rank : '–'}</span>
              <span>{firmLabel(firm)}</span>
              <Rolled from={earlier} to={score} seconds={clock.seconds} digits={1} />
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

const MOVES = [
  ['joined', '✚', 'up'],
  ['climbed', '▲', 'up'],
  ['fell', '▼', 'down'],
  ['left', '✕', 'down'],
] as const;

function Moves({ plan, seconds }: Rolling & { readonly plan: StagePlan }) {
  return (
    <Card title={t('quarter:moves.title')}>
      <ul class="plain quarter-moves">
        {MOVES.map(([id, sign, way]) => (
          <li key={id}>
            <span class={way} aria-hidden="true">
              {sign}
            </span>
            <Rolled from={0} to={plan[id]} seconds={seconds} digits={0} />
            <span class="mute">{t(`quarter:moves.${id}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const SIGN_ICONS: Readonly<Record<Sign, IconName>> = {
  must: 'info',
  price: 'tag',
  waiting: 'clock',
  failure: 'alert',
  care: 'heart',
  promise: 'promotion',
  quality: 'star',
  reach: 'map',
  other: 'help',
};
const SHOWN_REASONS = 3;
const LEAST_SHARE = 0.005;

/** The strongest, and last what nobody decides. */
function shownReasons({ reasons }: StagePlan): StagePlan['reasons'] {
  const named = reasons.filter(({ sign, share }) => sign !== 'other' && share >= LEAST_SHARE).slice(0, SHOWN_REASONS);
  return [...named, ...reasons.filter(({ sign }) => sign === 'other')];
}

/** Why they left, as the panel tells it; shown with the leavers. */
function Reasons({ plan, seconds }: Rolling & { readonly plan: StagePlan }) {
  const told = useComputed(() => (seconds.value >= BEATS.leavers.at ? 'told' : 'waiting'));
  if (plan.reasons.length === 0) return null;
  return (
    <Card
      title={t('quarter:reasons.title')}
      class={`quarter-why quarter-why-${told.value}`}
      aside={<span class="card-note">{t('quarter:reasons.note')}</span>}
    >
      <ul class="plain quarter-reasons">
        {shownReasons(plan).map(({ sign, share }) => (
          <li key={sign}>
            <Icon name={SIGN_ICONS[sign]} size="small" />
            <span>{t(`quarter:signs.${sign}`)}</span>
            <b class="quarter-figure">{percent(share, 0)}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Rolled({
  from,
  to,
  seconds,
  digits,
}: Rolling & { readonly from: number; readonly to: number; readonly digits: number }) {
  const text = useComputed(() => number(rolled(from, to, seconds.value), digits));
  return <b class="quarter-figure">{text}</b>;
}
