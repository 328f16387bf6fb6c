import type { RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import { covers } from '#domain/trust/reader.ts';

type RowsByTable = Partial<Record<RecordTableName, readonly RecordRow[]>>;

/** Cells that name an engagement, by table. */
const naming: readonly (readonly [RecordTableName, string])[] = [
  ['evidence', 'record'], ['corroborations', 'record'], ['commitments', 'engagement'], ['delegates', 'engagement'], ['agenda_items', 'engagement'], ['discussions', 'engagement'], ['books', 'engagement'],
];

/** The engagement that stands for another one, through any number of merges. */
export function survivorOf(id: string, mergedInto: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = mergedInto.get(at); next !== undefined && !seen.has(at); next = mergedInto.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** Rows as they are judged: what was merged into another is not there, and whatever names it names the one that stands for it. */
export function withoutMerged(rows: RowsByTable): RowsByTable {
  const merged = new Map((rows.engagements ?? []).flatMap((row) => (row['merged_into'] ? [[row.id, row['merged_into']] as const] : [])));
  if (merged.size === 0) return rows;
  const turned = naming.flatMap(([table, column]) => {
    const own = rows[table];
    return own ? [[table, own.map((row) => (row[column] && merged.has(row[column]) ? { ...row, [column]: survivorOf(row[column], merged) } : row))] as const] : [];
  });
  return { ...rows, ...Object.fromEntries(turned), engagements: (rows.engagements ?? []).filter((row) => !row['merged_into']) };
}

export type MergeProblem = 'itself' | 'merged-already' | 'narrower' | 'not-yours';

interface Mergeable {
  readonly id: string;
  readonly scope: string | null;
  readonly mergedInto: string | null;
}

/** What speaks against merging a row into another. The one that stays must be readable by all who read the one that goes, or it would vanish for some. */
export function mergeProblem(duplicate: Mergeable & { readonly mine: boolean }, survivor: Mergeable): MergeProblem | null {
  if (duplicate.id === survivor.id) return 'itself';
  if (duplicate.mergedInto !== null || survivor.mergedInto !== null) return 'merged-already';
  if (!duplicate.mine) return 'not-yours';
  return covers(survivor.scope, duplicate.scope) ? null : 'narrower';
}
