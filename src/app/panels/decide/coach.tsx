// The card that says what the lever in focus does: when it acts, its course term, what it moves most, its bounds. It follows
// the focus, so nothing ever pops up over the sheet.
import type { ComponentChildren } from 'preact';
import { goTo } from '../../router.ts';
import { observation } from '../../store.ts';
import { t } from '../../text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon, P_ICONS } from '../../ui/icon.tsx';
import type { LeverView } from '../../views/decide.ts';
import { focusedLever } from './focus.ts';
import { pricedOption } from './option-words.ts';
import { costText, leverWord, movesText, optionText, shortText, unitText } from './words.ts';

export interface CoachProps {
  readonly levers: readonly LeverView[];
  readonly marginCents: number | undefined;
}

export function Coach({ levers, marginCents }: CoachProps) {
  const lever = levers.find(({ id }) => id === focusedLever.value) ?? levers.find(({ locked }) => !locked);
  if (levers.length === 0) return null;
  if (lever === undefined) {
    return (
      <Card class="coach" region={t('decide:coach.region')}>
        <p class="mute">{t('decide:coach.none')}</p>
      </Card>
    );
  }
  return (
    <Card class="coach" region={t('decide:coach.region')}>
      <div class="card-head">
        <h2 class="row">
          <Icon name={P_ICONS[lever.p] ?? 'puzzle'} />
          {leverWord(lever, 'label')}
        </h2>
        <Delay lever={lever} />
      </div>
      <CoachBody lever={lever} marginCents={marginCents} />
    </Card>
  );
}

/** The same words within a row of a narrow page. */
export function CoachText({
  lever,
  marginCents,
}: {
  readonly lever: LeverView;
  readonly marginCents: number | undefined;
}) {
  return (
    <>
      <Delay lever={lever} />
      <CoachBody lever={lever} marginCents={marginCents} />
    </>
  );
}

function Delay({ lever }: { readonly lever: LeverView }) {
  return (
    <span class="chip">
      <Icon name="clock" size="small" />
      {t('decide:coach.acts', { delay: leverWord(lever, 'delay') })}
    </span>
  );
}

function CoachBody({ lever, marginCents }: { readonly lever: LeverView; readonly marginCents: number | undefined }) {
  const moves = movesText(lever);
  const past = pastValues(lever);
  return (
    <>
      <p>
        {leverWord(lever, 'help')} {lever.qualifier && leverWord(lever.qualifier, 'help')}
      </p>
      <dl class="facts">
        <Fact name={t('decide:coach.term')}>
          <Terms lever={lever} />
        </Fact>
        <Fact name={t('decide:coach.p')}>
          <LinkButton onClick={() => goTo('glossary', { term: `p-${lever.p}` })}>{t(`decide:p.${lever.p}`)}</LinkButton>
        </Fact>
        {moves && <Fact name={t('decide:coach.moves')}>{moves}</Fact>}
        {lever.kind === 'number' ? (
          <Fact name={t('decide:coach.range')}>
            {t('decide:coach.rangeOf', {
              min: shortText(lever.unit, lever.min),
              max: shortText(lever.unit, lever.max),
            })}{' '}
            {unitText(lever.unit)}
          </Fact>
        ) : (
          <Fact name={t('decide:coach.options')}>
            {lever.options.map((option) => pricedOption(lever, option)).join(', ')}
          </Fact>
        )}
        {lever.cost && lever.cost.per !== 'turn' && (
          <Fact name={t('decide:coach.costs')}>{costText(lever, marginCents)}</Fact>
        )}
        {past.length > 1 && <Fact name={t('decide:coach.past')}>{past.join(' · ')}</Fact>}
      </dl>
    </>
  );
}

function Fact(props: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Each course term opens its place in the glossary. The English terms are what the glossary is kept by. */
function Terms({ lever }: { readonly lever: LeverView }) {
  const shown = leverWord(lever, 'term').split(', ');
  return (
    <>
      {lever.term.split(', ').map((term, at) => (
        <span key={term}>
          {at > 0 && ', '}
          <LinkButton onClick={() => goTo('glossary', { term })}>{shown[at] ?? term}</LinkButton>
        </span>
      ))}
    </>
  );
}

/** Where the lever stood in the last quarters, the newest last. */
function pastValues(lever: LeverView): string[] {
  const history = observation.value?.history ?? [];
  return history.slice(-4).map(({ turn, decisions }) => {
    const value = decisions[lever.id];
    return t('decide:coach.pastTurn', { turn, value: pastText(lever, value) });
  });
}

function pastText(lever: LeverView, value: number | string | undefined): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? optionText(value) : shortText(lever.unit, value);
}
