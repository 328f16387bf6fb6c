import { isOutside, relationKinds } from '#domain/concept/concept.ts';
import { audiencesFor, mayWrite } from '#domain/trust/held-with.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { codeWords } from '#capabilities/record/record-code-words.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, PageContent, RelationshipVisit } from '#platform/web/page.ts';
import { cellsIn, nothingStands, rowForm, saveRow, versionIn, type RowField } from '#platform/web/row-form.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { localeOf } from '#platform/words/languages.ts';
import { colon, shownIn } from '#platform/words/words.ts';
import { conceptAddress } from './concept-control.ts';
import { conceptsFor, labelOf, type KnownConcepts } from './concept-store.ts';
import { conceptWords } from './concept-words.ts';
import { relateConcepts } from './keep-concept.ts';
import { audienceField, audienceIn, mayKeep, opened } from './term-form-page.ts';

/** The relations of a concept that were written down from its own end, each to be withdrawn, and a form for another. */
export async function relationsPage(visit: RelationshipVisit, posted: boolean): Promise<Answer> {
  const { reader, database, relationship, language } = visit;
  const concept = visit.params['id'] ?? '';
  const known = await conceptsFor(reader, database, relationship.id);
  const term = known.terms.get(concept);
  if (!term || !mayKeep(visit, 'relate-concepts')) return 'not-found';
  const words = conceptWords[language].form;
  const fields = fieldsFor(visit, known, term);
  const title = `${words.relations}${colon[language]}${shownIn(language, labelOf(term))?.text ?? concept}`;
  const rows = known.relations.filter(({ row }) => row['concept'] === concept && row['kind']);
  const shown = async (entry: Entry, version: number | null, above: Part): Promise<PageContent> => ({
    title, section: 'glossary',
    body: html`<p><a href="${conceptAddress(visit, concept)}">${recordText(language, labelOf(term), concept)}</a></p><h1>${words.relations}${colon[language]}${recordText(language, labelOf(term), concept)}</h1>${above}
${rows.length > 0 && html`<ul class="plain">${rows.map((each) => one(visit, known, concept, each))}</ul>`}<h2>${words.addRelation}</h2>${rowForm(visit, { action: address(language, visit.path), fields, cancel: conceptAddress(visit, concept) }, entry, version)}`,
  });
  const at = opened({ audience: 'shared' });
  if (!posted) return { page: await shown({ values: at.values, problems: noProblems }, null, null) };
  return saveRow(visit, {
    fields, page: shown, problems: words.problems, standing: async () => nothingStands,
    save: async () => {
      const { address: outside = null, ...cells } = cellsIn(visit.form, fields);
      await perform(database, relateConcepts, { relationship, concept, id: null, version: null, audience: audienceIn(visit.form), cells: { ...cells, ...(isOutside(cells['kind']) ? { other: outside } : {}) } }, { reader, at: visit.at });
      return address(language, visit.path);
    },
  });
}

function fieldsFor(visit: RelationshipVisit, { terms }: KnownConcepts, term: OwnedRow): readonly RowField[] {
  const { language } = visit;
  const words = conceptWords[language].form;
  const kinds: Readonly<Record<string, string>> = codeWords[language].relationKinds;
  const others = [...terms.values()].filter(({ row }) => row.id !== term.row.id).map((each) => { const shown = shownIn(language, labelOf(each)); return { value: each.row.id, text: shown?.text ?? each.row.id, ...(shown && shown.language !== language ? { lang: shown.language } : {}) }; });
  return [
    { name: 'kind', label: words.relation, as: 'select', required: true, none: formWords[language].choose, choices: relationKinds.map((value) => ({ value, text: kinds[value] ?? value })) },
    { name: 'other', label: words.otherTerm, as: 'select', none: formWords[language].none, choices: others.toSorted((one, other) => one.text.localeCompare(other.text, localeOf[language]) || (one.value < other.value ? -1 : 1)) },
    { name: 'address', label: words.address, as: 'text', hint: words.addressHint },
    audienceField(visit, audiencesFor(visit.reader, null)),
  ];
}

function one(visit: RelationshipVisit, { terms }: KnownConcepts, concept: string, relation: OwnedRow): Html {
  const { language } = visit;
  const words = conceptWords[language].form;
  const { row, audience, version } = relation;
  const kinds: Readonly<Record<string, string>> = codeWords[language].relationKinds;
  const other = terms.get(row['other'] ?? '');
  const name: Part = other ? recordText(language, labelOf(other), row['other']) : row['other'];
  return html`<li>${kinds[row['kind'] ?? '']}${colon[language]}${name} <span class="quiet">${domainWords[language].audiences[audience as Audience]}</span>${mayWrite(visit.reader, relation) && html`
<form method="post" action="${conceptAddress(visit, concept, `/relations/${encodeURIComponent(row.id)}/withdraw`)}"><input type="hidden" name="version" value="${version}"><button class="second">${words.withdraw}<span class="visually-hidden">${colon[language]}${name}</span></button></form>`}</li>`;
}

/** Takes a relation back. */
export async function withdrawRelation(visit: RelationshipVisit): Promise<Answer> {
  const { reader, database, relationship } = visit;
  const [concept, id] = [visit.params['id'] ?? '', visit.params['relation'] ?? ''];
  const known = await conceptsFor(reader, database, relationship.id);
  const relation = known.relations.find(({ row }) => row.id === id && row['concept'] === concept);
  if (!relation || !mayKeep(visit, 'relate-concepts') || !mayWrite(reader, relation)) return 'not-found';
  await perform(database, relateConcepts, { relationship, concept, id, version: versionIn(visit.form) ?? -1, audience: relation.audience as Audience, cells: { kind: null, other: null, note: relation.row['note'] ?? null } }, { reader, at: visit.at });
  return { redirect: conceptAddress(visit, concept, '/relations') };
}
