import type { RecordRow } from '#domain/record/row.ts';
import { wordingsOf } from '#domain/wording/wording.ts';
import type { Language } from '../words/languages.ts';
import { localText, shownIn, type ShownText } from '../words/words.ts';
import { wordingWords } from '../words/wording-words.ts';
import { inBrackets } from './brackets.ts';
import { html, type Html, type Part } from './html.ts';

/** A text of a row in the reader's language, else in one in which it is authentic; what else it is than an authentic text of that language is said beside it. `made` may make markup of it. */
export function worded({ language }: { readonly language: Language }, row: RecordRow, text: string, otherwise: Part = null, made: (text: string, language: Language) => Part = (said) => said): Part {
  const shown = shownIn(language, localText(row, text));
  if (!shown) return otherwise;
  const part = made(shown.text, shown.language);
  return html`${shown.language === language ? part : html`<span lang="${shown.language}">${part}</span>`}${markOf(language, row, text, shown)}`;
}

/** What the reader is told of a text that is no authentic one of the reader's language; null of one that is. */
export function wordingMark({ language }: { readonly language: Language }, row: RecordRow, text: string): Html | null {
  const shown = shownIn(language, localText(row, text));
  return shown && markOf(language, row, text, shown);
}

function markOf(language: Language, row: RecordRow, text: string, shown: ShownText): Html | null {
  const words = wordingWords[language];
  const { standing } = wordingsOf(row, text)[shown.language];
  const said = [shown.language !== language && words.only[shown.language], (standing === 'draft' || standing === 'stale') && words[standing]].filter(Boolean);
  return said.length > 0 ? html`<small class="wording">${inBrackets(language, said.join(language === 'ja' ? '、' : ', '))}</small>` : null;
}
