import type { Run } from '#domain/planning/holidays.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark, sideMark, stateMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress, recordLink } from '#platform/web/record-link.ts';
import { boundsText, dayText, spanText, whenText } from '#platform/words/dates.ts';
import { isoOf } from '#domain/date/day.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { colon } from '#platform/words/words.ts';
import { planningWords } from './planning-words.ts';
import type { NotesFound } from './plan-notes.ts';

const MANY = 6;

/** What the record says of a plan, each with what it rests on. */
export function notesView(visit: RelationshipVisit, found: NotesFound, series: string): Html {
  const words = planningWords[visit.language].notes;
  const sections = [windowNote(visit, found), turnNote(visit, found, series), clashNote(visit, found), holidayNote(visit, found), termNote(visit, found), gapNote(visit, found), constraintNote(visit, found), gatheringNote(visit, found), fixedNote(visit, found)];
  return html`<aside class="notes" aria-labelledby="notes"><h2 id="notes">${words.title}</h2>
${sections.every((section) => !section) ? html`<p class="quiet">${words.nothing}</p>` : sections}</aside>`;
}

const note = (title: string, body: Part): Html => html`<h3>${title}</h3>${body}
`;
const days = (visit: RelationshipVisit, { from, to }: Run): string => spanText(visit, isoOf(from), isoOf(to));

function windowNote(visit: RelationshipVisit, { notes: { window, planned }, names }: NotesFound): Part {
  const words = planningWords[visit.language].notes;
  const at = (series: string): string => address(visit.language, `/${visit.relationship.id}/series/${encodeURIComponent(series)}`);
  return html`${window && note(words.window, html`<p>${words.expected(boundsText(visit, window.next.opens, window.next.closes))} ${
    window.standing && stateMark(window.standing === 'within' ? 'good' : window.standing === 'perhaps' ? 'unsure' : 'warn', words.standing[window.standing])}</p>
<p class="quiet"><a href="${at(window.series)}">${recordText(visit.language, names.get(window.series) ?? {}, window.series)}</a>${window.last && html` · ${words.last}${colon[visit.language]}${recordLink(visit, names, window.last.id)}`}</p>`)}${
    planned.length > 0 && note(words.planned, html`<ul class="plain tight">${planned.map(({ id }) => html`<li>${recordLink(visit, names, id)}</li>`)}</ul>`)}`;
}

function turnNote(visit: RelationshipVisit, { notes: { turn }, names }: NotesFound, series: string): Part {
  if (!turn) return null;
  const words = planningWords[visit.language].notes;
  return note(words.turn, html`<p><a href="${address(visit.language, `/${visit.relationship.id}/series/${encodeURIComponent(series)}`)}">${sideMark(visit, turn.next)}</a> ${turn.against && stateMark('warn', words.against)}</p>
${turn.lastHosted && html`<p class="quiet">${words.lastHosted}${colon[visit.language]}${countryMark(visit, turn.lastHosted.host)} · ${recordLink(visit, names, turn.lastHosted.id)}</p>`}`);
}

function holidayNote(visit: RelationshipVisit, { notes: { holidays }, holidayNames }: NotesFound): Part {
  if (!holidays) return null;
  const words = planningWords[visit.language].notes;
  const { over, chosen, runs, weekend } = holidays;
  const list = html`<ul class="plain tight">${holidays.days.map(({ id, country, on }) => html`<li>${countryMark(visit, country)} <a href="${recordAddress(visit, 'holidays', id)}">${recordText(visit.language, holidayNames.get(id) ?? {}, id)}</a><span class="quiet">${inBrackets(visit.language, dayText(visit, on))}</span></li>`)}</ul>`;
  return note(words.holidays, html`<p class="quiet">${chosen ? words.holidaysOn(days(visit, over)) : words.holidaysIn(days(visit, over))}</p>
${runs.map((run) => html`<p>${stateMark('warn', words.closed(days(visit, run)))}</p>`)}${weekend && html`<p>${stateMark('unsure', words.weekend)}</p>`}
${holidays.days.length === 0 ? html`<p>${words.noHolidays}</p>` : holidays.days.length <= MANY ? list : html`<details><summary>${words.allHolidays(holidays.days.length)}</summary>${list}</details>`}`);
}

function termNote(visit: RelationshipVisit, { notes: { terms }, names }: NotesFound): Part {
  if (terms.length === 0) return null;
  const words = planningWords[visit.language].notes;
  return note(words.terms, html`<ul class="plain tight">${terms.map(({ term, ends, by }) => html`<li>${recordLink(visit, names, term.id)}, ${recordLink(visit, names, term.office)}${colon[visit.language]}${
    (ends === 'over' ? words.over : words.usually)(dayText(visit, by))}</li>`)}</ul>`);
}

function gapNote(visit: RelationshipVisit, { notes: { gap } }: NotesFound): Part {
  const words = planningWords[visit.language].notes;
  return gap !== null && note(words.ranks, html`<p>${stateMark('warn', words.gap(Math.abs(gap)))}</p>`);
}

function constraintNote(visit: RelationshipVisit, { notes: { constraints }, names }: NotesFound): Part {
  if (constraints.length === 0) return null;
  const words = planningWords[visit.language].notes;
  return note(words.constraints, html`<ul class="plain tight">${constraints.map(({ id, side }) => html`<li>${recordLink(visit, names, id)} · ${side === 'both' ? words.bothSides : countryMark(visit, side)}</li>`)}</ul>`);
}

function clashNote(visit: RelationshipVisit, { notes: { clashes }, names }: NotesFound): Part {
  if (clashes.length === 0) return null;
  const words = planningWords[visit.language].notes;
  return note(words.clashes, html`<ul class="plain tight">${clashes.map(({ id, offices }) => html`<li>${recordLink(visit, names, id)}${
    offices.length > 0 && html` ${stateMark('warn', words.sameOffices)} ${offices.map((office, at) => html`${at > 0 && ', '}${recordLink(visit, names, office)}`)}`}</li>`)}</ul>`);
}

function gatheringNote(visit: RelationshipVisit, { notes: { gatherings } }: NotesFound): Part {
  if (gatherings.length === 0) return null;
  return note(planningWords[visit.language].notes.gatherings, html`<ul class="plain tight">${gatherings.map(({ id, occasion, when }) => html`<li><a href="${recordAddress(visit, 'gatherings', id)}">${occasion}</a><span class="quiet">${inBrackets(visit.language, whenText(visit, when))}</span></li>`)}</ul>`);
}

/** By rule, so that what it rests on is named and not linked. */
function fixedNote(visit: RelationshipVisit, { notes: { fixed } }: NotesFound): Part {
  if (fixed.length === 0) return null;
  const words = planningWords[visit.language].notes;
  return note(words.fixed, html`<ul class="plain tight">${fixed.map(({ point, country, from, to }) => html`<li>${country && html`${countryMark(visit, country)} `}${words.points[point].name}<span class="quiet">${inBrackets(visit.language, words.about(days(visit, { from, to })))}</span><br><small>${words.points[point].basis}</small></li>`)}</ul>`);
}
