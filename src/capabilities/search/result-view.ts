import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { answeredBy, type Span } from '#domain/search/marks.ts';
import { yearsOf } from '#domain/search/row-words.ts';
import type { Query } from '#domain/search/query.ts';
import { languageOf } from '#domain/text/language-of.ts';
import { recordWords } from '#capabilities/record/record-words.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { sideMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { whenText } from '#platform/words/dates.ts';
import type { Language } from '#platform/words/languages.ts';
import { shownIn } from '#platform/words/words.ts';
import type { Result } from './search-store.ts';
import { searchWords } from './search-words.ts';

/** A searched cell of a row, with the language it is in. */
interface Cell {
  readonly column: string;
  readonly text: string;
  readonly language: Language;
}

const suffix = /_(en|fr|ja)$/;

const languageIn = (column: string, text: string): Language => (suffix.exec(column)?.[1] as Language | undefined) ?? languageOf(text) ?? 'en';

function cellsOf(table: RecordTableName, row: RecordRow): Cell[] {
  return recordTable(table).searched.flatMap((column) => { const text = row[column]; return text ? [{ column, text, language: languageIn(column, text) }] : []; });
}

/** What a row is called, in the reader's language where it can be. */
function headOf(visit: RelationshipVisit, table: RecordTableName, row: RecordRow, cells: readonly Cell[]): Cell {
  const { searched, naming } = recordTable(table);
  const first = row['person'] ? 'person' : row['person_ja'] ? 'person_ja' : searched.slice(0, naming).find((column) => row[column]);
  const stem = first?.replace(suffix, '');
  const own = cells.filter(({ column }) => column.replace(suffix, '') === stem);
  const shown = shownIn(visit.language, Object.fromEntries(own.map(({ language, text }) => [language, text])));
  return own.find(({ language }) => language === shown?.language) ?? own[0] ?? { column: 'id', text: row.id, language: visit.language };
}

const CELLS = 3;

/** One result: what it is, where it leads, what in it answers the query and, where a translation did, which. */
export function resultView(visit: RelationshipVisit, query: Query, { table, row, nearly }: Result): Html {
  const words = searchWords[visit.language];
  const cells = cellsOf(table, row);
  // It is found by the year in which it falls, and by its identifier, too.
  const { spans, parts, through, lacking } = answeredBy(query, [...cells.map(({ text }) => text), row.id, ...yearsOf(row)]);
  const head = headOf(visit, table, row, cells);
  const at = cells.indexOf(head);
  const telling = tellingOf(visit, cells, at, spans, parts);
  const when = row['start_edtf'] ?? row['signed_edtf'] ?? row['on_edtf'] ?? row['when_edtf'] ?? null;
  return html`<li><p class="quiet">${recordWords[visit.language].tables[table].one}${when && html` · ${whenText(visit, when)}`}</p>
<p><a href="${recordAddress(visit, table, row.id)}">${inLanguage(visit.language, head.language, marked(head.text, spans[at] ?? []))}</a></p>
${through.length > 0 && html`<p class="aside">${through.slice(0, 3).map(({ typed, terms }, place) => { const { language, text } = nearest(visit.language, terms); return html`${place > 0 && ' · '}${words.foundAs(typed, inLanguage(visit.language, language, html`<strong>${text}</strong>`))}`; })}</p>`}
${nearly && lacking.length > 0 && html`<p class="aside">${words.lacking(lacking)}</p>`}
${telling.length > 0 && html`<dl class="facts tight">${telling.map(({ cell, its }) => html`<dt>${labelOf(visit, table, cell.column)}</dt><dd>${inLanguage(visit.language, cell.language, excerpt(cell.text, its))}</dd>`)}</dl>`}</li>
`;
}

/** A text of the row, its place among them, and where it answers. */
interface Telling {
  readonly cell: Cell;
  readonly place: number;
  readonly its: readonly Span[];
}

/** What else of a row is shown: in the reader's language first; what was said already is not said again in another. */
function tellingOf(visit: RelationshipVisit, cells: readonly Cell[], head: number, spans: readonly (readonly Span[])[], parts: readonly ReadonlySet<number>[]): readonly Telling[] {
  const answered = new Set(parts[head]);
  const said = new Set(answered.size > 0 ? [stemOf(cells[head]?.column)] : []);
  return cells.map((cell, place) => ({ cell, place, its: spans[place] ?? [] })).filter(({ place, its }) => place !== head && its.length > 0)
    .toSorted((one, other) => Number(other.cell.language === visit.language) - Number(one.cell.language === visit.language) || one.place - other.place)
    .filter(({ cell, place }) => {
      const adds = [...parts[place] ?? []].some((part) => !answered.has(part));
      if (!adds && said.has(stemOf(cell.column))) return false;
      said.add(stemOf(cell.column));
      for (const part of parts[place] ?? []) answered.add(part);
      return true;
    }).slice(0, CELLS);
}

const stemOf = (column = ''): string => column.replace(suffix, '');

/** Of the terms by which a part was found, the reader's own, and the longest: of "mines" and "mines antipersonnel" the second. */
const nearest = <Term extends { readonly language: Language; readonly text: string }>(language: Language, terms: readonly Term[]): Term =>
  terms.toSorted((one, other) => Number(other.language === language) - Number(one.language === language) || other.text.length - one.text.length)[0] as Term;

const inLanguage = (page: Language, language: Language, text: Part): Part => (language === page ? text : html`<span lang="${language}">${text}</span>`);

function labelOf(visit: RelationshipVisit, table: RecordTableName, column: string): Part {
  const columns: Readonly<Record<string, string>> = recordWords[visit.language].columns;
  const bare = column.replace(suffix, '');
  const side = /^(body|participants|actors|lead)_([ab])$/.exec(bare);
  const key = side?.[1] ?? bare;
  const name = columns[`${table}.${key}`] ?? columns[key] ?? key;
  return side ? html`${name} ${sideMark(visit, side[2] as 'a' | 'b')}` : name;
}

function marked(text: string, spans: readonly Span[]): Part {
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), html`<mark>${text.slice(start, end)}</mark>`);
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}

const BEFORE = 60;
const LONGEST = 240;

/** The text around its first mark. */
function excerpt(text: string, spans: readonly Span[]): Part {
  const first = spans[0]?.start ?? 0;
  const from = text.length <= LONGEST || first <= BEFORE ? 0 : first - BEFORE;
  // Never between the halves of one character.
  const start = from > 0 && /[\udc00-\udfff]/.test(text[from] ?? '') ? from + 1 : from;
  const cut = start + LONGEST;
  const end = cut >= text.length ? text.length : /[\udc00-\udfff]/.test(text[cut] ?? '') ? cut - 1 : cut;
  const within = spans.filter((span) => span.start >= start && span.end <= end).map((span) => ({ start: span.start - start, end: span.end - start }));
  return html`${start > 0 && '… '}${marked(text.slice(start, end), within)}${end < text.length && ' …'}`;
}

