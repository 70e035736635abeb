// The profile of maturity: the level on its five steps, elements of the culture, the chain of customer information with its
// weakest link, CRM systems, and what the firm means to lead on.
import { number, percent } from '../../format.ts';
import { t } from '../../text.ts';
import { type Gauge, type MaturityProfile, maturityOf } from '../../views/maturity-profile.ts';
import type { SystemFacts } from '../../views/systems.ts';
import { optionText } from '../decide/words.ts';
import { Gauges } from './gauges.tsx';

export function MaturityView({ facts }: { readonly facts: SystemFacts }) {
  const profile = maturityOf(facts);
  const { elements, steps, priorities, usable } = profile;
  return (
    <>
      <Level profile={profile} />
      <div class="system-columns">
        {elements.length > 0 && (
          <Part
            title={t('systems:maturity.elements')}
            gauges={elements}
            name={(id: ElementId) => t(`systems:element.${id}`)}
          />
        )}
        {steps.length > 0 && (
          <Part
            title={t('systems:maturity.steps')}
            gauges={steps}
            name={(id: StepId) => t(`systems:info.${id}`)}
            note={t('systems:maturity.stepsNote', { share: percent(usable ?? 0, 0) })}
          />
        )}
        {priorities.length > 0 && (
          <Part
            title={t('systems:maturity.priorities')}
            gauges={priorities}
            name={(id: PriorityId) => t(`systems:priority.${id}`)}
          />
        )}
        {facts.scenario.mechanisms.includes('crm-programme') && <Crm crm={profile.crm} />}
      </div>
    </>
  );
}

const LEVELS = [1, 2, 3, 4, 5] as const;

function Level({ profile: { level, levelBefore, leverage } }: { readonly profile: MaturityProfile }) {
  if (level === undefined) return null;
  return (
    <div class="maturity-level">
      <p>
        <b class="display">{t('systems:maturity.level', { level: number(level, 1) })}</b>
        {levelBefore !== undefined && (
          <span class="mute">{t('systems:before', { value: number(levelBefore, 1) })}</span>
        )}
      </p>
      <ol class="maturity-steps plain">
        {LEVELS.map((step) => (
          <li key={step} style={{ '--part': `${100 * Math.min(1, Math.max(0, level - step + 1))}%` }}>
            <b>{step}</b> <span>{t(`systems:maturity.levels.${step}`)}</span>
          </li>
        ))}
      </ol>
      {leverage !== undefined && (
        <p class="card-note">{t('systems:maturity.leverage', { factor: number(leverage, 2) })}</p>
      )}
    </div>
  );
}

type ElementId = 'orientation' | 'structure' | 'leadership' | 'rewards' | 'cooperation';
type StepId = 'capture' | 'collate' | 'retrieve' | 'utilize' | 'share';
type PriorityId = 'cost' | 'quality' | 'dependability' | 'flexibility';

interface PartProps<I extends string> {
  readonly title: string;
  readonly gauges: readonly Gauge[];
  readonly name: (id: I) => string;
  readonly note?: string;
}

function Part<I extends ElementId | StepId | PriorityId>({ title, gauges, name, note }: PartProps<I>) {
  return (
    <section class="system-part">
      <h3>{title}</h3>
      <Gauges
        label={title}
        rows={gauges.map(({ id, value, before, weakest }) => ({
          id,
          name: name(id as I),
          value,
          before,
          note: weakest ? t('systems:maturity.weakest') : undefined,
        }))}
      />
      {note && <p class="card-note">{note}</p>}
    </section>
  );
}

function Crm({ crm: { monthsLeft, systems, pilot } }: Pick<MaturityProfile, 'crm'>) {
  return (
    <section class="system-part">
      <h3>{t('systems:maturity.crm')}</h3>
      {monthsLeft > 0 && <p>{t('systems:maturity.months', { months: number(monthsLeft, 0) })}</p>}
      {pilot && (
        <p>{t('systems:maturity.pilot', { success: percent(pilot.success, 0), failure: percent(pilot.failure, 0) })}</p>
      )}
      {systems.length === 0 ? (
        <p class="mute">{t('systems:maturity.noSystem')}</p>
      ) : (
        <Gauges
          label={t('systems:maturity.crm')}
          rows={systems.map(({ id, outcome, use }) => ({
            id,
            name: optionText(id),
            value: use,
            note: t(`systems:maturity.outcome.${outcome}`),
          }))}
        />
      )}
    </section>
  );
}
