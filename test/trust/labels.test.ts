/** Who may read which row: the database's policy, the stores' condition and the domain's rule, held equal. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { recordTables, type RecordTableName } from '#domain/record/tables.ts';
import { officerOf, scopeOf, thePublic, type Reader } from '#domain/trust/reader.ts';
import { opening } from '#platform/database/door.ts';
import type { OwnerSession } from '#platform/database/migrate.ts';
import { sqlFor } from '#platform/database/sql.ts';
import { readable, readableBy } from '#platform/readable-by.ts';
import { engines } from '#test/support/databases.ts';
import { tamperable, undone, type Tamperable } from '#test/support/tampering.ts';

const known = ['national', 'shared', 'public'] as const;
const unknown = ['', ' ', 'PUBLIC', 'public ', 'Shared', 'secret', 'national:CA', 'shared:ca-jp', 'null'] as const;
const owners = ['CA', 'JP', 'AU', 'joint', '', 'ca', 'C'] as const;
const relationships = ['ca-jp', 'au-jp', 'ca', '', null] as const;

interface Label {
  readonly id: string;
  readonly audience: string;
  readonly owner: string;
  readonly relationship: string | null;
}

const labels: readonly Label[] = [...known, ...unknown].flatMap((audience) => owners.flatMap((owner) => relationships.map((relationship) =>
  ({ id: `${JSON.stringify(audience)} of ${JSON.stringify(owner)} in ${JSON.stringify(relationship)}`, audience, owner, relationship }))));

const partners: Readonly<Record<string, readonly string[]>> = { CA: ['ca-jp'], JP: ['ca-jp', 'au-jp'], AU: ['au-jp'] };
const posts: readonly string[] = ['desk-officer', 'defence-policy-officer'];
const officer = (party: string, post: string): [string, Reader] => [`${party} ${post}`, officerOf(party, post, partners[party] ?? [])];
const readers: readonly [name: string, reader: Reader][] = [
  ['the public', thePublic],
  ...posts.flatMap((post) => [officer('CA', post), officer('JP', post)]),
  officer('AU', 'desk-officer'),
  ['an officer of CA without a relationship', officerOf('CA', 'desk-officer', [])],
  ['nobody', { party: null, post: null, role: null, scopes: [] }],
];

/** Said once more without the domain's own function, so that three layers wrong in the same way are noticed. */
function ought({ party, scopes }: Reader, { audience, owner, relationship }: Label): boolean {
  if (scopes.length === 0) return false;
  if (audience === 'public') return true;
  if (party === null) return false;
  if (audience === 'national') return owner === party;
  return audience === 'shared' && Boolean(relationship) && scopes.some((scope) => scope.startsWith('shared:')) && (partners[party] ?? []).includes(relationship as string);
}

const tables = recordTables.map(({ name }) => name);
type Tables = Record<RecordTableName, { id: string; scope: string }>;
const sql = sqlFor<Tables>();
const idsIn = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).sort();

async function fill(owner: OwnerSession): Promise<void> {
  for (const table of tables) {
    const derived = table === 'engagements' ? ', earliest, latest, doubtful, topic_list, rank_top' : '';
    await owner.text(
      `insert into "${table}" (key, id, owner, audience, relationship${derived})
         select l.*${derived && `, 0, 0, false, '{}', 0`} from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as l`,
      [labels.map(() => randomUUID()), labels.map(({ id }) => id), labels.map((label) => label.owner), labels.map(({ audience }) => audience), labels.map(({ relationship }) => relationship)],
    );
  }
}

for (const engine of engines) {
  suite(`labels on ${engine}`, () => {
    let made: Tamperable;
    before(async () => {
      made = await tamperable(engine);
      await made.asOwner(fill);
    });
    after(() => made.remove());

    test('policy, condition and rule agree for every table, label and reader', async (t) => {
      let [asked, readableRows] = [0, 0];
      for (const [name, reader] of readers) {
        const expected = idsIn(labels.filter((label) => ought(reader, label)));
        const byRule = idsIn(labels.filter(({ audience, owner, relationship }) => reader.scopes.includes(scopeOf(audience, owner, relationship) ?? 'none')));
        assert.deepEqual(byRule, expected, `the domain's rule, ${name}`);
        for (const table of tables) {
          const byPolicy = await made.database().asReader(reader, (tx) => tx.text<{ id: string }>(`select id from "${table}"`));
          const byPolicyInActs = await made.database().asActor(reader, (tx) => tx.text<{ id: string }>(`select id from "${table}"`));
          const byCondition = await made.auditing().asAuditor((tx) => tx.all<{ id: string }>(sql.selectFrom(table).select('id').where(readableBy<Tables, typeof table>(reader))));
          const byText = await made.auditing().asAuditor((tx) => tx.text<{ id: string }>(`select id from "${table}" where ${readable(1)}`, [reader.scopes]));
          const counted = await made.database().asReader(reader, (tx) => tx.text<{ count: number }>(`select count(*) as count from "${table}"`));
          assert.deepEqual(idsIn(byPolicy), expected, `the policy of ${table}, ${name}`);
          assert.deepEqual(idsIn(byPolicyInActs), expected, `the policy of ${table} in an act, ${name}`);
          assert.deepEqual(idsIn(byCondition), expected, `the condition on ${table}, ${name}`);
          assert.deepEqual(idsIn(byText), expected, `the condition as text on ${table}, ${name}`);
          assert.equal(counted[0]?.count, expected.length, `the count of ${table}, ${name}`);
          asked += labels.length;
          readableRows += expected.length;
        }
      }
      // The matrix would be empty of meaning if nothing, or everything, were readable.
      assert.ok(readableRows > 0 && readableRows < asked);
      t.diagnostic(`${tables.length} tables x ${labels.length} labels x ${readers.length} readers = ${asked} questions, ${readableRows} readable, each asked five ways`);
    });

    test('an audience that is empty or unknown, or lacks what makes it concrete, is readable by nobody', async () => {
      const forNobody = labels.filter(({ audience, owner, relationship }) =>
        !(known as readonly string[]).includes(audience) || (audience === 'shared' && !relationship) || (audience === 'national' && !owner)).map(({ id }) => id);
      assert.ok(forNobody.length > 300);
      for (const [, reader] of readers) {
        for (const table of tables) {
          const found = await made.database().asReader(reader, (tx) => tx.text(`select id from "${table}" where id = any($1)`, [forNobody]));
          assert.deepEqual(found, [], table);
        }
      }
      const there = await made.auditing().asAuditor((tx) => tx.text(`select id from facts where id = any($1)`, [forNobody]));
      assert.equal(there.length, forNobody.length, 'they are there, and hidden');
    });

    test('a row without an audience, or without an owner, is not kept at all', async () => {
      await made.asOwner(async (owner) => {
        for (const table of tables) {
          for (const missing of ['audience', 'owner', 'id', 'key']) {
            const given: Record<string, string> = { key: `'${randomUUID()}'`, id: `'x'`, owner: `'CA'`, audience: `'public'`, [missing]: 'null' };
            await assert.rejects(
              owner.text(`insert into "${table}" (key, id, owner, audience) values (${['key', 'id', 'owner', 'audience'].map((column) => given[column]).join(', ')})`),
              { code: '23502' }, `${table} without ${missing}`);
          }
        }
      });
    });

    test('without a reader nothing is readable', async () => {
      await made.asOwner(async (owner) => {
        for (const opening of ['set local role entente_reader', 'set local role entente_actor', `set local role entente_reader; set local entente.scopes = ''`]) {
          await undone(owner, async () => {
            await owner.script(opening);
            for (const table of [...tables, 'record_versions']) assert.deepEqual(await owner.text(`select * from "${table}"`), [], `${table} after ${opening}`);
            assert.deepEqual(await owner.text(`select * from found(array['public', 'shared:ca-jp', 'national:CA', 'national:JP'], 'engagements', array['a'], array[1], array[1], array[false], array[false])`), []);
          });
        }
      });
    });

    test('what looks like a scope and is none opens nothing', async () => {
      for (const scope of ['', '*', 'national:', 'national:ca', 'national:CA,national:JP', `public'; set local role entente_auditor; --`, 'shared:', 'shared:CA-JP', 'public\n', 'PUBLIC', 'national:CAN']) {
        for (const role of ['entente_reader', 'entente_actor', 'entente_auditor'] as const) assert.throws(() => opening(role, ['public', scope]), /no scope/, JSON.stringify(scope));
        // The door itself, on PostgreSQL: door.test.ts, in a process of its own.
        if (engine !== 'embedded') continue;
        const reader: Reader = { party: 'CA', post: 'desk-officer', role: 'officer', scopes: ['public', scope] };
        await assert.rejects(made.database().asReader(reader, (tx) => tx.text('select 1')), /no scope/, JSON.stringify(scope));
        await assert.rejects(made.database().asActor(reader, (tx) => tx.text('select 1')), /no scope/, JSON.stringify(scope));
      }
    });

    test('this test notices a table without its policy, or with one that lets too much through', async () => {
      const ca = officerOf('CA', 'desk-officer', ['ca-jp']);
      const expected = idsIn(labels.filter((label) => ought(ca, label)));
      await made.asOwner(async (owner) => {
        for (const table of tables) {
          for (const [harm, differs] of [
            ['select 1', false],
            [`alter table "${table}" disable row level security`, true],
            [`create policy more on "${table}" for select to public using (audience = 'shared')`, true],
            [`drop policy readable on "${table}"`, true],
          ] as const) {
            const seen = await undone(owner, async () => {
              await owner.script(`${harm}; set local role entente_reader; set local entente.scopes = '${ca.scopes.join(',')}'`);
              return owner.text<{ id: string }>(`select id from "${table}"`);
            });
            assert.equal(JSON.stringify(idsIn(seen)) !== JSON.stringify(expected), differs, harm);
          }
        }
      });
    });

    test('every table of the database that has an audience has its policy forced, and is a record table', async () => {
      const found = await made.auditing().asAuditor((tx) => tx.text<{ name: string; on: boolean; forced: boolean }>(
        `select c.relname::text as name, c.relrowsecurity as on, c.relforcerowsecurity as forced from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')
            and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'audience') order by 1`));
      assert.deepEqual(found, tables.toSorted().map((name) => ({ name, on: true, forced: true })));
    });

    test('an actor writes only under scopes of its own', async (t) => {
      const values = (table: string, { audience, owner, relationship }: Label): [string, unknown[]] => {
        const derived = table === 'engagements';
        return [
          `insert into "${table}" (key, id, owner, audience, relationship${derived ? ', earliest, latest, doubtful, topic_list, rank_top' : ''})
             values ($1, $2, $3, $4, $5${derived ? `, 0, 0, false, '{}', 0` : ''})`,
          [randomUUID(), `w-${randomUUID()}`, owner, audience, relationship],
        ];
      };
      class Undo extends Error {}
      let [refused, accepted] = [0, 0];
      for (const [name, reader] of readers) {
        for (const label of labels.filter(({ audience, owner }) => (known as readonly string[]).includes(audience) || owner === 'CA')) {
          const table = tables[(refused + accepted) % tables.length] as string;
          const writing = made.database().asActor(reader, async (tx) => {
            await tx.text(...values(table, label));
            throw new Undo();
          });
          // A party writes its own rows, and those that both hold; nobody's party is the operator's.
          const allowed = ought(reader, label) && (reader.party === null || label.owner === reader.party || label.owner === 'joint');
          await assert.rejects(writing, allowed ? Undo : { code: '42501' }, `${name} into ${table}: ${label.id}`);
          if (allowed) accepted += 1;
          else refused += 1;
        }
      }
      assert.ok(accepted > 100 && refused > 100);
      t.diagnostic(`${refused} inserts refused, ${accepted} accepted`);
    });

    test('an actor cannot move a row out of, or into, a scope that is not its own', async () => {
      const [ca, jp] = [officerOf('CA', 'desk-officer', ['ca-jp']), officerOf('JP', 'desk-officer', ['ca-jp'])];
      const idOf = (audience: string, owner: string) => `"${audience}" of "${owner}" in "ca-jp"`;
      for (const table of tables) {
        const change = (reader: Reader, id: string, set: string) => made.database().asActor(reader, (tx) => tx.text(`update "${table}" set ${set} where id = $1 returning id`, [id]));
        // What is hidden is not there to be changed.
        assert.deepEqual(await change(ca, idOf('national', 'JP'), `audience = 'public'`), [], table);
        assert.deepEqual(await change(jp, idOf('national', 'CA'), `owner = 'JP'`), [], table);
        assert.deepEqual(await change(thePublic, idOf('shared', 'CA'), `relationship = 'au-jp'`), [], table);
        // What is there cannot be pushed where the actor does not read.
        for (const set of [`owner = 'JP'`, `audience = ''`, `audience = 'secret'`]) await assert.rejects(change(ca, idOf('national', 'CA'), set), { code: '42501' }, `${table} ${set}`);
        await assert.rejects(change(ca, idOf('shared', 'CA'), `relationship = 'au-jp'`), { code: '42501' }, table);
        // What is another party's is read, and not changed.
        assert.deepEqual(await change(ca, idOf('public', 'JP'), `audience = 'national'`), [], table);
        assert.deepEqual(await change(ca, idOf('shared', 'JP'), `owner = 'CA'`), [], table);
      }
    });
  });
}
