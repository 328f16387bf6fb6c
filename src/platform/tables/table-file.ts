/** A table as it was handed in: every cell is text, and every row keeps the number its sender sees. */
export interface TableFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The row as the spreadsheet shows it; the header is 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type RefusalReason =
  | 'cell-too-long'
  | 'control-characters'
  | 'duplicate-column'
  | 'empty-column-name'
  | 'external-links'
  | 'formula'
  | 'macros'
  | 'merged-cells'
  | 'no-header'
  | 'no-rows'
  | 'not-a-spreadsheet'
  | 'not-utf8'
  | 'several-sheets'
  | 'too-compressed'
  | 'too-large'
  | 'too-many-rows'
  | 'unbalanced-quotes'
  | 'unknown-format'
  | 'wrong-number-of-cells';

export interface FileRefusal {
  readonly row: number | null;
  /** The column's name, or its letter where the name is not known or is itself the trouble. */
  readonly column: string | null;
  readonly reason: RefusalReason;
  readonly detail?: string;
}

export type ReadTable = { readonly table: TableFile } | { readonly refusals: readonly FileRefusal[] };

export const fileLimits = {
  bytes: 32 * 1024 * 1024,
  rows: 200_000,
  columns: 1_000,
  /** Rows times columns of a sheet: an xlsx can claim a grid that its few bytes do not hold. */
  grid: 20_000_000,
  cellLength: 32_767,
  refusals: 100,
  zipEntries: 2_000,
  entryBytes: 64 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
} as const;

export const refusal = (reason: RefusalReason, row: number | null = null, column: string | null = null, detail?: string): FileRefusal =>
  detail === undefined ? { row, column, reason } : { row, column, reason, detail };

/** 1 is A, 27 is AA. */
export function columnLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
