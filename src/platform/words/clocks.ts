import { isoOf, type Day } from '#domain/date/day.ts';
import { localeOf, type Language } from './languages.ts';

/** The clock of a capital by the country's two letters (IANA time zone). Others keep no clock here until they are needed. */
const capitals: Readonly<Record<string, string>> = {
  CA: 'America/Toronto', JP: 'Asia/Tokyo', AU: 'Australia/Sydney', US: 'America/New_York', GB: 'Europe/London', FR: 'Europe/Paris', DE: 'Europe/Berlin', IT: 'Europe/Rome', KR: 'Asia/Seoul', SG: 'Asia/Singapore', IS: 'Atlantic/Reykjavik', NZ: 'Pacific/Auckland',
};

export const clockOf = (country: string | null | undefined): string | null => (country ? (capitals[country] ?? null) : null);

const formats = new Map<Language, Intl.DateTimeFormat>();

/** 24 hours, as programmes have it: 14:30, 14 h 30. */
export function timeText(language: Language, minute: number): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : localeOf[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' })));
  return format.format(new Date(minute * 60_000));
}

export interface OtherTime {
  readonly minute: number;
  /** -1 the day before, 1 the day after. */
  readonly days: number;
}

/** The same moment by another clock; the day decides whether it is summer time there. A time that the change of clocks skips moves on by the hour skipped. */
export function byOtherClock(day: Day, minute: number, from: string, to: string): OtherTime {
  const here = Temporal.PlainDate.from(isoOf(day)).toZonedDateTime({ timeZone: from, plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }) });
  const there = here.withTimeZone(to);
  return { minute: there.hour * 60 + there.minute, days: Math.sign(Temporal.PlainDate.compare(there.toPlainDate(), Temporal.PlainDate.from(isoOf(day)))) };
}
