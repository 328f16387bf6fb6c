import ICAL from 'ical.js';
import { documentLimits, refusedDocument, type ReadDocument } from './document-file.ts';

/** A calendar file with one event, as text with labels that rules know. */
export function readIcs(name: string, text: string): ReadDocument {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    const events = calendar.getAllSubcomponents('vevent').filter((event) => !event.hasProperty('recurrence-id'));
    const [event] = events;
    if (!event) return refusedDocument('no-event');
    if (events.length > 1) return refusedDocument('several-events', String(events.length));
    const recurrence = refusedRecurrence(event);
    if (recurrence) return recurrence;
    const zone = calendar.getFirstPropertyValue('x-wr-timezone');
    const value = (property: string): string => String(event.getFirstPropertyValue(property) ?? '').replace(/\r?\n/g, '\n').trim();
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time | null;
    if (!start) return refusedDocument('no-event');
    const [first, last] = days(event, start, zone ? String(zone) : null);
    const lines = [
      value('summary') && `Title: ${value('summary').replaceAll('\n', ' ')}`, `Start: ${first}`, `End: ${last}`,
      value('location') && `Location: ${value('location').replaceAll('\n', ', ')}`, '', value('description'),
    ];
    const cancelled = value('status').toUpperCase() === 'CANCELLED' || String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase() === 'CANCEL';
    return { document: { name, text: lines.filter((line) => line !== null).join('\n').slice(0, documentLimits.letters), cancelled } };
  } catch {
    return refusedDocument('not-readable');
  }
}

/** A series of meetings is no one meeting; one without end could be counted for ever. */
function refusedRecurrence(event: ICAL.Component): ReadDocument | null {
  for (const property of event.getAllProperties('rrule')) {
    const rule = property.getFirstValue() as ICAL.Recur;
    if (!rule.count && !rule.until) return refusedDocument('endless-recurrence');
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time | null;
    const steps = start && rule.iterator(start);
    for (let count = 0; steps?.next(); count += 1) if (count >= documentLimits.recurrences) return refusedDocument('too-many-recurrences');
  }
  return event.getAllProperties('rdate').length > documentLimits.recurrences ? refusedDocument('too-many-recurrences') : null;
}

// Days are those of the clock that the event names; of UTC times, those of the calendar's own zone where it has one.
function days(event: ICAL.Component, start: ICAL.Time, zone: string | null): [string, string] {
  const ends = event.getFirstPropertyValue('dtend') as ICAL.Time | null;
  const lasts = event.getFirstPropertyValue('duration') as ICAL.Duration | null;
  const end = ends ?? (lasts ? addTo(start, lasts) : start.clone());
  if (start.isDate && end.compare(start) > 0) end.adjust(-1, 0, 0, 0);
  else if (!start.isDate && end.hour === 0 && end.minute === 0 && end.compare(start) > 0) end.adjust(0, 0, 0, -1);
  return [dayIn(start, zone), dayIn(end, zone)];
}

function addTo(start: ICAL.Time, duration: ICAL.Duration): ICAL.Time {
  const end = start.clone();
  end.addDuration(duration);
  return end;
}

function dayIn(time: ICAL.Time, zone: string | null): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const written = `${time.year}-${two(time.month)}-${two(time.day)}`;
  if (time.isDate || zone === null || time.zone?.tzid !== 'UTC') return written;
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute)));
  } catch {
    return written; // a zone that nobody knows
  }
}
