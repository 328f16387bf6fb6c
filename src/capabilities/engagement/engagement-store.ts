import { sql as raw, type SqlBool } from 'kysely';
import { PAGE, type EngagementFilter } from '#domain/engagement/filter.ts';
import { weightOf } from '#domain/party/rank.ts';
import { recordTable, travellingColumns } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { flatWords, queryOf } from '#domain/search/query.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { sqlFor } from '#platform/database/sql.ts';
import { Kept, versionOf } from '#platform/kept.ts';
import { readable, readableBy } from '#platform/readable-by.ts';

const listColumns = [
  'id', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'end_edtf', 'stage', 'level', 'track', 'kind', 'series', 'occasion', 'host_country', 'place',
  'rank_a', 'rank_b', 'audience', 'owner', 'context', 'count_only',
] as const;

/** What a line of a list shows. */
export type EngagementLine = Readonly<Record<(typeof listColumns)[number], string | null>> & { readonly id: string };

interface Tables {
  engagements: Record<string, string | null> & { id: string };
}

const sql = sqlFor<Tables>();

export interface EngagementPage {
  readonly lines: readonly EngagementLine[];
  readonly count: number;
}

const counts = new WeakMap<Database, Kept>();

function filtered(reader: Reader, relationship: Relationship, filter: EngagementFilter) {
  let query = sql.selectFrom('engagements').where(readableBy<Tables, 'engagements'>(reader)).where('relationship', '=', relationship.id).where('merged_into', 'is', null);
  for (const column of ['kind', 'level', 'track', 'stage'] as const) {
    const wanted = filter[column];
    if (wanted !== null) query = query.where(column, '=', wanted);
  }
  if (filter.host !== null) query = query.where('host_country', '=', filter.host);
  if (filter.party === relationship.a) query = query.where('participants_a', 'is not', null);
  if (filter.party === relationship.b) query = query.where('participants_b', 'is not', null);
  if (filter.from !== null) query = query.where(raw<SqlBool>`latest >= ${filter.from}`);
  if (filter.to !== null) query = query.where(raw<SqlBool>`earliest <= ${filter.to}`);
  if (filter.rank !== null) query = query.where(raw<SqlBool>`rank_top >= ${weightOf(filter.rank)}`);
  // A series stands for those that count for it as well.
  if (filter.series !== null) query = query.where(raw<SqlBool>`(series = ${filter.series} or series in (select counts from series_links where series = ${filter.series} and scope = any(${reader.scopes})))`);
  if (filter.topic !== null) {
    query = query.where(raw<SqlBool>`topic_list && array(select phrase_en from topic_phrases where scope = any(${reader.scopes}) and '; ' || topics || ';' like '%; ' || ${filter.topic} || ';%' union all select ${filter.topic})`);
  }
  if (filter.text !== null) query = query.where(raw<SqlBool>`key in (select found(${reader.scopes}, 'engagements', ${raw.join(flatWords(queryOf(filter.text)).map((each) => raw`${each}`))}))`);
  return query;
}

// The owner decides last: of one id each party may have a row, and their order must not hang on rows that are hidden.
const orders = {
  newest: raw`earliest desc, id desc, owner`, oldest: raw`earliest, id, owner`, kind: raw`kind, earliest desc, id desc, owner`,
  host: raw`host_country nulls last, earliest desc, id desc, owner`, rank: raw`rank_top desc, earliest desc, id desc, owner`,
  series: raw`series nulls last, earliest desc, id desc, owner`,
} as const;

/** One page of the engagements that a reader may read, and how many there are in all. */
export async function engagementsReadableBy(reader: Reader, database: Database, relationship: Relationship, filter: EngagementFilter): Promise<EngagementPage> {
  let kept = counts.get(database);
  if (!kept) counts.set(database, (kept = new Kept(500)));
  return database.asReader(reader, async (tx) => {
    const query = filtered(reader, relationship, filter);
    const lines = tx.all(query.select([...listColumns]).orderBy(orders[filter.sort]).limit(PAGE).offset((filter.page - 1) * PAGE)) as Promise<unknown> as Promise<EngagementLine[]>;
    lines.catch(() => undefined); // it is awaited only after the count, which may fail first
    const version = await versionOf(tx, relationship.id);
    const { sort: _, page: __, ...asked } = filter;
    const count = await (kept as Kept).under(`${reader.scopes.join(',')} ${relationship.id} ${JSON.stringify(asked)}`, version, async () => {
      const [row] = await tx.all(query.select(raw<number>`count(*)`.as('count')) as never) as unknown as { count: number }[];
      return row?.count ?? 0;
    });
    return { lines: await lines, count };
  });
}

/** Whole rows of a filtered list, in its order, for an export. */
export async function engagementRowsReadableBy(reader: Reader, database: Database, relationship: Relationship, filter: EngagementFilter): Promise<RecordRow[]> {
  const columns = travellingColumns(recordTable('engagements'));
  return database.asReader(reader, (tx) => tx.all(filtered(reader, relationship, filter).select([...columns] as never).orderBy(orders[filter.sort])) as Promise<unknown> as Promise<RecordRow[]>);
}

export type EngagementRow = RecordRow & { readonly owner: string; readonly audience: string; readonly earliest: number; readonly latest: number; readonly version: number };

/** One engagement with all that is said of it, and of what was merged into it; null when there is none that this reader may read. */
export async function engagementReadableBy(reader: Reader, database: Database, relationship: string, id: string): Promise<{
  engagement: EngagementRow; merged: readonly string[]; corroborations: readonly RecordRow[]; holders: readonly RecordRow[];
} | null> {
  return database.asReader(reader, async (tx) => {
    const columns = recordTable('engagements').columns.map((column) => `"${column}"`).join(', ');
    const [engagement] = await tx.text<EngagementRow>(
      `select ${columns}, owner, audience, earliest, latest, version from engagements where ${readable(1)} and relationship = $2 and id = $3 order by owner limit 1`, [reader.scopes, relationship, id]);
    if (!engagement) return null;
    const ids = await mergedWith(reader, tx, relationship, id);
    const corroborations = await tx.text<RecordRow>(`select id, what, value, source, confidence, note from corroborations where ${readable(1)} and record = any($2) order by id, owner`, [reader.scopes, ids]);
    return { engagement, merged: ids.slice(1), corroborations, holders: await holdersDuring(tx, reader, relationship) };
  });
}

/** An engagement and what was merged into it, directly or through another, as far as the reader may read that; its own id comes first. */
export async function mergedWith(reader: Reader, tx: Transaction, relationship: string, id: string): Promise<readonly string[]> {
  const rows = await tx.text<{ id: string }>(
    `with recursive standing (id) as (
       select $3::text union select e.id from engagements e join standing s on e.merged_into = s.id where e.${readable(1)} and e.relationship = $2)
     select id from standing`, [reader.scopes, relationship, id]);
  return [id, ...rows.map((row) => row.id).filter((each) => each !== id).toSorted()];
}

/** What each engagement that was merged went into, as far as the reader may read it. */
export async function mergesReadableBy(reader: Reader, tx: Transaction, relationship: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.text<{ id: string; into: string }>(`select id, merged_into as into from engagements where ${readable(1)} and relationship = $2 and merged_into is not null order by id, owner`, [reader.scopes, relationship]);
  return new Map(rows.map(({ id, into }) => [id, into]));
}

const holdersDuring = (tx: Transaction, reader: Reader, relationship: string): Promise<RecordRow[]> =>
  tx.text<RecordRow>(
    `select t.id, t.country, t.office, t.person, t.person_ja, t.family, t.kana, t.title_en, t.title_fr, t.title_ja, t.start_edtf, t.end_edtf, t.acting, o.rank
       from terms t left join offices o on o.id = t.office and o.${readable(1)} where t.${readable(1)} and (t.relationship = $2 or t.relationship is null) order by t.country, t.office, t.start_edtf, t.id, t.owner, o.owner`,
    [reader.scopes, relationship]);
