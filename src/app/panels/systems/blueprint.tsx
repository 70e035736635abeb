// The blueprint to work on: the steps of the process on stage and behind the line of visibility. A step opens what has been
// done there and the redesigns that would reach it; on Decide these set the lever.
import { useSignal } from '@preact/signals';
import { number, percent } from '../../format.ts';
import { draft, game, observation, setLever } from '../../store.ts';
import { t } from '../../text.ts';
import { Icon } from '../../ui/icon.tsx';
import { type BlueprintEditor, blueprintOf, type EditorStep, type Redesign } from '../../views/blueprint-editor.ts';
import type { SystemFacts } from '../../views/systems.ts';
import { optionText } from '../decide/words.ts';
import { stepLabel } from '../labels.ts';
import { GaugeBar } from './gauges.tsx';

const LEVER = 'blueprint.redesign';

export function BlueprintEditorView({ facts }: { readonly facts: SystemFacts }) {
  const editor = blueprintOf(facts);
  const open = useSignal('');
  if (editor === undefined) return null;
  const most = Math.max(1e-9, ...editor.steps.flatMap(({ rate, before }) => [rate, before ?? 0]));
  return (
    <>
      <p class="card-note">
        {t('systems:blueprint.note')} {t('systems:blueprint.wholeWait', { minutes: number(editor.waitMinutes, 0) })}
      </p>
      <Project editor={editor} />
      <ol class="editor plain" aria-label={t('report:blueprint.label')}>
        {editor.steps.map((step) => (
          <Step
            key={step.id}
            step={step}
            most={most}
            open={open.value === step.id}
            onToggle={() => {
              open.value = open.value === step.id ? '' : step.id;
            }}
            editor={editor}
          />
        ))}
      </ol>
      <Signs signs={editor.signs} />
    </>
  );
}

export function Project({ editor: { project } }: { readonly editor: BlueprintEditor }) {
  if (project === undefined) return null;
  return (
    <p class="system-lead">
      {t('systems:blueprint.under', { redesign: optionText(project.id), count: project.turnsLeft })}
    </p>
  );
}

interface StepProps {
  readonly step: EditorStep;
  /** Failures a visit of the step that fails most, for the bars. */
  readonly most: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly editor: BlueprintEditor;
}

function Step({ step, most, open, onToggle, editor }: StepProps) {
  const { id, stage, rate, before, waitMinutes, worst } = step;
  const panelId = `step-${id}`;
  return (
    <li class="editor-step" data-stage={stage} data-worst={worst ? '' : undefined}>
      <button
        type="button"
        class="editor-row"
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={onToggle}
      >
        <span class="editor-stage">
          <Icon name={stage === 'front' ? 'eye' : 'unseen'} size="small" />
          <span class="visually-hidden">{t(`systems:blueprint.${stage}`)}</span>
        </span>
        <span class="editor-name">
          {stepLabel(id)} {worst && <small class="gauge-note">{t('systems:blueprint.worst')}</small>}
        </span>
        <GaugeBar value={rate / most} before={before === undefined ? undefined : before / most} />
        <span class="editor-rate">{t('systems:blueprint.failures', { rate: percent(rate) })}</span>
        <span class="editor-wait">
          {waitMinutes > 0
            ? t('systems:blueprint.wait', { minutes: number(waitMinutes, 0) })
            : t('systems:blueprint.noWait')}
        </span>
        <Icon name="down" size="small" />
      </button>
      {open && (
        <div class="editor-more" id={panelId}>
          <StepFacts step={step} />
          <Redesigns redesigns={step.redesigns} editor={editor} />
        </div>
      )}
    </li>
  );
}

function StepFacts({ step: { stage, valueAdding, improved } }: { readonly step: EditorStep }) {
  const facts = [t(`systems:blueprint.${stage}`)];
  if (!valueAdding) facts.push(t('systems:blueprint.noValue'));
  if (Math.abs(improved) >= 0.005) {
    const share = percent(Math.abs(improved), 0);
    facts.push(t(improved > 0 ? 'systems:blueprint.improved' : 'systems:blueprint.harmed', { share }));
  }
  return <p>{facts.join(' · ')}</p>;
}

interface RedesignsProps {
  readonly redesigns: readonly Redesign[];
  readonly editor: BlueprintEditor;
}

/** Where the lever is open, each redesign that reaches the step may be started or taken back. */
function Redesigns({ redesigns, editor }: RedesignsProps) {
  const lever = observation.value?.levers.find(({ id }) => id === LEVER);
  if (lever?.open !== true || game.value?.readOnly !== undefined) return null;
  const wish = draft.value[LEVER] ?? lever.value;
  return (
    <fieldset class="editor-redesigns">
      <legend>{t('systems:blueprint.reach')}</legend>
      {redesigns.map((id) => {
        const done = editor.done.includes(id);
        const busy = editor.project !== undefined && editor.project.id !== id;
        return (
          <button
            type="button"
            key={id}
            class="pill"
            aria-pressed={wish === id}
            disabled={done || busy}
            onClick={() => setLever(LEVER, wish === id ? 'none' : id)}
          >
            {optionText(id)}
            {done && ` (${t('systems:blueprint.done')})`}
          </button>
        );
      })}
    </fieldset>
  );
}

export function Signs({ signs }: Pick<BlueprintEditor, 'signs'>) {
  if (signs.length === 0) return null;
  return (
    <section class="system-part">
      <h3>{t('systems:blueprint.signs')}</h3>
      <dl class="signs">
        {signs.map(({ id, value }) => (
          <div key={id}>
            <dt>{t(`systems:blueprint.sign.${id as SignId}`)}</dt>
            <dd>{signText(id as SignId, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type SignId = 'fewer-failures' | 'less-cycle-time' | 'productivity-minutes' | 'satisfaction';

function signText(id: SignId, value: number): string {
  if (id === 'productivity-minutes') return t('report:unit.minutes', { value: number(value, 1) });
  return id === 'satisfaction' ? t('report:unit.points', { value: number(100 * value, 1) }) : percent(value, 0);
}
