import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { NotAllowed, perform, Refused } from '#platform/act.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { rowsReadableBy } from '#capabilities/record/record-store.ts';
import { officerOf, thePublic, type Reader } from '#domain/trust/reader.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import { engines, testDatabase, type TestDatabase } from '#test/support/databases.ts';
import { AT, DAY, officers, openRound, parties, relationship, submit, topicsToScore } from '#test/support/rounds.ts';
import { agreePriorities } from './agree-priorities.ts';
import { openPriorities } from './open-round.ts';
import { openScores, openWhenBoth } from './open-scores.ts';

for (const engine of engines) {
  suite(`choosing priorities on ${engine}`, () => {
    let here: TestDatabase;
    let topics: readonly string[] = [];
    before(async () => {
      here = await testDatabase(engine);
      await perform(here.database, loadRecord, { record: 'study' }, { reader: installer, at: AT });
      topics = await topicsToScore(here.database);
    });
    after(() => here.remove());

    const rows = (reader: Reader, table: RecordTableName) => here.database.asReader(reader, (tx) => rowsReadableBy(reader, tx, table, 'ca-jp'));
    const lines = () => here.auditing.asAuditor((tx) => tx.text<{ act: string; party: string | null; subject: string; row_count: number }>('select act, party, subject, row_count from ledger_lines order by seq'));
    const refusedWith = (problems: Record<string, string>) => (fault: unknown): boolean => { assert.ok(fault instanceof Refused, String(fault)); assert.deepEqual(Object.fromEntries(fault.problems), problems); return true; };
    /** What is refused leaves neither row nor line behind. */
    async function refuses(work: () => Promise<unknown>, how: (fault: unknown) => boolean): Promise<void> {
      const count = async () => [(await lines()).length, (await rows(officers.CA, 'topic_scores')).length, (await rows(officers.CA, 'assents')).length, (await rows(officers.CA, 'priorities')).length];
      const before_ = await count();
      await assert.rejects(work, how);
      assert.deepEqual(await count(), before_);
    }
    const notAllowed = (fault: unknown): boolean => fault instanceof NotAllowed;

    test('a whole round: two blind columns, opened at once, one list, two yeses', async () => {
      assert.equal(topics.length, 80);
      const { database } = here;
      await refuses(() => perform(database, openPriorities, { relationship: 'ca-jp', day: DAY, closes: '2026-02-30', until: 'soon', note: '' }, { reader: officers.CA, at: AT }), refusedWith({ closes: 'not-a-date', until: 'not-a-date' }));
      await refuses(() => perform(database, openPriorities, { relationship: 'ca-jp', day: DAY, closes: '2026-01-01', until: '2025-01-01', note: '' }, { reader: officers.CA, at: AT }), refusedWith({ closes: 'past', until: 'before-closing' }));
      for (const reader of [thePublic, officerOf('CA', 'clerk', ['ca-jp'], 'reader'), officerOf('CA', 'chief', ['ca-jp'], 'administrator'), officerOf('AU', 'desk-officer', ['au-jp'])]) await refuses(() => openRound(database, reader), notAllowed);
      const round = await openRound(database);
      await refuses(() => openRound(database, officers.JP), refusedWith({ closes: 'running' }));

      const [first = '', second = '', third = ''] = topics;
      await refuses(() => submit(database, round, officers.CA, [[first, '6'], [second, '-1'], ['ST-NONE', '1']]), refusedWith({ [`score-${first}`]: 'out-of-range', [`score-${second}`]: 'out-of-range', 'score-ST-NONE': 'unknown-topic' }));
      await refuses(() => submit(database, round, officers.CA, [[first, '3'], [first, '4']]), refusedWith({ [`score-${first}`]: 'twice' }));
      await refuses(() => submit(database, round, officers.CA, [['ST-B', '3']]), refusedWith({ 'score-ST-B': 'unknown-topic' }));
      await refuses(() => submit(database, round, officers.CA, [[first, '3']], '2026-04-02'), refusedWith({ scores: 'closed' }));
      await refuses(() => submit(database, round, officerOf('AU', 'desk-officer', ['au-jp', 'ca-jp']), [[first, '3']]), notAllowed);
      await refuses(() => submit(database, 'PR-NONE', officers.CA, [[first, '3']]), notAllowed);

      await submit(database, round, officers.CA, [[first, '5'], [second, '4']]);
      await submit(database, round, officers.CA, [[first, '2'], [second, '4'], [third, '1']]);
      assert.equal((await rows(officers.CA, 'topic_scores')).length, topics.length);
      assert.deepEqual(await rows(officers.JP, 'topic_scores'), []);
      assert.deepEqual((await rows(officers.JP, 'submissions')).map(({ owner, audience, row }) => [owner, audience, row['side'], row['on_edtf']]), [['CA', 'shared', 'CA', DAY]]);
      assert.equal(await openWhenBoth(officers.CA, database, relationship, round, AT), false);
      for (const reader of [officers.CA, officers.JP, officerOf('JP', 'chief', ['ca-jp'], 'administrator')]) await refuses(() => perform(database, openScores, { relationship: 'ca-jp', parties, round }, { reader, at: AT }), notAllowed);
      await refuses(() => perform(database, openScores, { relationship: 'ca-jp', parties, round }, { reader: { party: null, post: null, role: 'node', scopes: ['public', 'shared:ca-jp', 'national:CA', 'national:JP'] }, at: AT }), refusedWith({ round: 'not-due' }));
      await refuses(() => perform(database, agreePriorities, { relationship: 'ca-jp', parties, round, day: DAY, topics: [first], until: '2028-01-01' }, { reader: officers.CA, at: AT }), refusedWith({ list: 'not-opened' }));

      await submit(database, round, officers.JP, [[first, '4'], [second, '4']]);
      // The installation stopped here: both are in and nothing is open. Neither may look, or take anything back.
      assert.ok((await rows(officers.JP, 'topic_scores')).every(({ owner }) => owner === 'JP'));
      await refuses(() => submit(database, round, officers.CA, [[first, '0']]), refusedWith({ scores: 'closed' }));
      assert.deepEqual(await Promise.all([openWhenBoth(officers.CA, database, relationship, round, AT), openWhenBoth(officers.JP, database, relationship, round, AT)]).then((both) => both.toSorted()), [false, true]);
      assert.equal(await openWhenBoth(officers.CA, database, relationship, round, AT), false);
      for (const reader of [officers.CA, officers.JP]) {
        const seen = await rows(reader, 'topic_scores');
        assert.equal(seen.length, 2 * topics.length);
        assert.ok(seen.every(({ owner, audience, row }) => audience === 'shared' && owner === row['side']));
        assert.deepEqual(seen.filter(({ row }) => row['topic'] === first).map(({ row }) => row['score']), ['2', '4']);
      }
      assert.deepEqual(await rows(thePublic, 'topic_scores'), []);
      await refuses(() => submit(database, round, officers.JP, [[first, '0']]), refusedWith({ scores: 'closed' }));

      const yes = (reader: Reader, list: readonly string[], until = '2028-01-01') => perform(database, agreePriorities, { relationship: 'ca-jp', parties, round, day: DAY, topics: [...list], until }, { reader, at: AT });
      await refuses(() => yes(officers.CA, []), refusedWith({ list: 'none' }));
      await refuses(() => yes(officers.CA, topics.slice(0, 7)), refusedWith({ list: 'too-many' }));
      await refuses(() => yes(officers.CA, [first, first]), refusedWith({ list: 'twice' }));
      await refuses(() => yes(officers.CA, ['SC-0']), refusedWith({ list: 'unknown' }));
      await refuses(() => yes(officers.CA, [first], '2025-01-01'), refusedWith({ until: 'past' }));
      assert.deepEqual(await yes(officers.CA, [first, second]), { agreed: false });
      assert.deepEqual(await yes(officers.CA, [second, first]), { agreed: false }, 'a side changes its mind');
      assert.deepEqual(await yes(officers.JP, [first, second]), { agreed: false }, 'the order is part of the list');
      assert.deepEqual(await yes(officers.JP, [second, first], '2028-01-02'), { agreed: false }, 'so is the day');
      assert.deepEqual(await rows(officers.CA, 'priorities'), []);
      assert.deepEqual(await yes(officers.JP, [second, first]), { agreed: true });
      assert.deepEqual((await rows(officers.JP, 'priorities')).map(({ owner, audience, row }) => [owner, audience, row['position'], row['topic'], row['score_a'], row['score_b'], row['until_edtf']]).toSorted((one, other) => String(one[2]) < String(other[2]) ? -1 : 1),
        [['joint', 'shared', '1', second, '4', '4', '2028-01-01'], ['joint', 'shared', '2', first, '2', '4', '2028-01-01']]);
      await refuses(() => yes(officers.CA, [first]), refusedWith({ list: 'not-opened' }));

      const [, ...acts] = await lines();
      assert.deepEqual(acts.map(({ act, party }) => `${act} ${party ?? 'node'}`), [
        'open-priorities CA', 'submit-scores CA', 'submit-scores CA', 'submit-scores JP', 'open-scores node', 'agree-priorities CA', 'agree-priorities CA', 'agree-priorities JP', 'agree-priorities JP', 'agree-priorities JP']);
      const submissions = acts.filter(({ act }) => act === 'submit-scores');
      assert.deepEqual(new Set(submissions.map(({ subject, row_count }) => `${subject} ${row_count}`)).size, 1, 'every submission leaves the same line');
    });

    test('a submission that one side made up opens nothing, and rows that a side brings in beside its scores count for nobody', async () => {
      const { database } = here;
      const round = await openRound(database);
      const [first = ''] = topics;
      await submit(database, round, officers.JP, [[first, '5']]);
      const { recordTable } = await import('#domain/record/tables.ts');
      const { Type } = await import('typebox');
      const forge = (owner: string, table: RecordTableName, row: Record<string, string> & { id: string }) => perform(database, {
        name: 'forge', input: Type.Object({}), allowed: () => true, carryOut: (writing) => writing.insert(recordTable(table), [{ owner, audience: 'shared', row: { relationship: 'ca-jp', round, ...row } }]), subject: () => null,
      }, {}, { reader: officers.CA, at: AT });
      await forge('CA', 'submissions', { id: `${round}-CA`, side: 'CA', on_edtf: DAY });
      await forge('CA', 'topic_scores', { id: `${round}-JP-${first}`, side: 'JP', topic: first, score: '0' });
      assert.equal(await openWhenBoth(officers.CA, database, relationship, round, AT), false, 'no scores stand behind it');
      await assert.rejects(() => forge('JP', 'submissions', { id: `${round}-x`, side: 'JP', on_edtf: DAY }), 'one side cannot write what the other owns');
      assert.ok((await rows(officers.CA, 'topic_scores')).every(({ owner, row }) => owner === 'CA' || row['round'] !== round));
    });

    test('two officers of one side at once: one column, and the other is told', async () => {
      const fresh = await testDatabase(engine);
      try {
        await perform(fresh.database, loadRecord, { record: 'study' }, { reader: installer, at: AT });
        const round = await openRound(fresh.database);
        const [first = ''] = topics;
        const results = await Promise.allSettled([1, 2, 3].map((score) => submit(fresh.database, round, officers.CA, [[first, String(score)]])));
        for (const result of results) assert.ok(result.status === 'fulfilled' || result.reason instanceof ChangedMeanwhile, String((result as PromiseRejectedResult).reason));
        const own = await fresh.database.asReader(officers.CA, (tx) => rowsReadableBy(officers.CA, tx, 'topic_scores', 'ca-jp'));
        assert.equal(own.length, topics.length);
      } finally {
        await fresh.remove();
      }
    });
  });
}
