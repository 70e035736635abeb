// Who came and went, climbed, fell and left, with the reasons of each group; a group opened shows its causes as a waterfall.
import { useSignal } from '@preact/signals';
import { number, signed } from '../../format.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import type { Facts } from '../../views/report-facts.ts';
import { MOVE_KINDS, type MoveGroup, type MoveKindId, movesOf, trimCauses } from '../../views/report-moves.ts';
import { Delta } from '../figures.tsx';
import { conditionLabel, driverLabel, firmLabel, lower, rungLabel } from '../labels.ts';
import { Waterfall } from './waterfall.tsx';

interface Props {
  readonly facts: Facts;
  readonly segment: string | undefined;
}

const SHOWN = 6;

export function MovesCard({ facts, segment }: Props) {
  const kind = useSignal<MoveKindId>('climb');
  const opened = useSignal('');
  const groups = movesOf(facts, { kind: kind.value, segment });
  const total = customersIn(groups);
  const fromPanel = kind.value !== 'came' && kind.value !== 'went';
  return (
    <Card title={t('report:moves.title')} class="moves-card">
      <fieldset class="pills">
        <legend class="visually-hidden">{t('report:moves.kind')}</legend>
        {MOVE_KINDS.map((id) => (
          <button
            type="button"
            class="pill"
            key={id}
            aria-pressed={kind.value === id}
            onClick={() => {
              kind.value = id;
              opened.value = '';
            }}
          >
            {t(`report:moves.${id}`)}
          </button>
        ))}
      </fieldset>
      <p class="card-note">
        {t(fromPanel ? 'report:moves.fromPanel' : 'report:moves.fromChoices', {
          count: total,
          total: number(total),
          panel: facts.observation.panel.customers,
        })}
      </p>
      {groups.length === 0 && <p class="mute">{t('report:moves.none')}</p>}
      <ul class="move-list plain">
        {groups.slice(0, SHOWN).map((group) => (
          <Group
            key={group.key}
            group={group}
            open={opened.value === group.key}
            onToggle={() => {
              opened.value = opened.value === group.key ? '' : group.key;
            }}
          />
        ))}
      </ul>
      {groups.length > SHOWN && (
        <p class="card-note">{t('report:moves.others', { total: number(customersIn(groups.slice(SHOWN))) })}</p>
      )}
    </Card>
  );
}

function customersIn(groups: readonly MoveGroup[]): number {
  return groups.reduce((sum, { customers }) => sum + customers, 0);
}

interface GroupProps {
  readonly group: MoveGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Group({ group, open, onToggle }: GroupProps) {
  const { customers, causes, kind } = group;
  const digits = isChoice(kind) ? 2 : 1;
  const main = causes.filter(({ sum }) => Math.abs(sum) > 0).slice(0, 3);
  return (
    <li class="move">
      <button type="button" class="move-open" aria-expanded={open} onClick={onToggle}>
        <b class="move-count">{number(customers)}</b>
        <span class="move-words">
          <span>{moveText(group)}</span>
          <small>{main.map(({ driver }) => lower(driverLabel(driver))).join(', ')}</small>
        </span>
        <span class="move-sign" aria-hidden="true">
          {open ? '−' : '+'}
        </span>
      </button>
      {open && (
        <div class="move-causes">
          <p class="card-note">{t(isChoice(kind) ? 'report:moves.unitChoice' : 'report:moves.unitShare')}</p>
          <Waterfall
            label={moveText(group)}
            grouped={false}
            rows={trimCauses(causes, 6).map(({ driver, sum }) => ({
              key: driver || 'rest',
              group: '',
              label: driver === '' ? t('report:moves.rest') : lower(driverLabel(driver)),
              value: sum,
              figure: <CauseFigure value={perHead(group, sum)} digits={digits} />,
            }))}
            to={{
              label: t('report:why.together'),
              value: group.sum,
              figure: signed(perHead(group, group.sum), digits),
            }}
          />
        </div>
      )}
    </li>
  );
}

const isChoice = (kind: MoveKindId) => kind === 'came' || kind === 'went';

/** Sums are told a head, as one customer would feel them: first choices in logits, the rest in parts of a hundred. */
function perHead({ agents, kind }: MoveGroup, sum: number): number {
  return ((isChoice(kind) ? 1 : 100) * sum) / Math.max(1, agents);
}

function CauseFigure({ value, digits }: { readonly value: number; readonly digits: number }) {
  const text = number(Math.abs(value), digits);
  return <Delta text={text} sign={!/[1-9]/.test(text) ? 0 : Math.sign(value)} good={Math.sign(value)} />;
}

function moveText({ kind, from, to, condition }: MoveGroup): string {
  if (kind === 'came') return t('report:moves.cameFrom', { firm: firmLabel(from) });
  if (kind === 'went') return t('report:moves.wentTo', { firm: firmLabel(to) });
  const rungs = { from: lower(rungLabel(from)), to: lower(rungLabel(to)) };
  if (condition === '' || from === 'none' || to === 'none') return t('report:moves.rungs', rungs);
  return t('report:moves.rungsBy', { ...rungs, condition: conditionLabel(condition) });
}
