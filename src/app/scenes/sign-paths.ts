// The strokes of the icons over leavers' heads, taken from Tabler's drawings so that page and theatre show the same.

import must from '@tabler/icons/outline/alert-circle.svg?raw';
import waiting from '@tabler/icons/outline/clock.svg?raw';
import other from '@tabler/icons/outline/dots.svg?raw';
import care from '@tabler/icons/outline/heart-broken.svg?raw';
import reach from '@tabler/icons/outline/map-pin-off.svg?raw';
import promise from '@tabler/icons/outline/speakerphone.svg?raw';
import quality from '@tabler/icons/outline/star-off.svg?raw';
import price from '@tabler/icons/outline/tag.svg?raw';
import failure from '@tabler/icons/outline/tool.svg?raw';
import type { Sign } from '../views/theatre-reasons.ts';

const DRAWINGS: Readonly<Record<Sign, string>> = {
  must,
  price,
  waiting,
  failure,
  care,
  promise,
  quality,
  reach,
  other,
};

export const SIGN_PATHS = Object.fromEntries(
  Object.entries(DRAWINGS).map(([sign, svg]) => [sign, pathsOf(svg)]),
) as Record<string, readonly string[]> as Readonly<Record<Sign, readonly string[]>>;

/** The `d` of every path but the empty frame that Tabler puts first. */
function pathsOf(svg: string): string[] {
  return [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d!).filter((d) => !d.startsWith('M0 0h24'));
}
