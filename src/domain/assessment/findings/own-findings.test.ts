import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordRow } from '#domain/record/row.ts';
import { on } from '#test/support/made-series.ts';
import { assess } from '../assess.ts';
import type { Finding } from '../finding.ts';
import { recordOf } from '../record-of.ts';

const series: RecordRow = { id: 'S', cadence: 'P1Y', stated_regularity: 'regular', stated_on: '1997-03', kind: 'staff-talks', level: 'bilateral', track: '1' };
const round = (id: string, start: string): RecordRow => ({ id, start_edtf: start, series: 'S', stage: 'held', kind: 'staff-talks', level: 'bilateral', track: '1' });

function contradicted(...engagements: readonly RecordRow[]): Finding | undefined {
  const record = recordOf({ id: 'ca-jp', a: 'CA', b: 'JP' }, { series: [series], engagements });
  return assess(record, on('2010-01-01')).findings.find(({ id }) => id === 'claim-contradicted');
}

test('a claim is contradicted by what was missed before it was made, and by nothing since', () => {
  const before = [round('A', '1990-01-01'), round('B', '1993-01-01'), round('C', '1994-01-01')];
  const since = round('D', '2009-01-01');
  for (const rounds of [before, [...before, since]]) {
    const finding = contradicted(...rounds);
    assert.deepEqual([finding?.verdict, finding?.figures.missed, finding?.evidence], ['yes', 2, ['S', 'A', 'B', 'C']]);
  }
  const kept = contradicted(round('B', '1993-01-01'), round('C', '1994-01-01'), since);
  assert.deepEqual([kept?.verdict, kept?.figures.missed, kept?.evidence], ['no', 0, ['S']]);
});
