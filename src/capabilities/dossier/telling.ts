import type { Line, Run } from '#domain/dossier/document.ts';
import type { Draft } from '#domain/dossier/draft.ts';
import type { BookTable, Material } from '#domain/dossier/material.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import { languageWritten } from '#platform/web/written.ts';
import { spanText, type DateStyle } from '#platform/words/dates.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { localText, shownIn, type LocalText } from '#platform/words/words.ts';

/** What is told, and how: the facts, what an officer made of them, and the language of the book. */
export interface Telling {
  readonly material: Material;
  readonly draft: Draft;
  readonly language: Language;
  readonly style: DateStyle;
}

export const tellingOf = (material: Material, draft: Draft): Telling =>
  ({ material, draft, language: draft.language, style: { language: draft.language, era: draft.language === 'ja' } });

export const plain = (text: string): Line => (text === '' ? [] : [{ text }]);

/** A text of the record in the book's language, or in another one that is named with it. */
export function localRun(language: Language, texts: LocalText, otherwise = ''): Run {
  const shown = shownIn(language, texts);
  return shown ? { text: shown.text, ...(shown.language === language ? {} : { lang: shown.language }) } : { text: otherwise };
}

/** What stands in the record in one language alone, which is not on record. */
export function writtenRun(language: Language, text: string): Run {
  const lang = languageWritten(language, text);
  return { text, ...(lang ? { lang } : {}) };
}
export const writtenLine = (language: Language, text: string | null | undefined): Line => (text ? [writtenRun(language, text)] : []);

/** A line in brackets, where there is one. */
export const inBrackets = (language: Language, line: Line): Line =>
  (line.length === 0 ? [] : [{ text: language === 'ja' ? '（' : ' (' }, ...line, { text: language === 'ja' ? '）' : ')' }]);

export const titleRun = ({ language }: Pick<Telling, 'language'>, row: RecordRow, column = 'title'): Run => localRun(language, localText(row, column), row.id);

/** The name of a row of another table by its id; the text itself where it is no id of one. */
export function nameRun({ language, material }: Pick<Telling, 'language' | 'material'>, table: BookTable, column: string, id: string): Run {
  const row = material.rows[table].find((each) => each.id === id);
  return row ? titleRun({ language }, row, column) : writtenRun(language, id);
}

/** A text of a row that may be missing. */
export function textLine({ language }: Pick<Telling, 'language'>, row: RecordRow, text: string): Line {
  const run = localRun(language, localText(row, text));
  return run.text === '' ? [] : [run];
}

/** A place as the book's language calls it; as it was written, where it is not known. */
export function placeLineOf({ language, material }: Pick<Telling, 'language' | 'material'>, place: string | null | undefined): Line {
  const row = material.rows.places.find((each) => place && languages.some((other) => each[`name_${other}`] === place));
  return row ? [localRun(language, localText(row, 'name'), row.id)] : writtenLine(language, place);
}

export const whenOfEngagement = ({ style }: Pick<Telling, 'style'>, row: RecordRow): string => spanText(style, row['start_edtf'] ?? '', row['end_edtf']);

export const sideName = ({ language, material }: Pick<Telling, 'language' | 'material'>, side: 'a' | 'b'): string => countryName(language, material.relationship[side]);

export const countryOf = (language: Language, code: PartyCode | null | undefined): string => (code ? countryName(language, code) : '');

/** The two sides in the order that the language gives them: Japanese names Japan first, the others go by the alphabet. */
export const sidesInOrder = ({ language, material: { relationship } }: Pick<Telling, 'language' | 'material'>): readonly ('a' | 'b')[] =>
  (language === 'ja' && relationship.b === 'JP' ? ['b', 'a'] : ['a', 'b']);

export const joined = (language: Language, texts: readonly string[]): string => texts.filter(Boolean).join(language === 'ja' ? '、' : ', ');

/** Several runs with the language's comma between them. */
export const joinedLine = (language: Language, runs: readonly Run[]): Line =>
  runs.filter(({ text }) => text !== '').flatMap((run, at) => (at === 0 ? [run] : [{ text: language === 'ja' ? '、' : ', ' }, run]));

/** The name of a topic: of the agreed agenda, or as it was written on an agenda of its own. */
export function topicRun({ language, material: { rows } }: Pick<Telling, 'language' | 'material'>, topic: string): Run {
  const row = rows.topics.find(({ id }) => id === topic);
  const phrase = rows.topic_phrases.find((each) => each['phrase_en'] === topic);
  return row ? titleRun({ language }, row, 'label') : phrase ? titleRun({ language }, phrase, 'phrase') : localRun(language, { en: topic }, topic);
}
