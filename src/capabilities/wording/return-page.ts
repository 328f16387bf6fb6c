import { isWritten, outcomes, type Outcome } from '#domain/wording/returned.ts';
import { columnName, headMark } from '#capabilities/record/record-name-control.ts';
import { perform } from '#platform/act.ts';
import { readXliff } from '#platform/translation/read-xliff.ts';
import { checkField, noProblems, textField } from '#platform/web/form.ts';
import { HeldUploads, type Handed, type Held } from '#platform/web/held-uploads.ts';
import type { Database } from '#platform/database/door.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { stateMark, type Tone } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { shortened } from '#platform/words/shortened.ts';
import { colon } from '#platform/words/words.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { importWordings } from './import-wordings.ts';
import { broughtBy, fingerprintOfPlan, plannedUnits, type Brought, type PlannedUnit } from './plan-wordings.ts';
import { wordingAddress } from './wording-control.ts';
import { wordingPageWords } from './wording-words.ts';
import { workShown } from './work-page.ts';
import { mayWordHere } from './work-asked.ts';

interface HandedTranslation extends Handed {
  readonly name: string;
  readonly relationship: string;
  /** Once "writing", no second confirmation gets through; afterwards the number of texts that came in. */
  state: 'waiting' | 'writing' | { readonly written: number };
}

const uploadsOf = new WeakMap<Database, HeldUploads<HandedTranslation>>();

function uploads({ database }: RelationshipVisit): HeldUploads<HandedTranslation> {
  let its = uploadsOf.get(database);
  if (!its) uploadsOf.set(database, (its = new HeldUploads()));
  return its;
}

const heldFor = (visit: RelationshipVisit): Held<HandedTranslation> | null => {
  const held = uploads(visit).find(visit.reader, visit.query.get('file'), visit.at);
  return held?.relationship === visit.relationship.id ? held : null;
};

const at = (visit: RelationshipVisit, rest: string, token: string): string => address(visit.language, `/${visit.relationship.id}/wording/import${rest}`, { file: token });

const SHOWN = 200;

/** Reads a file that was handed in, or says why it is refused and in which line. */
function opened(visit: RelationshipVisit, bytes: Uint8Array): Brought | Part {
  const words = wordingPageWords[visit.language];
  const read = readXliff(bytes);
  if ('document' in read) return broughtBy(read.document) ?? html`<p>${words.notOurs}</p>`;
  const { reason, line, detail } = read.refused;
  return html`<p>${words.refusedAll}</p><p>${line !== null && html`<strong>${words.line(line)}</strong>${colon[visit.language]}`}${words.refusals[reason]((detail ?? '').slice(0, 200))}</p>`;
}

const isBrought = (brought: Brought | Part): brought is Brought => typeof brought === 'object' && brought !== null && 'units' in brought;

const refusedPage = (visit: RelationshipVisit, said: Part, status = 422): Promise<Answer> => workShown(visit, html`<div class="problem" role="alert">${said}</div>`, status);

/** Takes a file in: it is read past every guard and kept for its reader; nothing is written. */
export async function receiveTranslation(visit: RelationshipVisit): Promise<Answer> {
  if (!mayWordHere(visit)) return 'not-found';
  const words = wordingPageWords[visit.language];
  const file = visit.files.find(({ field, name }) => field === 'file' && name);
  if (!file) return refusedPage(visit, html`<p>${words.noFile}</p>`);
  const brought = opened(visit, file.bytes);
  if (!isBrought(brought)) return refusedPage(visit, brought);
  const { token } = uploads(visit).keep(visit.reader, { name: file.name.slice(0, 200), bytes: file.bytes, relationship: visit.relationship.id, state: 'waiting' }, visit.at);
  return { redirect: at(visit, '', token) };
}

/** What would become of a file that is kept, or what became of it. */
export async function lookTranslation(visit: RelationshipVisit): Promise<Answer> {
  if (!mayWordHere(visit)) return 'not-found';
  const words = wordingPageWords[visit.language];
  const held = heldFor(visit);
  if (!held) return visit.query.has('file') ? refusedPage(visit, html`<p>${words.expired}</p>`, 409) : workShown(visit, null);
  if (typeof held.state === 'object') return workShown(visit, html`<p class="success" role="status">${words.done(held.state.written)}</p>`);
  return previewPage(visit, held, null, 200);
}

async function previewPage(visit: RelationshipVisit, held: Held<HandedTranslation>, problem: string | null, status: number): Promise<Answer> {
  const words = wordingPageWords[visit.language];
  const brought = opened(visit, held.bytes);
  if (!isBrought(brought)) return refusedPage(visit, brought);
  const planned = await visit.database.asReader(visit.reader, (tx) => plannedUnits(visit.reader, tx, visit.relationship.id, brought));
  const writable = planned.filter(({ outcome }) => isWritten(outcome, true)).length;
  return {
    status,
    page: {
      title: words.previewTitle, section: null, wide: true,
      body: html`<h1>${words.previewTitle}</h1><dl class="facts"><dt>${words.file}</dt><dd>${held.name}</dd><dt>${words.language}</dt><dd>${words.direction(brought.from, brought.into)}</dd></dl>
<p>${words.nothing} <a href="${address(visit.language, `/${visit.relationship.id}/wording`)}">${words.another}</a></p>${problem && html`<p class="problem" role="alert">${problem}</p>`}
<ul class="plain tight">${outcomes.flatMap((outcome) => { const count = planned.filter((each) => each.outcome === outcome).length; return count > 0 ? [html`<li>${stateMark(tones[outcome], words.outcomes[outcome])} ${count}</li>`] : []; })}</ul>
${table(visit, planned, brought)}
${writable === 0 ? html`<p class="aside">${words.nothingNew}</p>` : confirmForm(visit, held, planned, writable)}`,
    },
  };
}

const tones: Readonly<Record<Outcome, Tone>> = {
  new: 'good', replacing: 'warn', approvable: 'unsure', same: 'plain', untranslated: 'plain', changed: 'bad', authentic: 'bad', 'not-yours': 'bad', unreadable: 'bad', unknown: 'bad',
};
// Those that need a person come first.
const urgency: readonly Tone[] = ['bad', 'warn', 'unsure', 'good', 'plain'];

const short = (text: string | null): string => shortened(text ?? '', 400);

function table(visit: RelationshipVisit, planned: readonly PlannedUnit[], { from, into }: Brought): Html {
  const words = wordingPageWords[visit.language];
  // What stands in the record already is counted above; the few that are new would drown in it.
  const telling = planned.filter(({ outcome }) => outcome !== 'same');
  const rows = telling.toSorted((one, other) => urgency.indexOf(tones[one.outcome]) - urgency.indexOf(tones[other.outcome])).slice(0, SHOWN);
  const cell = (label: string, text: string | null, lang: string): Html => html`<td data-label="${label}">${text && lang !== visit.language ? html`<span lang="${lang}">${short(text)}</span>` : short(text)}</td>`;
  if (rows.length === 0) return html``;
  return html`${telling.length > rows.length && html`<p>${words.shown(rows.length, telling.length)}</p>`}<div class="scroll"><table class="stacks"><caption class="visually-hidden">${words.previewTitle}</caption>
<thead><tr><th scope="col">${words.outcome}</th><th scope="col">${words.what}</th><th scope="col">${words.source}</th><th scope="col">${words.present}</th><th scope="col">${words.returned}</th></tr></thead><tbody>${rows.map(({ unit, outcome, at: place }) =>
    html`<tr><td>${stateMark(tones[outcome], words.outcomes[outcome])}${outcome === 'unreadable' && html` <small>${words.unitProblems[(unit.problem ?? 'too-long') as keyof typeof words.unitProblems]}</small>`}${unit.reviewed && html` <small>${words.reviewed}</small>`}</td>
<th scope="row">${place ? html`<a href="${wordingAddress(visit, place.table, place.row.row.id, { owner: place.row.owner })}">${headMark(visit, place.table, place.row.row)}</a> <small>${columnName(visit, place.table, place.text)}</small>` : short(unit.id)}</th>
${cell(words.source, place?.row.row[`${place.text}_${from}`] ?? null, from)}${cell(words.present, place?.row.row[`${place.text}_${into}`] ?? null, into)}${cell(words.returned, unit.target, into)}</tr>
`)}</tbody></table></div>`;
}

function confirmForm(visit: RelationshipVisit, held: Held<HandedTranslation>, planned: readonly PlannedUnit[], writable: number): Html {
  const words = wordingPageWords[visit.language];
  const entry = { values: visit.form, problems: noProblems };
  return html`<form class="entry" method="post" action="${at(visit, '/confirm', held.token)}"><input type="hidden" name="seen" value="${fingerprintOfPlan(planned)}">
${textField(visit, entry, { name: 'by', label: words.bureauName, hint: words.bureauNameHint })}
${planned.some(({ unit, outcome }) => unit.reviewed && isWritten(outcome, true)) && checkField(entry, { name: 'approve', value: 'yes', label: words.approve })}
<p class="actions"><button>${planned.some(({ outcome }) => outcome === 'approvable') ? words.confirmAny : words.confirm(writable)}</button></p></form>`;
}

/** Writes what was looked at, if all is still as it was then; all of it, or nothing. */
export async function confirmTranslation(visit: RelationshipVisit): Promise<Answer> {
  if (!mayWordHere(visit)) return 'not-found';
  const words = wordingPageWords[visit.language];
  const held = heldFor(visit);
  if (!held) return refusedPage(visit, html`<p>${words.expired}</p>`, 409);
  if (held.state !== 'waiting') return refusedPage(visit, html`<p>${words.already}</p>`, 409);
  const brought = opened(visit, held.bytes);
  if (!isBrought(brought)) return refusedPage(visit, brought);
  held.state = 'writing';
  try {
    const input = {
      relationship: visit.relationship, from: brought.from, into: brought.into, units: [...brought.units], approving: visit.form.get('approve') === 'yes',
      by: visit.form.get('by')?.trim().slice(0, 120) || null, seen: visit.form.get('seen') ?? '',
    };
    held.state = { written: await perform(visit.database, importWordings, input, { reader: visit.reader, at: visit.at }) };
    held.bytes = new Uint8Array();
    return { redirect: at(visit, '', held.token) };
  } catch (fault) {
    held.state = 'waiting';
    if (!(fault instanceof ChangedMeanwhile)) throw fault;
    return previewPage(visit, held, words.changedSince, 409);
  }
}
