// The bar that never leaves: what the sheet costs of the budget and by what, notes, back to last quarter, run.
import { useSignal } from '@preact/signals';
import { announcement } from '../../bus.ts';
import { finishTurn, progress, teamAfter } from '../../session.ts';
import { asLastQuarter, draft, game, notes, observation } from '../../store.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Legend, Meter } from '../../ui/meter.tsx';
import { type BudgetView, budgetView } from '../../views/decide-budget.ts';
import { NotesDialog } from './notes-dialog.tsx';
import { cash, leverLabel } from './words.ts';

const COLORS = ['--part-1', '--part-2', '--part-3', '--part-4', '--part-5'];

export function DecideBar() {
  const noting = useSignal(false);
  const refused = useSignal(false);
  const seen = observation.value;
  if (seen === undefined) return null;
  const budget = budgetView(seen, draft.value);
  const over = budget.overCents > 0;
  const run = () => {
    if (over) {
      refused.value = true;
      announcement.value = t('decide:budget.tooMuch', { money: cash(budget.overCents) });
    } else void finishTurn();
  };
  return (
    <footer class="bar decide-bar" id="budget">
      {over && refused.value && (
        <p class="callout callout-down decide-refusal" id="run-refused">
          {t('decide:budget.tooMuch', { money: cash(budget.overCents) })}
        </p>
      )}
      <Budget budget={budget} />
      <div class="decide-actions">
        <Button icon="pencil" onClick={() => (noting.value = true)} class="decide-why">
          {t('decide:actions.why', { count: notes.value.trim() === '' ? 0 : 1 })}
        </Button>
        <Button icon="history" onClick={() => asLastQuarter()} class="decide-back">
          {t('decide:actions.asLast')}
        </Button>
        <RunButton onRun={run} over={over} />
      </div>
      {noting.value && <NotesDialog onClose={() => (noting.value = false)} />}
    </footer>
  );
}

function RunButton({ onRun, over }: { readonly onRun: () => void; readonly over: boolean }) {
  const next = teamAfter();
  const running = progress.value !== undefined;
  const readOnly = game.value?.readOnly !== undefined;
  return (
    <Button
      kind="primary"
      after={next ? 'right' : 'play'}
      onClick={onRun}
      disabled={running || readOnly}
      class="decide-run"
      describedBy={over ? 'budget-words' : undefined}
    >
      {running
        ? t('decide:actions.running')
        : next
          ? t('decide:actions.next', { team: next.name })
          : t('decide:actions.run')}
    </Button>
  );
}

function Budget({ budget }: { readonly budget: BudgetView }) {
  const parts = budget.parts.map((part, at) => ({
    ...part,
    label: leverLabel(part.id, part.label),
    color: COLORS[at]!,
    figure: cash(part.cents),
  }));
  const rest = {
    id: 'rest',
    label: t('decide:budget.rest'),
    share: budget.restShare,
    color: '--part-6',
    figure: cash(budget.restCents),
  };
  const all = budget.restCents > 0 ? [...parts, rest] : parts;
  const words = budgetWords(budget);
  return (
    <section class="budget" aria-label={t('decide:budget.title')}>
      <p class="spread">
        <span>
          <b>{t('decide:budget.title')}</b>{' '}
          {budget.debtCents > 0 ? (
            <b class="down">{t('decide:budget.debt', { money: cash(budget.debtCents) })}</b>
          ) : (
            <span class="mute budget-note">{t('decide:budget.committed')}</span>
          )}
        </span>
        <span id="budget-words">
          <b>{cash(budget.totalCents)}</b>{' '}
          {budget.budgetCents !== null && (
            <>
              {t('decide:budget.of', { budget: cash(budget.budgetCents) })} ·{' '}
              <b class={budget.overCents > 0 ? 'down' : 'budget-left'}>{words}</b>
            </>
          )}
        </span>
      </p>
      <Meter label={barText(budget, words)} parts={all} over={budget.over} />
      <Legend parts={all} />
    </section>
  );
}

function budgetWords(budget: BudgetView): string {
  if (budget.budgetCents === null) return t('decide:budget.open');
  if (budget.overCents > 0) return t('decide:budget.over', { money: cash(budget.overCents) });
  return t('decide:budget.left', { money: cash(100 * Math.floor(budget.leftCents / 100)) });
}

function barText(budget: BudgetView, rest: string): string {
  const total = cash(budget.totalCents);
  if (budget.budgetCents === null) return t('decide:budget.barOpen', { total });
  return t('decide:budget.bar', { total, budget: cash(budget.budgetCents), rest });
}
