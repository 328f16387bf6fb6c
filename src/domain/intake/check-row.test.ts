import assert from 'node:assert/strict';
import test from 'node:test';
import { checkRow } from './check-row.ts';

test('what a side says for itself comes in a file of that side alone, and of whoever loads the whole record', () => {
  const reasons = (party: string | null, side: string, table: 'concept_usages' | 'assents' | 'instruments' = 'concept_usages') => {
    const checked = checkRow({ number: 2, cells: { id: 'X-1', side } }, {
      mapping: { table, columns: { id: 'id', side: 'side' } }, relationship: 'ca-jp', relationships: new Set(['ca-jp']), party, countryOf: () => null, codeOf: () => null, seriesOf: (text) => text,
    });
    return 'refusals' in checked ? checked.refusals.map(({ column, reason }) => [column, reason]) : [];
  };
  assert.deepEqual(reasons('CA', 'JP'), [['side', 'other-side']]);
  assert.deepEqual(reasons('JP', 'CA', 'assents'), [['side', 'other-side']]);
  assert.deepEqual([reasons('CA', 'CA'), reasons('CA', 'both'), reasons(null, 'JP'), reasons('CA', 'JP', 'instruments')], [[], [], [], []]);
});
