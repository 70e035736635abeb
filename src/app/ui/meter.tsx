// A bar of parts of a whole, 12 high; what it says stands in words beside it, so it is a picture with a name.
export interface MeterPart {
  readonly id: string;
  readonly label: string;
  readonly share: number;
  /** A custom property of tokens.css. */
  readonly color: string;
}

export interface MeterProps {
  readonly label: string;
  readonly parts: readonly MeterPart[];
  /** Part of the whole by which the parts exceed it, drawn hatched at the end. */
  readonly over?: number;
}

export function Meter({ label, parts, over = 0 }: MeterProps) {
  const whole = over > 0 ? 1 + over : 1;
  let left = over > 0 ? 1 : Number.POSITIVE_INFINITY;
  return (
    <div class="meter" role="img" aria-label={label}>
      {parts.map((part) => {
        const share = Math.min(part.share, left);
        left -= share;
        return share > 0 ? (
          <span
            key={part.id}
            class="meter-part"
            style={{ width: `${(100 * share) / whole}%`, '--swatch': `var(${part.color})` }}
          />
        ) : null;
      })}
      {over > 0 && <span class="meter-part meter-over" style={{ width: `${(100 * over) / whole}%` }} />}
    </div>
  );
}

/** The key to a meter: a swatch, its name and its figure. */
export function Legend({ parts }: { readonly parts: readonly (MeterPart & { readonly figure: string })[] }) {
  return (
    <ul class="legend plain">
      {parts.map((part) => (
        <li key={part.id}>
          <span class="swatch" style={{ '--swatch': `var(${part.color})` }} />
          <span class="legend-name">{part.label}</span> {part.figure}
        </li>
      ))}
    </ul>
  );
}
