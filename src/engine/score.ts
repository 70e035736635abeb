// The score (model section 8): where firms stand during play, and at the end, when the market is played on with every lever at
// its start so that customer equity is what customers go on to bring, not what a formula makes of a last turn.
import { startLevers } from './decide.ts';
import { estimated, type Judgement, judge, type Measures, measuresOf, valueSoFar, wealthOf } from './judge.ts';
import { missionReach } from './mission.ts';
import { step } from './turn.ts';
import type { StepOptions } from './turn-state.ts';
import type { World } from './world.ts';

export interface Standing extends Judgement {
  readonly firm: string;
  /** 1 is best; equal scores share a rank. */
  readonly rank: number;
}

/** What a firm does in a turn of a market that goes on by itself. */
interface Coming {
  readonly contributionCents: number;
  /** Part of the market that comes. */
  readonly reach: number;
}

/** Contribution of each firm in each turn of a market that goes on by itself, by turn and firm, in cents. */
export function continueIdle(world: World, turns: number): number[][] {
  return playOn(world, turns).map((firms) => firms.map(({ contributionCents }) => contributionCents));
}

/** By turn and firm. */
function playOn(world: World, turns: number, onVisits?: StepOptions['onVisits']): Coming[][] {
  const coming: Coming[][] = [];
  const decisions = startLevers(world);
  let current = world;
  for (let t = 0; t < turns; t++) {
    const { world: next, report } = step(current, decisions, {
      explain: false,
      ...(onVisits ? { onVisits } : {}),
      // The world that came in belongs to the caller.
      inPlace: t > 0,
    });
    coming.push(
      report.firms.map(({ metrics, accounts }) => ({
        contributionCents: contributionCents(metrics.profitCents ?? 0, accounts),
        reach: metrics.penetration ?? 0,
      })),
    );
    current = next;
  }
  return coming;
}

/** Profit before rent and interest. */
function contributionCents(profitCents: number, accounts: Readonly<Record<string, number>>): number {
  return profitCents + (accounts.overhead ?? 0) + (accounts.interest ?? 0);
}

/** Customer equity of each firm in cents: the discounted contributions of the turns ahead, all levers at their start. */
export function equityAhead(world: World): number[] {
  return equityOf(world, playOn(world, world.rules.scenario.score.futureTurns));
}

function equityOf(world: World, coming: readonly (readonly Coming[])[]): number[] {
  const { discountRate } = world.rules.scenario.score;
  const equity = world.rules.firmIds.map(() => 0);
  let weight = 1;
  for (const firms of coming) {
    weight /= 1 + discountRate;
    firms.forEach(({ contributionCents }, j) => {
      equity[j] = equity[j]! + weight * contributionCents;
    });
  }
  return equity;
}

/** Where the firms stand now, customer equity estimated; in order of rank, then of id. */
export function scoreboard(world: World): Standing[] {
  return ranked(
    world,
    world.rules.firmIds.map((_, j) => judgementOf(world, j, {})),
  );
}

/** The final standing of a game: value created counts what customers go on to bring, at the end and at the start. */
export function finalScore(start: World, end: World): Standing[] {
  return finalStanding(equityAhead(start), end);
}

/** The final standing where the equity at the start is known: it is the same for all games of one seed. */
export function finalStanding(
  startEquityCents: readonly number[],
  end: World,
  onVisits?: StepOptions['onVisits'],
): Standing[] {
  const { rules, history } = end;
  const coming = playOn(end, rules.scenario.score.futureTurns, onVisits);
  const endEquityCents = equityOf(end, coming);
  return ranked(
    end,
    rules.firmIds.map((_, j) => {
      const records = history.filter((record) => record.turn >= 1).map((record) => record.firms[j]!.metrics);
      const played = records.map(({ profitCents = 0 }) => ({ profitCents, equityCents: endEquityCents[j]! }));
      const start = { profitCents: 0, equityCents: startEquityCents[j]! };
      const valueCents = valueSoFar(rules, start, played);
      if (!rules.scenario.score.missionReach) return judgementOf(end, j, { valueCreatedCents: valueCents });
      const reached = records.map(({ penetration = 0 }) => penetration);
      const ahead = coming.map((firms) => firms[j]!.reach);
      const mission = missionReach(rules, { played: reached, ahead, valueCents });
      return judgementOf(end, j, { valueCreatedCents: valueCents, missionReach: mission });
    }),
  );
}

function judgementOf(world: World, j: number, exact: Measures): Judgement {
  const { rules, history, played } = world;
  const metricsOf = (turn: number) => history.find((record) => record.turn === turn)?.firms[j]?.metrics;
  const wealth = (metrics: Readonly<Record<string, number>> | undefined) => wealthOf((id) => metrics?.[id]);
  const turns = history.filter((record) => record.turn >= 1).map((record) => wealth(record.firms[j]!.metrics));
  const start = metricsOf(0);
  const value = { ...estimated(rules, start ? wealth(start) : undefined, turns), ...exact };
  const now = metricsOf(played);
  return judge(
    rules.scenario.score,
    rules.firmIds[j]!,
    played,
    measuresOf(rules, (id) => now?.[id], value),
  );
}

function ranked(world: World, judgements: readonly Judgement[]): Standing[] {
  const standings = world.rules.firmIds.map((firm, j) => {
    const own = judgements[j]!;
    return { firm, rank: 1 + judgements.filter(({ score }) => score > own.score).length, ...own };
  });
  return standings.sort((a, b) => a.rank - b.rank || (a.firm < b.firm ? -1 : 1));
}
