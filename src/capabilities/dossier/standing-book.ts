import { draftIn, type Draft } from '#domain/dossier/draft.ts';
import { topicsOf } from '#domain/dossier/material.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { address } from '#platform/web/address.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { bookOf, freshDraftFor, type MadeBook } from './book-of.ts';
import { draftAndEditions } from './dossier-store.ts';
import type { Sheet } from './draft-form.ts';
import { tellingOf, topicRun } from './telling.ts';

/** A book as it stands: what the reader's side made of it, and what that makes of the record today. */
export interface Standing extends MadeBook {
  readonly draft: Draft;
  /** Null when nobody has edited it. */
  readonly version: number | null;
  readonly editions: readonly OwnedRow[];
  /** Topics with a sheet, named in the reader's language. */
  readonly sheets: readonly Sheet[];
}

/** Null where there is no book for this reader: of nothing, or for somebody who acts for neither party. */
export async function standingBook(visit: RelationshipVisit): Promise<Standing | null> {
  const { reader, database, relationship, language } = visit;
  if (!actsFor(reader, relationship)) return null;
  const id = visit.params['id'] ?? '';
  const { draft: kept, editions } = await draftAndEditions(reader, database, relationship.id, id);
  const draft = draftIn(kept?.row['content'], freshDraftFor(reader.party, language));
  const made = await bookOf(visit, id, draft);
  if (!made) return null;
  const named = tellingOf(made.material, { ...draft, language });
  return { ...made, draft, version: kept?.version ?? null, editions, sheets: topicsOf(made.material).map((topic) => ({ topic, name: topicRun(named, topic).text })) };
}

export const bookAddress = ({ language, relationship }: Pick<RelationshipVisit, 'language' | 'relationship'>, engagement: string, rest = ''): string =>
  address(language, `/${relationship.id}/engagements/${encodeURIComponent(engagement)}/book${rest}`);
