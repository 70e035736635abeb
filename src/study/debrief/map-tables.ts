// The value map and its seven mistakes as tables.
import { columnsOf, seenText, type TableData } from './tables.ts';
import type { Debrief, MapTruth } from './types.ts';
import { namesOf, type Words } from './words.ts';

export function valueMapTable({ game }: Debrief, map: MapTruth, words: Words): TableData {
  const names = namesOf(game, words);
  const share = (value: number) => words.percent(value, 0);
  return {
    caption: words.say('valueMap.table'),
    columns: columnsOf(words, 'driver', 'truth', 'mapWeight', 'mapKind', 'mapWork'),
    rows: map.attributes.map(({ driver, truth, seen, heldForParity, isParity, work }) => [
      names.driver(driver),
      share(truth),
      seen.estimate === 0 ? '–' : seenText(words, seen, share),
      kindText(words, heldForParity, isParity, seen.estimate > 0),
      share(work),
    ]),
  };
}

/** What a driver was taken for; nothing where it was not on the map. */
function kindText(words: Words, held: boolean, is: boolean, found: boolean): string {
  if (!found) return '–';
  return `${words.say(held ? 'valueMap.parity' : 'valueMap.difference')}${held === is ? '' : ' ✗'}`;
}

export function mistakesTable({ mistakes }: Pick<MapTruth, 'mistakes'>, words: Words): TableData {
  return {
    caption: words.say('mistake.title'),
    columns: columnsOf(words, 'mistake', 'size'),
    rows: mistakes.map(({ id, size }) => [words.say(`mistake.${id}`), sizeText(words, id, size)]),
  };
}

/** Shares of 1, save errors: of ln weights for significance, of quality for rivals. */
function sizeText(words: Words, id: string, size: number): string {
  if (id === 'significance') return words.number(size, 2);
  return id === 'rivals' ? words.number(100 * size, 1) : words.percent(size, 0);
}
