import type { CalendarRow } from '#domain/calendar/calendar.ts';
import { daysTaken } from '#domain/calendar/days-taken.ts';
import { canInvite } from '#domain/calendar/invitation.ts';
import { isCalledOff, type Stage } from '#domain/engagement/engagement.ts';
import { may } from '#domain/trust/permission.ts';
import { perform, Refused } from '#platform/act.ts';
import { CALENDAR_TYPE } from '#platform/calendar/calendar-event.ts';
import { postmanOf } from '#platform/mail/postman.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { spanText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { appointmentFor, changesOf } from './calendar-store.ts';
import { NEVER } from './entry-event.ts';
import { titlesOf } from './entry-text.ts';
import { invitationForm, inviteesTable, sentencesOf, typedIn } from './invitation-form.ts';
import { eventAlone, eventFile } from './invitation-mail.ts';
import { deliveriesFor, inviteesOf } from './invitation-store.ts';
import { invitationWords } from './invitation-words.ts';
import { sendInvitation } from './send-invitation.ts';

const rowFor = ({ reader, database, relationship, params }: RelationshipVisit): Promise<CalendarRow | null> =>
  database.asReader(reader, (tx) => appointmentFor(reader, tx, relationship.id, params['id'] ?? ''));

const here = ({ language, relationship }: RelationshipVisit, { row }: CalendarRow): string => address(language, `/${relationship.id}/engagements/${encodeURIComponent(row.id)}/invitations`);

export async function invitationsPage(visit: RelationshipVisit): Promise<Answer> {
  const row = may(visit.reader, 'send-invitation') ? await rowFor(visit) : null;
  return row ? page(visit, row, { values: new URLSearchParams(), problems: noProblems }, null, 200) : 'not-found';
}

export async function postInvitations(visit: RelationshipVisit): Promise<Answer> {
  const row = may(visit.reader, 'send-invitation') ? await rowFor(visit) : null;
  const postman = postmanOf(visit.database);
  if (!row || !postman) return 'not-found';
  const { form, relationship: { id, a, b }, language } = visit;
  const { places: _, organizer, invitees, withdrawn, again } = typedIn(form);
  try {
    await perform(visit.database, sendInvitation, {
      relationship: { id, a, b }, engagement: row.row.id, version: Number(form.get('version')) || 0, origin: visit.origin, from: postman.from, at: visit.at.toISOString(),
      organizer, invitees: [...invitees], withdrawn: [...withdrawn], again: [...again],
    }, visit);
  } catch (fault) {
    if (fault instanceof Refused) return page(visit, row, { values: form, problems: sentencesOf(visit, typedIn(form), fault.problems) }, null, 422);
    if (fault instanceof ChangedMeanwhile) return page(visit, (await rowFor(visit)) ?? row, { values: form, problems: noProblems }, html`<p class="problem" role="alert">${invitationWords[language].stale}</p>`, 409);
    throw fault;
  }
  postman.nudge();
  return { redirect: here(visit, row) };
}

async function page(visit: RelationshipVisit, row: CalendarRow, entry: Entry, notice: Part, status: number): Promise<Answer> {
  const { language, reader, database, relationship } = visit;
  const words = invitationWords[language];
  const invitees = await database.asReader(reader, (tx) => inviteesOf(reader, tx, relationship.id, row.row.id));
  const deliveries = await deliveriesFor(database, reader, invitees);
  const cannot = obstacleTo(visit, row);
  const sendable = postmanOf(database) !== null && cannot === null;
  const table = html`<h2>${words.invited}</h2>${inviteesTable(visit, invitees, deliveries, row.version, entry, sendable)}`;
  return {
    status,
    page: {
      title: words.title, section: 'engagements',
      body: html`<h1>${words.title}<span class="about">${recordText(language, titlesOf(row.row), row.row.id)}</span></h1>${heading(visit, row)}${notice}
${row.audience === 'national' && html`<p class="aside">${words.national}</p>`}
${cannot !== null && html`<p class="aside">${cannot}</p>`}${postmanOf(database) === null && html`<p class="aside">${words.noPost}</p>`}
<p class="bar"><a href="${address(language, `/${relationship.id}/engagements/${encodeURIComponent(row.row.id)}/event`)}">${words.file}</a> <a href="${recordAddress(visit, 'engagements', row.row.id)}">${words.back}</a></p>
${sendable ? invitationForm(visit, here(visit, row), row.version, entry, table) : table}`,
    },
  };
}

function heading(visit: RelationshipVisit, { row }: CalendarRow): Html {
  const stage = row['stage'] as Stage;
  return html`<p class="lede">${spanText(visit, row['start_edtf'] ?? '', row['end_edtf'])} <span class="state plain">${domainWords[visit.language].stages[stage] ?? stage}</span></p>`;
}

/** Why nobody can be told anything about this engagement; null when they can. */
function obstacleTo({ language }: RelationshipVisit, { row }: CalendarRow): string | null {
  const { cannot } = invitationWords[language];
  const stage = row['stage'] as Stage;
  if (isCalledOff(stage)) return null;
  if (!canInvite(stage)) return stage === 'proposed' ? cannot.proposed : cannot.over;
  return daysTaken(row['start_edtf'], row['end_edtf'])?.exact ? null : cannot.noDay;
}

/** The engagement as a calendar file, for whoever may read it. */
export async function eventDownload(visit: RelationshipVisit): Promise<Answer> {
  const row = await rowFor(visit);
  if (!row) return 'not-found';
  const changedAt = await changesOf(visit.reader, visit.database, 'engagements', [row]);
  const event = eventAlone(row, visit.language, visit, changedAt(row) ?? NEVER);
  return event ? { file: { name: `entente-${row.row.id.replace(/[^\w.-]/g, '_')}.ics`, type: CALENDAR_TYPE, bytes: eventFile(event, event.summary, 'PUBLISH') } } : 'not-found';
}
