import { Type } from 'typebox';
import { BOTH, isOutside, problemsOfRelation, problemsOfTerm, problemsOfUsage, relationCells, termCells, usageCells } from '#domain/concept/concept.ts';
import type { Cells, RecordRow } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import { actsFor, audiencesFor, maySay, mayWrite } from '#domain/trust/held-with.ts';
import { audiences, isWider, ownerFor, type Audience, type Reader } from '#domain/trust/reader.ts';
import { rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import { cellsInput, only, refuse, relationshipInput, rowInput } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { ChangedMeanwhile, type Writing } from '#platform/writing.ts';
import { conceptsIn, definitionOf, type KnownConcepts } from './concept-store.ts';

export const audienceInput = Type.Unsafe<Audience>(Type.Union(audiences.map((audience) => Type.Literal(audience))));
const shared = { relationship: relationshipInput, ...rowInput, audience: audienceInput, cells: cellsInput };
const termInput = Type.Object(shared);
const partInput = Type.Object({ ...shared, concept: Type.String() });
const usageInput = Type.Object({ ...shared, concept: Type.String(), side: Type.String() });

/** A term may be opened to more readers and is never taken from any: what is said of it by others stays readable with it. */
export const audiencesOfTerm = (reader: Reader, standing: OwnedRow | null): readonly Audience[] =>
  audiencesFor(reader, standing).filter((each) => standing === null || !isWider(standing.audience as Audience, each));

/** What is said of a term is read by no more people than the term. What both sides mean by it is kept by neither alone. */
export const audiencesOfPart = (reader: Reader, standing: OwnedRow | null, of: readonly OwnedRow[], side: string | null): readonly Audience[] =>
  audiencesFor(reader, standing).filter((each) => of.every((term) => !isWider(each, term.audience as Audience)) && (side !== BOTH || each !== 'national'));

interface Kept {
  readonly table: 'terms_of_art' | 'concept_usages' | 'concept_relations';
  readonly standing: OwnedRow | null;
  readonly audience: Audience;
  readonly row: RecordRow;
}

export async function keep(writing: Writing, reader: Reader, { table, standing, audience, row }: Kept): Promise<void> {
  const owner = ownerFor(reader, audience);
  if (!standing) return writing.insert(recordTable(table), [{ owner, audience, row }]);
  const formerly = standing.owner === owner && standing.audience === audience ? {} : { formerly: { owner: standing.owner, audience: standing.audience as Audience } };
  return writing.replace(recordTable(table), { key: standing.key, version: standing.version, owner, audience, row, ...formerly });
}

/** The row that is to be changed, in the version that was read; null for a new one. */
async function standingOf(reader: Reader, writing: Writing, act: string, table: Kept['table'], relationship: string, { id, version }: { readonly id: string | null; readonly version: number | null }, holds: Cells = {}): Promise<OwnedRow | null> {
  if (id === null) return null;
  const [row] = (await rowsWith(reader, writing.reading, table, relationship, 'id', id)).filter((each) => mayWrite(reader, each));
  if (!row || Object.entries(holds).some(([column, cell]) => row.row[column] !== cell)) throw new NotAllowed(act);
  if (row.version !== version) throw new ChangedMeanwhile(id);
  return row;
}

async function termsNamed(reader: Reader, writing: Writing, act: string, relationship: Parameters<typeof actsFor>[1], ids: readonly string[]): Promise<{ known: KnownConcepts; terms: OwnedRow[] }> {
  if (!actsFor(reader, relationship)) throw new NotAllowed(act);
  const known = await conceptsIn(reader, writing.reading, relationship.id);
  const terms = ids.flatMap((id) => known.terms.get(id) ?? []);
  if (terms.length !== ids.length) throw new NotAllowed(act);
  return { known, terms };
}

/** A term is entered in the glossary, or amended. */
export const keepTerm: Act<typeof termInput, string> = {
  name: 'keep-term',
  input: termInput,
  async carryOut(writing, { relationship, id, version, audience, cells: typed }, reader) {
    await termsNamed(reader, writing, 'keep-term', relationship, []);
    const standing = await standingOf(reader, writing, 'keep-term', 'terms_of_art', relationship.id, { id, version });
    if (!audiencesOfTerm(reader, standing).includes(audience)) throw new NotAllowed('release');
    const cells = only(typed, termCells);
    refuse(problemsOfTerm(cells));
    const row = { ...standing?.row, ...cells, id: id ?? newId('TA'), relationship: relationship.id };
    await keep(writing, reader, { table: 'terms_of_art', standing, audience, row });
    return row.id;
  },
  subject: ({ relationship, audience }, term) => ({ relationship: relationship.id, term, audience }),
};

/** A side writes down how it uses a concept, or either of them what both mean by it. */
export const keepUsage: Act<typeof usageInput, string> = {
  name: 'keep-usage',
  input: usageInput,
  async carryOut(writing, { relationship, concept, side, id, version, audience, cells: typed }, reader) {
    const { known, terms } = await termsNamed(reader, writing, 'keep-usage', relationship, [concept]);
    if (!maySay(reader.party, 'concept_usages', { side })) throw new NotAllowed('keep-usage');
    // Both sides may begin it at one time.
    if (id === null && side === BOTH && definitionOf(known.usages.get(concept) ?? [])) throw new ChangedMeanwhile(concept);
    const standing = await standingOf(reader, writing, 'keep-usage', 'concept_usages', relationship.id, { id, version }, { concept, side });
    if (!audiencesOfPart(reader, standing, terms, side).includes(audience)) throw new NotAllowed('release');
    const cells = only(typed, usageCells);
    refuse(problemsOfUsage(cells));
    const row = { ...standing?.row, ...cells, id: id ?? newId('CU'), relationship: relationship.id, concept, side };
    await keep(writing, reader, { table: 'concept_usages', standing, audience, row });
    return row.id;
  },
  subject: ({ relationship, concept, side, audience }, usage) => ({ relationship: relationship.id, concept, side, usage, audience }),
};

/** Two concepts are related, or no longer: a relation that is withdrawn stays on record with nothing in it. */
export const relateConcepts: Act<typeof partInput, string> = {
  name: 'relate-concepts',
  input: partInput,
  async carryOut(writing, { relationship, concept, id, version, audience, cells: typed }, reader) {
    const cells = only(typed, relationCells);
    const withdrawn = id !== null && cells['kind'] === null && cells['other'] === null;
    const { known, terms } = await termsNamed(reader, writing, 'relate-concepts', relationship, [concept]);
    const standing = await standingOf(reader, writing, 'relate-concepts', 'concept_relations', relationship.id, { id, version }, { concept });
    const other = isOutside(cells['kind']) ? [] : [known.terms.get(cells['other'] ?? '')];
    if (!withdrawn) {
      refuse(problemsOfRelation(concept, cells, (of) => known.relations.flatMap(({ row }) => (row['concept'] === of && row['kind'] === 'broader' && row['other'] && row.id !== id ? [row['other']] : []))));
      if (other.includes(undefined)) refuse({ other: 'unknown' });
      if (known.relations.some(({ row }) => row.id !== id && row['concept'] === concept && row['kind'] === cells['kind'] && row['other'] === cells['other'])) refuse({ other: 'there-already' });
    }
    const ends = withdrawn ? terms : [...terms, ...other.flatMap((each) => each ?? [])];
    if (!audiencesFor(reader, standing).includes(audience)) throw new NotAllowed('release');
    if (!audiencesOfPart(reader, standing, ends, null).includes(audience)) refuse({ other: 'narrower' });
    const row = { ...standing?.row, ...cells, id: id ?? newId('CR'), relationship: relationship.id, concept };
    await keep(writing, reader, { table: 'concept_relations', standing, audience, row });
    return row.id;
  },
  subject: ({ relationship, concept, audience }, relation) => ({ relationship: relationship.id, concept, relation, audience }),
};
