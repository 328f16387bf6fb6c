import { seenParts, suspicionsOf, type Suspicion } from '#domain/text/suspicious.ts';
import type { Language } from '../words/languages.ts';
import { suspicionWords } from '../words/suspicion-words.ts';
import { colon } from '../words/words.ts';
import { html, type Part } from './html.ts';

/** Why a name may not be what it looks like, in words. */
export const suspicionText = (language: Language, suspicions: readonly Suspicion[]): string => {
  const words = suspicionWords[language];
  return `${words.check}${colon[language]}${suspicions.map((each) => words.suspicions[each]).join(language === 'ja' ? '、' : ', ')}`;
};

/**
 * A text of the record as it may be shown: one that may not be what it looks like says so, what cannot be seen in it stands there by its
 * number, and nothing of it turns the text around it. `of` is the language that it is in, where that is known.
 */
export function seen(language: Language, text: string, of: Language | null = null): Part {
  const suspicions = suspicionsOf(text, { full: of === 'ja' || (of === null && /[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) });
  if (suspicions.length === 0) return text;
  return html`<bdi>${seenParts(text).map((part) => ('text' in part ? part.text : html`<span class="unseen">${part.unseen}</span>`))}</bdi> <span class="state warn suspicious">${suspicionText(language, suspicions)}</span>`;
}
