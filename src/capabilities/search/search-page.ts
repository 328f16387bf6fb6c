import { recordTables, type RecordTableName } from '#domain/record/tables.ts';
import type { Query } from '#domain/search/query.ts';
import { foldedWord } from '#domain/search/fold.ts';
import { recordWords } from '#capabilities/record/record-words.ts';
import { comboboxScript } from '#platform/web/assets.ts';
import { address, changed } from '#platform/web/address.ts';
import { flat, html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { numberText } from '#platform/words/words.ts';
import { resultView } from './result-view.ts';
import { COUNTED, FEW, foundBy, RESULTS_A_PAGE, type Asked, type Found } from './search-store.ts';
import { searchWords } from './search-words.ts';

const LONGEST_QUERY = 1_000;
const LAST_PAGE = COUNTED / RESULTS_A_PAGE;

/** Any address gives a page: what is no kind or no page is left out. */
function askedOf({ query }: RelationshipVisit): Asked {
  const page = Number(query.get('page') ?? 1);
  return {
    // A half of a character, which an address cannot hold, would come back as another text.
    text: (query.get('q') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/, ''),
    kind: recordTables.find(({ name }) => name === query.get('kind'))?.name ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

// In a heading a long query is cut short, and no mark in it turns what follows around.
const HEADING = 80;
function headingOf(text: string): string {
  const plain = [...text.replace(/\p{Bidi_Control}/gu, '')];
  return plain.length > HEADING ? `${plain.slice(0, HEADING).join('')}…` : plain.join('');
}

export async function searchPage(visit: RelationshipVisit): Promise<Answer> {
  const words = searchWords[visit.language];
  const asked = askedOf(visit);
  const found = await foundBy(visit.reader, visit.database, visit.relationship.id, asked);
  return {
    page: {
      title: asked.text === '' ? words.title : `${headingOf(asked.text)} · ${words.title}`, section: null, searchBox: false, script: comboboxScript.path,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${form(visit, asked, found)}
${asked.text !== '' && answer(visit, asked, found)}`,
    },
  };
}

function form(visit: RelationshipVisit, { text, kind }: Asked, { offered }: Found): Html {
  const words = searchWords[visit.language];
  return html`<form class="filter" method="get" action="${address(visit.language, visit.path)}" role="search" aria-label="${words.title}">
<div class="field combobox"><label for="q"><span>${words.label}</span></label><input id="q" type="search" name="q" value="${text}" size="40" maxlength="1000" list="terms" autocomplete="off"${text === '' && html` autofocus`} data-suggestions="${address(visit.language, `${visit.path}/suggestions`)}" data-suggestions-label="${words.suggested}"></div>
${kind && html`<input type="hidden" name="kind" value="${kind}">`}<button>${words.button}</button></form>
<datalist id="terms" aria-label="${words.offered}">${optionsOf(offered[visit.language])}</datalist>`;
}

// Made once for all pages on which the same terms are offered.
const options = new WeakMap<readonly string[], Html>();
function optionsOf(terms: readonly string[]): Html {
  let its = options.get(terms);
  if (!its) options.set(terms, (its = flat(html`${terms.map((term) => html`<option value="${term}"></option>`)}`)));
  return its;
}

function answer(visit: RelationshipVisit, asked: Asked, found: Found): Html {
  const words = searchWords[visit.language];
  const all = [...found.counts.values()].reduce((sum, count) => sum + count, 0);
  if (found.query.length === 0) return html`<p class="aside" role="status">${words.nothingAsked}</p>`;
  const text = headingOf(asked.text);
  const cut = (visit.query.get('q') ?? '').trim().length > LONGEST_QUERY && html`<p class="aside">${words.cut(LONGEST_QUERY)}</p>`;
  const nearly = nearlyFound(visit, found);
  if (all === 0) return html`<h2>${words.none(text)}</h2>${cut}${nearly === null && html`<p class="aside">${words.advice}</p>`}${apart(visit, found.query)}${related(visit, asked, found)}${nearly}`;
  const count = asked.kind === null ? all : (found.counts.get(asked.kind) ?? 0);
  const more = (found.counts.get('engagements') ?? 0) > COUNTED && (asked.kind ?? 'engagements') === 'engagements';
  return html`<h2>${more ? words.more(count - 1, text) : words.count(count, text)}</h2>
${cut}
${count > FEW && html`<p class="aside">${words.latest}</p>`}
${kinds(visit, asked, found, all)}
${related(visit, asked, found)}
<ol class="results plain" start="${(asked.page - 1) * RESULTS_A_PAGE + 1}">${found.results.filter((result) => !result.nearly).map((result) => resultView(visit, found.query, result))}</ol>
${pages(visit, asked.page, count)}${nearly}`;
}

/** Rows that answer some of the query, under a heading that says so. */
function nearlyFound(visit: RelationshipVisit, { results, loosely }: Found): Part {
  const nearly = results.filter((result) => result.nearly);
  if (nearly.length === 0) return null;
  const words = searchWords[visit.language];
  return html`<section aria-labelledby="nearly"><h2 id="nearly">${words.nearly}</h2>
<ol class="results plain">${nearly.map((result) => resultView(visit, loosely, result))}</ol></section>`;
}

function kinds(visit: RelationshipVisit, { kind }: Asked, { counts }: Found, all: number): Html {
  const words = searchWords[visit.language];
  const choice = (of: RecordTableName | null, name: string, count: number): Html =>
    html`<li><a href="${changed(visit, { kind: of, page: null })}"${of === kind && html` aria-current="true"`}>${name}</a> <span class="quiet">${(counts.get('engagements') ?? 0) > COUNTED && (of ?? 'engagements') === 'engagements' ? words.over(count - 1) : numberText(visit.language, count)}</span></li>`;
  return html`<nav aria-label="${words.kinds}"><ul class="inline">${choice(null, words.all, all)}${
    [...counts].map(([table, count]) => choice(table, recordWords[visit.language].tables[table].name, count))}</ul></nav>`;
}

/** What was asked for and not found together, each by itself. */
function apart(visit: RelationshipVisit, query: Query): Part {
  if (query.length < 2) return null;
  const words = searchWords[visit.language];
  return html`<nav aria-label="${words.apart}"><p class="quiet">${words.apart}</p><ul class="inline">${
    query.map(({ typed }) => html`<li><a href="${address(visit.language, visit.path, { q: typed })}">${typed}</a></li>`)}</ul></nav>`;
}

const RELATED = 8;

/** Terms of the field that hold what was typed. */
function related(visit: RelationshipVisit, { text }: Asked, { offered }: Found): Part {
  const words = searchWords[visit.language];
  const typed = foldedWord(text.slice(0, 40));
  const terms = typed.length < 2 ? [] : offered[visit.language].filter((term) => foldedWord(term).includes(typed) && foldedWord(term) !== typed).slice(0, RELATED);
  if (terms.length === 0) return null;
  return html`<nav aria-label="${words.related}"><p class="quiet">${words.related}</p><ul class="inline">${
    terms.map((term) => html`<li><a href="${address(visit.language, visit.path, { q: term })}">${term}</a></li>`)}</ul></nav>`;
}

function pages(visit: RelationshipVisit, page: number, count: number): Part {
  const words = searchWords[visit.language];
  const last = Math.min(LAST_PAGE, Math.max(1, Math.ceil(count / RESULTS_A_PAGE)));
  if (last === 1) return null;
  return html`<nav class="pages" aria-label="${words.pages}"><ul>
${page > 1 && html`<li><a href="${changed(visit, { page: page - 1 })}" rel="prev">← ${words.previous}</a></li>`}
<li>${words.page(page, last)}</li>
${page < last && html`<li><a href="${changed(visit, { page: page + 1 })}" rel="next">${words.next} →</a></li>`}</ul></nav>`;
}
