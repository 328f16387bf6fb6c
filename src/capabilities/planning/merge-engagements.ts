import { Type } from 'typebox';
import { mergeProblem } from '#domain/engagement/merged.ts';
import { recordTable } from '#domain/record/tables.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { rowOf } from '#capabilities/record/record-store.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { ownRelationship } from './drafted-row.ts';
import { holdRows, mergeable } from './merge-store.ts';

const input = Type.Object({
  relationship: Type.String(), id: Type.String(), version: Type.Integer(),
  /** What it is merged into; null undoes a merge. */
  into: Type.Union([Type.String(), Type.Null()]),
});

/** Says that an engagement is another one told twice. Only the row that goes is written: the one that stays tells nobody of it. */
export const mergeEngagements: Act<typeof input, { readonly version: number }> = {
  name: 'merge-engagements',
  input,
  async carryOut(writing, { relationship, id, version, into }, reader) {
    await ownRelationship(reader, writing.reading, relationship);
    await holdRows(reader, writing.reading, relationship, into === null ? [id] : [id, into]);
    const [duplicate, survivor] = [await mergeable(reader, writing.reading, relationship, id), into === null ? null : await mergeable(reader, writing.reading, relationship, into)];
    const standing = await rowOf(reader, writing.reading, 'engagements', relationship, id);
    if (!duplicate || !standing) throw new NotAllowed(id);
    const mine = mayWrite(reader, duplicate);
    if (into === null) {
      if (!mine || duplicate.mergedInto === null) throw new NotAllowed(id);
    } else {
      const problem = survivor ? mergeProblem({ ...duplicate, mine }, survivor) : 'unknown';
      if (problem) throw new Refused({ into: problem });
    }
    if (standing.version !== version) throw new ChangedMeanwhile(id);
    await writing.replace(recordTable('engagements'), { ...standing, audience: standing.audience as Audience, row: { ...standing.row, merged_into: into } });
    return { version: version + 1 };
  },
  subject: ({ relationship, id, into }, { version }) => ({ relationship, id, into, version }),
};
