import { randomUUID } from 'node:crypto';
import type { RecordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { searchWords } from '#domain/text/search-words.ts';
import { scopeOf, type Audience } from '#domain/trust/reader.ts';
import type { Transaction } from './database/door.ts';
import { digestOf, leafOf, type LedgerLine, type StoredRow } from './ledger/digest.ts';
import { append, rootOf, rootOfLeaves, type Hash } from './ledger/merkle.ts';
import { storedColumns } from './record-columns.ts';

/** A row and who owns and may read it. */
export interface Releasable {
  readonly owner: string;
  readonly audience: Audience;
  readonly row: RecordRow;
}

/** A row of the record that already stands, and what it is to become. */
export interface Replacement extends Releasable {
  readonly key: string;
  /** The version that was read; another one in the database means that somebody else was faster. */
  readonly version: number;
  /** Whose it was and who could read it, where that changes: they must learn that it is gone. */
  readonly formerly?: Pick<Releasable, 'owner' | 'audience'>;
}

export class ChangedMeanwhile extends Error {}

const BATCH = 2_000;

/** A list as PostgreSQL writes an array. */
const arrayText = (items: readonly string[]): string => `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** The words under which a row is found, each behind its scope, as PostgreSQL writes a tsvector. */
function wordsOf(table: RecordTable, row: StoredRow): string {
  const scope = scopeOf(String(row['audience']), String(row['owner']), (row['relationship'] as string | null) ?? null);
  const text = table.searched.map((column) => row[column] ?? '').join(' ');
  const prefix = `${scope}|`.replace(/['\\]/g, '$&$&');
  // Words are letters and digits alone; only a scope could hold what needs care.
  return searchWords(`${text} ${String(row['id'])}`).map((word) => `'${prefix}${word}'`).join(' ');
}

/** The power to write. Only performing an act gives it, and each row written leaves its digest with it. */
export class Writing {
  readonly #tx: Transaction;
  readonly #written: { relation: string; key: string; version: number; digest: Hash }[] = [];
  readonly #touched = new Map<string, { relationship: string; scope: string }>();

  constructor(tx: Transaction) {
    this.#tx = tx;
  }

  /** Reads inside the act's own transaction. */
  get reading(): Transaction {
    return this.#tx;
  }

  async insert(table: RecordTable, rows: readonly Releasable[]): Promise<void> {
    // While the database takes one batch, the next is made ready.
    let taken: Promise<unknown> = Promise.resolve();
    for (let from = 0; from < rows.length; from += BATCH) {
      const stored = rows.slice(from, from + BATCH).map((each) => this.#stored(table, each, randomUUID(), 1));
      const words = table.searched.length > 0 ? stored.map((row) => wordsOf(table, row)) : null;
      await taken;
      taken = Promise.all([this.#insertAll(table, stored), words && this.#insertWords(table, stored, words)]);
      taken.catch(() => undefined);
    }
    await taken;
  }

  async replace(table: RecordTable, replacement: Replacement): Promise<void> {
    const stored = this.#stored(table, replacement, replacement.key, replacement.version + 1);
    const columns = storedColumns(table).filter(({ name }) => name !== 'key');
    const assignments = columns.map(({ name }, at) => `"${name}" = $${at + 3}`);
    const changed = await this.#tx.text(
      `update "${table.name}" set ${assignments.join(', ')} where key = $1 and version = $2 returning key`,
      [replacement.key, replacement.version, ...columns.map(({ name }) => stored[name])],
    );
    if (changed.length !== 1) throw new ChangedMeanwhile(replacement.row.id);
    if (replacement.formerly) this.#touch(replacement.formerly.audience, replacement.formerly.owner, replacement.row['relationship'] ?? null);
    if (table.searched.length > 0) {
      await this.#tx.text(
        `insert into search (key, relation, words) values ($1, $2, $3::tsvector) on conflict (key) do update set words = excluded.words`,
        [stored['key'], table.name, wordsOf(table, stored)],
      );
    }
  }

  #stored(table: RecordTable, { owner, audience, row }: Releasable, key: string, version: number): StoredRow {
    const stored: Record<string, unknown> = { key, owner, audience, version };
    for (const column of table.columns) stored[column] = row[column] ?? null;
    if (table.derive) Object.assign(stored, table.derive(row));
    const scope = scopeOf(audience, owner, row['relationship'] ?? null);
    if (!scope) throw new Error(`row ${row.id} would be readable by nobody`);
    this.#touch(audience, owner, row['relationship'] ?? null);
    const digest = digestOf(table.name, storedColumns(table).map(({ name }) => name), stored);
    this.#written.push({ relation: table.name, key, version, digest });
    return stored;
  }

  #touch(audience: Audience, owner: string, relationship: string | null): void {
    const scope = scopeOf(audience, owner, relationship);
    if (scope) this.#touched.set(`${relationship ?? ''} ${scope}`, { relationship: relationship ?? '', scope });
  }

  // Columns as arrays: one statement of one text for any number of rows.
  async #insertAll(table: RecordTable, rows: readonly StoredRow[]): Promise<void> {
    const columns = storedColumns(table);
    const quoted = columns.map(({ name }) => `"${name}"`).join(', ');
    const picked = columns.map(({ name, list }) => (list ? `r."${name}"::text[]` : `r."${name}"`));
    await this.#tx.text(
      `insert into "${table.name}" (${quoted}) select ${picked.join(', ')}
         from unnest(${columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ')}) as r (${quoted})`,
      columns.map(({ name, list }) => rows.map((row) => (list ? arrayText(row[name] as readonly string[]) : row[name]))),
    );
  }

  async #insertWords(table: RecordTable, rows: readonly StoredRow[], words: readonly string[]): Promise<void> {
    await this.#tx.text(
      'insert into search (key, relation, words) select r.key, $1, r.words::tsvector from unnest($2::uuid[], $3::text[]) as r (key, words)',
      [table.name, rows.map((row) => row['key']), words],
    );
  }

  /**
   * Writes the act's line. Last of all, since taking the head makes the acts of everybody wait in a row.
   * `at` is ISO 8601 in UTC.
   */
  async seal(act: { act: string; party: string | null; post: string | null; at: string; subject: unknown }): Promise<number> {
    for (const { relationship, scope } of this.#touched.values()) {
      await this.#tx.text(
        `insert into record_versions values ($1, $2, 1)
         on conflict (relationship, scope) do update set version = record_versions.version + 1`,
        [relationship, scope],
      );
    }
    const [head] = await this.#tx.text<{ size: number; edge: Hash[] }>('select size, edge from ledger_head for update');
    if (!head) throw new Error('the ledger has no head');
    const seq = head.size;
    if (this.#written.length > 0) await this.#recordDigests(seq);
    const line: LedgerLine = {
      seq,
      at: act.at,
      party: act.party,
      post: act.post,
      act: act.act,
      subject: JSON.stringify(act.subject),
      row_count: this.#written.length,
      row_root: rootOfLeaves(this.#written.map(({ digest }) => digest)),
    };
    const leaf = leafOf(line);
    const edge = append({ size: head.size, roots: head.edge }, leaf);
    await this.#tx.text('insert into ledger_lines values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      line.seq, line.at, line.party, line.post, line.act, line.subject, line.row_count, line.row_root, leaf,
    ]);
    await this.#tx.text('update ledger_head set size = $1, root = $2, edge = $3::bytea[]', [edge.size, rootOf(edge), edge.roots]);
    return seq;
  }

  async #recordDigests(seq: number): Promise<void> {
    const written = this.#written;
    const relations = new Set(written.map(({ relation }) => relation));
    for (const relation of relations) {
      const places = written.flatMap((row, position) => (row.relation === relation ? [{ ...row, position }] : []));
      await this.#tx.text(
        `insert into ledger_rows (seq, position, relation, key, version, digest)
           select $1, r.position, $2, r.key, r.version, decode(r.digest, 'hex')
             from unnest($3::int[], $4::uuid[], $5::int[], $6::text[]) as r (position, key, version, digest)`,
        [
          seq, relation, places.map((row) => row.position), places.map((row) => row.key), places.map((row) => row.version),
          places.map((row) => Buffer.from(row.digest).toString('hex')),
        ],
      );
    }
  }
}
