// What the table of worth says of each mechanism: what is missing without it, and which way figures go for sure. The table
// itself is Markdown between the markers of src/engine/mechanisms/README.md; `npm run worth` writes it.
import { FIGURES, type Figure, type Outcome } from './worth.ts';

interface Expected {
  readonly missing: string;
  /** Figures that rise or fall without it, whatever the scenario. */
  readonly signs?: Readonly<Partial<Record<Figure, '+' | '-'>>>;
}

export const EXPECTED: Readonly<Record<string, Expected>> = {
  'market-events': { missing: 'Nothing happens from outside; every turn is like the last.' },
  culture: { missing: 'Every firm gets the same out of training, prevention and recovery.' },
  'value-research': { missing: 'Nobody has to find out what customers value; work on value is not there to be aimed.' },
  'crm-programme': { missing: 'No systems are built: no budgets lost, no steps of information lifted.' },
  'customer-knowledge': { missing: 'Nobody is treated as known by what was learned.', signs: { committed: '-' } },
  portfolios: { missing: 'All customers are treated alike, and nobody makes them offers.' },
  promotion: { missing: 'No brand, no promises; firms are known by visits and talk alone.', signs: { visits: '-' } },
  permission: { missing: 'No contacts: none that fit, and none that annoy.' },
  pricing: { missing: 'All ask what customers are used to; no deals, rewards, contracts.' },
  'service-offer': {
    missing: 'No petals and no recognition, so hardly any favours; and nothing is spent on the core.',
    signs: { committed: '-', satisfaction: '-', churned: '+' },
  },
  training: { missing: 'Skills stay where they are.', signs: { satisfaction: '-' } },
  incentives: { missing: 'Nothing is measured; people share their attention as they like.' },
  workforce: { missing: 'Staffed hours are a fixed number: no wages, no learning, nobody who quits or cares.' },
  'service-queue': { missing: 'Nobody waits, and nobody is turned away.', signs: { visits: '+' } },
  channels: { missing: 'One way to come, at no cost and with no effort.' },
  servicescape: { missing: 'No room and no crowd: nothing to please, disturb or pay for.' },
  improvement: { missing: 'Steps fail as they were found to.' },
  blueprint: {
    missing: 'Nothing fails, so nothing can be prevented, redesigned or made good.',
    signs: { satisfaction: '+' },
  },
  'self-service': { missing: 'The staff do all the work, and every customer meets them.' },
  'co-production': { missing: 'Customers take no part and do not disturb each other.' },
  recovery: { missing: 'Nobody complains, is paid, or closes the account; failures are learned as they are.' },
  solutions: { missing: 'No agreements beyond the single visit.' },
  imperatives: { missing: 'No breach shuts a firm out.', signs: { visits: '+' } },
  'switching-costs': { missing: 'Leaving is free.', signs: { committed: '-', churned: '+' } },
  community: { missing: 'Customers do not meet; the staff answer every question.' },
  'word-of-mouth': { missing: 'Nobody talks or recommends: no referral, and reputation is one’s own experience.' },
};

export const WORTH_START = '<!-- worth:start -->';
export const WORTH_END = '<!-- worth:end -->';

const HEAD = ['without', 'what is missing', 'visits', 'satisfaction', 'committed', 'churned', 'profit', 'reasons gone'];

/** A change in percent, as far as two games tell it. */
function changeOf(figure: Figure, without: Outcome, full: Outcome): string {
  const change = Math.round(100 * (without.figures[figure] / full.figures[figure] - 1));
  return change === 0 ? '0' : `${change > 0 ? '+' : '−'}${Math.abs(change)} %`;
}

/** The table of a scenario: for each mechanism the outcome without it, against that of the whole. */
export function worthMarkdown(scenario: string, full: Outcome, without: ReadonlyMap<string, Outcome>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = [...without].map(([mechanism, outcome]) => [
    `\`${mechanism}\``,
    EXPECTED[mechanism]!.missing,
    ...FIGURES.map((figure) => changeOf(figure, outcome, full)),
    [...full.reasons]
      .filter((driver) => !outcome.reasons.has(driver))
      .map((driver) => `\`${driver}\``)
      .join(', '),
  ]);
  return [`### ${scenario}`, [HEAD, HEAD.map(() => '---'), ...rows].map(line).join('\n')].join('\n\n');
}
