// The reasons of a turn as text: a waterfall of the share, then who came, went, climbed, fell and left.
import { DRIVERS } from '../../engine/index.ts';
import type { Screen } from '../screen.ts';
import { decimal, percent, textTable, wholeNumber } from '../text.ts';
import type { Cause, Explained, Move } from './reasons.ts';

const LABELS: ReadonlyMap<string, string> = new Map(DRIVERS.map(({ id, label }) => [id, label]));
/** Lines of one list, at most; what is left is summed. */
const MOST = 10;
const MOST_CAUSES = 4;
const BAR = 24;

/** The name of a driver as people read it. */
function driverLabel(driver: string): string {
  return LABELS.get(driver) ?? driver;
}

export function tellTurn(screen: Screen, explained: Explained): string {
  const { firm, turn, expectedShare, sample } = explained;
  const { before, after, change } = expectedShare;
  const from = before === undefined ? '' : `${percent(before)} → `;
  const lines = [
    screen.colors.bold(`${firm}, turn ${turn}`),
    `Expected share of occasions ${from}${percent(after)} (${decimal(100 * change, 2, true)} points)`,
  ];
  if (sample.customers < sample.of) {
    lines.push(`Reasons are exact over ${wholeNumber(sample.customers)} of ${wholeNumber(sample.of)} agents.`);
  }
  lines.push('', ...waterfall(explained));
  const lists: [string, readonly Move[], (move: Move) => string][] = [
    ['Came, by first choice', explained.came, ({ from: rival }) => `from ${rival}`],
    ['Went, by first choice', explained.went, ({ to }) => `to ${to}`],
    ['Climbed', explained.climbed, rungs],
    ['Fell', explained.fell, rungs],
    ['Defected', explained.left, rungs],
  ];
  for (const [title, moves, name] of lists) if (moves.length > 0) lines.push('', ...movesText(title, moves, name));
  return lines.join('\n');
}

/** The change of share in points, whose doing it was first and then by driver. */
function waterfall({ firm, share }: Explained): string[] {
  if (share.length === 0) return ['Nothing moved the share.'];
  const whose = [...new Set(share.map((cause) => cause.whose))]
    .map((id) => ({ id, sum: share.filter((cause) => cause.whose === id).reduce((a, { sum }) => a + sum, 0) }))
    .sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const rest = share.slice(MOST);
  const steps = share.slice(0, MOST).map(({ whose: id, driver, sum }) => ({
    name: `${possessive(id, firm)} ${driverLabel(driver).toLowerCase()}`,
    sum,
  }));
  if (rest.length > 0)
    steps.push({ name: `${rest.length} smaller ones`, sum: rest.reduce((a, { sum }) => a + sum, 0) });
  const scale = Math.max(...[...whose, ...steps].map(({ sum }) => Math.abs(sum)));
  const rows = (list: readonly { name: string; sum: number }[]) =>
    list.map(({ name, sum }) => [`  ${name}`, decimal(100 * sum, 2, true), bar(sum, scale)]);
  const styles = [{ head: 'whose doing' }, { head: 'points', right: true }, { head: '' }];
  return [
    textTable(styles, rows(whose.map(({ id, sum }) => ({ name: id === firm ? `${id} itself` : id, sum })))),
    '',
    textTable([{ head: 'what' }, ...styles.slice(1)], rows(steps)),
  ];
}

function possessive(id: string, firm: string): string {
  if (id === firm) return 'own';
  return id === 'outside' ? "the market's" : `${id}'s`;
}

function bar(sum: number, scale: number): string {
  return (sum < 0 ? '-' : '+').repeat(Math.round((Math.abs(sum) / scale) * BAR));
}

function rungs({ from, to, condition }: Move): string {
  return `${from} → ${to}${condition === '' ? '' : ` (${condition})`}`;
}

function movesText(title: string, moves: readonly Move[], name: (move: Move) => string): string[] {
  const total = moves.reduce((sum, { customers }) => sum + customers, 0);
  const rows = moves
    .slice(0, MOST)
    .map((move) => [`  ${name(move)}`, wholeNumber(move.customers), causesText(move.causes)]);
  const hidden = moves.slice(MOST).reduce((sum, { customers }) => sum + customers, 0);
  if (hidden > 0) rows.push(['  others', wholeNumber(hidden), '']);
  const styles = [{ head: title }, { head: wholeNumber(total), right: true }, { head: 'mean reason of each' }];
  return [textTable(styles, rows)];
}

/** The greatest causes with their signs: waiting −0.21, price +0.10. */
export function causesText(causes: readonly Cause[]): string {
  return causes
    .filter(({ sum }) => Math.abs(sum) >= 0.005)
    .slice(0, MOST_CAUSES)
    .map(({ driver, sum }) => `${driverLabel(driver).toLowerCase()} ${decimal(sum, 2, true)}`)
    .join(', ');
}
