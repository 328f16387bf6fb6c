import type { Day } from '#domain/date/day.ts';

const format = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });

/** The year of the Japanese era on a day: 令和8年, and 令和元年 of the first. */
export const eraYearText = (day: Day): string => format.format(new Date(day * 86_400_000));
