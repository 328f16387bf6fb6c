import type { CalendarEntry, CalendarRow } from '#domain/calendar/calendar.ts';
import { audiences } from '#domain/trust/reader.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { calendarAround, eventText } from '#platform/calendar/calendar-event.ts';
import type { Database } from '#platform/database/door.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { shownIn } from '#platform/words/words.ts';
import { changesOf, type CalendarRecord } from './calendar-store.ts';
import { calendarWords } from './calendar-words.ts';
import { eventOf, NEVER, type EventMaking, type SeriesStanding } from './entry-event.ts';

type Told = Pick<RelationshipVisit, 'reader' | 'database' | 'language' | 'relationship' | 'origin'>;
type ChangedAt = EventMaking['changedAt'];

interface Shown {
  readonly entries: readonly CalendarEntry[];
  readonly record: CalendarRecord;
  readonly names: Names;
}

interface KeptText {
  readonly version: string;
  readonly bytes: Buffer;
}

/**
 * Texts of events by reader, language and site, and then by row: kept until the row changes, or its series, whose name it
 * says. Windows, which rest on many rows, are made anew.
 */
const texts = new WeakMap<Database, Map<string, Map<string, KeptText>>>();
const READERS_KEPT = 20;

function textsFor({ database, reader, language, origin }: Told): Map<string, KeptText> {
  let all = texts.get(database);
  if (!all) texts.set(database, (all = new Map<string, Map<string, KeptText>>()));
  const asked = `${reader.scopes.join(',')} ${language} ${origin}`;
  const kept = all.get(asked) ?? new Map<string, KeptText>();
  all.delete(asked); // put back as the most recent
  all.set(asked, kept);
  if (all.size > READERS_KEPT) all.delete(all.keys().next().value as string);
  return kept;
}

/** Entries as an iCalendar file. It holds nothing of the moment at which it was asked for: the same entries give the same bytes. */
export async function calendarFile(told: Told, { entries, record, names }: Shown, refreshHours: number | null): Promise<Buffer> {
  const { language, relationship, origin } = told;
  const kept = textsFor(told);
  const seriesVersions = new Map(record.series.map(({ row: { id }, version }) => [id, version]));
  const versionOf = ({ version, row }: CalendarRow): string => `${version} ${seriesVersions.get(row['series'] ?? '') ?? ''}`;
  const isKept = (row: CalendarRow): boolean => kept.get(row.key)?.version === versionOf(row);
  const unknown = entries.filter((entry): entry is Exclude<CalendarEntry, { kind: 'windows' }> => entry.kind !== 'windows' && !isKept(entry.of));
  const windows = entries.some(({ kind }) => kind === 'windows');
  const changedAt = await changesFor(told, record, unknown, windows);
  const making: EventMaking = { language, origin, relationship, names, changedAt, standing: windows ? seriesStandings(record, changedAt) : () => nothingKnown };
  for (const entry of unknown) kept.set(entry.of.key, { version: versionOf(entry.of), bytes: Buffer.from(eventText(eventOf(entry, making))) });
  const events = entries.map((entry) => (entry.kind === 'windows' ? Buffer.from(eventText(eventOf(entry, making))) : (kept.get(entry.of.key) as KeptText).bytes));
  const name = calendarWords[language].calendarName(shownIn(language, relationship.name)?.text ?? relationship.id);
  const [head, foot] = calendarAround({ name, description: null, language, method: 'PUBLISH', refreshHours });
  return Buffer.concat([Buffer.from(head), ...events, Buffer.from(foot)]);
}

async function changesFor({ reader, database }: Told, record: CalendarRecord, unknown: readonly Exclude<CalendarEntry, { kind: 'windows' }>[], windows: boolean): Promise<ChangedAt> {
  const of = (table: 'engagements' | 'gatherings' | 'holidays'): CalendarRow[] => unknown.filter(({ kind }) => kind === table).map((entry) => entry.of);
  // What is known of rows is kept in one place, whichever table was asked for.
  const [changedAt] = await Promise.all([
    // A window rests on all rounds of its series.
    changesOf(reader, database, 'engagements', windows ? record.engagements : of('engagements')), ...(windows ? [changesOf(reader, database, 'series', record.series)] : []),
    changesOf(reader, database, 'gatherings', of('gatherings')), changesOf(reader, database, 'holidays', of('holidays')),
  ]);
  return (row) => changedAt(row) ?? NEVER;
}

const nothingKnown: SeriesStanding = { sequence: 0, changed: NEVER, audience: 'national' };

/** What is known of each series as a whole; its sequence grows with every change to its row or to one of its rounds. */
function seriesStandings({ engagements, series }: CalendarRecord, changedAt: ChangedAt): (id: string) => SeriesStanding {
  const known = new Map<string, { sequence: number; changed: string; audience: string }>();
  const add = (id: string, row: CalendarRow): void => {
    let standing = known.get(id);
    if (!standing) known.set(id, (standing = { sequence: -1, changed: NEVER, audience: 'public' }));
    const changed = changedAt(row);
    standing.sequence += row.version;
    if (changed > standing.changed) standing.changed = changed;
    if (narrowness(row.audience) < narrowness(standing.audience)) standing.audience = row.audience;
  };
  for (const row of series) add(row.row.id, row);
  for (const row of engagements) if (row.row['series']) add(row.row['series'], row);
  return (id) => known.get(id) ?? nothingKnown;
}

const narrowness = (audience: string): number => (audiences as readonly string[]).indexOf(audience);
