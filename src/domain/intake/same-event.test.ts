import assert from 'node:assert/strict';
import test from 'node:test';
import { whenOf } from '#domain/date/edtf.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { Events, type KnownEvent } from './same-event.ts';

const known = (row: RecordRow): KnownEvent => { const when = whenOf(row['start_edtf'] ?? ''); return { row, earliest: when?.earliest ?? 0, latest: when?.latest ?? 0 }; };
const event = (id: string, title: string, start: string, more: Record<string, string | null> = {}): RecordRow =>
  ({ id, relationship: 'ca-jp', title_en: title, title_fr: null, title_ja: null, start_edtf: start, kind: 'visit', level: 'bilateral', track: '1', host_country: null, place: null, series: null, occasion: null, ...more });

const there = event('E-1', 'Visit of HMCS Calgary to Yokosuka', '2018-11-24', { host_country: 'JP', place: 'Yokosuka', title_ja: 'カナダ海軍フリゲート「カルガリー」の横須賀寄港' });
const matched = (row: RecordRow, others: readonly RecordRow[] = [there]) => new Events(others.map(known)).match(row);

test('the same id is the same row, unless facts contradict', () => {
  assert.deepEqual(matched({ ...there, title_en: 'Other words' }), { found: 'same', id: 'E-1', by: 'id' });
  assert.deepEqual(matched({ ...there, start_edtf: '2018' }), { found: 'same', id: 'E-1', by: 'id' });
  assert.deepEqual(matched({ ...there, start_edtf: '2019-11-24', host_country: 'CA' }), { found: 'conflict', id: 'E-1', columns: ['start_edtf', 'host_country'] });
});

test('one event under another spelling, precision of date or language is known', () => {
  for (const row of [
    event('', 'HMCS Calgary visits Yokosuka', '2018-11-24'),
    event('', 'Visit of HMCS Calgary to Yokosuka', '2018-11'),
    event('', 'HMCS Calgary, visit to Yokosuka', '2018-11-25'),
    event('', '', '2018-11-24', { title_en: null, title_ja: 'フリゲート「カルガリー」横須賀寄港' }),
  ]) assert.deepEqual(matched(row), { found: 'same', id: 'E-1', by: 'event' }, JSON.stringify(row));
});

test('another day, host, kind or number is another event', () => {
  for (const row of [
    event('', 'Visit of HMCS Calgary to Yokosuka', '2018-12-24'),
    event('', 'Visit of HMCS Calgary to Yokosuka', '2018-11-24', { host_country: 'CA' }),
    event('', 'Visit of HMCS Calgary to Yokosuka', '2018-11-24', { kind: 'exercise' }),
    event('', 'Visit of HMCS Ottawa and Vancouver, White Beach', '2018-11-24'),
  ]) assert.equal(matched(row), null, JSON.stringify(row));
  const numbered = [event('E-2', 'KAEDEX 2017', '2017-07-01', { kind: 'exercise' })];
  assert.equal(matched(event('', 'KAEDEX 22', '2017-07-01', { kind: 'exercise' }), numbered), null);
});

test('a row that stands for a number is no event to be matched', () => {
  assert.equal(matched(event('', 'Foreign minister visits', '1990-05-01'), [event('E-3', 'Foreign minister visits', '1990', { count_only: 'yes' })]), null);
});

test('of several candidates the likest is taken', () => {
  const others = [event('A', 'Talks on peacekeeping', '2001-05-01'), event('B', 'Talks on peacekeeping training', '2001-05-01')];
  assert.deepEqual(matched(event('', 'Talks on peacekeeping training', '2001-05-01'), others), { found: 'same', id: 'B', by: 'event' });
});
