import type { Mapping } from '#domain/intake/column-mapping.ts';
import { recordTable, travellingColumns } from '#domain/record/tables.ts';
import { columnLabel } from '#capabilities/record/record-label-control.ts';
import { recordWords } from '#capabilities/record/record-words.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html } from '#platform/web/html.ts';
import { written } from '#platform/web/written.ts';
import type { Language } from '#platform/words/languages.ts';
import { shortened } from '#platform/words/shortened.ts';
import type { HeldUpload } from './held-table.ts';
import { intakeWords } from './intake-words.ts';
import type { ImportVisit, OpenedFile } from './opened-file.ts';

// By place, not by name: a column may be called anything at all.
const fieldOf = (at: number): string => `column-${at}`;

/** The form in which a person says what the columns mean. */
export function mappingForm(visit: ImportVisit, upload: HeldUpload, file: OpenedFile, mapping: Mapping): Html {
  const words = intakeWords[visit.language];
  const targets = travellingColumns(recordTable(mapping.table));
  const first = file.rows[0]?.cells ?? {};
  const labelled = { language: visit.language, relationship: file.relationship };
  return html`<h2>${words.mapping}</h2>
<form method="post" action="${address(visit.language, '/import/preview', { file: upload.token })}">
<div class="scroll"><table class="stacks"><caption class="visually-hidden">${words.mapping}</caption>
<thead><tr><th scope="col">${words.fileColumn}</th><th scope="col">${words.recordColumn}${inBrackets(visit.language, recordWords[visit.language].tables[mapping.table].name)}</th><th scope="col">${words.first}</th></tr></thead>
<tbody>${file.columns.map((column, at) => html`<tr><th scope="row">${shortened(column)}</th><td data-label="${words.recordColumn}"><select name="${fieldOf(at)}" aria-label="${
    words.meaningOf(shortened(column))}"><option value="">${words.leftOut}</option>${targets.map((target) => html`<option value="${target}"${
    mapping.columns[column] === target && html` selected`}>${columnLabel(labelled, mapping.table, target)}</option>`)}</select></td><td data-label="${words.first}">${written(visit, shortened(first[column] ?? ''))}</td></tr>
`)}</tbody></table></div>
<p><button class="second">${words.lookAgain}</button></p></form>`;
}

/** The meaning that was looked at goes along with its confirmation. */
export const hiddenMapping = (file: OpenedFile, mapping: Mapping): readonly Html[] =>
  file.columns.map((column, at) => html`<input type="hidden" name="${fieldOf(at)}" value="${mapping.columns[column]}">`);

/** What a form says that the columns mean; a problem, if any, is told in the reader's language. */
export function mappingIn(language: Language, form: URLSearchParams, { columns, proposed: { table } }: OpenedFile): { mapping: Mapping; problem: string | null } {
  const words = intakeWords[language];
  const targets: readonly string[] = travellingColumns(recordTable(table));
  const taken = new Set<string>();
  let problem: string | null = null;
  const pairs = columns.map((column, at): [string, string | null] => {
    const target = form.get(fieldOf(at));
    if (target === '') return [column, null];
    if (target === null || !targets.includes(target)) {
      problem ??= words.noSuchMeaning(shortened(column));
      return [column, null];
    }
    if (taken.has(target)) problem ??= words.takenTwice(target);
    taken.add(target);
    return [column, target];
  });
  return { mapping: { table, columns: Object.fromEntries(pairs) }, problem };
}
