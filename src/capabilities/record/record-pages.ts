import { recordTable, recordTables, type RecordTableName } from '#domain/record/tables.ts';
import { workLink } from '#capabilities/wording/wording-control.ts';
import { formats, tableFile, typeOf } from '#platform/tables/record-file.ts';
import { address, changed } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { numberText } from '#platform/words/words.ts';
import { namesFor } from './names-store.ts';
import { idsIn } from './record-cell.ts';
import { pageOfRows, ROWS_A_PAGE, rowsHolding, tableSizes } from './record-store.ts';
import { rowsTable } from './record-table.ts';
import { recordWords } from './record-words.ts';

/** The table that an address names; null when there is none. */
export const tableAsked = ({ params }: RelationshipVisit): RecordTableName | null => recordTables.find(({ name }) => name === params['table'])?.name ?? null;

const textAsked = ({ query }: RelationshipVisit): string => (query.get('q') ?? '').trim();

/** Where a table is listed; engagements have a list of their own. */
export const tableAddress = ({ language, relationship }: RelationshipVisit, table: RecordTableName, text = ''): string =>
  address(language, `/${relationship.id}/${table === 'engagements' ? table : `record/${table}`}`, { q: text });

export async function recordIndexPage(visit: RelationshipVisit): Promise<Answer> {
  const words = recordWords[visit.language];
  const sizes = await tableSizes(visit.reader, visit.database, visit.relationship.id);
  const rows = recordTables.flatMap(({ name }) => {
    const size = sizes.get(name);
    return size === undefined ? [] : [html`<tr><th scope="row"><a href="${tableAddress(visit, name)}">${words.tables[name].name}</a></th><td>${words.tables[name].text}</td>
<td class="number" data-label="${words.number}">${numberText(visit.language, size)}</td></tr>
`];
  });
  return {
    page: {
      title: words.title, section: 'record',
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${workLink(visit)}
${rows.length === 0 ? html`<p class="aside">${words.nothing}</p>` : html`<div class="scroll"><table class="stacks"><caption class="visually-hidden">${words.title}</caption>
<thead><tr><th scope="col">${words.table}</th><th scope="col">${words.holds}</th><th scope="col" class="number">${words.number}</th></tr></thead><tbody>${rows}</tbody></table></div>`}`,
    },
  };
}

export async function recordTablePage(visit: RelationshipVisit): Promise<Answer> {
  const table = tableAsked(visit);
  if (table === null) return 'not-found';
  const text = textAsked(visit);
  if (table === 'engagements') return { redirect: tableAddress(visit, table, text) };
  const words = recordWords[visit.language];
  const asked = Number(visit.query.get('page') ?? 1);
  const { rows, count, page } = await pageOfRows(
    { text, page: Number.isSafeInteger(asked) && asked >= 1 ? asked : 1 }, visit.reader, visit.database, table, visit.relationship.id);
  const shown = rows.map(({ row }) => row);
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, idsIn(shown));
  const { name, text: explanation } = words.tables[table];
  return {
    page: {
      title: name, section: 'record', wide: true,
      body: html`${placeOf(visit)}<h1>${name}</h1><p class="lede">${explanation}</p>
${filterForm(visit, text)}
<p class="bar"><strong>${words.rows(count)}</strong> <span class="no-print">${words.export} ${formats.map((format, at) => html`${at > 0 && ' · '}<a href="${
        changed({ ...visit, path: `/${visit.relationship.id}/record/${table}/export` }, { format, page: null })}">${format.toUpperCase()}</a>`)}</span></p>
${shown.length > 0 ? rowsTable(visit, table, shown, names) : html`<p class="aside">${text === '' ? words.nothing : words.none}</p>`}
${pages(visit, page, count)}`,
    },
  };
}

/** The way from the record to a row of it. */
export function placeOf(visit: RelationshipVisit, table: RecordTableName | null = null): Html {
  const words = recordWords[visit.language];
  const record = html`<a href="${address(visit.language, `/${visit.relationship.id}/record`)}">${words.title}</a>`;
  return html`<nav class="no-print" aria-label="${words.place}"><ul class="inline"><li>${record}</li>${table && html`<li><a href="${tableAddress(visit, table)}">${words.tables[table].name}</a></li>`}</ul></nav>`;
}

function filterForm(visit: RelationshipVisit, text: string): Html {
  const words = recordWords[visit.language];
  const here = address(visit.language, visit.path);
  return html`<form class="filter" method="get" action="${here}"><label><span>${words.filter}</span><input type="search" name="q" value="${text}" size="24"></label>
<button>${words.show}</button>${text !== '' && html` <a href="${here}">${words.clear}</a>`}</form>`;
}

function pages(visit: RelationshipVisit, page: number, count: number): Part {
  const words = recordWords[visit.language];
  const last = Math.max(1, Math.ceil(count / ROWS_A_PAGE));
  if (last === 1) return null;
  return html`<nav class="pages" aria-label="${words.pages}"><ul>
${page > 1 && html`<li><a href="${changed(visit, { page: page - 1 })}" rel="prev">← ${words.previous}</a></li>`}
<li>${words.page(page, last)}</li>
${page < last && html`<li><a href="${changed(visit, { page: page + 1 })}" rel="next">${words.next} →</a></li>`}</ul></nav>`;
}

/** All rows of a table that answer the choice, as a file. */
export async function exportRecordTable(visit: RelationshipVisit): Promise<Answer> {
  const table = tableAsked(visit);
  const format = formats.find((each) => each === visit.query.get('format'));
  if (table === null || !format) return 'not-found';
  const rows = await rowsHolding(textAsked(visit), visit.reader, visit.database, table, visit.relationship.id);
  const travelling = rows.map(({ row, owner, audience }) => ({ ...row, owner, audience }));
  return { file: { name: `entente-${visit.relationship.id}-${table}.${format}`, type: typeOf[format], bytes: await tableFile(format, recordTable(table), travelling) } };
}
