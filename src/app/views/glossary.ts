// The glossary as plain data: rungs, the seven Ps, drivers, course and model terms, figures; found by id, by the English term
// of a lever, or by any word. Texts come from outside, so this is the same in every language.
export interface Term {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly definition: string;
  readonly formula?: string;
  readonly where?: string;
}

export interface TermGroup {
  readonly id: string;
  readonly terms: readonly Term[];
}

/** In the order in which they are read. */
export const TERM_GROUPS = [
  'rungs',
  'ps',
  'value',
  'drivers',
  'ladder',
  'experience',
  'promotion',
  'price',
  'product',
  'environment',
  'process',
  'people',
  'organization',
  'market',
  'figures',
] as const;
export type TermGroupId = (typeof TERM_GROUPS)[number];

const DRIVER_TYPES = {
  functional: ['coreQuality', 'reliability', 'supplementary', 'fit', 'convenience'],
  experiential: ['empathy', 'servicescape', 'participation', 'otherCustomers'],
  symbolic: ['brand', 'recognition', 'community'],
  sacrifice: ['price', 'deal', 'fairness', 'waiting', 'effort', 'sensory', 'risk', 'privacy', 'flexibility'],
  tie: ['habit', 'trust', 'commitment', 'switchingCost', 'contract'],
  gate: ['imperative', 'consideration'],
  nobody: ['taste', 'chance', 'outside'],
} as const;
export type DriverType = keyof typeof DRIVER_TYPES;

/** The kind of value that a driver belongs to. */
export function driverType(id: string): DriverType | undefined {
  return (Object.keys(DRIVER_TYPES) as DriverType[]).find((type) =>
    (DRIVER_TYPES[type] as readonly string[]).includes(id),
  );
}

/** Groups with their terms in alphabetical order, except where the order itself says something. */
export function groupsOf(terms: readonly Term[], locale: string): TermGroup[] {
  const collator = new Intl.Collator(locale);
  return TERM_GROUPS.map((id) => {
    const own = terms.filter(({ group }) => group === id);
    const ordered = id === 'rungs' || id === 'ps' || id === 'drivers';
    return { id, terms: ordered ? own : own.sort((a, b) => collator.compare(a.name, b.name)) };
  }).filter(({ terms: own }) => own.length > 0);
}

/** Terms that hold every word of the query in name or definition; accents and capitals don't matter. */
export function searchTerms(terms: readonly Term[], query: string): Term[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return terms.filter(({ name, definition, where = '' }) => {
    const text = plain(`${name} ${definition} ${where}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** The term that another screen asks for: an id, or a course term in English as levers have it. */
export function askedTerm(terms: readonly Term[], asked: string): Term | undefined {
  const slug = asked.trim().toLowerCase().replaceAll(' ', '-');
  return terms.find(({ id }) => id === asked) ?? terms.find(({ id }) => id.toLowerCase() === slug);
}
