import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { recordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { servingUrl } from '#platform/database/owner.ts';
import { postgresql } from '#platform/database/postgresql.ts';
import { storedColumns } from '#platform/record-columns.ts';
import { searchColumns, searchRow } from '#platform/search-row.ts';
import { perform } from '#platform/act.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import type { ShippedRecord } from '#capabilities/record/shipped-record.ts';
import { dice, madeEngagements, madeSeries } from './made-record.ts';

const run = promisify(execFile);
const ownerUrl = process.env['ENTENTE_TEST_DATABASE'];
const binaries = process.env['ENTENTE_TEST_PG_BIN'] ?? '';

/** A database of the benchmark's own, by its owner's address. */
export interface Filled {
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
}

function addressOf(name: string): string {
  if (!ownerUrl) throw new Error('start it with bin/bench, which starts PostgreSQL');
  return Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href;
}

export async function asOwner<Row extends pg.QueryResultRow>(url: string, ...statements: readonly string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** An empty database, or a copy of another one that nobody has open. */
export async function database(name: string, copyOf: Filled | null = null): Promise<Filled> {
  await asOwner(addressOf('postgres'), `drop database if exists ${name} with (force)`, `create database ${name}${copyOf ? ` template ${copyOf.name}` : ''}`);
  const url = addressOf(name);
  return { url, name, drop: async () => void (await asOwner(addressOf('postgres'), `drop database if exists ${name} with (force)`)) };
}

/** A psql command, such as \copy, or a pgbench run, of the server's own release. */
export async function tool(program: 'psql' | 'pgbench', url: string, words: readonly string[]): Promise<string> {
  const { username, password, hostname, port, pathname } = new URL(url);
  const { stdout } = await run(join(binaries, program), [...(program === 'psql' ? ['-q', '-v', 'ON_ERROR_STOP=1'] : []), ...words], {
    env: { ...process.env, PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password, PGDATABASE: pathname.slice(1) }, maxBuffer: 1 << 26,
  });
  return stdout;
}

export interface Parties {
  readonly id: string;
  readonly parties: readonly [string, string];
}

/** The relationships of a made record; the first is the one that shipped records have. */
export const madeRelationships = (count: number): Parties[] =>
  Array.from({ length: count }, (_, at) => (at === 0 ? { id: 'ca-jp', parties: ['CA', 'JP'] } : { id: `x${at}`, parties: ['CA', 'JP'] }));

const csv = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? `{${value.map((each) => JSON.stringify(each)).join(',')}}` : String(value);
  return /[",\n\\{]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
};

let keys = 0;
const keyOf = (): string => `00000000-0000-4000-8000-${(keys += 1).toString(16).padStart(12, '0')}`;

/** One row as it is kept, by the rules that the record's own acts follow; three in five are public, one in ten national. */
function storedRow(table: 'engagements' | 'series' | 'relationships', row: RecordRow, roll: number): Record<string, unknown> {
  const { columns, derive } = recordTable(table);
  const audience = table !== 'engagements' || roll < 0.6 ? 'public' : roll < 0.9 ? 'shared' : 'national';
  const stored: Record<string, unknown> = { key: keyOf(), owner: audience === 'national' ? (roll < 0.95 ? 'CA' : 'JP') : 'joint', audience, version: 1 };
  for (const column of columns) stored[column] = row[column] ?? null;
  return derive ? Object.assign(stored, derive(row)) : stored;
}

/** The row of words of an engagement. */
export const wordsOf = (row: Record<string, unknown>): readonly unknown[] => searchRow(recordTable('engagements'), row) ?? [];

const CHUNK = 5_000;

/** Files for COPY, of rows and of their words. */
export async function copyFiles(folder: string, label: string, batches: Iterable<{ rows: readonly RecordRow[]; seed: number }>): Promise<{ rows: string; words: string }> {
  const files = { rows: join(folder, `${label}.csv`), words: join(folder, `${label}-words.csv`) };
  const [rowsOut, wordsOut] = [createWriteStream(files.rows), createWriteStream(files.words)];
  const columns = storedColumns(recordTable('engagements')).map(({ name }) => name);
  for (const { rows, seed } of batches) {
    const roll = dice(seed);
    for (let from = 0; from < rows.length; from += CHUNK) {
      const stored = rows.slice(from, from + CHUNK).map((row) => storedRow('engagements', row, roll()));
      const more = rowsOut.write(stored.map((row) => `${columns.map((column) => csv(row[column])).join(',')}\n`).join(''));
      const most = wordsOut.write(stored.map((row) => `${wordsOf(row).map(csv).join(',')}\n`).join(''));
      await Promise.all([more || once(rowsOut, 'drain'), most || once(wordsOut, 'drain')]);
    }
  }
  await Promise.all([rowsOut, wordsOut].map((out) => new Promise<void>((done) => out.end(() => done()))));
  return files;
}

export async function copyIn(url: string, files: { rows: string; words: string }): Promise<void> {
  const columns = storedColumns(recordTable('engagements')).map(({ name }) => `"${name}"`).join(', ');
  await tool('psql', url, ['-c', `\\copy engagements (${columns}) from '${files.rows}' csv`, '-c', `\\copy search (${searchColumns}) from '${files.words}' csv`]);
}

/** Makes the tables, and fills them with so many engagements for each relationship: by COPY, past the ledger. */
export async function fill(filled: Filled, relationships: readonly Parties[], each: number, record: ShippedRecord = 'none'): Promise<void> {
  await prepare(filled, relationships, record);
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  try {
    const files = await copyFiles(folder, 'made', (function* batches() {
      for (const [at, { id, parties }] of relationships.entries()) yield { rows: madeEngagements(id, parties, each, at + 1), seed: at + 1_000 };
    })());
    const indexes = await asOwner<{ name: string; definition: string }>(filled.url,
      `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and tablename in ('engagements', 'search') and indexdef not like '%UNIQUE%'`);
    await asOwner(filled.url, ...indexes.map(({ name }) => `drop index ${name}`));
    await copyIn(filled.url, files);
    await asOwner(filled.url, `set maintenance_work_mem = '512MB'`, ...indexes.map(({ definition }) => definition), 'vacuum (analyze)', 'checkpoint');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tables, a shipped record, the relationships and their series. */
export async function prepare(filled: Filled, relationships: readonly Parties[], record: ShippedRecord = 'none'): Promise<void> {
  await servingUrl(filled.url);
  const owner = postgresql(filled.url, 1);
  await perform(owner, loadRecord, { record }, { reader: installer, at: new Date() });
  await owner.close();
  const insert = (table: 'relationships' | 'series', rows: readonly RecordRow[]): string => {
    const columns = storedColumns(recordTable(table)).map(({ name }) => name);
    const values = rows.map((row) => storedRow(table, row, 0)).map((row) => `(${columns.map((column) => literal(row[column])).join(', ')})`);
    return `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')}) values ${values.join(', ')}`;
  };
  const rows = relationships.map(({ id, parties: [a, b] }): RecordRow => ({ id, relationship: id, party_a: a, party_b: b, name_en: `Relationship ${id}`, name_fr: null, name_ja: null }));
  await asOwner(filled.url, `delete from relationships where id in (${relationships.map(({ id }) => `'${id}'`).join(', ')})`, insert('relationships', rows), insert('series', relationships.flatMap(({ id }) => madeSeries(id))));
}

const literal = (value: unknown): string => (value === null || value === undefined ? 'null' : typeof value === 'number' ? String(value) : pg.escapeLiteral(String(value)));
