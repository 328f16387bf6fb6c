import type { RecordRow } from '#domain/record/row.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import { commitmentSections } from '#capabilities/commitment/commitment-control.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { agendaTables } from './agenda-table.ts';
import { delegationTables, groupName } from './delegation-table.ts';
import { discussionMark, stateOfMinutes } from './discussion-article.ts';
import { writeLinks } from './discussion-pages.ts';
import { mayHere, meetingAddress, nameOf } from './meeting-frame.ts';
import { insideOf, minutesAgreedBy, type Inside } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

/** What the engagement itself tells of its delegations: a table, which has nothing to add to a list of delegates unless it names somebody, and how far apart their heads are. */
export interface Told {
  readonly table: Html;
  readonly names: boolean;
  readonly gap: Part;
}

/** What an engagement's page says of the inside of the meeting: who takes part, the agenda, what was promised and what was recorded. Empty where nothing is known and nothing can be written. */
export async function meetingSections(visit: RelationshipVisit, engagement: RecordRow, told: Told): Promise<Html> {
  const inside = await insideOf(visit.reader, visit.database, visit.relationship.id, engagement.id);
  if (!inside) return html`${told.table}${told.gap}`;
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id);
  return html`${delegationSection(visit, inside, names, told)}${agendaSection(visit, inside, names)}${await commitmentSections(visit, engagement)}${discussionSection(visit, inside)}${subgroupSection(visit, inside)}`;
}

type Names = Awaited<ReturnType<typeof namesFor>>;

const keep = (path: string, text: string): Html => html`<p class="no-print"><a href="${path}">${text}</a></p>`;

/** Stands under the heading of delegations, which the engagement's page has. */
function delegationSection(visit: RelationshipVisit, inside: Inside, names: Names, { table, names: named, gap }: Told): Part {
  return html`${(named || inside.delegates.length === 0) && table}${gap}${inside.delegates.length > 0 && delegationTables(visit, inside, names, { editable: false, alone: false })}${mayHere(visit, 'keep-delegation') && keep(meetingAddress(visit, inside.at.row.id, '/delegation'), meetingWords[visit.language].delegation.keep)}`;
}

function agendaSection(visit: RelationshipVisit, inside: Inside, names: Names): Part {
  const words = meetingWords[visit.language].agenda;
  const editable = mayHere(visit, 'keep-agenda');
  if (inside.items.length === 0 && !editable) return null;
  const parts = inside.items.some(({ part }) => part !== null);
  return html`<section id="agenda"><h2>${words.title}</h2>${inside.items.length > 0 ? agendaTables(visit, inside, names, { threeParts: parts, editable: false, alone: false }) : html`<p class="quiet">${words.none}</p>`}${editable && keep(meetingAddress(visit, inside.at.row.id, '/agenda'), words.keep)}</section>`;
}

function discussionSection(visit: RelationshipVisit, inside: Inside): Part {
  const words = meetingWords[visit.language].discussion;
  const links = writeLinks(visit, inside);
  if (inside.discussions.length === 0 && !links) return null;
  return html`<section id="discussions"><h2>${words.title}</h2>${inside.discussions.length === 0 ? html`<p class="quiet">${words.none}</p>` : html`<ul class="plain">${inside.discussions.map((one) => html`<li><a href="${
    meetingAddress(visit, inside.at.row.id, '/discussions')}#${encodeURIComponent(one.row.id)}">${words.kinds[one.row['kind'] === 'agreed' ? 'agreed' : 'one-sided']}</a>${one.row['subgroup'] && html` · ${groupName(visit, inside.subgroups, one.row['subgroup'])}`} ${discussionMark(visit, one)}</li>`)}</ul>`}${links}</section>`;
}

function subgroupSection(visit: RelationshipVisit, { at, subgroups }: Inside): Part {
  const words = meetingWords[visit.language].subgroup;
  const series = at.row['series'];
  const offered = series && mayHere(visit, 'keep-subgroup');
  if (subgroups.length === 0 && !offered) return null;
  return html`<section><h2>${words.title}</h2>${subgroups.length === 0 ? html`<p class="quiet">${words.none}</p>` : subgroupList(visit, subgroups)}${
    offered && keep(address(visit.language, `/${visit.relationship.id}/series/${encodeURIComponent(series)}/subgroups`), words.add)}</section>`;
}

const subgroupList = (visit: RelationshipVisit, subgroups: Inside['subgroups']): Html => html`<ul class="plain tight">${subgroups.map(({ row }) => html`<li><a href="${
  address(visit.language, `/${visit.relationship.id}/subgroups/${encodeURIComponent(row.id)}`)}">${recordText(visit.language, nameOf(row), row.id)}</a></li>`)}</ul>`;

/** For the morning's page: minutes that wait for the own side alone. Nothing for whoever cannot agree to them. */
export async function awaitedMinutes(visit: RelationshipVisit): Promise<Part> {
  const { reader, database, relationship, language } = visit;
  if (!mayHere(visit, 'agree-discussion')) return null;
  const other = reader.party === relationship.a ? 'b' : 'a';
  const minutes = await database.asReader(reader, (tx) => minutesAgreedBy(other, reader, tx, relationship.id));
  const waiting = minutes.filter((one) => mayWrite(reader, one) && stateOfMinutes(one) === `agreed-by-${other}`);
  if (waiting.length === 0) return null;
  const words = meetingWords[language].discussion;
  const names = await namesFor(reader, database, relationship.id, waiting.map(({ row }) => row['engagement'] ?? ''));
  return html`<section class="no-print"><h2>${words.awaited}</h2><p class="quiet">${words.awaitedText}</p><ul class="plain tight">${waiting.map(({ row }) => html`<li><a href="${
    meetingAddress(visit, row['engagement'] ?? '', '/discussions')}#${row.id}">${recordText(language, names.get(row['engagement'] ?? '') ?? {}, row['engagement'] ?? '')}</a></li>`)}</ul></section>`;
}

/** For a series' page: where its sub-groups are. */
export const subgroupsLink = (visit: RelationshipVisit, series: string): Html =>
  html`<p><a href="${address(visit.language, `/${visit.relationship.id}/series/${encodeURIComponent(series)}/subgroups`)}">${meetingWords[visit.language].subgroup.title}</a></p>`;
