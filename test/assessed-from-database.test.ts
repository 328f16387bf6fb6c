import assert from 'node:assert/strict';
import test from 'node:test';
import { assess } from '#domain/assessment/assess.ts';
import { recordOf, type RowsByTable } from '#domain/assessment/record-of.ts';
import { dayOf, type Day } from '#domain/date/day.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { officerOf, thePublic } from '#domain/trust/reader.ts';
import { assessmentFor, assessmentForOperator } from '#capabilities/assessment/assessment-store.ts';
import { importRecord } from '#capabilities/intake/import-record.ts';
import { mappingFor } from '#capabilities/intake/plan-import.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { shippedRows } from '#capabilities/record/shipped-record.ts';
import { perform } from '#platform/act.ts';
import { engines, testDatabase } from '#test/support/databases.ts';

const relationship = { id: 'ca-jp', a: 'CA', b: 'JP', name: { en: 'Canada–Japan' } };
const days = ['1997-03-31', '2010-06-30', '2026-11-25'].map((iso) => dayOf(iso) as Day);
const at = new Date('2026-11-25T00:00:00Z');

/** What an assessment says, without the record that it was made from. */
const said = ({ findings, series, commitments }: ReturnType<typeof assess>) =>
  ({ findings, commitments, series: series.map(({ series: { id }, timeliness, history, hosts, regularity, terms }) => ({ id, timeliness, history, hosts, regularity, terms })) });

for (const engine of engines) {
  test(`${engine}: an assessment of rows of the database is that of the files they came from`, async (t) => {
    const here = await testDatabase(engine);
    t.after(here.remove);
    await perform(here.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at });
    const rows: RowsByTable = Object.fromEntries(shippedRows('canada-japan').map(({ table, rows: all }) => [table.name, all.filter((row) => row['relationship'] === relationship.id)]));
    for (const day of days) {
      const expected = said(assess(recordOf(relationship, rows), day));
      assert.deepEqual(said(await assessmentFor(thePublic, here.database, relationship, day)), expected);
      assert.deepEqual(said(await assessmentForOperator(here.auditing, relationship, day, null)), expected);
    }
  });

  test(`${engine}: what one side keeps for itself changes its own assessment alone, and at once`, async (t) => {
    const here = await testDatabase(engine);
    t.after(here.remove);
    await perform(here.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at });
    const [canada, japan] = [officerOf('CA', 'desk-officer', ['ca-jp']), officerOf('JP', 'desk-officer', ['ca-jp'])];
    const day = days[2] as Day;
    const stateOf = async (reader: typeof canada): Promise<string | undefined> => (await assessmentFor(reader, here.database, relationship, day)).ground.seriesById.get('SS-07')?.timeliness.state;
    assert.deepEqual([await stateOf(canada), await stateOf(japan)], ['lapsed', 'lapsed']);
    const cells = { id: 'OWN-1', title_en: 'Staff talks, not announced', start_edtf: '2026-10-01', kind: 'staff-talks', series: 'SS-07' };
    const file = { rows: [{ number: 2, cells }], mapping: mappingFor(Object.keys(cells), relationship), relationship };
    await perform(here.database, importRecord, { intakes: [file], relationships: [relationship], owner: 'CA', audience: 'national', expected: null, leaveConflicts: false }, { reader: canada, at });
    assert.deepEqual([await stateOf(canada), await stateOf(japan), await stateOf(thePublic)], ['on-time', 'lapsed', 'lapsed']);
  });
}

test('the rows of rules are enough: no cell beyond them changes an assessment', () => {
  const rows = Object.fromEntries(shippedRows('canada-japan').map(({ table, rows: all }) => [table.name, all.filter((row) => row['relationship'] === relationship.id)])) as RowsByTable;
  const bare = { ...rows, engagements: (rows.engagements ?? []).map(({ title_en: _, note: __, source: ___, ...row }) => row as RecordRow) };
  for (const day of days) assert.deepEqual(said(assess(recordOf(relationship, bare), day)), said(assess(recordOf(relationship, rows), day)));
});
