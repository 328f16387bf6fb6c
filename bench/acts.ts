/**
 * Acts a second: a form posted over HTTP, a rule, the row, its words and its line in the ledger, and the answer that leads on.
 * Beside it the bare limit, which is the same inserts sent at once by pgbench, and what Directus and Payload take to create one bare row.
 * ENTENTE_BENCH_PEERS names a folder to keep what npm installs for them; ENTENTE_BENCH_PEERS=none leaves them out.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftFields } from '#domain/planning/draft.ts';
import { recordTable } from '#domain/record/tables.ts';
import { postgresql } from '#platform/database/postgresql.ts';
import { verify } from '#platform/ledger/verify.ts';
import { storedColumns } from '#platform/record-columns.ts';
import { searchColumns } from '#platform/search-row.ts';
import { asOwner, database, fill, madeRelationships, tool, wordsOf, type Filled } from './filled.ts';
import { madeEngagements } from './made-record.ts';
import { held, machine, median, rounded, say, table } from './measure.ts';
import { columns, startedPeers } from './peer.ts';
import type { Load } from './load-generator.ts';
import { load, served, signedIn } from './served.ts';

const [ROWS, RUNS, SECONDS, FORMS] = [100_000, 5, 4, 40_000];
const made = madeEngagements('ca-jp', ['CA', 'JP'], 2_000, 7_777);
const two = (figure: number): string => String(figure).padStart(2, '0');

/** Forms as a browser sends them, no two alike, of days in thirty years. */
const forms = (run: number): string[] => Array.from({ length: FORMS }, (_, at) => {
  const row = made[at % made.length] as (typeof made)[number];
  return new URLSearchParams({
    title: `${row['title_en']}, form ${at} of run ${run}`, start: `20${30 + (Math.floor(at / 336) % 30)}-${two(1 + (at % 12))}-${two(1 + (Math.floor(at / 12) % 28))}`,
    kind: row['kind'] ?? 'visit', host: row['host_country'] ?? '', place: row['place'] ?? '', topics: row['topics'] ?? '',
  }).toString();
});

/** The planning form of the site, with its three required fields and a few more; every field that the page has is sent. */
const plans = (run: number): string[] => forms(run).map((form) => {
  const given = new URLSearchParams(form);
  const all = Object.fromEntries(draftFields.map((field) => [field, '']));
  return new URLSearchParams({ ...all, title_en: given.get('title') ?? '', when: given.get('start') ?? '', kind: given.get('kind') ?? '', stage: 'planned', audience: 'shared', level: 'bilateral', track: '1', host: given.get('host') ?? '', place: given.get('place') ?? '', topics: given.get('topics') ?? '' }).toString();
});

/** The inserts of one act with nothing around them, sent as one: no rule, no reader, no policies, no head to wait for. */
function bareAct(): string {
  const [row] = made as [(typeof made)[number]];
  const { columns: own, derive, name } = recordTable('engagements');
  const cells: Record<string, unknown> = { owner: 'joint', audience: 'shared', version: 1, ...Object.fromEntries(own.map((column) => [column, row[column] ?? null])), ...derive?.(row) };
  const quoted = (value: unknown): string => (value === null ? 'null' : typeof value === 'number' ? String(value) : `'${(Array.isArray(value) ? `{${value.map((each) => `"${each}"`).join(',')}}` : String(value)).replaceAll("'", "''")}'`);
  const stored = storedColumns(recordTable('engagements'));
  const values = stored.map((column) => (column.name === 'key' ? 'own' : column.name === 'id' ? 'own::text' : quoted(cells[column.name])));
  return `create sequence bare_lines start 1000000; create function bare_act() returns void language plpgsql as $act$
    declare own uuid := gen_random_uuid(); line bigint := nextval('bare_lines');
    begin
      insert into ${name} (${stored.map((column) => `"${column.name}"`).join(', ')}) values (${values.join(', ')});
      insert into search (${searchColumns}) values (own, ${wordsOf({ ...cells, id: '' }).slice(1).map(quoted).join(', ')});
      insert into ledger_lines values (line, '2026-01-01T00:00:00Z', 'CA', 'desk-officer', 'bench-plan', '{}', 1, sha256(''), sha256(''));
      insert into ledger_rows values (line, 0, '${name}', own, 1, sha256(''));
    end $act$`;
}

async function bare(filled: Filled): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  try {
    const file = join(folder, 'act.sql');
    writeFileSync(file, 'select bare_act();\n');
    return Number(/tps = ([\d.]+)/.exec(await tool('pgbench', filled.url, ['-n', '-c', '8', '-j', '2', '-M', 'prepared', '-T', String(SECONDS), '-f', file]))?.[1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

say(`${machine()}; into ${ROWS.toLocaleString('en')} engagements; 8 connections, ${RUNS} runs of ${SECONDS} s`);
const filled = await database('bench_acts');
await fill(filled, madeRelationships(1), ROWS, 'canada-japan');
await asOwner(filled.url, `create table bare_engagements (key serial primary key, ${columns.split(',').map((name) => `${name} text`).join(', ')})`);
const copy = await database('bench_acts_bare', filled);
await asOwner(copy.url, bareAct());
const settings = await asOwner<{ name: string; setting: string }>(filled.url, `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`);
say(settings.map(({ name, setting }) => `${name} ${setting}`).join(', '));
const site = await served(process.execPath, [fileURLToPath(new URL('./acting-site.ts', import.meta.url)), filled.url]);
const { others, stop } = process.env['ENTENTE_BENCH_PEERS'] === 'none' ? { others: [], stop: async () => undefined } : await startedPeers(copy.url);
try {
  const cookie = await signedIn(site.port);
  const own: { perSecond: number; p50: number; p99: number }[] = [];
  const raw: number[] = [];
  let acknowledged = 0;
  const planned: number[] = [];
  const post = async (path: string, bodies: readonly string[]): Promise<Load> => {
    const told = await load(site.port, [path], cookie, SECONDS, 8, { origin: `http://127.0.0.1:${site.port}`, 'content-type': 'application/x-www-form-urlencoded' }, { bodies, status: 303 });
    if (told.wrong > 0) throw new Error(`${told.wrong} of ${told.answers} acts were not done`);
    acknowledged += told.answers;
    return told;
  };
  const row = made.map((each) => Object.fromEntries(columns.split(',').map((name) => [name, each[name] ?? null])));
  const creations = async ({ peer, port, perSecond }: (typeof others)[number]): Promise<void> => {
    const bodies = row.map((cells, at) => JSON.stringify(peer.name === 'Payload' ? { ...cells, code: `B-${at}`, id: undefined } : cells));
    const told = await load(port, [peer.create.path], '', SECONDS, 8, { ...peer.headers, 'content-type': 'application/json' }, { bodies, status: peer.create.status });
    if (told.wrong > 0) throw new Error(`${peer.name} answered wrongly ${told.wrong} times of ${told.answers}`);
    perSecond.push(told.perSecond);
  };
  for (let run = 0; run <= RUNS; run += 1) {
    own.push(await post('/en/ca-jp/bench-plan', forms(run)));
    planned.push((await post('/en/ca-jp/plan', plans(run))).perSecond);
    raw.push(await bare(copy));
    for (const other of others) await creations(other);
  }
  // The first run warms up.
  for (const figures of [own, planned, raw, ...others.map(({ perSecond }) => perSecond)]) figures.shift();
  const perSecond = own.map((each) => each.perSecond);
  table(['a second, median', '', 'ours / this'], [
    ['Entente, an act from form to answer', rounded(median(perSecond)), ''],
    ['Entente, the planning form', rounded(median(planned)), ''],
    ['the same inserts by pgbench, in a function, no rule, no lock', rounded(median(raw)), rounded(median(perSecond.map((each, at) => each / (raw[at] as number))))],
    ...others.map(({ peer, perSecond: theirs }) => [`${peer.packages[0]}, one bare row`, rounded(median(theirs)), `${rounded(median(perSecond.map((each, at) => each / (theirs[at] as number))))}, planning form ${rounded(median(planned.map((each, at) => each / (theirs[at] as number))))}`]),
  ]);
  say(`p50 ${rounded(median(own.map(({ p50 }) => p50)))} ms, p99 ${rounded(median(own.map(({ p99 }) => p99)))} ms; runs ${perSecond.map(rounded).join(', ')}`);
  const best = Math.min(...others.map(({ perSecond: theirs }) => median(planned.map((each, at) => each / (theirs[at] as number)))));
  if (others.length > 0) say(`at least 5 times the best of them: ${held(best >= 5)}`);

  await site.stop();
  const [there] = await asOwner<{ rows: string; lines: string; words: string }>(filled.url, `select (select count(*) from engagements where id like 'B-%' or id like 'EN-%') as rows,
    (select count(*) from ledger_lines where act in ('bench-plan', 'plan-engagement')) as lines, (select count(*) from search s join engagements e using (key) where e.id like 'B-%' or e.id like 'EN-%') as words`);
  const auditing = postgresql(filled.url, 1);
  // The filling went past the ledger; the lines and what the acts wrote must be in order.
  const faults = (await verify(auditing)).faults.filter((fault) => !('table' in fault) || /^(B|EN)-/.test(fault.id));
  await auditing.close();
  say(`${acknowledged} acknowledged; ${there?.rows} rows, ${there?.lines} lines, ${there?.words} rows with words; faults that verify finds: ${faults.length}`);
  if (Number(there?.rows) < acknowledged || there?.rows !== there?.lines || faults.length > 0) throw new Error('the record does not hold what was acknowledged');
} finally {
  await stop();
  await site.stop();
  await filled.drop();
  await copy.drop();
}
