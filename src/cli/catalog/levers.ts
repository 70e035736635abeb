// Levers as rows: as mechanisms declare them, with their widest bounds, or as a scenario opens them.
import {
  compileRules,
  type LeverDeclaration,
  leverMeta,
  MECHANISMS,
  type Scenario,
  widestOf,
} from '../../engine/index.ts';
import type { Row } from './row.ts';

type Range = Pick<LeverDeclaration, 'kind' | 'min' | 'max' | 'default'> & {
  readonly options?: readonly string[] | undefined;
};

/** Every lever of every mechanism; `<pool>` stands for the pools that a scenario's parameters name. */
export function declaredLevers(): Row[] {
  return MECHANISMS.flatMap(({ id: mechanism, levers, pooled }) =>
    Object.entries(levers).map(([name, schema]) => {
      const pool = pooled?.levers.includes(name) ? '.<pool>' : '';
      const { unit, step, ...meta } = leverMeta(schema);
      return { id: `${mechanism}.${name}${pool}`, mechanism, ...rangeOf(widestOf(schema)), step, unit, ...told(meta) };
    }),
  );
}

/** The levers of a scenario; those that are closed stay where firms start. */
export function scenarioLevers(scenario: Scenario): Row[] {
  return compileRules(scenario).levers.map((lever) => {
    const { id, mechanism, step, open, fromTurn, meta } = lever;
    return {
      id,
      mechanism,
      open,
      fromTurn: open ? fromTurn : null,
      ...rangeOf(lever),
      step,
      unit: meta.unit,
      ...told(meta),
    };
  });
}

function rangeOf({ kind, options, min, max, default: start }: Range): Row {
  const range = options === undefined ? `${min} to ${max}` : options.join(', ');
  const bounds = options === undefined ? { min, max } : { options };
  return { kind, range, ...bounds, default: start };
}

function told({
  label,
  help,
  delay,
  term,
  p,
}: Pick<LeverDeclaration['meta'], 'label' | 'help' | 'delay' | 'term' | 'p'>): Row {
  return { label, help, delay, term, p };
}
