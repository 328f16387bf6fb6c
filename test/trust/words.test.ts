/** The table of words holds those of both sides: whoever acts adds to it, and neither reads nor takes away what is another's. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { officerOf } from '#domain/trust/reader.ts';
import { engines } from '#test/support/databases.ts';
import { tamperable, type Tamperable } from '#test/support/tampering.ts';

const officer = officerOf('CA', 'desk-officer', ['ca-jp']);
const denied = { code: '42501' };
const THEIRS = '00000000-0000-4000-8000-000000000001';
const OURS = '00000000-0000-4000-8000-000000000002';

for (const engine of engines) suite(`words of rows on ${engine}`, () => {
  let made: Tamperable;
  before(async () => {
    made = await tamperable(engine);
    await made.asOwner((owner) => owner.text(
      `insert into search (key, relation, relationship, id, owner, day, words, scope) values ($1, 'facts', 'ca-jp', 'F-1', 'JP', null, '''national:JP|zqhidden''', 'national:JP')`, [THEIRS]));
  });
  after(() => made.remove());

  const asking = (statement: string, parameters: readonly unknown[] = []) => made.database().asActor(officer, (tx) => tx.text(statement, parameters));
  const renewing = (key: string, owner: string) => asking('select renew_words($1, $2, $3, $4, $5, $6, $7::tsvector, $8)', [key, 'facts', 'ca-jp', 'F-1', owner, null, `'national:CA|ours'`, 'national:CA']);
  const kept = () => made.asOwner((owner) => owner.text<{ owner: string; words: string }>('select owner, words::text as words from search order by key'));

  test('an act cannot look into it, nor change or remove a line of it by a statement of its own', async () => {
    for (const statement of ['select words from search', 'select count(*) from search', `select 1 as one from search where words @@ '''national:JP|zqhidden'''::tsquery`]) await assert.rejects(asking(statement), denied, statement);
    for (const statement of [`update search set words = ''`, 'delete from search where key is null', `insert into search (key, relation, id, owner, words) values ('${THEIRS}', 'facts', 'x', 'CA', '') on conflict (key) do update set words = excluded.words`]) {
      await assert.rejects(asking(statement), (fault: Error & { code?: string }) => fault.code === '42501' || /no statement for the door/.test(fault.message), statement);
    }
  });

  test('the function that renews them lets through the own side’s and those of both, and nobody else’s', async () => {
    const before_ = await kept();
    await assert.rejects(renewing(OURS, 'JP'), denied, 'under the name of the other side');
    await assert.rejects(renewing(THEIRS, 'CA'), denied, 'over a row of the other side');
    assert.deepEqual(await kept(), before_);
    await renewing(OURS, 'CA');
    await renewing(OURS, 'joint');
    assert.deepEqual((await kept()).map(({ owner }) => owner), ['JP', 'joint']);
  });
});
