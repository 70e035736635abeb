// Names and faces for tracked customers and for the people who write to the manager: the same person every time, drawn
// from the id alone, so that a story told twice is told of the same face. Decoration only; nothing depends on it. Pure.

export interface Person {
  readonly name: string;
  /** For the portrait. */
  readonly seed: string;
  readonly gender: 'she' | 'he';
}

const SHE = [
  'Inês Duarte',
  'Maria Sousa',
  'Hanna Weber',
  'Sofia Lindgren',
  'Amara Diallo',
  'Lucia Romano',
  'Yuki Mori',
  'Clara Novak',
  'Beatriz Rocha',
  'Nora Haddad',
  'Elif Demir',
  'Ana Kovač',
] as const;
const HE = [
  'Jonas Weber',
  'Bruno Faria',
  'Mateus Lima',
  'Pavel Svoboda',
  'Kofi Mensah',
  'Luca Ferri',
  'Omar Nasser',
  'Tomás Pinto',
  'Erik Holm',
  'Diego Santos',
  'Kenji Sato',
  'Henri Martin',
] as const;

/** The `at`-th tracked customer of a market: 24 of them have different names. */
export function customerPerson(at: number, customer: number): Person {
  const list = at % 2 === 0 ? SHE : HE;
  const name = list[Math.floor(at / 2) % list.length]!;
  return { name, seed: `customer-${customer}-${name}`, gender: at % 2 === 0 ? 'she' : 'he' };
}

export type Role = 'floor' | 'care' | 'accounts' | 'people' | 'market' | 'quality';

const STAFF: Readonly<Record<Role, Person>> = {
  floor: { name: 'Marta Alves', seed: 'staff-marta', gender: 'she' },
  care: { name: 'Nuno Reis', seed: 'staff-nuno', gender: 'he' },
  accounts: { name: 'Rui Tavares', seed: 'staff-rui', gender: 'he' },
  people: { name: 'Teresa Vaz', seed: 'staff-teresa', gender: 'she' },
  market: { name: 'Leonor Pires', seed: 'staff-leonor', gender: 'she' },
  quality: { name: 'Samuel Okoro', seed: 'staff-samuel', gender: 'he' },
};

export function staffPerson(role: Role): Person {
  return STAFF[role];
}
