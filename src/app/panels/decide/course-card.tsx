// Where the page is tall: the quarters so far under the sheet, so that what was moved stands over what came of it.
import type { LeverValue } from '../../../engine/index.ts';
import { number, percent } from '../../format.ts';
import { activeTeam, game } from '../../store.ts';
import { t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { TermLink } from '../../ui/term-link.tsx';
import type { LeverView } from '../../views/decide.ts';
import { type Course, courseOf, type MovedLever } from '../../views/decide-course.ts';
import { leverWord, metricText, optionText, shortText } from './words.ts';

export function CourseCard({ levers }: { readonly levers: readonly LeverView[] }) {
  const course = game.value && courseOf(game.value, activeTeam.value);
  if (course === undefined) return null;
  const all = levers.flatMap((lever) => (lever.qualifier ? [lever, lever.qualifier] : [lever]));
  const moved = course.levers.flatMap((row) => {
    const lever = all.find(({ id }) => id === row.id);
    return lever === undefined ? [] : [leverRow(lever, row)];
  });
  const quarters = course.turns.map((turn) =>
    turn === 0 ? t('decide:course.start') : t('report:quarterShort', { turn }),
  );
  return (
    <Card
      title={t('decide:course.title')}
      class="course"
      aside={<span class="card-note">{t(moved.length > 0 ? 'decide:course.note' : 'decide:course.still')}</span>}
    >
      <Table
        caption={t('decide:course.title')}
        columns={[{ label: t('decide:course.what') }, ...quarters.map((label) => ({ label, numeric: true }))]}
        rows={[...figureRows(course), ...moved]}
      />
    </Card>
  );
}

/** A lever by quarter; where it was moved its value is gold, and said to be. */
function leverRow(lever: LeverView, { id, values, moved }: MovedLever) {
  const cells = values.map((value, at) => {
    const text = textOf(lever, value);
    if (!moved[at]) return text;
    return (
      <b class="course-moved" key={at}>
        {text}
        <span class="visually-hidden"> {t('decide:course.moved')}</span>
      </b>
    );
  });
  return { id, cells: [leverWord(lever, 'label'), ...cells] };
}

function textOf({ unit }: LeverView, value: LeverValue | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'string') return optionText(value);
  return unit.kind === 'percent' ? percent(value, unit.digits) : shortText(unit, value);
}

function figureRows({ figures }: Course) {
  return figures.map(({ id, values }) => ({
    id,
    cells: [
      <TermLink term={`figure-${id}`} key={id}>
        {t(`decide:last.${id}`)}
      </TermLink>,
      ...values.map((value) => (id === 'satisfactionMean' ? number(100 * value) : metricText(id, value))),
    ],
  }));
}
