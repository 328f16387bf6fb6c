import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type Transaction as EngineTransaction } from '@electric-sql/pglite';
import type { Reader } from '#domain/trust/reader.ts';
import { assertPlain, doorsOf, opening, type Database, type Role, type Transaction } from './door.ts';
import { takeFolder } from './lock.ts';
import { migrate, type OwnerSession } from './migrate.ts';
import { renewWords } from './renew-words.ts';

const parsers = { 20: Number, 1082: String, 1700: String };

/** What the engine says when it can no longer be trusted to go on: disk full, internal error. */
const isFatal = (fault: unknown): boolean => /^(53100|58030|XX)/.test(String((fault as { code?: string })?.code ?? ''));

export interface EmbeddedOptions {
  /** Folder of a prepared empty database (see `template.ts`); making one from nothing takes seconds. */
  readonly template?: string | undefined;
  /** Called when the engine fails for good; the process should end. */
  readonly onFatal?: (fault: unknown) => void;
}

/**
 * The database inside this process, for trying out and for tests: it does not survive a power cut
 * (the engine never syncs to disk), though it does survive the death of the process.
 */
export async function embedded(folder: string, options: EmbeddedOptions = {}): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const leave = takeFolder(folder);
  const dataDir = join(folder, 'postgres');
  // Stands while a database is being made: one whose making was cut short holds nothing yet, and is made anew.
  const making = join(folder, 'making');
  if (existsSync(making)) rmSync(dataDir, { recursive: true, force: true });
  const fresh = !existsSync(join(dataDir, 'PG_VERSION'));
  if (fresh) writeFileSync(making, '');
  if (fresh && options.template && existsSync(options.template)) cpSync(options.template, dataDir, { recursive: true });
  const engine = await opened(dataDir).catch((fault) => {
    leave();
    throw fault;
  });
  rmSync(making, { force: true });

  async function within<Result>(role: Role, reader: Pick<Reader, 'scopes' | 'party'>, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return (await engine.transaction(async (tx) => {
        await tx.exec(opening(role, reader.scopes, reader.party).replace(/^begin transaction ([\w ]+);/, 'set transaction $1;'));
        const asked: Promise<unknown>[] = [];
        const result = await work(over(tx, asked));
        // What was asked and not waited for belongs to the transaction as well.
        for (const answer of await Promise.allSettled(asked)) if (answer.status === 'rejected') throw answer.reason;
        return result;
      })) as Result;
    } catch (fault) {
      if (isFatal(fault)) options.onFatal?.(fault);
      throw fault;
    }
  }

  return {
    engine: 'embedded',
    ...doorsOf(within),
    close: async () => {
      await engine.close();
      leave();
    },
  };
}

/** The engine on a folder, brought up to date. */
async function opened(dataDir: string): Promise<PGlite> {
  const engine = await PGlite.create({ dataDir, parsers });
  const owner: OwnerSession = {
    text: async (statement, parameters = []) => (await engine.query(statement, [...parameters])).rows as never,
    script: async (statements) => void (await engine.exec(statements)),
  };
  await migrate(owner);
  await renewWords(owner);
  return engine;
}

function over(tx: EngineTransaction, asked: Promise<unknown>[]): Transaction {
  const send = async (text: string, values: readonly unknown[]) => {
    assertPlain(text);
    return (await tx.query(text, [...values])).rows;
  };
  const run = (text: string, values: readonly unknown[]) => {
    const answer = send(text, values);
    asked.push(answer);
    return answer;
  };
  return {
    all: (statement) => {
      const { sql, parameters } = statement.compile();
      return run(sql, parameters) as never;
    },
    text: (statement, parameters = []) => run(statement, parameters) as never,
  };
}
