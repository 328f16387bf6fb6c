import type { Account } from '#domain/trust/account.ts';
import type { PersonsRole } from '#domain/trust/permission.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import type { Transaction } from '#platform/database/door.ts';

const columns = 'id, party, name, email, post, role, language, state, version';

/** What a person types of an account. */
export interface AccountTexts {
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly role: PersonsRole;
  readonly language: string;
}

/** Accounts of one party, those that are open first. */
export const accountsOf = (tx: Transaction, party: PartyCode): Promise<Account[]> =>
  tx.text<Account>(`select ${columns} from accounts where party = $1 order by state = 'closed', lower(name), id`, [party]);

/** Only of that party: an account of another side is no account at all. */
export async function accountOf(tx: Transaction, party: PartyCode, id: string): Promise<Account | null> {
  return (await tx.text<Account>(`select ${columns} from accounts where party = $1 and id = $2`, [party, id]))[0] ?? null;
}

/** The account of an e-mail address at a party, unless it is closed. */
export async function accountWithEmail(tx: Transaction, party: PartyCode, email: string): Promise<Account | null> {
  return (await tx.text<Account>(`select ${columns} from accounts where party = $1 and lower(email) = lower($2) and state <> 'closed'`, [party, email]))[0] ?? null;
}

export async function insertAccount(tx: Transaction, id: string, party: PartyCode, { name, email, post, role, language }: AccountTexts, at: Date): Promise<void> {
  await tx.text(`insert into accounts (id, party, name, email, post, role, language, state, opened_at) values ($1, $2, $3, $4, $5, $6, $7, 'invited', $8)`,
    [id, party, name, email, post, role, language, at]);
}

/** Whether it still had that version. */
export async function updateAccount(tx: Transaction, id: string, version: number, { name, email, post, role, language }: AccountTexts): Promise<boolean> {
  const changed = await tx.text(
    `update accounts set name = $3, email = $4, post = $5, role = $6, language = $7, version = version + 1 where id = $1 and version = $2 and state <> 'closed' returning id`,
    [id, version, name, email, post, role, language]);
  return changed.length === 1;
}

export async function administratorsOf(tx: Transaction, party: PartyCode): Promise<string[]> {
  return (await tx.text<{ id: string }>(`select id from accounts where party = $1 and role = 'administrator' and state = 'open' order by id`, [party])).map(({ id }) => id);
}

/** Everything by which an account could be entered, gone at once. */
async function withoutCredentials(tx: Transaction, id: string, state: 'invited' | 'closed', at: Date | null): Promise<void> {
  await tx.text(
    `update accounts set state = $2, closed_at = $3, password = null, totp = null, totp_pending = null, issuer = null, subject = null, version = version + 1 where id = $1`, [id, state, at]);
  for (const table of ['sessions', 'passkeys', 'recovery_codes', 'invitations']) await tx.text(`delete from ${table} where account = $1`, [id]);
}

export const closeAccountRow = (tx: Transaction, id: string, at: Date): Promise<void> => withoutCredentials(tx, id, 'closed', at);

/** The account waits for its holder again, who comes by this invitation alone. */
export async function inviteAnew(tx: Transaction, id: string, token: Uint8Array, endsAt: Date): Promise<void> {
  await withoutCredentials(tx, id, 'invited', null);
  await insertInvitation(tx, id, token, endsAt);
}

export async function insertInvitation(tx: Transaction, account: string, token: Uint8Array, endsAt: Date): Promise<void> {
  await tx.text('insert into invitations (token, account, ends_at) values ($1, $2, $3)', [token, account, endsAt]);
}

/** Who is invited, as long as the invitation holds. */
export async function accountInvited(tx: Transaction, token: Uint8Array, at: Date): Promise<Account | null> {
  return (await tx.text<Account>(
    `select ${columns} from accounts where state = 'invited' and id = (select account from invitations where token = $1 and ends_at > $2)`, [token, at]))[0] ?? null;
}

/** Takes an invitation, once. */
export async function takeInvitation(tx: Transaction, token: Uint8Array, at: Date): Promise<boolean> {
  return (await tx.text('delete from invitations where token = $1 and ends_at > $2 returning account', [token, at])).length === 1;
}

/** An invitation of this account that holds: an address alone proves nothing when the invitation has run out. */
export async function takeInvitationOf(tx: Transaction, account: string, at: Date): Promise<boolean> {
  return (await tx.text('delete from invitations where account = $1 and ends_at > $2 returning account', [account, at])).length > 0;
}

/** When the invitations that hold run out, by account. */
export async function invitationsOf(tx: Transaction, party: PartyCode, at: Date): Promise<Map<string, Date>> {
  const rows = await tx.text<{ account: string; ends_at: Date }>(
    'select i.account, max(i.ends_at) as ends_at from invitations i join accounts a on a.id = i.account where a.party = $1 and i.ends_at > $2 group by i.account', [party, at]);
  return new Map(rows.map(({ account, ends_at: endsAt }) => [account, endsAt]));
}
