import { Type } from 'typebox';
import { recordTable } from '#domain/record/tables.ts';
import { audiencesOpenTo, ownerFor, type Audience } from '#domain/trust/reader.ts';
import { Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { draftedRow, draftInput, ownRelationship } from './drafted-row.ts';

const input = Type.Object({ relationship: Type.String(), draft: draftInput });

/** Puts a new engagement into the record: proposed, planned or confirmed. */
export const planEngagement: Act<typeof input, { readonly id: string }> = {
  name: 'plan-engagement',
  input,
  async carryOut(writing, { relationship, draft }, reader) {
    const own = await ownRelationship(reader, writing.reading, relationship);
    const audience = draft.audience as Audience;
    const [id, owner] = [newId('EN'), ownerFor(reader, audience)];
    const row = await draftedRow(writing.reading, reader, own, draft, { id, owner, begins: true });
    if (!audiencesOpenTo(reader).includes(audience)) throw new Refused({ audience: 'release' });
    await writing.insert(recordTable('engagements'), [{ owner, audience, row }]);
    return { id };
  },
  subject: ({ relationship }, { id }) => ({ relationship, id }),
};
