// Names and faces for tracked customers and for the people who write to the manager: the same person every time, so that
// a story told twice is told of the same face. Faces are the files of assets/portraits. Decoration only. Pure.

export interface Person {
  readonly name: string;
  readonly role: 'staff' | 'customer';
  /** Number of the portrait. */
  readonly face: number;
}

/** Two names for each face of a customer. */
const CUSTOMERS: readonly (readonly [string, string])[] = [
  ['Inês Duarte', 'Lucia Romano'],
  ['Jonas Weber', 'Pavel Svoboda'],
  ['Amara Diallo', 'Nadia Bello'],
  ['Beatriz Rocha', 'Greta Holm'],
  ['Sofia Reyes', 'Ana Kovač'],
  ['Bruno Faria', 'Henri Martin'],
  ['Zola Mensah', 'Imani Okafor'],
  ['Erik Lund', 'Tom Keller'],
  ['Clara Novak', 'Hanna Virtanen'],
  ['Kofi Asante', 'Samuel Moyo'],
  ['Omar Nasser', 'Diego Santos'],
  ['Maeve Byrne', 'Elsa Jansen'],
];

/** The `at`-th tracked customer of a market: 24 of them have different names. */
export function customerPerson(at: number): Person {
  const face = at % CUSTOMERS.length;
  const name = CUSTOMERS[face]![Math.floor(at / CUSTOMERS.length) % 2]!;
  return { name, role: 'customer', face: face + 1 };
}

export type Role = 'floor' | 'care' | 'accounts' | 'people' | 'market' | 'quality';

const STAFF: Readonly<Record<Role, readonly [string, number]>> = {
  floor: ['Marta Alves', 1],
  accounts: ['Rui Tavares', 2],
  market: ['Leonor Pires', 4],
  quality: ['Arjun Singh', 5],
  people: ['Nora Quinn', 6],
  care: ['Daniel Okoro', 7],
};

export function staffPerson(role: Role): Person {
  const [name, face] = STAFF[role];
  return { name, role: 'staff', face };
}
