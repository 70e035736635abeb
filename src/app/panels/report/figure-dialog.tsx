// A figure opened: how it has gone, where its causes stand, and which levers act on it.
import { goTo } from '../../router.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TermLink } from '../../ui/term-link.tsx';
import { leversOfFigure } from '../../views/figure-levers.ts';
import type { Facts } from '../../views/report-facts.ts';
import { systemTabOf } from '../../views/report-systems.ts';
import { metricLabel } from '../labels.ts';
import { openTab, type TabId } from './facts.ts';
import { leverName } from './lever-name.ts';
import { RESEARCH_FIGURES } from './research-tab.tsx';
import { TrendChart } from './trend-card.tsx';

interface Props {
  readonly facts: Facts;
  readonly id: string;
  readonly onClose: () => void;
}

/** The tab where the causes of a figure stand. */
function tabOf(id: string): TabId {
  const system = systemTabOf(id);
  if (system !== undefined) return system;
  if (id === 'customers') return 'ladder';
  if (id === 'marketShare' || id === 'satisfactionMean') return 'why';
  if (id.endsWith('Cents') && id !== 'wageCents') return 'money';
  if (id.startsWith('staff') || id.startsWith('skill') || id === 'trainingHours' || id === 'wageCents') return 'people';
  return RESEARCH_FIGURES.includes(id) ? 'research' : 'operations';
}

export function FigureDialog({ facts, id, onClose }: Props) {
  const levers = leversOfFigure(facts, id);
  const to = tabOf(id);
  const leave = (go: () => void) => () => {
    onClose();
    go();
  };
  return (
    <Dialog
      title={metricLabel(id)}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={leave(() => openTab(to))}>
          {t('report:dialog.causes', { tab: t(`report:tabs.${to}`) })}
        </Button>
      }
    >
      <TrendChart facts={facts} metrics={[id]} caption={metricLabel(id)} />
      <p>
        <TermLink term={`figure-${id}`}>{t('report:dialog.term')}</TermLink>
      </p>
      {levers.length > 0 && (
        <section class="dialog-levers">
          <h3>{t('report:dialog.levers')}</h3>
          <div class="row">
            {levers.map((lever) => (
              <Button key={lever.id} small icon="pencil" onClick={leave(() => goTo('decide', { lever: lever.id }))}>
                {leverName(lever.id, lever.label)}
              </Button>
            ))}
          </div>
        </section>
      )}
    </Dialog>
  );
}
