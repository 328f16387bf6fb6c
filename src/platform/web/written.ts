import { languageOf } from '#domain/text/language-of.ts';
import type { Language } from '../words/languages.ts';
import { html, type Part } from './html.ts';
import { seen } from './seen.ts';

/** The language of a text of which none is on record, where it is not the page's. */
export function languageWritten(page: Language, text: string | null | undefined): Language | null {
  const language = text ? languageOf(text) : null;
  return language === page ? null : language;
}

/** Such a text, marked with its language; or markup made of it. */
export function written({ language }: { readonly language: Language }, text: string | null | undefined, made: Part = text ? seen(language, text) : text): Part {
  const other = languageWritten(language, text);
  return other ? html`<span lang="${other}">${made}</span>` : made;
}
