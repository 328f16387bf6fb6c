import type { Relationship } from '#domain/assessment/record.ts';
import type { Holiday, Run } from '#domain/planning/holidays.ts';
import type { OfficeKnown } from '#domain/planning/officials.ts';
import { dayOf } from '#domain/date/day.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Transaction } from '#platform/database/door.ts';
import { readable } from '#platform/readable-by.ts';
import type { LocalText } from '#platform/words/words.ts';

/** The two parties of a relationship; null when the reader may read of none of that id. */
export async function partiesOf(reader: Reader, tx: Transaction, relationship: string): Promise<Relationship | null> {
  const [row] = await tx.text<Relationship>(
    `select id, party_a as a, party_b as b from relationships where ${readable(1)} and id = $2 order by owner limit 1`, [reader.scopes, relationship]);
  return row ?? null;
}

/** Of each row of these ids that a reader may read, its scope. */
export async function scopesOf(reader: Reader, tx: Transaction, table: RecordTableName, relationship: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.text<{ id: string; scope: string }>(
    `select id, scope from "${table}" where ${readable(1)} and relationship = $2 and id = any($3) order by id, owner desc`, [reader.scopes, relationship, ids]);
  return new Map(rows.map(({ id, scope }) => [id, scope]));
}

export async function holidaysFor(reader: Reader, tx: Transaction, relationship: string): Promise<readonly (Holiday & { readonly name: LocalText })[]> {
  const rows = await tx.text<{ id: string; country: string; on_edtf: string; en: string | null; fr: string | null; ja: string | null }>(
    `select id, country, on_edtf, name_en as en, name_fr as fr, name_ja as ja from holidays where ${readable(1)} and relationship = $2 order by on_edtf, country, id, owner`, [reader.scopes, relationship]);
  return rows.flatMap(({ id, country, on_edtf: written, ...name }) => { const on = dayOf(written); return on === null ? [] : [{ id, country, on, name }]; });
}

export const officesFor = (reader: Reader, tx: Transaction, relationship: string): Promise<readonly (OfficeKnown & LocalText)[]> =>
  tx.text(`select id, country, rank, name_en as en, name_fr as fr, name_ja as ja from offices where ${readable(1)} and relationship = $2 order by id, owner`, [reader.scopes, relationship]);

export const organisationsFor = (reader: Reader, tx: Transaction, relationship: string): Promise<readonly ({ readonly id: string; readonly country: string } & LocalText)[]> =>
  tx.text(`select id, coalesce(country, '') as country, name_en as en, name_fr as fr, name_ja as ja from organisations where ${readable(1)} and relationship = $2 order by id, owner`, [reader.scopes, relationship]);

const nearbyColumns = ['id', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'end_edtf', 'series', 'kind', 'stage', 'participants_a', 'participants_b', 'rank_a', 'rank_b', 'lead_a', 'lead_b'];

/** Engagements of some days that take place, as far as telling a clash needs them. */
export const engagementsAround = (reader: Reader, tx: Transaction, relationship: string, { from, to }: Run): Promise<readonly (RecordRow & { readonly earliest: number; readonly latest: number; readonly last_day: number | null })[]> =>
  tx.text(
    `select ${nearbyColumns.join(', ')}, earliest, latest, last_day from engagements
      where ${readable(1)} and relationship = $2 and merged_into is null and stage not in ('cancelled', 'postponed') and context is null and count_only is null
        and earliest <= $4 and coalesce(last_day, latest) >= $3 order by earliest, id, owner limit 200`, [reader.scopes, relationship, from, to]);

/** Places where engagements took place or were to, the most frequent first. */
export async function placesKnown(reader: Reader, tx: Transaction, relationship: string): Promise<readonly string[]> {
  const rows = await tx.text<{ place: string }>(
    `select place from engagements where ${readable(1)} and relationship = $2 and place is not null and place not in ('telephone', 'video conference')
      group by place order by count(*) desc, place limit 40`, [reader.scopes, relationship]);
  return rows.map(({ place }) => place);
}

/** Exercises that something can be linked with, from a day on. */
export const exercisesSince = (reader: Reader, tx: Transaction, relationship: string, from: number): Promise<readonly (LocalText & { readonly id: string; readonly start: string })[]> =>
  tx.text(`select id, title_en as en, title_fr as fr, title_ja as ja, start_edtf as start from engagements
            where ${readable(1)} and relationship = $2 and kind = 'exercise' and merged_into is null and latest >= $3 order by earliest, id, owner limit 60`, [reader.scopes, relationship, from]);

/** Titles and days of the rounds of a series, in the order of time. */
export const roundsTitled = (reader: Reader, tx: Transaction, relationship: string, series: string): Promise<readonly (LocalText & { readonly id: string; readonly earliest: number })[]> =>
  tx.text(`select id, title_en as en, title_fr as fr, title_ja as ja, earliest from engagements
            where ${readable(1)} and relationship = $2 and series = $3 and merged_into is null and stage not in ('cancelled', 'postponed') and count_only is null order by earliest, id, owner`, [reader.scopes, relationship, series]);

export interface ToClose extends LocalText {
  readonly id: string;
  readonly start: string;
  readonly end: string | null;
  readonly stage: string;
  readonly owner: string;
  readonly audience: string;
}

/** Engagements that were planned or confirmed and whose last day is over, the latest first. */
export const passedUnclosed = (reader: Reader, tx: Transaction, relationship: string, today: number): Promise<readonly ToClose[]> =>
  tx.text(`select id, title_en as en, title_fr as fr, title_ja as ja, start_edtf as start, end_edtf as "end", stage, owner, audience from engagements
            where ${readable(1)} and relationship = $2 and merged_into is null and stage in ('planned', 'confirmed') and coalesce(last_day, latest) < $3 order by earliest desc, id, owner limit 100`, [reader.scopes, relationship, today]);

/** The engagement that was postponed to this one; null when none was. */
export async function postponedFrom(reader: Reader, tx: Transaction, relationship: string, id: string): Promise<string | null> {
  const [row] = await tx.text<{ id: string }>(`select id from engagements where ${readable(1)} and relationship = $2 and postponed_to = $3 order by id, owner limit 1`, [reader.scopes, relationship, id]);
  return row?.id ?? null;
}
