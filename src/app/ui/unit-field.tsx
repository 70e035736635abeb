// A field with its unit inside the frame: pressing anywhere in the frame, or within the 44 pixels around a lower one, puts the
// cursor into it.
import type { ComponentChildren, TargetedPointerEvent } from 'preact';

export interface UnitFieldProps {
  readonly unit: string;
  readonly class?: string;
  readonly changed?: boolean;
  readonly invalid?: boolean;
  /** The input. */
  readonly children: ComponentChildren;
}

export function UnitField({ unit, class: name = '', changed = false, invalid = false, children }: UnitFieldProps) {
  return (
    <div
      class={`unit-field ${name}`}
      data-changed={changed || undefined}
      data-invalid={invalid || undefined}
      onPointerDown={intoField}
    >
      {children}
      <span class="unit-field-unit" aria-hidden="true">
        {unit}
      </span>
    </div>
  );
}

function intoField(event: TargetedPointerEvent<HTMLDivElement>): void {
  if (event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  event.currentTarget.querySelector('input')?.focus();
}
