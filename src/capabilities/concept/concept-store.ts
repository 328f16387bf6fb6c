import { BOTH } from '#domain/concept/concept.ts';
import { TermLinks, type TermName } from '#domain/concept/term-links.ts';
import { namesIn } from '#domain/search/term-names.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { rowsReadableBy, type OwnedRow } from '#capabilities/record/record-store.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionReadableBy } from '#platform/kept.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { localText, type LocalText } from '#platform/words/words.ts';

/** The glossary as far as a reader may read it. */
export interface KnownConcepts {
  /** One row an id, the own side's before one that both hold. */
  readonly terms: ReadonlyMap<string, OwnedRow>;
  /** By concept: the definition, and how each side uses it. */
  readonly usages: ReadonlyMap<string, readonly OwnedRow[]>;
  /** Those both of whose ends are readable. */
  readonly relations: readonly OwnedRow[];
  readonly links: Readonly<Record<Language, TermLinks>>;
}

export const labelOf = ({ row }: Pick<OwnedRow, 'row'>): LocalText => localText(row, 'label');
export const isConcept = ({ row }: Pick<OwnedRow, 'row'>): boolean => row['kind'] === 'concept';
export const definitionOf = (usages: readonly OwnedRow[]): OwnedRow | null => usages.find(({ row }) => row['side'] === BOTH) ?? null;

/** What is cited for a term's usages, or for itself where it has none. */
export const sourcesOf = (term: OwnedRow, usages: readonly OwnedRow[]): string[] => [...new Set((usages.length > 0 ? usages : [term]).flatMap(({ row }) => (row['source'] ?? '').split(/;\s+/)).filter((each) => each !== ''))];

/** A term's names in a language: its label, then what else it is called. */
export const namesOf = ({ row }: Pick<OwnedRow, 'row'>, language: Language): string[] => [...new Set([...namesIn(row[`label_${language}`]), ...namesIn(row[`variants_${language}`])])];

const kept = new WeakMap<Database, Kept>();

/** Kept until something that the reader may read is written: its names are compiled once for many texts. */
export async function conceptsFor(reader: Reader, database: Database, relationship: string): Promise<KnownConcepts> {
  let concepts = kept.get(database);
  if (!concepts) kept.set(database, (concepts = new Kept(20)));
  return concepts.under(`${reader.scopes.join(',')} ${relationship}`, await versionReadableBy(reader, database, relationship), () =>
    database.asReader(reader, (tx) => conceptsIn(reader, tx, relationship)));
}

/** The same as it stands inside an act. */
export async function conceptsIn(reader: Reader, tx: Transaction, relationship: string): Promise<KnownConcepts> {
  const terms = new Map<string, OwnedRow>();
  for (const each of await rowsReadableBy(reader, tx, 'terms_of_art', relationship)) if (!terms.has(each.row.id)) terms.set(each.row.id, each);
  const usages = Map.groupBy(await rowsReadableBy(reader, tx, 'concept_usages', relationship), ({ row }) => row['concept'] ?? '');
  const relations = (await rowsReadableBy(reader, tx, 'concept_relations', relationship)).filter(({ row }) => terms.has(row['concept'] ?? '') && (row['kind'] === 'exact' || row['kind'] === 'close' || terms.has(row['other'] ?? '')));
  const all = [...terms.values()];
  const links = Object.fromEntries(languages.map((language) => [language, new TermLinks(language, all.flatMap((term): TermName[] => namesOf(term, language).map((text) => ({ id: term.row.id, text, linked: isConcept(term) }))))]));
  return { terms, usages, relations, links: links as Record<Language, TermLinks> };
}
