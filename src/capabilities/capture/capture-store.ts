import { knownFrom } from '#domain/capture/known-from-rows.ts';
import type { Known } from '#domain/capture/known.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { Kept, versionOf } from '#platform/kept.ts';
import { readable } from '#platform/readable-by.ts';

const kept = new WeakMap<Database, Kept>();

/** What a reader's record knows of officials, series, phrases and gatherings of a relationship: that alone is recognised in a text. */
export async function knownReadableBy(reader: Reader, database: Database, { id, a, b }: Relationship): Promise<Known> {
  let mine = kept.get(database);
  if (!mine) kept.set(database, (mine = new Kept(50)));
  return database.asReader(reader, async (tx) => (mine as Kept).under(`${reader.scopes.join(',')} ${id}`, await versionOf(tx, id), async () => {
    // The owner decides last, so that no order hangs on rows that are hidden.
    const rows = (columns: string, table: string): Promise<RecordRow[]> =>
      tx.text<RecordRow>(`select id, ${columns} from "${table}" where ${readable(1)} and (relationship = $2 or relationship is null) order by id, owner`, [reader.scopes, id]);
    return knownFrom({ a, b }, {
      offices: await rows('country, rank', 'offices'), terms: await rows('country, office, person, person_ja, start_edtf, end_edtf', 'terms'),
      series: await rows('name_en, name_fr, name_ja, level, track, kind, hosting, cadence, stated_on, since_edtf, until_edtf', 'series'),
      engagements: await tx.text<RecordRow>(`select series as id, series, min(start_edtf) as start_edtf from engagements where ${readable(1)} and relationship = $2 and series is not null group by series, earliest, latest order by series, earliest, latest`, [reader.scopes, id]),
      phrases: await rows('phrase_en, phrase_fr, phrase_ja', 'topic_phrases'), gatherings: await rows('occasion, when_edtf, country, place', 'gatherings'),
    });
  }));
}

/** Whether a reader's party is one of the two of a relationship that the reader may read. */
export async function isOwnRelationship(reader: Reader, tx: Transaction, relationship: string): Promise<boolean> {
  const rows = await tx.text<{ id: string }>(`select id from relationships where ${readable(1)} and id = $2 and $3 in (party_a, party_b) limit 1`, [reader.scopes, relationship, reader.party]);
  return rows.length === 1;
}

/** Title and day of an engagement, to be told apart from another. */
export async function engagementNamed(reader: Reader, database: Database, relationship: string, id: string): Promise<RecordRow | null> {
  const [row] = await database.asReader(reader, (tx) => tx.text<RecordRow>(
    `select id, title_en, title_fr, title_ja, start_edtf from engagements where ${readable(1)} and relationship = $2 and id = $3 order by owner limit 1`, [reader.scopes, relationship, id]));
  return row ?? null;
}
