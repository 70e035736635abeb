// What the parameters of mechanisms say of the rest of the scenario and of each other: that the segments, firms and channels
// they name exist, that no two entries of a list share an id, that somebody serves and that shares fit the parts they are for.
import type { ServiceQueueParams } from '../mechanisms/service-queue/params.ts';
import type { WorkforceParams } from '../mechanisms/workforce/params.ts';
import { type Finding, finding, type Path, sameIds, showPath, showValue, unknown } from './finding.ts';
import type { Scenario } from './scenario.ts';

/** Parameters of these names hold ids: as the keys of a record or as a list of texts. */
const NAMES: Readonly<Record<string, 'segment' | 'firm' | 'channel'>> = {
  segments: 'segment',
  firms: 'firm',
  channels: 'channel',
  preference: 'channel',
  channelLoad: 'channel',
};

/** Everything that is wrong between the parameters of mechanisms and the rest of a scenario. */
export function checkMechanisms(scenario: Scenario): Finding[] {
  const ids = {
    segment: scenario.market.segments.map(({ id }) => id),
    firm: scenario.firms.map(({ id }) => id),
    channel: scenario.channels.map(({ id }) => id),
  };
  const params: Readonly<Record<string, unknown>> = scenario.mechanisms;
  return [
    // A mechanism that bears such a name, as `channels` does, is no record of ids.
    ...Object.entries(params).flatMap(([id, inner]) => references(inner, ['mechanisms', id], ids)),
    ...emptyLists(params.channels as { readonly firms?: ChannelsByFirm } | undefined),
    ...pools(params.workforce as WorkforceParams | undefined),
    ...shares(params['service-queue'] as ServiceQueueParams | undefined),
  ];
}

type Ids = Readonly<Record<'segment' | 'firm' | 'channel', readonly string[]>>;

function references(value: unknown, path: Path, ids: Ids): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, index) => references(item, [...path, index], ids));
    return [...(value.every(hasId) ? sameIds(path, value) : []), ...inside];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const what = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
    const named = what === undefined ? [] : wrongNames(inner, [...path, key], what, ids[what]);
    return [...named, ...references(inner, [...path, key], ids)];
  });
}

function hasId(item: unknown): item is { readonly id: string } {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
}

function wrongNames(value: unknown, path: Path, what: string, known: readonly string[]): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) {
    const wrong = Object.keys(value).filter((id) => !known.includes(id));
    return wrong.map((id) => unknown(what, [...path, id], id, known, 'key'));
  }
  return value.flatMap((id: unknown, index) => {
    if (typeof id !== 'string') return [];
    if (!known.includes(id)) return [unknown(what, [...path, index], id, known)];
    const first = value.indexOf(id);
    if (first === index) return [];
    const message = `The ${what} ${showValue(id)} stands here already: ${showPath([...path, first])}.`;
    return [finding('duplicate-id', [...path, index], message, 'Name each once.')];
  });
}

type ChannelsByFirm = Readonly<Record<string, { readonly channels?: readonly string[] }>>;

function emptyLists(params: { readonly firms?: ChannelsByFirm } | undefined): Finding[] {
  return Object.entries(params?.firms ?? {}).flatMap(([id, { channels }]) => {
    if (channels?.length !== 0) return [];
    const path = ['mechanisms', 'channels', 'firms', id, 'channels'];
    const message = `${showPath(path)} is empty: nobody can reach the firm.`;
    return [finding('no-channel', path, message, 'Name at least one channel, or leave it out for all.')];
  });
}

/** Where pools do parts of the work that others can't, each of these must serve; otherwise it is enough that one does. */
function pools(params: WorkforceParams | undefined): Finding[] {
  if (params === undefined) return [];
  const path = ['mechanisms', 'workforce', 'pools'];
  if (!params.pools.some(({ weight }) => weight > 0)) {
    const message = 'The weights of all pools are 0: nobody serves customers.';
    return [finding('weights', path, message, 'Give one a weight above 0.', 'key')];
  }
  return params.pools.flatMap(({ id, work, weight }, index) => {
    if (work === 0 || weight > 0) return [];
    const message = `The pool '${id}' has work that only it can do, and the weight 0: nobody would be served.`;
    return [finding('weights', [...path, index, 'weight'], message, 'Give it a weight above 0, or work: 0.')];
  });
}

function shares(params: ServiceQueueParams | undefined): Finding[] {
  const parts = params?.parts.length ?? 0;
  return Object.entries(params?.segments ?? {}).flatMap(([id, { demandShares }]) => {
    const path = ['mechanisms', 'service-queue', 'segments', id, 'demandShares'];
    if (demandShares.length !== parts) {
      const message = `${showPath(path)} must have ${parts} entries, one for each part of the turn; it has ${demandShares.length}.`;
      return [finding('shares-count', path, message)];
    }
    const sum = demandShares.reduce((total, share) => total + share, 0);
    if (sum > 0 && Number.isFinite(sum)) return [];
    return [finding('shares-sum', path, `${showPath(path)} must sum to a finite number above 0; they sum to ${sum}.`)];
  });
}
