// The report of an audit as text: the bars first, then what they rest on.
import type { AuditReport } from '../study/audit.ts';
import type { Screen } from './screen.ts';
import { decimal, percent, textTable, wholeNumber } from './text.ts';

const right = (head: string) => ({ head, right: true });

export function showAudit(screen: Screen, report: AuditReport): string {
  const { scenario, games, seeds, firm, holds, bars } = report;
  const verdict = holds ? screen.colors.green('balanced') : screen.colors.red('not balanced');
  const rows = bars.map((bar) => [
    bar.holds ? 'holds' : 'MISSED',
    decimal(bar.figure, 2),
    decimal(bar.bar, 2),
    bar.advice === '' ? bar.title : `${bar.title}. ${bar.advice}`,
  ]);
  return [
    `${screen.colors.bold(scenario)} is ${verdict}: ${wholeNumber(games)} games on ${seeds} seeds, tested firm ${firm}`,
    '',
    textTable([{ head: 'bar' }, right('found'), right('asked'), { head: 'what' }], rows, screen.width),
    '',
    showPolicies(report),
    '',
    showGrades(report),
    '',
    showLevers(report),
  ].join('\n');
}

function showPolicies({ policies }: AuditReport): string {
  const rows = [...policies]
    .sort((a, b) => b.mean - a.mean)
    .map(({ id, wins, mean, games }) => [id, decimal(mean, 1), percent(wins), wholeNumber(games)]);
  return textTable([{ head: 'policy in the league' }, right('points'), right('wins'), right('games')], rows);
}

function showGrades({ grades }: AuditReport): string {
  const rows = grades.map(({ share, mean }) => [percent(share, 0), decimal(mean, 1)]);
  return textTable([right('turns of best play'), right('points')], rows);
}

function showLevers({ levers }: AuditReport): string {
  const rows = levers.map(({ id, worth, error, dead, interior, differs, best }) => [
    id,
    decimal(worth, 1, true),
    decimal(error, 1),
    dead ? 'dead' : interior ? (differs ? 'inner, differs' : 'inner, the same') : 'at a bound',
    Object.entries(best)
      .map(([rivals, value]) => `${value} against ${rivals}`)
      .join(', '),
  ]);
  return textTable([{ head: 'lever' }, right('worth'), right('± se'), { head: 'best' }, { head: 'values' }], rows);
}
