import type { RecordTableName } from '#domain/record/tables.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { countryName } from '#platform/words/parties.ts';
import { ownNames } from '#platform/words/languages.ts';
import { bracketed } from '#platform/words/words.ts';
import { fieldOf, labelOf } from './record-fields.ts';
import { recordWords } from './record-words.ts';

/** What a column of a table is called in plain text, with its language or its side where it has one. */
export function columnLabel({ language, relationship }: Pick<RelationshipVisit, 'language' | 'relationship'>, table: RecordTableName, column: string): string {
  const columns: Readonly<Record<string, string>> = recordWords[language].columns;
  const { key, side } = labelOf(fieldOf(column));
  const name = columns[`${table}.${key}`] ?? columns[key] ?? key;
  const written = fieldOf(column) === column ? null : column.slice(-2);
  const more = side !== null ? countryName(language, relationship[side]) : written === null ? null : ownNames[written as keyof typeof ownNames];
  return more === null ? name : `${name}${bracketed(language, more)}`;
}
