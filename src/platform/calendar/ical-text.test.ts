import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { readCalendar } from '#test/support/calendar/independent-reader.ts';
import { calendarText, eventText, type CalendarEvent } from './calendar-event.ts';
import { line, textValue } from './ical-text.ts';

const event = (texts: Partial<CalendarEvent>): CalendarEvent => ({
  uid: 'one@entente', sequence: 0, changed: '2026-11-25T09:00:00.000Z', from: 20_000, to: 20_001, status: 'CONFIRMED', free: false, confidentiality: 'PUBLIC', language: 'en', summary: 'x', description: null,
  location: null, address: null, categories: [], ...texts,
});
const whole = (events: readonly CalendarEvent[]): string => calendarText({ name: 'Entente', description: null, language: 'en', method: 'PUBLISH', refreshHours: 6 }, events.map(eventText));

/** Text as anybody could type it: any characters, line breaks of every sort, and what calendars write with. */
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('\r\n', '\n', '\r', ';', ',', '\\', '"', ':', 'BEGIN:VEVENT', '協議', '😀', 'é', ' ', '\t', '\u0000', '\u2028', '\ud800', 'a'.repeat(74), 'CATEGORIES:x\r\nEND:VEVENT'), { maxLength: 30 }).map((parts) => parts.join('')));

/** What becomes of a text on its way: line breaks of one sort, and spaces for what cannot be said. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const expected = (written: string): string => written.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g, ' ');

test('whatever a text holds, it comes back as one property, on lines of at most 75 octets, and brings none of its own', () => {
  // The library unescapes backslashes in parameters too, where they mean nothing (RFC 5545, 3.2).
  fc.assert(fc.property(text, text.map((each) => each.replaceAll('\\', '/')), (summary, name) => {
    const written = whole([event({ summary: `s${summary}`, organizer: { name: `n${name}`, address: 'a@example.org', sentBy: 'b@example.org' } })]);
    const lines = written.split('\r\n');
    assert.ok(lines.every((each) => Buffer.byteLength(each) <= 75));
    assert.doesNotMatch(written.replaceAll('\r\n', ''), /[\r\n]/);
    const [read, ...more] = new ICAL.Component(ICAL.parse(written) as never).getAllSubcomponents('vevent');
    assert.ok(read && more.length === 0);
    assert.equal(read.getFirstPropertyValue('summary'), expected(`s${summary}`));
    assert.equal(read.getFirstProperty('organizer')?.getParameter('cn'), expected(`n${name}`));
    assert.equal(read.getAllProperties().length, 11);
  }), { numRuns: 500 });
});

test('no line is folded that need not be, and no character is cut', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (value) => {
    const folded = line('X', textValue(value));
    assert.equal(folded.replaceAll('\r\n ', ''), `X:${textValue(value)}\r\n`);
    const [, ...rest] = folded.split('\r\n ');
    // What was carried over would not have fitted: each line but the last is within a character of full.
    for (const each of folded.split('\r\n ').slice(0, -1)) assert.ok(Buffer.byteLength(each) >= 75 - 4 - 1, each);
    assert.ok(rest.every((each) => each.trimEnd() !== '' || each.includes(' ')));
  }));
});

test('an independent reader reads the same', () => {
  // That reader takes a backslash before an escaped character for the escape itself; the library above reads it rightly.
  const written = fc.sample(text, { numRuns: 300, seed: 7 }).map((each) => each.replaceAll('\t', ' ').replaceAll('\\', '/'));
  const read = readCalendar(whole(written.map((summary, at) => event({ uid: `${at}@entente`, summary: `s${summary}e`, categories: [`c${summary.slice(0, 40)}`, 'second'] }))));
  assert.deepEqual([read.errors, read.bareBreaks, read.longest <= 75], [[], 0, true]);
  assert.deepEqual(read.events.map(({ summary }) => summary), written.map((summary) => expected(`s${summary}e`)));
});
