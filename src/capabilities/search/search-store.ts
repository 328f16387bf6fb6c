import { recordTable, recordTables, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { looselyOf } from '#domain/search/loosely.ts';
import { nameOfTerm } from '#domain/search/glossary.ts';
import { flatWords, queryOf, type Query } from '#domain/search/query.ts';
import type { Suggestion } from '#domain/search/suggestions.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionReadableBy } from '#platform/kept.ts';
import { readable } from '#platform/readable-by.ts';
import type { Language } from '#platform/words/languages.ts';
import { termsReadableBy } from './glossary-store.ts';

export const RESULTS_A_PAGE = 20;
/** Nobody leafs further; of engagements, of which there may be any number, no more are counted. */
export const COUNTED = 1_000;
/** While no more are found the best come first, else the latest. */
export const FEW = 300;
/** So many of the latest rows of a scope are looked through for them, before all that hold a word are put in order. */
const REACH = 20_000;
/** When fewer answer all of a query, those come behind them that answer some of it. */
const ENOUGH = 10;
const NEARLY = 12;

export interface Found {
  readonly query: Query;
  /** How many there are of each kind, those of other kinds than the one chosen too; one more than COUNTED is any number more. */
  readonly counts: ReadonlyMap<RecordTableName, number>;
  /** First those that answer all of the query. */
  readonly results: readonly Result[];
  /** What those were looked for by that answer some of it. */
  readonly loosely: Query;
  /** The terms of the field to choose from, in the reader's language. */
  readonly offered: Readonly<Record<'en' | 'fr' | 'ja', readonly string[]>>;
}

export interface Result {
  readonly table: RecordTableName;
  readonly row: RecordRow;
  readonly nearly: boolean;
}

export interface Asked {
  readonly text: string;
  readonly kind: RecordTableName | null;
  /** From 1. */
  readonly page: number;
}

/** Names and terms that a reader may read, of which a text may be the beginning. */
export async function suggestedBy(reader: Reader, database: Database, relationship: string, { text, language, most }: { readonly text: string; readonly language: Language; readonly most: number }): Promise<Suggestion<RecordTableName>[]> {
  const version = await versionReadableBy(reader, database, relationship);
  const { suggestions } = await termsReadableBy(reader, database, relationship, version);
  return suggestions.typed(text, language, most);
}

interface FoundRow {
  readonly counts: Readonly<Record<string, number>> | null;
  readonly relation: RecordTableName | null;
  readonly key: string | null;
}

const kept = new WeakMap<Database, Kept>();

/** What a reader may read that answers a query, one page of it; in no language but the query's own and those its terms are known in. */
export async function foundBy(reader: Reader, database: Database, relationship: string, asked: Asked): Promise<Found> {
  let answers = kept.get(database);
  if (!answers) kept.set(database, (answers = new Kept(500)));
  const version = await versionReadableBy(reader, database, relationship);
  return answers.under(`${reader.scopes.join(',')} ${relationship} ${JSON.stringify(asked)}`, version, () => search(reader, database, relationship, asked, version));
}

async function search(reader: Reader, database: Database, relationship: string, { text, kind, page }: Asked, version: string): Promise<Found> {
  const { glossary, offered, named } = await termsReadableBy(reader, database, relationship, version);
  const query = queryOf(text, glossary);
  const { counts, loosely, results } = query.length === 0 ? { counts: {} as Readonly<Record<string, number>>, loosely: [], results: [] } : await database.asReader(reader, async (tx) => {
    const found = await tx.text<FoundRow>('select counts, relation, key from found_in($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
      [reader.scopes, relationship, kind === null ? null : [kind], ...flatWords(query), RESULTS_A_PAGE, (page - 1) * RESULTS_A_PAGE, FEW, COUNTED, REACH]);
    const whole = termFirst(found.filter(({ key }) => key !== null), kind === null && page === 1 ? named.get(nameOfTerm(text)) : undefined);
    const parts = page === 1 && whole.length < ENOUGH ? looselyOf(query) : [];
    const nearly = parts.length === 0 ? [] : await tx.text<FoundRow>('select relation, key from found_nearly($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [reader.scopes, relationship, kind === null ? null : [kind], ...flatWords(parts), whole.map(({ key }) => key), NEARLY, FEW]);
    return { counts: found[0]?.counts ?? {}, loosely: parts, results: [...await rowsFound(reader, tx, whole, false), ...await rowsFound(reader, tx, nearly, true)] };
  });
  return { query, offered, loosely, results, counts: new Map(recordTables.flatMap(({ name }) => (counts[name] ? [[name, counts[name]] as const] : []))) };
}

/** Whoever types a term of the field as it stands in the glossary wants to be told first what it means. */
const termFirst = (found: readonly FoundRow[], keys: readonly string[] = []): readonly FoundRow[] =>
  [...found.filter(({ key }) => key !== null && keys.includes(key)), ...found.filter(({ key }) => key === null || !keys.includes(key))];

/** The rows in the order in which they were found. */
async function rowsFound(reader: Reader, tx: Transaction, found: readonly FoundRow[], nearly: boolean): Promise<Found['results']> {
  const byKey = new Map<string, RecordRow>();
  for (const table of new Set(found.flatMap(({ relation }) => (relation ? [relation] : [])))) {
    const { columns } = recordTable(table);
    const rows = await tx.text<RecordRow & { key: string }>(`select key, ${columns.map((column) => `"${column}"`).join(', ')} from "${table}" where ${readable(1)} and key = any($2)`,
      [reader.scopes, found.flatMap(({ relation, key }) => (relation === table && key ? [key] : []))]);
    for (const { key, ...row } of rows) byKey.set(key, row as unknown as RecordRow);
  }
  return found.flatMap(({ relation, key }) => {
    const row = key === null ? undefined : byKey.get(key);
    return relation && row ? [{ table: relation, row, nearly }] : [];
  });
}
