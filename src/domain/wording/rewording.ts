import type { Problems } from '../record/problems.ts';
import type { RecordRow } from '../record/row.ts';
import type { RecordTableName } from '../record/tables.ts';
import { languages, type Language } from '../text/language.ts';
import { maySay, mayWrite } from '../trust/held-with.ts';
import type { Reader } from '../trust/reader.ts';
import { sourceOf } from './lack.ts';
import { authenticOf, reworded, wordingsOf, type Reworded } from './wording.ts';

/** What an officer wants a text to be in a language. */
export interface Rewording {
  readonly text: string;
  readonly language: Language;
  readonly words: string | null;
  readonly standing: Reworded['standing'];
}

/** A text in one language that other rows name it by: it stands for itself, and changing it would lose them. */
const keys: Partial<Record<RecordTableName, string>> = { topic_phrases: 'phrase_en' };

/**
 * Whether the words may be changed beside their translations: what is authentic is the record itself, which is amended where it
 * is written, and what others name a row by is never changed.
 */
export const wordsMayChange = (table: RecordTableName, row: RecordRow, text: string, language: Language): boolean =>
  keys[table] !== `${text}_${language}` && wordingsOf(row, text)[language].standing !== 'authentic';

/** Whether a reader may write the texts of a row that stands: one that may be written over, and that is not the other side's to say. */
export const mayReword = (reader: Pick<Reader, 'party' | 'role'>, table: RecordTableName, { owner, audience, row }: { readonly owner: string; readonly audience: string; readonly row: RecordRow }): boolean =>
  mayWrite(reader, { owner, audience }) && maySay(reader.party, table, row);

export const LONGEST_WORDS = 100_000;

const wordsOf = (row: RecordRow, { text, language }: Pick<Rewording, 'text' | 'language'>): string | null => row[`${text}_${language}`] ?? null;

/** Those that change nothing are left out: the same words in the same standing, made from what their source now says. */
export const changing = (row: RecordRow, wanted: readonly Rewording[]): readonly Rewording[] =>
  wanted.filter((each) => each.words !== wordsOf(row, each) || (each.words !== null && wordingsOf(row, each.text)[each.language].standing !== each.standing));

/** The row with texts as they are wanted, or what is wrong with them, by "text_language". `madeFrom` is the language that they were translated from, where that is told. */
export function rewordedRow(table: RecordTableName, row: RecordRow, wanted: readonly Rewording[], by: string | null, madeFrom: Language | null = null): { readonly row: RecordRow } | { readonly problems: Problems } {
  const problems: Record<string, string> = {};
  for (const { text, language, words } of wanted) {
    const name = `${text}_${language}`;
    if ((words?.length ?? 0) > LONGEST_WORDS) problems[name] = 'too-long';
    else if (words !== wordsOf(row, { text, language }) && !wordsMayChange(table, row, text, language)) problems[name] = 'authentic';
  }
  // What is to be authentic comes first, so that a translation is made from it as it will stand.
  const inOrder = wanted.toSorted((one, other) => Number(other.standing === 'authentic') - Number(one.standing === 'authentic'));
  let after = row;
  // Where nothing is on record, another language would be taken for authentic as soon as the one that was is not.
  for (const { text, language, standing } of wanted) {
    if (standing === 'authentic' || wordingsOf(row, text)[language].standing !== 'authentic') continue;
    for (const other of languages) {
      const { standing: its, from, by: signed } = wordingsOf(after, text)[other];
      if (its === 'draft') after = reworded(after, { text, language: other, words: wordsOf(after, { text, language: other }), standing: its, from, by: signed });
    }
  }
  for (const { text, language, words, standing } of inOrder) {
    if (words === null && wordsOf(row, { text, language }) === null) continue;
    // One that is authentic no longer must not be taken for the source of itself.
    const from = standing === 'authentic' ? null : (madeFrom ?? sourceOf(after, text, language));
    after = reworded(after, { text, language, words, standing, from, by });
  }
  for (const text of new Set(wanted.map((each) => each.text))) {
    const there = languages.some((language) => wordsOf(after, { text, language }) !== null);
    const first = wanted.find((each) => each.text === text) as Rewording;
    const was = languages.some((language) => wordsOf(row, { text, language }) !== null);
    if (was && !there) problems[`${text}_${first.language}`] ??= 'inNoLanguage';
    // Where the one that was authentic has gone, a translation is no worse than those that stand.
    else if (there && authenticOf(after, text).length === 0 && (!was || authenticOf(row, text).length > 0)) problems[`${text}_${first.language}`] ??= 'none-authentic';
  }
  return Object.keys(problems).length > 0 ? { problems } : { row: after };
}
