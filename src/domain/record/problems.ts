import { whenOf } from '#domain/date/edtf.ts';
import type { Cells } from './row.ts';

/** What is wrong with cells that somebody wants to write: a code by the name of each field, nothing when they may stand. */
export type Problems = Readonly<Record<string, string>>;

/** How long a cell may be, in UTF-16 code units as forms count them, may depend on its column. */
export const tooLong = (cells: Cells, longest: (column: string) => number): Problems =>
  Object.fromEntries(Object.entries(cells).flatMap(([column, cell]) => ((cell?.length ?? 0) > longest(column) ? [[column, 'too-long']] : [])));

/** A text must be there in one language at least; where it is in none, that is told at the first. */
export const inNoLanguage = (cells: Cells, stem: string, code: string): Problems =>
  (['en', 'fr', 'ja'].some((language) => cells[`${stem}_${language}`]) ? {} : { [`${stem}_en`]: code });

/** Dates that are none; and an end that surely lies before its beginning, whichever days the two may mean. */
export function wrongDates(cells: Cells, start: string, end = ''): Readonly<Record<string, 'not-a-date' | 'ends-before-start'>> {
  const [from, to] = [whenOf(cells[start] ?? ''), whenOf(cells[end] ?? '')];
  return {
    ...(cells[start] && !from ? { [start]: 'not-a-date' } : {}),
    ...(cells[end] && !to ? { [end]: 'not-a-date' } : {}), ...(from && to && to.latest < from.earliest ? { [end]: 'ends-before-start' } : {}),
  };
}
