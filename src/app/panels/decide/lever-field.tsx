// The number of a lever: one control, named by the lever, that takes what is typed in the player's own way of writing and
// moves by arrow keys. Values out of bounds are said at once and put right when the field is left.
import { useSignal } from '@preact/signals';
import { language } from '../../settings.ts';
import { endDrag, setLever } from '../../store.ts';
import { t } from '../../text.ts';
import { UnitField } from '../../ui/unit-field.tsx';
import { type LeverView, onStep, tidy } from '../../views/decide.ts';
import { parseFigure } from '../../views/lever-unit.ts';
import { figureText, leverWord, unitText, valueText } from './words.ts';

/** Steps that a key moves a lever by. */
const KEYS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

export function LeverField({ lever, disabled }: { readonly lever: LeverView; readonly disabled: boolean }) {
  const typed = useSignal<string | undefined>(undefined);
  const before = useSignal(Number(lever.value));
  const value = Number(lever.value);
  const error = typed.value === undefined ? undefined : problem(lever, typed.value, before.value);
  const errorId = `error-${lever.id}`;
  const move = (to: number) => {
    typed.value = undefined;
    setLever(lever.id, onStep(lever, to), 'drag');
    endDrag();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return leave();
    const steps = KEYS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    move(value + steps * lever.step);
  };
  const onInput = (text: string) => {
    if (typed.value === undefined) before.value = value;
    typed.value = text;
    const figure = read(text, lever);
    if (figure !== undefined && figure >= lever.min && figure <= lever.max) setLever(lever.id, tidy(figure), 'drag');
  };
  const leave = () => {
    if (typed.value !== undefined) {
      // What can't be read leaves the lever where it was, not at what its first letters said.
      const figure = read(typed.value, lever) ?? before.value;
      setLever(lever.id, tidy(Math.min(lever.max, Math.max(lever.min, figure))), 'drag');
    }
    endDrag();
    typed.value = undefined;
  };
  return (
    <>
      <UnitField unit={unitText(lever.unit)} class="lever-field" changed={lever.changed} invalid={error !== undefined}>
        <input
          type="text"
          inputMode="decimal"
          role="spinbutton"
          id={`lever-${lever.id}`}
          data-lever={lever.id}
          aria-label={leverWord(lever, 'label')}
          aria-valuenow={value}
          aria-valuemin={lever.min}
          aria-valuemax={lever.max}
          aria-valuetext={valueText(lever, value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          autocomplete="off"
          disabled={disabled}
          value={typed.value ?? figureText(lever.unit, value)}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={leave}
        />
      </UnitField>
      {error && (
        <span class="field-error lever-error" id={errorId} role="alert">
          {error}
        </span>
      )}
    </>
  );
}

function read(text: string, lever: LeverView): number | undefined {
  return parseFigure(text, lever.unit, language.value === 'pt' ? '.' : ',');
}

function problem(lever: LeverView, text: string, before: number): string | undefined {
  if (text.trim() === '-') return undefined;
  if (text.trim() === '') return t('decide:row.empty', { value: valueText(lever, before) });
  const figure = read(text, lever);
  if (figure === undefined) return t('decide:row.noNumber');
  if (figure < lever.min) return t('decide:row.tooLow', { bound: valueText(lever, lever.min) });
  if (figure > lever.max) return t('decide:row.tooHigh', { bound: valueText(lever, lever.max) });
  return undefined;
}
