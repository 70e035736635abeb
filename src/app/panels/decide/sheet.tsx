// The sheet: all levers that are open or will be, grouped by the Ps in two columns, or behind tabs where there are many.
import { listed } from '../../format.ts';
import { detail } from '../../router.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, P_ICONS } from '../../ui/icon.tsx';
import { TabPanel, Tabs } from '../../ui/tabs.tsx';
import type { DecideView, LeverGroup, LeverTab, LeverView } from '../../views/decide.ts';
import { lower } from '../labels.ts';
import { SystemBeside, SystemButtons } from '../systems/system-beside.tsx';
import { focusedLever, openTab, wide } from './focus.ts';
import { LeverRow } from './lever-row.tsx';
import { changeText, leverWord, optionText } from './words.ts';

export interface SheetProps {
  readonly view: DecideView;
  readonly marginCents: number | undefined;
  readonly over: boolean;
}

export function Sheet({ view, marginCents, over }: SheetProps) {
  const rows = { marginCents, over };
  return (
    <section class="card sheet" id="sheet" aria-label={t('decide:decisions')}>
      <div class="card-head">
        <p class="row sheet-title">
          <b class="display">{t('decide:decisions')}</b>
          <span class="mute">{t('decide:changed', { count: view.changed, open: view.open })}</span>
        </p>
        <span class="card-note sheet-tick">{t('decide:tick')}</span>
      </div>
      {!wide.value && <SystemBeside levers={view.groups.flatMap(({ levers }) => levers)} />}
      {view.groups.length === 0 && <p class="mute">{t('decide:noLevers')}</p>}
      {view.tabs.length > 1 ? (
        <Tabbed view={view} {...rows} />
      ) : (
        view.tabs.map((tab) => <Columns key={tab.id} tab={tab} {...rows} />)
      )}
    </section>
  );
}

type RowProps = Omit<SheetProps, 'view'>;

function Columns({ tab, ...rows }: RowProps & { readonly tab: LeverTab }) {
  return (
    <div class="sheet-columns">
      {tab.columns.map((groups, at) => (
        <div class="sheet-column" key={at === 0 ? 'first' : 'second'}>
          {groups.map((group) => (
            <Group key={group.p} group={group} {...rows} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** A group that has a tab for itself: the tab says its name, and its rows fill both columns. */
function Alone({ group, ...rows }: RowProps & { readonly group: LeverGroup }) {
  return (
    <>
      <SystemButtons p={group.p} />
      <div class="sheet-columns sheet-tab">
        {group.levers.map((lever) => (
          <LeverRow key={lever.id} lever={lever} {...rows} />
        ))}
      </div>
    </>
  );
}

function Group({ group, ...rows }: RowProps & { readonly group: LeverGroup }) {
  const name = t(`decide:p.${group.p}`);
  return (
    // Not a region of its own: a group may have the name of a lever, and that name is the lever's.
    <section class="lever-group">
      <h2 class="lever-group-name">
        <Icon name={P_ICONS[group.p] ?? 'puzzle'} />
        {name}
      </h2>
      <SystemButtons p={group.p} inline />
      {group.levers.map((lever) => (
        <LeverRow key={lever.id} lever={lever} {...rows} />
      ))}
    </section>
  );
}

function Tabbed({ view, ...rows }: SheetProps) {
  const { groups, tabs } = view;
  const asked = groups.find(({ levers }) => levers.some(({ id }) => id === detail.value.lever))?.p;
  const wanted = openTab.value || asked;
  const selected = tabs.find((tab) => tab.groups.some(({ p }) => p === wanted)) ?? tabs[0]!;
  const items = tabs.map((tab) => ({ id: tab.id, label: <TabLabel tab={tab} /> }));
  const [only, ...others] = selected.groups;
  return (
    <>
      <Tabs
        items={items}
        selected={selected.id}
        onSelect={(p) => {
          openTab.value = p;
        }}
        label={t('decide:groups')}
        name="levers"
      />
      <TabPanel name="levers" id={selected.id}>
        {others.length === 0 ? <Alone group={only!} {...rows} /> : <Columns tab={selected} {...rows} />}
      </TabPanel>
      <Changes groups={groups} />
    </>
  );
}

/** The names of its groups; within a list all but the first are written small. */
function TabLabel({ tab }: { readonly tab: LeverTab }) {
  const levers = tab.groups.flatMap((group) => group.levers);
  const changed = levers.filter((lever) => lever.changed || lever.qualifier?.changed).length;
  const names = tab.groups.map(({ p }, at) => (at === 0 ? t(`decide:p.${p}`) : lower(t(`decide:p.${p}`))));
  return (
    <>
      {names.length === 1 && <Icon name={P_ICONS[tab.id] ?? 'puzzle'} size="small" />}
      {listed(names)}
      {changed > 0 && (
        <span class="badge tab-changed">
          <span aria-hidden="true">{changed}</span>
          <span class="visually-hidden">{t('decide:groupChanged', { count: changed })}</span>
        </span>
      )}
    </>
  );
}

/** A lever's own change; where only the choice beside it changed, what was chosen. */
function changedTo(lever: LeverView): string {
  const { changed, qualifier } = lever;
  return !changed && qualifier?.changed ? optionText(String(qualifier.value)) : changeText(lever);
}

/** What is changed behind all tabs, each a step away. */
function Changes({ groups }: { readonly groups: readonly LeverGroup[] }) {
  const changed = groups.flatMap(({ levers }) => levers).filter((lever) => lever.changed || lever.qualifier?.changed);
  if (changed.length === 0) return null;
  const open = (lever: LeverView) => {
    openTab.value = lever.p;
    focusedLever.value = lever.id;
    setTimeout(() => document.getElementById(`lever-${lever.id}`)?.focus());
  };
  return (
    <section class="sheet-changes" aria-label={t('decide:allChanges')}>
      <h3>{t('decide:allChanges')}</h3>
      <ul class="plain">
        {changed.map((lever) => (
          <li key={lever.id}>
            <Button kind="soft" small onClick={() => open(lever)}>
              {leverWord(lever, 'label')} <b>{changedTo(lever)}</b>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
