import type { Reading } from './reading.ts';
import { datesIn, type Gap, type Token, type WrittenDate } from './when-written.ts';

const months: Readonly<Record<string, number>> = Object.fromEntries(([
  'january janvier jan janv', 'february fevrier feb fev fevr', 'march mars mar', 'april avril apr avr', 'may mai', 'june juin jun', 'july juillet jul juil',
  'august aout aug', 'september septembre sep sept', 'october octobre oct', 'november novembre nov', 'december decembre dec',
]).flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])));
const weekdays: Readonly<Record<string, number>> = Object.fromEntries(([
  'sunday dimanche sun dim', 'monday lundi mon lun', 'tuesday mardi tue tues', 'wednesday mercredi wed', 'thursday jeudi thu thur thurs jeu', 'friday vendredi fri ven', 'saturday samedi sat sam',
]).flatMap((names, at) => names.split(' ').map((name) => [name, at])));
const seasons: Readonly<Record<string, number>> = { spring: 21, printemps: 21, summer: 22, ete: 22, autumn: 23, automne: 23, fall: 23, winter: 24, hiver: 24 };

const names = (of: Readonly<Record<string, number>>): string => Object.keys(of).sort((one, other) => other.length - one.length).join('|');

// A number that counts hours, people, ships or a page is no day of a month.
const NOT_A_DAY = String.raw`(?!\d|[.:]\d|\s?(?:h\d\d|h\b|heures?|hours?|hrs?\b|:|am\b|pm\b|a\.m|p\.m|%|\+|minutes?|ministers?|ministres?|members?|membres|officers|participants|nations|countries|pays|ships|navires|personnel|people|years?|ans\b|days?\b(?! of)|jours|million|billion|months|mois|knots|nautical|km|st\b meeting|(?:st|nd|rd|th|e|eme)\s+(?:round|session|meeting|annual|edition|anniversary|bilateral|japan|canada|regiment|ronde|anniversaire|reunion|dialogue|iteration|time|consecutive|staff|g7|g8|g20|exercise|century|siecle)))`;
const TOKENS = new RegExp([
  String.raw`(?<iso>(?<=dtstart[^:\n]{0,40}:)(?:19|20)\d{6}(?!\d)|(?<![\d-])(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?![\d]))`,
  String.raw`(?<numeric>(?<![\d/.-])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d))`,
  String.raw`(?<group>(?<!\d)\d{6}[a-z]\s?(?:${names(months)})\s?\d\d(?!\d))`,
  String.raw`(?<year>(?<![\d.,/$-]|no |nos )(?:19[3-9]\d|20[0-5]\d)(?!\d|,\d|-\d{2,4}\b(?!-)|\s?(?:troops|personnel|metres|tonnes|sailors|hours|hrs|h\b)))`,
  String.raw`(?<mar>(?<![a-z])(?:mar|mer)\.?(?=,?\s+(?:le\s+)?\d{1,2}\s+(?:${names(months)})(?![a-z])))`,
  String.raw`(?<shortyear>(?<=\d (?:${names(months)})\.? )(?:'\d\d|[3-9]\d)(?![\d.,:]\d|\d|\s?(?:people|personnel|sailors|nations|ships)))`,
  String.raw`(?<month>(?<![a-z])(?:${names(months)})(?![a-z'])\.?)`,
  String.raw`(?<weekday>(?<![a-z])(?:${names(weekdays)})(?![a-z])\.?)`,
  String.raw`(?<season>(?<![a-z])(?:${names(seasons)})(?![a-z]))`,
  String.raw`(?<day>(?<![\d.,:$#/]|no\. ?|rimpac |kaedex |kaedex \d\d-|sword |annualex |section |article |paragraph |paragraphe |tab |annex )(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|e)?${NOT_A_DAY})`,
].join('|'), 'g');

const JOIN = /^\s*\)?\s*,?\s*(?:-|~|to|through|thru|until|till|and|et|a|au|jusqu'au|&)\s*(?:on\s+|the\s+|le\s+|du\s+)?$/;
const NEAR = /^(?:\s*,?\s*(?:of|the|de|du|le|in|en)?\s*|\.?\s*|\s*\(|\)\s*,?\s*|\s*-\s*(?=$))$/;

/** Parts of dates that are put together; a text with more is a table of figures. */
const MOST_PARTS = 500;

/** Dates as English and French write them. */
export function westernDates({ plain }: Reading): WrittenDate[] {
  const dates: WrittenDate[] = [];
  const tokens: Token[] = [];
  for (const match of plain.matchAll(TOKENS)) {
    const [found, from] = [match.groups as Record<string, string | undefined>, match.index];
    const to = from + match[0].length;
    if (tokens.length > MOST_PARTS) break;
    const push = (is: 'y' | 'm' | 'd' | 'w' | 's', value: number): void => void tokens.push({ is, value, from, to });
    if (found['iso']) isoDate(found['iso'], from, to, dates, plain.slice(to, to + 24));
    else if (found['numeric']) numericDate(found['numeric'], from, to, dates);
    else if (found['group']) militaryDate(found['group'], from, to, dates);
    else if (found['year']) push('y', Number(found['year']));
    else if (found['shortyear']) push('y', Number(found['shortyear'].replace("'", '')) + (Number(found['shortyear'].replace("'", '')) > 60 ? 1900 : 2000));
    else if (found['mar']) push('w', found['mar'].startsWith('mar') ? 2 : 3);
    else if (found['month']) push('m', months[found['month'].replace('.', '')] as number);
    else if (found['weekday']) push('w', weekdays[found['weekday'].replace('.', '')] as number);
    else if (found['season']) push('s', seasons[found['season']] as number);
    else if (found['day']) push('d', Number.parseInt(found['day'], 10));
  }
  const gap = (from: number, to: number): Gap => {
    const between = plain.slice(from, to);
    if (between.length > 16) return null;
    if (JOIN.test(between)) return 'join';
    return /^\s*[,/]\s*$/.test(between) ? 'list' : NEAR.test(between) ? 'near' : null;
  };
  const found = datesIn(withShortYears(tokens, plain), gap).filter((date) => isSaid(date, plain));
  return joinedDates([...dates, ...found].sort((one, other) => one.from - other.from), plain);
}

/** "12 May 25", as soldiers write: two digits right after a day and a month are a year. */
function withShortYears(tokens: readonly Token[], plain: string): Token[] {
  const months = new Set<string>();
  const dated = tokens.map((token, at): Token => {
    const [month, day, next] = [tokens[at - 1], tokens[at - 2], tokens[at + 1]];
    // In "1 January - 10 February 2027" the two digits are the day of the month that follows.
    if (next?.is === 'm' && /^\s*$/.test(plain.slice(token.to, next.from))) return token;
    if (token.is !== 'd' || month?.is !== 'm' || day?.is !== 'd' || token.value < 10) return token;
    const short = /^\d\d$/.test(plain.slice(token.from, token.to)) && /^[ .'-]*$/.test(plain.slice(month.to, token.from)) && /^[ .-]*$/.test(plain.slice(day.to, month.from));
    if (short) months.add(`${month.value} ${token.value}`);
    return short ? { ...token, is: 'y', value: 2000 + token.value } : token;
  });
  // Who writes so once writes "MAR 27" for the same month of the same year.
  return dated.map((token, at): Token => {
    const month = dated[at - 1];
    return token.is === 'd' && month?.is === 'm' && months.has(`${month.value} ${token.value}`) && /^\s*$/.test(plain.slice(month.to, token.from)) ? { ...token, is: 'y', value: 2000 + token.value } : token;
  });
}

// "may" is mostly a verb and "march" may be one; a bare number or season is mostly something else.
const isDayAlone = (plain: string, from: number, to: number): boolean =>
  (/\bon the\s$/.test(plain.slice(from - 7, from)) && /\d(?:st|nd|rd|th)$/.test(plain.slice(from, to))) || (/[a-z,]\sle\s$/.test(plain.slice(from - 5, from)) && /^\s*(?:[.,;)]|au matin|en soiree|dans la|pour\b|$)/.test(plain.slice(to, to + 12)));

function isSaid({ start, end, from, to }: WrittenDate, plain: string): boolean {
  if (start.month === null && start.date !== null) return end === null ? isDayAlone(plain, from, to) : /(?:\bthe|\ble|\bles|\bdu)\s*$/.test(plain.slice(Math.max(0, from - 5), from));
  if (start.month !== null && start.date === null && start.year === null) return /(?:\bin|\ben|\bmi-|\bmid-|early|late|\bde|debut|fin|last|next|since|this)\s*$/.test(plain.slice(Math.max(0, from - 8), from)) && !/(?:may|mar|dec|sep)$/.test(plain.slice(from, from + 3)) ;
  return true;
}

/** 2027/2/16(火)~17(水), 2027/2/16~2/17: the end is written shorter. */
const SHORT_END = /^ ?(?:\([日月火水木金土]\))? ?[~-] ?(?:(?<day>3[01]|[12]\d|0?[1-9])(?= ?\([日月火水木金土]\))|(?<month>1[0-2]|0?[1-9])\/(?<date>3[01]|[12]\d|0?[1-9])(?![\d/]| ?\())/;

function isoDate(text: string, from: number, to: number, dates: WrittenDate[], after: string): void {
  const [year, month, date] = (/^\d{8}$/.test(text) ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)] : text.split(/[-/.]/)).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || date < 1 || date > 31) return;
  const short = text.includes('/') ? SHORT_END.exec(after) : null;
  const end = short?.groups && { year, month: Number(short.groups['month'] ?? month), date: Number(short.groups['date'] ?? short.groups['day']) };
  const runs = end && (end.month > month || (end.month === month && end.date > date));
  dates.push({ from, to: runs ? to + short[0].length : to, start: { year, month, date }, end: runs ? end : null, weekday: null });
}

// Day first or month first cannot be told from 05/06/2024: such a date is left alone.
function numericDate(text: string, from: number, to: number, dates: WrittenDate[]): void {
  const [first, second, year] = text.split(/[/.]/).map(Number) as [number, number, number];
  const [date, month] = first > 12 || text.includes('.') ? [first, second] : second > 12 || first === second ? [second, first] : [0, 0];
  if (month >= 1 && month <= 12 && date >= 1 && date <= 31) dates.push({ from, to, start: { year, month, date }, end: null, weekday: null });
}

function militaryDate(text: string, from: number, to: number, dates: WrittenDate[]): void {
  const parts = /^(\d\d)\d{4}[a-z]\s?([a-z]+)\s?(\d\d)$/.exec(text);
  if (parts) dates.push({ from, to, start: { year: 2000 + Number(parts[3]), month: months[parts[2] as string] as number, date: Number(parts[1]) }, end: null, weekday: null });
}

/** What stands between two whole dates of one stretch: hours and names of days may. */
const RUNS = /^\s*(?:\([日月火水木金土]\))?\s*,?\s*(?:(?:at |a )?\d{1,2} ?(?:[:h] ?\d{0,2}|[ap]\.?m\.?)(?: ?[a-z]{3,4}\b)?)?\s*(?:-|~|\/|to|through|until|au|a|から)\s*(?:[a-z]{3,9}\.?,? )?(?:le )?$/;

/** 2025-05-12 to 2025-05-14, and a date that runs into the next. */
export function joinedDates(dates: readonly WrittenDate[], plain: string): WrittenDate[] {
  const joined: WrittenDate[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    if (before && before.end === null && date.end === null && before.start.year !== null && date.start.date !== null && before.start.date !== null && RUNS.test(plain.slice(before.to, date.from))) {
      joined[joined.length - 1] = { ...before, to: date.to, end: date.start };
    } else joined.push(date);
  }
  return joined;
}
