/**
 * The same 50 of 100,000 rows as JSON from Directus and Payload, on the same PostgreSQL, beside our page of them.
 * ENTENTE_BENCH_PEERS names a folder to keep what npm installs; without it a temporary one is used.
 */
import { database, fill, madeRelationships } from './filled.ts';
import { held, machine, median, rounded, say, table } from './measure.ts';
import { startedPeers } from './peer.ts';
import { load, served, signedIn } from './served.ts';

const [ROWS, RUNS, SECONDS] = [100_000, 5, 4];

say(`${machine()}; 50 of ${ROWS.toLocaleString('en')} rows, one kind, newest first; 8 connections, ${RUNS} runs of ${SECONDS} s`);
const filled = await database('bench_peers');
await fill(filled, madeRelationships(1), ROWS, 'canada-japan');
const site = await served('bin/entente', ['serve', '--database', filled.url]);
const cookie = await signedIn(site.port);
const { others, stop } = await startedPeers(filled.url);
const own: number[] = [];
const anew: number[] = [];
try {
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
  await stop();
  await site.stop();
  await filled.drop();
}
