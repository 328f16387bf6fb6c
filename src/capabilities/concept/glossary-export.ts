import { BOTH, relationsOf } from '#domain/concept/concept.ts';
import { narrowest } from '#domain/dossier/marking.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { markInFileName } from '#capabilities/dossier/marking-words.ts';
import type { GlossaryOut, TermOut } from '#platform/terminology/glossary-file.ts';
import { writeSkos } from '#platform/terminology/write-skos.ts';
import { writeTbx } from '#platform/terminology/write-tbx.ts';
import { address } from '#platform/web/address.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { languages } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { colon } from '#platform/words/words.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { conceptsFor, definitionOf, namesOf, sourcesOf, type KnownConcepts } from './concept-store.ts';
import { conceptWords } from './concept-words.ts';

/** The formats in which a glossary goes out: for other registers of concepts, and for tools of translators. */
export const glossaryFormats = ['skos', 'tbx'] as const;

/** The glossary as a file, as far as the reader may read it, under the marking of the narrowest that is in it. */
export async function glossaryExport(visit: RelationshipVisit): Promise<Answer> {
  const format = glossaryFormats.find((each) => each === visit.query.get('format'));
  if (!format) return 'not-found';
  const known = await conceptsFor(visit.reader, visit.database, visit.relationship.id);
  const glossary = glossaryOut(visit, known);
  const at = (id: string | null): string => `${visit.origin}${address('en', `/${visit.relationship.id}/glossary${id === null ? '' : `/${encodeURIComponent(id)}`}`)}`;
  const { a, b, id: relationship } = visit.relationship;
  const all = [...known.terms.values(), ...[...known.usages.values()].flat(), ...known.relations];
  const mark = markInFileName({ audience: narrowest(all.map(({ audience }) => audience as Audience)), owner: visit.reader.party, parties: [a, b] });
  const name = `${mark}_glossary-${relationship}`;
  return { file: format === 'skos' ? { name: `${name}.ttl`, type: 'text/turtle; charset=utf-8', bytes: writeSkos(glossary, at) } : { name: `${name}.tbx`, type: 'application/x-tbx+xml; charset=utf-8', bytes: writeTbx(glossary) } };
}

export function glossaryOut(visit: Pick<RelationshipVisit, 'relationship'>, known: KnownConcepts): GlossaryOut {
  const title = (language: (typeof languages)[number]): string => `${conceptWords[language].glossary}${colon[language]}${visit.relationship.name[language] ?? visit.relationship.id}`;
  const relations = known.relations.map(({ row }) => row);
  const terms = [...known.terms.values()].map((term): TermOut => {
    const usages = known.usages.get(term.row.id) ?? [];
    const { outside, ...tied } = relationsOf(term.row.id, relations);
    return {
      id: term.row.id, kind: term.row['kind'] ?? '', ...tied,
      exact: outside.flatMap(({ kind, address: at }) => (kind === 'exact' ? [at] : [])), close: outside.flatMap(({ kind, address: at }) => (kind === 'close' ? [at] : [])),
      sources: sourcesOf(term, usages),
      texts: languages.flatMap((language) => {
        const names = namesOf(term, language);
        return names.length === 0 ? [] : [{ language, names, definition: definitionOf(usages)?.row[`text_${language}`] ?? null, notes: notesIn(language, usages) }];
      }),
    };
  });
  return { title: { en: title('en'), fr: title('fr'), ja: title('ja') }, terms };
}

/** How each side uses it, each under the side's name. */
const notesIn = (language: (typeof languages)[number], usages: readonly OwnedRow[]): string[] =>
  usages.flatMap(({ row }) => (row['side'] !== BOTH && row[`text_${language}`] ? [`${countryName(language, row['side'] ?? '')}${colon[language]}${row[`text_${language}`]}`] : []));
