import type { Account } from '#domain/trust/account.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import type { Transaction } from '#platform/database/door.ts';
import { hashOf } from './secret.ts';

/** What an account can be entered with. */
export interface Credentials {
  readonly password: string | null;
  readonly totp: string | null;
  readonly totpPending: string | null;
  readonly issuer: string | null;
  readonly recoveryCodes: number;
  readonly passkeys: readonly Passkey[];
}

export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: string[];
  readonly name: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

interface PasskeyRow {
  id: string; public_key: Uint8Array; counter: number; transports: string[]; name: string; made_at: Date; used_at: Date | null;
}
const passkeyOf = ({ public_key: publicKey, made_at: madeAt, used_at: usedAt, ...rest }: PasskeyRow): Passkey => ({ ...rest, publicKey, madeAt, usedAt });
const passkeyColumns = 'k.id, k.public_key, k.counter, k.transports, k.name, k.made_at, k.used_at';
const accountColumns = ['id', 'party', 'name', 'email', 'post', 'role', 'language', 'state', 'version'];
const accountJson = `json_build_object(${accountColumns.map((column) => `'${column}', a.${column}`).join(', ')}) as account`;

export async function credentialsOf(tx: Transaction, account: string): Promise<Credentials> {
  const [row] = await tx.text<Omit<Credentials, 'passkeys' | 'totpPending' | 'recoveryCodes'> & { totp_pending: string | null; codes: number }>(
    'select password, totp, totp_pending, issuer, (select count(*) from recovery_codes c where c.account = a.id) as codes from accounts a where id = $1', [account]);
  const passkeys = await tx.text<PasskeyRow>(`select ${passkeyColumns} from passkeys k where account = $1 order by made_at, id`, [account]);
  return {
    password: row?.password ?? null, totp: row?.totp ?? null, totpPending: row?.totp_pending ?? null, issuer: row?.issuer ?? null, recoveryCodes: row?.codes ?? 0,
    passkeys: passkeys.map(passkeyOf),
  };
}

export type PasswordHolder = { readonly account: Account; readonly password: string | null; readonly totp: string | null };

/** Open accounts of an e-mail address: one a side at most. */
export const passwordHolders = (tx: Transaction, email: string): Promise<PasswordHolder[]> =>
  tx.text<PasswordHolder>(`select ${accountJson}, a.password, a.totp from accounts a where lower(a.email) = lower($1) and a.state = 'open' order by a.party`, [email]);

/** Takes a code's half minute, if none so late was taken before. */
export async function takeTotpStep(tx: Transaction, account: string, step: number): Promise<boolean> {
  return (await tx.text('update accounts set totp_step = $2 where id = $1 and totp_step < $2 returning id', [account, step])).length === 1;
}

const recoveryHash = (account: string, code: string): Buffer => hashOf(`${account} ${code}`);

export async function takeRecoveryCode(tx: Transaction, account: string, code: string): Promise<boolean> {
  return (await tx.text('delete from recovery_codes where account = $1 and code = $2 returning account', [account, recoveryHash(account, code)])).length === 1;
}

export async function replaceRecoveryCodes(tx: Transaction, account: string, codes: readonly string[]): Promise<void> {
  await tx.text('delete from recovery_codes where account = $1', [account]);
  await tx.text('insert into recovery_codes (account, code) select $1, unnest($2::bytea[])', [account, codes.map((code) => recoveryHash(account, code))]);
}

export async function setPasswordHash(tx: Transaction, account: string, password: string): Promise<void> {
  await tx.text('update accounts set password = $2 where id = $1', [account, password]);
}

export async function setPendingTotp(tx: Transaction, account: string, secret: string): Promise<void> {
  await tx.text('update accounts set totp_pending = $2 where id = $1', [account, secret]);
}

/** The pending secret becomes the second factor; the code that confirmed it is spent. Whether it was still pending. */
export async function confirmTotp(tx: Transaction, account: string, secret: string, step: number): Promise<boolean> {
  return (await tx.text('update accounts set totp = totp_pending, totp_pending = null, totp_step = $3 where id = $1 and totp_pending = $2 returning id', [account, secret, step])).length === 1;
}

export async function insertPasskey(tx: Transaction, account: string, { id, publicKey, counter, transports, name, madeAt }: Passkey): Promise<boolean> {
  const made = await tx.text(
    `insert into passkeys (id, account, public_key, counter, transports, name, made_at) values ($1, $2, $3, $4, $5::text[], $6, $7) on conflict (id) do nothing returning id`,
    [id, account, publicKey, counter, transports, name, madeAt]);
  return made.length === 1;
}

export async function deletePasskey(tx: Transaction, account: string, id: string): Promise<boolean> {
  return (await tx.text('delete from passkeys where account = $1 and id = $2 returning id', [account, id])).length === 1;
}

export async function passkeyHolder(tx: Transaction, id: string): Promise<{ account: Account; passkey: Passkey } | null> {
  const [row] = await tx.text<PasskeyRow & { account: Account }>(`select ${passkeyColumns}, ${accountJson} from passkeys k join accounts a on a.id = k.account where k.id = $1`, [id]);
  if (!row) return null;
  const { account, ...passkey } = row;
  return { account, passkey: passkeyOf(passkey) };
}

/** Whether its count was still the one that was looked at. */
export async function countPasskeyUse(tx: Transaction, { id, counter }: Passkey, next: number, at: Date): Promise<boolean> {
  return (await tx.text('update passkeys set counter = $3, used_at = $4 where id = $1 and counter = $2 returning id', [id, counter, next, at])).length === 1;
}

export async function accountOfSubject(tx: Transaction, party: PartyCode, issuer: string, subject: string): Promise<Account | null> {
  return (await tx.text<{ account: Account }>(`select ${accountJson} from accounts a where a.party = $1 and a.issuer = $2 and a.subject = $3`, [party, issuer, subject]))[0]?.account ?? null;
}

/** Whether nobody else of the side is linked to it: of the other side one learns nothing. */
export async function linkSubject(tx: Transaction, account: string, issuer: string, subject: string): Promise<boolean> {
  return (await tx.text(
    'update accounts a set issuer = $2, subject = $3 where id = $1 and not exists (select from accounts o where o.party = a.party and o.issuer = $2 and o.subject = $3 and o.id <> $1) returning id', [account, issuer, subject])).length === 1;
}

/** Whether an account can still be entered by anything. */
export async function canBeEntered(tx: Transaction, account: string): Promise<boolean> {
  const { password, totp, issuer, passkeys } = await credentialsOf(tx, account);
  return (password !== null && totp !== null) || issuer !== null || passkeys.length > 0;
}

/** An invited account that can be entered is open. */
export async function openIfReady(tx: Transaction, account: string): Promise<void> {
  await tx.text(
    `update accounts set state = 'open' where id = $1 and state = 'invited'
       and ((password is not null and totp is not null) or issuer is not null or exists (select from passkeys where account = $1))`, [account]);
}
