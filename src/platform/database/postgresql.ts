import type { Socket } from 'node:net';
import pg from 'pg';
import type { Compilable } from 'kysely';
import type { Reader } from '#domain/trust/reader.ts';
import { assertPlain, doorsOf, opening, type Database, type Role, type Transaction } from './door.ts';

/** Statements kept prepared on a connection; texts beyond that are sent in full each time. */
const PREPARED_AT_MOST = 300;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= PREPARED_AT_MOST) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

// The same JavaScript values on both engines: int8 as a number, dates as text.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === 20 ? Number : oid === 1082 || oid === 1700 ? String : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

/**
 * A commit that waits for the disk holds what it has locked for as long, and all who seal would wait for the disk one after
 * the other. So it does not wait itself: the next transaction of the same connection does, before anybody is told that the act
 * is done. That one writes a record of its own behind the commit, and all who wait for the disk at a moment share the wait.
 */
const LATER = '; set local synchronous_commit = off';
const COMMIT_AND_FLUSH = `commit; select pg_logical_emit_message(true, 'entente', '')`;

/** Throws what the driver would throw only after the end of the transaction has been sent. */
function assertSendable(value: unknown): void {
  if (Array.isArray(value)) value.forEach(assertSendable);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) JSON.stringify(value);
}

/** The serving side of a PostgreSQL database; its login role owns nothing (see `assertHarmless`). */
export function postgresql(url: string, connections = 8): Database {
  // Pipelined, so that opening, first statement and end of a transaction need not wait for each other.
  const pool = new pg.Pool({ connectionString: url, max: connections, types, pipeline: true } as pg.PoolConfig);
  pool.on('error', () => undefined); // an idle connection that the server ended is replaced at the next use

  async function within<Result>(role: Role, reader: Pick<Reader, 'scopes' | 'party'>, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    // Of an auditor too, so that no root is told that a crash could still take back. A page may be a moment ahead of the disk.
    const lasting = role !== 'entente_reader';
    const words = `${opening(role, reader.scopes, reader.party)}${lasting ? LATER : ''}`; // throws on what is no scope, so before a connection is taken
    const client = await pool.connect();
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    const asked: Promise<pg.QueryResult>[] = [];
    // What is asked before anything is waited for leaves in one packet.
    const ask = (query: pg.QueryConfig | string): Promise<pg.QueryResult> => {
      stream.cork();
      process.nextTick(() => stream.uncork());
      const answer = client.query(query);
      answer.catch(() => undefined);
      asked.push(answer);
      return answer;
    };
    const opened = ask(words);
    // What cannot even be sent leaves nothing that the server could refuse the end for.
    let unsent: { fault: unknown } | null = null;
    const run = async (text: string, values: readonly unknown[]) => {
      let query: pg.QueryConfig;
      try {
        assertPlain(text);
        const name = nameOf(text);
        query = { ...(name ? { name } : { queryMode: 'extended' }), text, values: [...values] } as pg.QueryConfig;
        values.forEach(assertSendable);
      } catch (fault) {
        unsent ??= { fault };
        throw fault;
      }
      const [, result] = await Promise.all([opened, ask(query)]);
      return result.rows;
    };
    let ended: Promise<pg.QueryResult> | null = null;
    try {
      const result = await work({
        all: <Row>(statement: Compilable<Row>) => {
          const { sql, parameters } = statement.compile();
          return run(sql, parameters) as Promise<Row[]>;
        },
        text: (statement, parameters = []) => run(statement, parameters),
      });
      if (unsent) throw (unsent as { fault: unknown }).fault;
      // Sent behind what is still under way: after a statement that failed it undoes everything.
      const before = [...asked];
      ended = ask(lasting ? COMMIT_AND_FLUSH : 'commit');
      await Promise.all(before);
      // A reader need not wait for the end of a transaction that wrote nothing.
      if (lasting && ((await ended) as unknown as pg.QueryResult[])[0]?.command !== 'COMMIT') throw new Error('the transaction was undone');
      return result;
    } finally {
      (ended ?? ask('rollback')).then(() => client.release(), (broken) => client.release(broken as Error));
    }
  }

  return {
    engine: 'postgresql',
    ...doorsOf(within),
    close: () => pool.end(),
  };
}
