import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../migrations/', import.meta.url);

/** A session that may make tables; it exists only while a database is made or brought up to date. */
export interface OwnerSession {
  text<Row>(statement: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Several statements at once. */
  script(statements: string): Promise<void>;
}

export const migrations = (): { name: string; sql: string }[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }));

/** Brings a database up to date, each migration in a transaction of its own. */
export async function migrate(owner: OwnerSession): Promise<void> {
  await owner.script('create table if not exists migrations (name text primary key, at timestamptz not null default now())');
  const done = new Set((await owner.text<{ name: string }>('select name from migrations')).map(({ name }) => name));
  for (const { name, sql } of migrations()) {
    if (done.has(name)) continue;
    await owner.script(`begin;\n${sql}\ninsert into migrations (name) values ('${name}');\ncommit;`);
  }
}
