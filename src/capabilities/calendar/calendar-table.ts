import { sideOf, type CalendarEntry } from '#domain/calendar/calendar.ts';
import { isCalledOff, isHeld, type Stage } from '#domain/engagement/engagement.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { placePart } from '#capabilities/record/place-control.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { boundsText, spanText, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { colon, localText } from '#platform/words/words.ts';
import { calendarWords } from './calendar-words.ts';
import { entryTitle, titlesOf } from './entry-text.ts';

export interface TablePart {
  readonly name: string | null;
  readonly entries: readonly CalendarEntry[];
}

/** Entries of a year; holidays of a part stand together on one line, since there are many of them and they differ in little. */
export function entriesTable(visit: RelationshipVisit, parts: readonly TablePart[], names: Names, caption: string): Html {
  const words = calendarWords[visit.language];
  return html`<div class="scroll"><table class="stacks list calendar"><caption class="visually-hidden">${caption}</caption>
<thead><tr><th scope="col">${words.when}</th><th scope="col">${words.entry}</th><th scope="col">${words.host}</th><th scope="col">${words.state}</th></tr></thead>
${parts.filter(({ entries }) => entries.length > 0).map(({ name, entries }) => html`<tbody>${name !== null && html`<tr class="part"><th scope="rowgroup" colspan="4">${name}</th></tr>`}
${entries.filter(({ kind }) => kind !== 'holidays').map((entry) => entryRow(visit, entry, names))}${holidays(visit, entries)}</tbody>`)}</table></div>`;
}

function entryRow(visit: RelationshipVisit, entry: CalendarEntry, names: Names): Html {
  const words = calendarWords[visit.language];
  return html`<tr><td class="date" data-label="${words.when}">${whenPart(visit, entry)}</td><th scope="row">${titlePart(visit, entry, names)}</th><td data-label="${words.host}">${hostPart(visit, entry)}</td><td>${statePart(visit, entry)}</td></tr>
`;
}

function whenPart(visit: RelationshipVisit, entry: CalendarEntry): string {
  if (entry.kind === 'windows') return boundsText(visit, entry.from, entry.to);
  const { row } = entry.of;
  return entry.kind === 'engagements' ? spanText(visit, row['start_edtf'] ?? '', row['end_edtf']) : entry.exact ? boundsOf(visit, entry) : whenText(visit, row['when_edtf'] ?? '');
}

/** Known days from the first to the last: "12–14 May 2027". */
function boundsOf(visit: RelationshipVisit, { of: { row } }: Extract<CalendarEntry, { kind: 'engagements' | 'gatherings' | 'holidays' }>): string {
  const [first = '', last] = (row['when_edtf'] ?? row['on_edtf'] ?? '').split('/');
  return spanText(visit, first, last);
}

function titlePart(visit: RelationshipVisit, entry: CalendarEntry, names: Names): Part {
  const { language } = visit;
  if (entry.kind === 'windows') return html`<a href="${recordAddress(visit, 'series', entry.window.series)}">${entryTitle(language, entry, names)}</a>`;
  const { row } = entry.of;
  if (entry.kind === 'gatherings') return html`<a href="${recordAddress(visit, 'gatherings', row.id)}">${written(visit, row['occasion'])}</a>${row['place'] && html` <span class="quiet">${placePart(visit, names, row['place'])}</span>`}`;
  return html`<a href="${recordAddress(visit, 'engagements', row.id)}">${recordText(language, titlesOf(row), row.id)}</a>`;
}

/** Who hosts, or whose turn it is. */
function hostPart(visit: RelationshipVisit, entry: CalendarEntry): Part {
  const words = calendarWords[visit.language];
  const side = sideOf(entry, visit.relationship);
  if (entry.kind !== 'windows') return countryMark(visit, side);
  return side === null ? html`<span class="quiet">${words.noTurn}</span>` : html`<span class="quiet">${words.turnOf}</span> ${countryMark(visit, side)}`;
}

function statePart({ language }: RelationshipVisit, entry: CalendarEntry): Html {
  const words = calendarWords[language];
  if (entry.kind === 'windows') return html`<span class="state unsure">${words.window}</span>`;
  if (entry.kind === 'gatherings') return html`<span class="state plain">${words.gathering}</span>`;
  const stage = entry.of.row['stage'] as Stage;
  const tone = stage === 'confirmed' || isHeld(stage) ? 'good' : isCalledOff(stage) ? 'bad' : 'warn';
  return html`<span class="state ${tone}">${domainWords[language].stages[stage] ?? stage}</span>${!entry.exact && html` <span class="state unsure">${words.window}</span>`}`;
}

/** Days on which offices are closed, each with those whose they are. */
function holidays(visit: RelationshipVisit, entries: readonly CalendarEntry[]): Part {
  const words = calendarWords[visit.language];
  const days = Map.groupBy(entries.filter((entry) => entry.kind === 'holidays'), ({ from }) => from);
  if (days.size === 0) return null;
  const nameOf = (entry: CalendarEntry): Part => entry.kind === 'holidays' && html`${countryMark(visit, entry.of.row['country'] ?? null)} ${recordText(visit.language, localText(entry.of.row, 'name'), entry.of.row.id)}`;
  return html`<tr class="closed"><td class="date">${words.holiday}</td><td colspan="3"><details><summary>${words.holidaysOf(days.size)}</summary><ul class="plain tight">${[...days].map(([, own]) => html`<li>${whenPart(visit, own[0] as CalendarEntry)}${colon[visit.language]}${
    own.map((entry, at) => html`${at > 0 && ' · '}${nameOf(entry)}`)}${new Set(own.map((entry) => sideOf(entry, visit.relationship))).size > 1 && html` <span class="state warn">${words.bothClosed}</span>`}</li>`)}</ul></details></td></tr>`;
}
