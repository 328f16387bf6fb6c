import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Database } from '#platform/database/door.ts';
import { embedded } from '#platform/database/embedded.ts';
import { servingUrl } from '#platform/database/owner.ts';
import { postgresql } from '#platform/database/postgresql.ts';
import { templatePath } from '#platform/database/template.ts';

/** A database of a test's own, empty but for its tables; `auditing` sees through every policy. */
export interface TestDatabase {
  readonly engine: 'embedded' | 'postgresql';
  /** As the server has it: under a login that policies bind. */
  readonly database: Database;
  /** As the operator has it. */
  readonly auditing: Database;
  /** Where it is, for a second process: --data or --database. */
  readonly place: readonly [flag: string, value: string];
  remove(): Promise<void>;
}

const ownerUrl = process.env['ENTENTE_TEST_DATABASE'];

/** Both engines, or the embedded one alone where no PostgreSQL has been started (bin/test starts one). */
export const engines: readonly TestDatabase['engine'][] = ownerUrl ? ['embedded', 'postgresql'] : ['embedded'];

export async function testDatabase(engine: TestDatabase['engine'] = 'embedded'): Promise<TestDatabase> {
  return engine === 'embedded' ? embeddedTest() : postgresqlTest();
}

/** Where a database can be made, for commands that make it themselves: --data of an empty folder, or --database of an empty one. */
export interface EmptyPlace {
  readonly place: readonly [flag: string, value: string];
  remove(): Promise<void>;
}

export async function emptyPlace(engine: TestDatabase['engine']): Promise<EmptyPlace> {
  if (engine === 'embedded') {
    const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
    return { place: ['--data', join(folder, 'data')], remove: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const { name, url } = await emptyDatabase();
  return { place: ['--database', url], remove: () => dropDatabase(name) };
}

async function emptyDatabase(): Promise<{ name: string; url: string }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(ownerUrl as string, `create database ${name}`);
  const url = new URL(ownerUrl as string);
  url.pathname = `/${name}`;
  return { name, url: url.href };
}

async function dropDatabase(name: string): Promise<void> {
  await asOwner(ownerUrl as string, `drop database ${name} with (force)`);
  await asOwner(ownerUrl as string, `drop role if exists entente_login_${name}`);
}

async function embeddedTest(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const database = await embedded(folder, { template: templatePath() });
  return {
    engine: 'embedded',
    database,
    auditing: database,
    place: ['--data', folder],
    remove: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function postgresqlTest(): Promise<TestDatabase> {
  const { name, url } = await emptyDatabase();
  const database = postgresql(await servingUrl(url), 4);
  const auditing = postgresql(url, 2);
  return {
    engine: 'postgresql',
    database,
    auditing,
    place: ['--database', url],
    remove: async () => {
      await Promise.all([database.close(), auditing.close()]);
      await dropDatabase(name);
    },
  };
}

/** A statement as the owner, past every policy: for tampering in tests. */
export async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
