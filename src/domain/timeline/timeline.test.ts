import assert from 'node:assert/strict';
import test from 'node:test';
import { assess } from '#domain/assessment/assess.ts';
import { recordOf } from '#domain/assessment/record-of.ts';
import { dayOf, isoOf, type Day } from '#domain/date/day.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { timelineOf, type Lane, type TimelineWish } from './timeline.ts';

const day = (iso: string): Day => dayOf(iso) as Day;

const engagement = (id: string, start: string, more: Record<string, string> = {}): RecordRow =>
  ({ id, start_edtf: start, kind: 'visit', level: 'bilateral', track: '1', stage: 'held', series: null, host_country: 'JP', ...more });

const rows = {
  series: [{ id: 'S-1', cadence: 'P2Y', kind: 'visit', level: 'bilateral', track: '1', hosting: 'none' } as RecordRow],
  engagements: [
    engagement('E-1', '2000-05-01', { series: 'S-1' }), engagement('E-2', '2007-05-01', { series: 'S-1', host_country: 'CA' }), engagement('E-3', '1990'), engagement('E-4', '1991-01/1993-06', { host_country: 'US' }),
    engagement('E-5', '1995', { count_only: 'yes' }), engagement('E-6', '2009-01-01', { stage: 'cancelled' }), engagement('E-7', '2009-09-01', { stage: 'planned' }), engagement('E-8', '1980?', { kind: 'summit' }),
  ],
};
const { ground } = assess(recordOf({ id: 'ca-jp', a: 'CA', b: 'JP' }, rows), day('2009-01-01'));
const lanesOf = (wish: Partial<TimelineWish> = {}): readonly Lane[] => timelineOf(ground, { from: day('1972-01-01'), to: day('2012-12-31'), lanes: 'series', wanted: () => true, ...wish });

test('a date that is not a day is drawn as a stretch, and one that lasted as another', () => {
  const marks = lanesOf({ lanes: 'kind' }).flatMap((lane) => lane.marks);
  assert.deepEqual(new Map(marks.map(({ engagement: { id }, shape }) => [id, shape])), new Map([['E-8', 'uncertain'], ['E-3', 'uncertain'], ['E-4', 'lasting'], ['E-1', 'day'], ['E-2', 'day'], ['E-7', 'day']]));
  assert.deepEqual(marks.map(({ engagement: { id }, host }) => [id, host]).filter(([, host]) => host !== 'b'), [['E-4', 'neither'], ['E-2', 'a']]);
});

test('what stands for a number, and what was cancelled, is not drawn', () => {
  const drawn = lanesOf().flatMap(({ marks }) => marks.map(({ engagement: { id } }) => id));
  assert.ok(!drawn.includes('E-5') && !drawn.includes('E-6'));
});

test('windows in which a round was promised and not held are as many as history counts missed', () => {
  const [lane] = lanesOf().filter(({ id }) => id === 'S-1');
  assert.deepEqual(lane?.missed.map(({ opens, closes }) => [isoOf(opens), isoOf(closes)]), [['2002-05-01', '2002-11-01'], ['2004-05-01', '2004-11-01'], ['2006-05-01', '2006-11-01']]);
  assert.equal(lane?.missed.length, ground.seriesById.get('S-1')?.history.missed);
  assert.deepEqual(lane?.expected.map(({ opens }) => isoOf(opens)), ['2009-05-01', '2011-05-01']);
});

test('the years asked for bound what is shown, and a choice leaves windows out', () => {
  assert.deepEqual(lanesOf({ from: day('2006-01-01'), to: day('2008-12-31') }).flatMap(({ marks }) => marks.map(({ engagement: { id } }) => id)), ['E-2']);
  const chosen = lanesOf({ wanted: ({ host }) => host === 'CA' });
  assert.deepEqual(chosen.map(({ id, marks, missed, expected }) => [id, marks.length, missed.length, expected.length]), [['S-1', 1, 0, 0]]);
});
