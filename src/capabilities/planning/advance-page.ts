import { isStage, stepsFrom } from '#domain/engagement/life.ts';
import type { Stage } from '#domain/engagement/engagement.ts';
import { stretchOf } from '#domain/planning/days.ts';
import { draftOf } from '#domain/planning/draft.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { perform, Refused } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { areaField, bothVersions, noProblems, problemList, textField, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { stateMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { problemsSaid, versionIn } from '#platform/web/row-form.ts';
import { spanText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { localText } from '#platform/words/words.ts';
import { advanceEngagement, type Asked } from './advance-engagement.ts';
import { changeable, titleOf } from './amend-page.ts';
import { notesView } from './notes-view.ts';
import { notesFor } from './plan-notes.ts';
import { planningWords } from './planning-words.ts';

const stageOf = ({ row }: OwnedRow): Stage => (isStage(row['stage']) ? row['stage'] : 'held');

/** The days of an engagement as rules see them. */
export const daysOf = ({ row }: OwnedRow) => ({ start: row['start_edtf'] ?? '', end: row['end_edtf'] ?? null });

export const stepsOf = (visit: RelationshipVisit, standing: OwnedRow) => stepsFrom(stageOf(standing), stretchOf(daysOf(standing))?.from ?? Infinity, visit.today);

/** A step that needs a reason, or another day. */
export async function advancePage(visit: RelationshipVisit): Promise<Answer> {
  const standing = await changeable(visit);
  const to = visit.query.get('to') ?? visit.form.get('to');
  if (!standing) return 'not-found';
  // Such as after a change of language on the page of a step that was refused.
  if (!isStage(to) || !stepsOf(visit, standing).some((step) => step.to === to && (step.back || to !== 'held'))) return { redirect: recordAddress(visit, 'engagements', standing.row.id) };
  return formPage(visit, standing, to, { values: visit.query, problems: noProblems }, standing.version);
}

async function formPage(visit: RelationshipVisit, standing: OwnedRow, to: Stage, entry: Entry, version: number, above: Part = null, status = 200): Promise<Answer> {
  const { language } = visit;
  const words = planningWords[language].life;
  const { id } = standing.row;
  const when = entry.values.get('when') ?? '';
  const notes = to === 'postponed' ? notesView(visit, await notesFor(visit, { ...draftOf(standing.row, standing.audience, [visit.relationship.a, visit.relationship.b]), when, until: '' }, id), standing.row['series'] ?? '') : null;
  const form = html`<form class="entry" method="post" action="${address(language, `/${visit.relationship.id}/engagements/${encodeURIComponent(id)}/advance`, { to })}">
<input type="hidden" name="version" value="${version}"><input type="hidden" name="to" value="${to}">${problemList(visit, entry)}
${to === 'postponed' && textField(visit, entry, { name: 'when', label: words.newDays, hint: planningWords[language].whenHint, required: true, size: 28 })}
${areaField(visit, entry, { name: 'reason', label: words.reason, hint: words.reasonHint, required: true, rows: 2 })}
<p class="actions"><button name="do" value="save">${words.confirmStep}</button>${to === 'postponed' && html` <button class="second" name="do" value="look" formnovalidate>${planningWords[language].look}</button>`} <a href="${recordAddress(visit, 'engagements', id)}">${formWords[language].cancel}</a></p></form>`;
  return {
    status,
    page: {
      title: `${words.titles[to]} · ${titleOf(visit, standing)}`, section: 'engagements', wide: notes !== null,
      body: html`<h1>${words.titles[to]}<span class="subject">${recordText(language, localText(standing.row, 'title'), id)}</span></h1>
<p>${spanText(visit, standing.row['start_edtf'] ?? '', standing.row['end_edtf'])} ${stateMark('plain', domainWords[language].stages[stageOf(standing)])} → ${stateMark('plain', domainWords[language].stages[to])}</p>${above}
${notes ? html`<div class="with-notes">${form}${notes}</div>` : form}`,
    },
  };
}

export async function advancePosted(visit: RelationshipVisit): Promise<Answer> {
  const standing = await changeable(visit);
  const [to, values] = [visit.form.get('to'), visit.form];
  if (!standing || !isStage(to)) return 'not-found';
  if (values.get('do') === 'look') return formPage(visit, standing, to, { values, problems: noProblems }, versionIn(values) ?? 0);
  const asked = { to, reason: (values.get('reason') ?? '').slice(0, 2_000), outcome: '', when: (values.get('when') ?? '').slice(0, 100), promises: [] };
  return takeStep(visit, standing, asked, (now, entry, version, above, status) => formPage(visit, now, to, entry, version, above, status));
}

type Step = Omit<Asked, 'relationship' | 'id' | 'version' | 'today' | 'language'>;
type ShowForm = (standing: OwnedRow, entry: Entry, version: number, above: Part, status: number) => Promise<Answer>;

/** Takes a step, and leads to the engagement. What a rule refuses, or what somebody else was faster with, is shown in the form with all that was typed. */
export async function takeStep(visit: RelationshipVisit, standing: OwnedRow, asked: Step, show: ShowForm): Promise<Answer> {
  const [values, version] = [visit.form, versionIn(visit.form) ?? 0];
  try {
    const { next } = await perform(visit.database, advanceEngagement, {
      ...asked, relationship: visit.relationship.id, id: standing.row.id, version, today: visit.today, language: visit.language,
    }, { reader: visit.reader, at: visit.at });
    return { redirect: `${recordAddress(visit, 'engagements', next ?? standing.row.id)}?done=advanced` };
  } catch (fault) {
    if (fault instanceof Refused) return show(standing, { values, problems: problemsSaid(visit.language, fault.problems, planningWords[visit.language].problems) }, version, null, 422);
    const now = fault instanceof ChangedMeanwhile ? await changeable(visit) : null;
    if (!now) throw fault;
    return show(now, { values, problems: noProblems }, now.version, meanwhile(visit, now, asked.to), 409);
  }
}

/** Where it stands now beside the step that was asked for. */
function meanwhile(visit: RelationshipVisit, now: OwnedRow, to: Stage): Html {
  const { stages } = domainWords[visit.language];
  return bothVersions(visit, [{ label: planningWords[visit.language].stands, mine: stages[to], theirs: html`${stages[stageOf(now)]} · ${titleOf(visit, now)} · ${spanText(visit, now.row['start_edtf'] ?? '', now.row['end_edtf'])}` }]);
}
