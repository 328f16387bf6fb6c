import { LONGEST_TEXT, proposalFrom } from '#domain/capture/proposal.ts';
import { Refused, WrongInput, perform } from '#platform/act.ts';
import { readApart } from '#platform/documents/read-apart.ts';
import { documentKinds } from '#platform/documents/read-document.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { problemsSaid } from '#platform/web/row-form.ts';
import { whenText } from '#platform/words/dates.ts';
import { localText, shownIn } from '#platform/words/words.ts';
import { intakeWords } from '#capabilities/intake/intake-words.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { engagementWords } from '#capabilities/engagement/engagement-words.ts';
import { languages, localeOf, type Language } from '#platform/words/languages.ts';
import { AlreadyThere, captureAudiences, captureEngagement, enteredColumns, sameEvent } from './capture-engagement.ts';
import { engagementNamed, knownReadableBy } from './capture-store.ts';
import { captureWords } from './capture-words.ts';
import { entryForm } from './entry-form.ts';
import { proposedEntry } from './proposed-entry.ts';

/** What was handed in: words, and the name of the file they came from. */
interface Captured {
  readonly text: string;
  readonly file: string | null;
  readonly cancelled: boolean;
}

export const capturePage = async (visit: RelationshipVisit): Promise<Answer> => firstStep(visit, '', null);

/** The form that takes a text or a file, with what is wrong with the one before. */
function firstStep({ language, relationship }: RelationshipVisit, text: string, problem: Part, status = 200): Answer {
  const words = captureWords[language];
  return {
    status,
    page: {
      title: words.title, section: 'capture',
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${problem && html`<div class="problem" role="alert" id="capture-problem">${problem}</div>`}
<form class="entry" method="post" enctype="multipart/form-data" action="${address(language, `/${relationship.id}/capture`)}">
<div class="entry-field"><label for="text">${words.text}</label><textarea id="text" name="text" rows="14" lang=""${problem && html` aria-describedby="capture-problem"`}>
${text}</textarea></div>
<div class="entry-field"><label for="file">${words.file}</label><p class="hint" id="file-hint">${words.fileHint}</p><input type="file" id="file" name="file" accept="${documentKinds.join(',')}" aria-describedby="file-hint${problem ? ' capture-problem' : ''}"></div>
<p class="actions"><button>${words.propose}</button></p></form>`,
    },
  };
}

/** Reads what was handed in and proposes an engagement; nothing is written or kept. */
export async function propose(visit: RelationshipVisit): Promise<Answer> {
  const words = captureWords[visit.language];
  // A browser sends CR LF; offsets count in what is shown.
  const pasted = (visit.form.get('text') ?? '').replaceAll('\r\n', '\n');
  const file = visit.files.find(({ field, name }) => field === 'file' && name);
  if (!file) return pasted.trim() === '' ? firstStep(visit, '', html`<p>${words.nothing}</p>`, 422) : secondStep(visit, { text: pasted, file: null, cancelled: false }, null);
  const name = file.name.slice(0, 200);
  const read = await readApart(name, file.bytes);
  if ('refused' in read) return firstStep(visit, pasted, html`<p>${words.refusedFile(name)} ${words.refusals[read.refused.reason](read.refused.detail)}</p>`, 422);
  return secondStep(visit, { text: read.document.text, file: name, cancelled: read.document.cancelled }, null);
}

/** The proposal as a form; with `given`, what was typed into it stands instead of what was proposed. */
async function secondStep(visit: RelationshipVisit, captured: Captured, given: Entry | null, status = 200): Promise<Answer> {
  const { language, reader, database, relationship, today } = visit;
  const words = captureWords[language];
  const text = captured.text.slice(0, LONGEST_TEXT);
  const proposal = proposalFrom(text, await knownReadableBy(reader, database, relationship));
  const proposed = proposedEntry(proposal, text, { name: captured.file, cancelled: captured.cancelled, pasted: words.pasted }, today);
  const values = new URLSearchParams([...Object.entries(proposed).map(([column, { value }]) => [column, column === 'place' ? placeShown(language, value) : value] as [string, string]), ['audience', 'national']]);
  const entry = given ?? { values, problems: noProblems };
  const names = await namesFor(reader, database, relationship.id);
  const series = [...names].flatMap(([id, { table, ...name }]) => (table === 'series' ? [[id, name] as const] : []))
    .toSorted(([one, its], [other, others]) => (shownIn(language, its)?.text ?? one).localeCompare(shownIn(language, others)?.text ?? other, localeOf[language]) || (one < other ? -1 : 1));
  return {
    status,
    page: {
      title: words.proposal, section: 'capture', wide: true,
      body: html`<h1>${words.proposal}</h1>${captured.text.length > LONGEST_TEXT && html`<p class="aside">${words.tooLong}</p>`}
${entryForm(visit, { text, file: captured.file, proposal, proposed, entry, series, same: await seemingSame(visit, entry.values) })}`,
    },
  };
}

// Of contacts that nobody travels to, the record keeps a code as their place.
const remote = { telephone: 'telephone', 'video conference': 'video' } as const;
const placeShown = (language: Language, place: string): string => (place in remote ? engagementWords[language][remote[place as keyof typeof remote]] : place);
const placeStored = (column: string, typed: string): string =>
  (column === 'place' && Object.keys(remote).find((place) => languages.some((language) => placeShown(language, place) === typed.trim()))) || typed;

/** The engagement on record that the entry seems to mean, as the reader may see it. */
async function seemingSame({ language, era, reader, database, relationship }: RelationshipVisit, values: Entry['values']) {
  const row = { ...Object.fromEntries(enteredColumns.map((column) => [column, placeStored(column, values.get(column)?.trim() ?? '') || null])), id: '', relationship: relationship.id };
  const id = await database.asReader(reader, (tx) => sameEvent(tx, reader, row));
  const found = id === null ? null : await engagementNamed(reader, database, relationship.id, id);
  if (!found) return null;
  const name = shownIn(language, localText(found, 'title'))?.text ?? found.id;
  return { id: found.id, name, when: whenText({ language, era }, found['start_edtf'] ?? '') };
}

/** Writes what the officer confirms, and shows it; whatever is wrong leaves everything as it was typed. */
export async function confirm(visit: RelationshipVisit): Promise<Answer> {
  const { language, form, relationship } = visit;
  const captured = { text: (form.get('text') ?? '').replaceAll('\r\n', '\n'), file: form.get('file')?.slice(0, 200) || null, cancelled: false };
  const entry = Object.fromEntries(enteredColumns.flatMap((column) => { const typed = form.get(column)?.replaceAll('\r\n', '\n') ?? ''; return typed.trim() === '' ? [] : [[column, placeStored(column, typed)]]; }));
  const audience = captureAudiences.find((each) => each === form.get('audience'));
  const refuse = (problems: ReadonlyMap<string, string>, status = 422): Promise<Answer> => secondStep(visit, captured, { values: form, problems }, status);
  if (!audience) throw new WrongInput('audience');
  const long = Object.entries(entry).filter(([, typed]) => typed.length > 20_000);
  if (long.length > 0) return refuse(new Map(long.map(([column]) => [column, formWords[language].problems['too-long']])));
  try {
    const id = await perform(visit.database, captureEngagement, { relationship: relationship.id, audience, entry, another: form.get('another') === 'yes' }, { reader: visit.reader, at: visit.at });
    return { redirect: address(language, `/${relationship.id}/engagements/${id}`, { done: 'planned' }) };
  } catch (fault) {
    if (fault instanceof AlreadyThere) return refuse(new Map([['another-yes', captureWords[language].alreadyThere]]));
    if (!(fault instanceof Refused)) throw fault;
    return refuse(problemsSaid(language, fault.problems, (code, column) => refusalSaid(language, code, form.get(column) ?? '')));
  }
}

/** What all forms say in the same words is left to them; the rest is said as of a cell of a table. */
function refusalSaid(language: RelationshipVisit['language'], code: string, typed: string): string | undefined {
  const shared = formWords[language].problems;
  const refusals = intakeWords[language].rowRefusals as Readonly<Record<string, (value: string) => string>>;
  return code in shared ? undefined : (refusals[code]?.(typed.slice(0, 80)) ?? shared.unknown);
}
