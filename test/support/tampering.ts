import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Database, Transaction } from '#platform/database/door.ts';
import { embedded } from '#platform/database/embedded.ts';
import type { OwnerSession } from '#platform/database/migrate.ts';
import { templatePath } from '#platform/database/template.ts';
import { verify, type EarlierRoot, type Verification } from '#platform/ledger/verify.ts';
import { testDatabase, type TestDatabase } from './databases.ts';

/** A test's own database that can also be opened past every policy, as its owner has it. */
export interface Tamperable {
  readonly engine: TestDatabase['engine'];
  readonly place: TestDatabase['place'];
  /** Another one after each `asOwner` on the embedded engine: ask for it anew. */
  database(): Database;
  auditing(): Database;
  /** A superuser's session. On the embedded engine the record is closed for as long, and opened again. */
  asOwner<Result>(work: (owner: OwnerSession) => Promise<Result>): Promise<Result>;
  /** For another process to have it; on PostgreSQL nothing needs to happen. */
  close(): Promise<void>;
  open(): Promise<void>;
  remove(): Promise<void>;
}

export async function tamperable(engine: TestDatabase['engine']): Promise<Tamperable> {
  return engine === 'embedded' ? tamperableFolder() : tamperableServer();
}

async function tamperableServer(): Promise<Tamperable> {
  const made = await testDatabase('postgresql');
  return {
    engine: 'postgresql',
    place: made.place,
    database: () => made.database,
    auditing: () => made.auditing,
    asOwner: async (work) => {
      const client = new pg.Client({ connectionString: made.place[1], types: { getTypeParser: (oid: number, format?: 'text') => (oid === 20 ? Number : pg.types.getTypeParser(oid, format)) } as pg.CustomTypesConfig });
      await client.connect();
      try {
        return await work({
          text: async (statement, parameters = []) => (await client.query(statement, [...parameters])).rows,
          script: async (statements) => void (await client.query(statements)),
        });
      } finally {
        await client.end();
      }
    },
    close: async () => undefined,
    open: async () => undefined,
    remove: made.remove,
  };
}

async function tamperableFolder(): Promise<Tamperable> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const opened = () => embedded(folder, { template: templatePath() });
  let database: Database | null = await opened();
  const now = (): Database => {
    if (!database) throw new Error('closed at the moment');
    return database;
  };
  const close = async () => {
    await database?.close();
    database = null;
  };
  const open = async () => void (database ??= await opened());
  return {
    engine: 'embedded',
    place: ['--data', folder],
    database: now,
    auditing: now,
    asOwner: async (work) => {
      await close();
      const engine = await PGlite.create({ dataDir: join(folder, 'postgres'), parsers: { 20: Number } });
      try {
        return await work({
          text: async (statement, parameters = []) => (await engine.query(statement, [...parameters])).rows as never,
          script: async (statements) => void (await engine.exec(statements)),
        });
      } finally {
        await engine.close();
        await open();
      }
    },
    close,
    open,
    remove: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs some work under a role of the door, inside a transaction of the owner's that is then undone with everything in it. */
export async function undone<Result>(owner: OwnerSession, work: () => Promise<Result>): Promise<Result> {
  await owner.script('begin');
  try {
    return await work();
  } finally {
    await owner.script('rollback');
  }
}

/** Past the triggers and, as a superuser, past policies and grants: whatever somebody with the whole server can do. */
export async function verifiedAfter(owner: OwnerSession, tampering: string | (() => Promise<void>), earlier?: EarlierRoot): Promise<Verification> {
  return undone(owner, async () => {
    await owner.script('set local session_replication_role = replica');
    if (typeof tampering === 'string') await owner.script(tampering);
    else await tampering();
    await owner.script('set local role entente_auditor');
    const tx = { text: owner.text, all: () => Promise.reject(new Error('not needed')) } as Transaction;
    return verify({ asAuditor: (work) => work(tx) } as Database, earlier);
  });
}
