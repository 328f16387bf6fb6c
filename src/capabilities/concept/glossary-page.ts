import { termKinds } from '#domain/concept/concept.ts';
import { foldedJapanese } from '#domain/search/fold.ts';
import { codeWords } from '#capabilities/record/record-code-words.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { languages, localeOf, ownNames, type Language } from '#platform/words/languages.ts';
import { localText, numberText, shownIn } from '#platform/words/words.ts';
import { conceptAddress } from './concept-control.ts';
import { conceptsFor, definitionOf, isConcept, labelOf, namesOf, type KnownConcepts } from './concept-store.ts';
import { glossaryFormats } from './glossary-export.ts';
import { conceptWords } from './concept-words.ts';
import { importTermsWords } from './import-terms-words.ts';
import { mayKeep } from './term-form-page.ts';

const LONGEST = 100;
const folded = (text: string): string => foldedJapanese(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");

/** The terms of the field by kind, key concepts first; some of them when a word or a kind is asked for. */
export async function glossaryPage(visit: RelationshipVisit): Promise<Answer> {
  const words = conceptWords[visit.language];
  const known = await conceptsFor(visit.reader, visit.database, visit.relationship.id);
  const typed = (visit.query.get('q') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST).toWellFormed();
  const kind = termKinds.find((each) => each === visit.query.get('kind')) ?? null;
  const wanted = folded(typed);
  const holds = (term: OwnedRow): boolean => wanted === '' || languages.some((language) => namesOf(term, language).some((name) => folded(name).includes(wanted)));
  const shown = [...known.terms.values()].filter((term) => holds(term) && (kind === null || term.row['kind'] === kind));
  const byName = shown.map((term) => ({ term, name: shownIn(visit.language, labelOf(term))?.text ?? term.row.id }))
    .toSorted((one, other) => one.name.localeCompare(other.name, localeOf[visit.language]) || (one.term.row.id < other.term.row.id ? -1 : 1)).map(({ term }) => term);
  const others = termKinds.filter((each) => each !== 'concept');
  const kinds: Readonly<Record<string, string>> = codeWords[visit.language].termKinds;
  const concepts = byName.filter(isConcept);
  // A kind that no form offers, from a file, stands with the subjects rather than nowhere.
  const ofKind = (of: string): OwnedRow[] => byName.filter((term) => !isConcept(term) && ((others as readonly string[]).includes(term.row['kind'] ?? '') ? term.row['kind'] === of : of === 'subject'));
  return {
    page: {
      title: words.glossary, section: 'glossary',
      body: html`<h1>${words.glossary}</h1><p class="lede">${words.lede}</p>
${filter(visit, typed, kind)}
<p role="status">${words.count(shown.length)}</p>
<p class="no-print">${words.download} ${glossaryFormats.map((format, at) => html`${at > 0 && ' · '}<a href="${address(visit.language, `${visit.path}/export`, { format })}">${words.formats[format]}</a>`)}</p>
${mayKeep(visit, 'keep-term') && html`<p class="no-print"><a href="${address(visit.language, `${visit.path}/new`)}">${words.form.addTerm}</a>${mayKeep(visit, 'import-terms') && html` · <a href="${address(visit.language, `${visit.path}/import`)}">${importTermsWords[visit.language].title}</a>`}</p>`}
${concepts.length > 0 && html`<section><h2>${words.concepts}</h2><dl class="concepts">${concepts.map((term) => entry(visit, known, term))}</dl></section>`}
${others.map((each) => termsOf(visit, kinds[each] ?? each, ofKind(each)))}`,
    },
  };
}

function filter(visit: RelationshipVisit, typed: string, kind: string | null): Html {
  const words = conceptWords[visit.language];
  const kinds = codeWords[visit.language].termKinds;
  return html`<form class="filter" method="get" action="${address(visit.language, visit.path)}"><label><span>${words.find}</span><input type="search" name="q" value="${typed}" maxlength="${LONGEST}"></label>
<label><span>${words.kind}</span><select name="kind"><option value="">${words.allKinds}</option>${termKinds.map((each) => html`<option value="${each}"${each === kind && html` selected`}>${kinds[each]}</option>`)}</select></label><button>${words.show}</button></form>`;
}

const others = (language: Language): readonly Language[] => languages.filter((each) => each !== language);

const inOthers = (visit: RelationshipVisit, term: OwnedRow): Part => {
  const shown = shownIn(visit.language, labelOf(term))?.language;
  return others(visit.language).flatMap((each) => (term.row[`label_${each}`] && each !== shown ? [html`<span lang="${each}">${term.row[`label_${each}`]}</span>`] : [])).map((each, at) => [at > 0 && ' · ', each]);
};

function entry(visit: RelationshipVisit, { usages }: KnownConcepts, term: OwnedRow): Html {
  const definition = definitionOf(usages.get(term.row.id) ?? []);
  return html`<dt><a href="${conceptAddress(visit, term.row.id)}">${recordText(visit.language, labelOf(term), term.row.id)}</a> <span class="quiet">${inOthers(visit, term)}</span></dt>
<dd>${definition && recordText(visit.language, localText(definition.row, 'text'), '')}</dd>
`;
}

function termsOf(visit: RelationshipVisit, name: string, terms: readonly OwnedRow[]): Part {
  if (terms.length === 0) return null;
  const order = [visit.language, ...others(visit.language)];
  const cell = (term: OwnedRow, language: Language): Part => { const text = term.row[`label_${language}`]; return text && html`<span lang="${language}">${text}</span>`; };
  return html`<section><h2>${name} <span class="quiet">${numberText(visit.language, terms.length)}</span></h2><div class="scroll"><table class="stacks"><thead><tr>${order.map((each) => html`<th scope="col" lang="${each}">${ownNames[each]}</th>`)}</tr></thead><tbody>${
    terms.map((term) => html`<tr><th scope="row"><a href="${conceptAddress(visit, term.row.id)}">${recordText(visit.language, labelOf(term), term.row.id)}</a></th>${others(visit.language).map((each) => html`<td data-label="${ownNames[each]}">${cell(term, each)}</td>`)}</tr>
`)}</tbody></table></div></section>`;
}
