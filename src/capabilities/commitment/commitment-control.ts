import { plus, type Day } from '#domain/date/day.ts';
import { canPromise } from '#domain/commitment/check.ts';
import { carriedThrough, isCarriedInto, isStillOpen, stateOn, type CommitmentState } from '#domain/commitment/made.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { may } from '#domain/trust/permission.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark, sideMark, stateMark, type Tone } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { whenText } from '#platform/words/dates.ts';
import { commitmentsReadableBy, meetingOf, type MadeRow, type NamedMeeting } from './commitment-store.ts';
import { localText } from '#platform/words/words.ts';
import { commitmentWords } from './commitment-words.ts';

const tones: Readonly<Record<CommitmentState, Tone>> = { open: 'plain', late: 'bad', kept: 'good', withdrawn: 'unsure' };

export function commitmentMark(visit: RelationshipVisit, { commitment }: MadeRow, asOf: Day): Part {
  const state = stateOn(commitment, asOf);
  return state && stateMark(tones[state], commitmentWords[visit.language].states[state]);
}

export const textOf = ({ row }: MadeRow) => localText(row, 'text');

export const commitmentAddress = (visit: RelationshipVisit, id: string, rest = ''): string => address(visit.language, `/${visit.relationship.id}/commitments/${encodeURIComponent(id)}${rest}`);

export const commitmentLink = (visit: RelationshipVisit, made: MadeRow): Html => html`<a href="${commitmentAddress(visit, made.row.id)}">${recordText(visit.language, textOf(made), made.row.id)}</a>`;

/** Who owns it on each side; whoever has to act stands first and strong. */
export function ownersOf(visit: RelationshipVisit, { row }: MadeRow): Html {
  const owner = (side: 'a' | 'b'): Html => {
    const post = written(visit, row[`actors_${side}`]);
    const duty = !row['side'] || row['side'] === visit.relationship[side];
    return html`<li>${sideMark(visit, side)} ${duty ? html`<strong>${post}</strong>` : post}</li>`;
  };
  return html`<ul class="plain tight">${row['side'] === visit.relationship.b ? [owner('b'), owner('a')] : [owner('a'), owner('b')]}</ul>`;
}

interface Shown {
  readonly made: readonly MadeRow[];
  readonly meetings: readonly NamedMeeting[];
  readonly names: Names;
  readonly asOf: Day;
  /** The meeting on whose page the table stands: it is not named again. */
  readonly at?: string;
}

export function commitmentTable(visit: RelationshipVisit, { made, meetings, names, asOf, at }: Shown): Html {
  const words = commitmentWords[visit.language];
  const head = (text: string): Html => html`<th scope="col">${text}</th>`;
  return html`<div class="scroll"><table class="stacks list"><thead><tr>${[words.text, words.owners, words.due, words.state].map(head)}${at === undefined && head(words.made)}${head(words.carried)}${head(words.topic)}</tr></thead>
<tbody>${made.map((each) => {
    const through = carriedThrough(each.commitment, meetings).filter(({ id, when }) => when.earliest <= asOf && id !== at);
    return html`<tr><th scope="row">${commitmentLink(visit, each)}</th><td data-label="${words.owners}">${ownersOf(visit, each)}</td>
<td class="date" data-label="${words.due}">${each.row['due_edtf'] ? whenText(visit, each.row['due_edtf']) : html`<span class="quiet">${words.noDay}</span>`}</td>
<td data-label="${words.state}">${commitmentMark(visit, each, asOf)}</td>
${at === undefined && html`<td data-label="${words.made}">${recordLink(visit, names, each.commitment.engagement)}</td>`}
<td data-label="${words.carried}">${through.length > 0 && words.meetings(through.length)}</td>
<td data-label="${words.topic}">${listOf(each.row['topics']).map((topic) => recordLink(visit, names, topic))}</td></tr>
`; })}</tbody></table></div>`;
}

/** Open promises that come up in a meeting, made before it; nobody copies them there. */
export async function carriedIntoMeeting(visit: RelationshipVisit, engagement: RecordRow): Promise<{ readonly carried: readonly MadeRow[]; readonly here: readonly MadeRow[]; readonly meetings: readonly NamedMeeting[] }> {
  const meeting = meetingOf(engagement);
  const { made, meetings } = await commitmentsReadableBy(visit.reader, visit.database, visit.relationship.id);
  return {
    here: made.filter(({ commitment }) => commitment.engagement === engagement.id),
    carried: meeting ? made.filter(({ commitment }) => isCarriedInto(commitment, meeting)) : [], meetings,
  };
}

/** What an engagement's page says of promises: those made there, and those that it has before it. */
export async function commitmentSections(visit: RelationshipVisit, engagement: RecordRow): Promise<Part> {
  const words = commitmentWords[visit.language];
  const { carried, here, meetings } = await carriedIntoMeeting(visit, engagement);
  const meeting = meetingOf(engagement);
  const offered = meeting !== null && may(visit.reader, 'make-commitment') && actsFor(visit.reader, visit.relationship) && canPromise(meeting, visit.today);
  if (carried.length + here.length === 0 && !offered) return null;
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, carried.map(({ commitment }) => commitment.engagement));
  const table = (made: readonly MadeRow[], at?: string): Html => commitmentTable(visit, { made, meetings, names, asOf: visit.today, ...(at === undefined ? {} : { at }) });
  return html`<section id="commitments"><h2>${words.here}</h2>
${carried.length > 0 && html`<h3>${words.carriedHere}</h3><p class="quiet">${words.carriedText}</p>${table(carried)}`}
${here.length > 0 ? html`<h3>${words.madeHere}</h3>${table(here, engagement.id)}` : carried.length === 0 && html`<p class="quiet">${words.nothingMade}</p>`}
${offered && html`<p class="no-print"><a href="${address(visit.language, `/${visit.relationship.id}/engagements/${encodeURIComponent(engagement.id)}/commitments`)}">${words.make}</a></p>`}</section>`;
}

const SOON = { months: 1, days: 0 };

/** For the morning's page: what is late, or due within a month. */
export async function lateCommitments(visit: RelationshipVisit, asOf: Day): Promise<Part> {
  const words = commitmentWords[visit.language];
  const { made } = await commitmentsReadableBy(visit.reader, visit.database, visit.relationship.id);
  const until = plus(asOf, SOON);
  const wanted = made.filter(({ commitment }) => isStillOpen(commitment, asOf) && commitment.due !== null && commitment.due.earliest <= until);
  return html`<section><h2>${words.late}</h2>${wanted.length === 0 && html`<p>${words.lateNone} <a class="no-print" href="${address(visit.language, `/${visit.relationship.id}/commitments`)}">${words.toList}</a></p>`}${wanted.length > 0 && html`<ul class="plain">${wanted.map((each) => html`<li>${commitmentMark(visit, each, asOf)} ${commitmentLink(visit, each)}<span class="quiet">${inBrackets(visit.language, words.dueBy(whenText(visit, each.row['due_edtf'] ?? '')))}</span>${
    each.row['side'] && html` · ${countryMark(visit, each.row['side'])}`}</li>`)}</ul>`}</section>`;
}
