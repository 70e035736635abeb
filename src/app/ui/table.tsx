// A plain table with a caption for everybody or for those who listen; the first column names the row.
import type { ComponentChildren } from 'preact';

export interface TableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ComponentChildren[] }[];
}

export function Table({ caption, captionHidden = true, columns, rows }: TableProps) {
  return (
    // A group, not a region: its card often has the same name. What scrolls must be reached by keyboard.
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/noNoninteractiveTabindex: see above
    <div class="table-scroll" role="group" tabIndex={0} aria-label={caption}>
      <table>
        <caption class={captionHidden ? 'visually-hidden' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" class={column.numeric ? 'num' : ''}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, at) => {
                const numeric = columns[at]?.numeric ? 'num' : '';
                const key = columns[at]?.label ?? at;
                return at === 0 ? (
                  <th key={key} scope="row" class={numeric}>
                    {cell}
                  </th>
                ) : (
                  <td key={key} class={numeric}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
