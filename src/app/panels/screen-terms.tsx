// The terms that a screen speaks of, each a link to its place in the glossary; they stand at its foot.
import { type TextKey, t } from '../text.ts';
import { Icon } from '../ui/icon.tsx';
import { TermLink } from '../ui/term-link.tsx';
import { SCREEN_TERMS, type TermPlace } from '../views/screen-terms.ts';
import { RUNG_WORDS } from '../views/words.ts';
import { rungLabel } from './labels.ts';

export function ScreenTerms({ place }: { readonly place: TermPlace }) {
  return (
    <div class="screen-terms">
      <Icon name="book" size="small" />
      <span>{t('common:terms')}</span>
      <ul class="plain">
        {SCREEN_TERMS[place].map((id) => (
          <li key={id}>
            <TermLink term={id}>{nameOf(id)}</TermLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf(id: string): string {
  return id in RUNG_WORDS ? rungLabel(id) : t(`glossary:terms.${id}.name` as TextKey);
}
