// Figures side by side, each with its change; each opens how it has gone and what acts on it.
import type { Figure } from '../../views/report-operations.ts';
import { Change, figureText } from '../figures.tsx';
import { metricLabel } from '../labels.ts';

interface Props {
  readonly figures: readonly Figure[];
  readonly onOpen: (id: string) => void;
}

export function FigureTiles({ figures, onOpen }: Props) {
  return (
    <ul class="tiles plain">
      {figures.map(({ id, value, before }) => (
        <li key={id}>
          <button type="button" class="tile" onClick={() => onOpen(id)}>
            <span class="tile-name">{metricLabel(id)}</span>
            <span class="tile-value">
              <b>{figureText(id, value)}</b>{' '}
              <Change id={id} change={before === undefined ? undefined : value - before} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
