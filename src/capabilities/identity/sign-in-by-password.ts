import type { IdentityVisit, SetCookie } from '#platform/web/identity.ts';
import { passwordHolders, takeRecoveryCode, takeTotpStep, type PasswordHolder } from './credential-store.ts';
import { comeIn, keeping, type Desk } from './desk.ts';
import { passwordMatches } from './password.ts';
import { recoveryCodeTyped, stepOfCode } from './second-factor.ts';
import { logSignIn, type RefusalReason } from './sign-in-log-store.ts';
import { forgiveTries, mayTry } from './throttle-store.ts';

export interface Typed {
  readonly email: string;
  readonly password: string;
  /** Of the authenticator application, or for recovery. */
  readonly code: string;
}

export type SignedInOrNot = { readonly cookie: SetCookie } | { readonly refused: 'wrong' | 'too-many' };

/** An address may belong to an account on each side; so many passwords are compared, whether it belongs to any or not. */
const COMPARED = 2;

/**
 * Password and code together, so that neither can be tried alone. An account that does not exist, a password that is
 * wrong and a code that is wrong are answered alike, and as slowly.
 */
export async function signInByPassword(desk: Desk, visit: IdentityVisit, { email, password, code }: Typed): Promise<SignedInOrNot> {
  const { at, from } = visit;
  const { allowed, holders } = await keeping(desk, async (tx) => {
    const [address, account] = [await mayTry(tx, 'address', from.address, at), await mayTry(tx, 'account', email, at)];
    return { allowed: address && account, holders: await passwordHolders(tx, email) };
  });
  // Nothing is compared: whoever tries many must not learn which of them was right.
  if (!allowed) return refuse(desk, visit, holders[0], 'too-many');
  const compared = await Promise.all(Array.from({ length: Math.max(COMPARED, holders.length) }, async (_, at) => ({
    holder: holders[at], matches: await passwordMatches(holders[at]?.password ?? null, password.slice(0, 1_000)),
  })));
  const holder = compared.find(({ matches }) => matches)?.holder;
  const cookie = holder && (await keeping(desk, async (tx) => {
    if (holder.totp === null) return null;
    const step = stepOfCode(holder.totp, code.replace(/\s/g, ''), at);
    const taken = step === null ? await takeRecoveryCode(tx, holder.account.id, recoveryCodeTyped(code)) : await takeTotpStep(tx, holder.account.id, step);
    if (!taken) return null;
    await forgiveTries(tx, email, from.address, at);
    return comeIn(desk, tx, holder.account, 'password', visit);
  }));
  return cookie ? { cookie } : refuse(desk, visit, holder ?? holders[0], 'wrong');
}

async function refuse(desk: Desk, { at, from }: IdentityVisit, holder: PasswordHolder | undefined, refused: 'wrong' | 'too-many'): Promise<SignedInOrNot> {
  const reason: RefusalReason = refused === 'wrong' && !holder ? 'no-account' : refused;
  await keeping(desk, (tx) => logSignIn(tx, {
    at, party: holder?.account.party ?? null, account: holder?.account.id ?? null, event: 'refused', method: 'password', reason, address: from.address,
  }));
  return { refused };
}
