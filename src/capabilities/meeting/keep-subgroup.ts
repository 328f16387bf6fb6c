import { Type } from 'typebox';
import { inNoLanguage, tooLong, wrongDates, type Problems } from '#domain/record/problems.ts';
import type { Cells } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import { heldWith } from '#domain/trust/held-with.ts';
import { cellsInput, ground, only, refuse, relationshipInput, rewrite, rowInput, standing } from '#capabilities/record/standing-row-store.ts';
import type { Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';

export const subgroupCells = ['name_en', 'name_fr', 'name_ja', 'mandate', 'lead_a', 'lead_b', 'rapporteur', 'since_edtf', 'until_edtf', 'note'] as const;

const input = Type.Object({ relationship: relationshipInput, series: Type.String(), ...rowInput, cells: cellsInput });
const NAME = 'keep-subgroup';

/** Sets up a sub-group of a series, or amends it: a body of its own that carries from meeting to meeting. */
export const keepSubgroup: Act<typeof input, string> = {
  name: NAME,
  input,
  async carryOut(writing, { relationship, series, id, version, cells }, reader) {
    const of = await ground(reader, writing, NAME, 'series', relationship, series);
    refuse(problemsOf(cells));
    const kept = only(cells, subgroupCells);
    if (id !== null) {
      await rewrite(writing, 'subgroups', await standing(reader, writing, NAME, 'subgroups', relationship, { id, version }, ['series', series]), kept);
      return id;
    }
    const made = newId('SG');
    await writing.insert(recordTable('subgroups'), [{ ...heldWith(of), row: { ...kept, id: made, relationship: relationship.id, series } }]);
    return made;
  },
  subject: ({ series }, subgroup) => ({ series, subgroup }),
};

const problemsOf = (cells: Cells): Problems => ({
  ...inNoLanguage(cells, 'name', 'no-name'), ...wrongDates(cells, 'since_edtf', 'until_edtf'), ...tooLong(cells, (column) => (column === 'mandate' || column === 'note' ? 4_000 : 300)),
});
