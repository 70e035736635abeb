// Special views on Decide: buttons at the head of the group whose levers they stand beside, and the view itself, in place of
// the house where the page is wide and above the levers where it is narrow. Each names its levers and leads to them.
import { computed } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { activeTeam, game, observation } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';
import type { LeverView } from '../../views/decide.ts';
import { leversOfSystem, type SystemId, systemFacts, systemsBeside, systemsOf } from '../../views/systems.ts';
import { focusedLever, openTab, unfoldedLever } from '../decide/focus.ts';
import { changeText, leverWord, valueText } from '../decide/words.ts';
import { openedSystem } from './open-system.ts';
import { SystemBody } from './system-body.tsx';

const ICONS: Readonly<Record<SystemId, IconName>> = {
  'value-map': 'map',
  portfolios: 'people',
  maturity: 'stairs',
  blueprint: 'route',
  'control-chart': 'line',
  channels: 'promotion',
};

/** The market as the team at the screen sees it now. */
const facts = computed(() => {
  const state = game.value;
  return state && systemFacts(state, activeTeam.value, state.quarters.length);
});

/** The view that stands on Decide now; one that this game lacks is none. */
export const shownSystem = computed<SystemId | undefined>(() => {
  const state = game.value;
  const asked = openedSystem.value;
  return state && asked && systemsOf(state.scenario).includes(asked) ? asked : undefined;
});

const buttonId = (system: SystemId) => `open-${system}`;

/** Most that have room beside the name of a group. */
const MOST_INLINE = 1;

interface ButtonsProps {
  /** The group of levers. */
  readonly p: string;
  /** Whether they may stand in the line of its name. */
  readonly inline?: boolean;
}

/** Buttons that open the views beside the levers of a group. */
export function SystemButtons({ p, inline = false }: ButtonsProps) {
  const state = game.value;
  const seen = observation.value;
  if (state === undefined || seen === undefined) return null;
  const levers = seen.levers.filter(({ open, fromTurn }) => open || fromTurn > seen.turn);
  const systems = systemsBeside(state.scenario, levers, p);
  if (systems.length === 0) return null;
  return (
    <fieldset class={`system-buttons${inline && systems.length <= MOST_INLINE ? ' system-buttons-inline' : ''}`}>
      <legend class="visually-hidden">{t('systems:beside')}</legend>
      {systems.map((system) => (
        <Button
          key={system}
          id={buttonId(system)}
          kind="soft"
          small
          icon={ICONS[system]}
          pressed={shownSystem.value === system}
          onClick={() => {
            openedSystem.value = shownSystem.peek() === system ? undefined : system;
            // Where both don't fit, help comes back when it is asked for.
            unfoldedLever.value = '';
          }}
        >
          {t(`systems:name.${system}`)}
        </Button>
      ))}
    </fieldset>
  );
}

function close(system: SystemId): void {
  openedSystem.value = undefined;
  document.getElementById(buttonId(system))?.focus();
}

/** The view that is open, with its levers. */
export function SystemBeside({ levers }: { readonly levers: readonly LeverView[] }) {
  const system = shownSystem.value;
  const known = facts.value;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    title.current?.focus();
  }, [system]);
  // From the moment that it shows, wherever the focus is, unless a dialog lies over the view.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && system !== undefined && document.querySelector('dialog[open]') === null)
        close(system);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [system]);
  if (system === undefined || known === undefined) return null;
  const name = t(`systems:name.${system}`);
  return (
    <section class="card system" id="system" aria-labelledby="system-title">
      <div class="card-head">
        <h2 id="system-title" tabIndex={-1} ref={title}>
          {name}
        </h2>
        <Button kind="quiet" icon="close" label={t('systems:close')} onClick={() => close(system)} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="system-body" role="group" tabIndex={0} aria-label={name}>
        <SystemBody system={system} facts={known} />
        <LeverLinks levers={leversOfSystem(levers, system)} />
      </div>
    </section>
  );
}

function LeverLinks({ levers }: { readonly levers: readonly LeverView[] }) {
  if (levers.length === 0) return null;
  const open = (lever: LeverView) => {
    openTab.value = lever.p;
    focusedLever.value = lever.id;
    setTimeout(() => {
      const field = document.querySelector<HTMLElement>(`[data-lever="${CSS.escape(lever.id)}"]`);
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    });
  };
  return (
    <fieldset class="system-levers">
      <legend class="visually-hidden">{t('systems:levers')}</legend>
      {levers.map((lever) => (
        <Button key={lever.id} kind="soft" small onClick={() => open(lever)}>
          {leverWord(lever, 'label')} <b>{lever.changed ? changeText(lever) : valueText(lever, lever.value)}</b>
        </Button>
      ))}
    </fieldset>
  );
}
