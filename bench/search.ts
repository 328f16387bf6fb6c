/**
 * Searches in three languages by an officer: pages over HTTP, and the search itself, beside the bare indexed query of the same words
 * by pgbench. Then what a hidden and an absent word take, the size of the index, and what the words of a row cost when it is written.
 * ENTENTE_BENCH_ROWS says how many engagements (100,000); ENTENTE_BENCH_PEERS=none leaves out Directus and Payload, which are asked
 * for the latest 20 of the same rows with the same words.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flatWords, queryOf } from '#domain/search/query.ts';
import { recordTable } from '#domain/record/tables.ts';
import { rowWords } from '#domain/search/row-words.ts';
import { asOwner, database, fill, madeRelationships, tool } from './filled.ts';
import { dice, madeEngagements } from './made-record.ts';
import { held, machine, median, milliseconds, rounded, say, table } from './measure.ts';
import { columns, searchedColumns, startedPeers } from './peer.ts';
import { load, served, signedIn } from './served.ts';

const ROWS = Number(process.env['ENTENTE_BENCH_ROWS'] ?? 100_000);
const [RUNS, SECONDS, QUERIES] = [3, 4, 40];
const SCOPES = ['public', 'national:CA', 'shared:ca-jp'];
const roll = dice(11);
const pick = (items: readonly string[]): string => items[Math.floor(roll() * items.length)] as string;
const number = (): number => 1 + Math.floor(roll() * ROWS);
const topics = ['landmines', 'cyber', 'Arctic', 'logistics', 'peacekeeping', 'défense', 'coopération'];
const places = ['Halifax', 'Singapore', 'Yokosuka', 'Kure', 'Esquimalt'];

/** How queries are made; few rows answer the first, a fiftieth of all the second, a tenth and more the third. */
const kinds: readonly (readonly [name: string, make: () => string])[] = [
  ['few: a number and a word', () => pick([`rencontre ${number()}`, `第${number()}回協議`, `${pick(topics)} number ${number()}`, `rencontres numéro ${number()}`])],
  ['two words', () => `${pick(topics)} ${pick(places)}`],
  ['one common word', () => pick(['landmines', '地雷', 'mines antipersonnel', 'arctique', '北極', 'cyber', 'peacekeeping', 'maintien de la paix', '平和維持'])],
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const array = (items: readonly unknown[], type: string): string => `array[${items.map((item) => (typeof item === 'string' ? quoted(item) : String(item))).join(', ')}]::${type}[]`;

/** The call that a page makes, for the same reader. */
function searching(text: string): string {
  const [words, parts, alternatives, prefixed, joined] = flatWords(queryOf(text));
  return `select * from found_in(${array(SCOPES, 'text')}, 'ca-jp', null, ${array(words, 'text')}, ${array(parts, 'int')}, ${array(alternatives, 'int')}, ${array(prefixed, 'boolean')}, ${array(joined, 'boolean')}, 20, 0, 300, 1000, 20000)`;
}

/** The same words, written out: no function, no counts of kinds, one order; asked of all scopes at once, or of each apart, which is quicker for two words. */
function bareQuery(text: string, apart: boolean): string {
  const word = (scope: string, key: string, prefix: boolean): string => `''${scope}|${key}''${prefix ? ':*' : ''}`;
  const forms = SCOPES.map((scope) => queryOf(text).map(({ alternatives }) =>
    `(${alternatives.map(({ words }) => `(${words.map(({ key, prefix, joined }, at) => `${at === 0 ? '' : joined ? ' <-> ' : ' & '}${word(scope, key, prefix)}`).join('')})`).join(' | ')})`).join(' & '));
  const asked = (form: string): string => `select relation, key, day, id, owner from search where words @@ '${form}'::tsquery and relation = 'engagements' and relationship = 'ca-jp'`;
  return `select * from (${apart ? forms.map(asked).join(' union all ') : asked(forms.map((form) => `(${form})`).join(' | '))}) as found order by day desc nulls last, relation, id, owner limit 20`;
}

let written = 0;
/** The same words with other punctuation behind them: nothing that was kept answers. */
const rewritten = (text: string): string => `${text} ${[...(written += 1).toString(5)].map((digit) => '.,;:!'[Number(digit)]).join('')}`;

say(`${machine()}; ${ROWS.toLocaleString('en')} engagements beside the shipped record; 8 connections, median of ${RUNS} runs of ${SECONDS} s; the machine is shared`);
const filled = await database('bench_search');
const filling = await milliseconds(() => fill(filled, madeRelationships(1), ROWS, 'canada-japan'));
// Words that the officer may not read: what another side keeps.
const [made] = madeEngagements('ca-jp', ['CA', 'JP'], 1, 5);
const hidden = rowWords(recordTable('engagements'), { ...made, title_en: 'zqhidden', id: 'H-1' }, 'national:JP').replaceAll("'", "''");
await asOwner(filled.url, `insert into search (key, relation, relationship, id, owner, day, words, scope) select gen_random_uuid(), 'engagements', 'ca-jp', 'H-' || n, 'JP', n, '${hidden}', 'national:JP' from generate_series(1, 5000) n`, 'vacuum (analyze) search');
const [size] = await asOwner<{ index: string; heap: string; rows: string }>(filled.url, `select pg_size_pretty(pg_relation_size('search_words') + pg_relation_size('search_words_of_engagements') + pg_relation_size('search_latest')) as index, pg_size_pretty(pg_table_size('search')) as heap, (select count(*) from search) as rows`);
say(`filled in ${rounded(filling / 1_000)} s; ${size?.rows} rows with words: index ${size?.index}, table ${size?.heap}`);
const site = await served('bin/entente', ['serve', '--database', filled.url]);
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
try {
  const cookie = await signedIn(site.port);
  const path = (text: string, page = 1): string => `/en/ca-jp/search?${new URLSearchParams({ q: text, page: String(page) })}`;
  const tps = async (statements: readonly string[]): Promise<number> => {
    const files = statements.map((statement, at) => { const file = join(folder, `${at}.sql`); writeFileSync(file, `${statement};\n`); return file; });
    return Number(/tps = ([\d.]+)/.exec(await tool('pgbench', filled.url, ['-n', '-c', '8', '-j', '2', '-T', String(SECONDS), ...files.flatMap((file) => ['-f', file])]))?.[1]);
  };
  const inReader = (statement: string): string => `begin;\nset local role entente_reader;\nset local entente.scopes = '${SCOPES.join(',')}';\n${statement};\ncommit`;
  const rows: string[][] = [];
  const all: string[] = [];
  for (const [name, make] of kinds) {
    const texts = Array.from({ length: QUERIES }, make);
    all.push(...texts);
    const figures: { bare: number; found: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) figures.push({ bare: Math.max(await tps(texts.map((text) => bareQuery(text, false))), await tps(texts.map((text) => bareQuery(text, true)))), found: await tps(texts.map((text) => inReader(searching(text)))) });
    const pages = await load(site.port, Array.from({ length: 4_000 }, (_, at) => path(rewritten(texts[at % texts.length] as string))), cookie, SECONDS);
    if (pages.wrong > 0) throw new Error(`${pages.wrong} answers were no page`);
    const ratio = median(figures.map(({ bare, found }) => bare / found));
    rows.push([name, rounded(median(figures.map(({ bare }) => bare))), rounded(median(figures.map(({ found }) => found))), rounded(ratio), rounded(pages.perSecond), rounded(pages.p50), rounded(pages.p99)]);
  }
  const mixed = all.toSorted(() => roll() - 0.5);
  const kept = await load(site.port, mixed.map((text) => path(text)), cookie, SECONDS);
  rows.push(['all of these mixed, asked again', '', '', '', rounded(kept.perSecond), rounded(kept.p50), rounded(kept.p99)]);
  table(['queries', 'bare/s', 'search/s', 'bare / search', 'pages/s', 'p50 ms', 'p99 ms'], rows);
  say(`within 1.5 times the bare query: ${held(rows.slice(0, 3).every((row) => Number(row[3]) <= 1.5))}`);

  if (process.env['ENTENTE_BENCH_PEERS'] !== 'none') {
    const { others, stop } = await startedPeers(filled.url, `${columns},${searchedColumns}`);
    try {
      const ours: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        ours.push((await load(site.port, Array.from({ length: 4_000 }, (_, at) => path(rewritten(mixed[at % mixed.length] as string))), cookie, SECONDS)).perSecond);
        for (const { peer, port, perSecond } of others) {
          const answered = await load(port, mixed.map(peer.search), '', SECONDS * 2, 8, peer.headers);
          if (answered.wrong > 0) throw new Error(`${peer.name} answered wrongly`);
          perSecond.push(answered.perSecond);
        }
      }
      table(['all of these mixed, a second, median', '', 'ours / theirs', 'asked again / theirs'], [
        ['Entente, the page, never asked before', rounded(median(ours)), '', ''],
        ...others.map(({ peer, perSecond }) => [`${peer.packages[0]}, JSON`, rounded(median(perSecond)), rounded(median(ours.map((each, at) => each / (perSecond[at] as number)))), rounded(kept.perSecond / median(perSecond))]),
      ]);
      const best = Math.max(...others.map(({ perSecond }) => median(perSecond)));
      if (others.length > 0) say(`at least 20 times the best of them: ${held(median(ours) >= 20 * best)}`);
    } finally {
      await stop();
    }
  }

  const asked: Record<'zqhidden' | 'zqabsent', number[]> = { zqhidden: [], zqabsent: [] };
  for (let at = 0; at < 600; at += 1) for (const word of at % 2 ? (['zqhidden', 'zqabsent'] as const) : (['zqabsent', 'zqhidden'] as const)) asked[word].push(await milliseconds(() => fetch(`http://127.0.0.1:${site.port}${path(word, at + 1)}`, { headers: { cookie } }).then((answer) => answer.text())));
  say(`a word of 5,000 hidden rows ${rounded(median(asked.zqhidden))} ms, one that does not occur ${rounded(median(asked.zqabsent))} ms (median of 600, in turn)`);

  const [row] = madeEngagements('ca-jp', ['CA', 'JP'], 1, 9);
  const words = rowWords(recordTable('engagements'), row ?? {}, 'shared:ca-jp').replaceAll("'", "''");
  await asOwner(filled.url, 'create table bench_plain (key uuid primary key, text text)');
  const plain = `insert into bench_plain values (gen_random_uuid(), '${'x'.repeat(800)}')`;
  const costs: { one: number; both: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) costs.push({ one: await tps([plain]), both: await tps([`begin;\n${plain};\ninsert into search (key, relation, relationship, id, owner, day, words, scope) values (gen_random_uuid(), 'engagements', 'ca-jp', 'W', 'joint', 1, '${words}', 'shared:ca-jp');\ncommit`]) });
  say(`a row without words ${rounded(median(costs.map(({ one }) => one)))}/s, with its words ${rounded(median(costs.map(({ both }) => both)))}/s: ${rounded(median(costs.map(({ one, both }) => 8_000 / both - 8_000 / one)))} ms a row more, at 8 connections`);
} finally {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
  await filled.drop();
}
