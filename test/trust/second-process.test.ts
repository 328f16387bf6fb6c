/** One process at a time on a folder of the embedded engine; several on a PostgreSQL database. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { embedded } from '#platform/database/embedded.ts';
import { DataInUse } from '#platform/database/lock.ts';
import type { Verification } from '#platform/ledger/verify.ts';
import { engines } from '#test/support/databases.ts';
import { tamperable, type Tamperable } from '#test/support/tampering.ts';

const entente = fileURLToPath(new URL('../../bin/entente', import.meta.url));

interface Done { readonly code: number | null; readonly out: string; readonly complaint: string; readonly milliseconds: number }

const run = (...words: readonly string[]): Promise<Done> => new Promise((tell) => {
  const begun = performance.now();
  const child = spawn(entente, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
  let [out, complaint] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { complaint += text; });
  child.on('close', (code) => tell({ code, out, complaint, milliseconds: Math.round(performance.now() - begun) }));
});

/** A server that has opened the record: it says so when it listens. */
async function serving(place: readonly [string, string]): Promise<{ child: ChildProcess; address: string; killed: () => Promise<void> }> {
  const child = spawn(entente, ['serve', ...place, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((tell) => child.on('close', () => tell()));
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { complaint += text; });
  const address = await new Promise<string>((tell, fail) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /(http:\/\/127\.0\.0\.1:\d+)\n/.exec(said) ?? [];
      if (found) tell(found);
    });
    child.on('close', () => fail(new Error(`the server did not start: ${complaint}`)));
  });
  return { child, address, killed: async () => {
    child.kill('SIGKILL');
    await ended;
  } };
}

/** A record of its own, not open here. */
async function closedRecord(engine: 'embedded' | 'postgresql'): Promise<Tamperable> {
  const made = await tamperable(engine);
  await made.close();
  const { code, complaint } = await run('init', '--record', 'none', ...made.place);
  assert.equal(code, 0, complaint);
  return made;
}

for (const engine of engines) {
  suite(`a second process on ${engine}`, () => {
    if (engine === 'embedded') {
      test('is refused at once, by name of the folder, whatever it wants; after a kill the next one opens', async (t) => {
        const made = await closedRecord(engine);
        const folder = made.place[1];
        const alone = await run('verify', '--json', ...made.place);
        assert.equal(alone.code, 0, alone.complaint);
        const first = await serving(made.place);
        const times: number[] = [];
        const help = await run('help');
        try {
          for (const words of [['verify'], ['verify', '--json'], ['init', '--record', 'none'], ['serve', '--port', '0'], ['export', '--out', join(tmpdir(), 'never.zip')], ['assess']]) {
            const second = await run(...words, ...made.place);
            assert.equal(first.child.exitCode ?? first.child.signalCode, null, 'it did not wait for the first to end');
            assert.equal(second.code, 1, `${words[0]}: ${second.complaint}`);
            assert.ok(second.complaint.includes(folder), `${words[0]} names the folder: ${second.complaint}`);
            assert.match(second.complaint, /open in another process/);
            assert.equal(second.out, '', 'nothing for a script to take for an answer');
            times.push(second.milliseconds);
          }
          // At once: the best of them waited for nothing, measured by a command that opens no record.
          assert.ok(Math.min(...times) < 3 * help.milliseconds + 1_500, `${times.join()} ms, against ${help.milliseconds} ms for help`);
          const page = await fetch(`${first.address}/en/ca-jp/state`);
          assert.equal(page.status, 200, 'the first goes on undisturbed');
          await page.text();
        } finally {
          await first.killed();
        }
        const next = await run('verify', '--json', ...made.place);
        assert.equal(next.code, 0, next.complaint);
        assert.deepEqual(JSON.parse(next.out), JSON.parse(alone.out));
        assert.equal((JSON.parse(next.out) as Verification).lines, 1);
        t.diagnostic(`refused within ${times.join(', ')} ms; help takes ${help.milliseconds} ms`);
        await made.remove();
      });

      test('in the same process too, and by another way to the same folder; a closed one opens again', async () => {
        const made = await closedRecord(engine);
        const folder = made.place[1];
        await made.open();
        for (const way of [folder, `${folder}/`, join(folder, '..', folder.split('/').at(-1) as string)]) {
          await assert.rejects(embedded(way), (fault) => fault instanceof DataInUse && fault.folder === way);
        }
        await made.close();
        const again = await embedded(folder);
        await again.close();
        await made.remove();
      });

      test('the lock does not travel: a copy of an open folder opens', async () => {
        const made = await closedRecord(engine);
        const copy = mkdtempSync(join(tmpdir(), 'entente-test-'));
        cpSync(made.place[1], copy, { recursive: true });
        await made.open();
        const { code, complaint } = await run('verify', '--data', copy);
        assert.equal(code, 0, complaint);
        rmSync(copy, { recursive: true });
        await made.remove();
      });

      test('of two that start at one moment, one is refused and the other is done', async () => {
        const made = await closedRecord(engine);
        for (let round = 0; round < 2; round += 1) {
          const both = await Promise.all([run('verify', ...made.place), run('verify', ...made.place)]);
          assert.ok(both.some(({ code }) => code === 0));
          for (const { code, complaint } of both) assert.ok(code === 0 || (code === 1 && /open in another process/.test(complaint)), complaint);
        }
        assert.equal((await run('verify', ...made.place)).code, 0);
        await made.remove();
      });
    } else {
      test('works beside the first, and after it was killed', async () => {
        const made = await closedRecord(engine);
        const first = await serving(made.place);
        try {
          const second = await run('verify', '--json', ...made.place);
          assert.equal(second.code, 0, second.complaint);
          const page = await fetch(`${first.address}/en/ca-jp/state`);
          assert.equal(page.status, 200);
          await page.text();
        } finally {
          await first.killed();
        }
        const next = await run('verify', '--json', ...made.place);
        assert.equal(next.code, 0, next.complaint);
        await made.remove();
      });
    }
  });
}
