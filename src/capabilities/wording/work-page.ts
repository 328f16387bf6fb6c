import type { Audience } from '#domain/trust/reader.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { lacks, languagesOf } from '#domain/wording/lack.ts';
import { columnName, headMark } from '#capabilities/record/record-name-control.ts';
import { recordWords } from '#capabilities/record/record-words.ts';
import { address, changed } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { stateMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { colon, numberText } from '#platform/words/words.ts';
import { bureauForms } from './bureau-forms.ts';
import { wordingAddress } from './wording-control.ts';
import { ROWS_LOOKED_THROUGH, type LackingRow } from './wording-store.ts';
import { wordingPageWords } from './wording-words.ts';
import { toneOf } from './wording-view.ts';
import { mayWordHere, textsOfRow, workAsked, workFor, type Work, type WorkAsked } from './work-asked.ts';

const ROWS_A_PAGE = 50;

export const workPage = async (visit: RelationshipVisit): Promise<Answer> => (mayWordHere(visit) ? workShown(visit, null) : 'not-found');

/** The list, with what is wrong with a file that was handed in. */
export async function workShown(visit: RelationshipVisit, problem: Part, status = 200): Promise<Answer> {
  const words = wordingPageWords[visit.language];
  const asked = workAsked(visit);
  const work = await workFor(visit, asked);
  const last = Math.max(1, Math.ceil(work.rows.length / ROWS_A_PAGE));
  const page = Math.min(asked.page, last);
  const rows = work.rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);
  return {
    status,
    page: {
      title: words.title, section: null, wide: true,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${problem}
${counts(visit, work)}
${filter(visit, asked, work)}
<p class="bar"><strong>${words.count(work.rows.length)}</strong></p>${work.cut && html`<p class="quiet">${words.newest(ROWS_LOOKED_THROUGH)}</p>`}
${rows.length === 0 ? html`<p class="aside">${words.none}</p>` : list(visit, rows)}${pages(visit, page, last)}
${bureauForms(visit, asked, work)}`,
    },
  };
}

/** How many texts want what in each language; a number leads to them. */
function counts(visit: RelationshipVisit, { counts: of }: Work): Html {
  const words = wordingPageWords[visit.language];
  const own = languagesOf(visit.reader.party);
  const inOrder = [...own, ...languages.filter((each) => !own.includes(each))];
  return html`<table class="stacks work-counts"><caption>${words.summary}</caption><thead><tr><th scope="col">${words.language}</th>${lacks.map((lack) => html`<th scope="col" class="number">${words.lacks[lack]}</th>`)}</tr></thead><tbody>${
    inOrder.map((language) => html`<tr><th scope="row">${words.languages[language]}</th>${lacks.map((lack) => {
      const count = of.get(language)?.[lack] ?? 0;
      const number = numberText(visit.language, count);
      return html`<td class="number" data-label="${words.lacks[lack]}">${count > 0 ? html`<a href="${address(visit.language, `/${visit.relationship.id}/wording`, { into: language, lack, kind: visit.query.get('kind') })}">${number}</a>` : number}</td>`;
    })}</tr>`)}</tbody></table>`;
}

function filter(visit: RelationshipVisit, { into, lack, table }: WorkAsked, { kinds }: Work): Html {
  const words = wordingPageWords[visit.language];
  const own = languagesOf(visit.reader.party);
  const option = (value: string, text: string, chosen: boolean): Html => html`<option value="${value}"${chosen && html` selected`}>${text}</option>`;
  return html`<form class="filter" method="get" action="${address(visit.language, `/${visit.relationship.id}/wording`)}">
<label><span>${words.into}</span><select name="into">${own.length > 1 && own.length < languages.length && option('', words.ownLanguages(own), into === '')}${
    languages.map((each) => option(each, words.languages[each], into === each || (into === '' && own.length === 1 && own[0] === each)))}${option('all', words.anyLanguage, into === 'all' || (into === '' && own.length === languages.length))}</select></label>
<label><span>${words.lack}</span><select name="lack">${option('', words.anyLack, lack === null)}${lacks.map((each) => option(each, words.lacks[each], each === lack))}</select></label>
<label><span>${words.kind}</span><select name="kind">${option('', words.anyKind, table === null)}${[...new Set([...kinds, ...(table ? [table] : [])])].map((each) => option(each, recordWords[visit.language].tables[each].name, each === table))}</select></label>
<button>${words.show}</button></form>`;
}

function list(visit: RelationshipVisit, rows: readonly LackingRow[]): Html {
  const words = wordingPageWords[visit.language];
  return html`<div class="scroll"><table class="stacks list"><caption class="visually-hidden">${words.title}</caption>
<thead><tr><th scope="col">${words.when}</th><th scope="col">${words.what}</th><th scope="col">${words.wanting}</th><th scope="col">${words.audience}</th></tr></thead><tbody>${rows.map((row) => line(visit, row))}</tbody></table></div>`;
}

function line(visit: RelationshipVisit, row: LackingRow): Html {
  const words = wordingPageWords[visit.language];
  const { table, id, owner, audience, start, named } = row;
  return html`<tr><td class="date" data-label="${words.when}">${start && whenText(visit, start)}</td>
<th scope="row"><a href="${wordingAddress(visit, table, id, { owner })}">${headMark(visit, table, named)}</a> <small>${recordWords[visit.language].tables[table].one}</small></th>
<td data-label="${words.wanting}"><ul class="plain tight">${textsOfRow(row).map((text) => html`<li>${columnName(visit, table, text)}${colon[visit.language]}${
    row.lacking.filter((each) => each.text === text).map(({ language, lack }, at) => html`${at > 0 && ' '}${stateMark(toneOf[lack], `${words.languages[language as Language]}${visit.language === 'ja' ? '・' : ' – '}${words.lacks[lack]}`)}`)}</li>`)}</ul></td>
<td data-label="${words.audience}">${domainWords[visit.language].audiences[audience as Audience]}${!mayWrite(visit.reader, row) && html` <small>${words.releasing}</small>`}</td></tr>
`;
}

function pages(visit: RelationshipVisit, page: number, last: number): Part {
  const words = wordingPageWords[visit.language];
  if (last === 1) return null;
  const to = (other: number): string => changed({ ...visit, path: `/${visit.relationship.id}/wording` }, { page: other });
  return html`<nav class="pages" aria-label="${words.pages}"><ul>
${page > 1 && html`<li><a href="${to(page - 1)}" rel="prev">← ${words.previous}</a></li>`}
<li>${words.page(page, last)}</li>
${page < last && html`<li><a href="${to(page + 1)}" rel="next">${words.next} →</a></li>`}</ul></nav>`;
}
