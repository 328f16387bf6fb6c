import type { Line } from './sections.ts';
import type { WrittenDate } from './when-written.ts';

const COMES = /\b(?:arr(?:iv\w*)?|eta|land(?:s|ing)?|check-in)\b|到着|着(?![任手])/;
const GOES = /\b(?:dep(?:art\w*)?|etd|leaves?|takes? off|depart|check-out|vol de retour)\b|出発|発(?![表言足])|帰国/;

/** A programme day by day, whose first line tells of coming and whose last of going: the days between are the visit. */
export function itineraryDates(plain: string, lines: readonly Line[], dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const begins = dates.flatMap((date) => {
    const line = lines.find(({ from, to }) => date.from >= from && date.from <= to);
    const isDay = line !== undefined && line.part === 'body' && date.end === null && date.start.date !== null && date.start.month !== null && /^[\s*・-]*(?:[a-z]{3,9}\.?,? )?(?:le )?$/.test(plain.slice(line.from, date.from));
    return isDay && line ? [{ date, text: plain.slice(date.to, line.to) }] : [];
  });
  const [first, last] = [begins[0], begins.at(-1)];
  if (!first || !last || begins.length < 2 || !COMES.test(first.text) || GOES.test(first.text) || !GOES.test(last.text)) return dates;
  const days = new Set(begins.map(({ date }) => date));
  return dates.flatMap((date) => (date === first.date ? [{ ...date, to: last.date.to, stay: true as const, end: { ...last.date.start, year: last.date.start.year ?? date.start.year } }] : days.has(date) ? [] : [date]));
}
