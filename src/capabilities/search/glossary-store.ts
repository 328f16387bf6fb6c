import type { RecordTableName } from '#domain/record/tables.ts';
import { everydayWords } from '#domain/search/everyday-words.ts';
import { Glossary, nameOfTerm, type Concept } from '#domain/search/glossary.ts';
import { Suggestions } from '#domain/search/suggestions.ts';
import { namesIn } from '#domain/search/term-names.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept } from '#platform/kept.ts';
import { readable } from '#platform/readable-by.ts';
import { languages, type Language } from '#platform/words/languages.ts';

/** What names things in three languages: the terms of the field, and the record's own names; `*` stands for the language. */
const naming: readonly (readonly [RecordTableName, column: string, more?: string])[] = [
  ['terms_of_art', 'label_*', 'variants_*'], ['topic_phrases', 'phrase_*'], ['topics', 'label_*'], ['offices', 'name_*'], ['places', 'name_*'],
  ['series', 'name_*'], ['instruments', 'title_*'], ['initiatives', 'title_*'], ['subgroups', 'name_*'], ['terms', 'person*'],
];

// A person is written in Latin letters or in Japanese ones.
const columnIn = (column: string, language: Language): string =>
  column !== 'person*' ? column.replace('*', language) : { en: 'person', fr: 'null::text', ja: 'person_ja' }[language];

export interface KnownTerms {
  readonly glossary: Glossary;
  readonly suggestions: Suggestions<RecordTableName>;
  /** Terms of the field as each language has them, in an order of their own. */
  readonly offered: Readonly<Record<Language, readonly string[]>>;
  /** Keys of the terms of the field by what each is called. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

interface Named extends Concept {
  readonly kind: RecordTableName;
}

const kept = new WeakMap<Database, Kept>();

/** The terms that a reader may read, by which a query in one language finds the others. */
export async function termsReadableBy(reader: Reader, database: Database, relationship: string, version: string): Promise<KnownTerms> {
  let terms = kept.get(database);
  if (!terms) kept.set(database, (terms = new Kept(20)));
  return terms.under(`${reader.scopes.join(',')} ${relationship}`, version, () => database.asReader(reader, (tx) => allTerms(reader, tx, relationship)));
}

async function allTerms(reader: Reader, tx: Transaction, relationship: string): Promise<KnownTerms> {
  const concepts: Named[] = [];
  const offered: Record<Language, string[]> = { en: [], fr: [], ja: [] };
  const named = new Map<string, string[]>();
  for (const [table, column, more] of naming) {
    const columns = languages.flatMap((language) => [`${columnIn(column, language)} as "${language}"`, ...(more ? [`${more.replace('*', language)} as "more_${language}"`] : [])]);
    const rows = await tx.text<Record<string, string | null>>(`select key, ${columns.join(', ')} from "${table}" where ${readable(1)} and relationship = $2 order by id, owner`, [reader.scopes, relationship]);
    for (const row of rows) {
      concepts.push({ kind: table, terms: languages.flatMap((language) => [...namesIn(row[language]), ...namesIn(row[`more_${language}`])].map((text) => ({ language, text }))) });
      if (table !== 'terms_of_art' || !row['key']) continue;
      for (const language of languages) if (row[language]) offered[language].push(row[language]);
      for (const name of new Set(languages.flatMap((language) => namesIn(row[language]).map(nameOfTerm)))) if (name !== '') named.set(name, [...named.get(name) ?? [], row['key']]);
    }
  }
  concepts.push(...(await organisationsOverTime(reader, tx, relationship)).map((each): Named => ({ ...each, kind: 'organisations' })));
  return { glossary: new Glossary([...concepts, ...everydayWords]), suggestions: new Suggestions(concepts), named, offered: { en: distinct(offered.en, 'en'), fr: distinct(offered.fr, 'fr'), ja: distinct(offered.ja, 'ja') } };
}

/** Each organisation is one thing under all the names that it has had. */
async function organisationsOverTime(reader: Reader, tx: Transaction, relationship: string): Promise<Concept[]> {
  const names = 'name_en as en, name_fr as fr, name_ja as ja';
  const rows = await tx.text<Record<string, string | null>>(
    `select id as organisation, ${names}, abbreviation as short_en, null as short_fr from organisations where ${readable(1)} and relationship = $2
      union all select organisation, ${names}, abbreviation_en, abbreviation_fr from organisation_names where ${readable(1)} and relationship = $2
      order by organisation, en, fr, ja, short_en, short_fr`, [reader.scopes, relationship]);
  return [...Map.groupBy(rows, ({ organisation }) => organisation).values()].map((its) => ({
    terms: its.flatMap((row) => languages.flatMap((language) => [...namesIn(row[language]), ...namesIn(row[`short_${language}`])].map((text) => ({ language, text })))),
  }));
}

const distinct = (texts: readonly string[], language: Language): string[] => [...new Set(texts)].toSorted((one, other) => one.localeCompare(other, language));
