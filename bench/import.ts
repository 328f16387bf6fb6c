/** 20,000 rows from a file through the preview and the act, beside COPY of the same rows into the same tables and indexes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { officerOf } from '#domain/trust/reader.ts';
import { importRecord } from '#capabilities/intake/import-record.ts';
import { mappingFor, planImport } from '#capabilities/intake/plan-import.ts';
import { perform } from '#platform/act.ts';
import { servingUrl } from '#platform/database/owner.ts';
import { postgresql } from '#platform/database/postgresql.ts';
import { readTable } from '#platform/tables/read-table.ts';
import { asOwner, copyFiles, copyIn, database, madeRelationships, prepare } from './filled.ts';
import { held, machine, median, milliseconds, rounded, say, table } from './measure.ts';
import { madeEngagements } from './made-record.ts';

const ROWS = 20_000;
const RUNS = 5;

const [made] = madeRelationships(1) as [ReturnType<typeof madeRelationships>[number]];
const { id, parties: [a, b] } = made;
const relationship = { id, a, b, name: { en: 'Made' } };
const reader = officerOf(a, 'desk-officer', [id]);
const rows = madeEngagements(id, made.parties, ROWS, 77);
const file = Buffer.from(stringify(rows, { header: true }));
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const files = await copyFiles(folder, 'raw', [{ rows, seed: 5 }]);
say(`${machine()}; a CSV file of ${ROWS.toLocaleString('en')} engagements (${rounded(file.length / 1_000_000)} MB) into an empty record on PostgreSQL`);

const steps = ['copy', 'read', 'preview', 'act'] as const;
const runs: Record<(typeof steps)[number], number>[] = [];
// The first run warms up and is left out.
for (let run = 0; run <= RUNS; run += 1) {
  const raw = await database('bench_copy');
  await prepare(raw, [made]);
  const copy = await milliseconds(() => copyIn(raw.url, files));
  await raw.drop();

  const filled = await database('bench_import');
  await prepare(filled, [made]);
  const serving = postgresql(await servingUrl(filled.url), 2);
  // As the pages do it: the file is read past its guards for the preview and again for the act, which plans anew.
  let expected = { new: 0, known: 0, conflicting: 0 };
  const intakeOf = async () => {
    const read = await readTable('made.csv', file);
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals.slice(0, 3)));
    return { rows: read.table.rows, mapping: mappingFor(read.table.columns, relationship), relationship };
  };
  let intake = await intakeOf();
  const read = await milliseconds(async () => { intake = await intakeOf(); });
  const preview = await milliseconds(async () => {
    const { counts } = await serving.asReader(reader, (tx) => planImport(tx, reader, intake, [relationship]));
    expected = { new: counts.new, known: counts.known, conflicting: counts.conflicting };
  });
  const act = await milliseconds(() =>
    perform(serving, importRecord, { intakes: [intake], relationships: [relationship], owner: a, audience: 'shared', expected, leaveConflicts: false }, { reader, at: new Date() }));
  const [stored] = await asOwner<{ count: string }>(filled.url, 'select count(*) from engagements join search using (key)');
  if (Number(stored?.count) !== ROWS) throw new Error(`${stored?.count} rows came in`);
  await serving.close();
  await filled.drop();
  if (run > 0) runs.push({ copy, read, preview, act });
}
rmSync(folder, { recursive: true, force: true });
const of = (what: (typeof steps)[number]): number => median(runs.map((run) => run[what]));
table(['ms, median of five', 'median', 'all'], [
  ['raw COPY of rows and words', rounded(of('copy')), runs.map(({ copy }) => rounded(copy)).join(' ')],
  ['the file read past its guards (twice in all)', rounded(of('read')), runs.map(({ read }) => rounded(read)).join(' ')],
  ['preview', rounded(of('preview')), runs.map(({ preview }) => rounded(preview)).join(' ')],
  ['act: plan, rows, words, digests, ledger line', rounded(of('act')), runs.map(({ act }) => rounded(act)).join(' ')],
]);
const ratio = median(runs.map(({ copy, preview, act }) => (preview + act) / copy));
const whole = median(runs.map(({ copy, read, preview, act }) => (2 * read + preview + act) / copy));
say(`preview and act / raw COPY: ${rounded(ratio)}, to be at most 2: ${held(ratio <= 2)}; with the reading of the file ${rounded(whole)}`);
say(`${rounded(ROWS / ((of('preview') + of('act')) / 1_000))} rows a second`);
