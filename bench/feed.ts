/** A feed of 5,000 events, made anew after a write and asked for again, beside Radicale serving the same events where it is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type } from 'typebox';
import { recordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { perform, type Act } from '#platform/act.ts';
import { postgresql } from '#platform/database/postgresql.ts';
import { database, madeRelationships, prepare } from './filled.ts';
import { madeEngagements } from './made-record.ts';
import { held, machine, median, milliseconds, rounded, say, times } from './measure.ts';
import { served, signedIn } from './served.ts';

const EVENTS = 5_000;
const RUNS = 9;
const input = Type.Unsafe<readonly RecordRow[]>(Type.Array(Type.Unknown()));
const put: Act<typeof input, void> = {
  name: 'put', input, allowed: () => true, subject: () => null,
  carryOut: (writing, rows) => writing.insert(recordTable('engagements'), rows.map((row) => ({ owner: 'joint', audience: 'shared', row }))),
};
const operator: Reader = { party: null, post: null, role: 'operator', scopes: ['public', 'shared:ca-jp'] };

say(`${machine()}; a feed of ${EVENTS.toLocaleString('en')} engagements and the windows of 40 series`);
const filled = await database('bench_feed');
await prepare(filled, madeRelationships(1));
const owner = postgresql(filled.url, 1);
const write = (rows: readonly RecordRow[]): Promise<void> => perform(owner, put, rows, { reader: operator, at: new Date() });
const made = madeEngagements('ca-jp', ['CA', 'JP'], EVENTS + RUNS, 7).map((row, at) => ({ ...row, stage: at % 10 === 0 ? 'planned' : 'held' }));
await write(made.slice(0, EVENTS));
const site = await served('bin/entente', ['serve', '--database', filled.url]);
try {
  const origin = `http://127.0.0.1:${site.port}`;
  const form = new URLSearchParams([['label', 'bench'], ['language', 'en'], ['kind', 'engagements'], ['kind', 'windows']]);
  const page = await (await fetch(`${origin}/en/ca-jp/feeds`, { method: 'POST', headers: { origin, cookie: await signedIn(site.port) }, body: form })).text();
  const feed = /<code>(http[^<]+)<\/code>/.exec(page)?.[1];
  if (!feed) throw new Error('no feed was made');
  const ask = async (headers: Record<string, string> = {}): Promise<Response> => { const answer = await fetch(feed, { headers }); await answer.clone().arrayBuffer(); return answer; };
  const first = await milliseconds(() => ask());
  const text = await (await ask()).text();
  const events = text.match(/^BEGIN:VEVENT/gm)?.length ?? 0;
  say(`  ${events} events, ${rounded(text.length / 1_000)} kB`);
  const anew: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await write(made.slice(EVENTS + run, EVENTS + run + 1));
    anew.push(await milliseconds(() => ask()));
  }
  const etag = (await ask()).headers.get('etag') ?? '';
  const kept = await times(RUNS * 3, () => ask());
  const same = await times(RUNS * 3, async () => { if ((await ask({ 'if-none-match': etag })).status !== 304) throw new Error('it was sent again'); });
  say(`  the first time after a start: ${rounded(first)} ms, to be under 100: ${held(first < 100)}`);
  say(`  anew after a write: ${rounded(median(anew))} ms (${anew.map(rounded).join(', ')}), to be under 100: ${held(median(anew) < 100)}`);
  say(`  kept: ${rounded(median(kept))} ms; not changed (304): ${rounded(median(same))} ms`);
  await besideRadicale(text);
} finally {
  await site.stop();
  await owner.close();
  await filled.drop();
}

/** Debian's Radicale with the same events in one collection, each asked for whole, after the first time. */
async function besideRadicale(text: string): Promise<void> {
  if (spawnSync('radicale', ['--version']).error) { say('  Radicale is not installed here (apt-get install radicale); 523 ms were measured elsewhere'); return; }
  const folder = mkdtempSync(join(tmpdir(), 'entente-radicale-'));
  const port = 20_000 + Math.floor(process.pid % 20_000);
  const child = spawn('radicale', ['--server-hosts', `127.0.0.1:${port}`, '--auth-type', 'none', '--storage-filesystem-folder', folder, '--server-max-content-length', '100000000', '--rights-type', 'authenticated'], { stdio: 'ignore' });
  try {
    const collection = `http://127.0.0.1:${port}/bench/calendar/`;
    const headers = { authorization: `Basic ${Buffer.from('bench:x').toString('base64')}`, 'content-type': 'text/calendar; charset=utf-8' };
    for (let waited = 0; waited < 100; waited += 1) {
      if (await fetch(`http://127.0.0.1:${port}/`, { headers }).then(() => true, () => false)) break;
      await new Promise((again) => setTimeout(again, 100));
    }
    const stored = await fetch(collection, { method: 'PUT', headers, body: text });
    if (!stored.ok) { say(`  Radicale took it not (${stored.status})`); return; }
    const asked = async (): Promise<void> => { const answer = await fetch(collection, { headers }); if (!answer.ok || (await answer.text()).length < text.length / 2) throw new Error(`Radicale: ${answer.status}`); };
    const cold = await milliseconds(asked);
    say(`  Radicale with the same events: first ${rounded(cold)} ms, then ${rounded(median(await times(5, asked)))} ms`);
  } finally {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
