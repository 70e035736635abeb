// Every course term with definition, formula and where it acts; other screens open it on the term that they name.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { detail, goBack } from '../../router.ts';
import { language } from '../../settings.ts';
import { t } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { PageHeader } from '../../ui/game-header.tsx';
import { askedTerm, groupsOf, searchTerms, type Term, type TermGroupId } from '../../views/glossary.ts';
import { allTerms } from './terms.ts';

export function GlossaryScreen() {
  const query = useSignal('');
  const group = useSignal('');
  const terms = allTerms();
  const asked = detail.value.term === undefined ? undefined : askedTerm(terms, detail.value.term);
  useEffect(() => {
    if (asked === undefined) return;
    const card = document.getElementById(`term-${asked.id}`);
    card?.scrollIntoView({ block: 'center' });
    card?.focus({ preventScroll: true });
  }, [asked?.id]);
  const all = groupsOf(terms, language.value);
  const found = groupsOf(searchTerms(terms, query.value), language.value).filter(
    ({ id }) => group.value === '' || id === group.value,
  );
  const count = found.reduce((sum, each) => sum + each.terms.length, 0);
  return (
    <div class="screen">
      <PageHeader title={t('glossary:title')}>
        <Button icon="left" onClick={goBack}>
          {t('common:back')}
        </Button>
      </PageHeader>
      <main id="main" class="main glossary">
        <div class="glossary-head">
          <h1>{t('glossary:title')}</h1>
          <Field label={t('glossary:search')} note={t('glossary:searchNote')}>
            {(ids) => (
              <input
                {...ids}
                type="search"
                class="input"
                value={query.value}
                onInput={(event) => {
                  query.value = event.currentTarget.value;
                }}
              />
            )}
          </Field>
          <Field label={t('glossary:groups')} note={t('glossary:found', { count })}>
            {(ids) => (
              <select
                {...ids}
                class="select"
                value={group.value}
                onChange={(event) => {
                  group.value = event.currentTarget.value;
                }}
              >
                <option value="">{t('glossary:all')}</option>
                {all.map(({ id }) => (
                  <option key={id} value={id}>
                    {t(`glossary:group.${id as TermGroupId}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        {count === 0 && <p class="empty">{t('glossary:nothing')}</p>}
        {found.map((each) => (
          <section key={each.id} class="glossary-group" aria-labelledby={`group-${each.id}`}>
            <h2 id={`group-${each.id}`}>{t(`glossary:group.${each.id as TermGroupId}`)}</h2>
            <div class="glossary-terms">
              {each.terms.map((term) => (
                <TermCard key={term.id} term={term} asked={term.id === asked?.id} />
              ))}
            </div>
          </section>
        ))}
      </main>
    </div>
  );
}

function TermCard({ term, asked }: { readonly term: Term; readonly asked: boolean }) {
  return (
    <article class="term" id={`term-${term.id}`} tabIndex={-1} data-asked={asked || undefined}>
      <h3>{term.name}</h3>
      <p>{term.definition}</p>
      {term.formula && (
        <p class="term-formula">
          <span class="visually-hidden">{t('glossary:formula')}: </span>
          {term.formula}
        </p>
      )}
      {term.where && <p class="term-where">{term.where}</p>}
    </article>
  );
}
