// Colours and sizes that a chart draws with: those of the page's tokens, so that contrast and text size settings reach
// the charts as well.

export interface Ink {
  readonly text: string;
  readonly mute: string;
  readonly line: string;
  readonly panel: string;
  readonly raise: string;
  readonly sink: string;
  readonly control: string;
  readonly gold: string;
  readonly up: string;
  readonly upText: string;
  readonly down: string;
  readonly downText: string;
  /** From the lowest rung, `none`, up. */
  readonly rungs: readonly string[];
  readonly font: string;
  /** Pixels of 1 rem. */
  readonly rem: number;
  /** Pixels that the chart is wide. */
  readonly width: number;
  readonly calm: boolean;
}

const TOKENS = {
  text: '--ink',
  mute: '--mute',
  line: '--line',
  panel: '--panel',
  raise: '--raise',
  sink: '--sink',
  control: '--ctl',
  gold: '--gold',
  up: '--up',
  upText: '--up-text',
  down: '--down',
  downText: '--down-text',
  font: '--body',
} as const;

/** The ink of the page as it is now. */
export function readInk(width: number, calm: boolean): Ink {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const tokens = Object.fromEntries(Object.entries(TOKENS).map(([key, name]) => [key, read(name)]));
  const rungs = ['#6f5a93', ...[1, 2, 3, 4, 5, 6].map((at) => read(`--rung-${at}`))];
  return {
    ...(tokens as Record<keyof typeof TOKENS, string>),
    rungs,
    rem: Number.parseFloat(style.fontSize),
    width,
    calm,
  };
}

/** Diagonal hatching over what went down, as the tokens have it. */
export function hatch(color: string) {
  return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4, color };
}

/** Text of a chart at a size in rem. */
export function textStyle(ink: Ink, rem = 0.8125, color = ink.mute, weight = 600) {
  return { color, fontFamily: ink.font, fontSize: rem * ink.rem, fontWeight: weight };
}
