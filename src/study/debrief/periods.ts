// What a reader calls a turn. All texts say quarters, which the shipped scenarios' turns are; the engine's own English words
// say turns, and so does every text where a turn is not three months long.

/** Months of a quarter. */
const QUARTER = 3;

const TURN = /\b(every|each|per|a|and|this|last|next|\d+) turn(s?)\b/g;

/** The engine's English words for levers, of a game with turns of so many months. */
export function engineWords(text: string, turnMonths: number): string {
  return turnMonths === QUARTER ? text.replace(TURN, '$1 quarter$2') : text;
}

const WORDS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\bquarter(s?)\b/g, 'turn$1'],
    [/\bQuarter(s?)\b/g, 'Turn$1'],
    [/\bQ(?=\d)/g, 'T'],
  ],
  pt: [
    [/\btrimestre(s?)\b/g, 'turno$1'],
    [/\bTrimestre(s?)\b/g, 'Turno$1'],
  ],
};

/** A text of the page or of the debrief, likewise. */
export function inPeriods(text: string, turnMonths: number, language: string): string {
  if (turnMonths === QUARTER) return text;
  return (WORDS[language] ?? []).reduce((told, [word, other]) => told.replace(word, other), text);
}
