/** The same questions asked of 10,000, 100,000 and 1,000,000 engagements, in relationships of 5,000. */
import { stringify } from 'csv-stringify/sync';
import { dayOn } from '#domain/date/day.ts';
import { officerOf } from '#domain/trust/reader.ts';
import { assessmentForOperator } from '#capabilities/assessment/assessment-store.ts';
import { importRecord } from '#capabilities/intake/import-record.ts';
import { mappingFor, planImport } from '#capabilities/intake/plan-import.ts';
import { perform } from '#platform/act.ts';
import { servingUrl } from '#platform/database/owner.ts';
import { postgresql } from '#platform/database/postgresql.ts';
import { readTable } from '#platform/tables/read-table.ts';
import { asOwner, database, fill, madeRelationships } from './filled.ts';
import { machine, median, milliseconds, rounded, say, table } from './measure.ts';
import { madeEngagements } from './made-record.ts';
import { load, residentBytes, served, signedIn } from './served.ts';

const SIZES = (process.argv[2] ?? '10000,100000,1000000').split(',').map(Number);
const EACH = 5_000;
const IMPORTED = 2_000;
const AS_OF = dayOn(2026, 10, 1);
const SECONDS = 3;
const ASSESSED_AT_MOST = 20;

async function grown(size: number): Promise<Record<string, number>> {
  const made = madeRelationships(size / EACH);
  const relationships = made.map(({ id, parties: [a, b] }) => ({ id, a, b, name: { en: id } }));
  const [first] = relationships as [(typeof relationships)[number]];
  const filled = await database('bench_growth');
  const filling = await milliseconds(() => fill(filled, made, EACH, 'none'));
  const [{ bytes } = { bytes: '0' }] = await asOwner<{ bytes: string }>(filled.url, 'select pg_database_size(current_database()) as bytes');

  const site = await served('bin/entente', ['serve', '--database', filled.url]);
  const cookie = await signedIn(site.port);
  const list = ['/en/ca-jp/engagements?kind=visit&sort=newest'];
  // More of them than are kept, so that each is made anew; the first round learns how many rows there are.
  const lists = Array.from({ length: 250 }, (_, at) => `/en/${(relationships[at % relationships.length] as typeof first).id}/engagements?page=${Math.floor(at / relationships.length) % 90 + 1}&sort=oldest&at=${at}`);
  const one = Array.from({ length: 500 }, (_, at) => `/en/ca-jp/engagements/CA-JP-${at * 9 + 1}`);
  for (const paths of [list, lists, one]) await load(site.port, paths, cookie, SECONDS);
  const [kept, anew, page] = [await load(site.port, list, cookie, SECONDS), await load(site.port, lists, cookie, SECONDS), await load(site.port, one, cookie, SECONDS)];
  const memory = residentBytes(site.process.pid as number);
  await site.stop();

  const serving = postgresql(await servingUrl(filled.url), 2);
  const operator = postgresql(filled.url, 2);
  const assessed: number[] = [];
  for (const relationship of relationships.slice(0, ASSESSED_AT_MOST)) assessed.push(await milliseconds(() => assessmentForOperator(operator, relationship, AS_OF, null)));
  const reader = officerOf('CA', 'desk-officer', relationships.map(({ id }) => id));
  const imports: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const rows = madeEngagements(first.id, ['CA', 'JP'], IMPORTED, 900 + run).map((row) => ({ ...row, id: `NEW-${run}-${row.id}`, title_en: `${row['title_en']} of ${run}`, title_fr: null, title_ja: null }));
    const read = await readTable('made.csv', Buffer.from(stringify(rows, { header: true })));
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals.slice(0, 3)));
    const intake = { rows: read.table.rows, mapping: mappingFor(read.table.columns, first), relationship: first };
    imports.push(await milliseconds(async () => {
      await serving.asReader(reader, (tx) => planImport(tx, reader, intake, [first]));
      await perform(serving, importRecord, { intakes: [intake], relationships: [first], owner: 'CA', audience: 'shared', expected: null, leaveConflicts: false }, { reader, at: new Date() });
    }));
  }
  await Promise.all([serving.close(), operator.close()]);
  await filled.drop();
  return {
    'list kept, pages/s': kept.perSecond, 'list made anew, pages/s': anew.perSecond, 'list made anew, p50 ms': anew.p50, 'engagement, pages/s': page.perSecond,
    'import of 2,000 rows (preview and act), rows/s': IMPORTED / (median(imports) / 1_000), 'assessment of one relationship, ms': median(assessed),
    'assessment of all, s (by the median)': (median(assessed) * relationships.length) / 1_000,
    'size of the database, MB': Number(bytes) / 1_000_000, 'bytes of the database a row': Number(bytes) / size, 'memory of the server, MB': memory / 1_000_000,
    'filling by COPY, s': filling / 1_000,
  };
}

say(`${machine()}; relationships of ${EACH.toLocaleString('en')} engagements, PostgreSQL`);
const figures: Record<string, number>[] = [];
for (const size of SIZES) figures.push(await grown(size));
table(['', ...SIZES.map((size) => size.toLocaleString('en'))], Object.keys(figures[0] ?? {}).map((name) => [name, ...figures.map((each) => rounded(each[name] as number))]));
