import { whenOf } from '#domain/date/edtf.ts';
import { byDue, madeCommitmentOf, type MadeCommitment, type Meeting } from '#domain/commitment/made.ts';
import { stages, type Stage } from '#domain/engagement/engagement.ts';
import { survivorOf } from '#domain/engagement/merged.ts';
import { recordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { covers, scopeOf, type Reader } from '#domain/trust/reader.ts';
import { mergesReadableBy } from '#capabilities/engagement/engagement-store.ts';
import { owned, type Flat, type OwnedRow } from '#capabilities/record/record-store.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { readable } from '#platform/readable-by.ts';
import { localText, type LocalText } from '#platform/words/words.ts';

/** A promise of a meeting as its row has it, and as rules see it. */
export interface MadeRow extends OwnedRow {
  readonly commitment: MadeCommitment;
}

export type NamedMeeting = Meeting & { readonly title: LocalText; readonly written: readonly [start: string, end: string | null] };

const columns = recordTable('commitments').columns.map((column) => `"${column}"`).join(', ');

/** All that meetings promised and a reader may read: the first due first. */
export async function madeIn(reader: Reader, tx: Transaction, relationship: string): Promise<MadeRow[]> {
  const rows = await tx.text<Flat>(
    `select key, owner, audience, version, ${columns} from commitments where ${readable(1)} and relationship = $2 and engagement is not null order by id, owner`, [reader.scopes, relationship]);
  const merged = await mergesReadableBy(reader, tx, relationship);
  // What is wanted on one day is told in the order of its words: ids are random, and say nothing.
  const text = ({ row }: MadeRow): string => row['text_en'] ?? row['text_ja'] ?? row['text_fr'] ?? '';
  return rows.map(owned).flatMap((one) => {
    // What was promised at a meeting that was merged into another was promised at that one; the row itself stays as it was written.
    const commitment = madeCommitmentOf({ ...one.row, engagement: one.row['engagement'] ? survivorOf(one.row['engagement'], merged) : null });
    return commitment ? [{ ...one, commitment }] : [];
  }).sort((one, other) => byDue(one.commitment, other.commitment) || (text(one) < text(other) ? -1 : text(one) > text(other) ? 1 : 0));
}

export function meetingOf(row: RecordRow): NamedMeeting | null {
  const [start, end] = [whenOf(row['start_edtf'] ?? ''), row['end_edtf'] ? whenOf(row['end_edtf']) : null];
  if (!start) return null;
  const stage: Stage = stages.find((each) => each === row['stage']) ?? 'held';
  return {
    id: row.id, series: row['series'] ?? null, stage, when: { ...start, latest: Math.max(start.latest, end?.latest ?? start.latest) },
    title: localText(row, 'title'), written: [row['start_edtf'] ?? '', row['end_edtf'] ?? null],
  };
}

/** Meetings of some series, and some by id, that a reader may read. */
export async function meetingsOf(reader: Reader, tx: Transaction, relationship: string, series: readonly string[], ids: readonly string[]): Promise<NamedMeeting[]> {
  const rows = await tx.text<RecordRow>(
    `select id, series, start_edtf, end_edtf, stage, title_en, title_fr, title_ja from engagements
      where ${readable(1)} and relationship = $2 and merged_into is null and coalesce(context, '') <> 'yes' and (series = any($3) or id = any($4)) order by earliest, latest, id, owner`,
    [reader.scopes, relationship, series, ids]);
  return rows.flatMap((row) => meetingOf(row) ?? []);
}

export interface MadeWithMeetings {
  readonly made: readonly MadeRow[];
  readonly meetings: readonly NamedMeeting[];
}

/** All promises with the meetings where they were made and came up again. */
export const commitmentsReadableBy = (reader: Reader, database: Database, relationship: string): Promise<MadeWithMeetings> =>
  database.asReader(reader, async (tx) => {
    const made = await madeIn(reader, tx, relationship);
    if (made.length === 0) return { made, meetings: [] };
    const [series, ids] = [new Set(made.flatMap(({ commitment }) => commitment.series)), new Set(made.map(({ commitment }) => commitment.engagement))];
    return { made, meetings: await meetingsOf(reader, tx, relationship, [...series], [...ids]) };
  });

export interface Offered extends LocalText {
  readonly id: string;
}

/** What a promise can serve: agreed topics, and recommendations of the study; and offices, whose names are proposed as owners. */
export const servedReadableBy = (reader: Reader, database: Database, relationship: string): Promise<{ topics: Offered[]; recommendations: Offered[]; offices: (Offered & { country: string | null })[] }> =>
  database.asReader(reader, async (tx) => {
    const [topics, recommendations, offices] = await Promise.all([
      tx.text<Offered>(`select id, label_en as en, label_fr as fr, label_ja as ja from topics where ${readable(1)} and relationship = $2 and kind in ('topic', 'subtopic', 'theme') order by id, owner`, [reader.scopes, relationship]),
      tx.text<Offered>(`select id, text_en as en, text_fr as fr, text_ja as ja from commitments where ${readable(1)} and relationship = $2 and engagement is null and test <> 'group' order by id, owner`, [reader.scopes, relationship]),
      tx.text<Offered & { country: string | null }>(`select id, name_en as en, name_fr as fr, name_ja as ja, country from offices where ${readable(1)} and relationship = $2 order by country, id, owner`, [reader.scopes, relationship]),
    ]);
    return { topics, recommendations, offices };
  });

/** The table in which a reader finds a record that may count as evidence; null when there is none of that id. */
export async function tableHolding(reader: Reader, tx: Transaction, relationship: string, id: string): Promise<'engagements' | 'series' | 'instruments' | null> {
  for (const table of ['engagements', 'series', 'instruments'] as const) {
    const [found] = await tx.text(`select 1 as found from "${table}" where ${readable(1)} and relationship = $2 and id = $3 limit 1`, [reader.scopes, relationship, id]);
    if (found) return table;
  }
  return null;
}

export type Nameable = 'topics' | 'commitments' | 'engagements' | 'series' | 'instruments';

/**
 * What is wrong with naming some rows in one that is held in this way: that its writer reads no such row, or that some of its
 * readers do not. An id alone would tell them that there is one.
 */
export async function problemOfNaming(
  reader: Reader, tx: Transaction, table: Nameable, relationship: string, ids: readonly string[], held: { readonly owner: string; readonly audience: string },
): Promise<'unknown' | 'narrower' | null> {
  if (ids.length === 0) return null;
  const rows = await tx.text<{ id: string; scope: string }>(`select id, scope from "${table}" where ${readable(1)} and relationship = $2 and id = any($3)`, [reader.scopes, relationship, ids]);
  if (rows.length === 0 || ids.some((id) => rows.every((row) => row.id !== id))) return 'unknown';
  const scope = scopeOf(held.audience, held.owner, relationship);
  return ids.every((id) => rows.some((row) => row.id === id && covers(row.scope, scope))) ? null : 'narrower';
}

/**
 * The series in whose later meetings a promise comes up that was made in a round of one: that series, those that count its
 * rounds as theirs, and those whose rounds it counts. Of what links them, no more than all readers of the promise may read.
 */
export async function seriesTold(reader: Reader, tx: Transaction, relationship: string, series: string, held: { readonly owner: string; readonly audience: string }): Promise<readonly string[]> {
  const scope = scopeOf(held.audience, held.owner, relationship);
  const links = await tx.text<{ series: string; counts: string; scope: string }>(
    `select series, counts, scope from series_links where ${readable(1)} and relationship = $2 and $3 in (series, counts) order by series, counts, id, owner`, [reader.scopes, relationship, series]);
  return [...new Set([series, ...links.flatMap((link) => (covers(link.scope, scope) ? [link.series, link.counts] : []))])];
}
