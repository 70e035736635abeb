// What a special view shows, whichever screen it stands on.
import '../../styles/systems.css';
import type { SystemFacts, SystemId } from '../../views/systems.ts';
import { BlueprintEditorView } from './blueprint.tsx';
import { ChannelMixView } from './channel-mix.tsx';
import { ControlCharts } from './control-charts.tsx';
import { MaturityView } from './maturity.tsx';
import { PortfolioBoardView } from './portfolio-board.tsx';
import { ValueMapView } from './value-map.tsx';

const BODIES: Readonly<Record<SystemId, (props: { facts: SystemFacts }) => preact.JSX.Element | null>> = {
  'value-map': ValueMapView,
  portfolios: PortfolioBoardView,
  maturity: MaturityView,
  blueprint: BlueprintEditorView,
  'control-chart': ControlCharts,
  channels: ChannelMixView,
};

export function SystemBody({ system, facts }: { readonly system: SystemId; readonly facts: SystemFacts }) {
  const Body = BODIES[system];
  return <Body facts={facts} />;
}
