import type { Mapping } from '#domain/intake/column-mapping.ts';
import { columnLabel } from '#capabilities/record/record-label-control.ts';
import type { Plan, PlannedRow } from '#domain/intake/plan.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { stateMark, type Tone } from '#platform/web/marks.ts';
import { personMark } from '#platform/web/person-mark.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { spanText } from '#platform/words/dates.ts';
import { colon } from '#platform/words/words.ts';
import { shortened } from '#platform/words/shortened.ts';
import { intakeWords } from './intake-words.ts';
import type { ImportVisit, OpenedFile } from './opened-file.ts';

/** Rows that one page shows. */
export const SHOWN = 200;

const tones: Readonly<Record<PlannedRow['outcome'], Tone>> = { new: 'good', known: 'plain', conflicting: 'warn', refused: 'bad' };
const urgency: Readonly<Record<PlannedRow['outcome'], number>> = { refused: 0, conflicting: 1, new: 2, known: 2 };

/** What would become of each row: first those that need a person. */
export function preview(visit: ImportVisit, file: OpenedFile, mapping: Mapping, { rows }: Plan): Html {
  const words = intakeWords[visit.language];
  const shown = rows.toSorted((one, other) => urgency[one.outcome] - urgency[other.outcome] || one.number - other.number).slice(0, SHOWN);
  const numbers = new Set(shown.map(({ number }) => number));
  const cells = new Map(file.rows.flatMap((row) => (numbers.has(row.number) ? [[row.number, row.cells] as const] : [])));
  return html`<h2>${words.preview}</h2>
${rows.length > shown.length && html`<p>${words.shown(shown.length, rows.length)}</p>`}
<div class="scroll"><table class="stacks"><caption class="visually-hidden">${words.preview}</caption>
<thead><tr><th scope="col" class="number">${words.row}</th><th scope="col">${words.outcome}</th><th scope="col">${words.what}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>${shown.map((row) => html`<tr><th scope="row" class="number" data-label="${words.row}">${row.number}</th><td>${
    stateMark(tones[row.outcome], words.outcomes[row.outcome])}</td><td data-label="${words.what}">${what(visit, recordCells(row, cells.get(row.number) ?? {}, mapping))}</td><td data-label="${
    words.why}">${why(visit, file, mapping, row)}</td></tr>
`)}</tbody></table></div>`;
}

type Cells = Readonly<Record<string, string | null>>;

/** A row by the record's columns; one that was refused is shown as it stands in the file. */
function recordCells(row: PlannedRow, cells: Cells, mapping: Mapping): Cells {
  if (row.outcome !== 'refused') return row.row;
  return Object.fromEntries(Object.entries(mapping.columns).flatMap(([column, target]) => (target ? [[target, cells[column] ?? null]] : [])));
}

function what(visit: ImportVisit, cells: Cells): Part {
  const short = (column: string): string | null => (cells[column] ? shortened(cells[column]) : null);
  const called = ['title', 'name', 'label', 'text', 'phrase'].find((each) => short(`${each}_en`) || short(`${each}_fr`) || short(`${each}_ja`)) ?? 'title';
  // A person has a name and no title of their own.
  const person = short('person') || short('person_ja') ? personMark(visit.language, { person: short('person'), person_ja: short('person_ja'), country: cells['country'] ?? cells['side'] ?? null }, '') : null;
  const otherwise = short('statement') ?? short('text') ?? short('id') ?? '';
  const when = cells['start_edtf'] ? spanText(visit, shortened(cells['start_edtf']), short('end_edtf')) : null;
  return html`${person && html`${person} · `}${recordText(visit.language, { en: short(`${called}_en`), fr: short(`${called}_fr`), ja: short(`${called}_ja`) }, otherwise)}${when && html`<span class="quiet">${inBrackets(visit.language, when)}</span>`}`;
}

function why(visit: ImportVisit, file: OpenedFile, mapping: Mapping, row: PlannedRow): Part {
  const words = intakeWords[visit.language];
  if (row.outcome === 'new') return null;
  if (row.outcome === 'refused') {
    return html`<ul class="plain tight">${row.refusals.map(({ column, reason, value }) =>
      html`<li>${column !== null && `${words.column(shortened(column))}${colon[visit.language]}`}${words.rowRefusals[reason](value)}</li>`)}</ul>`;
  }
  const relationship = visit.own.find(({ id }) => id === row.row['relationship']) ?? file.relationship;
  const link = html`<a href="${recordAddress({ language: visit.language, relationship }, mapping.table, row.id)}">${row.id}</a>`;
  return row.outcome === 'known' ? html`${words.knownBy[row.by]}${colon[visit.language]}${link}` : html`${link} · ${words.contradicts(row.columns.map((column) => columnLabel({ language: visit.language, relationship }, mapping.table, column)).join(visit.language === 'ja' ? '、' : ', '))}`;
}
