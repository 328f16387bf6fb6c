import type { Account } from '#domain/trust/account.ts';
import { officerOf, type Reader } from '#domain/trust/reader.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import type { IdentityVisit, SetCookie } from '#platform/web/identity.ts';
import type { NamedRelationship } from '#platform/web/page.ts';
import type { Providers } from './provider.ts';
import { beginSession, sessionOfToken, type Method, type Session } from './session-store.ts';
import { logSignIn } from './sign-in-log-store.ts';
import { CHALLENGE_SECONDS } from './challenge-store.ts';

/** What the parts of sign-in share: where the site is reached, and who else may say who somebody is. */
export interface Desk {
  readonly database: Database;
  /** Such as https://entente.example; passkeys are bound to it. */
  readonly origin: string;
  readonly providers: Providers;
}

export interface SignedIn {
  readonly session: Session;
  readonly account: Account;
}

const secure = ({ origin }: Desk): boolean => origin.startsWith('https:');
// The prefix makes browsers refuse the cookie when a sister site, or a page without TLS, sets it.
const named = (desk: Desk, name: string): string => (secure(desk) ? `__Host-entente-${name}` : `entente-${name}`);

/** Lax, since people come back from their organisation's sign-in and by links in mails; posts are guarded by where they come from. */
export const sessionCookie = (desk: Desk, token: string | null): SetCookie => ({ name: named(desk, 'session'), value: token, secure: secure(desk), sameSite: 'lax' });

/** Binds what is sent away, and comes back, to one browser. */
export const flowCookie = (desk: Desk, secret: string | null): SetCookie => ({ name: named(desk, 'flow'), value: secret, secure: secure(desk), sameSite: 'lax', maxAge: CHALLENGE_SECONDS });

export const tokenIn = (desk: Desk, cookies: IdentityVisit['cookies']): string | null => cookies[named(desk, 'session')] ?? null;
export const flowIn = (desk: Desk, cookies: IdentityVisit['cookies']): string | null => cookies[named(desk, 'flow')] ?? null;

/** The keeper, who serves both sides and is of neither. */
export const keeping = <Result>({ database }: Pick<Desk, 'database'>, work: (tx: Transaction) => Promise<Result>): Promise<Result> => database.asKeeper({ party: null }, work);

export async function signedIn(desk: Desk, cookies: IdentityVisit['cookies'], at: Date): Promise<SignedIn | null> {
  const token = tokenIn(desk, cookies);
  return token === null ? null : keeping(desk, (tx) => sessionOfToken(tx, token, at));
}

export const readerOfAccount = ({ id, party, post, role }: Account, relationships: readonly NamedRelationship[]): Reader => ({
  ...officerOf(party, post, relationships.filter(({ a, b }) => a === party || b === party).map((each) => each.id), role), account: id,
});

/** Begins a session where none can have been before, and writes down who came in. */
export async function comeIn(desk: Desk, tx: Transaction, account: Account, method: Method, { from, at }: Pick<IdentityVisit, 'from' | 'at'>): Promise<SetCookie> {
  await logSignIn(tx, { at, party: account.party, account: account.id, event: 'signed-in', method, reason: null, address: from.address });
  return sessionCookie(desk, await beginSession(tx, account.id, 'full', method, from, at));
}

/** What may change credentials is a session that has just begun: one that was left open may not. */
const FRESH_MS = 15 * 60_000;
export const isFresh = ({ session }: SignedIn, at: Date): boolean => session.kind === 'enrolling' || at.getTime() - session.begunAt.getTime() <= FRESH_MS;
