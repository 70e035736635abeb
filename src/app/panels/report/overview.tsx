// The overview: scoreboard, ladder and reasons above; plan, blueprint and inbox below.
import type { Facts } from '../../views/report-facts.ts';
import { BlueprintCard } from './blueprint-card.tsx';
import { InboxCard } from './inbox-card.tsx';
import { LadderCard } from './ladder-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { ScoreboardCard } from './scoreboard-card.tsx';
import { WhyCard } from './why-card.tsx';

interface Props {
  readonly facts: Facts;
  readonly openFigure: (id: string) => void;
}

export function Overview({ facts, openFigure }: Props) {
  return (
    <>
      <div class="overview-top">
        <ScoreboardCard facts={facts} />
        <LadderCard facts={facts} />
        <WhyCard facts={facts} />
      </div>
      <div class="overview-bottom">
        <PlanCard facts={facts} openFigure={openFigure} />
        <BlueprintCard facts={facts} openFigure={openFigure} />
        <InboxCard facts={facts} />
      </div>
    </>
  );
}
