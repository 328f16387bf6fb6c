import type { Part } from '../web/html.ts';
import { wordsIn } from './words.ts';

/** What stands beside the name of an office that has had several. */
export const nameWords = wordsIn({
  en: { formerly: (name: Part): Part => ['formerly ', name], now: (name: Part): Part => ['now ', name], or: ' or ' },
  fr: { formerly: (name: Part): Part => ['auparavant\u00a0: ', name], now: (name: Part): Part => ['aujourd’hui\u00a0: ', name], or: ' ou ' },
  ja: { formerly: (name: Part): Part => ['旧称：', name], now: (name: Part): Part => ['現：', name], or: '又は' },
});
