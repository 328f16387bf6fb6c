import { languages } from '../text/language.ts';

/** A row of the record as it travels: every cell is text, null means not known. */
export type RecordRow = { readonly [column: string]: string | null } & { readonly id: string };

/** Cells of a row that is being written, by column; null is not known. */
export type Cells = Readonly<Record<string, string | null>>;

/** Whether a text is there, in whichever language. */
export const saysSomething = (row: RecordRow, text: string): boolean => languages.some((language) => (row[`${text}_${language}`] ?? null) !== null);

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

const pieces = (id: string): readonly string[] => id.match(/\d+|\D+/g) ?? [];

/** The order of ids as people count them: SC-2 before SC-10, SF-9a after SF-9. */
export function inOrderOfIds(one: { readonly id: string }, other: { readonly id: string }): number {
  const [mine, theirs] = [pieces(one.id), pieces(other.id)];
  for (let at = 0; at < Math.min(mine.length, theirs.length); at += 1) {
    const [left, right] = [mine[at] as string, theirs[at] as string];
    if (left === right) continue;
    const difference = Number(left) - Number(right);
    return Number.isNaN(difference) || difference === 0 ? (left < right ? -1 : 1) : difference;
  }
  return mine.length - theirs.length;
}
