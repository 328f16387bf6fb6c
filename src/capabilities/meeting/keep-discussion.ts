import { Type } from 'typebox';
import { agreementCell, agreementsAfter } from '#domain/meeting/discussion.ts';
import { inNoLanguage, tooLong } from '#domain/record/problems.ts';
import { recordTable } from '#domain/record/tables.ts';
import type { Cells, RecordRow } from '#domain/record/row.ts';
import { heldWith, mayWrite } from '#domain/trust/held-with.ts';
import { cellsInput, ground, only, refuse, relationshipInput, rewrite, rowInput, standing } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { digestOfText, problemOfSubgroup } from './meeting-store.ts';

export const discussionCells = ['subgroup', 'text_en', 'text_fr', 'text_ja'] as const;
const LONGEST = 100_000;

const keeping = Type.Object({ relationship: relationshipInput, engagement: Type.String(), ...rowInput, cells: cellsInput, kind: Type.Union([Type.Literal('agreed'), Type.Literal('one-sided')]) });

/** Writes minutes that both sides are to agree, or notes that the own side keeps. A new text withdraws both agreements. */
export const keepDiscussion: Act<typeof keeping, string> = {
  name: 'keep-discussion',
  input: keeping,
  async carryOut(writing, { relationship, engagement, id, version, cells, kind }, reader) {
    const at = await ground(reader, writing, 'keep-discussion', 'engagements', relationship, engagement);
    refuse({
      ...inNoLanguage(cells, 'text', 'no-text'), ...(kind === 'agreed' && at.audience === 'national' ? { text_en: 'national-meeting' } : {}),
      ...(await problemOfSubgroup(reader, writing.reading, relationship.id, at.row['series'] ?? null, cells['subgroup'])),
      ...tooLong(cells, () => LONGEST),
    });
    const kept = only(cells, discussionCells);
    if (id !== null) {
      const row = await standing(reader, writing, 'keep-discussion', 'discussions', relationship, { id, version }, ['engagement', engagement]);
      // Minutes do not become notes, nor notes minutes.
      if (row.row['kind'] !== kind) throw new NotAllowed('keep-discussion');
      await rewrite(writing, 'discussions', row, { ...kept, ...agreementsAfter(row.row as Agreed, digestOfText(row.row), digestOfText(kept)) });
      return id;
    }
    const held = kind === 'agreed' ? heldWith(at) : { owner: reader.party ?? '', audience: 'national' as const };
    const made = newId('DN');
    await writing.insert(recordTable('discussions'), [{ ...held, row: { ...kept, id: made, relationship: relationship.id, engagement, kind } }]);
    return made;
  },
  subject: ({ engagement, kind }, discussion) => ({ engagement, discussion, kind }),
};

type Agreed = RecordRow & { readonly agreed_a?: string | null; readonly agreed_b?: string | null };

const agreeing = Type.Object({
  relationship: relationshipInput, engagement: Type.String(), id: Type.String(), version: Type.Integer(), today: Type.Integer(),
  /** Of the text that the person had before them. */
  digest: Type.String(), agrees: Type.Boolean(),
});

/** Agrees to minutes for the own side, in exactly the text that was read; or takes that back. */
export const agreeDiscussion: Act<typeof agreeing, Cells> = {
  name: 'agree-discussion',
  input: agreeing,
  async carryOut(writing, { relationship, engagement, id, version, today, digest, agrees }, reader) {
    const row = await ground(reader, writing, 'agree-discussion', 'discussions', relationship, id);
    if (row.row['kind'] !== 'agreed' || row.row['engagement'] !== engagement || !mayWrite(reader, row)) throw new NotAllowed('agree-discussion');
    if (row.version !== version || digestOfText(row.row) !== digest) throw new ChangedMeanwhile(id);
    const cells: Cells = { [reader.party === relationship.a ? 'agreed_a' : 'agreed_b']: agrees ? agreementCell({ day: today, digest }) : null };
    await rewrite(writing, 'discussions', row, cells);
    return cells;
  },
  subject: ({ id, agrees, digest }) => ({ discussion: id, agrees, digest }),
};
