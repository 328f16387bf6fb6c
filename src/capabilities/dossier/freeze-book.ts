import { Type, type Static } from 'typebox';
import { recordTable } from '#domain/record/tables.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import { audiences, audiencesOpenTo, ownerFor, type Audience } from '#domain/trust/reader.ts';
import { rowOf } from '#capabilities/record/record-store.ts';
import { relationshipInput } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { draftOf, editionsOf } from './dossier-store.ts';
import { digestOfContent } from './edition-content.ts';

const input = Type.Object({
  relationship: relationshipInput, engagement: Type.String(),
  /** Of the draft that it is made from; null when nobody has edited it. */
  version: Type.Union([Type.Integer(), Type.Null()]),
  title: Type.String(), language: Type.String(), audience: Type.Unsafe<Audience>(Type.String({ enum: [...audiences] })), number: Type.Integer(), on: Type.String(),
  content: Type.String({ maxLength: 5_000_000 }), note: Type.Union([Type.String({ maxLength: 2_000 }), Type.Null()]),
});

/** The next number among the editions for one audience: it says nothing of those for others. */
export const nextNumber = (editions: readonly { readonly audience: string; readonly owner: string; readonly row: { readonly [column: string]: string | null } }[], audience: string, owner: string): number =>
  1 + Math.max(0, ...editions.filter((each) => each.audience === audience && each.owner === owner).map(({ row }) => Number(row['edition'] ?? 0) || 0));

/** Keeps a book for good. No act writes over it; its digest shows that nothing else did. */
export const freezeBook: Act<typeof input, string> = {
  name: 'freeze-book',
  input,
  async carryOut(writing, { relationship, engagement, version, title, language, audience, number, on, content, note }: Static<typeof input>, reader) {
    const of = actsFor(reader, relationship) ? await rowOf(reader, writing.reading, 'engagements', relationship.id, engagement) : null;
    if (!of || !audiencesOpenTo(reader).includes(audience)) throw new NotAllowed('freeze-book');
    const standing = await draftOf(reader, writing.reading, relationship.id, engagement);
    const owner = ownerFor(reader, audience);
    // The number is printed in the book, so it must be the one that was read with it.
    if ((standing?.version ?? null) !== version || nextNumber(await editionsOf(reader, writing.reading, relationship.id, engagement), audience, owner) !== number) throw new ChangedMeanwhile(engagement);
    const id = newId('BK');
    await writing.insert(recordTable('books'), [{
      owner, audience,
      row: { id, relationship: relationship.id, engagement, title, language, state: 'frozen', edition: String(number), frozen_edtf: on, content, digest: digestOfContent(content), note },
    }]);
    return id;
  },
  subject: ({ engagement, number, content }, book) => ({ book, engagement, edition: number, digest: digestOfContent(content) }),
};
