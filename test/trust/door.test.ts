/** What the database itself refuses, whatever the code above the door does.  */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { recordTables } from '#domain/record/tables.ts';
import { officerOf, thePublic } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import type { Transaction } from '#platform/database/door.ts';
import { openForServing } from '#platform/database/open.ts';
import { assertHarmless, servingUrl, UnfitLogin } from '#platform/database/owner.ts';
import { verify } from '#platform/ledger/verify.ts';
import { asOwner, engines } from '#test/support/databases.ts';
import { tamperable, type Tamperable } from '#test/support/tampering.ts';

const ca = officerOf('CA', 'desk-officer', ['ca-jp']);
const root = fileURLToPath(new URL('../../', import.meta.url));
const denied = { code: '42501' };
/** By the door itself, which lets plain questions and changes through, or by the database behind it. */
const either = (code: string) => (fault: Error & { code?: string }): boolean => fault.code === code || /no statement for the door/.test(fault.message);
const doors = ['asReader', 'asActor', 'asAuditor'] as const;

/** Through which role a work runs; the reader is the public, the least there is. */
type Through = (typeof doors)[number];
const through = <Result>(made: Tamperable, door: Through, work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  door === 'asAuditor' ? made.auditing().asAuditor(work) : made.database()[door](thePublic, work);

/** What the installation keeps of its accounts, and what the keeper may do with it; no other role has anything to do there. */
const keptAlone: Readonly<Record<string, string>> = {
  accounts: 'select,insert,update', invitations: 'select,insert,delete', recovery_codes: 'select,insert,delete', passkeys: 'select,insert,update,delete', sessions: 'select,insert,update,delete',
  challenges: 'select,insert,update,delete', throttles: 'select,insert,update,delete', sign_in_log: 'select,insert', feeds: 'select,insert,update', outbox: 'select,update',
};

const secretsSeen = async (tx: Transaction): Promise<number> => (await tx.text(`select id from facts where id = 'secret'`)).length;

for (const engine of engines) {
  suite(`the door on ${engine}`, () => {
    let made: Tamperable;
    before(async () => {
      made = await tamperable(engine);
      await perform(made.database(), loadRecord, { record: 'none' }, { reader: installer, at: new Date() });
      await made.asOwner((owner) => owner.script(
        `insert into facts (key, id, owner, audience, relationship) values (gen_random_uuid(), 'secret', 'JP', 'national', 'ca-jp')`));
    });
    after(() => made.remove());

    test('stacked statements are refused, with and without parameters', async () => {
      for (const door of doors) {
        for (const stacked of [
          'select 1; select 2', 'select 1; commit', `select 1; set local role entente_auditor`, 'select 1; drop table facts', ';select 1;select 2', 'select 1;\n--\nselect 2',
        ]) {
          await assert.rejects(through(made, door, (tx) => tx.text(stacked)), either('42601'), `${door}: ${stacked}`);
          await assert.rejects(through(made, door, (tx) => tx.text(`select $1::int; ${stacked}`, [1])), { code: '42601' }, `${door} with a parameter: ${stacked}`);
        }
      }
      // Stays so when the names for prepared statements have run out.
      for (let at = 0; at < 310; at += 1) await made.database().asReader(thePublic, (tx) => tx.text(`select ${at}`));
      await assert.rejects(made.database().asReader(thePublic, (tx) => tx.text('select 1; select 3')), { code: '42601' });
    });

    test('no expression changes the role or the scopes', async () => {
      const expressions = ['set_config', 'pg_catalog.set_config'].flatMap((call) => [
        `select ${call}('entente.scopes', 'national:JP', true)`, `select ${call}('entente.scopes', 'national:JP', false)`,
        `select ${call}('role', 'entente_auditor', true)`, `select ${call}('session_authorization', 'postgres', true)`,
        `select count(*) from facts where ${call}('entente.scopes', 'national:JP', true) is not null`,
      ]);
      const roundabout = [
        `select query_to_xml('select set_config(''entente.scopes'', ''national:JP'', true)', true, false, '')`,
        `select query_to_xml('set local entente.scopes = ''national:JP''', true, false, '')`,
        `select query_to_xml('set local role entente_auditor', true, false, '')`,
        `select * from ts_stat('select set_config(''entente.scopes'', ''national:JP'', true)::tsvector')`,
        `do $$ begin perform set_config('entente.scopes', 'national:JP', true); end $$`,
      ];
      for (const door of ['asReader', 'asActor'] as const) {
        for (const statement of [...expressions, ...roundabout]) await assert.rejects(through(made, door, (tx) => tx.text(statement)), /no statement for the door|permission denied|not allowed in a non-volatile/, `${door}: ${statement}`);
        await assert.rejects(through(made, door, (tx) => tx.text(`update pg_settings set setting = 'national:JP' where name = 'entente.scopes'`)), /permission denied|read-only transaction/, door);
        assert.equal(await through(made, door, secretsSeen), 0);
      }
      assert.equal(await through(made, 'asAuditor', secretsSeen), 1, 'the probe can see the secret');
    });

    const widening = [
      `set local entente.scopes = 'national:JP'`, `set entente.scopes = 'national:JP'`, 'set local role entente_auditor', 'set role entente_auditor', 'reset role', 'set local role none',
      'set local session authorization default', 'reset all', 'discard all', 'commit', 'rollback', 'end', 'abort', `do $$ begin set local entente.scopes = 'national:JP'; end $$`,
      `do $$ begin set local role entente_auditor; end $$`,
    ];

    /** What a reader sees after a whole statement of its own; "refused" when it was refused, then or at the look. */
    const seenAfter = (statement: string, door: 'asReader' | 'asActor') =>
      made.database()[door](thePublic, async (tx) => {
        await tx.text(statement);
        return secretsSeen(tx);
      }).catch(() => 'refused' as const);

    // No injection gets this far, since it cannot start a statement; a store that built a whole statement from input would.
    test('no whole statement widens what a transaction reads',
      async () => {
        const got: string[] = [];
        for (const door of ['asReader', 'asActor'] as const) for (const statement of widening) if ((await seenAfter(statement, door)) === 1) got.push(`${door}: ${statement}`);
        assert.deepEqual(got, []);
      });

    if (engine === 'postgresql') {
      test('the login reaches neither the auditor, nor its own powers, nor those of another role', async () => {
        for (const door of ['asReader', 'asActor'] as const) {
          for (const statement of ['set local role entente_auditor', 'set role entente_auditor', 'set role postgres', 'set session authorization postgres', 'reset role', 'set local role none', 'commit', 'rollback', 'reset all', 'discard all']) {
            assert.notEqual(await seenAfter(statement, door), 1, `${door}: ${statement}`);
          }
          await assert.rejects(made.database()[door](thePublic, (tx) => tx.text('set local role entente_auditor')), either('42501'));
          await assert.rejects(made.database().asAuditor(secretsSeen), denied, 'the server has no auditor');
        }
        for (const table of ['ledger_lines', 'ledger_head', ...recordTables.map(({ name }) => name)]) {
          await assert.rejects(made.database().asReader(ca, async (tx) => {
            await tx.text('reset role');
            await tx.text(`select * from "${table}"`);
          }), either('42501'), `the login itself reads ${table}`);
        }
      });

      // In a process of its own, which may hang and be ended.
      test('a reader with a scope that is none costs the server no connection', async () => {
          const script = `
            import { postgresql } from '#platform/database/postgresql.ts';
            const database = postgresql(process.env.SERVING_URL, 2);
            for (let at = 0; at < 3; at += 1) await database.asReader({ party: 'CA', post: null, role: null, scopes: ['public', 'shared:CA_JP'] }, (tx) => tx.text('select 1')).catch(() => undefined);
            const rows = await database.asReader({ party: null, post: null, role: null, scopes: ['public'] }, (tx) => tx.text('select 1 as one'));
            console.log(JSON.stringify(rows));
            process.exit(0);`;
          const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
            cwd: root, env: { ...process.env, SERVING_URL: await servingUrl(made.place[1]) }, timeout: 30_000, encoding: 'utf8',
          });
          assert.equal(done.stdout.trim(), '[{"one":1}]', `${done.signal ?? ''} ${done.stderr}`);
        });
    }

    test('no role that the door gives changes, removes or empties a ledger line', async () => {
      for (const door of doors) {
        for (const table of ['ledger_lines', 'ledger_rows']) {
          for (const statement of [
            `update ${table} set seq = seq`, `update ${table} set seq = seq where false`, `delete from ${table}`, `delete from ${table} where false`, `truncate ${table}`,
            `drop table ${table}`, `alter table ${table} disable trigger all`, `drop trigger append_only on ${table}`, `create index on ${table} (seq)`,
            `merge into ${table} t using (select 0 as s) o on t.seq = o.s when matched then delete`, `insert into ${table} select * from ${table} on conflict do nothing`,
          ]) {
            await assert.rejects(through(made, door, (tx) => tx.text(statement)), /no statement for the door|permission denied|must be owner|read-only transaction/, `${door}: ${statement}`);
          }
        }
        for (const statement of ['delete from ledger_head', 'truncate ledger_head', 'insert into ledger_head (size, root, edge) select 0, root, edge from ledger_head', `set session_replication_role = replica`, `set local session_replication_role = replica`]) {
          await assert.rejects(through(made, door, (tx) => tx.text(statement)), /no statement for the door|permission denied|read-only transaction/, `${door}: ${statement}`);
        }
      }
      // The trigger stands even where no grant does.
      await made.asOwner(async (owner) => {
        for (const statement of ['update ledger_lines set seq = seq', 'delete from ledger_lines', 'truncate ledger_lines', 'update ledger_rows set seq = seq', 'delete from ledger_rows', 'truncate ledger_rows']) {
          await assert.rejects(owner.text(statement), /append-only/, statement);
        }
      });
    });

    test('readers and auditors write nothing, and no role changes what a table is', async () => {
      const writes = recordTables.flatMap(({ name }) => [
        `insert into "${name}" (key, id, owner, audience) values (gen_random_uuid(), 'x', 'CA', 'public')`, `update "${name}" set id = 'x'`, `delete from "${name}"`, `truncate "${name}"`,
      ]);
      const more = [
        `insert into search values (gen_random_uuid(), 'facts', '')`, 'delete from search', `insert into record_versions values ('ca-jp', 'public', 1)`, 'update record_versions set version = 0',
        'update ledger_head set size = 0', `insert into ledger_lines select 9, now(), null, null, '', '', 0, '', ''`, 'delete from migrations', 'create table t (a int)', 'create temp table t (a int)',
        'drop table facts', 'alter table facts disable row level security', 'drop policy readable on facts', 'create policy p on facts using (true)', 'grant all on facts to public', 'create view v as select * from facts',
        'select * from search', 'select * from migrations for update',
      ];
      for (const door of ['asReader', 'asAuditor'] as const) {
        // The operator of PostgreSQL is its owner; what binds it there is the role and a transaction that only reads.
        for (const statement of [...writes, ...more]) await assert.rejects(through(made, door, (tx) => tx.text(statement)), /no statement for the door|permission denied|read-only transaction|must be owner/, `${door}: ${statement}`);
      }
      for (const statement of [...recordTables.flatMap(({ name }) => [`delete from "${name}"`, `truncate "${name}"`, `alter table "${name}" disable row level security`, `drop policy readable on "${name}"`, `drop table "${name}"`]), 'create table t (a int)', 'delete from migrations', 'select * from migrations', 'select * from ledger_lines', 'select * from ledger_rows', 'delete from record_versions', 'update record_versions set version = 0', `insert into record_versions values ('ca-jp', 'public', 1)`, 'select * from ledger_head', 'update ledger_head set size = 0', `insert into ledger_lines select 9, now(), null, null, '', '', 0, '', ''`]) {
        await assert.rejects(through(made, 'asActor', (tx) => tx.text(statement)), /no statement for the door|permission denied|must be owner/, `asActor: ${statement}`);
      }
    });

    // Held by the grants alone, without the transaction's read-only mode. Rows of accounts are for the keeper, and nothing else is.
    test('each role has the grants it needs and no other', async () => {
      const grants = await made.auditing().asAuditor((tx) => tx.text<{ role: string; table: string; rights: string }>(
        `select r.rolname::text as role, c.relname::text as table, concat_ws(',', ${['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'].map((right) => `case when has_table_privilege(r.oid, c.oid, '${right}') then '${right}' end`).join(', ')}) as rights
           from pg_roles r, pg_class c where r.rolname in ('entente_reader', 'entente_actor', 'entente_keeper', 'entente_auditor') and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1, 2`));
      const expected = (role: string, table: string): string => {
        const record = recordTables.some(({ name }) => name === table);
        if (role === 'entente_actor') return record ? 'select,insert,update' : ({ search: 'insert', record_versions: 'select', outbox: 'insert' } as Record<string, string>)[table] ?? '';
        if (role === 'entente_keeper') return keptAlone[table] ?? '';
        if (record || table === 'record_versions') return 'select';
        return role === 'entente_auditor' && table.startsWith('ledger_') ? 'select' : '';
      };
      assert.equal(grants.length, 4 * (recordTables.length + 7 + Object.keys(keptAlone).length), 'a new table must be named here');
      for (const { role, table, rights } of grants) assert.equal(rights, expected(role, table), `${role} on ${table}`);
    });

    test('nobody but the keeper reads what it keeps; it reads nothing of the record; and the log of sign-ins only grows', async () => {
      for (const table of Object.keys(keptAlone)) {
        for (const door of doors) await assert.rejects(through(made, door, (tx) => tx.text(`select * from ${table}`)), denied, `${door}: ${table}`);
      }
      const asKeeper = (statement: string) => made.database().asKeeper({ party: 'CA' }, (tx) => tx.text(statement));
      for (const table of [...recordTables.map(({ name }) => name), 'search', 'record_versions', 'ledger_lines', 'ledger_rows']) await assert.rejects(asKeeper(`select * from "${table}"`), denied, table);
      await assert.rejects(asKeeper(`select * from found(array['public'], 'facts', array['secret'], array[1], array[1], array[false], array[false])`), denied);
      await asKeeper(`insert into sign_in_log (at, event, address) values (now(), 'refused', '203.0.113.9')`);
      for (const statement of [`update sign_in_log set event = 'signed-in'`, 'delete from sign_in_log', 'truncate sign_in_log']) {
        await assert.rejects(asKeeper(statement), either('42501'), statement);
        await made.asOwner((owner) => assert.rejects(owner.text(statement), /append-only/, statement));
      }
    });

    test('a row that an actor writes outside an act is accepted by the database, and verify names it', async (t) => {
      const [key, id] = [randomUUID(), 'outside-an-act'];
      await made.database().asActor(ca, (tx) => tx.text(`insert into facts (key, id, owner, audience, relationship) values ($1, $2, 'CA', 'national', 'ca-jp')`, [key, id]));
      const { ok, faults } = await verify(made.auditing());
      assert.equal(ok, false);
      assert.ok(faults.some((fault) => fault.fault === 'row-unlogged' && fault.id === id));
      await made.database().asActor(ca, (tx) => tx.text(`update offices set name_en = 'changed' where id = (select min(id) from offices)`));
      assert.ok((await verify(made.auditing())).faults.some((fault) => fault.fault === 'row-edited' && fault.table === 'offices'));
      t.diagnostic('nothing in the database ties a row to a ledger line at commit; verify finds it afterwards');
    });

    test('a database write under the other party\'s name is refused to an actor',
      async () => {
        const done: string[] = [];
        for (const audience of ['shared', 'public']) {
          await made.database().asActor(ca, (tx) => tx.text(`insert into facts (key, id, owner, audience, relationship) values ($1, $2, 'JP', $3, 'ca-jp')`, [randomUUID(), `of-jp-${audience}`, audience]))
            .then(() => done.push(`inserts a ${audience} row of JP`), () => undefined);
        }
        const taken = await made.database().asActor(ca, (tx) => tx.text(`update facts set owner = 'CA', audience = 'national' where owner = 'JP' returning id`)).catch(() => []);
        if (taken.length > 0) done.push('makes rows of JP its own, national');
        assert.deepEqual(done, []);
      });
  });
}

suite('the server refuses a login that could go round the policies', { skip: !engines.includes('postgresql') }, () => {
  let made: Tamperable;
  const roles: string[] = [];
  before(async () => {
    made = await tamperable('postgresql');
  });
  after(async () => {
    for (const role of roles) await asOwner(made.place[1], `reassign owned by ${role} to postgres; drop owned by ${role}`);
    for (const role of roles.reverse()) await asOwner(made.place[1], `drop role ${role}`);
    await made.remove();
  });

  /** A login of that kind, and its address. */
  async function login(options: string, more: (role: string) => string = () => 'select 1'): Promise<string> {
    const role = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
    await asOwner(made.place[1], `create role ${role} login password 'p' ${options}; grant entente_reader, entente_actor to ${role}`);
    roles.push(role);
    await asOwner(made.place[1], more(role));
    const url = new URL(made.place[1]);
    [url.username, url.password] = [role, 'p'];
    return url.href;
  }
  async function otherRole(options: string): Promise<string> {
    const role = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
    await asOwner(made.place[1], `create role ${role} ${options}`);
    roles.unshift(role);
    return role;
  }

  test('one that owns nothing and bypasses nothing is let in, and used as it is', async () => {
    const url = await login('noinherit');
    await assertHarmless(url);
    assert.equal(await servingUrl(url), url);
    const database = await openForServing({ database: url });
    assert.equal((await database.asReader(thePublic, (tx) => tx.text('select 1'))).length, 1);
    await database.close();
  });

  test('the owner\'s address is exchanged for a login that is no superuser and owns nothing', async () => {
    await assert.rejects(assertHarmless(made.place[1]), UnfitLogin);
    const url = await servingUrl(made.place[1]);
    await assertHarmless(url);
    assert.notEqual(new URL(url).username, new URL(made.place[1]).username);
    assert.equal(await servingUrl(made.place[1]), url, 'the same each time');
    const database = await openForServing({ database: made.place[1] });
    const [who] = await database.asReader(thePublic, (tx) => tx.text<{ su: boolean }>('select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit as su from pg_roles where rolname = session_user'));
    assert.deepEqual(who, { su: false });
    await database.close();
  });

  const unfit: readonly [what: string, options: string, more: (role: string) => string | Promise<string>][] = [
    ['is a superuser', 'superuser', () => 'select 1'],
    ['bypasses policies', 'bypassrls', () => 'select 1'],
    ['owns a record table', '', (role) => `alter table facts owner to ${role}`],
    ['owns the search table', '', (role) => `alter table search owner to ${role}`],
    ['owns a view', '', (role) => `grant create on schema public to ${role}; create view v_${role} as select 1 as one; alter view v_${role} owner to ${role}`],
    ['is a member of the owner of the database', '', (role) => `grant postgres to ${role}`],
  ];
  for (const [what, options, more] of unfit) {
    test(`one that ${what}`, async () => {
      const url = await login(options, more as (role: string) => string);
      await assert.rejects(assertHarmless(url), UnfitLogin);
      await asOwner(made.place[1], `alter table facts owner to postgres; alter table search owner to postgres`);
    });
  }

  test('a database without a record', async () => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const url = new URL(await login('noinherit'));
    await asOwner(made.place[1], `create database ${name}`);
    url.pathname = `/${name}`;
    await assert.rejects(assertHarmless(url.href), (fault) => fault instanceof UnfitLogin && /holds no Entente record/.test(fault.message));
    await asOwner(made.place[1], `drop database ${name} with (force)`);
  });

  const roundabout: readonly [what: string, options: string, more: (role: string) => Promise<string>][] = [
    ['is a member of a superuser that does not own the database', '', async (role) => `grant ${await otherRole('superuser')} to ${role}`],
    ['is a member of a role that bypasses policies', '', async (role) => `grant ${await otherRole('bypassrls')} to ${role}`],
    ['is a member of the auditor', '', async (role) => `grant entente_auditor to ${role}`],
    ['may give roles to itself (createrole; before PostgreSQL 16)', 'createrole', async () => 'select 1'],
    ['owns the function that may look into the search table', '', async (role) => `alter function found(text[], text, text[], int[], int[], boolean[], boolean[]) owner to ${role}`],
    ['may run programs as the server', '', async (role) => `grant pg_execute_server_program to ${role}`],
  ];
  for (const [what, options, more] of roundabout) {
    test(`one that ${what}`, async () => {
      const url = await login(options);
      await asOwner(made.place[1], await more(new URL(url).username));
      try {
        await assert.rejects(assertHarmless(url), UnfitLogin);
      } finally {
        await asOwner(made.place[1], 'alter function found(text[], text, text[], int[], int[], boolean[], boolean[]) owner to postgres');
      }
    });
  }
});
