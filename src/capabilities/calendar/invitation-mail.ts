import type { CalendarRow } from '#domain/calendar/calendar.ts';
import { daysTaken } from '#domain/calendar/days-taken.ts';
import type { Notice } from '#domain/calendar/invitation.ts';
import { calendarText, eventText, type CalendarEvent, type Person } from '#platform/calendar/calendar-event.ts';
import type { Mail } from '#platform/mail/compose-mail.ts';
import { spanWithWeekdays } from '#platform/words/dates.ts';
import type { Language } from '#platform/words/languages.ts';
import { colon, shownIn } from '#platform/words/words.ts';
import { eventOf, NEVER, type EventMaking } from './entry-event.ts';
import { titlesOf } from './entry-text.ts';
import { invitationWords } from './invitation-words.ts';

export interface Place {
  readonly origin: string;
  readonly relationship: EventMaking['relationship'];
}

/**
 * An engagement as an event for somebody of either side. It says what stands in the engagement's own row and nothing else: its
 * series may be one that the other side does not know of.
 */
export function eventAlone(row: CalendarRow, language: Language, { origin, relationship }: Place, changed: string): CalendarEvent | null {
  const days = daysTaken(row.row['start_edtf'], row.row['end_edtf']);
  if (!days) return null;
  const of = { ...row, row: { ...row.row, series: null } };
  return eventOf({ ...days, kind: 'engagements', of }, { language, origin, relationship, names: new Map(), changedAt: () => changed, standing: () => ({ sequence: 0, changed: NEVER, audience: 'national' }) });
}

export const eventFile = (event: CalendarEvent, name: string, method: 'PUBLISH' | 'REQUEST' | 'CANCEL'): string =>
  calendarText({ name, description: null, language: event.language, method, refreshHours: null }, [eventText(event)]);

export interface Addressee extends Person {
  readonly name: string;
  readonly language: Language;
}

/** The mail that tells one person, in their language: it names nobody else who is asked. */
export function invitationMail(event: CalendarEvent, notice: Notice, to: Addressee, organizer: { readonly name: string; readonly address: string }, sent: { readonly id: string; readonly from: string; readonly at: Date }, row: CalendarRow): Mail {
  const words = invitationWords[to.language].mail;
  const cancelled = notice.method === 'cancel';
  // On one line, whatever the record holds: it becomes a subject.
  const title = (shownIn(to.language, titlesOf(row.row))?.text ?? row.row.id).replace(/\s+/g, ' ');
  const when = spanWithWeekdays({ language: to.language }, row.row['start_edtf'] ?? '', row.row['end_edtf']);
  const told: CalendarEvent = {
    ...event, sequence: notice.sequence, changed: sent.at.toISOString(), organizer: { ...organizer, sentBy: sent.from }, attendee: to,
    ...(cancelled ? { status: 'CANCELLED' as const, free: true } : {}),
  };
  const label = (name: string, value: string | null): string | null => (value ? `${name}${colon[to.language]}${value}` : null);
  const text = [
    words.greeting(to.name), '', cancelled ? words.cancelled : notice.sequence > 0 ? words.changed : words.invited, '',
    label(words.what, title), label(words.when, when), label(words.where, event.location), label(words.page, event.address), '',
    cancelled ? null : words.answer(organizer.name), '', organizer.name, label(words.address, organizer.address),
  ].filter((line) => line !== null).join('\n');
  return {
    id: sent.id, from: { name: organizer.name, address: sent.from }, replyTo: organizer, to, at: sent.at, language: to.language, text: `${text}\n`,
    subject: (cancelled ? words.subjectCancelled : notice.sequence > 0 ? words.subjectChanged : words.subject)(title),
    calendar: { method: cancelled ? 'CANCEL' : 'REQUEST', text: eventFile(told, 'Entente', cancelled ? 'CANCEL' : 'REQUEST') },
  };
}
