import { wordsIn } from './words.ts';

/** Said of a time by another clock that falls on another day. */
export const clockWords = wordsIn({
  en: { dayBefore: 'day before', dayAfter: 'next day' },
  fr: { dayBefore: 'la veille', dayAfter: 'le lendemain' },
  ja: { dayBefore: '前日', dayAfter: '翌日' },
});
