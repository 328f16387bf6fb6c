import { Type, type Static } from 'typebox';
import { papers, sectionNames } from '#domain/dossier/document.ts';
import { lineKinds, slots, treatments, type Draft } from '#domain/dossier/draft.ts';
import { narrowest } from '#domain/dossier/marking.ts';
import { recordTable } from '#domain/record/tables.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import { audiences, type Audience } from '#domain/trust/reader.ts';
import { languages } from '#domain/text/language.ts';
import { rowOf } from '#capabilities/record/record-store.ts';
import { relationshipInput } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { draftId, draftOf } from './dossier-store.ts';

/** The longest text of one field, in characters: some ten pages. */
const LONGEST = 20_000;

const oneOf = <Code extends string>(codes: readonly Code[]) => Type.Unsafe<Code>(Type.String({ enum: [...codes] }));
const text = Type.String();
const textsOf = <Name extends string>(names: readonly Name[]) => Type.Unsafe<Record<Name, string>>(Type.Object(Object.fromEntries(names.map((name) => [name, text])), { additionalProperties: false }));

export const draftShape = Type.Unsafe<Draft>(Type.Object({
  language: oneOf(languages), paper: oneOf(papers), audience: oneOf(audiences),
  sections: Type.Array(Type.Object({ name: oneOf(sectionNames), treatment: oneOf(treatments), before: text, after: text, instead: text }), { maxItems: sectionNames.length }),
  slots: textsOf(slots), lines: Type.Record(Type.String({ maxLength: 300 }), textsOf(lineKinds)),
}));

const input = Type.Object({
  relationship: relationshipInput, engagement: Type.String(),
  /** Of the draft that was read; null when there was none. */
  version: Type.Union([Type.Integer(), Type.Null()]), title: Type.String(), draft: draftShape,
});

/** Fields that are too long, by the name that the form gives them. */
function tooLong({ sections, slots: said, lines }: Draft): Record<string, string> {
  const texts = [
    ...sections.flatMap(({ name, before, after, instead }) => [[`before-${name}`, before], [`after-${name}`, after], [`instead-${name}`, instead]]),
    ...Object.entries(said).map(([slot, each]) => [`slot-${slot}`, each]), ...Object.values(lines).flatMap((each) => Object.values(each).map((line) => ['sections', line])),
  ] as [string, string][];
  return Object.fromEntries(texts.filter(([, each]) => each.length > LONGEST).map(([name]) => [name, 'too-long']));
}

/** Keeps what an officer made of the book of an engagement. It is their own side’s until it is frozen for others. */
export const editBook: Act<typeof input, string> = {
  name: 'edit-book',
  input,
  async carryOut(writing, { relationship, engagement, version, title, draft }: Static<typeof input>, reader) {
    const { party } = reader;
    const of = party !== null && actsFor(reader, relationship) ? await rowOf(reader, writing.reading, 'engagements', relationship.id, engagement) : null;
    if (!of || party === null) throw new NotAllowed('edit-book');
    const problems = { ...tooLong(draft), ...(narrowest([draft.audience, of.audience as Audience]) === draft.audience ? {} : { audience: 'too-wide' }) };
    if (Object.keys(problems).length > 0) throw new Refused(problems);
    const standing = await draftOf(reader, writing.reading, relationship.id, engagement);
    if ((standing?.version ?? null) !== version) throw new ChangedMeanwhile(engagement);
    const id = draftId(relationship.id, engagement);
    const row = { id, relationship: relationship.id, engagement, title, language: draft.language, state: 'draft', content: JSON.stringify(draft) };
    if (standing) await writing.replace(recordTable('books'), { owner: party, audience: 'national', key: standing.key, version: standing.version, row: { ...standing.row, ...row } });
    else await writing.insert(recordTable('books'), [{ owner: party, audience: 'national', row }]).catch((fault: unknown) => { throw isTaken(fault) ? new ChangedMeanwhile(id) : fault; });
    return id;
  },
  subject: ({ engagement }, book) => ({ book, engagement }),
};

/** Two officers of one side began it at the same moment (PostgreSQL, unique_violation). */
const isTaken = (fault: unknown): boolean => (fault as { code?: string } | null)?.code === '23505';
