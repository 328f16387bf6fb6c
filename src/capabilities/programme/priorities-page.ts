import { isoOf } from '#domain/date/day.ts';
import { isRound, stateOf } from '#domain/programme/round.ts';
import { sharesIn } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { perform, Refused } from '#platform/act.ts';
import { areaField, noProblems, problemList, textField, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { problemsSaid } from '#platform/web/row-form.ts';
import { whenText } from '#platform/words/dates.ts';
import { currentPriorities, roundsOf } from './current-priorities.ts';
import { openPriorities } from './open-round.ts';
import { programmeFor, type Programme } from './programme-store.ts';
import { partAddress, partsNav } from './programme-view.ts';
import { priorityWords } from './priority-words.ts';

/** The priorities in force, the rounds in which priorities were chosen, and a form that opens the next one. */
export const prioritiesPage = (visit: RelationshipVisit): Promise<Answer> => page(visit, { values: new URLSearchParams(), problems: noProblems }, 200);

async function page(visit: RelationshipVisit, entry: Entry, status: number): Promise<Answer> {
  const { reader, database, relationship, language } = visit;
  const words = priorityWords[language];
  const programme = await programmeFor(reader, database, relationship.id);
  const names = await namesFor(reader, database, relationship.id);
  return {
    status,
    page: {
      title: words.title, section: 'programme',
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${partsNav(visit, 'priorities')}
${currentPriorities(visit, programme, names)}
<h2>${words.rounds}</h2>${roundTable(visit, programme)}
${openForm(visit, entry, programme)}`,
    },
  };
}

function roundTable(visit: RelationshipVisit, programme: Programme): Html {
  const words = priorityWords[visit.language];
  const rounds = roundsOf(programme);
  if (rounds.length === 0) return html`<p class="aside">${words.noRounds}</p>`;
  const day = (cell: string | null | undefined): Part => cell && whenText(visit, cell);
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.opened}</th><th scope="col">${words.state}</th><th scope="col">${words.closesShort}</th><th scope="col">${words.validUntil}</th></tr></thead><tbody>${rounds.map((row) => html`<tr><th scope="row"><a href="${
    partAddress(visit, `priorities/${encodeURIComponent(row.id)}`)}">${words.round(whenText(visit, row['opened_edtf'] ?? ''))}</a></th><td data-label="${words.state}">${words.states[stateOf(row, visit.today, false)]}</td><td data-label="${words.closesShort}">${day(row['closes_edtf'])}</td><td data-label="${words.validUntil}">${day(row['until_edtf'])}</td></tr>`)}</tbody></table></div>`;
}

function openForm(visit: RelationshipVisit, entry: Entry, programme: Programme): Part {
  const words = priorityWords[visit.language];
  const running = programme.priority_rounds.some((round) => isRound(round) && ['open', 'opened'].includes(stateOf(round.row, visit.today, false)));
  if (!sharesIn(visit.reader, visit.relationship.id) || !may(visit.reader, 'open-priorities') || (running && entry.problems.size === 0)) return null;
  return html`<h2>${words.open}</h2>${problemList(visit, entry)}
<form class="entry" method="post" action="${partAddress(visit, 'priorities')}">${textField(visit, entry, { name: 'closes', label: words.closes, type: 'date', required: true })}${textField(visit, entry, { name: 'until', label: words.validUntil, type: 'date', required: true })}
${areaField(visit, entry, { name: 'note', label: words.noteLabel, rows: 2 })}<p class="actions"><button>${words.openNow}</button></p></form>`;
}

export async function openRound(visit: RelationshipVisit): Promise<Answer> {
  const { reader, database, relationship, form, at, today } = visit;
  if (!sharesIn(reader, relationship.id) || !may(reader, 'open-priorities')) return 'not-found';
  const text = (name: string): string => (form.get(name) ?? '').trim();
  try {
    const id = await perform(database, openPriorities, { relationship: relationship.id, day: isoOf(today), closes: text('closes').slice(0, 40), until: text('until').slice(0, 40), note: text('note').slice(0, 2_000) }, { reader, at });
    return { redirect: partAddress(visit, `priorities/${id}`) };
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    return page(visit, { values: form, problems: sentences(visit, fault) }, 422);
  }
}

/** What a rule refused, in the reader's language. */
export const sentences = ({ language }: RelationshipVisit, { problems }: Refused): ReadonlyMap<string, string> => problemsSaid(language, problems, priorityWords[language].problems);
