/**
 * What the words of a row cost when it is written: acts a second, from form to answer, with the words kept and with a trigger that
 * leaves them out, in turn on one database. ENTENTE_BENCH_ROWS says how many engagements there are before (100,000).
 */
import { fileURLToPath } from 'node:url';
import { asOwner, database, fill, madeRelationships } from './filled.ts';
import { madeEngagements } from './made-record.ts';
import { machine, median, rounded, say, table } from './measure.ts';
import { load, served, signedIn } from './served.ts';

const ROWS = Number(process.env['ENTENTE_BENCH_ROWS'] ?? 100_000);
const [RUNS, SECONDS] = [5, 4];
const made = madeEngagements('ca-jp', ['CA', 'JP'], 2_000, 4_242);
const forms = (run: number): string[] => Array.from({ length: 20_000 }, (_, at) => {
  const row = made[at % made.length];
  return new URLSearchParams({ title: `${row?.['title_en']}, form ${at} of run ${run}`, start: `20${30 + (at % 30)}-0${1 + (at % 9)}-${10 + (at % 18)}`, kind: row?.['kind'] ?? 'visit', host: '', place: row?.['place'] ?? '', topics: row?.['topics'] ?? '' }).toString();
});

say(`${machine()}; into ${ROWS.toLocaleString('en')} engagements; 8 connections, median of ${RUNS} runs of ${SECONDS} s`);
const filled = await database('bench_words');
await fill(filled, madeRelationships(1), ROWS, 'canada-japan');
await asOwner(filled.url, `create function no_words() returns trigger language plpgsql as $$ begin return null; end $$`, 'create trigger no_words before insert on search for each row execute function no_words()');
const site = await served(process.execPath, [fileURLToPath(new URL('./acting-site.ts', import.meta.url)), filled.url]);
try {
  const cookie = await signedIn(site.port);
  const figures: Record<'enable' | 'disable', number[]> = { enable: [], disable: [] };
  for (let run = 0; run <= RUNS; run += 1) for (const trigger of run % 2 ? (['enable', 'disable'] as const) : (['disable', 'enable'] as const)) {
    await asOwner(filled.url, `alter table search ${trigger} trigger no_words`);
    const told = await load(site.port, ['/en/ca-jp/bench-plan'], cookie, SECONDS, 8, { origin: `http://127.0.0.1:${site.port}`, 'content-type': 'application/x-www-form-urlencoded' }, { bodies: forms(run * 2 + Number(trigger === 'enable')), status: 303 });
    if (told.wrong > 0) throw new Error(`${told.wrong} of ${told.answers} acts were not done`);
    // The first run warms up.
    if (run > 0) figures[trigger].push(told.perSecond);
  }
  table(['acts a second, median', ''], [['with the words of the row', rounded(median(figures.disable))], ['without', rounded(median(figures.enable))],
    ['with / without', rounded(median(figures.disable.map((each, at) => each / (figures.enable[at] as number))))]]);
} finally {
  await site.stop();
  await filled.drop();
}
