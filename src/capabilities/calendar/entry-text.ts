import type { CalendarEntry } from '#domain/calendar/calendar.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { placeCalled } from '#capabilities/record/place-control.ts';
import { countryName } from '#platform/words/parties.ts';
import type { Language } from '#platform/words/languages.ts';
import { colon, localText, shownIn } from '#platform/words/words.ts';
import { calendarWords } from './calendar-words.ts';

export const titlesOf = (row: RecordRow) => localText(row, 'title');

export const nameOfSeries = (language: Language, names: Names, id: string): string => { const named = names.get(id); return (named && shownIn(language, named)?.text) ?? id; };

/** What an entry is called, as one text. */
export function entryTitle(language: Language, entry: CalendarEntry, names: Names): string {
  const words = calendarWords[language];
  if (entry.kind === 'windows') {
    const { series, place } = entry.window;
    const name = nameOfSeries(language, names, series);
    return place === 1 ? words.windowOf(name) : words.windowNth(name, place);
  }
  const { row } = entry.of;
  if (entry.kind === 'gatherings') return row['place'] ? `${row['occasion']}${colon[language]}${placeCalled(language, names, row['place'])}` : (row['occasion'] ?? row.id);
  if (entry.kind === 'holidays') return words.closed(countryName(language, row['country'] ?? ''), shownIn(language, localText(row, 'name'))?.text ?? row.id);
  return shownIn(language, titlesOf(row))?.text ?? row.id;
}

/** Place and country, as one text; nothing when neither is known. */
export function placeText(language: Language, entry: CalendarEntry, names: Names): string | null {
  if (entry.kind === 'windows' || entry.kind === 'holidays') return null;
  const { row } = entry.of;
  const words = calendarWords[language];
  const [place, country] = [row['place'], row['host_country'] ?? row['country']];
  if (place === 'telephone') return words.telephone;
  if (place === 'video conference') return words.video;
  return [placeCalled(language, names, place), country && countryName(language, country)].filter(Boolean).join(language === 'ja' ? '、' : ', ') || null;
}
