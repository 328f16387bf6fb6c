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

test('names that only look alike never make two events one by themselves; a person is shown the pair', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Call of Pаul Martin on the minister', 'Call of Paul Martin on the minister'], ['Visit of Bill Blair', 'Visit of BiII Blair'], ['Visit of Bill\u200b Blair', 'Visit of BiII Blair'],
    ['髙橋大臣との会談', '高橋大臣との会談'], ['渡邊防衛審議官の訪加', '渡辺防衛審議官の訪加'], ['\ufa19田長官の来訪', '神田長官の来訪'], ['カナダ海軍司令官の来訪', '力ナダ海軍司令官の来訪'],
  ];
  for (const [one, other] of pairs) for (const column of ['title_en', 'title_ja', 'participants_a']) {
    const base = column === 'participants_a' ? 'Talks on peacekeeping' : '';
    const [standing, coming] = [event('E-4', base, '2001-05-01', { [column]: one }), event('E-5', base, '2001-05-01', { [column]: other })];
    assert.equal(matched({ ...coming, id: '' }, [standing]), null, `${column} ${one}`);
    assert.deepEqual(new Events([standing].map(known)).alike(coming), ['E-4'], `${column} ${one}`);
  }
});

test('habits of writing are no other names', () => {
  for (const [one, other] of [['HAMADA Yasukazu visits Ottawa', 'Hamada Yasukazu visits Ottawa'], ['Jean Chrétien in Tokyo', 'Jean Chretien in Tokyo'], ['ＫＡＥＤＥＸ 2017 exercise', 'KAEDEX 2017 exercise'], ['日加協力に関する会合', '日本・カナダ協力に関する会合']] as const) {
    assert.equal(matched(event('', one, '2001-05-01', { title_ja: one }), [event('E-6', other, '2001-05-01', { title_ja: other })])?.found, 'same', one);
  }
});
