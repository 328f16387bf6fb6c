import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { inOrderOfNeed, lacks, languagesOf, type Lack, type Lacking } from '#domain/wording/lack.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { isLanguage, languages, type Language } from '#platform/words/languages.ts';
import { isWorded, lackingRows, type LackingRow } from './wording-store.ts';

/** What of the work is looked at. */
export interface WorkAsked {
  /** As the address has it: empty for the languages of the own side. */
  readonly into: Language | 'all' | '';
  readonly languages: readonly Language[];
  readonly lack: Lack | null;
  readonly table: RecordTableName | null;
  readonly page: number;
}

/** The work is for officers, and of relationships of their own party; for everybody else there is no such address. */
export const mayWordHere = (visit: RelationshipVisit): boolean => may(visit.reader, 'word-text') && actsFor(visit.reader, visit.relationship);

/** Any address gives a page: what is no language, kind or page is left out. */
export function workAsked({ query, reader }: RelationshipVisit): WorkAsked {
  const [into, kind, page] = [query.get('into') ?? '', query.get('kind') ?? '', Number(query.get('page') ?? 1)];
  const known = isLanguage(into) || into === 'all' ? into : '';
  return {
    into: known, languages: known === '' ? languagesOf(reader.party) : known === 'all' ? languages : [known],
    lack: lacks.find((each) => each === query.get('lack')) ?? null, table: isWorded(kind) ? kind : null, page: Number.isSafeInteger(page) && page >= 1 && page < 100_000 ? page : 1,
  };
}

export interface Work {
  /** Those chosen, each with what of it is wanting of what was chosen. */
  readonly rows: readonly LackingRow[];
  /** How many texts want what, by language, of the kind chosen. */
  readonly counts: ReadonlyMap<Language, Readonly<Record<Lack, number>>>;
  /** Kinds of which anything is wanting. */
  readonly kinds: readonly RecordTableName[];
  readonly cut: boolean;
}

export async function workFor(visit: RelationshipVisit, asked: WorkAsked): Promise<Work> {
  const { rows: all, cut } = await lackingRows(visit.reader, visit.database, visit.relationship.id);
  const ofKind = all.filter(({ table }) => asked.table === null || table === asked.table);
  const wanted = ({ language, lack }: Lacking): boolean => asked.languages.includes(language) && (asked.lack === null || lack === asked.lack);
  const chosen = ofKind.flatMap((row) => { const lacking = row.lacking.filter(wanted); return lacking.length > 0 ? [{ ...row, lacking }] : []; });
  const counts = new Map(languages.map((language) => [language, Object.fromEntries(lacks.map((lack) => [lack, 0])) as Record<Lack, number>]));
  for (const { lacking } of ofKind) for (const { language, lack } of lacking) (counts.get(language) as Record<Lack, number>)[lack] += 1;
  return { rows: inOrderOfNeed(chosen, visit.today), counts, kinds: [...new Set(all.map(({ table }) => table))], cut };
}

/** Texts of a row in the order of its columns. */
export const textsOfRow = ({ table, lacking }: Pick<LackingRow, 'table' | 'lacking'>): readonly string[] => recordTable(table).texts.filter((text) => lacking.some((each) => each.text === text));
