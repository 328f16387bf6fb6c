import type { Reading } from './reading.ts';
import type { Line } from './sections.ts';
import { itineraryDates } from './when-itinerary.ts';
import { dayAt, isFull } from './text-dates.ts';
import { LEFT_AFTER, UNTIL_BEFORE } from './when-held-cues.ts';
import type { WrittenDate } from './when-written.ts';

export const ARRIVED = /\b(?:arriv\w+|entered|sailed into|arr\b|dock\w+|berth\w+|tied up|moored|pull(?:s|ed) in(?:to)?|puts? in(?:to)?|came|accost\w+|mouill\w+|entre\w*)\b|入港|到着|寄港|来日|来加/;

/** "Start: …" on one line and "End: …" on another are one stretch. */
export function startsWithEnds({ plain }: Reading, lines: readonly Line[], dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const labelled = (date: WrittenDate, label: RegExp): boolean => lines.some(({ from, to }) => date.from >= from && date.from <= to && label.test(plain.slice(from, date.from)));
  const start = dates.find((date) => date.end === null && labelled(date, /^\s*(?:start|begin|debut|from|dtstart|開始)[^:]{0,14}:\s*\D{0,12}$/));
  const end = dates.find((date) => start && date.from > start.from && date.end === null && labelled(date, /^\s*(?:end|fin|until|dtend|終了)[^:]{0,14}:\s*\D{0,12}$/));
  if (!start || !end) return inAndOut(plain, untilEnds(plain, monthsThrough(plain, itineraryDates(plain, lines, dates))));
  const lasts = end.start.date !== start.start.date || end.start.month !== start.start.month;
  return dates.filter((date) => date !== end).map((date) => (date === start && lasts ? { ...date, to: end.to, end: end.start } : date));
}

const SINCE = /\b(?:since|from|between|depuis|entre|a partir de|de)\s+(?:early |late |mid-? ?|le debut d[eu'] ?|la mi-|la fin d[eu'] ?|debut |fin )?$/;
const THROUGH = /\b(?:until|through|to|and|et|jusqu'(?:a|en))\s+(?:the )?(?:early |late |mid-? ?|end of |le debut d[eu'] ?|la mi-|la fin d[eu'] ?|debut |fin )?(?:de |d')?$/;
/** "since mid-August … until the end of September": months that a patrol lasts. */
function monthsThrough(plain: string, dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const isMonth = ({ start, end }: WrittenDate): boolean => end === null && start.date === null && start.month !== null;
  for (const [at, start] of dates.entries()) {
    const end = dates[at + 1];
    if (!end || !isMonth(start) || !isMonth(end) || end.from - start.to > 90 || !SINCE.test(plain.slice(Math.max(0, start.from - 30), start.from)) || !THROUGH.test(plain.slice(start.to, end.from))) continue;
    const year = start.start.year ?? end.start.year;
    return [...dates.slice(0, at), { ...start, to: end.to, start: { ...start.start, year }, end: { ...end.start, year: end.start.year ?? year } }, ...dates.slice(at + 2)];
  }
  return dates;
}

/** "began on 11 November … runs until 21 November". */
function untilEnds(plain: string, dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const end = dates.find((date) => date.end === null && date.start.date !== null && UNTIL_BEFORE.test(plain.slice(Math.max(0, date.from - 60), date.from)));
  const start = end && dates.findLast((date) => date.to < end.from && end.from - date.to < 220 && date.end === null && date.start.date !== null && /\b(?:began|begins?|started|starts?|from|opened|debute\w*|commence\w*|depuis|a partir)\b/.test(plain.slice(Math.max(0, date.from - 90), date.from)));
  if (!end || !start) return dates;
  const year = start.start.year ?? end.start.year;
  return dates.filter((date) => date !== end).map((date) => (date === start ? { ...date, start: { ...date.start, year }, end: end.start } : date));
}

/** "entered on 5 July and sailed on the 9th": a stay, told by its two days. */
function inAndOut(plain: string, dates: readonly WrittenDate[]): readonly WrittenDate[] {
  for (const [at, start] of dates.entries()) {
    const end = dates[at + 1];
    if (!end || start.end || end.end || start.start.date === null || end.start.date === null || end.from - start.to > 420) continue;
    const [before, between, after] = [plain.slice(Math.max(0, start.from - 60), start.from), plain.slice(start.to, end.from), plain.slice(end.to, end.to + 24)];
    // In sentences of their own only what surely tells of leaving the same port.
    const apart = end.from - start.to > 90 || /[.。]\s/.test(between);
    const lasts = ARRIVED.test(before) && !/[.。]\s/.test(between) ? /\b(?:ending|ends?|until|through|till|prend(?:ra)? fin|s'acheve\w*|se termine\w*|jusqu'au)\b[^.;]{0,24}$/.test(between) : false;
    const stays = end.from - start.to < 40 && /^(?:\s*\([日月火水木金土]\))?まで(?:の間)?(?:停泊|滞在|寄港)/.test(after);
    const telegraphic = /(?:^|[\s.])(?:depart(?:s|ed|ure|ing)?|etd|sails?|sailing|slips?|slipped|unberth\w*|appareillage|出港|離岸)(?:\s+(?:planned|set|scheduled|from [a-z ]{3,14}|prevu))?\s*(?:on|le|for|:)?\s*(?:the )?$/.test(between);
    const left = apart && telegraphic ? true : apart ? /\.\s[^.;]{0,40}\b(?:left (?:port|japan|canada|harbou?r)|sailed again|departed port|a quitte le port|a repris la mer|a appareille)[^.;]{0,14}$/.test(between) : /\b(?:left|leaves?|sailed|sails?|slipped|departed|depart|repart\w+|quitt\w+|appareill\w+)\b(?:[^.;]|\.,){0,40}$/.test(between);
    // Who left home then and comes home later was in many ports between.
    if (LEFT_AFTER.test(between) && /^(?:\([日月火水木金土]\))?に?[^。、]{0,8}帰(?:国|港)/.test(after)) continue;
    if (!ARRIVED.test(`${before}|${between}`) || !(left || lasts || stays || (!apart && /^(?:\([日月火水木金土]\))?[^。、]{0,12}(?:出港|出発|離れ|帰国)/.test(after)))) continue;
    const point = { ...end.start, month: end.start.month ?? start.start.month, year: end.start.year ?? start.start.year };
    if (isFull(point) && isFull(start.start) && dayAt(point) < dayAt(start.start)) continue;
    return [...dates.slice(0, at), { ...start, start: { ...start.start, year: start.start.year ?? point.year }, to: end.to, end: point, stay: true as const }, ...dates.slice(at + 2)];
  }
  return dates;
}
