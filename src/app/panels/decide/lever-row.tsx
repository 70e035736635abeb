// One lever: name and help, cost, slider with the tick of last quarter, field, change. The slider repeats the field for
// those who point, so only the field is read out and stands in the order of keys.

import { asLastQuarter, endDrag, game, setLever } from '../../store.ts';
import { t } from '../../text.ts';
import { Icon } from '../../ui/icon.tsx';
import { type LeverView, onStep } from '../../views/decide.ts';
import { CoachText } from './coach.tsx';
import { focusedLever, unfoldedLever, wide } from './focus.ts';
import { LeverField } from './lever-field.tsx';
import { pricedOption } from './option-words.ts';
import { changeText, costText, leverWord, valueText } from './words.ts';

export interface LeverRowProps {
  readonly lever: LeverView;
  readonly marginCents: number | undefined;
  /** The sheet costs more than the budget: what costs is marked. */
  readonly over: boolean;
}

export function LeverRow({ lever, marginCents, over }: LeverRowProps) {
  const hot = focusedLever.value === lever.id;
  const costs = over && (lever.cost?.cents ?? 0) > 0;
  const speakOf = () => {
    focusedLever.value = lever.id;
  };
  // On a wide page the help beside the sheet follows a press anywhere in the row: the name alone would be a small target.
  return (
    <div
      class="lever"
      data-hot={hot || undefined}
      data-changed={lever.changed || undefined}
      data-locked={lever.locked || undefined}
      onFocusIn={speakOf}
      onPointerDown={speakOf}
    >
      <div class="lever-head">
        <HelpButton lever={lever} />
        {lever.fresh && <span class="badge lever-fresh">{t('decide:row.fresh')}</span>}
        {lever.qualifier && <Choice lever={lever.qualifier} small />}
        {lever.locked ? null : (
          <span class={costs ? 'lever-cost down' : 'lever-cost'}>{costText(lever, marginCents)}</span>
        )}
      </div>
      {lever.locked ? <Locked lever={lever} /> : <Control lever={lever} />}
      {!wide.value && unfoldedLever.value === lever.id && (
        <div class="lever-help" id={helpId(lever)}>
          <CoachText lever={lever} marginCents={marginCents} />
        </div>
      )}
    </div>
  );
}

/** Name and help are one button. */
function HelpButton({ lever }: { readonly lever: LeverView }) {
  const unfolded = !wide.value && unfoldedLever.value === lever.id;
  const onClick = () => {
    focusedLever.value = lever.id;
    unfoldedLever.value = unfolded ? '' : lever.id;
  };
  return (
    <button
      type="button"
      class="lever-name"
      onClick={onClick}
      aria-expanded={wide.value ? undefined : unfolded}
      aria-controls={unfolded ? helpId(lever) : undefined}
    >
      <span>{leverWord(lever, 'label')}</span>
      <Icon name="help" size="small" />
      <span class="visually-hidden">{t('decide:row.help')}</span>
    </button>
  );
}

const helpId = (lever: LeverView) => `help-${lever.id}`;

function Control({ lever }: { readonly lever: LeverView }) {
  const readOnly = game.value?.readOnly !== undefined;
  if (lever.kind === 'choice') {
    return (
      <div class="lever-control">
        <Choice lever={lever} />
        <Change lever={lever} />
      </div>
    );
  }
  return (
    <div class="lever-control">
      <Slider lever={lever} disabled={readOnly} />
      <LeverField lever={lever} disabled={readOnly} />
      <Change lever={lever} />
    </div>
  );
}

function Slider({ lever, disabled }: { readonly lever: LeverView; readonly disabled: boolean }) {
  const at = (value: number) => (value - lever.min) / (lever.max - lever.min || 1);
  const place = (share: number) => `calc(10px + ${share} * (100% - 20px))`;
  return (
    <div class="lever-slider" data-changed={lever.changed || undefined} aria-hidden="true">
      <span class="lever-tick" style={{ insetInlineStart: place(at(Number(lever.last))) }} />
      <input
        type="range"
        class="slider"
        tabIndex={-1}
        disabled={disabled}
        min={lever.min}
        max={lever.max}
        step={lever.step}
        value={Number(lever.value)}
        style={{ '--at': place(at(Number(lever.value))) }}
        onInput={(event) => setLever(lever.id, onStep(lever, event.currentTarget.valueAsNumber), 'drag')}
        onChange={endDrag}
      />
    </div>
  );
}

/** What was changed, and the way back. */
function Change({ lever }: { readonly lever: LeverView }) {
  if (!lever.changed) return <span class="lever-change">{t('decide:same')}</span>;
  const words = lever.kind === 'choice' ? valueText(lever, lever.last) : changeText(lever);
  return (
    <button type="button" class="lever-change lever-back" onClick={() => asLastQuarter(lever.id)}>
      <span aria-hidden="true">{changeText(lever)}</span>
      <span class="visually-hidden">
        {leverWord(lever, 'label')} {t('decide:row.back', { change: words })}
      </span>
      <Icon name="undo" size="small" />
    </button>
  );
}

function Choice({ lever, small = false }: { readonly lever: LeverView; readonly small?: boolean }) {
  return (
    <select
      class={small ? 'select select-small' : 'select'}
      data-lever={lever.id}
      data-changed={lever.changed || undefined}
      aria-label={leverWord(lever, 'label')}
      disabled={game.value?.readOnly !== undefined || lever.locked}
      value={String(lever.value)}
      onChange={(event) => setLever(lever.id, event.currentTarget.value)}
    >
      {lever.options.map((option) => (
        <option key={option} value={option} selected={option === lever.value}>
          {pricedOption(lever, option)}
        </option>
      ))}
    </select>
  );
}

function Locked({ lever }: { readonly lever: LeverView }) {
  return (
    <p class="lever-locked">
      <span class="row">
        <Icon name="lock" size="small" />
        {t('decide:row.locked', { turn: lever.fromTurn })}
      </span>
      <b>{valueText(lever, lever.value)}</b>
    </p>
  );
}
