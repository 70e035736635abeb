// The organization on a tab of the report: a card a system with its figures and, where it has one, its special view.
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { blueprintOf } from '../../views/blueprint-editor.ts';
import type { Facts } from '../../views/report-facts.ts';
import { type SystemGroup, type SystemTab, systemGroupsOf } from '../../views/report-systems.ts';
import { type SystemFacts, systemFacts } from '../../views/systems.ts';
import { Project, Signs } from '../systems/blueprint.tsx';
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
      {tab === 'operations' && known && <RedesignCard facts={known} />}
      {systemGroupsOf(facts, tab).map((group) => (
        <SystemCard key={group.id} group={group} facts={known} openFigure={openFigure} />
      ))}
    </>
  );
}

/** A redesign under way, and what those that are done have brought. */
function RedesignCard({ facts }: { readonly facts: SystemFacts }) {
  const editor = blueprintOf(facts);
  if (editor === undefined || (editor.project === undefined && editor.signs.length === 0)) return null;
  return (
    <Card title={t('systems:blueprint.redesign')} class="system-card">
      <Project editor={editor} />
      <Signs signs={editor.signs} />
    </Card>
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
