// A drawn face for a message or a story. The same seed always shows the same face; a face has no name, since the words
// beside it name the person.
const FILES = import.meta.glob<string>('../../../assets/portraits/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

const ROLES = { staff: 8, customer: 12, rival: 4 } as const;
export type PortraitRole = keyof typeof ROLES;

interface PortraitProps {
  readonly kind: PortraitRole;
  /** Any text that stands for the person; or the number of the face itself. */
  readonly seed: string | number;
}

export function Portrait({ kind, seed }: PortraitProps) {
  return (
    <img class="portrait" src={fileOf(kind, seed)} alt="" width="48" height="48" loading="lazy" decoding="async" />
  );
}

function fileOf(role: PortraitRole, seed: string | number): string | undefined {
  const number = typeof seed === 'number' ? seed : 1 + (hashOf(seed) % ROLES[role]);
  return FILES[`../../../assets/portraits/${role}-${number}.svg`];
}

/** A small spread of texts over numbers; nothing depends on it but which face is drawn. */
function hashOf(text: string): number {
  let hash = 7;
  for (const character of text) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return hash;
}
