// Which figures of the organization stand on which tab of the report, in groups by system, with the special view of each.
// Groups whose mechanisms are off have no figures and are left out. Pure.
import type { Facts } from './report-facts.ts';
import { type Figure, figuresOf } from './report-operations.ts';
import { type SystemId, systemsOf } from './systems.ts';

export type SystemTab = 'operations' | 'people' | 'research';

interface GroupSpec {
  readonly tab: SystemTab;
  readonly figures: readonly string[];
  readonly system?: SystemId;
}

const GROUPS = {
  improvement: {
    tab: 'operations',
    figures: ['changesWon', 'changesLost', 'processFailureFactor'],
    system: 'control-chart',
  },
  channels: {
    tab: 'operations',
    figures: ['digitalContactShare', 'bookedVisitShare', 'channelChangeShare', 'contactCostCents'],
    system: 'channels',
  },
  'self-service': {
    tab: 'operations',
    figures: ['selfServiceShare', 'selfServiceFailedShare', 'selfServiceHelpedShare', 'selfServicePushedShare'],
  },
  'co-production': {
    tab: 'operations',
    figures: ['customerCompetence', 'customerWorkShare', 'spoiledByCustomerShare', 'companyHarm'],
  },
  maturity: {
    tab: 'people',
    figures: [
      'leadershipStage',
      'cultureLeverage',
      'unrestShare',
      'customerKnowledgeShare',
      'personalVisitShare',
      'crmUseShare',
      'crmMonthsLeft',
      'crmCents',
    ],
    system: 'maturity',
  },
  incentives: {
    tab: 'people',
    figures: [
      'handleTimeFactor',
      'surveyScore',
      'handOffShare',
      'wrongRoutingShare',
      'frontLineFavourShare',
      'toolsShare',
      'pressureLogits',
    ],
  },
  'value-research': { tab: 'research', figures: ['mapSuretyShare', 'researchCases'], system: 'value-map' },
  portfolios: {
    tab: 'research',
    figures: ['topValueShare', 'suitableOfferShare', 'customerGovernanceShare', 'careMinutes'],
    system: 'portfolios',
  },
  permission: {
    tab: 'research',
    figures: ['consentShare', 'annoyanceMean', 'contactsSent', 'changesAnswered', 'withdrawals', 'dataExposed'],
  },
  community: {
    tab: 'research',
    figures: ['communityMemberShare', 'communityAnsweredShare', 'communityPeerShare', 'communityOrder', 'communityTie'],
  },
  solutions: {
    tab: 'research',
    figures: [
      'solutionCustomers',
      'solutionsJoined',
      'solutionVisitShare',
      'solutionDepth',
      'solutionExtraCents',
      'solutionRefundCents',
    ],
  },
} as const satisfies Readonly<Record<string, GroupSpec>>;
export type SystemGroupId = keyof typeof GROUPS;

export interface SystemGroup {
  readonly id: SystemGroupId;
  readonly figures: readonly Figure[];
  readonly system: SystemId | undefined;
}

/** The groups of a tab that this game has. */
export function systemGroupsOf(facts: Facts, tab: SystemTab): SystemGroup[] {
  const shown = systemsOf(facts.game.scenario);
  const specs = Object.entries(GROUPS) as [SystemGroupId, GroupSpec][];
  return specs
    .filter(([, group]) => group.tab === tab)
    .map(([id, { figures, system }]) => ({
      id,
      figures: figuresOf(facts, figures),
      system: system !== undefined && shown.includes(system) ? system : undefined,
    }))
    .filter(({ figures, system }) => figures.length > 0 || system !== undefined);
}

/** The tab on which a figure of the organization stands. */
export function systemTabOf(figure: string): SystemTab | undefined {
  return (Object.values(GROUPS) as GroupSpec[]).find(({ figures }) => figures.includes(figure))?.tab;
}
