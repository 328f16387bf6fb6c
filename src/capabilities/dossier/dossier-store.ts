import { bookTables, type BookTable } from '#domain/dossier/material.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { rowOf, rowsReadableBy, rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import type { Database, Transaction } from '#platform/database/door.ts';

export type BookRows = Readonly<Record<BookTable, readonly OwnedRow[]>>;

/** Tables of which only the rows of the engagement itself are wanted. */
const ofEngagement: ReadonlySet<BookTable> = new Set(['delegates', 'agenda_items']);

/** What a book of an engagement is made from besides the assessment; null when the reader may not read the engagement. */
export async function bookRowsReadableBy(reader: Reader, database: Database, relationship: string, id: string): Promise<{ readonly engagement: readonly OwnedRow[]; readonly rows: BookRows } | null> {
  return database.asReader(reader, async (tx) => {
    const engagement = await rowsWith(reader, tx, 'engagements', relationship, 'id', [id]);
    if (engagement.length === 0) return null;
    const rows = await Promise.all(bookTables.map(async (table) => {
      if (table === 'corroborations') return [table, []] as const;
      return [table, ofEngagement.has(table) ? await rowsWith(reader, tx, table, relationship, 'engagement', id) : await rowsReadableBy(reader, tx, table, relationship)] as const;
    }));
    return { engagement, rows: Object.fromEntries(rows) as unknown as BookRows };
  });
}

/** Engagements by their ids, and what corroborates them. */
export async function spokenOfReadableBy(reader: Reader, database: Database, relationship: string, ids: readonly string[]): Promise<{ readonly engagements: readonly OwnedRow[]; readonly corroborations: readonly OwnedRow[] }> {
  return database.asReader(reader, async (tx) => ({
    engagements: await rowsWith(reader, tx, 'engagements', relationship, 'id', ids),
    corroborations: await rowsWith(reader, tx, 'corroborations', relationship, 'record', ids),
  }));
}

/** The id of a side's draft of the book of an engagement: of its own making, so that two officers can not begin two. */
export const draftId = (relationship: string, engagement: string): string => `BD-${relationship}-${engagement}`;

/** The draft that the reader's own side has of the book of an engagement. */
export async function draftOf(reader: Reader, tx: Transaction, relationship: string, engagement: string): Promise<OwnedRow | null> {
  const draft = await rowOf(reader, tx, 'books', relationship, draftId(relationship, engagement));
  return draft && draft.owner === reader.party && draft.row['state'] === 'draft' ? draft : null;
}

/** The editions of the book of an engagement that a reader may read, in the order in which they were frozen. */
export async function editionsOf(reader: Reader, tx: Transaction, relationship: string, engagement: string): Promise<readonly OwnedRow[]> {
  const books = await rowsWith(reader, tx, 'books', relationship, 'engagement', engagement);
  const number = ({ row }: OwnedRow): number => Number(row['edition'] ?? 0);
  return books.filter(({ row }) => row['state'] === 'frozen').toSorted((one, other) => number(one) - number(other) || (one.row.id < other.row.id ? -1 : 1));
}

export const draftAndEditions = (reader: Reader, database: Database, relationship: string, engagement: string): Promise<{ readonly draft: OwnedRow | null; readonly editions: readonly OwnedRow[] }> =>
  database.asReader(reader, async (tx) => ({ draft: await draftOf(reader, tx, relationship, engagement), editions: await editionsOf(reader, tx, relationship, engagement) }));

/** An edition by its id; null when there is none that this reader may read. */
export const editionReadableBy = (reader: Reader, database: Database, relationship: string, id: string): Promise<OwnedRow | null> =>
  database.asReader(reader, async (tx) => {
    const found = await rowOf(reader, tx, 'books', relationship, id);
    return found?.row['state'] === 'frozen' ? found : null;
  });
