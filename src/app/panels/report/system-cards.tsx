// The organization on a tab of the report: a card a system with its figures and, where it has one, its special view.
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { type SystemGroup, type SystemTab, systemGroupsOf } from '../../views/report-systems.ts';
import { type SystemFacts, systemFacts } from '../../views/systems.ts';
import { SystemBody } from '../systems/system-body.tsx';
import { FigureTiles } from './figure-tiles.tsx';

interface Props {
  readonly facts: Facts;
  readonly tab: SystemTab;
  readonly openFigure: (id: string) => void;
}

export function SystemCards({ facts, tab, openFigure }: Props) {
  const known = systemFacts(facts.game, facts.firm, facts.turn);
  return (
    <>
      {systemGroupsOf(facts, tab).map((group) => (
        <SystemCard key={group.id} group={group} facts={known} openFigure={openFigure} />
      ))}
    </>
  );
}

interface CardProps {
  readonly group: SystemGroup;
  readonly facts: SystemFacts | undefined;
  readonly openFigure: (id: string) => void;
}

function SystemCard({ group, facts, openFigure }: CardProps) {
  const { id, figures, system } = group;
  return (
    <Card title={t(`systems:group.${id}`)} class="system-card">
      {figures.length > 0 && <FigureTiles figures={figures} onOpen={openFigure} />}
      {system && facts && <SystemBody system={system} facts={facts} />}
    </Card>
  );
}
