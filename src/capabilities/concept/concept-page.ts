import { relationsOf, type RelationsOf } from '#domain/concept/concept.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import { languageOf } from '#domain/text/language-of.ts';
import { namesIn } from '#domain/search/term-names.ts';
import { codeWords } from '#capabilities/record/record-code-words.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { recordWords } from '#capabilities/record/record-words.ts';
import { foundBy, type Found } from '#capabilities/search/search-store.ts';
import { address } from '#platform/web/address.ts';
import { html, isWebAddress, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, ownNames } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { numberText, shownIn } from '#platform/words/words.ts';
import { conceptAddress, linkedTexts } from './concept-control.ts';
import { conceptsFor, definitionOf, labelOf, sourcesOf, type KnownConcepts } from './concept-store.ts';
import { conceptWords } from './concept-words.ts';
import { mayKeep } from './term-form-page.ts';
import { amendUsage, otherLanguages, usagesView } from './usage-view.ts';

/** A term: its names in three languages, what both sides and each of them mean by it, what it is tied to, and where the record speaks of it. */
export async function conceptPage(visit: RelationshipVisit): Promise<Answer> {
  const words = conceptWords[visit.language];
  const id = visit.params['id'] ?? '';
  const known = await conceptsFor(visit.reader, visit.database, visit.relationship.id);
  const term = known.terms.get(id);
  if (!term) return 'not-found';
  const usages = known.usages.get(id) ?? [];
  const label = shownIn(visit.language, labelOf(term))?.text ?? id;
  const found = await foundBy(visit.reader, visit.database, visit.relationship.id, { text: label, kind: null, page: 1 });
  const definition = definitionOf(usages);
  const texts = await linkedTexts(visit, [id]);
  return {
    page: {
      title: label, section: 'glossary',
      body: html`<p class="no-print"><a href="${address(visit.language, `/${visit.relationship.id}/glossary`)}">${words.glossary}</a></p><h1>${recordText(visit.language, labelOf(term), id)}</h1>${keeping(visit, term, definition)}
${definition && html`<p class="lede">${texts.worded(definition.row, 'text')}</p>${otherLanguages(visit, definition)}${amendUsage(visit, definition)}`}
${names(visit, term)}
${usagesView(visit, usages, texts)}
${relations(visit, known, relationsOf(id, known.relations.map(({ row }) => row)))}
${sources(visit, term, usages)}
${appearances(visit, label, found)}`,
    },
  };
}

/** What this reader may do here. */
function keeping(visit: RelationshipVisit, term: OwnedRow, definition: OwnedRow | null): Part {
  const words = conceptWords[visit.language].form;
  const { reader, language } = visit;
  const link = (rest: string, text: string): Html => html`<li><a href="${conceptAddress(visit, term.row.id, rest)}">${text}</a></li>`;
  const links = [
    mayKeep(visit, 'keep-term') && mayWrite(reader, term) && link('/amend', words.amendTerm),
    mayKeep(visit, 'keep-usage') && !definition && term.audience !== 'national' && link('/usages/definition', words.addDefinition),
    mayKeep(visit, 'keep-usage') && link('/usages/new', words.addUsage(countryName(language, reader.party ?? ''))),
    mayKeep(visit, 'relate-concepts') && link('/relations', words.amendRelations),
  ].filter(Boolean);
  return links.length > 0 && html`<ul class="inline no-print">${links}</ul>`;
}

function names(visit: RelationshipVisit, term: OwnedRow): Html {
  const words = conceptWords[visit.language];
  const kinds: Readonly<Record<string, string>> = codeWords[visit.language].termKinds;
  const fact = (name: Part, value: Part): Part => value && html`<dt>${name}</dt><dd>${value}</dd>`;
  const order = [visit.language, ...languages.filter((each) => each !== visit.language)];
  return html`<dl class="facts">${order.map((language) => fact(html`<span lang="${language}">${ownNames[language]}</span>`, term.row[`label_${language}`] && html`<span lang="${language}"><strong>${term.row[`label_${language}`]}</strong>${
    term.row[`variants_${language}`] && html` <span class="quiet">${namesIn(term.row[`variants_${language}`]).join(language === 'ja' ? '、' : ', ')}</span>`}</span>`))}
${fact(words.kind, kinds[term.row['kind'] ?? ''] ?? term.row['kind'])}${fact(words.audience, domainWords[visit.language].audiences[term.audience as 'shared'])}${fact(words.id, term.row.id)}</dl>`;
}

function relations(visit: RelationshipVisit, { terms }: KnownConcepts, { outside, ...tied }: RelationsOf): Part {
  const words = conceptWords[visit.language];
  const kinds = codeWords[visit.language].relationKinds;
  const link = (id: string): Part => { const other = terms.get(id); return other && html`<a href="${conceptAddress(visit, id)}">${recordText(visit.language, labelOf(other), id)}</a>`; };
  const shown = (['broader', 'narrower', 'related'] as const).filter((kind) => tied[kind].length > 0);
  if (shown.length === 0 && outside.length === 0) return null;
  return html`<h2>${words.relations}</h2><dl class="facts">${shown.map((kind) => html`<dt>${words.tied[kind]}</dt><dd><ul class="inline">${tied[kind].map((id) => html`<li>${link(id)}</li>`)}</ul></dd>`)}
${outside.map(({ kind, address: at }) => html`<dt>${kinds[kind]}</dt><dd>${isWebAddress(at) ? html`<a href="${at}" rel="noreferrer">${at}</a>` : at}</dd>`)}</dl>`;
}

/** Titles of works stand as they are written on them. */
function sources(visit: RelationshipVisit, term: OwnedRow, usages: readonly OwnedRow[]): Part {
  const all = sourcesOf(term, usages);
  return all.length > 0 && html`<h2>${conceptWords[visit.language].sources}</h2><ul>${all.map((each) => html`<li lang="${languageOf(each) ?? 'en'}">${each}</li>`)}</ul>`;
}

const own: readonly RecordTableName[] = ['terms_of_art', 'concept_usages', 'concept_relations', 'topic_phrases'];
const SHOWN = 6;

/** Where the record speaks of it, in whichever language: what search finds by its name. */
function appearances(visit: RelationshipVisit, label: string, { counts, results }: Found): Html {
  const words = conceptWords[visit.language];
  const tables = recordWords[visit.language].tables;
  const kinds = [...counts].filter(([table]) => !own.includes(table));
  const at = (kind: string | null): string => address(visit.language, `/${visit.relationship.id}/search`, { q: label, kind });
  const name = (table: RecordTableName, row: OwnedRow['row']): Part => {
    const { searched, naming } = recordTable(table);
    const first = searched.slice(0, naming).find((column) => row[column])?.replace(/_(?:en|fr|ja)$/, '') ?? 'id';
    return recordText(visit.language, { en: row[`${first}_en`] ?? row[first], fr: row[`${first}_fr`], ja: row[`${first}_ja`] }, row.id);
  };
  const first = results.filter(({ table }) => !own.includes(table)).slice(0, SHOWN);
  return html`<h2>${words.appears}</h2>${kinds.length === 0 ? html`<p class="aside">${words.nowhere}</p>` : html`<ul class="inline">${kinds.map(([table, count]) => html`<li><a href="${at(table)}">${tables[table].name}</a> <span class="quiet">${numberText(visit.language, count)}</span></li>`)}</ul>
<ul class="plain">${first.map(({ table, row }) => html`<li><a href="${recordAddress(visit, table, row.id)}">${name(table, row)}</a> <span class="quiet">${tables[table].one}</span></li>`)}</ul>`}
<p class="no-print"><a href="${at(null)}">${words.searchAll}</a></p>`;
}
