import { dayOn, daysInMonth, type Day } from '#domain/date/day.ts';
import { isJapanese, type Reading } from './reading.ts';
import type { Line } from './sections.ts';
import { EVENT_LABEL, FORM_LABEL, HELD, PLACE_LABEL } from './when-held-cues.ts';
import { japaneseDates } from './when-japanese.ts';
import { joinedDates, westernDates } from './when-western.ts';
import type { Point, WrittenDate } from './when-written.ts';

export interface TextDates {
  readonly dates: readonly WrittenDate[];
  /** The day on which the text was written, as far as it says so. */
  readonly written: { readonly day: Day; readonly date: WrittenDate; readonly by: 'label' | 'line' | 'dateline' | 'mail' } | null;
}

export const isFull = ({ year, month, date }: Point): boolean => year !== null && month !== null && date !== null;
const isReal = ({ year, month, date }: Point): boolean => month === null || date === null || (month >= 1 && month <= 12 && date <= daysInMonth(year ?? 2000, month));

const CLOCK = /\d ?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2} ?[:h] ?\d\d|午[前後]|\d時/;

/** A text with more dates is a calendar of many things. */
const MOST_DATES = 150;

/** Every date of a text, and the one on which it was written. */
export function textDates(reading: Reading, lines: readonly Line[]): TextDates {
  const japanese = japaneseDates(reading);
  const western = westernDates(reading).filter((each) => !japanese.some(({ from, to }) => each.from < to && from < each.to));
  const all = [...japanese, ...western].filter(({ start, end }) => isReal(start) && (!end || isReal(end))).sort((one, other) => one.from - other.from);
  const dates = joinedDates(all.slice(0, MOST_DATES), reading.plain);
  return { dates, written: writtenOn(reading, lines, dates) };
}

function writtenOn({ plain }: Reading, lines: readonly Line[], dates: readonly WrittenDate[]): TextDates['written'] {
  const isMail = lines.some(({ part }) => part === 'head');
  const hasPlace = !isMail && lines.some(({ from, to }) => PLACE_LABEL.test(plain.slice(from, to)) || FORM_LABEL.test(plain.slice(from, to)));
  const invites = /\brsvp\b|\bregist(?:er|ration)\b|\binscri\w+|申し?込/.test(plain);
  const of = (date: WrittenDate, by: 'label' | 'line' | 'dateline' | 'mail') => ({ day: dayAt(date.start), date, by });
  const ranked: NonNullable<TextDates['written']>[] = [];
  for (const date of dates) {
    if (!isFull(date.start) || date.end) continue;
    const line = lines.find(({ from, to }) => date.from >= from && date.from <= to);
    if (!line || line.part === 'quoted' || line.part === 'history') continue;
    const whole = plain.slice(line.from, line.to);
    // A day with an hour, in a text that asks to register, is that of the event.
    const ofEvent = (hasPlace && EVENT_LABEL.test(whole)) || (invites && CLOCK.test(whole));
    if ((line.part === 'written' || line.part === 'head') && !ofEvent) ranked.push(of(date, isMail ? 'mail' : 'label'));
    else if (!ofEvent && (isAlone(whole, date, line.from) || (whole.length < (isJapanese(whole) ? 34 : 80) && !/[。.]\s*$/.test(whole) && line.part === 'body' && !HELD.test(whole) && !EVENT_LABEL.test(whole))) && lines.indexOf(line) < 6) ranked.push(of(date, 'line'));
    else if (!ofEvent && isDateline(plain, line, date)) ranked.push(of(date, 'dateline'));
  }
  const order = ['mail', 'dateline', 'line', 'label'];
  return ranked.sort((one, other) => order.indexOf(one.by) - order.indexOf(other.by))[0] ?? null;
}

export const dayAt = ({ year, month, date }: Point): Day => dayOn(year as number, month as number, date as number);

const isAlone = (line: string, { from, to }: WrittenDate, start: number): boolean =>
  `${line.slice(0, from - start)}${line.slice(to - start)}`.replace(/\d{1,2}:\d\d|\b[a-z]?[sd]t\b|\bj?st\b|press release|news release/g, '').replace(/[\s()\[\]:.,]|[日月火水木金土]曜日?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\ble\b|発表|付|外務省|防衛省|ottawa|tokyo/g, '').length <= 2;

// "OTTAWA, May 12, 2025 -", "Le 12 mai 2025 - Ottawa (Ontario) - Affaires mondiales Canada".
function isDateline(plain: string, line: Line, { from, to }: WrittenDate): boolean {
  if (from - line.from > 60) return false;
  const [before, after] = [plain.slice(line.from, from), plain.slice(to, to + 60)];
  if (/^[a-z .()'\/-]*(?:, [a-z. ]{3,20})?(?:,|\)|-|:)\s*(?:\(?(?:le |on )?)(?:[a-z]+day,? |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?$/.test(before) && /^\s*\)?\s*(?:-|\/|:|\n|\()/.test(after)) return true;
  // 【オタワ=2025年10月28日】 at the head of a newspaper's brief.
  if (/^\s*[【\[〔(][^】\]〕)。]{0,24}$/.test(before) && /^[^】\]〕)。]{0,14}[】\]〕)]\s*\S/.test(after) && /[=、,\s]\s*$/.test(before)) return true;
  return /^\s*(?:le\s+)?$/.test(before) && /^\s*-\s*[a-z]/.test(after) && !/^\s*-\s*\d/.test(after);
}
