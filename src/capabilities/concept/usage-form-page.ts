import { BOTH } from '#domain/concept/concept.ts';
import { maySay, mayWrite } from '#domain/trust/held-with.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { cellsIn, nothingStands, rowForm, saveRow, versionIn, type RowField } from '#platform/web/row-form.ts';
import { ownNames } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { colon, shownIn } from '#platform/words/words.ts';
import { conceptAddress } from './concept-control.ts';
import { conceptsFor, definitionOf, labelOf } from './concept-store.ts';
import { conceptWords } from './concept-words.ts';
import { audiencesOfPart, keepUsage } from './keep-concept.ts';
import { audienceField, audienceIn, languagesFrom, mayKeep, opened, standingOf } from './term-form-page.ts';

/** A usage that this reader may write over: the own side's, or the definition. */
export const mayAmendUsage = (visit: RelationshipVisit, usage: OwnedRow): boolean =>
  mayKeep(visit, 'keep-usage') && mayWrite(visit.reader, usage) && maySay(visit.reader.party, 'concept_usages', usage.row);

/** A form for what the reader's side, or both, mean by a concept: "new", "definition", or the id of what stands. */
export async function usageFormPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const { reader, database, relationship, language } = visit;
  const [concept, asked] = [visit.params['id'] ?? '', visit.params['usage'] ?? ''];
  const find = async () => {
    const known = await conceptsFor(reader, database, relationship.id);
    const usages = known.usages.get(concept) ?? [];
    return { term: known.terms.get(concept), usage: (asked === 'definition' ? definitionOf(usages) : usages.find(({ row }) => row.id === asked)) ?? null };
  };
  const { term, usage } = await find();
  const isNew = asked === 'new' || (asked === 'definition' && !usage);
  if (!term || !mayKeep(visit, 'keep-usage') || (isNew ? false : !usage || !mayAmendUsage(visit, usage))) return 'not-found';
  const side = usage?.row['side'] ?? (asked === 'definition' ? BOTH : (reader.party ?? ''));
  const words = conceptWords[language].form;
  const offered = audiencesOfPart(reader, usage, [term], side);
  const fields: readonly RowField[] = [
    ...languagesFrom(language).map((each): RowField => ({ name: `text_${each}`, label: words.text(ownNames[each]), as: 'area', rows: 5, lang: each })),
    { name: 'since_edtf', label: words.since, as: 'text', hint: words.sinceHint }, { name: 'source', label: words.source, as: 'text', hint: words.sourceHint }, { name: 'note', label: words.note, as: 'area', rows: 2 }, audienceField(visit, offered),
  ];
  const heading = side === BOTH ? words.definition : words.usageOf(countryName(language, side));
  const back = conceptAddress(visit, concept);
  const label = shownIn(language, labelOf(term))?.text ?? concept;
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title: `${heading}${colon[language]}${label}`, section: 'glossary',
    body: html`<h1>${heading}${colon[language]}${recordText(language, labelOf(term), concept)}</h1>${above}${rowForm(visit, { action: address(language, visit.path), fields, cancel: back }, entry, version)}`,
  });
  const at = usage ? standingOf(usage) : opened({ audience: offered.includes('shared') ? 'shared' : (offered[0] ?? '') });
  if (!posted) return { page: await shown({ values: at.values, problems: noProblems }, at.version, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => { const now = (await find()).usage; return now ? standingOf(now) : nothingStands; },
    save: async () => {
      await perform(database, keepUsage, { relationship, concept, side, id: usage?.row.id ?? null, version: usage ? (versionIn(visit.form) ?? -1) : null, audience: audienceIn(visit.form), cells: cellsIn(visit.form, fields) }, { reader, at: visit.at });
      return back;
    },
  });
}
