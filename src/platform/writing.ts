import { randomUUID } from 'node:crypto';
import type { RecordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { scopeOf, type Audience } from '#domain/trust/reader.ts';
import type { Transaction } from './database/door.ts';
import { digestOf, type StoredRow } from './ledger/digest.ts';
import { rootOfLeaves, type Hash } from './ledger/merkle.ts';
import { PendingInserts, rowInsert, wordsInsert } from './pending-inserts.ts';
import { storedColumns } from './record-columns.ts';
import { searchRow, searchRows } from './search-row.ts';

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

/** The power to write. Only performing an act gives it, and each row written leaves its digest with it. */
export class Writing {
  readonly #tx: Transaction;
  readonly #written: { relation: string; key: string; version: number; digest: Hash }[] = [];
  readonly #touched = new Map<string, { relationship: string; scope: string }>();

  readonly #pending: PendingInserts;
  /** Reads inside the act's own transaction, which sees what the act has written. */
  readonly reading: Transaction;

  constructor(tx: Transaction) {
    this.#tx = tx;
    const pending = new PendingInserts(tx);
    this.#pending = pending;
    this.reading = {
      all: (statement) => {
        pending.send();
        return tx.all(statement);
      },
      text: (statement, parameters) => {
        pending.send();
        return tx.text(statement, parameters);
      },
    };
  }

  /**
   * Asks for the rows to be written. What the database refuses comes to light when the act ends, at the latest: a single row
   * leaves together with the act's line and the end of the transaction, and of many the last batch is not waited for.
   */
  async insert(table: RecordTable, rows: readonly Releasable[]): Promise<void> {
    const [single] = rows;
    if (single && rows.length === 1) {
      const stored = this.#stored(table, single, randomUUID(), 1);
      const words = searchRow(table, stored);
      this.#pending.add(rowInsert(table, stored), ...(words ? [wordsInsert(words)] : []));
      return;
    }
    this.#pending.send();
    // While the database takes one batch, the next is made ready.
    let taken: Promise<unknown> = Promise.resolve();
    for (let from = 0; from < rows.length; from += BATCH) {
      const stored = rows.slice(from, from + BATCH).map((each) => this.#stored(table, each, randomUUID(), 1));
      const words = stored.flatMap((row) => { const its = searchRow(table, row); return its ? [its] : []; });
      await taken;
      taken = Promise.all([this.#insertAll(table, stored), words.length > 0 && this.#tx.text(...searchRows(words))]);
      taken.catch(() => undefined);
    }
  }

  async replace(table: RecordTable, replacement: Replacement): Promise<void> {
    const stored = this.#stored(table, replacement, replacement.key, replacement.version + 1);
    const columns = storedColumns(table).filter(({ name }) => name !== 'key');
    const assignments = columns.map(({ name }, at) => `"${name}" = $${at + 3}`);
    const changed = await this.reading.text(
      `update "${table.name}" set ${assignments.join(', ')} where key = $1 and version = $2 returning key`,
      [replacement.key, replacement.version, ...columns.map(({ name }) => stored[name])],
    );
    if (changed.length !== 1) throw new ChangedMeanwhile(replacement.row.id);
    if (replacement.formerly) this.#touch(replacement.formerly.audience, replacement.formerly.owner, replacement.row['relationship'] ?? null);
    const words = searchRow(table, stored);
    if (words) {
      this.#tx.text('select renew_words($1, $2, $3, $4, $5, $6, $7::tsvector, $8)', words).catch(() => undefined);
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
  #insertAll(table: RecordTable, rows: readonly StoredRow[]): Promise<unknown> {
    const columns = storedColumns(table);
    const quoted = columns.map(({ name }) => `"${name}"`).join(', ');
    const picked = columns.map(({ name, list }) => (list ? `r."${name}"::text[]` : `r."${name}"`));
    return this.#tx.text(
      `insert into "${table.name}" (${quoted}) select ${picked.join(', ')}
         from unnest(${columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ')}) as r (${quoted})`,
      columns.map(({ name, list }) => rows.map((row) => (list ? arrayText(row[name] as readonly string[]) : row[name]))),
    );
  }

  /**
   * Writes the act's line. Last of all, since it makes the acts of everybody wait in a row. Not waited for: the end of the
   * transaction follows in the same packet, and fails if this does. `at` is ISO 8601 in UTC.
   */
  seal(act: { act: string; party: string | null; post: string | null; at: string; subject: unknown }): void {
    const touched = [...this.#touched.values()];
    const written = this.#written;
    this.#pending.sendWith('select seal($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
      act.at, act.party, act.post, act.act, JSON.stringify(act.subject), Buffer.from(rootOfLeaves(written.map(({ digest }) => digest))),
      written.map(({ relation }) => relation), written.map(({ key }) => key), written.map(({ version }) => version),
      Buffer.concat(written.map(({ digest }) => digest)), touched.map(({ relationship }) => relationship), touched.map(({ scope }) => scope),
    ]);
  }
}
