// The bars of a balanced scenario (model section 10), each with its figure and, where it is missed, the number to change.
import type { LeverVerdict, Scored, Tests } from './levers.ts';
import { paired } from './levers.ts';
import { type AuditPlan, CONTEXTS, GRADES, gameId, LOSERS } from './plan.ts';
import { meanOf, spearmanOf, varianceOf } from './statistics.ts';

export interface Bar {
  readonly id: string;
  readonly title: string;
  readonly holds: boolean;
  /** What was found and what is asked for, in the unit of the title. */
  readonly figure: number;
  readonly bar: number;
  /** Where the bar is missed, or can't apply: what to change in the scenario; otherwise empty. */
  readonly advice: string;
}

export interface PolicyVerdict {
  readonly id: string;
  /** Part of its league games that it won; shared wins count in part. */
  readonly wins: number;
  readonly games: number;
  /** Mean points in the league. */
  readonly mean: number;
}

export interface GradeVerdict {
  readonly share: number;
  readonly mean: number;
}

const MOST_WINS = 0.4;
const LEAST_CORRELATION = 0.7;

/** For each policy that must not pay: the levers that it needs, and the number that makes it pay too well. */
const LOSING: Readonly<
  Record<(typeof LOSERS)[number], { readonly needs: readonly string[]; readonly advice: string }>
> = {
  'last-turn-milker': {
    needs: ['pricing.price'],
    advice: 'Raise score.futureTurns or lower score.discountRate, so that the last turn leaves less to take.',
  },
  'price-cutter': {
    needs: ['pricing.price', 'pricing.deal'],
    advice: 'Lower market.segments[].importance.price and .deal, or raise market.category.unitCostCents.',
  },
  overseller: {
    needs: ['promotion.promise'],
    advice: 'Raise market.ties.loss or mechanisms.promotion.doubt, or lower mechanisms.promotion.persuasion.',
  },
  'relationship-maximizer': {
    needs: [],
    advice: 'Raise levers.<relationship lever>.max, or the cost in its mechanism, until more is too much.',
  },
};

/** The scenario number behind what a winning policy leans on. */
const LEANS_ON: Readonly<Record<string, string>> = {
  advertiser: 'mechanisms.promotion.halfSpend',
  automator: 'mechanisms.channels, mechanisms.workforce.pools[].wageCents',
  'cost-milker': 'market.segments[].importance.coreQuality and .empathy',
  myopic: 'score.weights.value, market.segments[].importance.price',
  steady: 'levers.<lever>.default, set away from the best value',
  imitator: 'firms[].start.levers, made less alike',
  learner: 'levers.<lever>.default, set away from the best value',
};

export function judgeBars(
  plan: AuditPlan,
  policies: readonly PolicyVerdict[],
  grades: readonly GradeVerdict[],
  levers: readonly LeverVerdict[],
  tests: Tests,
): Bar[] {
  return [
    dominance(policies),
    leverBar(
      'dead-levers',
      'Levers that change nothing',
      levers,
      (lever) => lever.dead,
      (id) => `levers.${id}: widen min and max, or raise the importance of what it acts on.`,
    ),
    leverBar(
      'interior-best',
      'Levers best at a bound for all rivals',
      levers,
      (lever) => !lever.interior,
      (id) => `levers.${id}: widen min and max beyond the best value, or make its cost or harm rise faster.`,
    ),
    leverBar(
      'differing-best',
      'Levers with one best value for all rivals and segments',
      levers,
      (lever) => !lever.differs,
      (id) => `levers.${id}: make market.segments[].importance differ more in what it acts on.`,
    ),
    graded(grades),
    ...LOSERS.map((loser) => loses(plan, tests, loser)),
    luck(plan, tests),
  ];
}

/** How often each policy won its league games, and its mean score. */
export function judgePolicies(plan: AuditPlan, league: readonly Scored[]): PolicyVerdict[] {
  const best = new Map<string, { points: number; count: number }>();
  const keyOf = (row: Scored) => `${row.seed}/${row.game}`;
  for (const row of league) {
    const now = best.get(keyOf(row));
    if (now === undefined || row.points > now.points) best.set(keyOf(row), { points: row.points, count: 1 });
    else if (row.points === now.points) now.count++;
  }
  return plan.contenders.map((id) => {
    const rows = league.filter((row) => row.player === id);
    const wins = rows.map((row) => {
      const winner = best.get(keyOf(row))!;
      return winner.points === row.points ? 1 / winner.count : 0;
    });
    return { id, wins: meanOf(wins), games: rows.length, mean: meanOf(rows.map((row) => row.points)) };
  });
}

export function judgeGrades(tests: Tests): GradeVerdict[] {
  return GRADES.map((share) => {
    const rows = CONTEXTS.flatMap((context) => [
      ...(tests.get(gameId(context, share === 1 ? 'relationship-builder' : `graded-${share}`))?.values() ?? []),
    ]);
    return { share, mean: meanOf(rows.map((row) => row.points)) };
  });
}

function dominance(policies: readonly PolicyVerdict[]): Bar {
  const top = policies.reduce((a, b) => (b.wins > a.wins ? b : a));
  const holds = top.wins <= MOST_WINS;
  const leans = LEANS_ON[top.id] ?? 'levers.<lever>.default, nearer to the best value for all';
  return {
    id: 'dominance',
    title: 'Largest share of games that one policy wins',
    holds,
    figure: top.wins,
    bar: MOST_WINS,
    advice: holds ? '' : `${top.id} wins ${Math.round(100 * top.wins)} % of its games; change ${leans}.`,
  };
}

function leverBar(
  id: string,
  title: string,
  levers: readonly LeverVerdict[],
  fails: (lever: LeverVerdict) => boolean,
  advise: (id: string) => string,
): Bar {
  const failing = levers.filter(fails);
  const advice = failing.map((lever) => advise(lever.id)).join(' ');
  return { id, title, holds: failing.length === 0, figure: failing.length, bar: 0, advice };
}

function graded(grades: readonly GradeVerdict[]): Bar {
  const figure = spearmanOf(
    grades.map(({ share }) => share),
    grades.map(({ mean }) => mean),
  );
  const holds = figure >= LEAST_CORRELATION;
  return {
    id: 'graded-play',
    title: 'Rank correlation of good play with the score',
    holds,
    figure,
    bar: LEAST_CORRELATION,
    advice: holds
      ? ''
      : 'Good play does not pay: look for levers.<lever> whose default is already best, and widen their effect.',
  };
}

function loses(plan: AuditPlan, tests: Tests, id: (typeof LOSERS)[number]): Bar {
  const { needs, advice } = LOSING[id];
  const levers = plan.levers.map(({ lever }) => lever);
  const open = (id: string) => levers.some((lever) => lever.id === id);
  const applies = needs.length > 0 ? needs.some(open) : levers.some((lever) => lever.meta.relationship !== undefined);
  const behind = CONTEXTS.flatMap((context) =>
    paired(tests, gameId(context, 'relationship-builder'), gameId(context, id)),
  );
  const figure = meanOf(behind);
  const holds = !applies || figure > 0;
  const closed = `Not tested: ${needs.join(', ') || 'no relationship lever'} is not open.`;
  return {
    id: `${id}-loses`,
    title: `Points that relationship-builder is ahead of ${id}`,
    holds,
    figure,
    bar: 0,
    advice: applies ? (holds ? '' : advice) : closed,
  };
}

/** Variance between seeds at a fixed policy against variance between policies at a fixed seed; seeds of every policy only. */
function luck(plan: AuditPlan, tests: Tests): Bar {
  const chance: number[] = [];
  const choice: number[] = [];
  for (const context of CONTEXTS) {
    const games = plan.policies.map((policy) => tests.get(gameId(context, policy)) ?? new Map<string, Scored>());
    const seeds = [...(games[0]?.keys() ?? [])].filter((seed) => games.every((bySeed) => bySeed.has(seed)));
    const points = games.map((bySeed) => seeds.map((seed) => bySeed.get(seed)!.points));
    chance.push(...points.map(varianceOf));
    choice.push(...seeds.map((_, s) => varianceOf(points.map((row) => row[s]!))));
  }
  const decisions = meanOf(choice);
  const figure = decisions > 0 ? meanOf(chance) / decisions : 1;
  const holds = figure < 1;
  return {
    id: 'luck',
    title: 'Variance by luck for each unit of variance by decisions',
    holds,
    figure,
    bar: 1,
    advice: holds ? '' : 'Raise market.customers, or lower market.belief.noiseSd, so that chance evens out.',
  };
}
