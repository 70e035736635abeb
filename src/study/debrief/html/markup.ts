// Small pieces of HTML: escaped text, tables whose first column names the row, figures with their picture.
import type { TableData } from '../tables.ts';

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A table of texts that scrolls by itself where it is too wide. */
export function tableHtml({ caption, columns, rows, marked }: TableData): string {
  const kind = (at: number) => (columns[at]!.numeric ? ' class="num"' : '');
  const heads = columns.map(({ head }, at) => `<th scope="col"${kind(at)}>${escapeHtml(head)}</th>`).join('');
  const body = rows
    .map((cells, r) => {
      const told = cells.map((cell, at) =>
        at === 0 ? `<th scope="row"${kind(at)}>${escapeHtml(cell)}</th>` : `<td${kind(at)}>${escapeHtml(cell)}</td>`,
      );
      return `<tr${r === marked ? ' class="own"' : ''}>${told.join('')}</tr>`;
    })
    .join('\n');
  const name = escapeHtml(caption);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table><caption>${name}</caption><thead><tr>${heads}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
}

export function paragraph(text: string, kind = ''): string {
  return `<p${kind === '' ? '' : ` class="${kind}"`}>${escapeHtml(text)}</p>`;
}

/** A part of the report under a heading, named by it. */
export function section(id: string, level: 2 | 3, title: string, ...content: readonly string[]): string {
  return `<section aria-labelledby="${id}"><h${level} id="${id}">${escapeHtml(title)}</h${level}>\n${content.join('\n')}\n</section>`;
}
