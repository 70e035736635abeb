// The facts of the scene in words, in reading order: for those who don't see the drawing, and wherever there is none.
import { number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import type { StagePlan } from '../../views/theatre.ts';
import { rungLabel, stepLabel } from '../labels.ts';

export function FactsList({ plan }: { readonly plan: StagePlan }) {
  return (
    <div class="theatre-facts">
      <LandingFacts plan={plan} />
      <ul class="plain">
        {plan.rivals.map(({ firm, name, share }) => (
          <li key={firm}>{t('quarter:facts.rival', { name, share: percent(share, 0) })}</li>
        ))}
        <li>{t('quarter:facts.known', { share: percent(plan.awareness, 0) })}</li>
        {plan.front.waitMinutes !== undefined && (
          <li>{t('quarter:facts.wait', { value: number(plan.front.waitMinutes, 1) })}</li>
        )}
        <SightFacts plan={plan} />
        {plan.failures.map(({ step, rate }) => (
          <li key={step}>{t('quarter:facts.failing', { step: stepLabel(step), share: percent(rate) })}</li>
        ))}
        {plan.reasons
          .filter(({ sign }) => sign !== 'other')
          .slice(0, 3)
          .map(({ sign, share }) => (
            <li key={sign}>
              {t('quarter:facts.reason', { reason: t(`quarter:signs.${sign}`), share: percent(share, 0) })}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** The systems that the drawing shows. */
function SightFacts({ plan: { sights } }: { readonly plan: StagePlan }) {
  const { community, calls, knowledge, map } = sights;
  return (
    <>
      {community && (
        <li>
          {t('quarter:facts.community', {
            share: percent(community.memberShare, 0),
            answered: percent(community.answeredShare, 0),
          })}
        </li>
      )}
      {calls !== undefined && <li>{t('quarter:facts.calls', { share: percent(calls, 0) })}</li>}
      {knowledge !== undefined && <li>{t('quarter:facts.knowledge', { share: percent(knowledge, 0) })}</li>}
      {map !== undefined && <li>{t('quarter:facts.map', { share: percent(map, 0) })}</li>}
    </>
  );
}

function LandingFacts({ plan }: { readonly plan: StagePlan }) {
  return (
    <ol class="plain theatre-facts-rungs">
      {[...plan.landings].reverse().map(({ rung, customers, up, down }) => (
        <li key={rung}>
          <b>{rungLabel(rung)}</b> {number(customers)}
          {plan.turn > 0 && (
            <span class="mute"> {t('quarter:facts.moves', { up: number(up), down: number(down) })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
