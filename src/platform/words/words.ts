import type { RecordRow } from '#domain/record/row.ts';
import { authenticOf } from '#domain/wording/wording.ts';
import { localeOf, type Language } from './languages.ts';

/**
 * The words of one part of the interface, complete in each language by type: a key that exists in English and
 * lacks its French or Japanese does not compile. A value is text, or a function of what it names.
 */
export type Words<Entries> = Readonly<Record<Language, Entries>>;

export const wordsIn = <Entries extends object>(words: { en: Entries; fr: NoInfer<Entries>; ja: NoInfer<Entries> }): Words<Entries> => words;

/** A text of the record in up to three languages. */
export interface LocalText {
  readonly en?: string | null | undefined;
  readonly fr?: string | null | undefined;
  readonly ja?: string | null | undefined;
  /** The languages in which it is authentic, where that is on record. */
  readonly authentic?: readonly Language[];
}

/** A text of a row in each language; `title` of the columns title_en, title_fr and title_ja. */
export const localText = (row: RecordRow, text: string): LocalText => ({
  en: row[`${text}_en`], fr: row[`${text}_fr`], ja: row[`${text}_ja`], ...(row['wording'] ? { authentic: authenticOf(row, text) } : {}),
});

export interface ShownText {
  readonly text: string;
  readonly language: Language;
}

/** The reader's language, else an authentic one, else English, else whatever there is; the language goes with it, to be marked up. */
export function shownIn(language: Language, texts: LocalText): ShownText | null {
  for (const each of [language, ...(texts.authentic ?? []), 'en', 'ja', 'fr'] as const) {
    const text = texts[each];
    if (text) return { text, language: each };
  }
  return null;
}

const numbers = new Map<Language, Intl.NumberFormat>();
const plurals = new Map<Language, Intl.PluralRules>();

export function numberText(language: Language, value: number, fractionDigits?: number): string {
  if (fractionDigits !== undefined) {
    return value.toLocaleString(localeOf[language], { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits });
  }
  let format = numbers.get(language);
  if (!format) numbers.set(language, (format = new Intl.NumberFormat(localeOf[language])));
  return format.format(value);
}

/** The number with the right form of its noun; French has "many" for round millions ("1 000 000 de sessions"). */
export function counted(language: 'en' | 'fr', value: number, forms: { one: string; other: string; many?: string }): string {
  let rules = plurals.get(language);
  if (!rules) plurals.set(language, (rules = new Intl.PluralRules(localeOf[language])));
  const category = rules.select(value);
  const noun = category === 'one' ? forms.one : category === 'many' ? (forms.many ?? forms.other) : forms.other;
  return `${numberText(language, value)}\u00a0${noun}`;
}

/** A text in brackets after another, as each language sets them off: Japanese ones are of full width and bring their own space. */
export const bracketed = (language: Language, text: string): string => (language === 'ja' ? `（${text}）` : ` (${text})`);

/** What stands between a label and its text. */
export const colon: Readonly<Record<Language, string>> = { en: ': ', fr: '\u00a0: ', ja: '：' };
