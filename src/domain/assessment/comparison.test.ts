import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordRow } from '#domain/record/row.ts';
import { on } from '#test/support/made-series.ts';
import { assess } from './assess.ts';
import { comparedFrequency } from './comparison.ts';
import { groundOf } from './ground.ts';
import { recordOf } from './record-of.ts';
import type { RelationshipRecord } from './record.ts';

const row = (id: string, start: string, kind: string): RecordRow => ({ id, start_edtf: start, kind, level: 'bilateral', track: '1', stage: 'held' });
const recordWith = (id: string, ...engagements: readonly RecordRow[]): RelationshipRecord => recordOf({ id, a: id.slice(0, 2).toUpperCase(), b: 'JP' }, { engagements });

const own = recordWith('ca-jp', row('C1', '2010-05-01', 'summit'), row('C2', '2012', 'ministerial'), row('C3', '2013-01', 'visit'), row('C4', '2008-01-01', 'summit'));
const asOf = on('2015-06-30');

function comparedWith(...engagements: readonly RecordRow[]) {
  const reference = recordWith('au-jp', ...engagements);
  const finding = assess(own, asOf, reference).findings.find(({ id }) => id === 'less-frequent');
  return { compared: comparedFrequency(groundOf(own, asOf), groundOf(reference, asOf)), finding };
}

test('what is compared names the records of both sides, in the years of both', () => {
  const { compared, finding } = comparedWith(row('A1', '2009-01-01', 'visit'), row('A2', '2010-01-01', 'summit'), row('A3', '2013-12-31', 'exercise'));
  assert.deepEqual([compared?.firstYear, compared?.lastYear, compared?.count, compared?.reference], [2009, 2013, 2, 2]);
  assert.deepEqual([compared?.evidence, compared?.referenceEvidence], [['C1', 'C2'], ['A2', 'A3']]);
  assert.equal(compared?.ratio?.ratio, 1);
  assert.deepEqual([finding?.verdict, finding?.evidence], ['undetermined', ['C1', 'C2']]);
});

test('beside a reference without any, counts are told, and no ratio', () => {
  const { compared, finding } = comparedWith(row('A1', '2009-01-01', 'visit'), row('A2', '2013-12-31', 'visit'));
  assert.deepEqual([compared?.count, compared?.reference, compared?.ratio, compared?.evidence], [2, 0, null, ['C1', 'C2']]);
  assert.deepEqual([finding?.verdict, finding?.figures.engagements, finding?.figures.referencePerYear, finding?.figures.ratio, finding?.missing], ['undetermined', 2, 0, null, ['coverage']]);
});

test('without a year of both, nothing is compared', () => assert.equal(comparedWith(row('A1', '2014-01-01', 'summit')).compared, null));
