import { audiences, type Audience } from '#domain/trust/reader.ts';
import { perform, WrongInput } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { html } from '#platform/web/html.ts';
import type { Answer } from '#platform/web/page.ts';
import type { HeldUpload } from './held-table.ts';
import { mappingIn } from './import-mapping.ts';
import { doneAddress, firstStep, heldFor, lookAddress, mappingStep, secondStep } from './import-page.ts';
import { importRecord, NotImported } from './import-record.ts';
import { intakeWords } from './intake-words.ts';
import { openedFile, type ImportVisit } from './opened-file.ts';

/** Writes the new rows of a file that was looked at, if all is still as it was then; all of them, or none. */
export async function confirmImport(visit: ImportVisit): Promise<Answer> {
  const words = intakeWords[visit.language];
  const upload = heldFor(visit);
  if (!upload) return firstStep(visit, html`<p>${words.changed}</p>`, 409);
  if (upload.state !== 'waiting') return outcome(visit, upload, html`<p class="problem" role="alert">${words.already}</p>`, 409);
  upload.state = 'writing';
  try {
    return await write(visit, upload);
  } finally {
    if (upload.state === 'writing') upload.state = 'waiting';
  }
}

async function write(visit: ImportVisit, upload: HeldUpload): Promise<Answer> {
  const words = intakeWords[visit.language];
  const { audience, expected, leaveConflicts } = confirmationIn(visit.form);
  const file = await openedFile(visit, upload);
  // It was read before it was kept; only a relationship that is gone since can make it unreadable.
  if ('refusals' in file) return firstStep(visit, html`<p>${words.changed}</p>`, 409);
  const { mapping, problem } = mappingIn(visit.language, visit.form, file);
  if (problem !== null) return mappingStep(visit, upload, file, mapping, problem);
  upload.mapping = mapping;
  if (expected.new === 0) return secondStep(visit, upload, words.nothingNew, 422);
  const intake = { rows: file.rows, mapping, relationship: file.relationship };
  // Under the party's own name, where an id can clash with no row that its officers may not read.
  const input = { intakes: [intake], relationships: [...visit.own], owner: visit.party, audience, expected, leaveConflicts };
  try {
    const plans = await perform(visit.database, importRecord, input, { reader: visit.reader, at: visit.at });
    upload.state = { written: plans.reduce((total, { counts }) => total + counts.new, 0) };
    upload.bytes = new Uint8Array();
    return { redirect: doneAddress(visit, upload) };
  } catch (fault) {
    if (!(fault instanceof NotImported) && !isTaken(fault)) throw fault;
    const counts = fault instanceof NotImported ? fault.plans[0]?.counts : undefined;
    const asSeen = counts && counts.new === expected.new && counts.known === expected.known && counts.conflicting === expected.conflicting;
    return asSeen && counts.refused === 0 ? secondStep(visit, upload, words.conflictsStop, 422) : secondStep(visit, upload, words.changed, 409);
  }
}

/** Two officers of one party brought in the same row at the same moment (PostgreSQL, unique_violation). */
const isTaken = (fault: unknown): boolean => (fault as { code?: string } | null)?.code === '23505';

function confirmationIn(form: URLSearchParams) {
  const audience = audiences.find((each) => each === form.get('audience')) as Audience | undefined;
  const seen = (what: string): number => {
    const text = form.get(what) ?? '';
    if (!/^\d{1,7}$/.test(text)) throw new WrongInput(what);
    return Number(text);
  };
  if (!audience) throw new WrongInput('audience');
  return { audience, expected: { new: seen('new'), known: seen('known'), conflicting: seen('conflicting') }, leaveConflicts: form.get('leave') === 'yes' };
}

/** What came of a confirmation; it can be read again, in another language too. */
export async function donePage(visit: ImportVisit): Promise<Answer> {
  const upload = heldFor(visit);
  if (!upload) return { redirect: address(visit.language, '/import') };
  if (typeof upload.state !== 'object') return { redirect: lookAddress(visit, upload) };
  return outcome(visit, upload, html`<p class="success" role="status">${intakeWords[visit.language].done(upload.state.written)}</p>`, 200);
}

function outcome({ language }: ImportVisit, upload: HeldUpload, said: ReturnType<typeof html>, status: number): Answer {
  const words = intakeWords[language];
  return {
    status,
    page: {
      title: words.title, section: 'import',
      body: html`<h1>${words.title}</h1>
<dl class="facts"><dt>${words.file}</dt><dd>${upload.name}</dd></dl>
${said}
<p class="bar"><a href="${address(language, `/${upload.relationship}/engagements`)}">${words.toList}</a> <a href="${address(language, '/import')}">${words.another}</a></p>`,
    },
  };
}
