import type { RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { languageOf } from '#domain/text/language-of.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { seen } from '#platform/web/seen.ts';
import type { Language } from '#platform/words/languages.ts';
import { shownIn } from '#platform/words/words.ts';
import { textsOf } from './record-cell.ts';
import { labelOf, listedFields, TERM } from './record-fields.ts';
import { recordWords } from './record-words.ts';

/** What a column is called, without its side. */
export function columnName({ language }: Pick<RelationshipVisit, 'language'>, table: RecordTableName, field: string): string {
  const words = recordWords[language];
  const columns: Readonly<Record<string, string>> = words.columns;
  const { key } = labelOf(field);
  return field === TERM ? words.period : (columns[`${table}.${key}`] ?? columns[key] ?? key);
}

/** What a row is called: its first listed field, or its id when that is empty. It holds no link, to be put in one. */
export function headOf({ language }: Pick<RelationshipVisit, 'language'>, table: RecordTableName, row: RecordRow): { readonly text: string; readonly language: Language } {
  const [field = 'id'] = listedFields[table];
  return (field === 'id' ? null : shownIn(language, textsOf(row, field) ?? { [languageOf(row[field] ?? '') ?? language]: row[field] })) ?? { text: row.id, language };
}

export function headMark(visit: Pick<RelationshipVisit, 'language'>, table: RecordTableName, row: RecordRow): Part {
  const { text, language } = headOf(visit, table, row);
  const shown = seen(visit.language, text, language);
  return language === visit.language ? shown : html`<span lang="${language}">${shown}</span>`;
}
