// The theme of `metaverse`: learning what people value, a community, letting people take part, permission, improvement.
import { testTheme } from './theme.ts';

testTheme({
  scenario: 'metaverse',
  firm: 'metaverse',
  policy: 'relationship-builder',
  levers: [
    'value-research.research.interviews',
    'value-research.research.survey',
    'value-research.effort',
    'community.platform',
    'community.moderation',
    'community.answers',
    'co-production.education',
    'permission.relevance',
    'improvement.standardize',
    'improvement.change',
  ],
  half: { 'value-research.focus': 0.5, 'permission.contacts': 2, 'co-production.level': 'medium' },
  full: { 'value-research.focus': 1, 'permission.contacts': 8, 'co-production.level': 'high' },
});
