import type { RecordRow } from '#domain/record/row.ts';
import { wordingsOf } from '#domain/wording/wording.ts';
import type { Language } from '../words/languages.ts';
import { localText, shownIn } from '../words/words.ts';
import { wordingWords } from '../words/wording-words.ts';
import { inBrackets } from './brackets.ts';
import { html, type Html, type Part } from './html.ts';

/** A text of a row in the reader's language, else in one in which it is authentic; what else it is than an authentic text of that language is said beside it. */
export function worded({ language }: { readonly language: Language }, row: RecordRow, text: string, otherwise: Part = null): Part {
  const shown = shownIn(language, localText(row, text));
  if (!shown) return otherwise;
  const mark = wordingMark({ language }, row, text);
  return html`${shown.language === language ? shown.text : html`<span lang="${shown.language}">${shown.text}</span>`}${mark}`;
}

/** What the reader is told of a text that is no authentic one of the reader's language; null of one that is. */
export function wordingMark({ language }: { readonly language: Language }, row: RecordRow, text: string): Html | null {
  const shown = shownIn(language, localText(row, text));
  if (!shown) return null;
  const words = wordingWords[language];
  const { standing } = wordingsOf(row, text)[shown.language];
  const said = [shown.language !== language && words.only[shown.language], (standing === 'draft' || standing === 'stale') && words[standing]].filter(Boolean);
  return said.length > 0 ? html`<small class="wording">${inBrackets(language, said.join(language === 'ja' ? '、' : ', '))}</small>` : null;
}
