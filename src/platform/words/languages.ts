import { isLanguage, languages, type Language } from '#domain/text/language.ts';

export { isLanguage, languages, type Language };

/** The regional form that numbers, dates and sorting follow. */
export const localeOf: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA', ja: 'ja-JP' };

/** Each language named in itself, as a toggle must. */
export const ownNames: Record<Language, string> = { en: 'English', fr: 'Français', ja: '日本語' };

/** The language that a browser prefers (RFC 9110 Accept-Language), English when it names none of ours. */
export function preferredLanguage(accepted: string | undefined): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = parameters.find((each) => each.trim().startsWith('q='));
      return { language: tag.split('-')[0] ?? '', quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return (wanted[0]?.language as Language | undefined) ?? 'en';
}
