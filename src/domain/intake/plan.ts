import type { RecordRow } from '#domain/record/row.ts';
import { checkRow, type Checking, type FileRow } from './check-row.ts';
import type { RowRefusal } from './refusal.ts';
import type { Match } from './same-event.ts';

/** What would become of one row. */
export type PlannedRow =
  | { readonly number: number; readonly outcome: 'new'; readonly row: RecordRow }
  | { readonly number: number; readonly outcome: 'known'; readonly row: RecordRow; readonly id: string; readonly by: 'id' | 'event' }
  | { readonly number: number; readonly outcome: 'conflicting'; readonly row: RecordRow; readonly id: string; readonly columns: readonly string[] }
  | { readonly number: number; readonly outcome: 'refused'; readonly refusals: readonly RowRefusal[] };

export interface Plan {
  readonly rows: readonly PlannedRow[];
  readonly counts: { readonly new: number; readonly known: number; readonly conflicting: number; readonly refused: number };
}

/** Says of every row of a file what would become of it; writes nothing. */
export function planOf(file: readonly FileRow[], checking: Checking, match: (row: RecordRow) => Match | null): Plan {
  const seen = new Map<string, number>();
  const rows = file.map((each) => planned(each, checking, match, seen));
  const count = (outcome: PlannedRow['outcome']): number => rows.reduce((total, row) => total + Number(row.outcome === outcome), 0);
  return { rows, counts: { new: count('new'), known: count('known'), conflicting: count('conflicting'), refused: count('refused') } };
}

function planned(file: FileRow, checking: Checking, match: (row: RecordRow) => Match | null, seen: Map<string, number>): PlannedRow {
  const checked = checkRow(file, checking);
  if ('refusals' in checked) return { number: file.number, outcome: 'refused', refusals: checked.refusals };
  const row = checked.row.id ? checked.row : ({ ...checked.row, id: idFor(checked.row) } as RecordRow);
  if (seen.has(row.id)) {
    const column = Object.entries(checking.mapping.columns).find(([, target]) => target === 'id')?.[0] ?? null;
    return { number: file.number, outcome: 'refused', refusals: [{ row: file.number, column, reason: 'duplicate-id', value: row.id }] };
  }
  seen.set(row.id, file.number);
  const found = match(row);
  if (!found) return { number: file.number, outcome: 'new', row };
  return found.found === 'same'
    ? { number: file.number, outcome: 'known', row, id: found.id, by: found.by }
    : { number: file.number, outcome: 'conflicting', row, id: found.id, columns: found.columns };
}

/** An id for a row that brings none: the same row gives the same id, so that a file imported twice is known the second time. */
function idFor(row: RecordRow): string {
  const text = JSON.stringify([row['relationship'], row['title_en'], row['title_fr'], row['title_ja'], row['start_edtf'], row['kind'], row['place']]);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  return `EN-${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`.toUpperCase();
}
