import type { Mapping } from '#domain/intake/column-mapping.ts';
import type { Plan } from '#domain/intake/plan.ts';
import { audiencesOpenTo } from '#domain/trust/reader.ts';
import { WrongInput } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { layoutWords } from '#platform/web/layout-words.ts';
import type { Answer } from '#platform/web/page.ts';
import { colon, shownIn } from '#platform/words/words.ts';
import type { HeldUpload } from './held-table.ts';
import { hiddenMapping, mappingForm, mappingIn } from './import-mapping.ts';
import { preview } from './import-preview.ts';
import { intakeWords } from './intake-words.ts';
import { openedFile, type ImportVisit, type OpenedFile, type Unopened } from './opened-file.ts';
import { planImport } from './plan-import.ts';

/** Where a file that is kept is looked at; the token stands in the address, so that it can be looked at in another language. */
export const lookAddress = (visit: ImportVisit, { token }: HeldUpload): string => address(visit.language, '/import/preview', { file: token });
export const doneAddress = (visit: ImportVisit, { token }: HeldUpload): string => address(visit.language, '/import/done', { file: token });

export const heldFor = (visit: ImportVisit): HeldUpload | null => visit.uploads.find(visit.reader, visit.query.get('file'), visit.at);

export const importPage = async (visit: ImportVisit): Promise<Answer> => firstStep(visit, null);

/** The form that takes a file, with what is wrong with the one before. */
export function firstStep(visit: ImportVisit, problem: Part, status = 200): Answer {
  const { language, own } = visit;
  const words = intakeWords[language];
  return {
    status,
    page: {
      title: words.title, section: 'import',
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${problem && html`<div class="problem" role="alert">${problem}</div>`}
<form class="filter" method="post" enctype="multipart/form-data" action="${address(language, '/import')}">
<label><span>${words.file}</span><input type="file" name="file" accept=".csv,.xlsx" required></label>
${own.length > 1 && html`<label><span>${layoutWords[language].relationship}</span><select name="relationship">${own.map(({ id, name }) =>
        html`<option value="${id}">${shownIn(language, name)?.text ?? id}</option>`)}</select></label>`}
<button>${words.look}</button></form>`,
    },
  };
}

/** Takes a file in: it is read past every guard and kept for its reader; nothing is written. */
export async function receiveFile(visit: ImportVisit): Promise<Answer> {
  const words = intakeWords[visit.language];
  const relationship = visit.form.get('relationship') ?? visit.own[0].id;
  if (!visit.own.some(({ id }) => id === relationship)) throw new WrongInput('relationship');
  const file = visit.files.find(({ field, name }) => field === 'file' && name);
  if (!file) return firstStep(visit, html`<p>${words.noFile}</p>`, 422);
  const upload = { name: file.name.slice(0, 200), bytes: file.bytes, relationship };
  const opened = await openedFile(visit, upload);
  if ('refusals' in opened) return firstStep(visit, refusedFile(visit, upload.name, opened), 422);
  return { redirect: lookAddress(visit, visit.uploads.keep(visit.reader, { ...upload, mapping: null, state: 'waiting' }, visit.at)) };
}

function refusedFile({ language }: ImportVisit, name: string, { refusals }: Unopened): Html {
  const words = intakeWords[language];
  const place = (row: number | null, column: string | null): string =>
    [name, ...(row === null ? [] : [words.rowNumber(row)]), ...(column === null ? [] : [words.column(column)])].join(words.and);
  return html`<p>${words.refusedAll}</p><ul class="plain tight">${refusals.map(({ row, column, reason }) => html`<li><strong>${place(row, column)}</strong>${colon[language]}${reason}</li>`)}</ul>`;
}

/** What would become of a file that is kept. */
export async function lookPage(visit: ImportVisit): Promise<Answer> {
  const upload = heldFor(visit);
  if (!upload) return firstStep(visit, html`<p>${intakeWords[visit.language].changed}</p>`, 409);
  return typeof upload.state === 'object' ? { redirect: doneAddress(visit, upload) } : secondStep(visit, upload, null);
}

/** Keeps what the columns were said to mean, and looks again. */
export async function lookAgain(visit: ImportVisit): Promise<Answer> {
  const upload = heldFor(visit);
  if (!upload) return firstStep(visit, html`<p>${intakeWords[visit.language].changed}</p>`, 409);
  const file = await openedFile(visit, upload);
  if ('refusals' in file) return firstStep(visit, refusedFile(visit, upload.name, file), 422);
  const { mapping, problem } = mappingIn(visit.language, visit.form, file);
  if (problem !== null) return mappingStep(visit, upload, file, mapping, problem);
  upload.mapping = mapping;
  return { redirect: lookAddress(visit, upload) };
}

/** The columns alone: what they were said to mean cannot be. */
export function mappingStep(visit: ImportVisit, upload: HeldUpload, file: OpenedFile, mapping: Mapping, problem: string): Answer {
  return step(visit, file, html`<p class="problem" role="alert">${problem}</p>${mappingForm(visit, upload, file, mapping)}`, 422);
}

/** Columns, rows, and the confirmation when there is something to confirm. */
export async function secondStep(visit: ImportVisit, upload: HeldUpload, problem: string | null, status = 200): Promise<Answer> {
  const words = intakeWords[visit.language];
  const file = await openedFile(visit, upload);
  if ('refusals' in file) return firstStep(visit, refusedFile(visit, upload.name, file), 422);
  const mapping = upload.mapping ?? file.proposed;
  const plan = await visit.database.asReader(visit.reader, (tx) => planImport(tx, visit.reader, { rows: file.rows, mapping, relationship: file.relationship }, visit.own));
  const { counts } = plan;
  const confirmable = counts.refused === 0 && counts.new > 0;
  return step(visit, file, html`${problem && html`<p class="problem" role="alert">${problem}</p>`}
${counts.refused > 0 && html`<div class="problem" role="alert"><p>${words.refusedAll}</p><p>${words.correct}</p></div>`}
<p class="bar"><strong>${words.summary(counts)}</strong> ${confirmable && html`<a href="#confirm">${words.confirm(counts.new)}</a>`}</p>
${counts.refused === 0 && counts.new === 0 && html`<p class="aside">${words.nothingNew}</p>`}
${mappingForm(visit, upload, file, mapping)}
${preview(visit, file, mapping, plan)}
${confirmable && confirmForm(visit, upload, file, mapping, plan)}`, status);
}

function step(visit: ImportVisit, file: OpenedFile, body: Html, status: number): Answer {
  const { language, own } = visit;
  const words = intakeWords[language];
  return {
    status,
    page: {
      title: words.title, section: 'import', wide: true,
      body: html`<h1>${words.title}</h1>
<dl class="facts"><dt>${words.file}</dt><dd>${file.name}</dd>${
        own.length > 1 && html`<dt>${layoutWords[language].relationship}</dt><dd>${recordText(language, file.relationship.name, file.relationship.id)}</dd>`}</dl>
<p>${words.nothing} ${words.kept} <a href="${address(language, '/import')}">${words.another}</a></p>
${body}`,
    },
  };
}

function confirmForm(visit: ImportVisit, upload: HeldUpload, file: OpenedFile, mapping: Mapping, { counts }: Plan): Html {
  const words = intakeWords[visit.language];
  return html`<h2 id="confirm">${words.confirmation}</h2>
<form method="post" action="${address(visit.language, '/import/confirm', { file: upload.token })}">
${hiddenMapping(file, mapping)}${(['new', 'known', 'conflicting'] as const).map((what) => html`<input type="hidden" name="${what}" value="${counts[what]}">`)}
<fieldset><legend>${words.audience}</legend>${audiencesOpenTo(visit.reader).map((audience) => html`<p class="bar"><input type="radio" name="audience" id="audience-${audience}" value="${audience}"${
    audience === 'shared' && html` checked`}><label for="audience-${audience}">${words.audiences[audience]}</label></p>`)}</fieldset>
${counts.conflicting > 0 && html`<p class="bar"><input type="checkbox" name="leave" id="leave" value="yes" required><label for="leave">${words.leaveConflicts}</label></p>`}
<p><button>${words.confirm(counts.new)}</button></p></form>`;
}
