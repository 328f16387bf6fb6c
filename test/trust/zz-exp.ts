import { tamperable } from '#test/support/tampering.ts';
import { engines } from '#test/support/databases.ts';
import { officerOf, thePublic } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
const ca = officerOf('CA','desk-officer',['ca-jp']);
for (const engine of engines) {
  const m = await tamperable(engine);
  await perform(m.database(), loadRecord, {record:'none'}, {reader: installer, at: new Date()});
  await m.asOwner(o => o.script(`insert into facts (key,id,owner,audience,relationship) values (gen_random_uuid(),'secret','JP','national','ca-jp')`));
  const probe = async (kind: 'asReader'|'asActor', ...st: string[]) => {
    let at = '';
    try { await m.database()[kind](thePublic, async tx => { 
      for (const s of st) { at = s; await tx.text(s); }
      at='';
      const r = await tx.text(`select current_user::text u, session_user::text su, current_setting('entente.scopes', true) s, current_setting('transaction_read_only') ro, (select count(*) from facts where id='secret') n`);
      console.log(engine, kind, JSON.stringify(st), '->', JSON.stringify(r[0]));
    }); } catch (e: any) { console.log(engine, kind, JSON.stringify(st), 'REFUSED at', at, e.code, e.message.slice(0,110)); }
  };
  for (const k of ['asReader','asActor'] as const) {
    await probe(k, `select 1; select 2`);
    await probe(k, `select set_config('entente.scopes','national:JP',true)`);
    await probe(k, `select set_config('role','entente_auditor',true)`);
    await probe(k, `set local entente.scopes = 'national:JP'`);
    await probe(k, `set local role entente_auditor`);
    await probe(k, `set local role entente_actor`);
    await probe(k, `set local role entente_actor`, `set transaction read write`);
    await probe(k, `select 1`, `set transaction read write`);
    await probe(k, `reset role`);
    await probe(k, `set local role none`);
    await probe(k, `set role postgres`);
    await probe(k, `set session authorization postgres`);
    await probe(k, `rollback`);
    await probe(k, `commit`);
    await probe(k, `select query_to_xml('set local entente.scopes = ''national:JP''', true, false, '')`);
    await probe(k, `select query_to_xml('select set_config(''entente.scopes'', ''national:JP'', true)', true, false, '')`);
    await probe(k, `update pg_settings set setting = 'national:JP' where name = 'entente.scopes'`);
    await probe(k, `update pg_settings set setting = 'entente_auditor' where name = 'role'`);
    await probe(k, `do $$ begin set local entente.scopes = 'national:JP'; end $$`);
    await probe(k, `do $$ begin perform pg_catalog.set_config('entente.scopes', 'national:JP', true); end $$`);
    await probe(k, `create function pg_temp.f() returns void language sql as $$ select 1 $$`);
    await probe(k, `create temp table t (a int)`);
    await probe(k, `select pg_read_file('/etc/hostname')`);
    await probe(k, `select lo_from_bytea(0, 'x')`);
    await probe(k, `select count(*) from search`);
    await probe(k, `select count(*) from ledger_lines`);
    await probe(k, `create table t (a int)`);
    await probe(k, `select dblink('x')`);
    await probe(k, `copy (select 1) to program 'id'`);
    await probe(k, `select * from pg_stats where tablename = 'facts'`);
    await probe(k, `select n_live_tup from pg_stat_user_tables`);
    await probe(k, `explain analyze select * from facts`);
  }
  await m.remove();
}
