/** What was acknowledged outlives the process that acknowledged it, however that ended, and nothing is left half done. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { recordTables } from '#domain/record/tables.ts';
import { perform } from '#platform/act.ts';
import type { Transaction } from '#platform/database/door.ts';
import { embedded } from '#platform/database/embedded.ts';
import { templatePath } from '#platform/database/template.ts';
import { verify } from '#platform/ledger/verify.ts';
import { engines } from '#test/support/databases.ts';
import { tamperable, type Tamperable } from '#test/support/tampering.ts';

const KILLS = 6;
const writer = fileURLToPath(new URL('../support/writer.ts', import.meta.url));

/** The ids that a writer acknowledged before it was killed, so many acts and then milliseconds after it opened. */
async function killedAfter(place: readonly [string, string], run: number, acts: number, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, ...place, String(run)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complained] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { complained += text; });
  const ended = new Promise<NodeJS.Signals | null>((tell) => child.on('close', (_, signal) => tell(signal)));
  for (const begun = performance.now(); said.split('K-').length <= acts && child.exitCode === null && performance.now() - begun < 60_000;) await pause(2);
  await pause(milliseconds);
  child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL', `the writer ended by itself: ${complained}`);
  // A last line without its end was not said.
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n');
  assert.equal(lines[0], 'open', `the writer never opened the record: ${complained}`);
  assert.ok(lines.length > acts, `the writer did not finish ${acts} acts: ${complained}`);
  return lines.slice(1);
}

const count = async (tx: Transaction, statement: string): Promise<number> => (await tx.text<{ count: number }>(statement))[0]?.count ?? -1;

/** Rows and lines that do not fit together; all of it must be empty. */
async function halves(tx: Transaction) {
  const rows = recordTables.map(({ name }) => `select '${name}' as relation, key, id, version from "${name}"`).join(' union all ');
  return {
    rowsWithoutLine: await tx.text(`select id from (${rows}) t where not exists
      (select from ledger_rows r join ledger_lines l using (seq) where r.relation = t.relation and r.key = t.key and r.version = t.version)`),
    digestsWithoutRow: await tx.text(`select relation, key from ledger_rows r where not exists (select from (${rows}) t where t.relation = r.relation and t.key = r.key)`),
    digestsWithoutLine: await tx.text('select seq from ledger_rows where seq not in (select seq from ledger_lines)'),
    linesWithoutDigests: await tx.text('select seq from ledger_lines l where row_count <> (select count(*) from ledger_rows r where r.seq = l.seq)'),
    visitsWithoutTheirOther: await tx.text(`select id from engagements e where id like 'K-%' and not exists (select from corroborations c where c.record = e.id)`),
    othersWithoutTheirVisit: await tx.text(`select id from corroborations c where id like 'C-%' and not exists (select from engagements e where c.record = e.id)`),
  };
}

for (const engine of engines) {
  suite(`killed while writing, on ${engine}`, () => {
    let made: Tamperable;
    const acknowledged: string[] = [];
    before(async () => {
      made = await tamperable(engine);
      await perform(made.database(), loadRecord, { record: 'none' }, { reader: installer, at: new Date() });
    });
    after(() => made.remove());

    test(`${KILLS} kills at random moments lose nothing that was acknowledged, and leave nothing half done`, async (t) => {
      const moments: string[] = [];
      for (let run = 1; run <= KILLS; run += 1) {
        const [acts, moment] = [1 + Math.floor(Math.random() * 10), Math.floor(Math.random() * 200)];
        moments.push(`${acts} + ${moment}`);
        await made.close();
        const told = await killedAfter(made.place, run, acts, moment);
        acknowledged.push(...told);
        await made.open();
        const there = new Set(await made.auditing().asAuditor(async (tx) => (await tx.text<{ id: string }>(`select id from engagements where id like 'K-%'`)).map(({ id }) => id)));
        const what = `kill ${run}, ${moment} ms after ${acts} acts`;
        assert.deepEqual(acknowledged.filter((id) => !there.has(id)), [], `lost at ${what}`);
        // At most what was under way in each of the writer's three lanes was done and not told.
        assert.ok(there.size - acknowledged.length <= 3 * run, `${there.size - acknowledged.length} more than acknowledged at ${what}`);
        const half = await made.auditing().asAuditor(halves);
        for (const [kind, found] of Object.entries(half)) assert.deepEqual(found, [], `${kind} at ${what}`);
        const { ok, faults, lines } = await verify(made.auditing());
        assert.deepEqual(faults, [], what);
        assert.equal(ok, true);
        // A server commits what it had in hand after its client died, between one question and the next.
        const since = await made.auditing().asAuditor((tx) => count(tx, `select count(*) as count from engagements where id like 'K-%'`));
        assert.ok(there.size < lines && lines <= since + 1, `${lines} lines, ${there.size} to ${since} acts and the load: a line for each at ${what}`);
      }
      assert.equal(new Set(acknowledged).size, acknowledged.length);
      const kept = await made.auditing().asAuditor((tx) => count(tx, `select count(*) as count from engagements where id like 'K-%'`));
      t.diagnostic(`${KILLS} kills after ${moments.join(', ')} (acts + ms): ${acknowledged.length} acknowledged, 0 lost, ${kept - acknowledged.length} kept without having been acknowledged, 0 half`);
    });

    test('the check itself notices a loss, a row without a line, a line without its row, and half an act', async () => {
      const [lost] = acknowledged as [string];
      await made.asOwner(async (owner) => {
        const tx = { text: owner.text } as Transaction;
        const after = async (tampering: string) => {
          await owner.script(`begin; set local session_replication_role = replica; ${tampering}`);
          try {
            return Object.entries(await halves(tx)).filter(([, found]) => found.length > 0).map(([kind]) => kind);
          } finally {
            await owner.script('rollback');
          }
        };
        assert.deepEqual(await after('select 1'), []);
        assert.deepEqual(await after(`delete from engagements where id = '${lost}'`), ['digestsWithoutRow', 'othersWithoutTheirVisit']);
        assert.deepEqual(await after('delete from ledger_lines where seq = 1'), ['rowsWithoutLine', 'digestsWithoutLine']);
        assert.deepEqual(await after(`delete from ledger_rows where seq = 1 and relation = 'engagements'`), ['rowsWithoutLine', 'linesWithoutDigests']);
        assert.deepEqual(await after(`delete from corroborations where record = '${lost}'`), ['digestsWithoutRow', 'visitsWithoutTheirOther']);
      });
    });
  });
}

test('killed while a folder is first made, it can be made anew', async () => {
  for (const milliseconds of [0, 100]) {
    const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
    const child = spawn(process.execPath, [writer, '--data', folder, '1'], { stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((tell) => child.on('close', (_, signal) => tell(signal)));
    while (!existsSync(join(folder, 'postgres')) && child.exitCode === null) await pause(1);
    await pause(milliseconds);
    child.kill('SIGKILL');
    assert.equal(await ended, 'SIGKILL');
    const database = await embedded(folder, { template: templatePath() });
    assert.deepEqual((await verify(database)).faults, []);
    await database.close();
    // Only a making that was cut short is thrown away.
    assert.equal(existsSync(join(folder, 'making')), false);
    rmSync(folder, { recursive: true, force: true });
  }
});
