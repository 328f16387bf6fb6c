import { Type } from 'typebox';
import { whenOf } from '#domain/date/edtf.ts';
import { delegateOf, headsAfter, inPrecedence, ranksOfHeads, type Delegate } from '#domain/meeting/delegation.ts';
import { lastPosition, moved } from '#domain/meeting/order.ts';
import { isRank } from '#domain/party/rank.ts';
import { isStyle } from '#domain/party/style.ts';
import { tooLong, type Problems } from '#domain/record/problems.ts';
import type { Cells } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { heldWith, mayWrite } from '#domain/trust/held-with.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { cellsInput, ground, only, refuse, relationshipInput, rewrite, rowInput, standing } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import type { Writing } from '#platform/writing.ts';
import { delegatesOf, inOfficeOn, officesReadableBy, problemOfSubgroup, termsReadableBy, type DelegateRow } from './meeting-store.ts';

export const delegateCells = ['side', 'person', 'person_ja', 'family', 'kana', 'style', 'office', 'rank', 'title_en', 'title_fr', 'title_ja', 'languages', 'subgroup'] as const;

const input = Type.Object({
  relationship: relationshipInput, engagement: Type.String(), ...rowInput, cells: cellsInput,
  what: Type.Union([Type.Literal('save'), Type.Literal('up'), Type.Literal('down'), Type.Literal('head'), Type.Literal('remove')]),
});

const NAME = 'keep-delegation';

/** Puts somebody on a delegation, amends it, moves it in the order of precedence, makes it head, or takes it off. */
export const keepDelegation: Act<typeof input, { delegate: string }> = {
  name: NAME,
  input,
  async carryOut(writing, { relationship, engagement, id, version, cells, what }, reader) {
    const at = await ground(reader, writing, NAME, 'engagements', relationship, engagement);
    const all = (await delegatesOf(reader, writing.reading, relationship.id, engagement)).filter((each) => mayWrite(reader, each));
    const parent = ['engagement', engagement] as const;
    if (what === 'save') {
      const whole = await completed(reader, writing, relationship, at, only(cells, delegateCells));
      refuse(await problemsOf(reader, writing, relationship, at, whole));
      const wanted = cells['head'] === 'yes';
      if (id === null) {
        const own = inPrecedence(all, whole['side'] ?? '');
        const row = { ...whole, id: newId('DG'), relationship: relationship.id, engagement, position: String(lastPosition(own)), head: wanted || own.every(({ head }) => !head) ? 'yes' : null };
        await writing.insert(recordTable('delegates'), [{ ...heldWith(at), row }]);
        await settle(writing, relationship, at, [...all, delegateOf(row)], whole['side'] ?? '', wanted ? row.id : null, reader);
        return { delegate: row.id };
      }
      const standingRow = await standing(reader, writing, NAME, 'delegates', relationship, { id, version }, parent);
      const head = wanted || (standingRow.row['head'] === 'yes' && standingRow.row['side'] === whole['side']);
      await rewrite(writing, 'delegates', standingRow, { ...whole, head: head ? 'yes' : null });
      const now = { ...standingRow, version: standingRow.version + 1, row: { ...standingRow.row, ...whole, head: head ? 'yes' : null } };
      const others = all.map((each) => (each.id === id ? { ...now, ...delegateOf(now.row) } : each));
      for (const side of new Set([whole['side'] ?? '', standingRow.row['side'] ?? ''])) await settle(writing, relationship, at, others, side, wanted && side === whole['side'] ? id : null, reader);
      return { delegate: id };
    }
    const one = all.find((each) => each.id === id);
    if (!one) throw new NotAllowed(NAME);
    if (what === 'up' || what === 'down') {
      for (const { item, position } of moved(inPrecedence(all, one.side), one.id, what === 'up' ? -1 : 1)) if (item.position !== position) await rewrite(writing, 'delegates', item, { position: String(position) });
    } else if (what === 'head') {
      await settle(writing, relationship, at, all, one.side, one.id, reader);
    } else {
      // Nothing is ever deleted: it is of no meeting any more, and the ledger knows of which it was.
      await rewrite(writing, 'delegates', one, { engagement: null, head: null });
      await settle(writing, relationship, at, all.filter((each) => each !== one), one.side, null, reader);
    }
    return { delegate: one.id };
  },
  subject: ({ engagement, what }, { delegate }) => ({ engagement, delegate, what }),
};

const isStored = (each: Delegate): each is DelegateRow => 'version' in each;

/** One head a side; and the heads' ranks stand with the engagement, which rules and lists go by. */
async function settle(writing: Writing, relationship: { a: string; b: string }, at: OwnedRow, delegates: readonly Delegate[], side: string, named: string | null, reader: Reader): Promise<void> {
  const heads = headsAfter(delegates, side, named);
  const now = delegates.map((each) => ({ ...each, head: heads.get(each.id) ?? each.head }));
  for (const each of delegates) {
    const head = heads.get(each.id);
    if (head !== undefined && head !== each.head && isStored(each)) await rewrite(writing, 'delegates', each, { head: head ? 'yes' : null });
  }
  const { rankA, rankB } = ranksOfHeads(now, relationship);
  const ranks: Cells = side === relationship.a ? { rank_a: rankA ?? at.row['rank_a'] ?? null } : { rank_b: rankB ?? at.row['rank_b'] ?? null };
  const changes = Object.entries(ranks).some(([column, rank]) => rank !== (at.row[column] ?? null));
  if (changes && mayWrite(reader, at)) {
    await rewrite(writing, 'engagements', at, ranks);
    Object.assign(at, { version: at.version + 1, row: { ...at.row, ...ranks } });
  }
}

/** What was left empty and the record knows: the holder of an office on the day, or the office of a person. */
async function completed(reader: Reader, writing: Writing, relationship: { id: string; a: string; b: string }, at: OwnedRow, cells: Record<string, string | null>): Promise<Cells> {
  // What a side keeps for itself fills in nothing that the other side reads.
  const { audience } = heldWith(at);
  const open = (row: RecordRow): boolean => audience === 'national' || row['audience'] !== 'national';
  const [offices, terms] = [(await officesReadableBy(reader, writing.reading, relationship.id)).filter(open), (await termsReadableBy(reader, writing.reading, relationship.id)).filter(open)];
  const named = cells['office']?.toLowerCase();
  const office = offices.find((each) => each['country'] === cells['side'] && [each.id, each['name_en'], each['name_fr'], each['name_ja']].some((name) => name?.toLowerCase() === named));
  const day = whenOf(at.row['start_edtf'] ?? '');
  const there = day ? inOfficeOn(terms, day.earliest).filter((term) => term['country'] === cells['side']) : [];
  const fitting = there.filter((term) => (cells['person'] ? term['person'] === cells['person'] || term['person_ja'] === cells['person'] : office !== undefined) && (office === undefined || term['office'] === office.id));
  const term = fitting.length === 1 ? fitting[0] : undefined;
  const rank = cells['rank'] ?? term?.rank ?? office?.['rank'] ?? null;
  return {
    ...cells, office: office?.id ?? cells['office'] ?? term?.['office'] ?? null, rank, person: term?.['person'] ?? cells['person'] ?? null, person_ja: cells['person_ja'] ?? term?.['person_ja'] ?? null,
    family: cells['family'] ?? term?.['family'] ?? null, kana: cells['kana'] ?? term?.['kana'] ?? null, style: cells['style'] ?? term?.['style'] ?? null,
    title_en: cells['title_en'] ?? term?.['title_en'] ?? null, title_fr: cells['title_fr'] ?? term?.['title_fr'] ?? null, title_ja: cells['title_ja'] ?? term?.['title_ja'] ?? null,
  };
}

async function problemsOf(reader: Reader, writing: Writing, relationship: { id: string; a: string; b: string }, at: OwnedRow, cells: Cells): Promise<Problems> {
  return {
    ...(cells['side'] !== relationship.a && cells['side'] !== relationship.b ? { side: cells['side'] ? 'unknown' : 'missing' } : {}),
    ...(!cells['person'] ? { person: 'no-person' } : {}), ...(cells['rank'] && !isRank(cells['rank']) ? { rank: 'unknown' } : {}), ...(cells['style'] && !isStyle(cells['style']) ? { style: 'unknown' } : {}),
    ...(await problemOfSubgroup(reader, writing.reading, relationship.id, at.row['series'] ?? null, cells['subgroup'])),
    ...tooLong(cells, () => 300),
  };
}
