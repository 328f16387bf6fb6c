import { nameOn } from '#domain/party/name-in-time.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { sideMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { nameWords } from '#platform/words/name-words.ts';
import { shownIn } from '#platform/words/words.ts';
import { cellOf } from './record-cell.ts';
import { labelOf, listedFields } from './record-fields.ts';
import { columnName, headMark, headOf } from './record-name-control.ts';
import type { Names } from './names-store.ts';
import { recordWords } from './record-words.ts';

/** Where a row is shown with all its cells; of engagements, whose own page has them, that page. */
export function rowAddress({ language, relationship }: Pick<RelationshipVisit, 'language' | 'relationship'>, table: RecordTableName, id: string): string {
  return address(language, `/${relationship.id}/${table === 'engagements' ? table : `record/${table}`}/${encodeURIComponent(id)}`);
}

/** What a column is called, with the side whose it is. */
export function columnLabel(visit: RelationshipVisit, table: RecordTableName, field: string): Part {
  const { side } = labelOf(field);
  const name = columnName(visit, table, field);
  return side === null || table === 'relationships' ? name : html`${name} ${sideMark(visit, side)}`;
}

const isDate = (field: string): boolean => field.endsWith('_edtf');

/** Rows of a table by their most telling fields; the first leads to the row. */
export function rowsTable(visit: RelationshipVisit, table: RecordTableName, rows: readonly RecordRow[], names: Names, without: string | null = null): Html {
  const fields = listedFields[table].filter((field, at) => at === 0 || field !== without);
  const others = fields.slice(1);
  const cell = (field: string, row: RecordRow): Html => html`<td${isDate(field) && html` class="date"`} data-label="${columnName(visit, table, field)}">${cellOf(visit, names, table, field, row)}</td>`;
  return html`<div class="scroll"><table class="stacks"><caption class="visually-hidden">${recordWords[visit.language].tables[table].name}</caption>
<thead><tr>${fields.map((field) => html`<th scope="col">${columnLabel(visit, table, field)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row"><a href="${rowAddress(visit, table, row.id)}">${headMark(visit, table, row)}</a>${calledNow(visit, names, table, row)}</th>${others.map((field) => cell(field, row))}</tr>
`)}</tbody></table></div>`;
}

/** What an organisation is called now, where its row has another name for it. */
function calledNow(visit: RelationshipVisit, names: Names, table: RecordTableName, row: RecordRow): Part {
  const now = table === 'organisations' ? nameOn(names.get(row.id)?.over ?? [], visit.today)?.name : undefined;
  return now && shownIn(visit.language, now)?.text !== headOf(visit, table, row).text && html`<span class="quiet">${inBrackets(visit.language, nameWords[visit.language].now(recordText(visit.language, now)))}</span>`;
}
