import { inTime, namesInOrder } from '#domain/party/name-in-time.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { readable } from '#platform/readable-by.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionOf } from '#platform/kept.ts';
import type { Called } from '#platform/web/record-link.ts';
import { languages } from '#platform/words/languages.ts';
import { localText, type LocalText } from '#platform/words/words.ts';

/** What a row is called, in up to three languages. */
export interface Named extends LocalText {
  readonly table: RecordTableName;
  /** EDTF of when it began: of engagements and terms. */
  readonly start?: string | null;
  /** Of an organisation: whose it is, its abbreviations, and what it was called over time, where that is known. */
  readonly party?: string | null;
  readonly abbreviation?: string | null;
  readonly over?: readonly CalledOver[];
}

export type CalledOver = Called & { readonly abbreviations: readonly string[] };

export type Names = ReadonlyMap<string, Named>;

/** The text of each table that names a row. */
const named: readonly (readonly [RecordTableName, string])[] = [
  ['series', 'name'], ['instruments', 'title'], ['constraints', 'title'], ['commitments', 'text'],
  ['statements', 'text'], ['topics', 'label'], ['offices', 'name'],
  ['goals', 'text'], ['terms_of_art', 'label'], ['initiatives', 'title'], ['subgroups', 'name'],
];

const textColumns = (text: string): string => [...languages.map((language) => `${text}_${language}`), 'wording'].join(', ');

interface Kinds {
  readonly names: Kept;
  readonly phrases: Kept;
}

const kept = new WeakMap<Database, Kinds>();

function keptOf(database: Database): Kinds {
  let kinds = kept.get(database);
  if (!kinds) kept.set(database, (kinds = { names: new Kept(50), phrases: new Kept(50) }));
  return kinds;
}

/** The names of everything a reader may read of a relationship, by id, and of places by what the record calls them; of engagements, which can be many, those asked for. */
export async function namesFor(reader: Reader, database: Database, relationship: string, engagements: readonly string[] = []): Promise<Names> {
  return database.asReader(reader, async (tx) => {
    const version = await versionOf(tx, relationship);
    const names = await keptOf(database).names.under(`${reader.scopes.join(',')} ${relationship}`, version, () => allNames(tx, reader, relationship));
    if (engagements.length === 0) return names;
    const titled = await tx.text<RecordRow>(
      `select id, start_edtf, ${textColumns('title')} from engagements where relationship = $1 and ${readable(2)} and id = any($3) order by id, owner`, [relationship, reader.scopes, [...new Set(engagements)]]);
    return new Map([...names, ...titled.map((row): [string, Named] => [row.id, { ...localText(row, 'title'), start: row['start_edtf'] ?? null, table: 'engagements' }])]);
  });
}

// In an order of their own, never that of storage, in which rows that are hidden from the reader have a part.
async function allNames(tx: Transaction, reader: Reader, relationship: string): Promise<Names> {
  const names = new Map<string, Named>();
  for (const [table, text] of named) {
    const rows = await tx.text<RecordRow>(`select id, ${textColumns(text)} from "${table}" where relationship = $1 and ${readable(2)} order by id, owner`, [relationship, reader.scopes]);
    for (const row of rows) names.set(row.id, { ...localText(row, text), table });
  }
  for (const [id, organisation] of await organisationNames(tx, reader, relationship)) names.set(id, organisation);
  // Places have no id where they are spoken of: they go by what they are called, in whichever language.
  const places = await tx.text<RecordRow>(`select id, ${textColumns('name')} from places where relationship = $1 and ${readable(2)} order by id, owner`, [relationship, reader.scopes]);
  for (const row of places) for (const language of languages) {
    const called = row[`name_${language}`];
    if (called && !names.has(called)) names.set(called, { ...localText(row, 'name'), table: 'places' });
  }
  const terms = await tx.text<{ id: string; person: string | null; person_ja: string | null; start: string | null }>(
    `select id, person, person_ja, start_edtf as start from terms where relationship = $1 and ${readable(2)} order by id, owner`, [relationship, reader.scopes]);
  for (const { id, person, person_ja: inJapanese, start } of terms) names.set(id, { en: person, fr: person, ja: inJapanese, start, table: 'terms' });
  return names;
}

async function organisationNames(tx: Transaction, reader: Reader, relationship: string): Promise<ReadonlyMap<string, Named>> {
  const parameters = [relationship, reader.scopes];
  const rows = await tx.text<LocalText & { id: string; abbreviation: string | null; party: string | null }>(
    `select id, name_en as en, name_fr as fr, name_ja as ja, abbreviation, country as party from organisations where relationship = $1 and ${readable(2)} order by id, owner`, parameters);
  const names = await tx.text<LocalText & { organisation: string | null; since: string | null; until: string | null; short_en: string | null; short_fr: string | null }>(
    `select organisation, name_en as en, name_fr as fr, name_ja as ja, since_edtf as since, until_edtf as until, abbreviation_en as short_en, abbreviation_fr as short_fr
       from organisation_names where relationship = $1 and ${readable(2)} order by id, owner`, parameters);
  const over = Map.groupBy(names, ({ organisation }) => organisation);
  return new Map(rows.map(({ id, ...organisation }): [string, Named] => {
    const called = over.get(id)?.map(({ since, until, short_en: en, short_fr: fr, organisation: _, ...texts }): CalledOver => ({ ...texts, ...inTime(since, until), abbreviations: [en, fr].flatMap((each) => each ?? []) }));
    return [id, { ...organisation, table: 'organisations', ...(called ? { over: namesInOrder(called) } : {}) }];
  }));
}

/** A phrase of an agenda as the record has it -> the same in each language. */
export type Phrases = ReadonlyMap<string, LocalText & { readonly id: string; readonly topics: readonly string[] }>;

export async function phrasesFor(reader: Reader, database: Database, relationship: string): Promise<Phrases> {
  return database.asReader(reader, async (tx) => {
    const version = await versionOf(tx, relationship);
    return keptOf(database).phrases.under(`${reader.scopes.join(',')} ${relationship}`, version, async () => {
      const rows = await tx.text<LocalText & { id: string; topics: string | null; en: string }>(
        `select id, phrase_en as en, phrase_fr as fr, phrase_ja as ja, topics from topic_phrases where relationship = $1 and ${readable(2)} order by id, owner`, [relationship, reader.scopes]);
      return new Map(rows.map(({ topics, ...row }) => [row.en, { ...row, topics: (topics ?? '').split(/;\s*/).filter(Boolean) }]));
    });
  });
}
