import type { Stage } from '#domain/engagement/engagement.ts';
import { promiseField, promiseFields, PROMISES, type Promised } from '#domain/planning/aftermath.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { address } from '#platform/web/address.ts';
import { areaField, noProblems, problemList, radioField, textField, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { problemsSaid, versionIn } from '#platform/web/row-form.ts';
import { spanText } from '#platform/words/dates.ts';
import { countryName } from '#platform/words/parties.ts';
import { localText } from '#platform/words/words.ts';
import { stepsOf, takeStep } from './advance-page.ts';
import { changeable, titleOf } from './amend-page.ts';
import { choicesFor } from './form-choices.ts';
import { planningWords } from './planning-words.ts';

const answers = ['held', 'cancelled', 'postponed'] as const satisfies readonly Stage[];

/** Only where all three can still follow: planned or confirmed, and begun. */
const canBeClosed = (visit: RelationshipVisit, standing: OwnedRow): boolean => stepsOf(visit, standing).some(({ to, back }) => to === 'held' && !back);

/** Three things on one page: held or not, outcome in a sentence, what was promised. */
export async function aftermathPage(visit: RelationshipVisit): Promise<Answer> {
  const standing = await changeable(visit);
  if (!standing) return 'not-found';
  if (!canBeClosed(visit, standing)) return { redirect: recordAddress(visit, 'engagements', standing.row.id) };
  return formPage(visit, standing, { values: { get: (name) => (name === 'outcome' ? (standing.row[`outcome_${visit.language}`] ?? null) : null), }, problems: noProblems }, standing.version);
}

async function formPage(visit: RelationshipVisit, standing: OwnedRow, entry: Entry, version: number, above: Part = null, status = 200): Promise<Answer> {
  const { language } = visit;
  const { lists } = await choicesFor(visit);
  const words = planningWords[language].aftermath;
  const life = planningWords[language].life;
  const { id } = standing.row;
  const notHeld = ['when', 'reason'].some((field) => entry.problems.has(field) || entry.values.get(field));
  return {
    status,
    page: {
      title: `${words.title} · ${titleOf(visit, standing)}`, section: 'engagements',
      body: html`<h1>${words.title}<span class="subject">${recordText(language, localText(standing.row, 'title'), id)}</span></h1>
<p class="lede">${spanText(visit, standing.row['start_edtf'] ?? '', standing.row['end_edtf'])} · ${words.lede}</p>${above}
<form class="entry" method="post" action="${address(language, `/${visit.relationship.id}/engagements/${encodeURIComponent(id)}/aftermath`)}"><input type="hidden" name="version" value="${version}">${problemList(visit, entry)}
<div id="to">${radioField(visit, entry, { name: 'to', label: words.held, required: true, choices: [{ value: 'held', text: words.yes }, { value: 'cancelled', text: words.no }, { value: 'postponed', text: words.later }] })}</div>
${areaField(visit, entry, { name: 'outcome', label: words.outcome, hint: words.outcomeHint, rows: 2 })}
<fieldset class="entry-field"><legend>${words.promised}</legend><p class="hint">${words.promisedHint}</p>
${Array.from({ length: PROMISES }, (_, at) => promise(visit, entry, at))}</fieldset>
<details${notHeld && html` open`}><summary>${words.notHeld}</summary>${areaField(visit, entry, { name: 'reason', label: life.reason, hint: life.reasonHint, rows: 2 })}
${textField(visit, entry, { name: 'when', label: life.newDays, hint: planningWords[language].whenHint, size: 28 })}</details>
<p class="actions"><button name="do" value="save">${life.confirmStep}</button> <a href="${recordAddress(visit, 'engagements', id)}">${formWords[language].cancel}</a></p>
${(['leads-a', 'leads-b'] as const).map((list) => html`<datalist id="${list}">${lists[list].map(({ value }) => html`<option value="${value}"></option>`)}</datalist>`)}</form>`,
    },
  };
}

function promise(visit: RelationshipVisit, entry: Entry, at: number): Html {
  const { language, relationship } = visit;
  const words = planningWords[language].aftermath;
  const owner = (side: 'a' | 'b'): Html => textField(visit, entry, { name: promiseField(at, `owner_${side}`), label: planningWords[language].ofSide(words.owner, countryName(language, relationship[side])), list: `leads-${side}` });
  const open = at === 0 || promiseFields.some((field) => entry.values.get(promiseField(at, field)) || entry.problems.has(promiseField(at, field)));
  return html`<details${open && html` open`}><summary>${words.promise(at + 1)}</summary>${textField(visit, entry, { name: promiseField(at, 'text'), label: words.text })}${owner('a')}${owner('b')}${
    textField(visit, entry, { name: promiseField(at, 'due'), label: words.due, hint: words.dueHint, size: 14 })}</details>`;
}

export async function aftermathPosted(visit: RelationshipVisit): Promise<Answer> {
  const standing = await changeable(visit);
  if (!standing) return 'not-found';
  const values = visit.form;
  const to = answers.find((each) => each === values.get('to'));
  if (to === undefined) return formPage(visit, standing, { values, problems: problemsSaid(visit.language, new Map([['to', 'missing']]), planningWords[visit.language].problems) }, versionIn(values) ?? 0, null, 422);
  const text = (name: string, longest: number): string => (values.get(name) ?? '').slice(0, longest);
  const promises = Array.from({ length: PROMISES }, (_, at) => Object.fromEntries(promiseFields.map((field) => [field, values.get(promiseField(at, field)) ?? ''])) as unknown as Promised);
  const asked = {
    to, outcome: text('outcome', 5_000), promises: to === 'held' ? promises : [],
    // What was typed for another answer than the one given says nothing.
    reason: to === 'held' ? '' : text('reason', 2_000), when: to === 'postponed' ? text('when', 100) : '',
  };
  return takeStep(visit, standing, asked, (now, entry, version, above, status) => formPage(visit, now, entry, version, above, status));
}
