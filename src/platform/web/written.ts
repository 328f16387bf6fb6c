import type { Language } from '../words/languages.ts';
import { html, type Part } from './html.ts';

/** The language of a text of which none is on record, where it is not the page's: among Japanese, Latin letters alone are read as English. */
export const languageWritten = (language: Language, text: string | null | undefined): Language | null =>
  (text && language === 'ja' && /[A-Za-z]{2}/.test(text) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 'en' : null);

/** Such a text, marked with its language. */
export function written({ language }: { readonly language: Language }, text: string | null | undefined): Part {
  const other = languageWritten(language, text);
  return other ? html`<span lang="${other}">${text}</span>` : text;
}
