import { Type } from 'typebox';
import { actsFor } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import type { Rewording } from '#domain/wording/rewording.ts';
import { isWritten } from '#domain/wording/returned.ts';
import { relationshipInput, rewrite } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, type Act } from '#platform/act.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { fingerprintOfPlan, plannedUnits, type PlannedUnit } from './plan-wordings.ts';
import { rowAfter, signed } from './word-text.ts';

const language = Type.Union([Type.Literal('en'), Type.Literal('fr'), Type.Literal('ja')]);
const unit = Type.Object({ id: Type.String(), source: Type.String(), target: Type.Union([Type.String(), Type.Null()]), reviewed: Type.Boolean(), problem: Type.Union([Type.String(), Type.Null()]) });
const input = Type.Object({
  relationship: relationshipInput, from: language, into: language, units: Type.Array(unit),
  /** Those that were looked over by their translators are approved with this; without it all come in as drafts. */
  approving: Type.Boolean(),
  /** Who translated, when that is told. */
  by: Type.Union([Type.String({ maxLength: 120 }), Type.Null()]),
  /** Of what was looked at. */
  seen: Type.String(),
});

/** Writes what came back from a bureau: all that can be taken, if all is as it was when it was looked at, or nothing. */
export const importWordings: Act<typeof input, number> = {
  name: 'import-wordings',
  input,
  async carryOut(writing, { relationship, from, into, units, approving, by, seen }, reader) {
    if (!actsFor(reader, relationship) || (approving && !may(reader, 'approve-wording'))) throw new NotAllowed('import-wordings');
    const planned = await plannedUnits(reader, writing.reading, relationship.id, { from, into, units });
    if (fingerprintOfPlan(planned) !== seen) throw new ChangedMeanwhile('wordings');
    // A post signs as party and post, parted by a colon; nobody else is taken for one.
    const translator = by?.replaceAll(':', ' ') ?? signed(reader);
    const taken = planned.filter(({ outcome }) => isWritten(outcome, approving));
    for (const those of Map.groupBy(taken, ({ at }) => at?.row.key).values()) {
      const [{ at }] = those as [PlannedUnit];
      if (!at) continue;
      const wanted = those.flatMap(({ unit: { target, reviewed }, at: place }): Rewording[] =>
        (place && target !== null ? [{ text: place.text, language: into, words: target.trim(), standing: approving && reviewed ? 'approved' : 'draft' }] : []));
      await rewrite(writing, at.table, at.row, rowAfter(at.table, at.row.row, wanted, translator, from));
    }
    return taken.length;
  },
  subject: ({ relationship, from, into }, texts) => ({ relationship: relationship.id, from, into, texts }),
};
