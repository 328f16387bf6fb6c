import { Type } from 'typebox';
import type { Draft } from '#domain/planning/draft.ts';
import { recordTable } from '#domain/record/tables.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { audiences, isWider, JOINT, mayRelabel, ownerFor, type Audience, type Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import type { Transaction } from '#platform/database/door.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { rowOf, rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import { draftedRow, draftInput, ownRelationship } from './drafted-row.ts';

const input = Type.Object({ relationship: Type.String(), id: Type.String(), version: Type.Integer(), draft: draftInput });

/** An engagement that the reader's side may change, as it stood when the form was opened. */
export async function ownEngagement(reader: Reader, tx: Transaction, relationship: string, id: string, version: number): Promise<OwnedRow> {
  const standing = await rowOf(reader, tx, 'engagements', relationship, id);
  if (!standing || !mayWrite(reader, standing)) throw new NotAllowed(id);
  if (standing.version !== version) throw new ChangedMeanwhile(id);
  return standing;
}

/** Changes what is said of an engagement; where it stands in its life is changed by advancing it. */
export const amendEngagement: Act<typeof input, { readonly version: number }> = {
  name: 'amend-engagement',
  input,
  async carryOut(writing, { relationship, id, version, draft }, reader) {
    const own = await ownRelationship(reader, writing.reading, relationship);
    const standing = await ownEngagement(reader, writing.reading, relationship, id, version);
    const owner = await ownerAfter(writing.reading, reader, standing, draft, relationship);
    const row = await draftedRow(writing.reading, reader, own, draft, { id, owner, begins: false, standing });
    const formerly = { owner: standing.owner, audience: standing.audience as Audience };
    await writing.replace(recordTable('engagements'), { key: standing.key, version, owner, audience: draft.audience as Audience, row, formerly });
    return { version: version + 1 };
  },
  subject: ({ relationship, id }, { version }) => ({ relationship, id, version }),
};

/** Whose it is under the audience that it is to have. What both hold is not taken from the other side. */
async function ownerAfter(tx: Transaction, reader: Reader, { owner, audience, row }: OwnedRow, draft: Draft, relationship: string): Promise<string> {
  const [from, to] = [audience as Audience, draft.audience as Audience];
  if (from === to || !audiences.includes(to)) return owner;
  if (!mayRelabel(reader, from, to)) throw new Refused({ audience: 'release' });
  if (to === 'national' && owner === JOINT) throw new Refused({ audience: 'joint' });
  const merged = await rowsWith(reader, tx, 'engagements', relationship, 'merged_into', row.id);
  if (merged.some((each) => isWider(each.audience as Audience, to))) throw new Refused({ audience: 'merged-wider' });
  return ownerFor(reader, to);
}
