import type { Mapping } from '#domain/intake/column-mapping.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import { readTable } from '#platform/tables/read-table.ts';
import type { TableRow } from '#platform/tables/table-file.ts';
import type { HeldUploads } from '#platform/web/held-uploads.ts';
import type { NamedRelationship, Visit } from '#platform/web/page.ts';
import type { HandedTable, HeldUpload } from './held-table.ts';
import { intakeWords } from './intake-words.ts';
import { mappingFor, relationshipOfFile } from './plan-import.ts';

/** A visit of an officer to the import. */
export interface ImportVisit extends Visit {
  readonly party: PartyCode;
  /** Relationships that the officer's party is a side of; only these can be imported into. */
  readonly own: readonly [NamedRelationship, ...NamedRelationship[]];
  readonly uploads: HeldUploads<HandedTable>;
}

export interface OpenedFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly relationship: NamedRelationship;
  /** What the columns seem to mean by their names. */
  readonly proposed: Mapping;
}

/** Why a file cannot be taken, in the reader's language. */
export interface Unopened {
  readonly refusals: readonly { readonly row: number | null; readonly column: string | null; readonly reason: string }[];
}

/** Reads a file past every guard. It is read anew each time: its bytes are bounded, what they unpack to takes far more. */
export async function openedFile(visit: ImportVisit, { name, bytes, relationship }: Pick<HeldUpload, 'name' | 'bytes' | 'relationship'>): Promise<OpenedFile | Unopened> {
  const words = intakeWords[visit.language];
  const read = await readTable(name, bytes);
  if ('refusals' in read) return { refusals: read.refusals.map(({ row, column, reason, detail }) => ({ row, column, reason: words.fileRefusals[reason](detail) })) };
  const { columns, rows } = read.table;
  const chosen = visit.own.find(({ id }) => id === relationship) ?? visit.own[0];
  const own = relationshipOfFile(rows, visit.own, chosen);
  if (!own) {
    const { party_a: first, party_b: second } = rows[0]?.cells ?? {};
    return { refusals: [{ row: rows[0]?.number ?? null, column: 'party_a', reason: words.rowRefusals['unknown-relationship'](`${first}-${second}`) }] };
  }
  return { name, columns, rows, relationship: own, proposed: mappingFor(columns, own) };
}
