import { Type } from 'typebox';
import { checkRow } from '#domain/intake/check-row.ts';
import { Events } from '#domain/intake/same-event.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import type { Audience, Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import type { Transaction } from '#platform/database/door.ts';
import { newId } from '#platform/new-id.ts';
import { codeNamed } from '#platform/words/code-named.ts';
import { countryNamed } from '#platform/words/parties.ts';
import { eventsReadableBy, seriesByName } from '#capabilities/intake/intake-store.ts';
import { rowsWith } from '#capabilities/record/record-store.ts';
import { isOwnRelationship } from './capture-store.ts';

/** Columns of an engagement that an officer enters from a text. */
export const enteredColumns = [
  'title_en', 'title_fr', 'title_ja', 'start_edtf', 'end_edtf', 'stage', 'level', 'track', 'kind', 'series', 'occasion', 'host_country', 'place',
  'participants_a', 'participants_b', 'rank_a', 'rank_b', 'topics', 'outcome_en', 'outcome_fr', 'outcome_ja', 'source', 'source_date',
] as const;
export type EnteredColumn = (typeof enteredColumns)[number];

export const captureAudiences = ['national', 'shared'] as const;

const input = Type.Object({
  relationship: Type.String({ minLength: 1, maxLength: 80 }),
  audience: Type.Unsafe<(typeof captureAudiences)[number]>(Type.Union(captureAudiences.map((audience) => Type.Literal(audience)))),
  entry: Type.Unsafe<Readonly<Partial<Record<EnteredColumn, string>>>>(Type.Partial(Type.Object(Object.fromEntries(enteredColumns.map((column) => [column, Type.String({ maxLength: 20_000 })])), { additionalProperties: false }))),
  /** The officer has seen the engagement that seems to be the same, and says that this is another one. */
  another: Type.Boolean(),
});

/** Thrown inside the act, so that nothing is written. */
export class AlreadyThere extends Error {
  readonly engagement: string;

  constructor(engagement: string) {
    super('already on record');
    this.engagement = engagement;
  }
}

/** The engagement on record that a row seems to mean, among those that the reader may read. */
export async function sameEvent(tx: Transaction, reader: Reader, row: RecordRow): Promise<string | null> {
  const when = whenOf(row['start_edtf'] ?? '');
  if (!when || !row['relationship']) return null;
  return new Events(await eventsReadableBy(reader, tx, [row['relationship']], [when.earliest, when.latest], [])).match(row)?.id ?? null;
}

/** Turns what was entered into a row, or refuses with a code by field. */
async function rowOf(tx: Transaction, reader: Reader, relationship: string, audience: Audience, entry: Readonly<Partial<Record<EnteredColumn, string>>>): Promise<RecordRow> {
  const series = await seriesByName(reader, tx);
  const known = new Set(series.values());
  const checked = checkRow({ number: 1, cells: entry }, {
    mapping: { table: 'engagements', columns: Object.fromEntries(enteredColumns.map((column) => [column, column])) },
    relationship, relationships: new Set([relationship]), party: reader.party, countryOf: countryNamed, codeOf: codeNamed, seriesOf: (text) => series.get(text.trim().toLowerCase()) ?? text,
  });
  if ('refusals' in checked) throw new Refused(new Map(checked.refusals.map(({ column, reason }) => [column ?? 'start_edtf', reason])));
  const { row } = checked;
  if (row['series'] && !known.has(row['series'])) throw new Refused({ series: 'unknown' });
  // Its id would tell the other side that there is such a series.
  const kept = row['series'] ? await rowsWith(reader, tx, 'series', relationship, 'id', row['series']) : [];
  if (audience !== 'national' && kept.length > 0 && kept.every((each) => each.audience === 'national')) throw new Refused({ series: 'narrower' });
  if (row['source_date'] && !whenOf(row['source_date'])) throw new Refused({ source_date: 'not-a-date' });
  return Object.fromEntries([...Object.entries(row).filter(([column]) => column !== 'owner' && column !== 'audience'), ['id', newId('EN')]]) as unknown as RecordRow;
}

/** Adds one engagement that an officer has confirmed: both sides' where both may read it, the own side's otherwise. */
export const captureEngagement: Act<typeof input, string> = {
  name: 'capture-engagement',
  input,
  async carryOut(writing, { relationship, audience, entry, another }, reader) {
    if (reader.party === null || !(await isOwnRelationship(reader, writing.reading, relationship))) throw new NotAllowed('capture-engagement');
    const row = await rowOf(writing.reading, reader, relationship, audience, entry);
    const same = another ? null : await sameEvent(writing.reading, reader, row);
    if (same) throw new AlreadyThere(same);
    await writing.insert(recordTable('engagements'), [{ owner: audience === 'shared' ? 'joint' : reader.party, audience, row }]);
    return row.id;
  },
  subject: ({ relationship, audience }, engagement) => ({ relationship, audience, engagement }),
};
