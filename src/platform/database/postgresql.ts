import type { Socket } from 'node:net';
import pg from 'pg';
import type { Compilable } from 'kysely';
import type { Reader } from '#domain/trust/reader.ts';
import { assertPlain, opening, type Database, type Role, type Transaction } from './door.ts';

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

/** The serving side of a PostgreSQL database; its login role owns nothing (see `assertHarmless`). */
export function postgresql(url: string, connections = 8): Database {
  // Pipelined, so that opening, first statement and end of a transaction need not wait for each other.
  const pool = new pg.Pool({ connectionString: url, max: connections, types, pipeline: true } as pg.PoolConfig);
  pool.on('error', () => undefined); // an idle connection that the server ended is replaced at the next use

  async function within<Result>(role: Role, reader: Pick<Reader, 'scopes' | 'party'>, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const words = opening(role, reader.scopes, reader.party); // throws on what is no scope, so before a connection is taken
    const client = await pool.connect();
    // The opening and whatever is asked at once after it leave in one packet.
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const opened = client.query(words);
    opened.catch(() => undefined);
    const run = async (text: string, values: readonly unknown[]) => {
      assertPlain(text);
      const name = nameOf(text);
      const [, result] = await Promise.all([opened, client.query({ ...(name ? { name } : { queryMode: 'extended' }), text, values: [...values] })]);
      return result.rows;
    };
    try {
      const result = await work({
        all: <Row>(statement: Compilable<Row>) => {
          const { sql, parameters } = statement.compile();
          return run(sql, parameters) as Promise<Row[]>;
        },
        text: (statement, parameters = []) => run(statement, parameters),
      });
      await opened;
      const ended = client.query('commit');
      // A reader need not wait for the end of a transaction that wrote nothing.
      if (role === 'entente_actor' || role === 'entente_keeper') await ended;
      ended.then(() => client.release(), (fault) => client.release(fault as Error));
      return result;
    } catch (fault) {
      client.query('rollback').then(() => client.release(), (broken) => client.release(broken as Error));
      throw fault;
    }
  }

  return {
    engine: 'postgresql',
    asReader: (reader, work) => within('entente_reader', reader, work),
    asActor: (reader, work) => within('entente_actor', reader, work),
    asKeeper: (reader, work) => within('entente_keeper', { scopes: [], party: reader.party }, work),
    asAuditor: (work) => within('entente_auditor', { scopes: [], party: null }, work),
    close: () => pool.end(),
  };
}
