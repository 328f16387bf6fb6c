/** A row of the record as it travels: every cell is text, null means not known. */
export type RecordRow = { readonly [column: string]: string | null } & { readonly id: string };

/** Columns that rules and queries compute from a row; written with it, never by hand. */
export interface Derived {
  readonly earliest: number;
  readonly latest: number;
  /** Last day of what lasted; null when it has no end of its own. */
  readonly last_day: number | null;
  readonly doubtful: boolean;
  readonly topic_list: readonly string[];
  /** The higher of the two heads' ranks, 0 when neither is known. */
  readonly rank_top: number;
}

/** The items of a list in a cell: "a; b". */
export const listOf = (cell: string | null | undefined): string[] =>
  cell ? cell.split(';').map((item) => item.trim()).filter((item) => item !== '') : [];
