import type { Day } from '#domain/date/day.ts';
import { recordTable, recordTables, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { maySay } from '#domain/trust/held-with.ts';
import { JOINT, type Reader } from '#domain/trust/reader.ts';
import { lackingIn, type Lacking } from '#domain/wording/lack.ts';
import type { Flat } from '#capabilities/record/record-store.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionOf } from '#platform/kept.ts';
import { readable } from '#platform/readable-by.ts';

/** What officers need first; other tables follow in the order of the record. */
const first: readonly RecordTableName[] = ['engagements', 'agenda_items', 'discussions', 'commitments', 'initiatives', 'goals', 'series', 'subgroups', 'delegates', 'topics', 'instruments', 'offices', 'terms'];

/** Tables that say something in several languages. A relationship is named when it is founded. */
export const wordedTables: readonly RecordTableName[] = [...new Set([...first, ...recordTables.map(({ name }) => name)])].filter((name) => name !== 'relationships' && recordTable(name).texts.length > 0);

export const isWorded = (table: string | undefined): table is RecordTableName => wordedTables.some((name) => name === table);

/** Of each kind so many rows are looked through, the newest first. */
export const ROWS_LOOKED_THROUGH = 20_000;

/** A row of which something is wanting, by what names it. */
export interface LackingRow {
  readonly table: RecordTableName;
  readonly id: string;
  readonly owner: string;
  readonly audience: string;
  readonly day: Day | null;
  /** EDTF of that day, as it is known. */
  readonly start: string | null;
  /** The cells by which it is called. */
  readonly named: RecordRow;
  readonly lacking: readonly Lacking[];
}

// What belongs to a meeting is needed when the meeting is.
function daysOf(table: RecordTableName): { readonly day: string; readonly join: string } {
  if (table === 'engagements') return { day: 't.earliest as day, t.start_edtf as start', join: '' };
  if (!['agenda_items', 'discussions', 'delegates'].includes(table)) return { day: 'null::int as day, null as start', join: '' };
  return {
    day: 'm.earliest as day, m.start_edtf as start',
    join: `left join lateral (select e.earliest, e.start_edtf from engagements e where e.relationship = t.relationship and e.id = t.engagement and e.${readable(1)} order by e.owner limit 1) m on true`,
  };
}

export interface LackingRows {
  readonly rows: readonly LackingRow[];
  /** Of some kind there are more rows than were looked through. */
  readonly cut: boolean;
}

const kept = new WeakMap<Database, Kept>();

/** What is wanting in all that the reader's side may have a hand in: what both hold, and what it keeps. In the order of tables, and of ids in each. */
export async function lackingRows(reader: Reader, database: Database, relationship: string): Promise<LackingRows> {
  let rows = kept.get(database);
  if (!rows) kept.set(database, (rows = new Kept(20)));
  return database.asReader(reader, async (tx) =>
    (rows as Kept).under(`${reader.party} ${reader.scopes.join(',')} ${relationship}`, await versionOf(tx, relationship), async () => {
      const found: LackingRows[] = [];
      for (const table of wordedTables) found.push(await lackingOf(reader, tx, table, relationship));
      return { rows: found.flatMap(({ rows: its }) => its), cut: found.some(({ cut }) => cut) };
    }));
}

async function lackingOf(reader: Reader, tx: Transaction, table: RecordTableName, relationship: string): Promise<LackingRows> {
  const { columns, texts } = recordTable(table);
  const called = columns.filter((column) => column === 'id' || column === 'side' || column === 'wording' || /^person(?:_ja)?$/.test(column) || texts.some((text) => column.startsWith(`${text}_`) && column.length === text.length + 3));
  const { day: days, join } = daysOf(table);
  const rows = await tx.text<Flat & { day: number | null; start: string | null }>(
    `select t.owner, t.audience, ${days}, ${called.map((column) => `t."${column}"`).join(', ')} from "${table}" t ${join}
      where t.${readable(1)} and t.relationship = $2 and t.owner = any($3)
      order by day desc nulls last, t.id, t.owner limit ${ROWS_LOOKED_THROUGH + 1}`, [reader.scopes, relationship, [JOINT, reader.party]]);
  const lacking = rows.slice(0, ROWS_LOOKED_THROUGH).flatMap(({ owner, audience, day, start, key: _, version: __, ...row }): LackingRow[] => {
    const named = row as unknown as RecordRow;
    const its = maySay(reader.party, table, named) ? lackingIn(named, texts) : [];
    return its.length === 0 ? [] : [{ table, id: named.id, owner, audience, day, start, named, lacking: its }];
  });
  return { rows: lacking, cut: rows.length > ROWS_LOOKED_THROUGH };
}
