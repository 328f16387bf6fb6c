import type { CalendarEntry, CalendarRow } from '#domain/calendar/calendar.ts';
import { audiences } from '#domain/trust/reader.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { calendarText, eventText } from '#platform/calendar/calendar-event.ts';
import type { Database } from '#platform/database/door.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { shownIn } from '#platform/words/words.ts';
import { changesOf, type CalendarRecord } from './calendar-store.ts';
import { calendarWords } from './calendar-words.ts';
import { eventOf, NEVER, type EventMaking, type SeriesStanding } from './entry-event.ts';

type Told = Pick<RelationshipVisit, 'reader' | 'database' | 'language' | 'relationship' | 'origin'>;

interface Shown {
  readonly entries: readonly CalendarEntry[];
  readonly record: CalendarRecord;
  readonly names: Names;
}

/**
 * Texts of events by what they rest on: a row's key and version, those of its series, whose name it says, and what the reader
 * may read of it. Windows, which rest on many rows, are made anew.
 */
const texts = new WeakMap<Database, Map<string, string>>();
const TEXTS_KEPT = 50_000;

/** Entries as an iCalendar file. It holds nothing of the moment at which it was asked for: the same entries give the same bytes. */
export async function calendarFile(told: Told, { entries, record, names }: Shown, refreshHours: number | null): Promise<string> {
  const { database, language, relationship, origin } = told;
  let kept = texts.get(database);
  if (!kept) texts.set(database, (kept = new Map()));
  const seriesVersions = new Map(record.series.map(({ row: { id }, version }) => [id, version]));
  const asked = `${told.reader.scopes.join(',')} ${language} ${origin}`;
  const keyOf = ({ key, version, row }: CalendarRow): string => `${key} ${version} ${seriesVersions.get(row['series'] ?? '') ?? ''} ${asked}`;
  const unknown = entries.flatMap((entry) => (entry.kind !== 'windows' && !kept.has(keyOf(entry.of)) ? [entry] : []));
  const windows = entries.some(({ kind }) => kind === 'windows');
  const changes = await changesFor(told, record, unknown, windows);
  const making: EventMaking = { language, origin, relationship, names, changedAt: ({ key }) => changes.get(key) ?? NEVER, standing: windows ? standings(record, changes) : () => ({ sequence: 0, changed: NEVER, audience: 'national' }) };
  const events = entries.map((entry) => {
    if (entry.kind === 'windows') return eventText(eventOf(entry, making));
    const key = keyOf(entry.of);
    let text = kept.get(key);
    if (text === undefined) {
      if (kept.size >= TEXTS_KEPT) kept.clear();
      kept.set(key, (text = eventText(eventOf(entry, making))));
    }
    return text;
  });
  const name = calendarWords[language].calendarName(shownIn(language, relationship.name)?.text ?? relationship.id);
  return calendarText({ name, description: null, language, method: 'PUBLISH', refreshHours }, events);
}

async function changesFor({ reader, database }: Told, record: CalendarRecord, unknown: readonly Exclude<CalendarEntry, { kind: 'windows' }>[], windows: boolean): Promise<ReadonlyMap<string, string>> {
  const of = (table: 'engagements' | 'gatherings' | 'holidays'): CalendarRow[] => unknown.filter(({ kind }) => kind === table).map((entry) => entry.of);
  const asked = await Promise.all([
    changesOf(reader, database, 'engagements', windows ? record.engagements.filter(({ row }) => row['series']) : of('engagements')),
    ...(windows ? [changesOf(reader, database, 'engagements', of('engagements').filter(({ row }) => !row['series'])), changesOf(reader, database, 'series', record.series)] : []),
    changesOf(reader, database, 'gatherings', of('gatherings')), changesOf(reader, database, 'holidays', of('holidays')),
  ]);
  return new Map(asked.flatMap((each) => [...each]));
}

/** What is known of each series as a whole; its sequence grows with every change to its row or to one of its rounds. */
function standings({ engagements, series }: CalendarRecord, changes: ReadonlyMap<string, string>): (id: string) => SeriesStanding {
  const known = new Map<string, SeriesStanding>();
  const add = (id: string, { key, version, audience }: CalendarRow): void => {
    const before = known.get(id) ?? { sequence: -1, changed: NEVER, audience: 'public' };
    const changed = changes.get(key) ?? NEVER;
    known.set(id, {
      sequence: before.sequence + version, changed: changed > before.changed ? changed : before.changed,
      audience: narrowness(audience) < narrowness(before.audience) ? audience : before.audience,
    });
  };
  for (const row of series) add(row.row.id, row);
  for (const row of engagements) if (row.row['series']) add(row.row['series'], row);
  return (id) => known.get(id) ?? { sequence: 0, changed: NEVER, audience: 'national' };
}

const narrowness = (audience: string): number => (audiences as readonly string[]).indexOf(audience);
