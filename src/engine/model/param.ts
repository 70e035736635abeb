// How parameters, levers and metrics declare their unit, bounds, label, help and source, once, for the schema,
// the forms, the command line and the documents.
import * as z from 'zod';

export interface ParamMeta {
  /** Unit of the value, such as 'logit', 'minutes', 'cents per turn', 'share'. */
  readonly unit: string;
  /** Where the default comes from: 'model 3', 'e2.5', 'seed:004', or 'assumed'. */
  readonly source: string;
  readonly help: string;
}

/** A number with a default, inclusive bounds, a unit and a source. */
export function param(value: number, min: number, max: number, meta: ParamMeta) {
  return z
    .number()
    .min(min)
    .max(max)
    .default(value)
    .meta({ ...meta });
}

/** A share in [0, 1] with a default. */
export function share(value: number, meta: Omit<ParamMeta, 'unit'>) {
  return param(value, 0, 1, { unit: 'share', ...meta });
}

export const MARKETING_PS = [
  'product',
  'place',
  'promotion',
  'price',
  'physical',
  'process',
  'people',
  'organization',
] as const;
export type MarketingP = (typeof MARKETING_PS)[number];

/** What one unit of a lever costs a firm, for the budget: value × rateCents × (1, heads, visits or cases of last turn). */
export interface LeverCost {
  readonly per: 'turn' | 'head' | 'visit' | 'case';
  readonly rateCents: number;
}

export interface LeverMeta {
  readonly label: string;
  readonly unit: string;
  /** What it does, in one or two sentences. */
  readonly help: string;
  /** When it acts, in words: 'now', '1 to 3 turns'. */
  readonly delay: string;
  /** The course term behind it. */
  readonly term: string;
  readonly p: MarketingP;
  readonly step: number;
  readonly cost?: LeverCost;
  /** Relationship levers are what `relationship-maximizer` pushes to the bound; `better` says which bound that is. */
  readonly relationship?: 'max' | 'min';
}

/** What an option of a choice costs beside the budget, in all or by head. */
export interface OptionCost {
  /** Once, when it is newly chosen. */
  readonly onceCents: number;
  /** Over how many months that is paid; 0 for at once. */
  readonly months: number;
  /** Every turn that it is in force or in use. */
  readonly turnCents: number;
  readonly per: 'firm' | 'head';
  /** By plan: other levers make it more, less, longer or shorter. */
  readonly planned: boolean;
}
/** By lever, then by option. */
export type OptionCosts = Readonly<Record<string, Readonly<Record<string, OptionCost>>>>;

/** An option that costs nothing by itself, or only what is given. */
export function optionCost(given: Partial<OptionCost> = {}): OptionCost {
  return { onceCents: 0, months: 0, turnCents: 0, per: 'firm', planned: false, ...given };
}

/** A lever with numbers: default and widest bounds that any scenario may open. */
export function numberLever(value: number, min: number, max: number, meta: LeverMeta) {
  return z
    .number()
    .min(min)
    .max(max)
    .default(value)
    .meta({ ...meta });
}

/** A lever of money a turn for what stands behind the seven Ps, a relationship lever. */
export function investmentLever(value: number, label: string, help: string, delay: string, term: string) {
  return numberLever(value, 0, 1e9, {
    label,
    unit: 'money per turn',
    help,
    delay,
    term,
    p: 'organization',
    step: 100,
    relationship: 'max',
    cost: { per: 'turn', rateCents: 100 },
  });
}

/** A lever that picks one of several; `qualifies` names the number lever whose control it shares. */
export function choiceLever<const T extends readonly [string, ...string[]]>(
  options: T,
  value: T[number],
  meta: Omit<LeverMeta, 'unit' | 'step'> & { readonly qualifies?: string },
) {
  return z
    .enum(options)
    .default(value as never)
    .meta({ ...meta, unit: 'choice', step: 1 });
}

export interface MetricSpec {
  readonly unit: string;
  readonly better: 'more' | 'less' | 'neither';
  readonly help: string;
}
