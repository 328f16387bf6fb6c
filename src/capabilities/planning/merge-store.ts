import type { KnownEvent } from '#domain/intake/same-event.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Transaction } from '#platform/database/door.ts';
import { readable } from '#platform/readable-by.ts';

const columns = ['id', 'relationship', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'kind', 'level', 'track', 'series', 'occasion', 'host_country', 'place', 'count_only'];

/** Pairs are looked for among so many, the latest. */
const MOST = 5_000;

/** Engagements that stand for themselves, as far as telling events apart needs them; of some days, or all. */
export async function standingEvents(reader: Reader, tx: Transaction, relationship: string, between: readonly [number, number] | null): Promise<KnownEvent[]> {
  const rows = await tx.text<RecordRow & { earliest: number; latest: number }>(
    `select ${columns.join(', ')}, earliest, latest from engagements
      where ${readable(1)} and relationship = $2 and merged_into is null and stage not in ('cancelled', 'postponed') and ($3::int is null or (earliest <= $4 and latest >= $3))
      order by earliest desc, id, owner limit ${MOST}`, [reader.scopes, relationship, between?.[0] ?? null, between?.[1] ?? null]);
  return rows.map(({ earliest, latest, ...row }) => ({ row: row as unknown as RecordRow, earliest, latest }));
}

/** What merging must know of an engagement: whose it is, who reads it, and what it was merged into. */
export interface Mergeable {
  readonly id: string;
  readonly owner: string;
  readonly audience: string;
  readonly scope: string;
  readonly mergedInto: string | null;
}

/** Of one id each side may have a row; the first is the one that pages show. */
export async function mergeable(reader: Reader, tx: Transaction, relationship: string, id: string): Promise<Mergeable | null> {
  const [row] = await tx.text<Mergeable>(
    `select id, owner, audience, scope, merged_into as "mergedInto" from engagements where ${readable(1)} and relationship = $2 and id = $3 order by owner limit 1`, [reader.scopes, relationship, id]);
  return row ?? null;
}

/** Holds rows until the act is over, in one order for everybody, so that two people cannot merge a pair into each other at once. What the other side owns cannot be held, and need not be: only that side writes it. */
export async function holdRows(reader: Reader, tx: Transaction, relationship: string, ids: readonly string[]): Promise<void> {
  await tx.text(`select key from engagements where ${readable(1)} and relationship = $2 and id = any($3) order by id, owner for update`, [reader.scopes, relationship, ids]);
}
