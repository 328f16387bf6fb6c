import type { Day } from '#domain/date/day.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { daysTaken, type DaysTaken } from './days-taken.ts';
import type { Standings } from './standing.ts';
import { windowsAhead, type WindowAhead } from './windows-ahead.ts';

export const entryKinds = ['engagements', 'windows', 'gatherings', 'holidays'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A row of the record with what a calendar needs to know of it. */
export interface CalendarRow {
  readonly key: string;
  readonly owner: string;
  readonly audience: string;
  readonly version: number;
  readonly row: RecordRow;
}

/** Something with days: a row of the record, or a window that a rule expects. */
export type CalendarEntry =
  | (DaysTaken & { readonly kind: 'engagements' | 'gatherings' | 'holidays'; readonly of: CalendarRow })
  | (DaysTaken & { readonly kind: 'windows'; readonly window: WindowAhead });

/** What of a calendar is asked for; null asks for all. */
export interface CalendarWish {
  /** The party that hosts, or whose turn it is to host. */
  readonly side: string | null;
  readonly series: string | null;
  /** Id of an office, or the name of a body as the record writes it. */
  readonly office: string | null;
  readonly kinds: readonly EntryKind[];
}

export interface CalendarRows {
  readonly engagements: readonly CalendarRow[];
  readonly gatherings: readonly CalendarRow[];
  readonly holidays: readonly CalendarRow[];
  /** Engagement -> offices of those who take part. */
  readonly officesAt: ReadonlyMap<string, readonly string[]>;
}

const datesIn: Readonly<Record<'engagements' | 'gatherings' | 'holidays', readonly [start: string, end: string]>> = {
  engagements: ['start_edtf', 'end_edtf'], gatherings: ['when_edtf', ''], holidays: ['on_edtf', ''],
};

export interface CalendarSpan {
  readonly from: Day;
  readonly until: Day;
  /** The day from which what is late is expected: today, or an earlier day that does not move every day. */
  readonly expectedFrom: Day;
}

/** Entries between two days, by their first day; those of one day in an order of their own. */
export function calendarOf(rows: CalendarRows, standings: Standings, wish: CalendarWish, { from, until, expectedFrom }: CalendarSpan): readonly CalendarEntry[] {
  const entries = wish.kinds.flatMap((kind): readonly CalendarEntry[] => {
    if (kind === 'windows') return windowsAhead(standings, expectedFrom, until).map((window) => ({ kind, window, from: window.opens, to: window.closes, exact: false }));
    const [start, end] = datesIn[kind];
    return rows[kind].flatMap((of) => { const days = daysTaken(of.row[start], of.row[end]); return days && isShown(kind, of.row) ? [{ ...days, kind, of }] : []; });
  });
  const { a, b } = standings.record.relationship;
  const wanted = entries.filter((entry) => entry.to >= from && entry.from <= until && (wish.side === null || sideOf(entry, { a, b }) === wish.side) &&
    (wish.series === null || seriesOf(entry, standings).includes(wish.series)) && (wish.office === null || officesOf(entry, rows, standings).includes(wish.office)));
  return wanted.toSorted((one, another) => one.from - another.from || one.to - another.to || compared(nameIn(one), nameIn(another)));
}

/** Rows that only count, tell of a background, or live on in another row have no place in a calendar. */
const isShown = (kind: EntryKind, row: RecordRow): boolean =>
  kind !== 'engagements' || (row['count_only'] !== 'yes' && row['context'] !== 'yes' && !row['merged_into']);

const compared = (one: string, another: string): number => (one < another ? -1 : one > another ? 1 : 0);
const nameIn = (entry: CalendarEntry): string => (entry.kind === 'windows' ? `${entry.kind} ${entry.window.series}` : `${entry.kind} ${entry.of.row.id} ${entry.of.owner}`);

/** The party that hosts, whose turn it is, or whose holiday it is. */
export function sideOf(entry: CalendarEntry, { a, b }: { readonly a: string; readonly b: string }): string | null {
  if (entry.kind === 'windows') return entry.window.turn === null ? null : { a, b }[entry.window.turn];
  return (entry.kind === 'engagements' ? entry.of.row['host_country'] : entry.of.row['country']) ?? null;
}

/** The series that an entry is a round of, those included for which it counts. */
function seriesOf(entry: CalendarEntry, { record }: Standings): readonly string[] {
  const own = entry.kind === 'windows' ? entry.window.series : entry.kind === 'engagements' ? (entry.of.row['series'] ?? null) : null;
  return own === null ? [] : [own, ...record.series.filter(({ counts }) => counts.some(({ series }) => series === own)).map(({ id }) => id)];
}

/** Offices of those who take part, that lead, or that are responsible for the series. */
function officesOf(entry: CalendarEntry, rows: CalendarRows, standings: Standings): readonly string[] {
  const series = seriesOf(entry, standings).flatMap((id) => officesOfSeries(standings, id));
  if (entry.kind !== 'engagements') return series;
  const { row } = entry.of;
  return [...series, ...listOf(row['lead_a']), ...listOf(row['lead_b']), ...(rows.officesAt.get(row.id) ?? [])];
}

/** Bodies responsible for a series, and offices whose holders its rules speak of. */
export function officesOfSeries({ record }: Pick<Standings, 'record'>, id: string): readonly string[] {
  const rules = record.series.find((series) => series.id === id)?.rules ?? [];
  return [...(record.bodiesOfSeries.get(id) ?? []).flatMap(listOf), ...rules.flatMap(({ cadence }) => (cadence.rule === 'once-per-term' ? cadence.offices : []))];
}
