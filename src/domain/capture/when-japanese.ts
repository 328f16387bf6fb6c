import type { Reading } from './reading.ts';
import { datesIn, type Gap, type Token, type WrittenDate } from './when-written.ts';

/** The year before the first of each era. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, r: 2018, h: 1988, s: 1925 };
const KANJI = '〇一二三四五六七八九';

const NUMBER = String.raw`(?:\d{1,2}|[〇一二三四五六七八九十]{1,4})`;
const ERA = String.raw`(?:令和|平成|昭和|大正)\s*(?:元|${NUMBER})`;
const TOKENS = new RegExp([
  String.raw`(?<short>(?<![a-z\d])[rhs]\s?(?:元|\d{1,2})[./]\d{1,2}[./]\d{1,2}(?!\d))`,
  String.raw`(?<era>${ERA} *年?(?: *\( *(?:西暦)?\d{4} *年? *\))? *年?(?=度)?)`,
  String.raw`(?<shortera>(?<![a-z\d])[rhs]\s?(?:元|\d{1,2}) *年)`,
  String.raw`(?<year>(?:西暦 *)?(?<!\d)(?:19|20)\d\d *(?:\( *${ERA} *年? *\) *年|年(?: *\( *${ERA} *年? *\))?))`,
  String.raw`(?<kanjiyear>(?:一九|二〇)[〇一二三四五六七八九]{2}年)`,
  String.raw`(?<sameyear>同年|本年|今年)`,
  String.raw`(?<samemonth>同月|今月|本月)`,
  String.raw`(?<month>(?<![\d〇一二三四五六七八九十])${NUMBER} *月(?!間|刊|末日))`,
  String.raw`(?<slash>(?<![\d/.])(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?= *\([日月火水木金土]))`,
  String.raw`(?<day>(?<![\d〇一二三四五六七八九十第])${NUMBER} *日(?!間|時 ?[\s:0-9平令昭]|程|米|韓|本|豪|加|英|印|中両|程|々|目|常|以内|前まで|ごと))`,
  String.raw`(?<barday>(?<![\d.,:/年第])(?:3[01]|[12]\d|[1-9])(?= *(?:\([日月火水木金土](?:曜日?)?\) *)?(?:[~,-]|から|及び|、|・) *(?:\d{1,2} *月 *)?\d{1,2} *日))`,
  String.raw`(?<season>(?<=年 *(?:の)?)[春夏秋冬](?![\u4e00-\u9fff]))`,
].join('|'), 'g');

const WEEKDAY = String.raw`(?:\s*\(\s*[日月火水木金土](?:曜日?)?(?:\s*[・、]\s*(?:祝|休)日?)?\s*\)|\s*[日月火水木金土]曜日)?`;
const CLOCK = String.raw`(?:\s*(?:午前|午後)?\s*\d{1,2}\s*(?:時(?:\s*\d{1,2}\s*分|半)?|:\d\d))?`;
const JOIN = new RegExp(String.raw`^(?:\s*[上中下]旬)?${WEEKDAY}${CLOCK}\s*(?:から|より|~|-|及び|並びに|と|ないし|・|、|,)\s*$`);
const NEAR = new RegExp(String.raw`^(?:\s*の?\s*|${WEEKDAY})$`);

export function numberIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const ten = text.indexOf('十');
  if (ten === -1) return Number([...text].map((digit) => KANJI.indexOf(digit)).join(''));
  return (ten === 0 ? 1 : KANJI.indexOf(text[0] as string)) * 10 + (ten + 1 < text.length ? KANJI.indexOf(text[ten + 1] as string) : 0);
}

const eraYear = (text: string): number => {
  const [, era = '', number = ''] = new RegExp(String.raw`(令和|平成|昭和|大正|[rhs])\s*(元|${NUMBER})`).exec(text) ?? [];
  return (eras[era] ?? 0) + numberIn(number);
};

/** Parts of dates that are put together; a text with more is a table of figures. */
const MOST_PARTS = 500;

/** Dates as Japanese writes them, by the era or by the common year. */
export function japaneseDates({ plain }: Reading): WrittenDate[] {
  const tokens: Token[] = [];
  const dates: WrittenDate[] = [];
  let [year, month]: [number | null, number | null] = [null, null];
  for (const match of plain.matchAll(TOKENS)) {
    const [found, from, to] = [match.groups as Record<string, string | undefined>, match.index, match.index + match[0].length];
    const push = (is: 'y' | 'm' | 'd' | 's', value: number): void => void tokens.push({ is, value, from, to });
    if (tokens.length > MOST_PARTS) break;
    if (found['short']) {
      const [, numbers = ''] = /^[rhs]\s?(.*)$/.exec(found['short']) ?? [];
      const [, m, d] = numbers.split(/[./]/).map(numberIn) as [number, number, number];
      if (m <= 12 && d <= 31) dates.push({ from, to, start: { year: eraYear(found['short']), month: m, date: d }, end: null, weekday: null });
    } else if (found['era'] ?? found['shortera']) {
      // "令和7(2025)年" needs its 年; a bare "令和7" is a slip of the pen or a name.
      if (match[0].includes('年')) push('y', (year = eraYear(match[0])));
    } else if (found['year']) push('y', (year = Number(/\d{4}/.exec(found['year'])?.[0])));
    else if (found['kanjiyear']) push('y', (year = numberIn(found['kanjiyear'].replace('年', ''))));
    else if (found['sameyear'] && year !== null && found['sameyear'] === '同年') push('y', year);
    else if (found['samemonth'] === '同月' && month !== null) push('m', month);
    else if (found['month']) {
      const value = numberIn(found['month'].replace(/\s*月/, ''));
      if (value >= 1 && value <= 12) push('m', (month = value));
    } else if (found['slash']) {
      const [m, d] = found['slash'].split('/').map(Number) as [number, number];
      tokens.push({ is: 'm', value: (month = m), from, to: from }, { is: 'd', value: d, from, to });
    } else if (found['day'] ?? found['barday']) {
      const value = numberIn((found['day'] ?? found['barday'] ?? '').replace(/\s*日/, ''));
      if (value >= 1 && value <= 31) push('d', value);
    } else if (found['season']) push('s', 21 + '春夏秋冬'.indexOf(found['season']));
  }
  const gap = (from: number, to: number): Gap => {
    const between = plain.slice(from, to);
    if (between.length > 24) return null;
    if (NEAR.test(between)) return 'near';
    if (!JOIN.test(between)) return null;
    return /[、・,]\s*$/.test(between) ? 'list' : 'join';
  };
  return [...dates, ...spansOfMonths(datesIn(tokens, gap), plain)].sort((one, other) => one.from - other.from).map((date) => ({ ...date, weekday: date.weekday ?? weekdayAfter(plain, date.to) }));
}

/** 4月中旬から6月上旬まで: thirds of months are no days, but what runs from one to the other has a beginning and an end. */
function spansOfMonths(dates: readonly WrittenDate[], plain: string): WrittenDate[] {
  return dates.flatMap((date, at) => {
    const [before, after] = [dates[at - 1], dates[at + 1]];
    const runs = (one: WrittenDate | undefined, other: WrittenDate | undefined): boolean => [one, other].every((each) => each && each.start.month !== null && each.start.date === null && each.end === null) && /^(?:[上中下]旬|初め|初旬|末)?(?:から|より|~)(?:同年)?$/.test(plain.slice(one?.to, other?.from).replace('翌年', '').trim()) && (plain.slice(one?.to, other?.from).includes('翌年') || (one?.start.month ?? 0) < (other?.start.month ?? 0));
    if (runs(before, date)) return [];
    return after && runs(date, after) ? [{ ...date, to: after.to, end: { ...after.start, year: after.start.year ?? (date.start.year !== null && plain.slice(date.to, after.from).includes('翌年') ? date.start.year + 1 : date.start.year) } }] : [date];
  });
}

function weekdayAfter(plain: string, to: number): number | null {
  const found = /^\s*\(?\s*([日月火水木金土])(?:曜日?|\))/.exec(plain.slice(to, to + 6));
  return found ? '日月火水木金土'.indexOf(found[1] as string) : null;
}
