import type { CalendarEntry, CalendarRow } from '#domain/calendar/calendar.ts';
import { calendarDateOf, dayOn } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import { isCalledOff, isHeld, type Stage } from '#domain/engagement/engagement.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import type { CalendarEvent } from '#platform/calendar/calendar-event.ts';
import { address } from '#platform/web/address.ts';
import { spanText, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import type { Language } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { colon } from '#platform/words/words.ts';
import { calendarWords } from './calendar-words.ts';
import { entryTitle, nameOfSeries, placeText } from './entry-text.ts';

export interface SeriesStanding {
  readonly sequence: number;
  readonly changed: string;
  /** The narrowest of its row and its rounds, since all of them say when the next is expected. */
  readonly audience: string;
}

export interface EventMaking {
  readonly language: Language;
  /** Where the site is, such as https://entente.example. */
  readonly origin: string;
  readonly relationship: { readonly id: string; readonly a: string; readonly b: string };
  readonly names: Names;
  /** When each row was last changed. */
  readonly changedAt: (row: CalendarRow) => string;
  /** Of a series as a whole: how often its rows were changed, when last, and who may read of it. */
  readonly standing: (series: string) => SeriesStanding;
}

/** The moment of what no act has written. */
export const NEVER = '1970-01-01T00:00:00Z';

const confidentialities = { public: 'PUBLIC', shared: 'CONFIDENTIAL', national: 'PRIVATE' } as const;
const confidentialityOf = (audience: string): CalendarEvent['confidentiality'] => confidentialities[audience as keyof typeof confidentialities] ?? 'PRIVATE';

export const uidOf = ({ key }: Pick<CalendarRow, 'key'>): string => `${key}@entente`;

export function eventOf(entry: CalendarEntry, making: EventMaking): CalendarEvent {
  if (entry.kind === 'windows') return windowEvent(entry, making);
  const { language, origin, relationship } = making;
  const { of, kind } = entry;
  const path = kind === 'engagements' ? `/engagements/${encodeURIComponent(of.row.id)}` : `/record/${kind}/${encodeURIComponent(of.row.id)}`;
  return {
    uid: uidOf(of), sequence: of.version - 1, changed: making.changedAt(of), language, from: entry.from, to: entry.to,
    status: statusOf(entry), free: kind !== 'engagements' || !entry.exact || isCalledOff(of.row['stage']), confidentiality: confidentialityOf(of.audience),
    summary: summaryOf(entry, making), description: kind === 'engagements' ? descriptionOf(entry, making) : null, location: placeText(language, entry, making.names),
    address: `${origin}${address(language, `/${relationship.id}${path}`)}`, categories: categoriesOf(entry, language),
  };
}

type RowEntry = Exclude<CalendarEntry, { kind: 'windows' }>;

/** What is not fixed to days is no promise, unless it is over; what was called off stays, so that who has it learns of it. */
function statusOf({ kind, exact, of: { row } }: RowEntry): CalendarEvent['status'] {
  if (kind !== 'engagements') return 'CONFIRMED';
  if (isCalledOff(row['stage'])) return 'CANCELLED';
  return isHeld(row['stage']) || (row['stage'] === 'confirmed' && exact) ? 'CONFIRMED' : 'TENTATIVE';
}

function summaryOf(entry: RowEntry, { language, names }: EventMaking): string {
  const words = calendarWords[language];
  const title = entryTitle(language, entry, names);
  const { stage, start_edtf: start, end_edtf: end } = entry.of.row;
  if (stage === 'cancelled') return words.cancelled(title);
  if (stage === 'postponed') return words.postponed(title);
  if (entry.exact || entry.kind !== 'engagements') return title;
  return isHeld(stage) ? words.dateOnly(title, spanText({ language }, start ?? '', end)) : words.inWindow(title);
}

function descriptionOf({ of: { row, audience }, exact }: RowEntry, { language, names }: EventMaking): string {
  const [words, codes] = [calendarWords[language], domainWords[language]];
  const said = (label: string, value: string | null | undefined): string | null => (value ? `${label}${colon[language]}${value}` : null);
  return [
    said(words.state, codes.stages[row['stage'] as Stage] ?? row['stage']), said(words.series, row['series'] && nameOfSeries(language, names, row['series'])),
    said(words.reason, row['reason']), said(words.postponedTo, row['postponed_to'] && whenOf(row['postponed_to']) && whenText({ language }, row['postponed_to'])),
    exact || isHeld(row['stage']) ? null : words.uncertainText, said(words.readable, codes.audiences[audience as keyof typeof codes.audiences] ?? audience),
  ].filter((each) => each !== null).join('\n');
}

function categoriesOf({ kind, of: { row } }: RowEntry, language: Language): readonly string[] {
  const [words, codes] = [calendarWords[language], domainWords[language]];
  if (kind !== 'engagements') return [words.kinds[kind]];
  return [codes.kinds[row['kind'] as keyof typeof codes.kinds] ?? row['kind'], codes.levels[row['level'] as keyof typeof codes.levels] ?? row['level']].filter((each): each is string => Boolean(each));
}

function windowEvent({ window, from, to }: Extract<CalendarEntry, { kind: 'windows' }>, making: EventMaking): CalendarEvent {
  const { language, origin, relationship, names } = making;
  const words = calendarWords[language];
  const { sequence, changed, audience } = making.standing(window.series);
  const host = window.turn === null ? words.noTurn : words.turn(countryName(language, relationship[window.turn]));
  return {
    // The next round keeps its identity while the days on which it is expected move.
    uid: `window-${window.place}-${encodeURIComponent(window.series)}-${relationship.id}@entente`, sequence, changed, language, from, to,
    status: 'TENTATIVE', free: true, confidentiality: confidentialityOf(audience), summary: words.inWindow(nameOfSeries(language, names, window.series)),
    description: `${words.windowText}\n${words.host}${colon[language]}${host}`, location: null,
    address: `${origin}${address(language, `/${relationship.id}/series/${encodeURIComponent(window.series)}`)}`, categories: [words.kinds.windows],
  };
}

/** The first day of the month of a day: what is late is expected from there on, so that a feed does not change every night. */
export const firstOfMonth = (day: number): number => { const { year, month } = calendarDateOf(day); return dayOn(year, month, 1); };
