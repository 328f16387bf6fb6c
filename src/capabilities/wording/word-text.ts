import { Type, type Static } from 'typebox';
import { agreementsAfter } from '#domain/meeting/discussion.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { changing, mayReword, rewordedRow, type Rewording } from '#domain/wording/rewording.ts';
import { digestOfText } from '#capabilities/meeting/meeting-store.ts';
import { rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import { refuse, relationshipInput, rewrite } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, WrongInput, type Act } from '#platform/act.ts';
import type { Language } from '#platform/words/languages.ts';
import { ChangedMeanwhile, type Writing } from '#platform/writing.ts';
import { isWorded } from './wording-store.ts';

const language = Type.Union([Type.Literal('en'), Type.Literal('fr'), Type.Literal('ja')]);
const standing = Type.Union([Type.Literal('authentic'), Type.Literal('approved'), Type.Literal('draft')]);
const wording = Type.Object({ text: Type.String(), language, words: Type.Union([Type.String(), Type.Null()]), standing });
const input = Type.Object({ relationship: relationshipInput, table: Type.String(), id: Type.String(), owner: Type.String(), version: Type.Integer(), wordings: Type.Array(wording, { maxItems: 60 }) });
type Input = Static<typeof input>;

type Agreed = RecordRow & { readonly agreed_a?: string | null; readonly agreed_b?: string | null };

/** Under whose name a wording stands. */
export const signed = ({ party, post }: Reader): string | null => (party === null ? null : [party, post].filter(Boolean).join(':'));

/** What a row becomes; both sides agreed to the minutes' text, and to another text they have not agreed. */
export function rowAfter(table: RecordTableName, row: RecordRow, wanted: readonly Rewording[], by: string | null, madeFrom: Language | null = null): RecordRow {
  const after = rewordedRow(table, row, wanted, by, madeFrom);
  if ('problems' in after) {
    refuse(after.problems);
    return row;
  }
  return table === 'discussions' ? { ...after.row, ...agreementsAfter(row as Agreed, digestOfText(row), digestOfText(after.row)) } : after.row;
}

async function standingRow(writing: Writing, act: string, { relationship, table, id, owner, version }: Input, reader: Reader): Promise<OwnedRow & { readonly table: RecordTableName }> {
  if (!isWorded(table)) throw new WrongInput(table);
  const rows = actsFor(reader, relationship) ? await rowsWith(reader, writing.reading, table, relationship.id, 'id', id) : [];
  const row = rows.find((each) => each.owner === owner);
  if (!row || !mayReword(reader, table, row)) throw new NotAllowed(act);
  if (row.version !== version) throw new ChangedMeanwhile(id);
  return { ...row, table };
}

async function reword(writing: Writing, act: string, given: Input, reader: Reader): Promise<readonly string[]> {
  const row = await standingRow(writing, act, given, reader);
  if (given.wordings.some(({ text }) => !recordTable(row.table).texts.includes(text))) throw new WrongInput(act);
  const wanted = changing(row.row, given.wordings);
  if (wanted.some((each) => each.standing !== 'draft' && each.words !== null) && !may(reader, 'approve-wording')) throw new NotAllowed('approve-wording');
  if (wanted.length === 0) return [];
  await rewrite(writing, row.table, row, rowAfter(row.table, row.row, wanted, signed(reader)));
  return wanted.map(({ text, language: into }) => `${text}_${into}`);
}

const subject = ({ table, id }: Input, texts: readonly string[]): unknown => ({ table, id, texts });

/** Writes the texts of a row in other languages. To call one approved, or authentic, is a permission of its own. */
export const wordText: Act<typeof input, readonly string[]> = {
  name: 'word-text',
  input,
  carryOut: (writing, given, reader) => reword(writing, 'word-text', given, reader),
  subject,
};

/** Says how texts that stand are to be taken, and leaves their words. */
export const approveWording: Act<typeof input, readonly string[]> = {
  name: 'approve-wording',
  input,
  carryOut: async (writing, given, reader) => {
    const row = await standingRow(writing, 'approve-wording', given, reader);
    if (given.wordings.some(({ text, language: into, words }) => words !== (row.row[`${text}_${into}`] ?? null))) throw new ChangedMeanwhile(given.id);
    return reword(writing, 'approve-wording', given, reader);
  },
  subject,
};
