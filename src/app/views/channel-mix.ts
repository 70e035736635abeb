// The channel mix: contacts by channel, what each costs, how long people wait there and how many serve themselves. Counts and
// the mean cost are the firm's own books; the cost of each channel follows from them and its list. Pure.
import { detailOf, type SystemFacts } from './systems.ts';

export interface ChannelRow {
  readonly id: string;
  readonly kind: string;
  readonly digital: boolean;
  /** Service, its booking, or both. */
  readonly use: 'service' | 'booking' | 'both';
  readonly contacts: number;
  readonly share: number;
  readonly shareBefore: number | undefined;
  readonly costCents: number;
  readonly totalCents: number;
  /** In line and within the process, where the firm's books tell channels apart. */
  readonly waitMinutes: number | undefined;
  readonly aloneShare: number | undefined;
}

export interface ChannelMix {
  readonly rows: readonly ChannelRow[];
  readonly contacts: number;
  readonly totalCents: number;
  readonly costCents: number;
  /** Mean of the waits that are told. */
  readonly waitMinutes: number | undefined;
}

/** As the engine has it: their cost falls as the firm's digital service grows. */
const DIGITAL: ReadonlySet<string> = new Set(['web', 'app', 'chat', 'e-mail']);

export function channelMixOf(facts: SystemFacts): ChannelMix | undefined {
  const { now, before, scenario } = facts;
  if (now.details.channelContacts === undefined) return undefined;
  const scale = scenario.customersPerAgent;
  const all = contactsOf(now);
  const allBefore = contactsOf(before);
  const costCents = now.metrics.contactCostCents ?? 0;
  const left = digitalCostLeft(facts, all * costCents);
  const rows = scenario.channels.map(({ id, kind, use, costCents: list }) => {
    const contacts = detailOf(now, 'channelContacts', id) ?? 0;
    const digital = DIGITAL.has(kind);
    const cost = list * (digital ? left : 1);
    return {
      id,
      kind,
      digital,
      use,
      contacts: scale * contacts,
      share: all > 0 ? contacts / all : 0,
      shareBefore: allBefore > 0 ? (detailOf(before, 'channelContacts', id) ?? 0) / allBefore : undefined,
      costCents: cost,
      totalCents: scale * contacts * cost,
      waitMinutes: contacts > 0 ? detailOf(now, 'channelWaitMinutes', id) : undefined,
      aloneShare: contacts > 0 ? detailOf(now, 'channelAloneShare', id) : undefined,
    };
  });
  return { rows, contacts: scale * all, totalCents: scale * all * costCents, costCents, waitMinutes: meanWait(rows) };
}

function meanWait(rows: readonly ChannelRow[]): number | undefined {
  const told = rows.filter(({ waitMinutes }) => waitMinutes !== undefined);
  const contacts = told.reduce((sum, row) => sum + row.contacts, 0);
  return contacts > 0 ? told.reduce((sum, row) => sum + row.contacts * row.waitMinutes!, 0) / contacts : undefined;
}

function contactsOf(seen: SystemFacts['before']): number {
  return Object.values(seen?.details.channelContacts ?? {}).reduce((sum, count) => sum + count, 0);
}

/** What is left of the list costs of digital channels: what the books hold beyond the others, against their list. */
function digitalCostLeft({ now, scenario }: SystemFacts, spent: number): number {
  const listed = (digital: boolean) =>
    scenario.channels
      .filter(({ kind }) => DIGITAL.has(kind) === digital)
      .reduce((sum, { id, costCents }) => sum + costCents * (detailOf(now, 'channelContacts', id) ?? 0), 0);
  const digital = listed(true);
  return digital > 0 ? Math.min(1, Math.max(0, (spent - listed(false)) / digital)) : 1;
}
