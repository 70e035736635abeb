// A word that leads to its place in the glossary: an id of a rung or a term, or `driver-`, `figure-`, `p-` and its id.
import type { ComponentChildren } from 'preact';
import { goTo } from '../router.ts';

export function TermLink({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <button type="button" class="term-link" onClick={() => goTo('glossary', { term })}>
      {children}
    </button>
  );
}
