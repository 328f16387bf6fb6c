import type { Language } from '../words/languages.ts';
import { html, type Html, type Part } from './html.ts';

/** The same as `bracketed`, of markup. */
export const inBrackets = (language: Language, part: Part): Html => (language === 'ja' ? html`（${part}）` : html` (${part})`);
