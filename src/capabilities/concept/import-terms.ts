import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { problemsOfTerm, problemsOfUsage, termCells } from '#domain/concept/concept.ts';
import { definitionCells, proposalsOf, type ImportedTerm, type KnownTerm, type Proposal, type TermChange } from '#domain/concept/imported-terms.ts';
import { languages } from '#domain/text/language.ts';
import { actsFor, mayWrite } from '#domain/trust/held-with.ts';
import { audiencesOpenTo, isWider, type Audience, type Reader } from '#domain/trust/reader.ts';
import { relationshipInput } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { tbxLimits } from '#platform/terminology/glossary-file.ts';
import { xmlId } from '#platform/terminology/write-tbx.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { conceptsIn, definitionOf, type KnownConcepts } from './concept-store.ts';
import { audienceInput, keep } from './keep-concept.ts';

const text = (maxLength: number) => Type.String({ maxLength });
export const importedInput = Type.Array(Type.Object({
  id: text(200), kind: Type.Union([text(tbxLimits.text), Type.Null()]), source: Type.Union([text(tbxLimits.text), Type.Null()]),
  texts: Type.Array(Type.Object({
    language: Type.Unsafe<'en' | 'fr' | 'ja'>(Type.Union(languages.map((language) => Type.Literal(language)))), names: Type.Array(text(300), { minItems: 1, maxItems: 100 }), definition: Type.Union([text(tbxLimits.text), Type.Null()]),
  }), { minItems: 1, maxItems: 3 }),
}), { maxItems: tbxLimits.terms });

const input = Type.Object({ relationship: relationshipInput, audience: audienceInput, terms: importedInput, digest: Type.String() });

/** What would become of a file, for this reader, with what the glossary holds now. */
export function planOf(reader: Reader, known: KnownConcepts, terms: readonly ImportedTerm[]): { readonly proposals: readonly Proposal[]; readonly digest: string } {
  const all = [...known.terms.values()].map((term): KnownTerm => {
    const definition = definitionOf(known.usages.get(term.row.id) ?? []);
    // What both sides mean by what one side keeps is not written down.
    return { row: term.row, fileId: xmlId(term.row.id), definition: definition?.row ?? null, mayWrite: mayWrite(reader, term), mayDefine: definition ? mayWrite(reader, definition) : term.audience !== 'national' };
  });
  const proposals = proposalsOf(terms, all);
  return { proposals, digest: createHash('sha256').update(JSON.stringify(proposals)).digest('hex') };
}

export const audiencesOfImport = (reader: Reader): readonly Audience[] => audiencesOpenTo(reader).filter((each) => each !== 'national');

const cellsOf = (changes: readonly TermChange[]): Record<string, string> => Object.fromEntries(changes.map(({ column, after }) => [column, after]));

/** The terms of a file are taken over as they were shown, all in one act; what nobody saw is not written. */
export const importTerms: Act<typeof input, number> = {
  name: 'import-terms',
  input,
  async carryOut(writing, { relationship, audience, terms, digest }, reader) {
    if (!actsFor(reader, relationship) || !audiencesOfImport(reader).includes(audience)) throw new NotAllowed('import-terms');
    const known = await conceptsIn(reader, writing.reading, relationship.id);
    const plan = planOf(reader, known, terms);
    if (plan.digest !== digest) throw new ChangedMeanwhile('terms');
    let written = 0;
    for (const [at, { state, id, term, definition }] of plan.proposals.entries()) {
      if (state !== 'new' && state !== 'changed') continue;
      const standing = id === null ? null : (known.terms.get(id) ?? null);
      const row = { ...Object.fromEntries(termCells.map((column) => [column, null])), ...standing?.row, ...cellsOf(term), id: id ?? newId('TA'), relationship: relationship.id };
      if (Object.keys(problemsOfTerm(row)).some((column) => (termCells as readonly string[]).includes(column))) throw new NotAllowed('import-terms');
      if (term.length > 0) await keep(writing, reader, { table: 'terms_of_art', standing, audience: (standing?.audience as Audience | undefined) ?? audience, row });
      if (definition.length > 0) {
        const before = definitionOf(known.usages.get(row.id) ?? []);
        const its = { ...definitionCells(row.id, terms[at]?.source?.slice(0, 2_000) ?? null), ...before?.row, ...cellsOf(definition), id: before?.row.id ?? newId('CU'), relationship: relationship.id };
        if (Object.keys(problemsOfUsage(its)).length > 0) throw new NotAllowed('import-terms');
        // Never read by more people than the term.
        const open = standing && isWider(audience, standing.audience as Audience) ? (standing.audience as Audience) : audience;
        await keep(writing, reader, { table: 'concept_usages', standing: before, audience: (before?.audience as Audience | undefined) ?? open, row: its });
      }
      written += 1;
    }
    return written;
  },
  subject: ({ relationship, audience }, written) => ({ relationship: relationship.id, terms: written, audience }),
};
