import { localeOf, type Language } from './languages.ts';

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a country by its two letters (ISO 3166-1), or the letters when they name none. */
export function countryName(language: Language, code: string): string {
  let display = names.get(language);
  if (!display) names.set(language, (display = new Intl.DisplayNames(localeOf[language], { type: 'region', fallback: 'code' })));
  try {
    return display.of(code) ?? code;
  } catch {
    return code; // not of the form of a country code
  }
}
