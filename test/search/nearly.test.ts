/** Where hardly a row answers all of a query, rows that answer some of it stand behind, marked as such, whatever nobody or somebody hidden wrote. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { officerOf, thePublic } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { foundBy } from '#capabilities/search/search-store.ts';
import { engines, testDatabase, type TestDatabase } from '../support/databases.ts';

for (const engine of engines) suite(`what nearly answers, on ${engine}`, () => {
  let made: TestDatabase;
  before(async () => {
    made = await testDatabase(engine);
    await perform(made.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at: new Date('2026-11-25T09:00:00Z') });
  });
  after(() => made.remove());

  const asked = async (text: string, kind: 'series' | null = null, page = 1, reader = thePublic as Parameters<typeof foundBy>[0]) => (await foundBy(reader, made.database, 'ca-jp', { text, kind, page })).results;

  test('what answers all comes first, and what answers more parts, or rarer ones, before what answers fewer', async () => {
    const results = await asked('Takeshita Ottawa zqabsent');
    assert.ok(results.length > 1 && results.every(({ nearly }) => nearly));
    assert.equal(results[0]?.row.id, 'SE-001');
    const mixed = await asked('Takeshita Ottawa');
    assert.ok(mixed.findIndex(({ nearly }) => nearly) > mixed.findLastIndex(({ nearly }) => !nearly));
    assert.equal(new Set(mixed.map(({ row }) => row.id)).size, mixed.length);
  });

  test('many that answer all need no others, a chosen kind holds for both, and only the first page has them', async () => {
    assert.ok((await asked('summit')).every(({ nearly }) => !nearly));
    const series = await asked('staff zqabsent', 'series');
    assert.ok(series.length > 0 && series.every(({ table, nearly }) => table === 'series' && nearly));
    assert.deepEqual(await asked('Takeshita zqabsent', null, 2), []);
  });

  test('a word that nobody wrote takes nothing away, and adds nothing; each reader is answered from what that reader reads', async () => {
    const ids = async (text: string, reader = thePublic as Parameters<typeof foundBy>[0]) => (await asked(text, null, 1, reader)).map(({ row }) => row.id);
    assert.deepEqual(await ids('Takeshita zqabsent Ottawa'), await ids('Takeshita Ottawa zqother'));
    assert.deepEqual(await ids('zqabsent zqother'), []);
    assert.deepEqual(await ids('Takeshita zqabsent', officerOf('CA', 'desk-officer', ['ca-jp'])), await ids('Takeshita zqabsent'));
  });
});
