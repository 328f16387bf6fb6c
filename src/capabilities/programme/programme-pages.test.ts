import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { officerOf, thePublic, type Reader } from '#domain/trust/reader.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import { NotAllowed, perform, Refused } from '#platform/act.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { rowsReadableBy } from '#capabilities/record/record-store.ts';
import { engines } from '#test/support/databases.ts';
import { AT, officers } from '#test/support/rounds.ts';
import { cookieOf } from '#test/support/evaluation-site.ts';
import { asking, world, type Ask, type World } from '#test/support/two-worlds/worlds.ts';
import { keepConstraint, keepGoal, keepInitiative, type KeepEntry } from './keep-entry.ts';

const FORM = 'application/x-www-form-urlencoded';
const entry = (cells: KeepEntry['cells'], more: Partial<KeepEntry> = {}): KeepEntry => ({ relationship: 'ca-jp', parties: ['CA', 'JP'], id: null, version: 0, audience: 'shared', cells, ...more });

for (const engine of engines) {
  suite(`the programme on ${engine}`, () => {
    let here: World;
    const asks = {} as Record<'CA' | 'JP' | 'clerk' | 'public', Ask>;
    before(async () => {
      here = await world(engine, []);
      for (const [name, post] of [['CA', 'CA:desk-officer'], ['JP', 'JP:defence-policy-officer'], ['public', null]] as const) asks[name] = asking(here.app, await cookieOf(here.app, post), []);
    });
    after(() => here.remove());

    const rows = (reader: Reader, table: RecordTableName) => here.here.database.asReader(reader, (tx) => rowsReadableBy(reader, tx, table, 'ca-jp'));
    const lines = () => here.here.auditing.asAuditor((tx) => tx.text<{ act: string; subject: string; row_count: number }>('select act, subject, row_count from ledger_lines order by seq'));
    const by = (reader: Reader) => ({ reader, at: AT });
    async function refuses(work: () => Promise<unknown>, problems: Record<string, string> | typeof NotAllowed | typeof ChangedMeanwhile): Promise<void> {
      const count = (await lines()).length;
      await assert.rejects(work, (fault) => {
        if (typeof problems === 'function') assert.ok(fault instanceof problems, String(fault));
        else { assert.ok(fault instanceof Refused, String(fault)); assert.deepEqual(Object.fromEntries(fault.problems), problems); }
        return true;
      });
      assert.equal((await lines()).length, count, 'a refusal leaves no line');
    }
    const post = (who: keyof typeof asks, path: string, fields: Record<string, string> | [string, string][]) => asks[who]('POST', path, { payload: new URLSearchParams(fields).toString(), type: FORM });
    const body = async (who: keyof typeof asks, path: string): Promise<string> => (await asks[who]('GET', path)).body.toString();

    test('who may keep what: officers of the two sides, for audiences that are theirs to give', async () => {
      const { database } = here.here;
      const officer = officers.JP;
      for (const act of [keepGoal, keepInitiative, keepConstraint]) {
        for (const reader of [thePublic, officerOf('CA', 'clerk', ['ca-jp'], 'reader'), officerOf('CA', 'chief', ['ca-jp'], 'administrator'), officerOf('AU', 'desk-officer', ['au-jp'])]) {
          await refuses(() => perform(database, act, entry({ text_en: 'x', title_en: 'x', side: 'CA' }), by(reader)), NotAllowed);
        }
        await refuses(() => perform(database, act, entry({ text_en: 'x', title_en: 'x', side: 'CA' }, { audience: 'public' }), by(officer)), NotAllowed);
        await refuses(() => perform(database, act, entry({ text_en: 'x', title_en: 'x', side: 'CA' }, { id: 'ZZ-1' }), by(officer)), NotAllowed);
      }
      // What is public is not changed without the power to release, and what both hold is not taken from the other side.
      await refuses(() => perform(database, keepGoal, entry({ text_en: 'mine' }, { id: 'SG-1', version: 1 }), by(officer)), NotAllowed);
      await refuses(() => perform(database, keepGoal, entry({ text_en: 'mine' }, { id: 'SG-1', version: 1, audience: 'national' }), by(officers.CA)), NotAllowed);
    });

    test('a side’s own plan: written, read by it alone, handed over, amended by the other side, each with its line', async () => {
      const { database } = here.here;
      const goal = await perform(database, keepGoal, entry({ text_en: 'A plan of one side', text_ja: '一国の計画' }, { audience: 'national' }), by(officers.CA));
      const initiative = await perform(database, keepInitiative, entry({ title_en: 'Quiet work', goal, topics: 'ST-B3; ST-G1', status: 'proposed' }, { audience: 'national' }), by(officers.CA));
      assert.deepEqual((await rows(officers.CA, 'goals')).filter(({ row }) => row.id === goal).map(({ owner, audience }) => [owner, audience]), [['CA', 'national']]);
      assert.ok(!(await body('JP', '/en/ca-jp/programme')).includes('one side'));
      assert.equal((await asks.JP('GET', `/en/ca-jp/programme/goals/${goal}`)).status, 404);
      assert.equal((await asks.JP('GET', `/en/ca-jp/programme/initiatives/${initiative}/edit`)).status, 404);
      assert.match(await body('CA', `/ja/ca-jp/programme/goals/${goal}`), /一国の計画.*Quiet work/s);
      // An initiative that both read may not name a goal that one reads.
      await refuses(() => perform(database, keepInitiative, entry({ title_en: 'Open work', goal }), by(officers.CA)), { goal: 'narrower' });
      await refuses(() => perform(database, keepInitiative, entry({ title_en: 'Open work', goal }), by(officers.JP)), { goal: 'unknown' });
      // To hand it over is to release it.
      const plain = officerOf('CA', 'defence-policy-officer', ['ca-jp'], 'officer');
      await refuses(() => perform(database, keepGoal, entry({ text_en: 'A plan of both' }, { id: goal, version: 1 }), by(plain)), NotAllowed);
      await perform(database, keepGoal, entry({ text_en: 'A plan of both' }, { id: goal, version: 1 }), by(officers.CA));
      await refuses(() => perform(database, keepGoal, entry({ text_en: 'Late' }, { id: goal, version: 1 }), by(officers.JP)), ChangedMeanwhile);
      await perform(database, keepGoal, entry({ text_en: 'A plan of both, amended', horizon: 'immediate' }, { id: goal, version: 2 }), by(officers.JP));
      assert.deepEqual((await rows(officers.CA, 'goals')).filter(({ row }) => row.id === goal).map(({ owner, audience, version, row }) => [owner, audience, version, row['text_en'], row['text_ja']]), [['joint', 'shared', 3, 'A plan of both, amended', null]]);
      assert.deepEqual((await lines()).slice(-4).map(({ act, row_count }) => [act, row_count]), [['keep-goal', 1], ['keep-initiative', 1], ['keep-goal', 1], ['keep-goal', 1]]);
      assert.ok((await lines()).slice(-4).every(({ subject }) => !subject.includes('plan') && !subject.includes('work')));
    });

    test('bad input: a word for each field, in three languages, everything kept that was typed, nothing written', async () => {
      const before_ = await lines();
      const words = { en: [/no date/, /before the beginning/, /one of the choices/, /at least one language/], fr: [/pas une date/, /précède le début/, /l’un des choix/, /une langue au moins/], ja: [/日付ではありません/, /開始より前/, /選択肢にありません/, /少なくとも1つの言語/] } as const;
      for (const language of ['en', 'fr', 'ja'] as const) {
        const refused = [
          await post('CA', `/${language}/ca-jp/programme/initiatives/new`, { title_en: '<b>Typed</b>', start_edtf: 'soon', audience: 'shared', version: '0' }),
          await post('CA', `/${language}/ca-jp/programme/initiatives/new`, { title_en: '<b>Typed</b>', start_edtf: '2027', due_edtf: '2026', audience: 'shared', version: '0' }),
          await post('CA', `/${language}/ca-jp/programme/initiatives/new`, [['title_en', '<b>Typed</b>'], ['topics', 'ST-B1'], ['topics', 'ST-NONE'], ['status', 'x'], ['audience', 'shared'], ['version', '0']]),
          await post('CA', `/${language}/ca-jp/programme/goals/new`, { note: '<b>Typed</b>', audience: 'shared', version: '0' }),
        ];
        for (const [at, answer] of refused.entries()) {
          assert.equal(answer.status, 422);
          assert.match(answer.body.toString(), words[language][at] as RegExp);
          assert.match(answer.body.toString(), /role="alert"/);
          assert.match(answer.body.toString(), /&lt;b&gt;Typed/);
        }
        assert.match(refused[2]?.body.toString() ?? '', /value="ST-B1" checked/);
      }
      for (const [fields, status] of [[{ audience: 'everybody', version: '0' }, 400], [{ audience: 'public', version: 'x' }, 400]] as const) assert.equal((await post('CA', '/en/ca-jp/programme/goals/new', fields)).status, status);
      assert.equal((await post('public', '/en/ca-jp/programme/goals/new', { text_en: 'x', audience: 'public', version: '0' })).status, 404);
      assert.equal((await post('JP', '/en/ca-jp/programme/goals/SG-1/edit', { text_en: 'x', audience: 'public', version: '1' })).status, 404);
      await refuses(() => perform(here.here.database, keepGoal, entry({ text_en: 'x'.repeat(4_001) }), by(officers.CA)), { text_en: 'too-long' });
      await refuses(() => perform(here.here.database, keepConstraint, entry({ title_en: 'x', side: 'FR', limits: 'limits life', since_edtf: '2026', until_edtf: '2025' }), by(officers.CA)), { side: 'unknown', limits: 'unknown', until_edtf: 'ends-before-start' });
      const top = await perform(here.here.database, keepGoal, entry({ text_en: 'top' }), by(officers.CA));
      const part = await perform(here.here.database, keepGoal, entry({ text_en: 'part', parent: top }), by(officers.CA));
      await refuses(() => perform(here.here.database, keepGoal, entry({ text_en: 'top', parent: part }, { id: top, version: 1 }), by(officers.CA)), { parent: 'of-itself' });
      assert.equal((await lines()).length, before_.length + 2);
    });

    test('a stale form shows both versions and loses neither; sent again it wins', async () => {
      const made = await post('CA', '/en/ca-jp/programme/constraints/new', { title_fr: 'Une limite', side: 'both', audience: 'shared', version: '0' });
      assert.equal(made.status, 303);
      const id = (await rows(officers.CA, 'constraints')).find(({ row }) => row['title_fr'] === 'Une limite')?.row.id ?? '';
      assert.equal((await post('JP', `/ja/ca-jp/programme/constraints/${id}/edit`, { title_fr: 'Une limite', title_ja: '制約', side: 'JP', audience: 'shared', version: '1' })).status, 303);
      const stale = await post('CA', `/fr/ca-jp/programme/constraints/${id}/edit`, { title_fr: 'Ma limite', side: 'CA', audience: 'shared', version: '1' });
      assert.equal(stale.status, 409);
      assert.match(stale.body.toString(), /Au dossier maintenant.*Une limite.*Ma limite.*制約/s);
      assert.match(stale.body.toString(), /name="version" value="2"/);
      assert.match(stale.body.toString(), /value="Ma limite"/);
      assert.equal((await post('CA', `/fr/ca-jp/programme/constraints/${id}/edit`, { title_fr: 'Ma limite', side: 'CA', audience: 'shared', version: '2' })).status, 303);
      assert.equal((await rows(officers.JP, 'constraints')).find(({ row }) => row.id === id)?.row['title_fr'], 'Ma limite');
    });

    test('from a goal to what serves it, and back from an engagement; what is tied to nothing is listed', async () => {
      const goal = await body('CA', '/en/ca-jp/programme/goals/SG-4');
      assert.match(goal, /initiatives\/SN-2/);
      assert.match(goal, /recommendations\/SC-4\.1/);
      assert.match(goal, /\/engagements\/[MS]E-/);
      const [, engagement] = /\/engagements\/([MS]E-[\w-]+)"/.exec(await body('CA', '/en/ca-jp/programme/recommendations/SC-1')) ?? [];
      assert.match(await body('CA', `/fr/ca-jp/engagements/${engagement}`), /À quoi sert cette rencontre.*recommendations\/SC-1/s);
      const trace = await body('CA', '/ja/ca-jp/programme/trace');
      assert.match(trace, /取組のない目標（\d+）/s);
      assert.match(await body('public', '/en/ca-jp/programme/trace'), /Topics on which there is nothing \(\d+\)/);
      for (const language of ['en', 'fr', 'ja']) for (const path of ['', '/coverage', '/coverage?from=1900&to=2400', '/priorities', '/constraints', '/trace', '/topics/ST-B3?from=2010&to=2020']) assert.equal((await asks.public('GET', `/${language}/ca-jp/programme${path}`)).status, 200, path);
    });

    test('each number of the table by year is the number of engagements behind its link', async () => {
      const page = await body('public', '/en/ca-jp/programme/coverage');
      const cells = [...page.matchAll(/<a href="([^"]*topics\/[^"]*from=[^"]*)" aria-label="[^"]*">(\d+)<\/a>/g)].map(([, address = '', count]) => [address.replaceAll('&amp;', '&'), Number(count)] as const);
      assert.ok(cells.length > 100);
      for (const [address, count] of cells.filter((_, at) => at % 9 === 0)) assert.equal([...(await body('public', address)).matchAll(/<td class="date"/g)].length, count, address);
    });
  });
}
