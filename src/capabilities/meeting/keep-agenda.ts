import { Type } from 'typebox';
import { durationOf, isBeside, itemOf, problemsOfItem } from '#domain/meeting/agenda.ts';
import { lastPosition, moved } from '#domain/meeting/order.ts';
import { listOf, type Cells } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import { heldWith, mayWrite } from '#domain/trust/held-with.ts';
import { problemOfNaming } from '#capabilities/commitment/commitment-store.ts';
import { cellsInput, ground, only, refuse, relationshipInput, rewrite, rowInput, standing } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { itemsOf, problemOfSubgroup } from './meeting-store.ts';

export const itemCells = ['subgroup', 'part', 'title_en', 'title_fr', 'title_ja', 'lead_a', 'lead_b', 'starts', 'duration', 'paper', 'desired', 'topics', 'commitment'] as const;

const input = Type.Object({
  relationship: relationshipInput, engagement: Type.String(), ...rowInput, cells: cellsInput,
  what: Type.Union([Type.Literal('save'), Type.Literal('up'), Type.Literal('down'), Type.Literal('remove')]),
});
const NAME = 'keep-agenda';

/** Puts an item on the agenda of a meeting or of one of its sub-groups, amends it, moves it, or takes it off. */
export const keepAgenda: Act<typeof input, { item: string }> = {
  name: NAME,
  input,
  async carryOut(writing, { relationship, engagement, id, version, cells, what }, reader) {
    const at = await ground(reader, writing, NAME, 'engagements', relationship, engagement);
    const all = (await itemsOf(reader, writing.reading, relationship.id, engagement)).filter((each) => mayWrite(reader, each));
    if (what !== 'save') {
      const one = all.find((each) => each.id === id);
      if (!one) throw new NotAllowed(NAME);
      if (what === 'remove') await rewrite(writing, 'agenda_items', one, { engagement: null });
      else for (const { item, position } of moved(all.filter((each) => isBeside(each, one)), one.id, what === 'up' ? -1 : 1)) if (item.position !== position) await rewrite(writing, 'agenda_items', item, { position: String(position) });
      return { item: one.id };
    }
    const held = id === null ? heldWith(at) : (all.find((each) => each.id === id) ?? heldWith(at));
    const [topics, commitment] = [
      await problemOfNaming(reader, writing.reading, 'topics', relationship.id, listOf(cells['topics']), held), await problemOfNaming(reader, writing.reading, 'commitments', relationship.id, listOf(cells['commitment']), held)];
    refuse({
      ...problemsOfItem(cells), ...(await problemOfSubgroup(reader, writing.reading, relationship.id, at.row['series'] ?? null, cells['subgroup'])),
      ...(topics ? { topics } : {}), ...(commitment ? { commitment } : {}),
    });
    const kept: Cells = { ...only(cells, itemCells), duration: cells['duration'] ? durationOf(cells['duration']) : null };
    if (id !== null) {
      await rewrite(writing, 'agenda_items', await standing(reader, writing, NAME, 'agenda_items', relationship, { id, version }, ['engagement', engagement]), kept);
      return { item: id };
    }
    const row = { ...kept, id: newId('AG'), relationship: relationship.id, engagement };
    const beside = all.filter((each) => isBeside(each, itemOf(row)));
    await writing.insert(recordTable('agenda_items'), [{ ...heldWith(at), row: { ...row, position: String(lastPosition(beside)) } }]);
    return { item: row.id };
  },
  subject: ({ engagement, what }, { item }) => ({ engagement, item, what }),
};
