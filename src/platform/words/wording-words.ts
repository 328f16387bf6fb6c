import type { Language } from './languages.ts';
import { wordsIn } from './words.ts';

/** How a text of the record stands in the language in which it is shown. */
export const wordingWords = wordsIn({
  en: {
    only: { en: 'in English', fr: 'in French', ja: 'in Japanese' } satisfies Record<Language, string>,
    draft: 'draft translation', stale: 'translation older than the original',
  },
  fr: {
    only: { en: 'en anglais', fr: 'en français', ja: 'en japonais' },
    draft: 'traduction provisoire', stale: 'traduction antérieure à l’original',
  },
  ja: {
    only: { en: '英語', fr: 'フランス語', ja: '日本語' },
    draft: '仮訳', stale: '原文の変更前の訳',
  },
});
