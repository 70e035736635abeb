// One row of a list: named values, as they stand in the object of `--json`.

export type Row = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
