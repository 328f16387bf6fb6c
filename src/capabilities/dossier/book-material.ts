import { plus } from '#domain/date/day.ts';
import { stateOf } from '#domain/assessment/state.ts';
import { engagementsSpokenOf, type BookTable, type Material } from '#domain/dossier/material.ts';
import { narrowest, upTo } from '#domain/dossier/marking.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { JOINT, scopeOf, type Audience, type Reader, type Scope } from '#domain/trust/reader.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import { referenceOf } from '#capabilities/assessment/reference-control.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { relationshipsReadableBy } from '#capabilities/relationship/relationship-store.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { bookRowsReadableBy, spokenOfReadableBy, type BookRows } from './dossier-store.ts';
import { principalRanks } from './meetings-section.ts';

export type BookVisit = Pick<RelationshipVisit, 'reader' | 'database' | 'relationship' | 'relationships' | 'today' | 'query'>;

/** The reader as one for an audience would be: with no scope that others of that audience lack. */
function narrowed(reader: Reader, relationship: string, audience: Audience): Reader {
  if (audience === 'national') return reader;
  const theirs: readonly Scope[] = audience === 'shared' ? ['public', `shared:${relationship}`] : ['public'];
  return { ...reader, scopes: reader.scopes.filter((scope) => theirs.includes(scope)) };
}

const readBy = ({ scopes }: Reader) => ({ audience, owner, row }: OwnedRow): boolean => scopes.includes(scopeOf(audience, owner, row['relationship'] ?? null) ?? '');
// Each party may have a row of one id: the first owner's counts, as on the pages.
const firstOfEach = (rows: readonly OwnedRow[]): ReadonlyMap<string, RecordRow> => new Map(rows.toReversed().map(({ row }) => [row.id, row]));

/** A joint list is what both sides hold; a side can bring in a row that only looks like one. */
const jointly = (table: string) => ({ owner, audience }: OwnedRow): boolean => (table !== 'priorities' && table !== 'priority_rounds') || (owner === JOINT && audience !== 'national');

export interface Read {
  readonly engagement: OwnedRow;
  /** What a book is made from for each audience that may read the engagement, up to the one that is asked for. */
  readonly materials: ReadonlyMap<Audience, Material>;
}

/** Reads the record once, and gives of it what each audience would be given. Null when the reader may not read the engagement. */
export async function readMaterial(visit: BookVisit, id: string, wanted: Audience): Promise<Read | null> {
  const { reader, database, relationship } = visit;
  const read = await bookRowsReadableBy(reader, database, relationship.id, id);
  const [engagement] = read?.engagement ?? [];
  if (!read || !engagement) return null;
  // No book is for more than may read the engagement itself.
  const readers = upTo(narrowest([wanted, engagement.audience as Audience])).map((audience) => ({ audience, as: narrowed(reader, relationship.id, audience) }))
    .filter(({ as }) => read.engagement.some(readBy(as)));
  const begun = await Promise.all(readers.map(async ({ audience, as }) => ({ audience, as, of: await assessed(visit, as, read, audience) })));
  const ids = [...new Set(begun.flatMap(({ of }) => engagementsSpokenOf(of, principalRanks)))];
  const spoken = await spokenOfReadableBy(reader, database, relationship.id, [...ids, id]);
  return {
    engagement,
    materials: new Map(begun.map(({ audience, as, of }) => {
      const wantedIds = new Set(engagementsSpokenOf(of, principalRanks));
      const engagements = firstOfEach(spoken.engagements.filter(readBy(as)).filter(({ row }) => wantedIds.has(row.id)));
      const corroborations = spoken.corroborations.filter(readBy(as)).map(({ row }) => row);
      return [audience, { ...of, engagements, rows: { ...of.rows, corroborations } }];
    })),
  };
}

async function assessed(visit: BookVisit, as: Reader, read: { readonly engagement: readonly OwnedRow[]; readonly rows: BookRows }, audience: Audience): Promise<Omit<Material, 'engagements'>> {
  const { database, relationship, today } = visit;
  const relationships = audience === 'national' ? visit.relationships : await relationshipsReadableBy(as, database);
  const reference = referenceOf({ relationship, relationships, query: new URLSearchParams() });
  const [assessment, before] = await Promise.all([today, plus(today, { months: -12, days: 0 })].map((day) => assessmentFor(as, database, relationship, day, reference)));
  if (!assessment || !before) throw new Error('an assessment is missing');
  const rows = Object.fromEntries(Object.entries(read.rows).map(([table, all]) => [table, all.filter(readBy(as)).filter(jointly(table)).map(({ row }) => row)])) as unknown as Record<BookTable, readonly RecordRow[]>;
  const engagement = read.engagement.find(readBy(as))?.row as RecordRow;
  return { relationship, asOf: today, engagement, assessment, state: stateOf(assessment, before), rows };
}
