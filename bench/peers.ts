/**
 * The same 50 of 100,000 rows as JSON from Directus and Payload, on the same PostgreSQL, beside our page of them.
 * ENTENTE_BENCH_PEERS names a folder to keep what npm installs; without it a temporary one is used.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { database, fill, madeRelationships } from './filled.ts';
import { held, machine, median, rounded, say, table } from './measure.ts';
import { load, root, served, signedIn } from './served.ts';

const run = promisify(execFile);
const [ROWS, RUNS, SECONDS] = [100_000, 5, 4];
const columns = [
  'id', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'end_edtf', 'stage', 'level', 'track', 'kind', 'series', 'occasion', 'host_country', 'place',
  'rank_a', 'rank_b', 'audience', 'owner', 'context', 'count_only',
].join(',');

interface Peer {
  readonly name: string;
  readonly packages: readonly string[];
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly environment: (url: string) => Record<string, string>;
  /** Words for Node that make its tables, and those that serve. */
  readonly prepare: readonly string[] | null;
  readonly start: readonly string[];
  readonly ready: string;
}

const token = randomBytes(16).toString('hex');
const peers: readonly Peer[] = [
  {
    name: 'Directus', packages: ['directus@12.4.0'],
    path: `/items/engagements?filter[relationship][_eq]=ca-jp&filter[kind][_eq]=visit&sort=-earliest,-id&limit=50&fields=${columns}`,
    headers: { authorization: `Bearer ${token}` },
    environment: (url) => {
      const { hostname, port, username, password, pathname } = new URL(url);
      return {
        NODE_ENV: 'production', DB_CLIENT: 'pg', DB_HOST: hostname, DB_PORT: port, DB_DATABASE: pathname.slice(1), DB_USER: username, DB_PASSWORD: password,
        KEY: token, SECRET: token, ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: token, ADMIN_TOKEN: token, HOST: '127.0.0.1',
        TELEMETRY: 'false', CACHE_ENABLED: 'false', RATE_LIMITER_ENABLED: 'false', LOG_LEVEL: 'error',
      };
    },
    prepare: ['node_modules/directus/cli.js', 'bootstrap'], start: ['node_modules/directus/cli.js', 'start'], ready: '/server/ping',
  },
  {
    name: 'Payload', packages: ['payload@3.90.2', '@payloadcms/db-postgres@3.90.2', 'pg@8.23.1'],
    path: '/api/meetings?where[kind][equals]=visit&sort=-earliest,-code&limit=50&depth=0', headers: {},
    environment: (url) => ({ PEER_URL: url, PEER_FILL: '1', COLUMNS: columns }),
    prepare: null, start: ['payload.mjs'], ready: '/api/meetings?limit=1',
  },
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function installed(peer: Peer, folder: string): Promise<void> {
  if (existsSync(join(folder, 'node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`;
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', ...peer.packages], { cwd: folder, env: { ...process.env, PATH: path, NODE_ENV: '' } });
  // Needs a compiler; Directus uses it for scripts inside its flows alone.
  const isolate = join(folder, 'node_modules/isolated-vm/isolated-vm.js');
  if (existsSync(isolate)) writeFileSync(isolate, 'module.exports = { Isolate: class {}, Reference: class {} };\n');
}

async function started(peer: Peer, folder: string, url: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const environment = { ...process.env, NODE_ENV: '', ...peer.environment(url), PORT: String(port) };
  if (peer.prepare) await run(process.execPath, [...peer.prepare], { cwd: folder, env: environment });
  const child = spawn(process.execPath, [...peer.start], { cwd: folder, env: environment, stdio: 'ignore' });
  for (let second = 0; second < 90; second += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}${peer.ready}`).catch(() => null);
    if (answer?.ok) return { port, stop: async () => { child.kill('SIGTERM'); if (child.exitCode === null) await once(child, 'exit'); } };
    if (child.exitCode !== null) break;
    await pause(1_000);
  }
  child.kill('SIGKILL');
  throw new Error('it did not start');
}

say(`${machine()}; 50 of ${ROWS.toLocaleString('en')} rows, one kind, newest first; 8 connections, ${RUNS} runs of ${SECONDS} s`);
const kept = process.env['ENTENTE_BENCH_PEERS'];
const home = kept ?? mkdtempSync(join(tmpdir(), 'entente-peers-'));
const filled = await database('bench_peers');
await fill(filled, madeRelationships(1), ROWS, 'canada-japan');
const site = await served('bin/entente', ['serve', '--database', filled.url]);
const cookie = await signedIn(site.port);
const others: { peer: Peer; port: number; stop: () => Promise<void>; perSecond: number[] }[] = [];
const own: number[] = [];
const anew: number[] = [];
try {
  for (const peer of peers) {
    const folder = join(home, peer.name.toLowerCase());
    try {
      await installed(peer, folder);
      if (peer.start[0] === 'payload.mjs') copyFileSync(new URL('./peers/payload.mjs', import.meta.url), join(folder, 'payload.mjs'));
      others.push({ peer, perSecond: [], ...(await started(peer, folder, filled.url)) });
    } catch (fault) {
      say(`${peer.name} could not be installed or started here: ${String((fault as Error).message).split('\n')[0]}`);
    }
  }
  say('NocoDB is not measured: its package wants a file from a host outside the npm registry, and nobody has set it up here yet');
  const page = '/en/ca-jp/engagements?kind=visit&sort=newest';
  // More addresses than lists are kept, so that each is made anew.
  const pages = Array.from({ length: 300 }, (_, at) => `${page}&n=${at}`);
  await load(site.port, [page], cookie, SECONDS);
  await load(site.port, pages, cookie, SECONDS);
  for (const { peer, port } of others) await load(port, [peer.path], '', SECONDS, 8, peer.headers);
  for (let turn = 0; turn < RUNS; turn += 1) {
    own.push((await load(site.port, [page], cookie, SECONDS)).perSecond);
    anew.push((await load(site.port, pages, cookie, SECONDS)).perSecond);
    for (const { peer, port, perSecond } of others) {
      const answered = await load(port, [peer.path], '', SECONDS, 8, peer.headers);
      if (answered.wrong > 0) throw new Error(`${peer.name} answered wrongly`);
      perSecond.push(answered.perSecond);
    }
  }
  table(['a second, median', '', 'ours / theirs', 'made anew / theirs'], [
    ['Entente, the page', rounded(median(own)), '', ''],
    ['Entente, the page made anew each time', rounded(median(anew)), '', ''],
    ...others.map(({ peer, perSecond }) => [`${peer.packages[0]}, JSON`, rounded(median(perSecond)), rounded(median(own.map((each, at) => each / (perSecond[at] as number)))), rounded(median(anew.map((each, at) => each / (perSecond[at] as number))))]),
  ]);
  const best = Math.min(...others.map(({ perSecond }) => median(own.map((each, at) => each / (perSecond[at] as number)))));
  if (others.length > 0) say(`at least 10 times the best of them: ${held(best >= 10)}`);
} finally {
  await Promise.all(others.map(({ stop }) => stop()));
  await site.stop();
  await filled.drop();
  if (!kept) rmSync(home, { recursive: true, force: true });
}
