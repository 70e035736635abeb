// The seed: the same seed and the same decisions give the same game to the bit, so it is shown, drawn, and shared as a link.
import { useSignal } from '@preact/signals';
import { announcement } from '../../bus.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { shareAddress } from '../../views/setup.ts';
import { card, edit, freshSeed, setup } from './setup.ts';

export function SeedField() {
  const now = setup.value!;
  const examples = card.value?.seedExamples ?? [];
  return (
    <Card title={t('new-game:seed.title')}>
      <div class="seed">
        <Field label={t('new-game:seed.label')} note={t('new-game:seed.note')}>
          {(ids) => (
            <input
              {...ids}
              class="input"
              maxLength={64}
              autocomplete="off"
              spellcheck={false}
              list="seed-examples"
              value={now.seed}
              onInput={(event) => {
                const seed = event.currentTarget.value;
                edit((before) => ({ ...before, seed }));
              }}
            />
          )}
        </Field>
        <datalist id="seed-examples">
          {examples.map((seed) => (
            <option key={seed} value={seed} />
          ))}
        </datalist>
        <Button icon="dice" onClick={() => edit((before) => ({ ...before, seed: freshSeed() }))}>
          {t('new-game:seed.draw')}
        </Button>
        <CopyLink />
      </div>
    </Card>
  );
}

function CopyLink() {
  const copied = useSignal(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(shareAddress(location.href, setup.peek()!));
      copied.value = true;
      announcement.value = t('new-game:seed.copied');
      setTimeout(() => {
        copied.value = false;
      }, 3000);
    } catch {
      announcement.value = t('new-game:seed.notCopied');
    }
  };
  return (
    <Button icon={copied.value ? 'check' : 'link'} onClick={() => void copy()}>
      {t(copied.value ? 'new-game:seed.copied' : 'new-game:seed.copy')}
    </Button>
  );
}
