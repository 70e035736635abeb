// Why this firm and not the other at the last purchase: bars from a middle line, in logits.
import { number } from '../../format.ts';
import { activeTeam } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import type { Story } from '../../views/customer-story.ts';
import { Points } from '../figures.tsx';
import { driverLabel, firmLabel, lower } from '../labels.ts';

export function EdgeCard({ story }: { readonly story: Story }) {
  const { edge, exact } = story;
  const own = firmLabel(activeTeam.value);
  if (edge === undefined) {
    return (
      <Card title={t('customer:edge.none', { firm: own })}>
        <p class="card-note">{t('customer:edge.noneText')}</p>
      </Card>
    );
  }
  const names = { firm: own, rival: firmLabel(edge.rival) };
  const digits = exact ? 2 : 1;
  const most = Math.max(1e-9, ...edge.causes.map(({ sum }) => Math.abs(sum)));
  return (
    <Card title={t(edge.chosen ? 'customer:edge.for' : 'customer:edge.against', names)}>
      <p class="card-note edge-note">
        {t('customer:edge.note')} <Points value={edge.sum} digits={digits} />
      </p>
      <ul class="edge-rows plain">
        {edge.causes.map(({ driver, sum }) => (
          <li key={driver || 'rest'}>
            <span>{driver === '' ? t('customer:edge.rest') : lower(driverLabel(driver))}</span>
            <span class="edge-track" aria-hidden="true">
              <span
                class={`edge-bar ${sum < 0 ? 'waterfall-down' : ''}`}
                style={{
                  left: `${sum < 0 ? 50 - (50 * -sum) / most : 50}%`,
                  width: `max(2px, ${(50 * Math.abs(sum)) / most}%)`,
                }}
              />
            </span>
            <Points value={sum} digits={digits} />
          </li>
        ))}
      </ul>
      <p class="card-note">
        {t(edge.turn === 0 ? 'customer:edge.when0' : 'customer:edge.when', { turn: number(edge.turn) })}
      </p>
    </Card>
  );
}
