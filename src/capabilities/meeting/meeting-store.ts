import { createHash } from 'node:crypto';
import { whenOf } from '#domain/date/edtf.ts';
import type { Day } from '#domain/date/day.ts';
import { delegateOf, type Delegate } from '#domain/meeting/delegation.ts';
import { itemOf, type AgendaItem } from '#domain/meeting/agenda.ts';
import type { Cells, RecordRow } from '#domain/record/row.ts';
import type { Side } from '#domain/series/hosting.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { owned, rowOf, rowsWith, type Flat, type OwnedRow } from '#capabilities/record/record-store.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { readable } from '#platform/readable-by.ts';

export interface DelegateRow extends OwnedRow, Delegate {}
export interface ItemRow extends OwnedRow, AgendaItem {}

export const delegatesOf = async (reader: Reader, tx: Transaction, relationship: string, engagement: string): Promise<DelegateRow[]> =>
  (await rowsWith(reader, tx, 'delegates', relationship, 'engagement', engagement)).map((each) => ({ ...each, ...delegateOf(each.row) }));

export const itemsOf = async (reader: Reader, tx: Transaction, relationship: string, engagement: string): Promise<ItemRow[]> =>
  (await rowsWith(reader, tx, 'agenda_items', relationship, 'engagement', engagement)).map((each) => ({ ...each, ...itemOf(each.row) }));

// The words decide the order, never a random id; minutes before notes, the plenary's before those of sub-groups.
const inOrderOfWords = (one: OwnedRow, other: OwnedRow): number => {
  const key = ({ row }: OwnedRow): string => [row['kind'] ?? '', row['subgroup'] ?? '', row['name_en'] ?? '', row['text_en'] ?? '', row['text_ja'] ?? ''].join('\n');
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
};

export const discussionsOf = async (reader: Reader, tx: Transaction, relationship: string, engagement: string): Promise<OwnedRow[]> =>
  (await rowsWith(reader, tx, 'discussions', relationship, 'engagement', engagement)).sort(inOrderOfWords);

/** The digest that both sides agree to: of the text in all three languages. This recipe is fixed; another would undo every agreement. */
export const digestOfText = (row: Cells): string =>
  createHash('sha256').update(JSON.stringify(['text_en', 'text_fr', 'text_ja'].map((column) => row[column] ?? ''))).digest('hex');

/**
 * Minutes to which one side has agreed, and the other not to the same text. Whether that text still stands is for its digest
 * to say; minutes of which nothing is awaited, which are nearly all, are not read.
 */
export async function minutesAgreedBy(side: Side, reader: Reader, tx: Transaction, relationship: string): Promise<OwnedRow[]> {
  const [theirs, own] = side === 'a' ? ['agreed_a', 'agreed_b'] : ['agreed_b', 'agreed_a'];
  const rows = await tx.text<Flat>(
    `select key, owner, audience, version, id, engagement, kind, subgroup, text_en, text_fr, text_ja, agreed_a, agreed_b from discussions
      where ${readable(1)} and relationship = $2 and kind = 'agreed' and ${theirs} is not null and split_part(coalesce(${own}, ''), ' ', 2) <> split_part(${theirs}, ' ', 2)`, [reader.scopes, relationship]);
  return rows.map(owned).sort(inOrderOfWords);
}

export const subgroupsOf = async (reader: Reader, tx: Transaction, relationship: string, series: string | null): Promise<OwnedRow[]> =>
  (series === null ? [] : (await rowsWith(reader, tx, 'subgroups', relationship, 'series', series)).sort(inOrderOfWords));

/** What is wrong with a sub-group that something in a meeting is put under: it must be one of the meeting's series that the writer reads. */
export async function problemOfSubgroup(reader: Reader, tx: Transaction, relationship: string, series: string | null, subgroup: string | null | undefined): Promise<{ readonly subgroup?: 'unknown' }> {
  return !subgroup || (await subgroupsOf(reader, tx, relationship, series)).some(({ row }) => row.id === subgroup) ? {} : { subgroup: 'unknown' };
}

export interface Inside {
  readonly at: OwnedRow;
  readonly delegates: readonly DelegateRow[];
  readonly items: readonly ItemRow[];
  readonly discussions: readonly OwnedRow[];
  /** Of its series: they carry from meeting to meeting. */
  readonly subgroups: readonly OwnedRow[];
}

/** A meeting with all that is inside it, as far as a reader may read it; null when there is no such meeting for this reader. */
export const insideOf = (reader: Reader, database: Database, relationship: string, engagement: string): Promise<Inside | null> =>
  database.asReader(reader, async (tx) => {
    const at = await rowOf(reader, tx, 'engagements', relationship, engagement);
    if (!at) return null;
    const [delegates, items, discussions, subgroups] = await Promise.all([
      delegatesOf(reader, tx, relationship, engagement), itemsOf(reader, tx, relationship, engagement), discussionsOf(reader, tx, relationship, engagement), subgroupsOf(reader, tx, relationship, at.row['series'] ?? null)]);
    return { at, delegates, items, discussions, subgroups };
  });

/** A term of office with what its office is called and ranks. */
export type TermOfOffice = RecordRow & { readonly owner: string; readonly audience: string; readonly office_en: string | null; readonly office_fr: string | null; readonly office_ja: string | null; readonly rank: string | null };

export const termsReadableBy = (reader: Reader, tx: Transaction, relationship: string): Promise<TermOfOffice[]> =>
  tx.text<TermOfOffice>(
    `select t.id, t.owner, t.audience, t.country, t.office, t.person, t.person_ja, t.family, t.kana, t.style, t.title_en, t.title_fr, t.title_ja, t.start_edtf, t.end_edtf, t.acting, o.name_en as office_en, o.name_fr as office_fr, o.name_ja as office_ja, o.rank
       from terms t left join offices o on o.id = t.office and o.relationship = t.relationship and o.${readable(1)} where t.${readable(1)} and t.relationship = $2 order by t.country, t.office, t.start_edtf, t.person, t.id, t.owner, o.owner`,
    [reader.scopes, relationship]);

/** Who held an office on a day, as far as dates tell. */
export const inOfficeOn = (terms: readonly TermOfOffice[], day: Day): TermOfOffice[] =>
  terms.filter(({ start_edtf: from, end_edtf: to }) => { const [start, end] = [whenOf(from ?? ''), to ? whenOf(to) : null]; return start !== null && start.latest <= day && (end === null || end.earliest >= day); });

export const officesReadableBy = (reader: Reader, tx: Transaction, relationship: string): Promise<RecordRow[]> =>
  tx.text<RecordRow>(`select id, audience, country, name_en, name_fr, name_ja, rank from offices where ${readable(1)} and relationship = $2 order by country, name_en, id, owner`, [reader.scopes, relationship]);

/** Initiatives under way, of this series or of none. */
export const initiativesUnderWay = (reader: Reader, tx: Transaction, relationship: string, series: string | null): Promise<RecordRow[]> =>
  tx.text<RecordRow>(
    `select id, title_en, title_fr, title_ja, lead_a, lead_b, topics from initiatives where ${readable(1)} and relationship = $2 and status = 'under-way' and (series is null or series = $3) order by title_en, title_ja, id, owner`,
    [reader.scopes, relationship, series]);

export const topicsAgreed = (reader: Reader, tx: Transaction, relationship: string): Promise<RecordRow[]> =>
  tx.text<RecordRow>(`select id, label_en, label_fr, label_ja from topics where ${readable(1)} and relationship = $2 and kind = 'topic' order by id, owner`, [reader.scopes, relationship]);

/** The meetings of a series that its sub-groups have come before. */
export const meetingsOfSeries = (reader: Reader, tx: Transaction, relationship: string, series: string): Promise<RecordRow[]> =>
  tx.text<RecordRow>(`select id, title_en, title_fr, title_ja, start_edtf, end_edtf, stage from engagements where ${readable(1)} and relationship = $2 and series = $3 and merged_into is null order by earliest, latest, id, owner`, [reader.scopes, relationship, series]);
