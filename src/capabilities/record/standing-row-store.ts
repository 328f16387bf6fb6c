import { Type } from 'typebox';
import type { Problems } from '#domain/record/problems.ts';
import type { Cells } from '#domain/record/row.ts';
import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import { actsFor, mayWrite } from '#domain/trust/held-with.ts';
import type { Audience, Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused } from '#platform/act.ts';
import { ChangedMeanwhile, type Writing } from '#platform/writing.ts';
import { rowOf, type OwnedRow } from './record-store.ts';

export const relationshipInput = Type.Object({ id: Type.String(), a: Type.String(), b: Type.String() });
export const cellsInput = Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]));
/** The row that is changed and the version that was read; both null for a new one. */
export const rowInput = { id: Type.Union([Type.String(), Type.Null()]), version: Type.Union([Type.Integer(), Type.Null()]) };

interface Parties { readonly id: string; readonly a: string; readonly b: string }

/** The cells that an act may write, and no other. */
export const only = (cells: Cells, names: readonly string[]): Record<string, string | null> => Object.fromEntries(names.map((name) => [name, cells[name] ?? null]));

export function refuse(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw new Refused(problems);
}

/** The row that something belongs to: read by one who acts for a party, or refused like a row that does not exist. */
export async function ground(reader: Reader, writing: Writing, act: string, table: RecordTableName, relationship: Parties, id: string): Promise<OwnedRow> {
  const row = actsFor(reader, relationship) ? await rowOf(reader, writing.reading, table, relationship.id, id) : null;
  if (!row) throw new NotAllowed(act);
  return row;
}

/** The row that is to be changed: one that the reader may write over, of that parent, in the version that was read. */
export async function standing(
  reader: Reader, writing: Writing, act: string, table: RecordTableName, relationship: Parties, { id, version }: { readonly id: string; readonly version: number | null }, parent: readonly [column: string, value: string] | null,
): Promise<OwnedRow> {
  const row = await ground(reader, writing, act, table, relationship, id);
  if (!mayWrite(reader, row) || (parent && row.row[parent[0]] !== parent[1])) throw new NotAllowed(act);
  if (row.version !== version) throw new ChangedMeanwhile(id);
  return row;
}

/** Writes over the cells given, and leaves the others. */
export const rewrite = (writing: Writing, table: RecordTableName, row: OwnedRow, cells: Cells): Promise<void> =>
  writing.replace(recordTable(table), { key: row.key, version: row.version, owner: row.owner, audience: row.audience as Audience, row: { ...row.row, ...cells } });
