// The story of one tracked customer: each choice with what spoke for it, what came of it, each move with its reasons.
import type { DriverId, TrackedCustomer, TrackedVisit } from '../../engine/index.ts';
import type { Screen } from '../screen.ts';
import { decimal, percent, textTable } from '../text.ts';
import { causesText } from './tell-turn.ts';

export interface Chapter {
  readonly turn: number;
  readonly customer: TrackedCustomer;
}

export function tellCustomer(screen: Screen, chapters: readonly Chapter[], firm: string): string {
  const { customer, segment } = chapters[0]!.customer;
  const lines = [screen.colors.bold(`Customer ${customer}, of the segment ${segment}`)];
  for (const chapter of chapters) {
    const { visits, moves, dyads } = chapter.customer;
    lines.push('', screen.colors.bold(`Turn ${chapter.turn}`));
    if (visits.length === 0) lines.push('  had no need for the service.');
    for (const visit of visits) lines.push(...visitText(visit));
    for (const { kind, firm: at, from, to, condition, parts } of moves) {
      const why = causesText(sorted(parts));
      const where = kind === 'switch' ? `first choice ${from} → ${to}` : `${kind} at ${at}: ${from} → ${to}`;
      lines.push(`  ${where}${condition === '' ? '' : ` (${condition})`}${why === '' ? '' : `, because of ${why}`}`);
    }
    lines.push(endText(dyads, firm));
  }
  return lines.join('\n');
}

function visitText(visit: TrackedVisit): string[] {
  const { occasion, firm, outcome, priceCents, waitMinutes, expected, perceived, satisfaction } = visit;
  const told = [
    outcome === 'served' && `paid ${decimal(priceCents / 100, 2)}, waited ${decimal(waitMinutes, 0)} min`,
    outcome === 'served' &&
      `expected ${decimal(expected, 2)}, got ${decimal(perceived, 2)}, satisfied ${decimal(satisfaction, 2)}`,
    outcome !== 'served' && outcome !== 'outside' && `left unserved (${outcome})`,
    visit.failed && 'something failed',
    visit.complaint && 'complained',
    visit.recovered && 'was made good',
    outcome === 'served' && !visit.valid && 'would not have come without the deal, the promise or the lock',
  ].filter((part) => part !== false);
  const chosen = visit.options.find((option) => option.firm === firm);
  const rival = visit.options.filter((option) => option.firm !== firm).sort((a, b) => b.utility - a.utility)[0];
  const head = `  ${occasion + 1}. ${firm === 'outside' ? 'did without' : firm}${told.length === 0 ? '' : `: ${told.join('; ')}`}`;
  if (!chosen || !rival) return [head];
  const differences = sorted(difference(chosen.parts, rival.parts));
  return [head, `     over ${rival.firm} by ${decimal(chosen.utility - rival.utility, 2)}: ${causesText(differences)}`];
}

type Parts = Readonly<Partial<Record<DriverId, number>>>;

function difference(chosen: Parts, rival: Parts): Parts {
  const drivers = [...new Set([...Object.keys(chosen), ...Object.keys(rival)])] as DriverId[];
  return Object.fromEntries(drivers.map((driver) => [driver, (chosen[driver] ?? 0) - (rival[driver] ?? 0)]));
}

function sorted(parts: Parts): { driver: DriverId; sum: number }[] {
  return Object.entries(parts)
    .map(([driver, sum]) => ({ driver: driver as DriverId, sum }))
    .sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
}

/** How it stands with every firm that the customer has tried; the firm asked for comes first. */
function endText(dyads: TrackedCustomer['dyads'], firm: string): string {
  const known = dyads
    .filter(({ firm: id, visits }) => visits > 0 || id === firm)
    .sort((a, b) => Number(b.firm === firm) - Number(a.firm === firm));
  const rows = known.map((dyad) => [
    `  ${dyad.firm}`,
    dyad.rung,
    String(dyad.visits),
    percent(dyad.shareOfRequirements, 0),
    decimal(dyad.trust, 2),
    decimal(dyad.satisfaction, 2),
    decimal(dyad.expectation, 2),
  ]);
  const heads = ['  at the end', 'rung', 'visits', 'of purchases', 'trust', 'satisfaction', 'expects'];
  return textTable(
    heads.map((head, c) => ({ head, right: c > 1 })),
    rows,
  );
}
