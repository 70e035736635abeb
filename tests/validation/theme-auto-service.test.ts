// The theme of the garage: a service system that is right the first time, by faults that are prevented, people who are kept and
// channels that save a way; bundled steps as soon as there is any reach.
import { testTheme } from './theme.ts';

testTheme({
  scenario: 'auto-service',
  firm: 'meridian',
  policy: 'relationship-builder',
  levers: ['blueprint.prevention', 'channels.digital', 'workforce.wage'],
  half: { 'blueprint.redesign': 'bundling' },
  full: { 'blueprint.redesign': 'bundling' },
});
