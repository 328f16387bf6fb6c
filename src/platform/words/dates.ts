import { ALWAYS_AFTER, ALWAYS_BEFORE, calendarDateOf, type Day, type Period } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import { fiscalYearIn } from '#domain/date/fiscal-year.ts';
import type { When } from '#domain/date/when.ts';
import { dateWords } from './date-words.ts';
import { fiscalYearText } from './fiscal-words.ts';
import { localeOf, type Language } from './languages.ts';

/** Whose habits a date follows; `era` counts Japanese years by era (令和8年), in Japanese only. */
export interface DateStyle {
  readonly language: Language;
  readonly era?: boolean;
}

type Precision = 'year' | 'month' | 'day' | 'yearless';

const parts: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' }, month: { year: 'numeric', month: 'long' }, day: { year: 'numeric', month: 'long', day: 'numeric' }, yearless: { month: 'long', day: 'numeric' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

function formatted({ language, era }: DateStyle, day: Day, precision: Precision): string {
  const inEra = era === true && language === 'ja' && precision !== 'yearless';
  const key = `${language}${inEra ? '*' : ''} ${precision}`;
  let format = formats.get(key);
  if (!format) {
    // Canadian English has both orders; with the day first, a range reads "3–5 August 2018".
    const locale = language === 'en' ? 'en-GB' : inEra ? 'ja-JP-u-ca-japanese' : localeOf[language];
    formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...parts[precision], timeZone: 'UTC', ...(inEra ? { era: 'long' as const } : {}) })));
  }
  const text = format.format(new Date(day * 86_400_000));
  return language === 'fr' && (precision === 'day' || precision === 'yearless') ? text.replace(/^1 /, '1er ') : text;
}

export const dayText = (style: DateStyle, day: Day): string => formatted(style, day, 'day');

// The same few thousand dates are written again and again.
const TEXTS_KEPT = 20_000;
const texts = new Map<string, string>();

/** A date of the record as people write it: "about 1996", "between 1991 and 1993", "since November 1996". */
export function whenText(style: DateStyle, written: string | When): string {
  if (typeof written !== 'string') return writtenOut(style, written);
  const key = `${style.language}${style.era === true ? '*' : ''} ${written}`;
  let text = texts.get(key);
  if (text === undefined) {
    if (texts.size >= TEXTS_KEPT) texts.clear();
    texts.set(key, (text = writtenOut(style, written)));
  }
  return text;
}

function writtenOut(style: DateStyle, written: string | When): string {
  const text = typeof written === 'string' ? written : written.written;
  const when = typeof written === 'string' ? whenOf(written) : written;
  if (!when) return text;
  const words = dateWords[style.language];
  const fiscal = fiscalYearIn(text);
  if (fiscal !== null) return fiscalYearText(style.language, fiscal);
  const bare = text.replace(/[~?%]/g, '');
  const read = when.doubtful ? words.perhaps : (same: string) => same;
  if (text.startsWith('[')) return read(choiceText(style, bare.slice(1, -1)));
  const [from, to] = text.split('/');
  if (to === undefined) return pointText(style, text);
  if (isOpen(from)) return words.until(pointText(style, to));
  if (isOpen(to)) return words.since(pointText(style, from as string));
  return words.lasting(pointText(style, from as string), pointText(style, to));
}

/**
 * A date as a sentence says when something was: "in 1988", "en novembre 1996", "le 3 mai 2027"; what lasted, or is not known more closely, has
 * words of its own (from, between, about). Japanese puts its に where the sentence needs it.
 */
export function saidAt(style: DateStyle, written: string): string {
  const when = whenOf(written);
  const fiscal = fiscalYearIn(written);
  const said = whenText(style, written);
  if (fiscal !== null) return style.language === 'en' ? `in ${said}` : style.language === 'fr' ? `durant l’${said}` : said;
  return when && /^\d{4}(?:-\d{2}){0,2}$/.test(written) ? dateWords[style.language].at(said) : said;
}

/** A date as a sentence says until when something lasts: "until 1988", "jusqu’en novembre 1996", "1996年11月まで". */
export const saidUntil = (style: DateStyle, written: string): string => (/[/[?]/.test(written) || !whenOf(written) ? whenText(style, written) : dateWords[style.language].until(whenText(style, written)));

/** A day with its weekday: Wednesday 12 May 2027, mercredi 12 mai 2027, 2027年5月12日（水）. */
export function weekdayText(style: DateStyle, day: Day): string {
  const weekday = dateWords[style.language].weekdays[(((day + 4) % 7) + 7) % 7] as string;
  return style.language === 'ja' ? `${dayText(style, day)}（${weekday}）` : `${weekday} ${dayText(style, day)}`;
}

/** When something is, to be held beside a calendar: a single day has its weekday, and so have the first and the last of several. */
export function spanWithWeekdays(style: DateStyle, start: string, end: string | null | undefined): string {
  const [from, to] = [whenOf(start), end ? whenOf(end) : null];
  const isDay = (when: When | null): when is When => when !== null && when.earliest === when.latest && !when.doubtful && !when.written.includes('~');
  if (!isDay(from) || (end && !isDay(to))) return spanText(style, start, end);
  return to && to.earliest !== from.earliest ? dateWords[style.language].range(weekdayText(style, from.earliest), weekdayText(style, to.earliest)) : weekdayText(style, from.earliest);
}

const isOpen = (side: string | undefined): boolean => side === undefined || side === '' || side === '..';

function choiceText(style: DateStyle, inside: string): string {
  const words = dateWords[style.language];
  return inside.split(',').map((member) => {
    const [from, to] = member.trim().split('..');
    if (to === undefined) return pointText(style, member.trim());
    if (from === '') return words.before(pointText(style, to));
    if (to === '') return words.after(pointText(style, from as string));
    return words.between(pointText(style, from as string), pointText(style, to));
  }).join(words.or);
}

function pointText(style: DateStyle, text: string): string {
  const words = dateWords[style.language];
  const bare = text.replace(/[~?%]$/, '');
  const when = whenOf(bare);
  if (!when) return text;
  const [year = '', month, date] = bare.split('-');
  const season = month === undefined ? undefined : words.seasons[month as keyof typeof words.seasons];
  const said = season ? season(formatted(style, when.earliest, 'year'))
    : year.includes('X') ? words.between(formatted(style, when.earliest, 'year'), formatted(style, when.latest, 'year'))
    : formatted(style, when.earliest, month === undefined || month === 'XX' ? 'year' : date === undefined || date === 'XX' ? 'month' : 'day');
  const about = /[~%]$/.test(text) ? words.about(said) : said;
  return /[?%]$/.test(text) ? words.perhaps(about) : about;
}

/** When something began and, where it lasted, ended: "3–5 August 2018". */
export function spanText(style: DateStyle, start: string, end: string | null | undefined): string {
  if (!end || end === start) return whenText(style, start);
  const [from, to] = [whenOf(start), whenOf(end)];
  const words = dateWords[style.language];
  const plain = from && to && from.earliest === from.latest && to.earliest === to.latest && !from.doubtful && !to.doubtful;
  if (!plain) return words.lasting(whenText(style, start), whenText(style, end));
  const [one, other] = [calendarDateOf(from.earliest), calendarDateOf(to.earliest)];
  if (one.year !== other.year) return words.range(dayText(style, from.earliest), dayText(style, to.earliest));
  return words.rangeWithin(one.month === other.month
    ? { first: one.date, last: dayText(style, to.earliest), firstLong: formatted(style, from.earliest, 'day'), lastShort: other.date }
    : { first: formatted(style, from.earliest, 'yearless'), last: dayText(style, to.earliest), firstLong: formatted(style, from.earliest, 'day'), lastShort: formatted(style, to.earliest, 'yearless') });
}

/** Days that an open interval leaves open are said so. */
export function boundsText(style: DateStyle, earliest: Day, latest: Day): string {
  const words = dateWords[style.language];
  if (earliest === latest) return dayText(style, earliest);
  if (earliest <= ALWAYS_BEFORE) return words.until(dayText(style, latest));
  if (latest >= ALWAYS_AFTER) return words.since(dayText(style, earliest));
  return words.between(dayText(style, earliest), dayText(style, latest));
}

export function periodText(language: Language, { months, days }: Period): string {
  const { units } = dateWords[language];
  const said = [
    ...(months >= 12 && (months % 12 === 0 || months > 24) ? [units.years(Math.floor(months / 12)), ...(months % 12 ? [units.months(months % 12)] : [])] : months > 0 ? [units.months(months)] : []),
    ...(days > 0 ? [units.days(days)] : []),
  ];
  return said.join(dateWords[language].and) || units.days(0);
}

const DAYS_A_YEAR = 365.2425;

/** A length of time as people say it: days up to two months, months up to two years, else years with one digit. */
export function durationText(language: Language, days: number): string {
  const { units } = dateWords[language];
  if (days < 61) return units.days(days);
  if (days < 2 * DAYS_A_YEAR) return units.months(Math.round((days / DAYS_A_YEAR) * 12));
  const years = days / DAYS_A_YEAR;
  return units.years(Math.round(years * 10) / 10);
}

/** A length that is only known between two bounds. */
export function gapText(language: Language, shortest: number, longest: number): string {
  const [least, most] = [durationText(language, shortest), durationText(language, longest)];
  return least === most ? least : dateWords[language].between(least, most);
}
