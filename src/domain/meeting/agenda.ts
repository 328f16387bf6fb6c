import { dayOf, type Day } from '#domain/date/day.ts';
import { weightIn } from '#domain/party/rank.ts';
import { inNoLanguage, tooLong, type Problems } from '#domain/record/problems.ts';
import type { Cells, RecordRow } from '#domain/record/row.ts';
import { inOrder, positionOf, type Placed } from './order.ts';

/** What an item is to end in: to inform, to exchange views, to decide, or to agree a text. */
export const desiredResults = ['inform', 'exchange', 'decide', 'agree-text'] as const;
export type DesiredResult = (typeof desiredResults)[number];

/** Of senior political-military talks: the next three to five years; the present, with everything under way; what is to be done by the next talks. */
export const agendaParts = ['1', '2', '3'] as const;
export type AgendaPart = (typeof agendaParts)[number];

/** Talks that join foreign and defence ministries at director-general rank or above have the agenda of three parts. */
export const hasThreeParts = (series: RecordRow | null): boolean => series?.['joint'] === 'yes' && weightIn(series['rank']) >= 7;

export interface AgendaItem extends Placed {
  /** null is the plenary. */
  readonly subgroup: string | null;
  readonly part: AgendaPart | null;
  readonly minutes: number | null;
  /** As written: 09:30, or 2027-05-13T09:30; null follows the item before it. */
  readonly starts: string | null;
}

const DURATION = /^PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?$/;

/** The minutes of a duration (ISO 8601: PT30M, PT1H30M); null when the text is none. */
export function minutesOf(duration: string): number | null {
  const [whole, hours, minutes] = DURATION.exec(duration) ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return whole !== undefined && total > 0 ? total : null;
}

/** As people type it: plain minutes are minutes. */
export const durationOf = (text: string): string | null => (/^\d{1,3}$/.test(text) && Number(text) > 0 ? `PT${Number(text)}M` : minutesOf(text.toUpperCase()) === null ? null : text.toUpperCase());

const START = /^(?:(\d{4}-\d{2}-\d{2})T)?([01]\d|2[0-3]):([0-5]\d)$/;

export function startOf(text: string): { readonly day: Day | null; readonly minute: number } | null {
  const [whole, date, hour, minute] = START.exec(text) ?? [];
  const day = date === undefined ? null : dayOf(date);
  return whole === undefined || (date !== undefined && day === null) ? null : { day, minute: Number(hour) * 60 + Number(minute) };
}

export const itemOf = (row: RecordRow): AgendaItem => ({
  id: row.id, position: positionOf(row['position']), subgroup: row['subgroup'] ?? null, part: agendaParts.find((part) => part === row['part']) ?? null,
  minutes: minutesOf(row['duration'] ?? ''), starts: row['starts'] ?? null,
});

/** A part of the agenda of one body: the plenary's, or a sub-group's. */
export const isBeside = (one: Pick<AgendaItem, 'subgroup' | 'part'>, other: Pick<AgendaItem, 'subgroup' | 'part'>): boolean => one.subgroup === other.subgroup && one.part === other.part;

/** In the order of the parts, and within them of the items; those of no part last. */
export const inOrderOfParts = <Of extends AgendaItem>(items: readonly Of[]): readonly Of[] =>
  [...agendaParts, null].flatMap((part) => inOrder(items.filter((each) => each.part === part)));

const MINUTES_A_DAY = 1_440;

export interface TimeOfItem {
  readonly day: Day | null;
  /** From midnight. */
  readonly minute: number;
}

/** When each item of one body begins, in the host's time, as far as starts and durations tell. `first` is the day on which the meeting begins, where it is a day. */
export function timetable(items: readonly AgendaItem[], first: Day | null): ReadonlyMap<string, TimeOfItem> {
  const times = new Map<string, TimeOfItem>();
  let next = null as TimeOfItem | null;
  for (const { id, starts, minutes } of inOrderOfParts(items)) {
    const fixed: ReturnType<typeof startOf> = starts === null ? null : startOf(starts);
    const at: TimeOfItem | null = fixed ? { minute: fixed.minute, day: fixed.day ?? next?.day ?? first } : next;
    if (at) times.set(id, at);
    next = at && minutes !== null ? { minute: (at.minute + minutes) % MINUTES_A_DAY, day: at.day === null ? null : at.day + Math.floor((at.minute + minutes) / MINUTES_A_DAY) } : null;
  }
  return times;
}

export function problemsOfItem(cells: Cells): Problems {
  const oneOf = (name: string, codes: readonly string[]): Record<string, string> => (cells[name] && !codes.includes(cells[name]) ? { [name]: 'unknown' } : {});
  return {
    ...inNoLanguage(cells, 'title', 'no-title'),
    ...(cells['duration'] && durationOf(cells['duration']) === null ? { duration: 'no-duration' } : {}),
    ...(cells['starts'] && startOf(cells['starts']) === null ? { starts: 'no-time' } : {}),
    ...oneOf('desired', desiredResults), ...oneOf('part', agendaParts),
    ...tooLong(cells, () => 500),
  };
}
