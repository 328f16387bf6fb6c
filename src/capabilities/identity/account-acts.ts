import { Type } from 'typebox';
import { accountProblems, type Account } from '#domain/trust/account.ts';
import { personsRoles, type PersonsRole } from '#domain/trust/permission.ts';
import type { PartyCode, Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { isLanguage, languages, type Language } from '#platform/words/languages.ts';
import { ChangedMeanwhile, type Writing } from '#platform/writing.ts';
import {
  accountOf, accountWithEmail, administratorsOf, closeAccountRow, insertAccount, insertInvitation, inviteAnew, updateAccount, type AccountTexts,
} from './account-store.ts';
import { endSessions } from './session-store.ts';
import { hashOf, newSecret } from './secret.ts';

/** A working week: a link that lies in a mailbox longer than that is useless to whoever finds it. */
const INVITATION_MS = 7 * 86_400_000;

const texts = {
  name: Type.String(), email: Type.String(), post: Type.String(),
  role: Type.Unsafe<PersonsRole>(Type.Union(personsRoles.map((role) => Type.Literal(role)))),
  language: Type.Unsafe<Language>(Type.Union(languages.map((language) => Type.Literal(language)))),
};
const moment = Type.Unsafe<Date>(Type.Any());
const one = { party: Type.String({ pattern: '^[A-Z]{2}$' }), id: Type.String() };

/** An administrator keeps the accounts of the own side; the operator those of any. */
function assertOwnSide(reader: Reader, party: PartyCode, act: string): void {
  if (reader.party !== null && reader.party !== party) throw new NotAllowed(act);
}

/** An account of the own side that is not closed. */
async function standingAccount(writing: Writing, reader: Reader, party: PartyCode, id: string, act: string): Promise<Account> {
  assertOwnSide(reader, party, act);
  const account = await accountOf(writing.reading, party, id);
  if (!account || account.state === 'closed') throw new NotAllowed(act);
  return account;
}

async function assertSound(writing: Writing, party: PartyCode, given: AccountTexts, id: string | null): Promise<void> {
  const problems = new Map<string, string>(accountProblems(given));
  if (!problems.has('email')) {
    const other = await accountWithEmail(writing.reading, party, given.email);
    if (other && other.id !== id) problems.set('email', 'taken');
  }
  if (!isLanguage(given.language)) problems.set('language', 'unknown');
  if (problems.size > 0) throw new Refused(problems);
}

/** A side that has nobody left to keep its accounts needs somebody at the machine; only they may bring that about. */
async function assertNotLast(writing: Writing, reader: Reader, party: PartyCode, id: string): Promise<void> {
  const administrators = await administratorsOf(writing.reading, party);
  if (reader.role !== 'operator' && administrators.length === 1 && administrators[0] === id) throw new Refused({ role: 'last-administrator' });
}

/** What its holder is sent: known in full to nobody but whoever asked for it, since only a hash is kept. */
export interface Invitation {
  readonly id: string;
  readonly token: string;
}

const openInput = Type.Object({ party: one.party, at: moment, ...texts });

export const openAccount: Act<typeof openInput, Invitation> = {
  name: 'open-account',
  input: openInput,
  byKeeper: true,
  async carryOut(writing, { party, at, ...given }, reader) {
    assertOwnSide(reader, party, 'open-account');
    await assertSound(writing, party, given, null);
    const [id, token] = [newId('AC'), newSecret()];
    await insertAccount(writing.reading, id, party, given, at);
    await insertInvitation(writing.reading, id, hashOf(token), new Date(at.getTime() + INVITATION_MS));
    return { id, token };
  },
  subject: ({ role }, { id }) => ({ account: id, role }),
};

const amendInput = Type.Object({ ...one, version: Type.Integer(), ...texts });

/** Whoever gets another role comes in anew, so that nothing is done under the old one. */
export const amendAccount: Act<typeof amendInput, void> = {
  name: 'amend-account',
  input: amendInput,
  byKeeper: true,
  async carryOut(writing, { party, id, version, ...given }, reader) {
    const account = await standingAccount(writing, reader, party, id, 'amend-account');
    await assertSound(writing, party, given, id);
    if (given.role !== 'administrator') await assertNotLast(writing, reader, party, id);
    if (!(await updateAccount(writing.reading, id, version, given))) throw new ChangedMeanwhile(id);
    if (account.role !== given.role || account.post !== given.post) await endSessions(writing.reading, id);
  },
  subject: ({ id, role }) => ({ account: id, role }),
};

const inviteInput = Type.Object({ ...one, at: moment });

/** For whoever lost what they sign in with: the old credentials and sessions end, and a new link lets them begin again. */
export const inviteAccount: Act<typeof inviteInput, Invitation> = {
  name: 'invite-account',
  input: inviteInput,
  byKeeper: true,
  async carryOut(writing, { party, id, at }, reader) {
    await standingAccount(writing, reader, party, id, 'invite-account');
    await assertNotLast(writing, reader, party, id);
    const token = newSecret();
    await inviteAnew(writing.reading, id, hashOf(token), new Date(at.getTime() + INVITATION_MS));
    return { id, token };
  },
  subject: ({ id }) => ({ account: id }),
};

const closeInput = Type.Object({ ...one, at: moment });

export const closeAccount: Act<typeof closeInput, void> = {
  name: 'close-account',
  input: closeInput,
  byKeeper: true,
  async carryOut(writing, { party, id, at }, reader) {
    await standingAccount(writing, reader, party, id, 'close-account');
    await assertNotLast(writing, reader, party, id);
    await closeAccountRow(writing.reading, id, at);
  },
  subject: ({ id }) => ({ account: id }),
};
