import type { CalendarEntry } from '#domain/calendar/calendar.ts';
import { isoOf } from '#domain/date/day.ts';
import { sideOf } from '#domain/calendar/calendar.ts';
import { CALENDAR_TYPE } from '#platform/calendar/calendar-event.ts';
import { writeCsv } from '#platform/tables/write-table.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { calendarShown, type CalendarShown } from './calendar-page.ts';
import { entryTitle, nameOfSeries, placeText } from './entry-text.ts';
import { calendarFile } from './calendar-file.ts';

const columns = ['from', 'to', 'days_known', 'kind', 'title', 'stage', 'series', 'host', 'place', 'audience', 'id'] as const;

/** What the page shows as a file for a spreadsheet or a calendar. */
export async function exportCalendar(visit: RelationshipVisit): Promise<Answer> {
  const format = visit.query.get('format');
  if (format !== 'csv' && format !== 'ics') return 'not-found';
  const shown = await calendarShown(visit);
  const name = `entente-${visit.relationship.id}-calendar.${format}`;
  if (format === 'csv') return { file: { name, type: 'text/csv; charset=utf-8', bytes: writeCsv(columns, shown.entries.map((entry) => cellsOf(visit, entry, shown))) } };
  return { file: { name, type: CALENDAR_TYPE, bytes: await calendarFile(visit, shown, null) } };
}

function cellsOf(visit: RelationshipVisit, entry: CalendarEntry, { names }: CalendarShown): (string | null)[] {
  const row = entry.kind === 'windows' ? null : entry.of.row;
  const series = entry.kind === 'windows' ? entry.window.series : entry.kind === 'engagements' ? (row?.['series'] ?? null) : null;
  return [
    isoOf(entry.from), isoOf(entry.to), entry.exact ? 'yes' : 'no', entry.kind, entryTitle(visit.language, entry, names), row?.['stage'] ?? null,
    series && nameOfSeries(visit.language, names, series), sideOf(entry, visit.relationship), placeText(visit.language, entry, names), entry.kind === 'windows' ? null : entry.of.audience, row?.id ?? null,
  ];
}
