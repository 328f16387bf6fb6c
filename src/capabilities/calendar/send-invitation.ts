import { Type } from 'typebox';
import { daysTaken } from '#domain/calendar/days-taken.ts';
import { canInvite, mayBeTold, noticeDue, THIRD, type Notice } from '#domain/calendar/invitation.ts';
import type { CalendarRow } from '#domain/calendar/calendar.ts';
import { isCalledOff, type Stage } from '#domain/engagement/engagement.ts';
import { audiences, type Audience, type PartyCode } from '#domain/trust/reader.ts';
import { relationshipInput } from '#capabilities/record/standing-row-store.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { composeMail } from '#platform/mail/compose-mail.ts';
import { isMailAddress, isOneLine } from '#platform/mail/mail-address.ts';
import { queueMail } from '#platform/mail/outbox.ts';
import { newId } from '#platform/new-id.ts';
import { ChangedMeanwhile, type Writing } from '#platform/writing.ts';
import { isLanguage, languages, type Language } from '#platform/words/languages.ts';
import { appointmentFor } from './calendar-store.ts';
import { eventAlone, invitationMail } from './invitation-mail.ts';
import { inviteesOf, keepInvitee, type Invitee } from './invitation-store.ts';

const text = Type.String({ maxLength: 1_000 });
const person = Type.Object({ name: text, address: text, side: text, language: text });
const sending = Type.Object({
  relationship: relationshipInput, engagement: Type.String(),
  /** The version that the sender saw. */
  version: Type.Integer(), origin: Type.String(), from: Type.String(), at: Type.String(), organizer: Type.Object({ name: text, address: text }),
  invitees: Type.Array(person, { maxItems: 50 }), withdrawn: Type.Array(Type.String()),
  /** Those to whom the last mail could not be delivered. */
  again: Type.Array(Type.String()),
});
type Sending = Type.Static<typeof sending>;
type Person = Type.Static<typeof person>;

const NAME_AT_MOST = 100;

/** What can be wrong with the texts of a person; the code of the first thing that is. */
function personProblem({ name, address }: Pick<Person, 'name' | 'address'>): string | null {
  if (!isOneLine(name) || !isOneLine(address)) return 'line-break';
  if (name === '') return 'name-missing';
  if (name.length > NAME_AT_MOST) return 'too-long';
  return isMailAddress(address) ? null : 'not-an-address';
}

/** What is wrong with those who are to be asked, by the place of each. */
export function problemsOf({ organizer, invitees, relationship: { a, b } }: Pick<Sending, 'organizer' | 'invitees' | 'relationship'>, row: { readonly audience: Audience; readonly owner: PartyCode }, known: readonly { readonly address: string }[]): Map<string, string> {
  const problems = new Map<string, string>();
  const ofOrganizer = personProblem(organizer);
  if (ofOrganizer) problems.set(ofOrganizer === 'not-an-address' ? 'organizer-address' : 'organizer-name', ofOrganizer);
  const seen = new Set(known.map(({ address }) => address.toLowerCase()));
  for (const [at, each] of invitees.entries()) {
    const problem = personProblem(each);
    const field = (name: string): string => `${name}-${at}`;
    if (problem) problems.set(field(problem === 'not-an-address' ? 'address' : 'name'), problem);
    else if (seen.has(each.address.toLowerCase())) problems.set(field('address'), 'twice');
    if (![a, b, THIRD].includes(each.side)) problems.set(field('side'), 'side-missing');
    else if (!mayBeTold(row.audience, row.owner, each.side, [a, b])) problems.set(field('side'), 'not-released');
    if (!isLanguage(each.language)) problems.set(field('language'), 'language-missing');
    seen.add(each.address.toLowerCase());
  }
  return problems;
}

/** Tells everybody who has to be told: those newly asked, those who know an older state, and those who are no longer to come. */
export const sendInvitation: Act<typeof sending, { requests: number; cancels: number }> = {
  name: 'send-invitation', input: sending,
  carryOut: async (writing, input, reader) => {
    const row = await appointmentFor(reader, writing.reading, input.relationship.id, input.engagement);
    if (!row || reader.party === null) throw new NotAllowed('send-invitation');
    if (row.version !== input.version) throw new ChangedMeanwhile(input.engagement);
    const known = await inviteesOf(reader, writing.reading, input.relationship.id, input.engagement);
    const stage = row.row['stage'] as Stage;
    const audience = audiences.find((each) => each === row.audience) ?? 'national';
    const problems = problemsOf(input, { audience, owner: row.owner }, known.filter(({ id, told }) => told.method === 'request' && !input.withdrawn.includes(id)));
    if (!canInvite(stage) && !isCalledOff(stage)) problems.set('organizer-name', 'over');
    if (!canInvite(stage) && input.invitees.length > 0) problems.set('name-0', 'called-off');
    if (!daysTaken(row.row['start_edtf'], row.row['end_edtf'])?.exact && !isCalledOff(stage)) problems.set('organizer-name', 'no-day');
    // Who was told when it was shared is told no more once it is kept to one side: not even that it was called off.
    for (const { id, side, told } of known) if (told.method === 'request' && !mayBeTold(audience, row.owner, side, [input.relationship.a, input.relationship.b])) problems.set(`withdraw-${id}`, 'not-released');
    if (problems.size > 0) throw new Refused(problems);
    const notices = noticesFor(input, row, stage, known);
    if (notices.length === 0) throw new Refused({ 'name-0': 'nobody' });
    for (const notice of notices) await tell(writing, input, row, reader.party, notice);
    return { requests: notices.filter(({ method }) => method === 'request').length, cancels: notices.filter(({ method }) => method === 'cancel').length };
  },
  subject: ({ engagement, relationship }, { requests, cancels }) => ({ engagement, relationship: relationship.id, requests, cancels }),
};

interface Addressed extends Notice {
  readonly id: string;
  readonly person: Pick<Invitee, 'name' | 'address' | 'side' | 'language'>;
  readonly before: Invitee | null;
}

const untold = { method: null, sequence: 0, version: 0 } as const;

function noticesFor({ invitees, withdrawn, again }: Sending, { version }: CalendarRow, stage: Stage, known: readonly Invitee[]): readonly Addressed[] {
  const at = { version, stage };
  const standing = known.flatMap((before): Addressed[] => {
    const asked = before.told.method === 'request';
    const notice = asked || again.includes(before.id) ? noticeDue(at, before.told, asked && !withdrawn.includes(before.id), again.includes(before.id)) : null;
    return notice ? [{ ...notice, id: before.id, person: before, before }] : [];
  });
  const asked = invitees.flatMap((each): Addressed[] => {
    // Somebody who was told not to come, and is asked again, keeps the sequence that their calendar knows.
    const before = known.find(({ address, told }) => told.method === 'cancel' && address.toLowerCase() === each.address.toLowerCase()) ?? null;
    const notice = noticeDue(at, before?.told ?? untold, true);
    return notice ? [{ ...notice, id: before?.id ?? newId('IN'), person: { ...each, language: languageOf(each.language) }, before }] : [];
  });
  return [...standing, ...asked];
}

const languageOf = (text_: string): Language => languages.find((each) => each === text_) ?? 'en';

async function tell(writing: Writing, { relationship, engagement, origin, from, at, organizer }: Sending, row: CalendarRow, party: PartyCode, { id, method, sequence, person: to, before }: Addressed): Promise<void> {
  const event = eventAlone(row, to.language, { origin, relationship }, at);
  if (!event) throw new NotAllowed('send-invitation');
  const mail = newId('MA');
  const message = await composeMail(invitationMail(event, { method, sequence }, to, organizer, { id: mail, from, at: new Date(at) }, row));
  await keepInvitee(writing, party, { id, relationship: relationship.id, engagement, side: to.side, name: to.name, address: to.address, language: to.language, method, sequence, version: row.version, on: at.slice(0, 10) }, before);
  await queueMail(writing.reading, { id: mail, party, relationship: relationship.id, invitee: id, sender: from, recipient: to.address, message, at });
}

export type { Sending };
