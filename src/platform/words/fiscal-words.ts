import { firstDayOfFiscalYear } from '#domain/date/fiscal-year.ts';
import { eraYearText } from './era-year.ts';
import type { Language } from './languages.ts';
import { wordsIn } from './words.ts';

const words = wordsIn({
  en: (year: number, named: boolean) => `${named ? 'fiscal year ' : ''}${year}–${String((year + 1) % 100).padStart(2, '0')}`,
  fr: (year: number, named: boolean) => `${named ? 'exercice ' : ''}${year}-${year + 1}`,
  // Japan's year is named after the era of its first day, and the Western year stands beside it.
  ja: (year: number, _named: boolean) => `${eraYearText(firstDayOfFiscalYear(year))}度（${year}年度）`,
});

/** A fiscal year, which both countries begin in April: 2026–27, 2026-2027, 令和8年度（2026年度）; `named` says that it is one. */
export const fiscalYearText = (language: Language, year: number, named = true): string => words[language](year, named);

/** The same at the head of something. */
export function fiscalYearHeading(language: Language, year: number): string {
  const text = fiscalYearText(language, year);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
