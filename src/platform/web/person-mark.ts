import { personName, type PersonCells } from '#domain/party/person-name.ts';
import { seenAlone } from '#domain/text/suspicious.ts';
import type { Language } from '../words/languages.ts';
import { inBrackets } from './brackets.ts';
import { html, type Part } from './html.ts';
import { seen } from './seen.ts';

type PersonRow = Readonly<Record<string, string | null>>;

/** A person's cells in a row of a term or of a delegation. */
export const personCells = (row: PersonRow): PersonCells =>
  ({ person: row['person'] ?? null, personJa: row['person_ja'] ?? null, family: row['family'] ?? null, kana: row['kana'] ?? null, country: row['country'] ?? row['side'] ?? null });

/** A person's name as plain text, in which nothing turns the text around it. */
export const personText = (language: Language, row: PersonRow, otherwise: string): string => seenAlone(personName(language, personCells(row))?.text ?? otherwise);

/** A person's name as the page's language has it, with the other writing beside it; a name that may not be what it looks like says so. */
export function personMark(language: Language, row: PersonRow, otherwise: string, { beside: wanted = true }: { readonly beside?: boolean } = {}): Part {
  const name = personName(language, personCells(row));
  if (!name) return otherwise;
  const written = ({ text, japanese }: { readonly text: string; readonly japanese: boolean }): Part => {
    const shown = seen(language, text, japanese ? 'ja' : null);
    return japanese && language !== 'ja' ? html`<span lang="ja">${shown}</span>` : !japanese && language === 'ja' ? html`<span lang="en">${shown}</span>` : shown;
  };
  return [written(name), wanted && name.beside && html`<span class="quiet other-writing">${inBrackets(language, written(name.beside))}</span>`];
}
