import { inOrderOfAgenda } from '#domain/record/agenda-order.ts';
import { inOrderOfIds, type RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { rowsReadableBy, rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionOf } from '#platform/kept.ts';
import { readable } from '#platform/readable-by.ts';
import type { LocalText } from '#platform/words/words.ts';

const tables = ['goals', 'initiatives', 'constraints', 'topics', 'commitments', 'evidence', 'priority_rounds', 'priorities'] as const satisfies readonly RecordTableName[];

/** The programme of a relationship, as far as a reader may read it. Topics are in the order of the agenda, goals by position. */
export type Programme = Readonly<Record<(typeof tables)[number], readonly OwnedRow[]>>;

const programmes = new WeakMap<Database, Kept>();

/** Kept until something of the relationship changes that this reader may read. */
export async function programmeFor(reader: Reader, database: Database, relationship: string): Promise<Programme> {
  let kept = programmes.get(database);
  if (!kept) programmes.set(database, (kept = new Kept(50)));
  return database.asReader(reader, async (tx) =>
    (kept as Kept).under(`${reader.scopes.join(',')} ${relationship}`, await versionOf(tx, relationship), () => programmeOf(reader, tx, relationship)));
}

/** The same as it stands inside an act. */
export async function programmeOf(reader: Reader, tx: Transaction, relationship: string): Promise<Programme> {
  const read: [string, readonly OwnedRow[]][] = [];
  for (const table of tables) read.push([table, await rowsReadableBy(reader, tx, table, relationship)]);
  const programme = Object.fromEntries(read) as unknown as Programme;
  const byAgenda = new Map(inOrderOfAgenda(programme.topics.map(({ row }) => row)).map((row, at) => [row, at]));
  const place = (row: RecordRow): number => (/^\d+$/.test(row['position'] ?? '') ? Number(row['position']) : Number.MAX_SAFE_INTEGER);
  const byPosition = (one: OwnedRow, other: OwnedRow): number => place(one.row) - place(other.row) || inOrderOfIds(one.row, other.row);
  return {
    ...programme,
    topics: programme.topics.toSorted((one, other) => (byAgenda.get(one.row) ?? 0) - (byAgenda.get(other.row) ?? 0)),
    goals: programme.goals.toSorted(byPosition), priorities: programme.priorities.toSorted(byPosition),
    initiatives: programme.initiatives.toSorted((one, other) => inOrderOfIds(one.row, other.row)),
    constraints: programme.constraints.toSorted((one, other) => inOrderOfIds(one.row, other.row)),
    commitments: programme.commitments.toSorted((one, other) => inOrderOfIds(one.row, other.row)),
  };
}

/** What stands of one round: who has submitted, the scores that this reader may read, who has said yes to what. */
export interface RoundRows {
  readonly submissions: readonly OwnedRow[];
  readonly scores: readonly OwnedRow[];
  readonly assents: readonly OwnedRow[];
}

export async function roundRowsOf(reader: Reader, tx: Transaction, relationship: string, round: string): Promise<RoundRows> {
  return {
    submissions: await rowsWith(reader, tx, 'submissions', relationship, 'round', round),
    scores: await rowsWith(reader, tx, 'topic_scores', relationship, 'round', round),
    assents: await rowsWith(reader, tx, 'assents', relationship, 'round', round),
  };
}

export const roundRowsFor = (reader: Reader, database: Database, relationship: string, round: string): Promise<RoundRows> =>
  database.asReader(reader, (tx) => roundRowsOf(reader, tx, relationship, round));

/** The audience of the row of a table that is named; null when the reader may not read it. Of rows of one id the widest speaks. */
export async function audienceOfSeries(reader: Reader, tx: Transaction, relationship: string, id: string): Promise<string | null> {
  const rows = await tx.text<{ audience: string }>(
    `select audience from series where ${readable(1)} and relationship = $2 and id = $3 order by case audience when 'public' then 0 when 'shared' then 1 else 2 end, owner limit 1`, [reader.scopes, relationship, id]);
  return rows[0]?.audience ?? null;
}

/** What a line on an engagement shows. */
export interface EngagementTitle {
  readonly id: string;
  readonly en: string | null;
  readonly fr: string | null;
  readonly ja: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly outcome: LocalText;
}

/** Titles and outcomes of engagements by id, as far as a reader may read them. */
export async function titlesOf(reader: Reader, database: Database, relationship: string, ids: readonly string[]): Promise<ReadonlyMap<string, EngagementTitle>> {
  if (ids.length === 0) return new Map();
  const rows = await database.asReader(reader, (tx) => tx.text<EngagementTitle>(
    `select id, title_en as en, title_fr as fr, title_ja as ja, start_edtf as start, end_edtf as "end", json_build_object('en', outcome_en, 'fr', outcome_fr, 'ja', outcome_ja) as outcome
       from engagements where relationship = $1 and ${readable(2)} and id = any($3) order by id, owner`, [relationship, reader.scopes, [...new Set(ids)]]));
  return new Map(rows.map((row) => [row.id, row]));
}
