/**
 * What was acknowledged outlives the crash of the database server, though the commit of an act does not itself wait for the disk:
 * what has not reached the disk by then is lost, as the control shows.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { perform } from '#platform/act.ts';
import { servingUrl } from '#platform/database/owner.ts';
import { postgresql } from '#platform/database/postgresql.ts';
import { verify } from '#platform/ledger/verify.ts';

const binaries = process.env['ENTENTE_TEST_PG_BIN'];
const writer = fileURLToPath(new URL('../support/writer.ts', import.meta.url));
const CRASHES = 3;

suite('the server of the database crashes while acts go on', { skip: !binaries }, () => {
  let home = '';
  let port = 0;
  const url = (name: string): string => `postgres://postgres@127.0.0.1:${port}/${name}`;
  // PostgreSQL refuses to run as root; bin/with-postgresql has made an account for that.
  const server = (program: string, ...words: string[]): void => {
    const asAnother = process.getuid?.() === 0 ? ['setpriv', '--reuid=entente-test', '--regid=entente-test', '--clear-groups'] : [];
    const [command, ...rest] = [...asAnother, join(binaries as string, program), ...words] as [string, ...string[]];
    execFileSync(command, rest, { stdio: 'ignore', cwd: home });
  };
  const start = (): void => server('pg_ctl', '-D', join(home, 'data'), '-w', '-l', join(home, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`, 'start');
  /** Every process of the server ends at once, and nothing that it held in memory reaches a file any more. */
  const crash = (): void => server('pg_ctl', '-D', join(home, 'data'), '-m', 'immediate', 'stop');
  const owner = async (name: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url(name) });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'entente-crash-'));
    if (process.getuid?.() === 0) chownSync(home, Number(execFileSync('id', ['-u', 'entente-test'])), Number(execFileSync('id', ['-g', 'entente-test'])));
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    port = (free.address() as { port: number }).port;
    free.close();
    server('initdb', '-D', join(home, 'data'), '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8');
    start();
    const client = await owner('postgres');
    await client.query('create database crash');
    await client.query('create table control (n int)');
    await client.end();
    await servingUrl(url('crash'));
    const operator = postgresql(url('crash'), 1);
    await perform(operator, loadRecord, { record: 'none' }, { reader: installer, at: new Date() });
    await operator.close();
  });
  after(() => {
    try {
      crash();
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  test(`${CRASHES} crashes at random moments lose nothing that was acknowledged`, async (t) => {
    const acknowledged: string[] = [];
    for (let run = 1; run <= CRASHES; run += 1) {
      const child = spawn(process.execPath, [writer, '--database', url('crash'), String(run)], { stdio: ['ignore', 'pipe', 'ignore'] });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
      const closed = once(child, 'close');
      while (said.split('K-').length <= 10 && child.exitCode === null) await pause(2);
      await pause(Math.random() * 200);
      crash();
      await Promise.race([closed, pause(5_000)]);
      child.kill('SIGKILL');
      await closed;
      const told = said.slice(0, said.lastIndexOf('\n')).split('\n').slice(1);
      assert.ok(told.length >= 10, said);
      acknowledged.push(...told);
      start();
      const operator = postgresql(url('crash'), 1);
      const there = new Set((await operator.asAuditor((tx) => tx.text<{ id: string }>(`select id from engagements where id like 'K-%'`))).map(({ id }) => id));
      assert.deepEqual(acknowledged.filter((id) => !there.has(id)), [], `lost at crash ${run}`);
      assert.deepEqual((await verify(operator)).faults, [], `crash ${run}`);
      await operator.close();
    }
    t.diagnostic(`${acknowledged.length} acknowledged, 0 lost`);
  });

  test('the same crash loses a commit that nothing waited for', async () => {
    const client = await owner('postgres');
    await client.query('set synchronous_commit = off');
    let last = 0;
    for (const until = performance.now() + 300; performance.now() < until;) await client.query(`insert into control values (${(last += 1)})`);
    crash();
    await client.end().catch(() => undefined);
    start();
    const again = await owner('postgres');
    const kept = (await again.query<{ n: number }>('select max(n) as n from control')).rows[0]?.n ?? 0;
    await again.end();
    assert.ok(kept < last, `${kept} of ${last} kept`);
  });
});
