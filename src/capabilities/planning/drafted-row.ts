import { cellsOfDraft, draftFields, type Draft } from '#domain/planning/draft.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import { covers, scopeOf, type Audience, type Reader } from '#domain/trust/reader.ts';
import { Type } from 'typebox';
import { NotAllowed, Refused } from '#platform/act.ts';
import type { Transaction } from '#platform/database/door.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { partiesOf, scopesOf } from './planning-store.ts';

export const draftInput = Type.Unsafe<Draft>(Type.Object(Object.fromEntries(draftFields.map((field) => [field, Type.String()]))));

/** The relationship, if the reader's side is a party of it: nobody writes into that of others. */
export async function ownRelationship(reader: Reader, tx: Transaction, relationship: string): Promise<Relationship> {
  const own = await partiesOf(reader, tx, relationship);
  if (!own || (reader.party !== own.a && reader.party !== own.b)) throw new NotAllowed(relationship);
  return own;
}

/** Fields that name other rows, and the table of these. */
const naming = [['series', 'series'], ['initiative', 'initiatives'], ['linked', 'engagements']] as const satisfies readonly (readonly [string, RecordTableName])[];

/** The row that a draft makes. Refused when a rule is broken, or when it names what some of its readers may not read: an id alone would tell them that it exists. */
export async function draftedRow(
  tx: Transaction, reader: Reader, relationship: Relationship, draft: Draft, to: { readonly id: string; readonly owner: string; readonly begins: boolean; readonly standing?: OwnedRow },
): Promise<RecordRow> {
  const checked = cellsOfDraft(draft, { a: relationship.a, b: relationship.b, begins: to.begins });
  if ('problems' in checked) throw new Refused(checked.problems);
  const row: RecordRow = { ...to.standing?.row, ...checked.cells, id: to.id, relationship: relationship.id };
  const scope = scopeOf(draft.audience as Audience, to.owner, relationship.id);
  const problems = new Map<string, string>();
  for (const [field, table] of naming) {
    const ids = listOf(row[field]);
    // What stood there before may name what is no row: rows of the study do.
    if (ids.length === 0 || (to.standing && to.standing.row[field] === row[field] && to.standing.audience === draft.audience)) continue;
    const scopes = await scopesOf(reader, tx, table, relationship.id, ids);
    if (ids.some((id) => !scopes.has(id))) problems.set(field, 'unknown');
    else if (ids.some((id) => !covers(scopes.get(id) ?? null, scope))) problems.set(field, 'narrower');
  }
  if (problems.size > 0) throw new Refused(problems);
  return row;
}
