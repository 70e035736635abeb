// Who plays: one to four teams at one screen, each with a firm; and who plays the firms that are left.
import type { FirmView } from '../../../host/protocol.ts';
import { overlay, scenarioText, type TextKey, t } from '../../text.ts';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import {
  MOST_TEAMS,
  RIVAL_SETS,
  type RivalSet,
  rivalSetOf,
  rivalsOf,
  withFirm,
  withName,
  withRivals,
  withTeams,
} from '../../views/setup.ts';
import { card, edit, setup } from './setup.ts';

export function Teams() {
  const now = setup.value!;
  const chosen = card.value!;
  const most = Math.min(MOST_TEAMS, chosen.firms.length);
  return (
    <Card title={t('new-game:teams.title')}>
      <fieldset class="pills">
        <legend class="visually-hidden">{t('new-game:teams.count')}</legend>
        {Array.from({ length: most }, (_, at) => at + 1).map((count) => (
          <button
            key={count}
            type="button"
            class="pill"
            aria-pressed={now.teams.length === count}
            onClick={() => edit((before, of) => withTeams(before, of, count))}
          >
            {count === 1 ? t('new-game:teams.solo') : t('new-game:teams.several', { count })}
          </button>
        ))}
      </fieldset>
      {now.teams.map((team, at) => (
        <div class="team" key={`team-${at + 1}`}>
          <Field label={now.teams.length === 1 ? t('new-game:teams.firm') : t('new-game:teams.firmOf', { at: at + 1 })}>
            {(ids) => (
              <select
                {...ids}
                class="select"
                value={team.firm}
                onChange={(event) => {
                  const firm = event.currentTarget.value;
                  edit((before) => withFirm(before, at, firm));
                }}
              >
                {chosen.firms.map((firm) => (
                  <option key={firm.id} value={firm.id} selected={firm.id === team.firm}>
                    {firm.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={now.teams.length === 1 ? t('new-game:teams.name') : t('new-game:teams.nameOf', { at: at + 1 })}>
            {(ids) => (
              <input
                {...ids}
                class="input"
                maxLength={40}
                autocomplete="off"
                placeholder={chosen.firms.find(({ id }) => id === team.firm)?.name}
                value={team.name}
                onInput={(event) => {
                  const name = event.currentTarget.value;
                  edit((before) => withName(before, at, name));
                }}
              />
            )}
          </Field>
          <FirmWords firm={chosen.firms.find(({ id }) => id === team.firm)} />
        </div>
      ))}
      {now.teams.length > 1 && <p class="mute">{t('new-game:teams.hotSeat')}</p>}
    </Card>
  );
}

function FirmWords({ firm }: { readonly firm: FirmView | undefined }) {
  if (firm === undefined) return null;
  return (
    <p class="team-firm mute">
      <span class="firm-spot" style={{ '--swatch': firm.color }} aria-hidden="true" />
      {scenarioText(card.value!.id, `firms/${firm.id}/description`, firm.description)}
    </p>
  );
}

const POLICIES = [
  'steady',
  'learner',
  'relationship-builder',
  'imitator',
  'price-cutter',
  'advertiser',
  'automator',
  'cost-milker',
  'last-turn-milker',
  'overseller',
  'relationship-maximizer',
  'myopic',
  'random',
] as const;
type PolicyId = (typeof POLICIES)[number];

export function Rivals() {
  const now = setup.value!;
  const rivals = rivalsOf(now, card.value!);
  if (rivals.length === 0) return null;
  return (
    <Card title={t('new-game:rivals.title')} aside={<span class="card-note">{t('new-game:rivals.note')}</span>}>
      <RivalSets />
      <div class="rivals">
        {rivals.map((firm) => {
          const policy = now.policies[firm.id] ?? firm.policy;
          return (
            <Field key={firm.id} label={firm.name} note={policyText(policy, 'help')}>
              {(ids) => (
                <select
                  {...ids}
                  class="select"
                  value={policy}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value;
                    edit((before) => ({ ...before, policies: { ...before.policies, [firm.id]: chosen } }));
                  }}
                >
                  {POLICIES.map((id) => (
                    <option key={id} value={id} selected={id === policy}>
                      {policyText(id, 'title')}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          );
        })}
      </div>
    </Card>
  );
}

function RivalSets() {
  const chosen = rivalSetOf(setup.value!, card.value!);
  return (
    <fieldset class="pills">
      <legend class="visually-hidden">{t('new-game:rivals.sets')}</legend>
      {(Object.keys(RIVAL_SETS) as RivalSet[]).map((set) => (
        <button
          key={set}
          type="button"
          class="pill"
          aria-pressed={chosen === set}
          onClick={() => edit((before, of) => withRivals(before, of, set))}
        >
          {t(`new-game:rivals.set.${set}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** One that has no text of its own is shown by its id. */
function policyText(id: string, field: 'title' | 'help'): string {
  const known = (POLICIES as readonly string[]).includes(id);
  const english = known ? t(`new-game:policies.${id as PolicyId}.${field}` as TextKey) : field === 'title' ? id : '';
  return overlay('policies', id, field, english);
}
