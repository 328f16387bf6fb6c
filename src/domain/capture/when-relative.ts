import { calendarDateOf, dayOf, isoOf, type Day } from '#domain/date/day.ts';
import type { Reading } from './reading.ts';
import { dayAt } from './text-dates.ts';
import { ARRIVED } from './when-stretches.ts';
import type { Held, WrittenDate } from './when-written.ts';

/** A date told from the day of writing. Weeks are left alone: "last week" is seven days, and none of them is sure. */
export interface RelativeDate {
  readonly from: number;
  readonly to: number;
  readonly held: Held;
  readonly exact: boolean;
  /** How much less sure it is than "today". */
  readonly weak: number;
}

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/(?<![a-z])(?:(?:earlier |later )?today|this (?:morning|afternoon|evening)|tonight|aujourd'hui|ce matin|cet apres-midi|ce soir)(?![a-z])|本日|今日|今朝|今夕|今晩|今般|同日(?=、)/g, 0],
  [/(?<![a-z])(?:(?<!day before )yesterday|last night|(?<!avant[ -])hier)(?![a-z])|(?<!一)昨日|昨夜|昨晩/g, -1],
  [/(?<![a-z])(?:the day before yesterday|avant[ -]hier)(?![a-z])|一昨日|おととい/g, -2],
  [/(?<![a-z])(?:(?<!day after )tomorrow|(?<!apres[ -])demain)(?![a-z])|明日|明朝/g, 1],
  [/(?<![a-z])(?:the day after tomorrow|apres[ -]demain)(?![a-z])|明後日|あさって/g, 2],
];

const EN = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const FR = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');
const JA = '日月火水木金土';
const WEEKDAYS = new RegExp(String.raw`(?<![a-z])(?:(?<last>last|this past|past|next|this|on|le)\s+)?(?<day>${[...EN, ...FR].join('|')})(?:\s+(?<after>dernier|prochain|last|next))?(?![a-z])(?!,?\s*(?:le\s+)?(?:\d{1,2}(?:st|nd|rd|th|er)?(?![\d:h]|\s?[ap]\.?m\b)|(?:jan|feb|fev|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aout|sep|oct|nov|dec)[a-z]*\.?\s+\d))|(?<jalast>先週|今週|来週)の?(?<ja>[日月火水木金土])曜日?`, 'g');
const MONTHS = /(?<![a-z])(?:(?<last>last month|le mois dernier)|(?<next>next month|le mois prochain))(?![a-z])|(?<jalast>先月)(?![上中下\d])|(?<janext>来月)/g;

/** "on Tuesday and Wednesday", "from Monday to Friday": what stands between the two days of one stretch. */
const PAIR = /^\s*(?:,\s*)?(?:and|et|to|through|au|a|-|&)\s+(?:on\s+|le\s+)?$/;
/** "arrived on Friday for a five-day visit … sails on Oct. 15". */
const ENDS = /(?:\b(?:until|through|till|to|jusqu'au|(?:sails?|leaves?|departs?|will (?:sail|leave|depart)|repart\w*|quitt\w*|appareill\w*)(?: [a-z' ]{2,20})? (?:on|le))\s+(?:[a-z]+day,? |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?(?:le )?)$/;

export function relativeDates({ plain }: Reading, written: Day, others: readonly WrittenDate[] = [], lasts = true): RelativeDate[] {
  const dates: RelativeDate[] = [];
  for (const [words, days] of DAYS) {
    for (const { index, 0: text } of plain.matchAll(words)) dates.push({ from: index, to: index + text.length, held: { start: isoOf(written + days), end: null }, exact: true, weak: text === '同日' || text === '今般' ? 3 : 0 });
  }
  for (const match of plain.matchAll(WEEKDAYS)) {
    const found = match.groups as Record<string, string | undefined>;
    const weekday = found['ja'] ? JA.indexOf(found['ja']) : Math.max(EN.indexOf(found['day'] ?? ''), FR.indexOf(found['day'] ?? ''));
    const day = dayNamed(weekday, found, written);
    if (day !== null) dates.push({ from: match.index, to: match.index + match[0].length, held: { start: isoOf(day), end: null }, exact: true, weak: 1 });
  }
  pairDays(plain, dates);
  for (const match of plain.matchAll(MONTHS)) {
    const { year, month } = calendarDateOf(written);
    const at = year * 12 + month - 1 + (match.groups?.['last'] || match.groups?.['jalast'] ? -1 : 1);
    const held = { start: `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, end: null };
    dates.push({ from: match.index, to: match.index + match[0].length, held, exact: false, weak: 1.5 });
  }
  return dates.map((date) => withEnd(plain, lasts ? overSince(plain, date) : date, others));
}

/** "came on Monday and stays until Thursday": the first such day after it. */
const STAYS = /^[^;\d]{0,70}\b(?:stays?|remains?|leaves?|sails?|departs?|reste\w*|sejourn\w+|demeur\w+|repart\w*|(?:will|doit|to) (?:stay|remain|leave|sail|repartir|rester))\s+(?:until|till|through|on|jusqu'a|jusqu'au|le)?\s*$/;

function pairDays(plain: string, dates: RelativeDate[]): void {
  for (let at = 0; at + 1 < dates.length; at += 1) {
    const [one, two] = [dates[at], dates[at + 1]] as [RelativeDate, RelativeDate];
    if (two.from > one.to && one.exact && two.exact && ARRIVED.test(plain.slice(Math.max(0, one.from - 90), one.from)) && STAYS.test(plain.slice(one.to, two.from))) {
      const [begins, ends] = [one, two].map(({ held }) => dayOf(held.start)) as [Day, Day];
      const last = begins + ((((ends - begins) % 7) + 7) % 7 || 7);
      dates.splice(at, 2, { ...one, to: two.to, held: { start: one.held.start, end: isoOf(last) }, weak: one.weak - 1 });
      continue;
    }
    if (two.from > one.to && PAIR.test(plain.slice(one.to, two.from)) && two.held.start > one.held.start) dates.splice(at, 2, { ...one, to: two.to, held: { start: one.held.start, end: two.held.start }, weak: one.weak - 1 });
  }
}

function withEnd(plain: string, date: RelativeDate, others: readonly WrittenDate[]): RelativeDate {
  if (!date.exact || date.held.end !== null || !ARRIVED.test(plain.slice(Math.max(0, date.from - 70), date.from))) return date;
  const end = others.find(({ from, start, end: runs }) => from > date.to && from - date.to < 260 && runs === null && start.date !== null && start.month !== null && ENDS.test(plain.slice(Math.max(date.to, from - 50), from)));
  if (!end) return date;
  const year = Number(date.held.start.slice(0, 4));
  const last = isoOf(dayAt({ ...end.start, year: end.start.year ?? year }));
  return last > date.held.start ? { ...date, to: end.to, held: { ...date.held, end: last }, weak: -2 } : date;
}

const COUNTS: Readonly<Record<string, number>> = { two: 2, deux: 2, three: 3, trois: 3, four: 4, quatre: 4, five: 5, cinq: 5, six: 6, seven: 7, sept: 7 };
const OVER = /\b(?:termine|acheve|conclut?|prend fin|end(?:s|ed)?|conclude[sd]?|wrap(?:s|ped)? up|finishe[sd])\b[^;]{0,70}$/;
const OVER_AFTER = /^\s*(?:ends?|ended|conclude[sd]?|wrap(?:s|ped)? up|finishe[sd])\b|^[^。]{0,40}(?:終え|終了し)/;
const NUMBERS = String.raw`\d|${Object.keys(COUNTS).join('|')}`;
const LASTED = new RegExp(String.raw`\b(?:visite|mission|sejour|tournee|escale) (?:\w+ )?de (?<fr>${NUMBERS}) jours|\b(?<en>${NUMBERS})-day (?:\w+ ){0,2}(?:visit|trip|tour|stay|mission)\b|(?<!\d)(?<ja>\d)日間の[^。、]{0,14}(?:訪問|滞在|視察|日程)`);

/** "ends today a three-day visit": it began two days ago. */
function overSince(plain: string, date: RelativeDate): RelativeDate {
  const before = plain.slice(Math.max(0, date.from - 120), date.from).split(/[.;。]\s|。/).at(-1) ?? '';
  const after = plain.slice(date.to, date.to + 80).split(/[.;。]\s/)[0] ?? '';
  const { fr, en, ja } = (LASTED.exec(after) ?? LASTED.exec(before))?.groups ?? {};
  const said = fr ?? en ?? ja;
  if (said === undefined || !date.exact || date.held.end !== null || !(OVER.test(before) || OVER_AFTER.test(after))) return date;
  const days = COUNTS[said] ?? Number(said);
  return days < 2 ? date : { ...date, held: { start: isoOf((dayOf(date.held.start) as Day) - days + 1), end: date.held.start }, weak: date.weak - 1 };
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

function dayNamed(weekday: number, found: Record<string, string | undefined>, written: Day): Day | null {
  const back = (weekdayOf(written) - weekday + 7) % 7;
  const which = found['after'] ?? found['last'] ?? '';
  if (found['jalast']) {
    // The Japanese week runs from Monday to Sunday.
    const monday = written - ((weekdayOf(written) + 6) % 7) + ((weekday + 6) % 7);
    return monday + ({ 先週: -7, 今週: 0, 来週: 7 }[found['jalast']] ?? 0);
  }
  if (which === 'next' || which === 'prochain') return written + (7 - back || 7);
  if (which === 'this') return null;
  // A report tells of the last such day; today's own name means today, "last" the one a week ago.
  return written - (back === 0 && (which === 'dernier' || which === 'last') ? 7 : back);
}
