// Tabs by the pattern of the ARIA guide: arrow keys move between them, one is in the tab order, the panel is named by its tab.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface TabItem {
  readonly id: string;
  readonly label: ComponentChildren;
}

export interface TabsProps {
  readonly items: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** Name of the list of tabs. */
  readonly label: string;
  /** Prefix of the ids of tabs and panels on this page. */
  readonly name: string;
}

export function Tabs({ items, selected, onSelect, label, name }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const item = items[(index + items.length) % items.length]!;
    onSelect(item.id);
    list.current?.querySelector<HTMLElement>(`#${tabId(name, item.id)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex(({ id }) => id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          class="tab"
          id={tabId(name, item.id)}
          aria-selected={item.id === selected}
          aria-controls={item.id === selected ? panelId(name, item.id) : undefined}
          tabIndex={item.id === selected ? 0 : -1}
          onClick={() => onSelect(item.id)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

export function TabPanel(props: {
  readonly name: string;
  readonly id: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(props.id);
  // What had the focus may have gone with the panel before: a way from one panel into another.
  useEffect(() => {
    const changed = before.current !== props.id;
    before.current = props.id;
    if (changed && document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [props.id]);
  return (
    <div
      ref={panel}
      role="tabpanel"
      class={props.class}
      id={panelId(props.name, props.id)}
      aria-labelledby={tabId(props.name, props.id)}
      tabIndex={-1}
    >
      {props.children}
    </div>
  );
}

const tabId = (name: string, id: string) => `${name}-tab-${id}`;
const panelId = (name: string, id: string) => `${name}-panel-${id}`;
