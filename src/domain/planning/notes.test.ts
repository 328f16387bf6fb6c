import assert from 'node:assert/strict';
import test from 'node:test';
import { isoOf } from '#domain/date/day.ts';
import { groundOf } from '#domain/assessment/ground.ts';
import type { RelationshipRecord } from '#domain/assessment/record.ts';
import { recordOf } from '#domain/assessment/record-of.ts';
import { dated, on, round, series } from '#test/support/made-series.ts';
import { notesOf, type Known, type Plan } from './notes.ts';
import { stretchOf } from './days.ts';

const empty = recordOf({ id: 'ca-jp', a: 'CA', b: 'JP' }, {});
const record: RelationshipRecord = {
  ...empty,
  series: [series('P1Y', { id: 'STAFF', hosting: 'alternating', counts: [{ series: 'MM', where: 'all' }] }), series('', { id: 'MM' }), series('', { id: 'ALONE' })],
  engagements: [round('2024-06-03', { id: 'M-1', series: 'MM', host: 'CA' }), round('2025-06-03', { id: 'M-2', series: 'MM', host: 'JP' })],
  constraints: [{ id: 'K-1', side: 'JP', limits: 'limits exercises', since: null, until: null }],
  gatherings: [{ id: 'G-1', occasion: 'G7', when: dated('2026-06-14/2026-06-16') }],
};
const asOf = on('2026-03-02');
const days = (start: string, end: string | null = null) => stretchOf({ start, end });
const plan: Plan = { own: null, kind: 'staff-talks', series: 'MM', stretch: null, host: null, rankA: null, rankB: null, leads: [null, null], participants: [null, null], topics: [], constraints: [] };
const notes = (more: Partial<Plan> = {}, known: Partial<Known> = {}) => notesOf({ ...plan, ...more }, { ground: groundOf(record, asOf), holidays: [], offices: [], others: [], ...known });

test('the window is that of the series, or of the one that counts it as its own', () => {
  const { window } = notes();
  assert.deepEqual([window?.series, window?.last?.id, window && isoOf(window.next.opens), window?.standing], ['STAFF', 'M-2', window && isoOf(window.next.opens), null]);
  assert.ok(window && window.next.opens <= on('2026-06-03') && on('2026-06-03') <= window.next.closes);
  assert.equal(notes({ stretch: days('2026-06-03') }).window?.standing, 'within');
  assert.equal(notes({ stretch: days('2026-03-03') }).window?.standing, 'early');
  assert.equal(notes({ series: 'ALONE' }).window, null);
  assert.equal(notes({ series: null }).window, null);
});

test('whose turn it is, and whether the host chosen goes against it', () => {
  assert.deepEqual(['CA', 'JP', 'FR', null].map((host) => { const { turn } = notes({ host }); return [turn?.next, turn?.against, turn?.lastHosted?.id]; }), [['a', false, 'M-2'], ['a', true, 'M-2'], ['a', false, 'M-2'], ['a', false, 'M-2']]);
});

test('holidays are those of the days chosen, or of the window where none are; of a stretch of years none are told', () => {
  const holidays = [{ id: 'H-1', country: 'JP', on: on('2026-06-03') }, { id: 'H-2', country: 'CA', on: on('2026-07-01') }];
  assert.deepEqual(notes({}, { holidays }).holidays?.days.map(({ id }) => id), ['H-1', 'H-2']);
  assert.equal(notes({}, { holidays }).holidays?.chosen, false);
  assert.deepEqual(notes({ stretch: days('2026-06-02', '2026-06-04') }, { holidays }).holidays?.days.map(({ id }) => id), ['H-1']);
  assert.equal(notes({ stretch: days('2026-06-05', '2026-06-07') }).holidays?.weekend, true);
  assert.equal(notes({ stretch: days('202X') }, { holidays }).holidays, null);
  assert.equal(notes({ series: null }, { holidays }).holidays, null);
});

test('rank, constraints, gatherings and clashes are told where there are any', () => {
  assert.equal(notes({ rankA: 'minister', rankB: 'director' }).gap, 4);
  assert.equal(notes({ rankA: 'minister', rankB: 'vice-minister' }).gap, null);
  assert.deepEqual([notes(), notes({ kind: 'exercise' })].map(({ constraints }) => constraints.map(({ id }) => id)), [[], ['K-1']]);
  assert.deepEqual(notes({ stretch: days('2026-06-15') }).gatherings.map(({ id }) => id), ['G-1']);
  const others = [{ id: 'X', from: on('2026-06-15'), to: on('2026-06-15'), concerning: { participants: [], promised: [], heads: [{ country: 'CA', rank: 'prime-minister', lead: null }] } }];
  const offices = [{ id: 'CA-PM', country: 'CA', rank: 'prime-minister' }];
  assert.deepEqual(notes({ stretch: days('2026-06-15'), rankA: 'prime-minister' }, { others, offices }).clashes, [{ id: 'X', offices: ['CA-PM'] }]);
  assert.deepEqual(notes({ stretch: days('2026-06-15') }, { others, offices }).clashes, [{ id: 'X', offices: [] }]);
  assert.deepEqual(notes({ stretch: days('2026-06-17') }, { others, offices }).clashes, []);
});
