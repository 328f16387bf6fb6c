/** However many are found, and however they are looked for, they come in one order and are counted in one way. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { flatWords, queryOf } from '#domain/search/query.ts';
import { officerOf, thePublic, type Reader } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { engines, testDatabase, type TestDatabase } from '../support/databases.ts';

interface Row { readonly counts: Record<string, number> | null; readonly relation: string | null; readonly key: string | null }

for (const engine of engines) suite(`what many rows hold, on ${engine}`, () => {
  let made: TestDatabase;
  before(async () => {
    made = await testDatabase(engine);
    await perform(made.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at: new Date('2026-11-25T09:00:00Z') });
  });
  after(() => made.remove());

  const asked = (text: string, { reader = thePublic as Reader, kinds = null as readonly string[] | null, most = 20, past = 0, few = 300, count = 1_000, reach = 20_000 } = {}) =>
    made.database.asReader(reader, (tx) => tx.text<Row>('select counts, relation, key from found_in($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
      [reader.scopes, 'ca-jp', kinds, ...flatWords(queryOf(text)), most, past, few, count, reach]));
  const keys = (rows: readonly Row[]) => rows.map(({ relation, key }) => `${relation} ${key}`);

  for (const text of ['security', 'Japan visit', '会談', 'défense', 'peacekeeping', '2019']) {
    test(`${text}: the latest are the same whether the newest rows are read or all that hold the word`, async () => {
      const few = await asked(text, { few: 100_000, most: 100_000 });
      const all = await asked(text, { few: 0, reach: 1, most: 100_000 });
      assert.deepEqual(keys(all).toSorted(), keys(few).toSorted());
      assert.ok(all.length > 5);
      for (const reader of [thePublic, officerOf('CA', 'desk-officer', ['ca-jp'])]) {
        assert.deepEqual(keys(await asked(text, { reader, few: 0, most: 7, past: 3 })), keys(all).slice(3, 10));
        assert.deepEqual(keys(await asked(text, { reader, few: 0, reach: 3, most: 7, past: 3 })), keys(all).slice(3, 10));
      }
      const engagements = keys(all).filter((each) => each.startsWith('engagements '));
      assert.deepEqual(keys(await asked(text, { few: 0, kinds: ['engagements'], most: 5 })), engagements.slice(0, 5));
      assert.deepEqual((await asked(text, { few: 0 }))[0]?.counts, few[0]?.counts);
      assert.equal(few[0]?.counts?.['engagements'], engagements.length);
    });
  }

  test('engagements are counted to a number, and one more says that there are more', async () => {
    const all = await asked('security', { few: 0 });
    const some = await asked('security', { few: 0, count: 3 });
    assert.deepEqual(some[0]?.counts, { ...all[0]?.counts, engagements: 4 });
    assert.deepEqual(keys(some), keys(all));
  });

  test('of a kind of which there are few the best come first, whatever else is found', async () => {
    const best = await asked('security', { kinds: ['instruments'] });
    assert.ok(best.length > 2);
    assert.deepEqual(keys(await asked('security', { kinds: ['instruments'], few: best.length })), keys(best));
  });

  test('what nobody wrote is nothing', async () => {
    assert.deepEqual(await asked('zqabsent'), [{ counts: null, relation: null, key: null }]);
    assert.deepEqual(await asked('…'), []);
  });
});
