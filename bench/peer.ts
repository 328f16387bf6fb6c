/** Other systems on the same PostgreSQL, installed by npm into a folder of their own and started from it. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { say } from './measure.ts';
import { root } from './served.ts';

const run = promisify(execFile);
/** What a peer is asked for, and what it is given. */
export const columns = [
  'id', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'end_edtf', 'stage', 'level', 'track', 'kind', 'series', 'occasion', 'host_country', 'place',
  'rank_a', 'rank_b', 'audience', 'owner', 'context', 'count_only',
].join(',');

/** What is searched in an engagement beside those, for peers that are asked to search. */
export const searchedColumns = 'participants_a,participants_b,topics,outcome_en,note';
const looked = ['title_en', 'title_fr', 'title_ja', 'place', 'occasion', 'context', ...searchedColumns.split(',')];

export interface Peer {
  readonly name: string;
  readonly packages: readonly string[];
  /** The list that a page of ours shows. */
  readonly path: string;
  /** The latest 20 that answer a text. */
  readonly search: (text: string) => string;
  /** Where one bare row of these columns is created, and the status that says so. */
  readonly create: { readonly path: string; readonly status: number };
  readonly headers: Readonly<Record<string, string>>;
  readonly environment: (url: string, columns: string) => Record<string, string>;
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
    // As its own search box asks; all its text columns are looked through, the text as a whole.
    search: (text) => `/items/engagements?${new URLSearchParams({ search: text, 'filter[relationship][_eq]': 'ca-jp', sort: '-earliest,-id', limit: '20', fields: `${columns},${searchedColumns}` })}`,
    create: { path: '/items/bare_engagements', status: 200 },
    headers: { authorization: `Bearer ${token}` },
    environment: (url) => {
      const { hostname, port, username, password, pathname } = new URL(url);
      return {
        NODE_ENV: 'production', DB_CLIENT: 'pg', DB_HOST: hostname, DB_PORT: port, DB_DATABASE: pathname.slice(1), DB_USER: username, DB_PASSWORD: password,
        KEY: token, SECRET: token, ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: token, ADMIN_TOKEN: token, HOST: '127.0.0.1',
        TELEMETRY: 'false', CACHE_ENABLED: 'false', RATE_LIMITER_ENABLED: 'false', PRESSURE_LIMITER_ENABLED: 'false', LOG_LEVEL: 'error',
      };
    },
    prepare: ['node_modules/directus/cli.js', 'bootstrap'], start: ['node_modules/directus/cli.js', 'start'], ready: '/server/ping',
  },
  {
    name: 'Payload', packages: ['payload@3.90.2', '@payloadcms/db-postgres@3.90.2', 'pg@8.23.1'],
    path: '/api/meetings?where[kind][equals]=visit&sort=-earliest,-code&limit=50&depth=0', headers: {},
    search: (text) => `/api/meetings?${new URLSearchParams({ ...Object.fromEntries(looked.map((column, at) => [`where[or][${at}][${column}][like]`, text])), sort: '-earliest,-code', limit: '20', depth: '0', pagination: 'false' })}`,
    create: { path: '/api/meetings', status: 201 },
    environment: (url, its) => ({ PEER_URL: url, PEER_FILL: '1', COLUMNS: its }),
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

async function started(peer: Peer, folder: string, url: string, its: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const environment = { ...process.env, NODE_ENV: '', ...peer.environment(url, its), PORT: String(port) };
  if (peer.prepare) await run(process.execPath, [...peer.prepare], { cwd: folder, env: environment });
  const child = spawn(process.execPath, [...peer.start], { cwd: folder, env: environment, stdio: 'ignore' });
  for (let second = 0; second < 240; second += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}${peer.ready}`).catch(() => null);
    if (answer?.ok) return { port, stop: async () => { child.kill('SIGTERM'); if (child.exitCode === null) await once(child, 'exit'); } };
    if (child.exitCode !== null) break;
    await pause(1_000);
  }
  child.kill('SIGKILL');
  throw new Error('it did not start');
}

export interface StartedPeer {
  readonly peer: Peer;
  readonly port: number;
  readonly perSecond: number[];
}

/** Those that can be had here, running; what npm installs is kept in the folder that ENTENTE_BENCH_PEERS names. */
export async function startedPeers(url: string, its = columns): Promise<{ others: StartedPeer[]; stop: () => Promise<void> }> {
  const kept = process.env['ENTENTE_BENCH_PEERS'];
  const home = kept ?? mkdtempSync(join(tmpdir(), 'entente-peers-'));
  const others: (StartedPeer & { stop: () => Promise<void> })[] = [];
  for (const peer of peers) {
    const folder = join(home, peer.name.toLowerCase());
    try {
      await installed(peer, folder);
      if (peer.start[0] === 'payload.mjs') copyFileSync(new URL('./peers/payload.mjs', import.meta.url), join(folder, 'payload.mjs'));
      others.push({ peer, perSecond: [], ...(await started(peer, folder, url, its)) });
    } catch (fault) {
      say(`${peer.name} could not be installed or started here: ${String((fault as Error).message).split('\n')[0]}`);
    }
  }
  say('NocoDB is not measured: its package wants a file from a host outside the npm registry, and nobody has set it up here yet');
  return {
    others,
    stop: async () => {
      await Promise.all(others.map(({ stop }) => stop()));
      if (!kept) rmSync(home, { recursive: true, force: true });
    },
  };
}
