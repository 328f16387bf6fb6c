import { whenOf } from '#domain/date/edtf.ts';
import { agendaParts, desiredResults, inOrderOfParts, timetable, type TimeOfItem } from '#domain/meeting/agenda.ts';
import { listOf } from '#domain/record/row.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { commitmentAddress } from '#capabilities/commitment/commitment-control.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { languagesLink } from '#capabilities/wording/wording-control.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { sideMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { clockWords } from '#platform/words/clock-words.ts';
import { byOtherClock, clockOf, timeText } from '#platform/words/clocks.ts';
import { countryName } from '#platform/words/parties.ts';
import { groupName } from './delegation-table.ts';
import { heading, meetingAddress, placing, plain, titleOf } from './meeting-frame.ts';
import type { Inside, ItemRow } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

/** Whose clock the agenda runs by, and the other capital's beside it. */
export interface Clocks {
  readonly host: string;
  readonly other: string | null;
}

/** The host's; in a third country whose clock is not known, the first party's. */
export function clocksOf({ relationship: { a, b } }: RelationshipVisit, { at }: Inside): Clocks {
  const host = at.row['host_country'] ?? a;
  return clockOf(host) === null ? { host: a, other: b } : { host, other: host === a ? b : a };
}

function timeCells(visit: RelationshipVisit, { host, other }: Clocks, time: TimeOfItem | undefined): Html {
  const words = meetingWords[visit.language].agenda;
  const [here, there] = [clockOf(host), clockOf(other)];
  const far = time && time.day !== null && here !== null && there !== null ? byOtherClock(time.day, time.minute, here, there) : null;
  return html`<td data-label="${words.time(countryName(visit.language, host))}">${time && timeText(visit.language, time.minute)}</td>${other !== null && html`<td data-label="${words.time(countryName(visit.language, other))}">${far && html`${timeText(visit.language, far.minute)}${
    far.days !== 0 && html`<span class="quiet">${inBrackets(visit.language, far.days < 0 ? clockWords[visit.language].dayBefore : clockWords[visit.language].dayAfter)}</span>`}`}</td>`}`;
}

/** The agenda of each body, in its parts; where `editable`, with the buttons that change it. */
export function agendaTables(visit: RelationshipVisit, inside: Inside, names: Names, { threeParts, editable, alone }: { readonly threeParts: boolean; readonly editable: boolean; readonly alone: boolean }): Html {
  const words = meetingWords[visit.language].agenda;
  if (inside.items.length === 0 && !threeParts) return html`<p class="quiet">${words.none}</p>`;
  // The plenary of three parts shows which of them are still empty.
  const bodies: readonly (string | null)[] = [null, ...inside.subgroups.map(({ row }) => row.id)].filter((body) => (body === null && threeParts) || inside.items.some(({ subgroup }) => subgroup === body));
  const start = whenOf(inside.at.row['start_edtf'] ?? '');
  const first = start && start.earliest === start.latest ? start.earliest : null;
  const clocks = clocksOf(visit, inside);
  return html`${bodies.map((body) => {
    const own = inOrderOfParts(inside.items.filter(({ subgroup }) => subgroup === body));
    const times = timetable(own, first);
    const timed = times.size > 0;
    const columns = 5 + (timed ? 1 + Number(clocks.other !== null) : 0) + Number(editable);
    const head = (text: string, more = ''): Html => html`<th scope="col"${more && html` class="${more}"`}>${text}</th>`;
    const rows = (items: readonly ItemRow[]): Part => items.map((item, place) => line(visit, inside, names, { item, editable, timed, clocks, time: times.get(item.id), first: place === 0, last: place === items.length - 1 }));
    const parts = threeParts && body === null ? agendaParts : agendaParts.filter((part) => own.some((item) => item.part === part));
    const loose = own.filter(({ part }) => part === null);
    return html`${(bodies.length > 1 || body !== null) && heading(alone, groupName(visit, inside.subgroups, body))}<div class="scroll"><table class="stacks"><thead><tr>${timed && html`${head(words.time(countryName(visit.language, clocks.host)))}${clocks.other !== null && head(words.time(countryName(visit.language, clocks.other)))}`}${
      [words.item, meetingWords[visit.language].leads, words.duration, words.desired, words.paper].map((text) => head(text))}${editable && head(meetingWords[visit.language].order, 'no-print')}</tr></thead>
${parts.map((part) => html`<tbody><tr class="part"><th scope="rowgroup" colspan="${columns}">${words.parts[part]}</th></tr>${rows(own.filter((item) => item.part === part))}</tbody>`)}${loose.length > 0 && html`<tbody>${rows(loose)}</tbody>`}</table></div>`;
  })}`;
}

interface Line {
  readonly item: ItemRow;
  readonly editable: boolean;
  readonly timed: boolean;
  readonly clocks: Clocks;
  readonly time: TimeOfItem | undefined;
  readonly first: boolean;
  readonly last: boolean;
}

function line(visit: RelationshipVisit, inside: Inside, names: Names, { item, editable, timed, clocks, time, first, last }: Line): Html {
  const words = meetingWords[visit.language].agenda;
  const { row } = item;
  const result = desiredResults.find((each) => each === row['desired']);
  const topics = listOf(row['topics']);
  const leads = (['a', 'b'] as const).flatMap((side) => (row[`lead_${side}`] ? [html`<li>${sideMark(visit, side)} ${written(visit, row[`lead_${side}`])}</li>`] : []));
  return html`<tr>${timed && timeCells(visit, clocks, time)}<th scope="row">${recordText(visit.language, titleOf(row), row.id)}${row['commitment'] && html`<br><small><a href="${commitmentAddress(visit, row['commitment'])}">${words.commitment}</a></small>`}${
    topics.length > 0 && html`<br><small>${topics.map((topic, at) => html`${at > 0 && ' · '}${recordLink(visit, names, topic)}`)}</small>`}${editable && html`<br><small>${languagesLink(visit, 'agenda_items', row, item.owner, plain(visit, titleOf(row), row.id))}</small>`}</th>
<td data-label="${meetingWords[visit.language].leads}">${leads.length > 0 && html`<ul class="plain tight">${leads}</ul>`}</td><td data-label="${words.duration}">${item.minutes !== null && words.minutes(item.minutes)}</td><td data-label="${words.desired}">${result && words.results[result]}</td>
<td data-label="${words.paper}">${row['paper'] && (names.has(row['paper']) ? recordLink(visit, names, row['paper']) : written(visit, row['paper']))}</td>${editable && html`<td class="no-print">${mayWrite(visit.reader, item) && placing(visit, {
    action: meetingAddress(visit, inside.at.row.id, '/agenda'), id: row.id, name: plain(visit, titleOf(row), row.id), first, last, amend: meetingAddress(visit, inside.at.row.id, `/agenda/${encodeURIComponent(row.id)}`),
  })}</td>`}</tr>
`;
}
