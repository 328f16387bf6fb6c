import { Type } from 'typebox';
import { whenOf } from '#domain/date/edtf.ts';
import { recordTable } from '#domain/record/tables.ts';
import { heldWith } from '#domain/trust/held-with.ts';
import { type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { cellsInput, ground, only, refuse, relationshipInput, rewrite, rowInput, standing, type Cells } from './meeting-row.ts';

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

function problemsOf(cells: Cells): Readonly<Record<string, string>> {
  const [since, until] = [whenOf(cells['since_edtf'] ?? ''), whenOf(cells['until_edtf'] ?? '')];
  return {
    ...(!cells['name_en'] && !cells['name_fr'] && !cells['name_ja'] ? { name_en: 'no-name' } : {}),
    ...(cells['since_edtf'] && !since ? { since_edtf: 'notADate' } : {}), ...(cells['until_edtf'] && !until ? { until_edtf: 'notADate' } : {}),
    ...(since && until && until.latest < since.earliest ? { until_edtf: 'endsBeforeStart' } : {}),
    ...Object.fromEntries(Object.entries(cells).flatMap(([name, cell]) => ((cell?.length ?? 0) > (name === 'mandate' || name === 'note' ? 4_000 : 300) ? [[name, 'tooLong']] : []))),
  };
}
