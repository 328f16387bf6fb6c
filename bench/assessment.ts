/** Assessing 200 relationships of 5,000 engagements each, beside one bare pass over the same rows; and what a write makes anew. */
import { dayOn } from '#domain/date/day.ts';
import { assess } from '#domain/assessment/assess.ts';
import { recordOf } from '#domain/assessment/record-of.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import { officerOf } from '#domain/trust/reader.ts';
import { Type } from 'typebox';
import { assessmentFor, assessmentForOperator, engagementColumns } from '#capabilities/assessment/assessment-store.ts';
import { perform } from '#platform/act.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { servingUrl } from '#platform/database/owner.ts';
import { postgresql } from '#platform/database/postgresql.ts';
import { database, fill, madeRelationships } from './filled.ts';
import { held, machine, median, megabytes, milliseconds, rounded, say, times } from './measure.ts';

const [RELATIONSHIPS, EACH] = [200, 5_000];
const AS_OF = dayOn(2026, 10, 1);
const RUNS = 5;

const made = madeRelationships(RELATIONSHIPS);
const relationships = made.map(({ id, parties: [a, b] }) => ({ id, a, b }));
const [first] = relationships as [(typeof relationships)[number]];
say(`${machine()}; ${RELATIONSHIPS} relationships of ${EACH.toLocaleString('en')} engagements and 40 series each, on PostgreSQL`);
const filled = await database('bench_assessment');
await fill(filled, made, EACH);
const operator = postgresql(filled.url, 2);

/** The same columns through the same driver, kept until all of them are there, and nothing else done. */
async function barePass(): Promise<number> {
  const all: RecordRow[][] = [];
  for (const { id } of relationships) {
    all.push(await operator.asAuditor((tx) => tx.text<RecordRow>(`select ${engagementColumns.join(', ')} from engagements where relationship = $1`, [id])));
  }
  return all.reduce((total, rows) => total + rows.length, 0);
}

async function assessAll(): Promise<number> {
  let findings = 0;
  for (const relationship of relationships) findings += (await assessmentForOperator(operator, relationship, AS_OF, null)).findings.length;
  return findings;
}

const runs: { bare: number; assessed: number }[] = [];
const cpu = { bare: 0, assessed: 0 };
const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000_000;
};
for (let run = 0; run < RUNS; run += 1) {
  const [bare, assessed] = [await milliseconds(async () => { cpu.bare += await cpuOf(barePass); }), await milliseconds(async () => { cpu.assessed += await cpuOf(assessAll); })];
  runs.push({ bare, assessed });
}
const ratio = median(runs.map(({ bare, assessed }) => assessed / bare));
say(`\nAll of them, median of ${RUNS} runs, the two in turn: assessed in ${rounded(median(runs.map(({ assessed }) => assessed)) / 1_000)} s, bare pass ${rounded(median(runs.map(({ bare }) => bare)) / 1_000)} s; ratio ${rounded(ratio)} (${runs.map(({ bare, assessed }) => rounded(assessed / bare)).join(', ')}), to be at most 3: ${held(ratio <= 3)}`);
say(`  of this process's own time, without the database's and without waiting for the machine: ${rounded(cpu.assessed / RUNS)} s and ${rounded(cpu.bare / RUNS)} s`);

const tables = ['series', 'engagements'] as const;
const rows = await operator.asAuditor(async (tx) => Object.fromEntries(await Promise.all(tables.map(async (table) =>
  [table, await tx.text<RecordRow>(`select ${table === 'engagements' ? engagementColumns.join(', ') : recordTable(table).columns.map((column) => `"${column}"`).join(', ')} from ${table} where relationship = $1`, [first.id])]))));
const both = median((await times(55, () => assess(recordOf(first, rows), AS_OF))).slice(5));
const record = recordOf(first, rows);
const alone = median((await times(55, () => assess(record, AS_OF))).slice(5));
say(`One of them, rows in memory, median of 50 after 5: recordOf and assess ${rounded(both)} ms, to be under 50 ms: ${held(both < 50)}; assess alone ${rounded(alone)} ms`);

// What is made anew: counted by the statements that fetch a relationship's engagements to be assessed.
let fetched: string[] = [];
const counting = (over: Database): Database => ({
  ...over,
  asReader: (reader, work) => over.asReader(reader, (tx): ReturnType<typeof work> => {
    const watching: Transaction = {
      all: (statement) => tx.all(statement),
      text: (statement, parameters) => {
        if (/from "?engagements"? where/.test(statement)) fetched.push(String(parameters?.[0]));
        return tx.text(statement, parameters);
      },
    };
    return work(watching);
  }),
});
const serving = counting(postgresql(await servingUrl(filled.url), 2));
const reader = officerOf('CA', 'desk-officer', relationships.map(({ id }) => id));
const round = async (): Promise<{ ms: number; fetched: string[] }> => {
  fetched = [];
  const ms = await milliseconds(async () => { for (const relationship of relationships) await assessmentFor(reader, serving, relationship, AS_OF); });
  return { ms, fetched };
};
const touch = {
  name: 'bench-touch', input: Type.Object({}), allowed: () => true, subject: () => ({}),
  carryOut: async (writing: import('#platform/writing.ts').Writing) => {
    const [row] = await writing.reading.text<RecordRow>(`select ${recordTable('engagements').columns.map((column) => `"${column}"`).join(', ')} from engagements where relationship = 'x7' limit 1`);
    await writing.insert(recordTable('engagements'), [{ owner: 'CA', audience: 'shared', row: { ...(row as RecordRow), id: 'BENCH-TOUCH' } }]);
  },
};
const [made1, kept] = [await round(), await round()];
await perform(serving, touch, {}, { reader, at: new Date() });
const after = await round();
say(`\nWhat a signed-in officer is shown of all ${RELATIONSHIPS}, by relationships whose rows are fetched and assessed:`);
say(`  the first time ${made1.fetched.length} (${rounded(made1.ms)} ms); again ${kept.fetched.length} (${rounded(kept.ms)} ms); after one row was written into x7: ${after.fetched.length} (${after.fetched.join(', ')}; ${rounded(after.ms)} ms)`);
say(`  only what was touched is made anew: ${held(made1.fetched.length === RELATIONSHIPS && kept.fetched.length === 0 && after.fetched.join() === 'x7')}`);
say(`memory of this process with all of them kept: ${megabytes(process.memoryUsage().rss)}`);
await Promise.all([operator.close(), serving.close()]);
await filled.drop();
