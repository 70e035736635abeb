// Why a firm's expected share changed, as a waterfall that adds up without remainder, by whose doing it was and by driver;
// and what a single cause did in each segment. Shares are of all occasions, staying at home counted. Pure.
import type { Reason } from '../../engine/index.ts';
import type { Facts } from './report-facts.ts';
import { firmName, sumOf } from './report-facts.ts';

/** Drivers that no firm decides. */
const NOBODYS: ReadonlySet<string> = new Set(['taste', 'chance', 'outside']);
/** Causes below this part of the greatest are summed as the rest of whose doing they are. */
const SMALL = 0.08;

/** Causes of this firm and of each rival that stand alone, however small beside the greatest. */
const LEAST_OWN = 5;
const LEAST_RIVAL = 2;

export type Doing = 'own' | 'rival' | 'others';

export interface Cause {
  /** A firm, or `others` for what no firm decides. */
  readonly whose: string;
  readonly doing: Doing;
  /** Empty for the rest of the smaller causes. */
  readonly driver: string;
  readonly sum: number;
  /** Causes that it stands for: one, or the smaller ones together. */
  readonly count: number;
}

export interface ShareWaterfall {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Own first, then rivals by weight, then others; within each the greatest first. They sum to `change`. */
  readonly steps: readonly Cause[];
  readonly byDoing: Readonly<Record<Doing, number>>;
}

/** Waterfall of the whole market, or of the part that one segment had in it. `most` bounds the steps that are shown. */
export function shareWaterfall(facts: Facts, segment?: string, small = SMALL): ShareWaterfall {
  const causes = causesOf(facts, segment);
  const change = sumOf(causes.map(({ sum }) => sum));
  const total = facts.own.metrics.expectedShare ?? 0;
  const after = segment === undefined ? total : change;
  const by = (doing: Doing) => sumOf(causes.filter((cause) => cause.doing === doing).map(({ sum }) => sum));
  return {
    before: after - change,
    after,
    change,
    steps: stepsOf(causes, small),
    byDoing: { own: by('own'), rival: by('rival'), others: by('others') },
  };
}

/** All causes of the change of one firm's share, summed over segments. */
export function causesOf({ now, firm }: Facts, segment?: string): Cause[] {
  const sums = new Map<string, Cause>();
  for (const reason of now.report.reasons) {
    if (reason.kind !== 'share' || reason.firm !== firm) continue;
    if (segment !== undefined && reason.segment !== segment) continue;
    const { whose, doing } = whoseOf(reason, firm);
    const key = `${whose} ${reason.driver}`;
    sums.set(key, { whose, doing, driver: reason.driver, sum: (sums.get(key)?.sum ?? 0) + reason.sum, count: 1 });
  }
  return [...sums.values()];
}

function whoseOf({ from, driver }: Reason, firm: string): { whose: string; doing: Doing } {
  if (from === 'outside' || NOBODYS.has(driver)) return { whose: 'others', doing: 'others' };
  return from === firm ? { whose: from, doing: 'own' } : { whose: from, doing: 'rival' };
}

const DOINGS: readonly Doing[] = ['own', 'rival', 'others'];

function stepsOf(causes: readonly Cause[], small: number): Cause[] {
  const floor = small * Math.max(0, ...causes.map(({ sum }) => Math.abs(sum)));
  const weight = new Map<string, number>();
  for (const { whose, sum } of causes) weight.set(whose, (weight.get(whose) ?? 0) + Math.abs(sum));
  const groups = [...new Set(causes.map(({ whose }) => whose))].map((whose) => causes.filter((c) => c.whose === whose));
  groups.sort(
    ([a], [b]) => DOINGS.indexOf(a!.doing) - DOINGS.indexOf(b!.doing) || weight.get(b!.whose)! - weight.get(a!.whose)!,
  );
  return groups.flatMap((group) => {
    const held = group.filter(({ sum }) => sum !== 0).sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
    const least = group[0]!.doing === 'own' ? LEAST_OWN : LEAST_RIVAL;
    const shown = held.filter(({ sum }, at) => at < least || Math.abs(sum) >= floor);
    const rest = held.slice(shown.length);
    if (rest.length === 0) return shown;
    if (rest.length === 1) return [...shown, rest[0]!];
    const { whose, doing } = rest[0]!;
    return [...shown, { whose, doing, driver: '', sum: sumOf(rest.map(({ sum }) => sum)), count: rest.length }];
  });
}

/**
 * The waterfall in short: this firm's causes that weigh most, and one step for each rival and for what nobody decides,
 * named by its greatest cause. The sums are those of the whole.
 */
export function shortWaterfall(facts: Facts, most = 4): ShareWaterfall {
  const whole = shareWaterfall(facts, undefined, 0);
  const groups = [...new Set(whole.steps.map(({ whose }) => whose))].map((whose) =>
    whole.steps.filter((step) => step.whose === whose),
  );
  const steps = groups.flatMap((group) => {
    if (group[0]!.doing !== 'own') return [asOne(group)];
    const rest = group.slice(most);
    return rest.length < 2 ? group : [...group.slice(0, most), { ...asOne(rest), driver: '' }];
  });
  return { ...whole, steps };
}

/** Causes of one firm as one, named by the greatest that goes the way of them all. */
function asOne(causes: readonly Cause[]): Cause {
  const { whose, doing } = causes[0]!;
  const sum = sumOf(causes.map((cause) => cause.sum));
  const same = causes.filter((cause) => cause.sum * sum > 0).sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  return { whose, doing, driver: same[0]?.driver ?? '', sum, count: causes.length };
}

export interface SegmentCause {
  readonly segment: string;
  readonly name: string;
  readonly sum: number;
}

/** What one cause did in each segment; they sum to the cause. `driver` empty means all of whose doing it is. */
export function bySegment(facts: Facts, whose: string, driver = ''): SegmentCause[] {
  return facts.game.scenario.segments.map(({ id, name }) => {
    const causes = causesOf(facts, id).filter((one) => one.whose === whose && (driver === '' || one.driver === driver));
    return { segment: id, name, sum: sumOf(causes.map(({ sum }) => sum)) };
  });
}

/** The greatest single cause up and down, for a headline. */
export function greatestCauses(facts: Facts): { readonly up: Cause | undefined; readonly down: Cause | undefined } {
  const causes = causesOf(facts).sort((a, b) => b.sum - a.sum);
  const up = causes[0];
  const down = causes.at(-1);
  return { up: up && up.sum > 0 ? up : undefined, down: down && down.sum < 0 ? down : undefined };
}

export function whoseName(facts: Facts, whose: string): string {
  return whose === 'others' ? '' : firmName(facts.game, whose);
}
