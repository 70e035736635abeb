// What the next rung stands on: held, missing, or not known from the panel.
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Held, nextStep } from '../../views/customer-next.ts';
import type { Story } from '../../views/customer-story.ts';
import { conditionLabel, lower, rungLabel } from '../labels.ts';

const ICONS = { held: 'check', missing: 'close', unknown: 'help' } as const satisfies Record<Held, string>;

export function NextCard({ story }: { readonly story: Story }) {
  const { rung, needs } = nextStep(story);
  if (rung === undefined) {
    return (
      <Card title={t('customer:nextRung.top')}>
        <p>{t('customer:nextRung.topText')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('customer:nextRung.title', { rung: lower(rungLabel(rung)) })}>
      <ul class="needs plain">
        {needs.map(({ condition, held }) => (
          <li key={condition} data-held={held}>
            <Icon name={ICONS[held]} size="small" />
            <span>
              <span class="visually-hidden">{t(`customer:nextRung.${held}`)}: </span>
              {condition.startsWith('stays-')
                ? t('customer:nextRung.stays', { rung: lower(rungLabel(condition.slice('stays-'.length))) })
                : conditionLabel(condition)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
