// How the unit of a lever is shown: money in the game's currency, shares in per cent, anything else as it is.
export interface LeverUnit {
  readonly kind: 'money' | 'percent' | 'plain';
  /** The unit as the engine names it: what its text is kept by. */
  readonly name: string;
  /** What a shown figure is of the engine's. */
  readonly scale: 1 | 100;
  /** Decimals that the lever's step needs. */
  readonly digits: number;
}

export function unitOf(name: string, step: number): LeverUnit {
  const kind = /^money\b/.test(name) ? 'money' : /^share\b/.test(name) ? 'percent' : 'plain';
  const scale = kind === 'percent' ? 100 : 1;
  const digits = decimalsOf(step * scale);
  return { kind, name, scale, digits: kind === 'money' && digits > 0 ? 2 : digits };
}

/** How many decimals a step has, at most three. */
function decimalsOf(step: number): number {
  for (let digits = 0; digits < 3; digits++) {
    const scaled = step * 10 ** digits;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return digits;
  }
  return 3;
}

/**
 * The number that a person typed, in the engine's unit; undefined where it is none. Takes 1,250.5 and 1.250,5 alike: the
 * last of the two marks is the decimal one, and a single mark before exactly three digits groups them where `grouping`
 * (the language's own mark) says so.
 */
export function parseFigure(text: string, unit: LeverUnit, grouping: '.' | ',' | ' ' = ','): number | undefined {
  const bare = text.replace(/[\s%€$£']/g, '').replace('−', '-');
  if (!/^[+-]?[\d.,]+$/.test(bare)) return undefined;
  const marks = [...bare.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  const grouped =
    last !== undefined &&
    marks.every(([mark]) => mark === last[0]) &&
    (marks.length > 1 || (last[0] === grouping && /^\d{3}$/.test(bare.slice(last.index + 1))));
  const decimalAt = last === undefined || grouped ? bare.length : last.index;
  const whole = bare.slice(0, decimalAt).replace(/[.,]/g, '');
  const value = Number(`${whole}.${bare.slice(decimalAt + 1) || '0'}`);
  return Number.isFinite(value) ? asShown(value, unit) / unit.scale : undefined;
}

/** What is decided is what the field can show: 12.5 is 13 where a lever has no decimals. */
function asShown(value: number, { digits }: LeverUnit): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
