import { Type, type Static } from 'typebox';
import { isoOf } from '#domain/date/day.ts';
import { canPromise, problemsOfClosing, problemsOfPromise } from '#domain/commitment/check.ts';
import { madeCommitmentOf, type MadeCommitment } from '#domain/commitment/made.ts';
import type { Problems } from '#domain/record/problems.ts';
import { listOf, type Cells } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import { actsFor, heldWith } from '#domain/trust/held-with.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { rowOf, type OwnedRow } from '#capabilities/record/record-store.ts';
import { cellsInput, only, refuse, relationshipInput, rewrite, standing } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import type { Writing } from '#platform/writing.ts';
import { meetingOf, problemOfNaming, seriesTold, tableHolding } from './commitment-store.ts';

const common = { relationship: relationshipInput, cells: cellsInput };
const amending = Type.Object({ ...common, id: Type.String(), version: Type.Integer() });

export const promiseCells = ['text_en', 'text_fr', 'text_ja', 'side', 'actors_a', 'actors_b', 'due_edtf', 'topics', 'parent'] as const;

type Held = Readonly<Record<'owner' | 'audience', string>>;

/** What a promise points to must be there for its maker to read, and for all who read the promise. */
async function problemsOfLinks(reader: Reader, writing: Writing, relationship: { id: string; a: string; b: string }, cells: Cells, held: Held): Promise<Problems> {
  const [topics, parent] = await Promise.all([
    problemOfNaming(reader, writing.reading, 'topics', relationship.id, listOf(cells['topics']), held), problemOfNaming(reader, writing.reading, 'commitments', relationship.id, listOf(cells['parent']), held)]);
  return {
    ...(topics ? { topics } : {}), ...(parent ? { parent } : {}),
    ...(cells['side'] && cells['side'] !== relationship.a && cells['side'] !== relationship.b ? { side: 'unknown' } : {}),
  };
}

const making = Type.Object({ ...common, engagement: Type.String(), today: Type.Integer() });

/** Records what was promised at a meeting; it comes up in every later meeting of its series until it is closed. */
export const makeCommitment: Act<typeof making, string> = {
  name: 'make-commitment',
  input: making,
  async carryOut(writing, { relationship, engagement, cells, today }, reader) {
    const at = actsFor(reader, relationship) ? await rowOf(reader, writing.reading, 'engagements', relationship.id, engagement) : null;
    const meeting = at && meetingOf(at.row);
    if (!at || !meeting) throw new NotAllowed('make-commitment');
    if (!canPromise(meeting, today)) throw new Refused({ text_en: 'not-met-yet' });
    refuse({ ...problemsOfPromise(cells, meeting.when), ...(await problemsOfLinks(reader, writing, relationship, cells, heldWith(at))) });
    const id = newId('CM');
    const series = meeting.series === null ? null : (await seriesTold(reader, writing.reading, relationship.id, meeting.series, heldWith(at))).join('; ');
    const row = {
      ...only(cells, promiseCells), id, relationship: relationship.id, kind: 'commitment', engagement, series, state: 'open', made_edtf: at.row['end_edtf'] ?? at.row['start_edtf'] ?? null,
    };
    await writing.insert(recordTable('commitments'), [{ ...heldWith(at), row }]);
    return id;
  },
  subject: ({ engagement }, commitment) => ({ commitment, engagement }),
};

/** The promise that is to be changed: recommendations of a study stand in the same table, and are nobody's to change. */
async function standingPromise(reader: Reader, writing: Writing, act: string, { relationship, id, version }: Static<typeof amending>): Promise<{ row: OwnedRow; made: MadeCommitment }> {
  const row = await standing(reader, writing, act, 'commitments', relationship, { id, version }, null);
  const made = madeCommitmentOf(row.row);
  if (!made) throw new NotAllowed(act);
  return { row, made };
}

export const amendCommitment: Act<typeof amending, string> = {
  name: 'amend-commitment',
  input: amending,
  async carryOut(writing, input, reader) {
    const { row, made } = await standingPromise(reader, writing, 'amend-commitment', input);
    if (made.closing) throw new Refused({ text_en: 'already-closed' });
    refuse({ ...problemsOfPromise(input.cells, made.made), ...(await problemsOfLinks(reader, writing, input.relationship, input.cells, row)) });
    await rewrite(writing, 'commitments', row, only(input.cells, promiseCells));
    return input.id;
  },
  subject: ({ id }) => ({ commitment: id }),
};

const closing = Type.Object({ ...amending.properties, today: Type.Integer() });

/** Closes a promise, kept or withdrawn; where it serves a recommendation, the record that kept it becomes evidence of that too. */
export const closeCommitment: Act<typeof closing, { evidence: string | null }> = {
  name: 'close-commitment',
  input: closing,
  async carryOut(writing, input, reader) {
    const { row, made } = await standingPromise(reader, writing, 'close-commitment', input);
    if (made.closing) throw new Refused({ state: 'already-closed' });
    const cells: Cells = { ...input.cells, closed_edtf: input.cells['closed_edtf'] ?? isoOf(input.today) };
    const { record = null, bearing = null } = cells;
    const holding = record === null ? null : await tableHolding(reader, writing.reading, input.relationship.id, record);
    const naming = record === null || holding === null ? null : await problemOfNaming(reader, writing.reading, holding, input.relationship.id, [record], row);
    refuse({ ...problemsOfClosing(cells, made.made, input.today), ...(record !== null && holding === null ? { record: 'no-record' } : {}), ...(naming ? { record: naming } : {}) });
    const said = [cells['closing'], record].filter(Boolean).join(' · ');
    await rewrite(writing, 'commitments', row, { state: cells['state'] ?? null, closed_edtf: cells['closed_edtf'] ?? null, closing: said });
    const served = row.row['parent'];
    if (cells['state'] !== 'kept' || !served || record === null) return { evidence: null };
    const evidence = newId('EV');
    await writing.insert(recordTable('evidence'), [{
      ...heldWith(row), row: { id: evidence, relationship: input.relationship.id, commitment: served, record, bearing: bearing === 'fulfils' ? 'fulfils' : 'partly', note: input.id },
    }]);
    return { evidence };
  },
  subject: ({ id, cells }, { evidence }) => ({ commitment: id, state: cells['state'] ?? null, evidence }),
};
