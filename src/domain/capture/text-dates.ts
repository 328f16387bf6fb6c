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

/** From one hour to another: what lasts is no release. */
const HOURS = /\d{1,2} ?(?:[:h時] ?(?:\d\d)?|[ap]\.?m\.?)? ?(?:-|~|to|a|から) ?\d{1,2} ?(?:[:h時]|[ap]\.?m)/;

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
  const isMail = isMailHead(plain, lines);
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
    const ofEvent = HOURS.test(whole) || /[於@]|場所|会場/.test(whole) || (hasPlace && EVENT_LABEL.test(whole)) || (invites && CLOCK.test(whole));
    if ((line.part === 'written' || line.part === 'head') && !ofEvent) ranked.push(of(date, isMail ? 'mail' : 'label'));
    else if (!ofEvent && (isAlone(whole, date, line.from) || (whole.length < (isJapanese(whole) ? 34 : 80) && !/[。.]\s*$/.test(whole) && (line.part === 'body' || /^\s*(?:note|memo|aide-memoire|record|メモ|記録)/.test(whole)) && !HELD.test(whole) && !EVENT_LABEL.test(whole))) && lines.indexOf(line) < 6) ranked.push(of(date, 'line'));
    else if (!ofEvent && isDateline(plain, line, date)) ranked.push(of(date, 'dateline'));
    else if (!ofEvent && (/^\s*(?:\([日月火水木金土]\))?付/.test(plain.slice(date.to, date.to + 8)) || (whole.length < 60 && /(?:新聞|通信|共同|時事|朝刊|夕刊|newspaper|gazette|daily|herald|times|tribune|journal|la presse|le devoir|le droit|the globe)/.test(whole) && !HELD.test(whole.replace(/report\w*/g, '')) && lines.indexOf(line) < 4))) ranked.push(of(date, 'line'));
    else if (!ofEvent && isSource(plain, lines, line, date)) ranked.push(of(date, 'label'));
  }
  const order = ['mail', 'dateline', 'line', 'label'];
  return ranked.sort((one, other) => order.indexOf(one.by) - order.indexOf(other.by))[0] ?? null;
}

/** One "From:" heads a page of a ministry too; a mail says to whom, when or about what. */
const isMailHead = (plain: string, lines: readonly Line[]): boolean =>
  lines.filter(({ part }) => part === 'head').length > 1 || (lines.some(({ part }) => part === 'head') && /^\s*(?:subject|subj|objet|re|件名|sent|envoye|date|送信日時?|日時)\s?:/m.test(plain.slice(0, 600)));

const SOURCE_AFTER = /^\s*(?:\([月火水木金土日]\))?\s*(?:付(?:け|の)?|掲載|配信|発行|発表|朝刊|夕刊)?(?:[朝夕]刊)?[^\n。.()]{0,16}[)\]】]\s*$/;
/** "(Base newspaper, Oct. 12, 2024)", （2026年4月16日付朝刊）, and a place and a day below everything. */
function isSource(plain: string, lines: readonly Line[], line: Line, { from, to }: WrittenDate): boolean {
  const [before, after] = [plain.slice(line.from, from), plain.slice(to, line.to)];
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (opened !== -1 && before.length - opened < 70 && !HELD.test(before.slice(opened).replace(/report\w*|newspaper|session/g, '')) && SOURCE_AFTER.test(after) && (opened === 0 || /[.。!?"]\s*$/.test(before.slice(0, opened)))) return true;
  return lines.length > 1 && lines.indexOf(line) >= Math.max(1, lines.length - 2) && line.part === 'body' && !HELD.test(`${before} ${after}`) && !EVENT_LABEL.test(before) && before.length + after.length < 40 && !/[:。]/.test(before + after);
}

export const dayAt = ({ year, month, date }: Point): Day => dayOn(year as number, month as number, date as number);

const isAlone = (line: string, { from, to }: WrittenDate, start: number): boolean =>
  `${line.slice(0, from - start)}${line.slice(to - start)}`.replace(/\d{1,2}:\d\d|\b[a-z]?[sd]t\b|\bj?st\b|press release|news release/g, '').replace(/[\s()\[\]:.,]|[日月火水木金土]曜日?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\ble\b|発表|付|外務省|防衛省|ottawa|tokyo/g, '').length <= 2;

// "OTTAWA, May 12, 2025 -", "Le 12 mai 2025 - Ottawa (Ontario) - Affaires mondiales Canada".
function isDateline(plain: string, line: Line, { from, to }: WrittenDate): boolean {
  if (from - line.from > 60) return false;
  const [before, after] = [plain.slice(line.from, from), plain.slice(to, to + 60)];
  // A sentence that has come this far is no list of towns.
  if (/\b(?:met|spoke|held|with|will|is|was|on(?![ -]the)|has|a (?:rencontre|recu|parle)|avec|s'est|ont|sera)\b/.test(before)) return false;
  if (/^[a-z][a-z .'-]{2,24}, (?:le )?$/.test(before) && /^\.\s+(?:-\s+)?[a-z]/.test(after)) return true;
  // "Tuesday, 14 April 2026 / Tokyo - General …".
  if (/^\s*(?:le\s+)?(?:(?:[a-z]+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?(?:le\s+)?$/.test(before) && /^\s*[\/|,(-]\s*[a-z][a-z .,'()-]{2,40} - \S/.test(after)) return true;
  if (/^[a-z .()'\/-]*(?:, [a-z. ]{3,20})?(?:,|\)|-|:)\s*(?:\(?(?:le |on )?)(?:[a-z]+day,? |lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?$/.test(before) && /^\s*\)?\s*(?:-|\/|:|\n|\()/.test(after)) return true;
  // 【オタワ=2025年10月28日】 at the head of a newspaper's brief.
  if (/^\s*[【\[〔(][^】\]〕)。]{0,24}$/.test(before) && /^[^】\]〕)。]{0,14}[】\]〕)]\s*\S/.test(after) && /[=、,\s]\s*$/.test(before)) return true;
  return /^\s*(?:le\s+)?$/.test(before) && /^\s*-\s*[a-z]/.test(after) && !/^\s*-\s*\d/.test(after);
}
