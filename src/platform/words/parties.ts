import { countries } from '#domain/party/countries.ts';
import { languages, localeOf, type Language } from './languages.ts';

const names = new Map<Language, Intl.DisplayNames>();
const known = new Map(languages.map((language) => [language, new Map<string, string>()]));

/** The name of a country by its two letters (ISO 3166-1), or the letters when they name none. */
export function countryName(language: Language, code: string): string {
  const name = known.get(language)?.get(code) ?? nameOf(language, code);
  // What names no country can be anything, and is not kept.
  if (code.length === 2) known.get(language)?.set(code, name);
  return name;
}

function nameOf(language: Language, code: string): string {
  let display = names.get(language);
  if (!display) names.set(language, (display = new Intl.DisplayNames(localeOf[language], { type: 'region', fallback: 'code' })));
  try {
    return display.of(code) ?? code;
  } catch {
    return code; // not of the form of a country code
  }
}

const folded = (text: string): string => text.trim().normalize('NFKC').toLowerCase();
let codes: Map<string, string> | null = null;

/** The names of a country in every language of ours. */
export const countryNamesIn = (code: string): string[] => languages.map((language) => countryName(language, code));

/** The two letters of the country that a text names in any language of ours; null when it names none. */
export function countryNamed(text: string): string | null {
  codes ??= new Map(countries.flatMap((code) => countryNamesIn(code).map((name) => [folded(name), code] as const)));
  return codes.get(folded(text)) ?? null;
}
