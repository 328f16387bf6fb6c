import { dayOf } from '#domain/date/day.ts';
import { dayText, type DateStyle } from './dates.ts';

/** A moment as people write it, to the minute, in UTC: neither capital's time, and the same for both. */
export function momentText(style: DateStyle, at: Date): string {
  const iso = at.toISOString();
  const day = dayOf(iso.slice(0, 10));
  const [hours, minutes] = [iso.slice(11, 13), iso.slice(14, 16)];
  const time = style.language === 'fr' ? `${Number(hours)}\u00a0h\u00a0${minutes}` : `${hours}:${minutes}`;
  return `${day === null ? iso.slice(0, 10) : dayText(style, day)}${style.language === 'ja' ? ' ' : ', '}${time}\u00a0UTC`;
}
