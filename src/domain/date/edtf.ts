import { ALWAYS_AFTER, ALWAYS_BEFORE, dayOn, daysInMonth, type Day } from './day.ts';
import type { When } from './when.ts';

interface Point {
  readonly earliest: Day;
  readonly latest: Day;
  readonly doubtful: boolean;
}

const LONGEST = 64;
const POINT = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([~?%])?$/;
const SEASON_STARTS: Record<string, number> = { '21': 3, '22': 6, '23': 9, '24': 12 };

/**
 * Reads a date in EDTF (ISO 8601-2, levels 0 and 1 and one-of sets): null when it is no such date.
 * The interval is closed; "~" widens it by one unit of its precision on both sides, "?" leaves it and marks doubt.
 * Seasons are those of the northern hemisphere, winter (24) reaching into the next year.
 */
export function whenOf(text: string): When | null {
  if (text.length > LONGEST) return null;
  const read = text.startsWith('[') ? oneOf(text) : text.includes('/') ? lasting(text) : point(text);
  return read && read.earliest <= read.latest ? { written: text, ...read } : null;
}

function point(text: string): Point | null {
  const parts = POINT.exec(text);
  if (!parts) return null;
  const [, year = '', month, date, qualifier] = parts;
  const about = qualifier === '~' || qualifier === '%';
  const doubtful = qualifier === '?' || qualifier === '%';
  const span = month === undefined ? years(year, about) : date === undefined ? months(year, month, about) : days(year, month, date, about);
  return span && { earliest: span[0], latest: span[1], doubtful };
}

type Span = readonly [Day, Day];

// A year with unspecified last digits: 199X is 1990 to 1999.
function yearsOf(digits: string): readonly [number, number] | null {
  if (!/^\d+X*$/.test(digits)) return null;
  const [first, last] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
  return first < 1 ? null : [first, last];
}

function years(digits: string, about: boolean): Span | null {
  const read = yearsOf(digits);
  if (!read) return null;
  const wider = about ? read[1] - read[0] + 1 : 0;
  return [dayOn(read[0] - wider, 1, 1), dayOn(read[1] + wider, 12, 31)];
}

function months(year: string, month: string, about: boolean): Span | null {
  if (month === 'XX') return years(year, about);
  if (!/^\d{4}$/.test(year) || !yearsOf(year)) return null;
  const [inYear, start] = [Number(year), SEASON_STARTS[month] ?? Number(month)];
  const length = month in SEASON_STARTS ? 3 : 1;
  if (!(start >= 1 && start <= 12)) return null;
  const wider = about ? length : 0;
  return [firstOfMonth(inYear, start - wider), firstOfMonth(inYear, start + length + wider) - 1];
}

function firstOfMonth(year: number, month: number): Day {
  const index = year * 12 + month - 1;
  return dayOn(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}

function days(year: string, month: string, date: string, about: boolean): Span | null {
  if (date === 'XX') return month in SEASON_STARTS ? null : months(year, month, about);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(`${year}-${month}-${date}`) || !yearsOf(year)) return null;
  const [inYear, inMonth, onDate] = [Number(year), Number(month), Number(date)];
  if (inMonth < 1 || inMonth > 12 || onDate < 1 || onDate > daysInMonth(inYear, inMonth)) return null;
  const day = dayOn(inYear, inMonth, onDate);
  return about ? [day - 1, day + 1] : [day, day];
}

// What lasted from one point to another; ".." or nothing leaves a side open.
function lasting(text: string): Point | null {
  const sides = text.split('/');
  if (sides.length !== 2) return null;
  const [from, to] = sides.map((side) => (side === '' || side === '..' ? 'open' : point(side))) as [Point | 'open' | null, Point | 'open' | null];
  return between(from, to);
}

function between(from: Point | 'open' | null, to: Point | 'open' | null): Point | null {
  if (!from || !to || (from === 'open' && to === 'open')) return null;
  // An interval that runs backwards is a slip, even where the two sides overlap in the middle.
  if (from !== 'open' && to !== 'open' && (from.earliest > to.earliest || from.latest > to.latest)) return null;
  return {
    earliest: from === 'open' ? ALWAYS_BEFORE : from.earliest,
    latest: to === 'open' ? ALWAYS_AFTER : to.latest,
    doubtful: (from !== 'open' && from.doubtful) || (to !== 'open' && to.doubtful),
  };
}

// One of several days or stretches: [1991..1993], [1991,1995], [..1993].
function oneOf(text: string): Point | null {
  if (!text.endsWith(']')) return null;
  const members = text.slice(1, -1).split(',').map((member) => {
    const ends = member.trim().split('..');
    if (ends.length === 1) return point(ends[0] as string);
    if (ends.length !== 2) return null;
    return between(ends[0] === '' ? 'open' : point(ends[0] as string), ends[1] === '' ? 'open' : point(ends[1] as string));
  });
  if (members.some((member) => !member)) return null;
  const read = members as Point[];
  return {
    earliest: Math.min(...read.map(({ earliest }) => earliest)),
    latest: Math.max(...read.map(({ latest }) => latest)),
    doubtful: read.some(({ doubtful }) => doubtful),
  };
}

/** The whole time of what began on one date and, where known, ended on another. */
export function spanOf(start: When, end: When | null): Span {
  return [start.earliest, Math.max(start.latest, end?.latest ?? start.latest)];
}
