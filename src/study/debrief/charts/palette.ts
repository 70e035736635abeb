// Colours of charts on paper and on the dark page (design/tokens.md). Gold is the firm itself; better is blue and solid, worse is
// orange and hatched, so nothing is told by colour alone.
export interface Palette {
  readonly ink: string;
  readonly mute: string;
  readonly line: string;
  readonly own: string;
  readonly up: string;
  readonly upText: string;
  readonly down: string;
  readonly downText: string;
  /** Of rivals, in order; each has a dash of its own too. */
  readonly rivals: readonly string[];
  readonly ground: string;
  readonly font: string;
  /** Pixels, of the text and of the whole chart. */
  readonly fontSize: number;
  readonly width: number;
}

export const PAPER: Palette = {
  ink: '#1b1429',
  mute: '#51466b',
  line: '#d9d2e8',
  own: '#8a5a00',
  up: '#0072b2',
  upText: '#005a8e',
  down: '#d55e00',
  downText: '#a34500',
  rivals: ['#4a6fa5', '#8a4f83', '#3b7a5e', '#6b6b6b', '#9c5a3c', '#5b5bb0', '#7a7a2e'],
  ground: '#ffffff',
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontSize: 13,
  width: 900,
};

/** On a narrow screen the columns of names beside a chart give way to it. */
export function sideOf({ width }: Palette, wide: number): number {
  return width >= 560 ? wide : Math.round(wide * Math.max(0.5, width / 620));
}

/** Room for names beside a chart: as wide as the longest asks, up to a third of the chart, where they go on in a second line. */
export function besideNames({ width, fontSize }: Palette, names: readonly string[]): number {
  const longest = Math.max(0, ...names.map((name) => name.length));
  return Math.round(Math.min(0.56 * fontSize * longest + 16, 0.34 * width, 240));
}

/** How such names are written. */
function nameLabel(palette: Palette, names: readonly string[]) {
  const { font: fontFamily, fontSize, ink: color } = palette;
  const width = besideNames(palette, names) - 12;
  return { fontFamily, fontSize, color, width, overflow: 'break', lineHeight: fontSize + 1 } as const;
}

const BARE = { type: 'category', axisLine: { show: false }, axisTick: { show: false } } as const;

/** Rows of a chart: their names at the left, and at the right a figure each, written as `figureLabel` says. */
export function rowAxes(palette: Palette, names: readonly string[], figures: readonly string[], figureLabel: object) {
  const { font: fontFamily, fontSize } = palette;
  return [
    { ...BARE, data: names, axisLabel: nameLabel(palette, names) },
    { ...BARE, position: 'right', data: figures, axisLabel: { fontFamily, fontSize, ...figureLabel } },
  ];
}

/** Dashes that tell firms apart without colour; the firm itself is drawn through. */
export const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [8, 4],
  [2, 3],
  [10, 3, 2, 3],
  [5, 5],
  [14, 4],
  [3, 6],
];

/** A chart to be drawn: what echarts reads, how high it should be, and what it shows in a sentence. */
export interface Chart {
  readonly option: Readonly<Record<string, unknown>>;
  readonly height: number;
  readonly description: string;
}

/** Where an axis of score ends: five points beyond what it shows, on a round figure. */
export function roundRange(values: readonly number[], least = 0): { min: number; max: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = high - low > 200 ? 50 : high - low > 40 ? 10 : 5;
  return { min: Math.floor((low - least) / step) * step, max: Math.ceil((high + least) / step) * step };
}
