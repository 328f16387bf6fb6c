import { wordsIn } from '#platform/words/words.ts';

const ordinals = new Intl.PluralRules('en-CA', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** What a round is called in the record; the name of its series is given. */
export const titleWords = wordsIn({
  en: { numbered: (name: string, number: number) => `${number}${endings[ordinals.select(number)]} ${name}`, inYear: (name: string, year: number | null) => (year === null ? name : `${name} ${year}`) },
  fr: { numbered: (name: string, number: number) => `${name}, ${number}${number === 1 ? 're' : 'e'} session`, inYear: (name: string, year: number | null) => (year === null ? name : `${name} ${year}`) },
  ja: { numbered: (name: string, number: number) => `第${number}回${name}`, inYear: (name: string, year: number | null) => (year === null ? name : `${name}（${year}年）`) },
});
