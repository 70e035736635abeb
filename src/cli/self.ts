// The file that runs: built, the whole command line is one (see rungs.ts), so threads and processes start it again.
export const SELF = new URL(import.meta.url);

/** First word for a process that measures turns for the one that started it. */
export const MEASURE_TURNS = 'measure-turns';
