import assert from 'node:assert/strict';
import test from 'node:test';
import { dayOf, isoOf, type Day } from '#domain/date/day.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { assess } from './assess.ts';
import { recordOf, type RowsByTable } from './record-of.ts';
import { stateOf, type State } from './state.ts';

const day = (iso: string): Day => dayOf(iso) as Day;
const series = (id: string, cadence: string, hosting = 'alternating'): RecordRow => ({ id, cadence, hosting, kind: 'staff-talks', level: 'bilateral', track: '1' });
const round = (id: string, of: string, start: string, host: string, stage = 'held'): RecordRow =>
  ({ id, start_edtf: start, series: of, host_country: host, stage, kind: 'staff-talks', level: 'bilateral', track: '1' });
const term = (id: string, office: string, country: string, person: string, start: string, end: string | null): RecordRow => ({ id, office, country, person, start_edtf: start, end_edtf: end });

const rows: RowsByTable = {
  series: [series('LATE', 'P1Y'), series('GOOD', 'P2Y'), series('PLANNED', 'P1Y'), series('GONE', 'P1Y'), { ...series('TERM', 'once-per-term CA-DM JP-DM', 'none'), kind: 'ministerial' }].map((each) => (each.id === 'GONE' ? { ...each, until_edtf: '2010' } : each)),
  engagements: [
    round('L1', 'LATE', '2015-03-01', 'CA'), round('L2', 'LATE', '2016-03-01', 'JP'),
    round('G1', 'GOOD', '2015-06-01', 'JP'), round('G2', 'GOOD', '2017-06-01', 'CA'),
    round('P1', 'PLANNED', '2017-09-01', 'CA'), round('P2', 'PLANNED', '2018-10-01', 'JP', 'confirmed'), round('X1', 'GONE', '2009-01-01', 'CA'), round('M0', 'TERM', '2012-01-01', 'JP'),
  ],
  terms: [term('T1', 'CA-DM', 'CA', 'Old', '2010-01-01', '2014-01-01'), term('T2', 'CA-DM', 'CA', 'New', '2014-01-01', null), term('T3', 'JP-DM', 'JP', 'Fresh', '2018-05-01', null)],
};

function stateOn(iso: string, more: RowsByTable = {}): State {
  const record = recordOf({ id: 'ca-jp', a: 'CA', b: 'JP' }, { ...rows, ...more });
  return stateOf(assess(record, day(iso)), assess(record, day('2016-04-01')));
}

test('what is late is listed, what has ended is not', () => {
  const state = stateOn('2018-06-01');
  assert.deepEqual(state.late.map(({ series: { id } }) => id), ['LATE']);
  assert.ok(![...state.late, ...state.reciprocity].some(({ series: { id } }) => id === 'GONE'));
});

test('what stands alone is planned too, and what is over is not', () => {
  const alone = { ...round('A1', 'PLANNED', '2018-08-01', 'CA', 'planned'), series: '' };
  const engagements = [...(rows['engagements'] ?? []), alone, { ...alone, id: 'A2', start_edtf: '2018-01-01' }];
  assert.deepEqual(stateOn('2018-06-01', { engagements }).planned.map(({ id }) => id), ['A1', 'P2']);
});

test('a planned round comes at its date, an expected one in its window', () => {
  const coming = stateOn('2018-06-01').coming.map(({ series: { series: { id } }, planned, window }) => [id, planned?.id ?? null, isoOf(window.opens)]);
  assert.deepEqual(coming, [['PLANNED', 'P2', '2018-10-01'], ['GOOD', null, '2019-06-01']]);
});

test('the side that did not host last is next, where hosts alternate', () => {
  assert.deepEqual(new Map(stateOn('2018-06-01').turns.map(({ series: { series: { id } }, next }) => [id, next])), new Map([['PLANNED', 'b'], ['GOOD', 'b'], ['LATE', 'a']]));
});

test('a finding that answers otherwise than before has changed', () => {
  const changed = stateOn('2018-06-01').changed.find(({ finding: { id } }) => id === 'promises-overdue');
  assert.deepEqual([changed?.before, changed?.finding.verdict], ['no', 'yes']);
  assert.equal(stateOn('2016-04-01').changed.length, 0);
});

test('a term past its middle without a meeting is running out; one that met, or has just begun, is not', () => {
  assert.deepEqual(stateOn('2018-06-01').terms.map(({ met: { term: { person } }, usualEnd }) => [person, isoOf(usualEnd)]), [['New', '2018-01-01']]);
  const met = { engagements: [...(rows.engagements ?? []), { ...round('M1', 'TERM', '2016-01-01', 'CA'), kind: 'ministerial' }] };
  assert.deepEqual(stateOn('2018-06-01', met).terms, []);
});
