// The theme of the customer bank: attention by portfolio, the five steps of customer information, orientation; with
// customer managers in charge as soon as there is any reach.
import { testTheme } from './theme.ts';

testTheme({
  scenario: 'customer-bank',
  firm: 'alder',
  policy: 'relationship-builder',
  levers: [
    'portfolios.attention',
    'customer-knowledge.capture',
    'customer-knowledge.effort.collate',
    'customer-knowledge.effort.retrieve',
    'customer-knowledge.effort.utilize',
    'customer-knowledge.effort.share',
    'culture.orientation',
  ],
  half: { 'portfolios.governance': 'customer', 'portfolios.treatment.bottom': 'serve-cheaper' },
  full: {
    'portfolios.governance': 'customer',
    'portfolios.treatment.middle': 'keep',
    'portfolios.treatment.bottom': 'keep',
  },
});
