import { personName, type PersonCells } from '#domain/party/person-name.ts';
import { seenAlone, suspicionsOf } from '#domain/text/suspicious.ts';
import type { Language } from '../words/languages.ts';
import { inBrackets } from './brackets.ts';
import { html, type Part } from './html.ts';
import { seen, suspicionText } from './seen.ts';

type PersonRow = Readonly<Record<string, string | null>>;

/** A person's cells in a row of a term or of a delegation. */
export const personCells = (row: PersonRow): PersonCells =>
  ({ person: row['person'] ?? null, personJa: row['person_ja'] ?? null, family: row['family'] ?? null, kana: row['kana'] ?? null, country: row['country'] ?? row['side'] ?? null });

/** Why a name may not be what it looks like, in words, in any writing that is on record but those that stand there already; null where nothing is suspected. */
export function personWarning(language: Language, { person, personJa, kana }: PersonCells, there: readonly string[] = []): string | null {
  const suspicions = [person, personJa, kana].flatMap((text) => (text && !there.includes(text) ? suspicionsOf(text, { full: text !== person }) : []));
  return suspicions.length > 0 ? suspicionText(language, [...new Set(suspicions)]) : null;
}

/** A person's name as plain text, in which nothing turns the text around it. */
export const personText = (language: Language, row: PersonRow, otherwise: string): string => seenAlone(personName(language, personCells(row))?.text ?? otherwise);

/** A person's name as the page's language has it, with the other writing beside it; a name that may not be what it looks like says so. */
export function personMark(language: Language, row: PersonRow, otherwise: string, { beside: wanted = true }: { readonly beside?: boolean } = {}): Part {
  const cells = personCells(row);
  const name = personName(language, cells);
  if (!name) return otherwise;
  const warning = personWarning(language, cells, [name.text, ...(wanted && name.beside ? [name.beside.text] : [])]);
  const written = ({ text, japanese }: { readonly text: string; readonly japanese: boolean }): Part => {
    const shown = seen(language, text, japanese ? 'ja' : null);
    return japanese && language !== 'ja' ? html`<span lang="ja">${shown}</span>` : !japanese && language === 'ja' ? html`<span lang="en">${shown}</span>` : shown;
  };
  return [written(name), wanted && name.beside && html`<span class="quiet other-writing">${inBrackets(language, written(name.beside))}</span>`, warning && html` <span class="state warn suspicious">${warning}</span>`];
}
