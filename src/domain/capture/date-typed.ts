import { dayOn, daysInMonth } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import { inFiscalYear } from '#domain/date/fiscal-year.ts';
import { readingOf } from './reading.ts';
import { japaneseDates, numberIn } from './when-japanese.ts';
import { joinedDates, westernDates } from './when-western.ts';
import type { Held, Point } from './when-written.ts';

/*
 * A date that somebody types into a field, as people write it in any of the three languages. The field holds nothing else, so that more is
 * understood than in a text, and what is left over makes it no date.
 */

const LONGEST = 120;
const BEFORE = /^\s*(?:(?:in|on|en|le|the|au|a|du|from)\s+)?$/;
const AFTER = /^\s*(?:[(]?\s*[日月火水木金土](?:曜日?)?\s*[)]?)?\s*(?:に)?\s*$/;

/** The last year of each era: 昭和64, 平成31. */
const lastYears: Readonly<Record<string, number>> = { 大正: 15, 昭和: 64, 平成: 31 };
const wrongEra = (text: string): boolean => [...text.matchAll(/(大正|昭和|平成)\s*(\d+|[〇一二三四五六七八九十]+)/g)].some(([, era = '', number = '']) => numberIn(number) > (lastYears[era] as number));

const two = (number: number): string => String(number).padStart(2, '0');

function edtfOf({ year, month, date, season }: Point): string | null {
  if (year === null || year < 1000 || year > 9999 || (month === null && date !== null)) return null;
  if (season !== undefined) return `${year}-${season}`;
  if (month !== null && (month < 1 || month > 12 || (date !== null && (date < 1 || date > daysInMonth(year, month))))) return null;
  return [String(year), ...(month === null ? [] : [two(month)]), ...(date === null ? [] : [two(date)])].join('-');
}

/** Sunday is 0, as dates write it. */
const weekdayOf = ({ year, month, date }: Point): number => (((dayOn(year ?? 0, month ?? 1, date ?? 1) + 4) % 7) + 7) % 7;

/** One date, or days that are joined, with nothing else beside. */
function dateAlone(text: string): Held | null {
  const reading = readingOf(text);
  const japanese = japaneseDates(reading);
  const dates = joinedDates([...japanese, ...westernDates(reading).filter((each) => !japanese.some(({ from, to }) => each.from < to && from < each.to))].toSorted((one, other) => one.from - other.from), reading.plain);
  const [date] = dates;
  if (!date || dates.length > 1 || !BEFORE.test(weekdayLess(reading.plain.slice(0, date.from))) || !AFTER.test(reading.plain.slice(date.to).replace(date.end ? /\s*まで\s*$/ : '', ''))) return null;
  const [start, end] = [edtfOf(date.start), date.end ? edtfOf({ ...date.end, year: date.end.year ?? date.start.year }) : null];
  if (start === null || (date.end && end === null)) return null;
  // "12 and 13 May" lasted; two days that do not follow each other are two dates.
  const joint = reading.plain.slice(date.from, date.to);
  if (end !== null && /(?:^|\s)(?:and|et)\s|及び|並びに|と/.test(joint) && (whenOf(end)?.earliest ?? 0) - (whenOf(start)?.latest ?? 0) > 1) return null;
  // A weekday that is not that day's is a slip in one of the two.
  if (date.weekday !== null && date.start.date !== null && weekdayOf(date.start) !== date.weekday) return null;
  return { start, end: end === start ? null : end };
}

const weekdayLess = (text: string): string => text.replace(/(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s*$/, '');

const FISCAL: readonly (readonly [RegExp, (...parts: string[]) => number])[] = [
  [/^(令和|平成|昭和)\s*(元|\d+|[〇一二三四五六七八九十]+)\s*年度(?:\s*[(]\s*\d{4}\s*年度\s*[)])?$/, (era, number) => ({ 令和: 2018, 平成: 1988, 昭和: 1925 })[era as '令和'] + numberIn(number as string)],
  [/^(\d{4})\s*年度$/, Number],
  [/^(?:fiscal year|fy|exercice(?: financier)?|annee financiere)\s*(\d{4})(?:\s*[-\/]\s*(\d{4}|\d{2}))?$/, (first, last) => (last === undefined || (Number(first) + 1) % 10 ** last.length === Number(last) ? Number(first) : NaN)],
];

function fiscalYear(text: string): Held | null {
  for (const [form, read] of FISCAL) {
    const parts = form.exec(text);
    const year = parts ? read(...parts.slice(1)) : NaN;
    if (year >= 1900 && year <= 9000) return { start: inFiscalYear(year), end: null };
  }
  return null;
}

type Joining = (from: string, to: string) => Held | null;

const isDay = (edtf: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(edtf);
const checked = (edtf: string): Held | null => (whenOf(edtf) ? { start: edtf, end: null } : null);
const lasting: Joining = (from, to) => (isDay(from) && isDay(to) ? (whenOf(`${from}/${to}`) ? { start: from, end: to } : null) : checked(`${from}/${to}`));

/** Forms of two dates; those that are more particular come first. */
const joined: readonly (readonly [RegExp, Joining])[] = [
  [/^between (.+) and (.+)$/, (from, to) => checked(`[${from}..${to}]`)],
  [/^entre (.+) et (.+)$/, (from, to) => checked(`[${from}..${to}]`)],
  [/^(.+)から(.+)の間$/, (from, to) => checked(`[${from}..${to}]`)],
  [/^(.+)(?: or | ou |又は|または)(.+)$/, (from, to) => checked(`[${from},${to}]`)],
  [/^from (.+) (?:to|until|through) (.+)$/, lasting],
  [/^(?:de l'|du |de |d')(.+) (?:au |a l'|a )(.+)$/, lasting],
  [/^(.+)(?:から|~)(.+?)(?:まで)?$/, lasting],
  [/^(.+?) (?:-|to|au) (.+)$/, lasting],
];

/** Words around one date that say how it is meant. */
const around: readonly (readonly [RegExp, (edtf: string) => string])[] = [
  [/^(?:perhaps|peut-etre) (.+)$/, (edtf) => doubted(edtf)], [/^(.+?)\s*(?:[(]不確か[)]|\?)$/, (edtf) => doubted(edtf)],
  [/^(?:about|around|circa|c\.|ca\.?|vers|environ) ?(.+)$/, (edtf) => `${edtf}~`], [/^(.+)(?:頃|ごろ)$/, (edtf) => `${edtf}~`],
  [/^(?:since|depuis|a partir de|des) (.+)$/, (edtf) => `${edtf}/..`], [/^(.+)以降$/, (edtf) => `${edtf}/..`],
  [/^(?:until|till|jusqu'en|jusqu'au|jusqu'a l'|jusqu'a|jusque) ?(.+)$/, (edtf) => `../${edtf}`], [/^(.+)まで$/, (edtf) => `../${edtf}`],
  [/^(.+) (?:or before|ou avant)$/, (edtf) => `[..${edtf}]`], [/^(.+)以前$/, (edtf) => `[..${edtf}]`],
  [/^(.+) (?:or after|ou apres)$/, (edtf) => `[${edtf}..]`], [/^(.+)以後$/, (edtf) => `[${edtf}..]`],
];

// About and perhaps at once have a sign of their own.
const doubted = (edtf: string): string => (edtf.endsWith('~') ? `${edtf.slice(0, -1)}%` : `${edtf}?`);

/** Reads a date, or the days that something lasted, as it is typed; null when it is none, or may be two. */
export function dateTyped(text: string): Held | null {
  if (text.length > LONGEST) return null;
  const plain = readingOf(text).plain.replace(/\s+/g, ' ').trim();
  return plain === '' || wrongEra(plain) ? null : read(plain, 3);
}

function read(text: string, deep: number): Held | null {
  const bare = text.trim().replace(/^(?:le|the|l')\s*(?=\S)/, '');
  const edtf = whenOf(bare.toUpperCase());
  if (edtf && !/^\d{4}-\d{4}$/.test(bare)) return { start: edtf.written, end: null };
  const alone = fiscalYear(bare) ?? dateAlone(bare);
  if (alone || deep === 0) return alone;
  const point = (part: string): string | null => { const held = read(part, deep - 1); return held && held.end === null && !/[/[]/.test(held.start) ? held.start : null; };
  for (const [form, make] of joined) {
    const [, from = '', to = ''] = form.exec(bare) ?? [];
    const [one, other] = from && to ? [point(from), point(to)] : [null, null];
    if (one !== null && other !== null) return make(one, other);
  }
  for (const [form, make] of around) {
    const [, inside = ''] = form.exec(bare) ?? [];
    const one = inside ? point(inside) : null;
    if (one !== null) return checked(make(one));
  }
  return null;
}

/** The same in one cell of EDTF: days that something lasted are joined by "/". Null when it is no date. */
export function edtfTyped(text: string): string | null {
  const held = dateTyped(text);
  return held && (held.end === null ? held.start : `${held.start}/${held.end}`);
}
