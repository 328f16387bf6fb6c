import { leafHash, type Hash } from './merkle.ts';

/** One version of one row as the database holds it: what the ledger vouches for. */
export type StoredRow = { readonly [column: string]: unknown };

/** Columns that every releasable row has, before those of its own table. */
export const releasableColumns = ['key', 'id', 'owner', 'audience', 'version'] as const;

/**
 * The digest of a row: its table, and the name and value of each cell that says something, as JSON in the order of the declared
 * columns. A column that is added empty at the end changes no digest; any other change needs a new name for the recipe, which is "2".
 */
export function digestOf(relation: string, columns: readonly string[], row: StoredRow): Hash {
  const said: unknown[] = ['2', relation];
  for (const column of columns) {
    const value = row[column] ?? null;
    if (value !== null) said.push(column, value);
  }
  return leafHash(JSON.stringify(said));
}

/** What one ledger line says, as bytes; `at` is ISO 8601 in UTC with milliseconds. */
export interface LedgerLine {
  readonly seq: number;
  readonly at: string;
  readonly party: string | null;
  readonly post: string | null;
  readonly act: string;
  /** What the act was about, as JSON text. */
  readonly subject: string;
  readonly row_count: number;
  /** Merkle root of the digests of the rows written, in the order of writing. */
  readonly row_root: Hash;
}

export const leafOf = (line: LedgerLine): Hash =>
  leafHash(
    JSON.stringify([
      '1', line.seq, line.at, line.party, line.post, line.act, line.subject, line.row_count,
      Buffer.from(line.row_root).toString('hex'),
    ]),
  );
