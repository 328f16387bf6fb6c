import assert from 'node:assert/strict';
import test from 'node:test';
import { dayOf, type Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';
import { officesHeld, type Holder } from './offices-held.ts';
import { familyName } from './person-name.ts';

const day = (iso: string): Day => dayOf(iso) as Day;
const holder = (person: string, start: string, end: string | null): Holder => ({ person, start: whenOf(start) as When, end: end === null ? null : whenOf(end) });
const ministers = [holder('KISHI Nobuo', '2020-09-16', '2022-08-10'), holder('HAMADA Yasukazu', '2022-08-10', '2023-09-13'), holder('Bill Blair', '2023-07-26', null)];

const named = (participants: string, from: string, to = from): string[] =>
  officesHeld(ministers, participants, [day(from), day(to)]).filter((each) => each.named).map((each) => `${each.holder.person}${each.certain ? '' : '?'}`);

test('a person named among the participants is shown with the office held that day', () => {
  assert.deepEqual(named('Defence Minister Hamada; officials', '2022-12-01'), ['HAMADA Yasukazu']);
  assert.deepEqual(named('Minister of National Defence Bill Blair', '2024-06-01'), ['Bill Blair']);
});

test('nobody is shown in an office before or after the term', () => {
  assert.deepEqual(named('Defence Minister Hamada', '2022-08-09'), []);
  assert.deepEqual(named('Bill Blair', '2023-07-25'), []);
});

test('a date that is not a day may fall outside the term, and is not certain', () => {
  assert.deepEqual(named('Kishi and Hamada', '2022-01-01', '2022-12-31'), ['KISHI Nobuo?', 'HAMADA Yasukazu?']);
});

test('a name within a longer word is nobody', () => {
  assert.deepEqual(named('Professor Blairson', '2024-06-01'), []);
  assert.deepEqual(named('', '2024-06-01'), []);
});

test('the family name stands in capitals, or last', () => {
  assert.equal(familyName('HAMADA Yasukazu'), 'HAMADA');
  assert.equal(familyName('Jean-Yves Le Drian'), 'Drian');
  assert.equal(familyName('Marc Garneau'), 'Garneau');
});
