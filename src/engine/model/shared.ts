// What mechanisms share beyond the operations of every firm. A column is there only where an active mechanism declares that it
// writes it; elsewhere a firm's reads as its neutral value and a pair's is absent. So a market without those mechanisms
// keeps its tables to the bit. The comment of a column says its unit and who writes it; all may read it.
import { type ColumnSpec, type ColumnsOf, createTable, type Schema } from '../kernel/table.ts';

interface SharedSpec extends ColumnSpec {
  /** Where a firm stands in which nobody writes it. */
  readonly neutral: number;
  /** Whether it is built up anew from there in every turn. */
  readonly fresh?: boolean;
}

/** By firm; written before customers choose (prepare) unless the comment says otherwise. */
export const organizationState = {
  /** Level of customer orientation, 1 to 5: most firms are at 2 to 3 (culture). */
  maturity: { type: 'f64', neutral: 2.5 },
  /** What effort on value brings against effort that goes wholly where value is, 0 to 1 (value-research). */
  aim: { type: 'f64', neutral: 1 },
  /** What systems add to capture, collate, retrieve, utilize and share, in that order (crm-programme). */
  informationGain: { type: 'f64', width: 5, neutral: 0, fresh: true },
  /** How much faster and cheaper research learns than by asking (community). */
  researchSpeed: { type: 'f64', neutral: 1 },
  /** What training, recovery, prevention and other work on value bring against those of a firm at the neutral maturity (culture). */
  leverage: { type: 'f64', neutral: 1 },
  /** How quickly the firm follows what comes in, with its roster and its hiring, as a factor (culture). */
  agility: { type: 'f64', neutral: 1 },
  /** Staff time that a visit takes against the usual, as a factor (incentives, culture). */
  pace: { type: 'f64', neutral: 1, fresh: true },
  /** Logits on the chance that somebody quits, and what is added to the motivation toward which people go (incentives). */
  quitPressure: { type: 'f64', neutral: 0, fresh: true },
  moodShift: { type: 'f64', neutral: 0, fresh: true },
  /** Failures of each step of the blueprint against those of the process as it was found, as a factor (improvement). */
  stepFactor: { type: 'f64', width: 40, neutral: 1 },
} as const satisfies Readonly<Record<string, SharedSpec>>;

/** By pair of customer and firm. */
export const relationState = {
  /** What the firm can use of what it knows about the customer, 0 to 1 (customer-knowledge, in approach). */
  knowledge: { type: 'f32' },
  /** The one portfolio in which the firm has the customer, counted from 1; 0 for none (portfolios, in approach). */
  portfolio: { type: 'u8' },
} as const satisfies Schema;

type OrganizationId = keyof typeof organizationState;
type RelationId = keyof typeof relationState;
export type SharedId = OrganizationId | RelationId;

export type Organization = ColumnsOf<typeof organizationState>;
export type Relations = Partial<ColumnsOf<typeof relationState>>;

const isWritten = (writes: ReadonlySet<string>) => (entry: readonly [string, unknown]) => writes.has(entry[0]);

/** The shared columns of firms and of pairs that somebody writes. */
export function sharedSchemas(writes: ReadonlySet<string>): { readonly firm: Schema; readonly dyad: Schema } {
  return {
    firm: Object.fromEntries(Object.entries(organizationState).filter(isWritten(writes))),
    dyad: Object.fromEntries(Object.entries(relationState).filter(isWritten(writes))),
  };
}

/** The shared columns of the firms: those of their table, and neutral ones in place of the others. */
export function organizationOf(columns: Readonly<Record<string, unknown>>, firms: number): Organization {
  const neutral = createTable(organizationState, firms).columns;
  const specs: readonly (readonly [string, SharedSpec])[] = Object.entries(organizationState);
  for (const [id, spec] of specs) neutral[id as OrganizationId].fill(spec.neutral);
  const written = Object.fromEntries(
    Object.keys(organizationState).flatMap((id) => (columns[id] === undefined ? [] : [[id, columns[id]]])),
  );
  return { ...neutral, ...written };
}

/** Sets every shared column of the firms to its neutral value, or only those that are built up anew each turn. */
export function neutralize(organization: Organization, freshOnly: boolean): void {
  const specs: readonly (readonly [string, SharedSpec])[] = Object.entries(organizationState);
  for (const [id, spec] of specs) {
    if (!freshOnly || spec.fresh) organization[id as OrganizationId].fill(spec.neutral);
  }
}

/** The shared columns of the pairs that are there. */
export function relationsOf(columns: Readonly<Record<string, unknown>>): Relations {
  return Object.fromEntries(
    Object.keys(relationState).flatMap((id) => (columns[id] === undefined ? [] : [[id, columns[id]]])),
  );
}
