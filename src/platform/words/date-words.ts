import { counted, numberText, wordsIn } from './words.ts';
import type { Language } from './languages.ts';

const inJapanese = (value: number): string => numberText('ja' satisfies Language, value);

// French joins an article to a day of the month, and elides before a vowel: du 3 mars, d’avril 1996, au 5 mai.
const isDay = (date: string): boolean => /^\d{1,2}(?:er)? \D/.test(date);
const isSpring = (date: string): boolean => date.startsWith('printemps');
const isOtherSeason = (date: string): boolean => /^(?:été|automne|hiver)/.test(date);
const the = (date: string): string => (isDay(date) || isSpring(date) ? `le ${date}` : isOtherSeason(date) ? `l’${date}` : date);
const of = (date: string): string =>
  (isDay(date) || isSpring(date) ? `du ${date}` : isOtherSeason(date) ? `de l’${date}` : /^[aeiouéA]/.test(date) ? `d’${date}` : `de ${date}`);
const to = (date: string): string => (isDay(date) || isSpring(date) ? `au ${date}` : isOtherSeason(date) ? `à l’${date}` : `à ${date}`);
// jusqu’au 3 mars, jusqu’en avril 1993, jusque vers 1993, jusqu’à peut-être 1993.
const until = (date: string): string => (date.startsWith('vers ') ? `jusque ${date}` : `jusqu’${/^(?:\d{4}|(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\S* \d{4})$/.test(date) ? `en ${date}` : to(date)}`);

/** Two days of one year, in each language's own way of joining them. */
interface Within {
  readonly first: string | number;
  readonly last: string;
  readonly firstLong: string;
  readonly lastShort: string | number;
}

export const dateWords = wordsIn({
  en: {
    at: (date: string) => (isDay(date) ? `on ${date}` : `in ${date}`),
    about: (date: string) => `about ${date}`,
    perhaps: (date: string) => `perhaps ${date}`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    before: (date: string) => `${date} or before`,
    after: (date: string) => `${date} or after`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    lasting: (from: string, to: string) => `from ${from} to ${to}`,
    range: (from: string, to: string) => `${from} – ${to}`,
    rangeWithin: ({ first, last }: Within) => (typeof first === 'number' ? `${first}–${last}` : `${first} – ${last}`),
    or: ' or ',
    and: ' and ',
    seasons: {
      '21': (year: string) => `spring ${year}`, '22': (year: string) => `summer ${year}`,
      '23': (year: string) => `autumn ${year}`, '24': (year: string) => `winter ${year}`,
    },
    units: {
      years: (value: number) => counted('en', value, { one: 'year', other: 'years' }),
      months: (value: number) => counted('en', value, { one: 'month', other: 'months' }),
      days: (value: number) => counted('en', value, { one: 'day', other: 'days' }),
    },
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as readonly string[],
    every: (period: string) => `every ${period}`,
  },
  fr: {
    at: (date: string) => (isDay(date) ? `le ${date}` : isSpring(date) ? `au ${date}` : `en ${date}`),
    about: (date: string) => `vers ${the(date)}`,
    perhaps: (date: string) => `peut-être ${date}`,
    since: (date: string) => `depuis ${the(date)}`,
    until,
    before: (date: string) => `${date} ou avant`,
    after: (date: string) => `${date} ou après`,
    between: (from: string, last: string) => `entre ${the(from)} et ${the(last)}`,
    lasting: (from: string, last: string) => `${of(from)} ${to(last)}`,
    range: (from: string, last: string) => `${from} – ${last}`,
    rangeWithin: ({ first, last }: Within) => (typeof first === 'number' ? `${first === 1 ? '1er' : first}–${last}` : `${first} – ${last}`),
    or: ' ou ',
    and: ' et ',
    seasons: {
      '21': (year: string) => `printemps ${year}`, '22': (year: string) => `été ${year}`,
      '23': (year: string) => `automne ${year}`, '24': (year: string) => `hiver ${year}`,
    },
    units: {
      years: (value: number) => counted('fr', value, { one: 'an', other: 'ans', many: 'd’années' }),
      months: (value: number) => counted('fr', value, { one: 'mois', other: 'mois', many: 'de mois' }),
      days: (value: number) => counted('fr', value, { one: 'jour', other: 'jours', many: 'de jours' }),
    },
    weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    every: (period: string) => `tous les ${period}`,
  },
  ja: {
    at: (date: string) => date,
    about: (date: string) => `${date}頃`,
    perhaps: (date: string) => `${date}（不確か）`,
    since: (date: string) => `${date}以降`,
    until: (date: string) => `${date}まで`,
    before: (date: string) => `${date}以前`,
    after: (date: string) => `${date}以後`,
    between: (from: string, to: string) => `${from}から${to}の間`,
    lasting: (from: string, to: string) => `${from}から${to}まで`,
    range: (from: string, to: string) => `${from}～${to}`,
    rangeWithin: ({ firstLong, lastShort }: Within) => `${firstLong}～${lastShort}${typeof lastShort === 'number' ? '日' : ''}`,
    or: '又は',
    and: '',
    seasons: {
      '21': (year: string) => `${year}春`, '22': (year: string) => `${year}夏`,
      '23': (year: string) => `${year}秋`, '24': (year: string) => `${year}冬`,
    },
    units: {
      years: (value: number) => `${inJapanese(value)}年`,
      months: (value: number) => `${inJapanese(value)}か月`,
      days: (value: number) => `${inJapanese(value)}日`,
    },
    weekdays: ['日', '月', '火', '水', '木', '金', '土'],
    every: (period: string) => `${period}ごと`,
  },
});
