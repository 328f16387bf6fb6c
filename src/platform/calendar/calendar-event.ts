import type { Day } from '#domain/date/day.ts';
import type { Language } from '../words/languages.ts';
import { dateValue, line, momentValue, parameterValue, textValue } from './ical-text.ts';

export interface Person {
  readonly name: string | null;
  readonly address: string;
}

/** Whole days; a calendar of officials' meetings that the record dates by days has no hours. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  /** When what it says was last changed, ISO 8601 in UTC: never the moment of the request, so that the same says the same. */
  readonly changed: string;
  readonly from: Day;
  /** The last day, itself included. */
  readonly to: Day;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Takes no time of its reader's. */
  readonly free: boolean;
  readonly confidentiality: 'PUBLIC' | 'CONFIDENTIAL' | 'PRIVATE';
  readonly language: Language;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly address: string | null;
  readonly categories: readonly string[];
  /** `sentBy` is whose mail carries it, when that is not the organizer's own. */
  readonly organizer?: Person & { readonly sentBy: string };
  /** Who is asked to come; one person alone, so that nobody learns who else is. */
  readonly attendee?: Person & { readonly language: Language };
}

export function eventText(event: CalendarEvent): string {
  const worded = (name: string, text: string | null): string => (text ? line(`${name};LANGUAGE=${event.language}`, textValue(text)) : '');
  const stamp = momentValue(event.changed);
  return `BEGIN:VEVENT\r\n${line('UID', event.uid)}${line('SEQUENCE', String(event.sequence))}${line('DTSTAMP', stamp)}${line('LAST-MODIFIED', stamp)}${
    line('DTSTART;VALUE=DATE', dateValue(event.from))}${line('DTEND;VALUE=DATE', dateValue(event.to + 1))}${worded('SUMMARY', event.summary)}${worded('DESCRIPTION', event.description)}${
    worded('LOCATION', event.location)}${event.categories.length > 0 ? line(`CATEGORIES;LANGUAGE=${event.language}`, event.categories.map(textValue).join(',')) : ''}${
    line('STATUS', event.status)}${line('TRANSP', event.free ? 'TRANSPARENT' : 'OPAQUE')}${line('CLASS', event.confidentiality)}${event.address ? line('URL', addressValue(event.address)) : ''}${
    event.organizer ? line(`ORGANIZER${named(event.organizer)};SENT-BY=${parameterValue(`mailto:${event.organizer.sentBy}`)}`, `mailto:${event.organizer.address}`) : ''}${
    event.attendee ? line(`ATTENDEE${named(event.attendee)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;LANGUAGE=${event.attendee.language}`, `mailto:${event.attendee.address}`) : ''
  }END:VEVENT\r\n`;
}

const named = ({ name }: Person): string => (name ? `;CN=${parameterValue(name)}` : '');

// A value of type URI is not escaped, so nothing may stand in it that would end its line.
const addressValue = (address: string): string => new URL(address).href;

export interface CalendarHead {
  readonly name: string;
  readonly description: string | null;
  readonly language: Language;
  /** PUBLISH where it says so; an invitation REQUESTs or CANCELs. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL' | null;
  /** How often a subscriber should ask again, in hours. */
  readonly refreshHours: number | null;
}

/** A whole calendar around events that are text already. */
export const calendarText = (head: CalendarHead, events: readonly string[]): string => calendarAround(head).join(events.join(''));

/** What stands before the events of a calendar and after them. */
export function calendarAround({ name, description, language, method, refreshHours }: CalendarHead): readonly [before: string, after: string] {
  const published = method === null || method === 'PUBLISH';
  return [`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Entente//Entente 1//EN\r\nCALSCALE:GREGORIAN\r\n${method ? line('METHOD', method) : ''}${
    published ? line(`NAME;LANGUAGE=${language}`, textValue(name)) + line('X-WR-CALNAME', textValue(name)) : ''}${
    published && description ? line(`DESCRIPTION;LANGUAGE=${language}`, textValue(description)) + line('X-WR-CALDESC', textValue(description)) : ''}${
    refreshHours === null ? '' : line('REFRESH-INTERVAL;VALUE=DURATION', `PT${refreshHours}H`) + line('X-PUBLISHED-TTL', `PT${refreshHours}H`)}`, 'END:VCALENDAR\r\n'];
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
