import { draftOf, type Draft } from '#domain/planning/draft.ts';
import { whenOf } from '#domain/date/edtf.ts';
import { Events } from '#domain/intake/same-event.ts';
import { duplicatesAmong } from '#domain/planning/duplicates.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { rowOf, type OwnedRow } from '#capabilities/record/record-store.ts';
import { perform, Refused } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, textField } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress, recordLink } from '#platform/web/record-link.ts';
import { problemsSaid, versionIn } from '#platform/web/row-form.ts';
import { spanText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { localText } from '#platform/words/words.ts';
import { differing } from './draft-fields.ts';
import { mergeEngagements } from './merge-engagements.ts';
import { standingEvents } from './merge-store.ts';
import { mayPlan } from './plan-page.ts';
import { planningWords } from './planning-words.ts';

export const mayMerge = (visit: RelationshipVisit): boolean => mayPlan(visit) && may(visit.reader, 'merge-engagements');

const readRow = (visit: RelationshipVisit, id: string): Promise<OwnedRow | null> =>
  visit.database.asReader(visit.reader, (tx) => rowOf(visit.reader, tx, 'engagements', visit.relationship.id, id));

/** Pairs that may be one event. */
export async function duplicatesPage(visit: RelationshipVisit): Promise<Answer> {
  if (!mayMerge(visit)) return 'not-found';
  const words = planningWords[visit.language].merge;
  const pairs = duplicatesAmong(await visit.database.asReader(visit.reader, (tx) => standingEvents(visit.reader, tx, visit.relationship.id, null))).slice(0, 100);
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, pairs.flatMap(({ one, other }) => [one, other]));
  return {
    page: {
      title: words.duplicates, section: 'engagements',
      body: html`<h1>${words.duplicates}</h1><p class="lede">${words.lede}</p>
${pairs.length === 0 ? html`<p>${words.none}</p>` : html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.one}</th><th scope="col">${words.other}</th><th scope="col">${words.compare}</th></tr></thead><tbody>${
        pairs.map(({ one, other }) => html`<tr><th scope="row">${recordLink(visit, names, one)}</th><td data-label="${words.other}">${recordLink(visit, names, other)}</td><td data-label="${words.compare}"><a href="${mergeAddress(visit, one, other)}">${words.compare}</a></td></tr>
`)}</tbody></table></div>`}`,
    },
  };
}

export const mergeAddress = ({ language, relationship }: RelationshipVisit, id: string, other: string | null = null): string =>
  address(language, `/${relationship.id}/engagements/${encodeURIComponent(id)}/merge`, { with: other });

export async function mergePage(visit: RelationshipVisit): Promise<Answer> {
  const one = mayMerge(visit) ? await readRow(visit, visit.params['id'] ?? '') : null;
  if (!one) return 'not-found';
  if (one.row['merged_into']) return { redirect: recordAddress(visit, 'engagements', one.row.id) };
  return mergeForm(visit, one, visit.query.get('with') ?? '', noProblems);
}

async function mergeForm(visit: RelationshipVisit, one: OwnedRow, asked: string, problems: ReadonlyMap<string, string>, status = 200): Promise<Answer> {
  const words = planningWords[visit.language].merge;
  const id = asked.trim();
  const other = id !== '' && id !== one.row.id ? await readRow(visit, id) : null;
  const said = new Map(problems);
  if (id !== '' && !other && problems.size === 0) said.set('with', problemsSaid(visit.language, new Map([['with', id === one.row.id ? 'itself' : 'unknown']]), planningWords[visit.language].problems).get('with') ?? '');
  const problem = [...said.values()][0];
  return {
    status: said.size > 0 ? Math.max(status, 422) : status,
    page: {
      title: words.title, section: 'engagements',
      body: html`<h1>${words.title}<span class="subject">${titleMark(visit, one)}</span></h1><p class="lede">${words.lede}</p>
${problem !== undefined && html`<div class="problem" role="alert"><p>${problem}</p></div>`}
${other && await compared(visit, one, other)}
${await candidates(visit, one)}
<form class="entry" method="get" action="${mergeAddress(visit, one.row.id)}">${textField(visit, { values: { get: () => id }, problems: noProblems }, { name: 'with', label: words.chooseOther, size: 24 })}<p class="actions"><button class="second">${words.look}</button></p></form>`,
    },
  };
}

const titleMark = ({ language }: RelationshipVisit, { row }: OwnedRow): Part => recordText(language, localText(row, 'title'), row.id);

async function candidates(visit: RelationshipVisit, { row }: OwnedRow): Promise<Part> {
  const words = planningWords[visit.language].merge;
  const when = whenOf(row['start_edtf'] ?? '');
  if (!when) return null;
  const near = await visit.database.asReader(visit.reader, (tx) => standingEvents(visit.reader, tx, visit.relationship.id, [when.earliest - 1, when.latest + 1]));
  const ids = new Events(near).alike(row).slice(0, 10);
  if (ids.length === 0) return null;
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, ids);
  return html`<h2>${words.candidates}</h2><ul class="plain tight">${ids.map((id) => html`<li>${recordLink(visit, names, id)} · <a href="${mergeAddress(visit, row.id, id)}">${words.compare}</a></li>`)}</ul>`;
}

/** Both side by side, and a button for each that can stay. */
async function compared(visit: RelationshipVisit, one: OwnedRow, other: OwnedRow): Promise<Html> {
  const { language, relationship } = visit;
  const words = planningWords[language].merge;
  const [mine, theirs] = [one, other].map(({ row, audience }) => draftOf(row, audience, [relationship.a, relationship.b])) as [Draft, Draft];
  const fields = differing(visit, mine, theirs, await namesFor(visit.reader, visit.database, relationship.id));
  const keep = (kept: OwnedRow, gone: OwnedRow): Part => mayWrite(visit.reader, gone) && html`<form method="post" action="${mergeAddress(visit, gone.row.id)}"><input type="hidden" name="version" value="${gone.version}"><input type="hidden" name="into" value="${kept.row.id}"><button>${words.keep(kept.row.id)}</button></form>`;
  const head = (row: OwnedRow): Html => html`<a href="${recordAddress(visit, 'engagements', row.row.id)}">${row.row.id}</a><br>${spanText(visit, row.row['start_edtf'] ?? '', row.row['end_edtf'])}<br><span class="quiet">${domainWords[language].audiences[row.audience as Audience]}</span>`;
  return html`<h2>${words.different}</h2>
<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.field}</th><th scope="col">${head(one)}</th><th scope="col">${head(other)}</th></tr></thead><tbody>${
    fields.map(({ label, mine: its, theirs: others }) => html`<tr><th scope="row">${label}</th><td data-label="${one.row.id}">${its}</td><td data-label="${other.row.id}">${others}</td></tr>
`)}</tbody></table></div>${fields.length === 0 && html`<p>${words.same}</p>`}
<h2>${words.keeps}</h2><div class="actions">${keep(one, other)}${keep(other, one)}</div>`;
}

/** Merges, or undoes a merge. */
export async function mergePosted(visit: RelationshipVisit): Promise<Answer> {
  const gone = mayMerge(visit) ? await readRow(visit, visit.params['id'] ?? '') : null;
  if (!gone || !mayWrite(visit.reader, gone)) return 'not-found';
  const into = visit.form.get('do') === 'undo' ? null : (visit.form.get('into') ?? '').trim();
  try {
    await perform(visit.database, mergeEngagements, { relationship: visit.relationship.id, id: gone.row.id, version: versionIn(visit.form) ?? 0, into }, { reader: visit.reader, at: visit.at });
    return { redirect: `${recordAddress(visit, 'engagements', into ?? gone.row.id)}?done=merged` };
  } catch (fault) {
    if (fault instanceof Refused) return mergeForm(visit, gone, into ?? '', problemsSaid(visit.language, fault.problems, planningWords[visit.language].problems), 422);
    if (!(fault instanceof ChangedMeanwhile)) throw fault;
    // Both stand side by side again, as they are now.
    const now = await readRow(visit, gone.row.id);
    return now && !now.row['merged_into'] ? mergeForm(visit, now, into ?? '', new Map([['into', planningWords[visit.language].merge.changed]]), 409) : { redirect: recordAddress(visit, 'engagements', gone.row.id) };
  }
}
