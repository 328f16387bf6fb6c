/** The list of engagements, as a signed-in officer has it, beside the bare query of the same rows by pgbench. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kinds } from '#domain/engagement/engagement.ts';
import { madeRelationships, database, fill, tool } from './filled.ts';
import { held, machine, median, milliseconds, rounded, say, table } from './measure.ts';
import { load, residentBytes, served, signedIn } from './served.ts';

const ROWS = 100_000;
const [RUNS, SECONDS] = [5, 4];
const columns = `id, title_en, title_fr, title_ja, start_edtf, end_edtf, stage, level, track, kind, series, occasion, host_country, place,
  rank_a, rank_b, audience, owner, context, count_only`;

// An address, and the query that its rows need: past the policies, without a count, and sent as rows.
const cases: readonly (readonly [name: string, query: string, where: string, order: string])[] = [
  ['a kind, newest first', '?kind=visit&sort=newest', `kind = 'visit'`, 'earliest desc, id desc'],
  ['no filter, oldest first', '?sort=oldest', 'true', 'earliest, id'],
  ['a series, newest first', '?series=CA-JP-S7', `series = 'CA-JP-S7'`, 'earliest desc, id desc'],
  ['some years and a host, by rank', '?from=1990&to=1999&host=JP&sort=rank', `latest >= 7305 and earliest <= 10956 and host_country = 'JP'`, 'rank_top desc, earliest desc, id desc'],
  ['a topic, newest first', '?topic=peacekeeping', `topic_list && array['peacekeeping']`, 'earliest desc, id desc'],
  ['two words, newest first', '?q=maritime+halifax', `key in (select key from search where relation = 'engagements' and words @@ replace('(''public|maritim''#* | ''national#CA|maritim''#* | ''shared#ca-jp|maritim''#*) & (''public|halifax''#* | ''national#CA|halifax''#* | ''shared#ca-jp|halifax''#*)', '#', ':')::tsquery)`, 'earliest desc, id desc'],
  ['all, page 100', '?page=100', 'true', 'earliest desc, id desc offset 4950'],
];

say(`${machine()}; ${ROWS.toLocaleString('en')} engagements in one relationship, beside the shipped record; 8 connections`);
const filled = await database('bench_pages');
await fill(filled, madeRelationships(1), ROWS, 'canada-japan');
const site = await served('bin/entente', ['serve', '--database', filled.url]);
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
try {
  const cookie = await signedIn(site.port);
  const bare = async (where: string, order: string, seconds: number): Promise<number> => {
    const file = join(folder, 'query.sql');
    writeFileSync(file, `select ${columns.replaceAll('\n', ' ')} from engagements where relationship = 'ca-jp' and ${where} order by ${order.replace('offset', 'limit 50 offset')}${order.includes('offset') ? '' : ' limit 50'};\n`);
    const told = await tool('pgbench', filled.url, ['-n', '-c', '8', '-j', '2', '-M', 'prepared', '-T', String(seconds), '-f', file]);
    return Number(/tps = ([\d.]+)/.exec(told)?.[1]);
  };
  const path = (query: string): string => `/en/ca-jp/engagements${query}`;
  await load(site.port, cases.map(([, query]) => path(query)), cookie, SECONDS);

  const [first] = cases as [(typeof cases)[number]];
  const runs: { pages: number; rows: number; p50: number; p99: number; kilobytes: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const pages = await load(site.port, [path(first[1])], cookie, SECONDS);
    if (pages.wrong > 0) throw new Error(`${pages.wrong} answers were no page`);
    runs.push({ pages: pages.perSecond, rows: await bare(first[2], first[3], SECONDS), p50: pages.p50, p99: pages.p99, kilobytes: pages.bytes / 1_000 });
  }
  const of = (pick: (run: (typeof runs)[number]) => number): number => median(runs.map(pick));
  const ratio = of(({ pages, rows }) => rows / pages);
  say(`\nThe page "${first[0]}" (${rounded(of(({ kilobytes }) => kilobytes))} kB), median of ${RUNS} runs of ${SECONDS} s, each followed by its pgbench:`);
  say(`  pages ${rounded(of(({ pages }) => pages))}/s (p50 ${rounded(of(({ p50 }) => p50))} ms, p99 ${rounded(of(({ p99 }) => p99))} ms); bare query ${rounded(of(({ rows }) => rows))}/s; bare / page ${rounded(ratio)}, to be at most 4: ${held(ratio <= 4)}`);

  const rows: string[][] = [];
  const years = Array.from({ length: 50 }, (_, at) => 1972 + at);
  const fresh = await load(site.port, years.flatMap((year) => kinds.map((kind) => path(`?kind=${kind}&from=${year}&sort=oldest`))), cookie, SECONDS);
  rows.push(['lists asked for the first time, with their count', rounded(fresh.perSecond), rounded(fresh.p50), rounded(fresh.p99), '', '']);
  // More addresses than are kept, in turn, so that each is made anew; how many rows there are is known by now.
  const turning = Array.from({ length: 300 }, (_, at) => path(`${first[1]}&n=${at}`));
  await load(site.port, turning, cookie, SECONDS);
  const made = await load(site.port, turning, cookie, SECONDS);
  rows.push(['the first of these made anew each time', rounded(made.perSecond), rounded(made.p50), rounded(made.p99), '', '']);
  for (const [name, query, where, order] of cases) {
    const pages = await load(site.port, [path(query)], cookie, SECONDS);
    const raw = await bare(where, order, SECONDS);
    rows.push([name, rounded(pages.perSecond), rounded(pages.p50), rounded(pages.p99), rounded(raw), rounded(raw / pages.perSecond)]);
  }
  const mixed = await load(site.port, cases.map(([, query]) => path(query)), cookie, SECONDS);
  rows.push(['all of these in turn', rounded(mixed.perSecond), rounded(mixed.p50), rounded(mixed.p99), '', '']);
  const ones = Array.from({ length: 500 }, (_, at) => path(`/CA-JP-${at * 190 + 1}`));
  // The first asks for the assessment, since the page tells the rounds before and after; later ones find it kept.
  const waited = await milliseconds(() => fetch(`http://127.0.0.1:${site.port}${ones[0]}`, { headers: { cookie } }).then((answer) => answer.text()));
  const one = await load(site.port, ones, cookie, SECONDS);
  rows.push(['the page of an engagement', rounded(one.perSecond), rounded(one.p50), rounded(one.p99), '', '']);
  rows.push(['the first such page, when nothing is kept', '', rounded(waited), '', '', '']);
  say('');
  table(['page', 'pages/s', 'p50 ms', 'p99 ms', 'bare query/s', 'bare / page'], rows);
  say(`memory of the server after that: ${Math.round(residentBytes(site.process.pid as number) / 1_000_000)} MB`);
} finally {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
  await filled.drop();
}
