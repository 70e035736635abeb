// The theme of `virtual-customers`: digital channels and self-service, tools of the front line, protection of data; with a push, notes,
// contacts and CRM projects in measure at half reach and without measure at full.
import { testTheme } from './theme.ts';

testTheme({
  scenario: 'virtual-customers',
  firm: 'telvia',
  policy: 'relationship-builder',
  levers: ['channels.digital', 'self-service.technology', 'incentives.tools', 'permission.control'],
  half: {
    'self-service.push': 0.4,
    'permission.contacts': 2,
    'customer-knowledge.capture': 1.25,
    'incentives.handleTime': 0.2,
    'crm-programme.project': 'single-view',
  },
  full: {
    'self-service.push': 1,
    'permission.contacts': 6,
    'customer-knowledge.capture': 5,
    'incentives.handleTime': 0,
    'crm-programme.project': 'suite',
  },
});
