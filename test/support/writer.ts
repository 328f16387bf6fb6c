/**
 * A process of its own that brings in one visit after another, in three lanes, until it is killed. Each act writes two rows
 * of two tables; its id is printed when, and only when, the act is done. Words: --data or --database, the place, the run.
 */
import { writeSync } from 'node:fs';
import { importRecord } from '#capabilities/intake/import-record.ts';
import { officerOf } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import { openForServing } from '#platform/database/open.ts';

const LANES = 3;
const [flag, where = '', run = '1'] = process.argv.slice(2);
const database = await openForServing(flag === '--data' ? { data: where } : { database: where });
const reader = officerOf('CA', 'desk-officer', ['ca-jp']);
const relationship = { id: 'ca-jp', a: 'CA', b: 'JP', name: { en: 'Canada–Japan', fr: null, ja: null } };
let count = 0;

const intake = (table: 'engagements' | 'corroborations', cells: Readonly<Record<string, string>>) => ({
  rows: [{ number: 2, cells }], relationship, mapping: { table, columns: Object.fromEntries(Object.keys(cells).map((column) => [column, column])) },
});

async function bringIn(id: string, at: number): Promise<void> {
  // A day and a town of its own each, so that none is taken for another's event.
  const day = new Date(Date.UTC(2000 + Number(run) * 50, 0, 1) + at * 3 * 86_400_000).toISOString().slice(0, 10);
  await perform(database, importRecord, {
    intakes: [
      intake('engagements', { id, title_en: `Visit ${id}`, start_edtf: day, kind: 'visit', host_country: 'CA', place: `Town ${id}` }),
      intake('corroborations', { id: id.replace('K-', 'C-'), record: id, what: 'date', value: day }),
    ],
    relationships: [relationship], owner: 'CA', audience: 'shared', expected: { new: 2, known: 0, conflicting: 0 }, leaveConflicts: false,
  }, { reader, at: new Date() });
}

writeSync(1, 'open\n');
await Promise.all(Array.from({ length: LANES }, async () => {
  for (;;) {
    const at = (count += 1);
    const id = `K-${run}-${at}`;
    await bringIn(id, at);
    writeSync(1, `${id}\n`);
  }
}));
