// Shows the screen that the router names: brings its code and texts, then says on the root element that it can be used.
// A screen that breaks says so, and the game, which is saved, can be loaded again.
import { useSignal, useSignalEffect } from '@preact/signals';
import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ScreenId, screen } from '../router.ts';
import { SCREEN_ENTRIES } from '../screens.ts';
import { needTexts, t } from '../text.ts';
import { focusHeading } from '../ui/focus-heading.ts';

interface Shown {
  readonly id: ScreenId;
  readonly Panel: ComponentType;
}

export function ScreenView() {
  const shown = useSignal<Shown | undefined>(undefined);
  const failed = useSignal<unknown>(undefined);
  useSignalEffect(() => {
    const id = screen.value;
    document.documentElement.dataset.ready = 'false';
    const { load, texts } = SCREEN_ENTRIES[id];
    Promise.all([load(), needTexts(texts)]).then(
      ([Panel]) => {
        if (screen.peek() === id) shown.value = { id, Panel };
      },
      (error: unknown) => {
        failed.value = error;
      },
    );
  });
  if (failed.value !== undefined) return <Failure />;
  if (shown.value === undefined) return <main id="main" aria-busy="true" />;
  const { id, Panel } = shown.value;
  return (
    <Guard key={id}>
      <Panel />
      <Ready id={id} />
    </Guard>
  );
}

/** Once a screen is on the page: the focus goes to its heading and the root element says that it is ready. */
function Ready({ id }: { id: ScreenId }) {
  const first = useRef(true);
  useEffect(() => {
    document.title = `${t(`common:screens.${id}`)} · ${t('common:game')}`;
    focusHeading();
    if (first.current) scrollTo(0, 0);
    first.current = false;
    document.documentElement.dataset.screen = id;
    document.documentElement.dataset.ready = 'true';
  }, [id]);
  return null;
}

class Guard extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
    document.documentElement.dataset.ready = 'true';
  }

  override render() {
    return this.state.failed ? <Failure /> : this.props.children;
  }
}

function Failure() {
  return (
    <main id="main" class="failure">
      <h1>{t('common:failed.title')}</h1>
      <p>{t('common:failed.text')}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        {t('common:failed.reload')}
      </button>
    </main>
  );
}
