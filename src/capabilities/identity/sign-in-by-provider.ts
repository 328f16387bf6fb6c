import type { Account } from '#domain/trust/account.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import { perform, Refused } from '#platform/act.ts';
import type { IdentityVisit, SetCookie } from '#platform/web/identity.ts';
import { isLanguage, type Language } from '#platform/words/languages.ts';
import { accountWithEmail, takeInvitationOf } from './account-store.ts';
import { putChallenge, takeChallenge } from './challenge-store.ts';
import { linkProvider } from './credential-acts.ts';
import { accountOfSubject } from './credential-store.ts';
import { comeIn, flowIn, keeping, readerOfAccount, signedIn, type Desk } from './desk.ts';
import { onceReady } from './enrolment.ts';
import type { Claims, Journey } from './provider.ts';
import { logSignIn, type RefusalReason } from './sign-in-log-store.ts';
import { forgiveTries, mayTry } from './throttle-store.ts';

interface Kept {
  readonly journey: Journey;
  readonly party: PartyCode;
  readonly to: string | null;
  readonly language: string;
}

/** Where to send the browser; null when this address has asked too often, or the provider cannot be reached. */
export async function leaveForProvider(desk: Desk, { at, from, language }: IdentityVisit, party: PartyCode, browser: string, to: string | null, account: Account | null): Promise<string | null> {
  const allowed = await keeping(desk, (tx) => mayTry(tx, 'challenge', from.address, at));
  const leave = allowed ? await desk.providers.leave(party).catch(() => null) : null;
  if (!leave) return null;
  const content: Kept = { journey: leave.journey, party, to, language };
  await keeping(desk, (tx) => putChallenge(tx, { kind: 'provider', text: leave.journey.state, browser, account: account?.id ?? null, content }, at));
  return leave.url;
}

export interface CameBack {
  readonly language: Language | null;
  readonly to: string | null;
  /** null where a session that was there goes on. */
  readonly cookie: SetCookie | null;
  readonly refused: boolean;
  /** It was to link an account, not to sign in. */
  readonly linked: boolean;
}

/** Whoever comes back must be the browser that left, with an answer to what it was sent with, once. */
export async function comeBackFromProvider(desk: Desk, visit: IdentityVisit, party: PartyCode): Promise<CameBack> {
  const { at, from, query, cookies } = visit;
  const browser = flowIn(desk, cookies);
  const taken = await keeping(desk, async (tx) => ((await mayTry(tx, 'address', from.address, at)) && browser !== null ? takeChallenge(tx, 'provider', query.get('state') ?? '', browser, at) : null));
  const kept = taken?.content as Kept | undefined;
  const about = { language: kept && isLanguage(kept.language) ? kept.language : null, to: kept?.to ?? null, linked: typeof taken?.account === 'string' };
  const refuse = async (reason: RefusalReason, account: Account | null = null): Promise<CameBack> => {
    await keeping(desk, (tx) => logSignIn(tx, { at, party, account: account?.id ?? null, event: 'refused', method: 'provider', reason, address: from.address }));
    return { ...about, cookie: null, refused: true };
  };
  if (!taken || !kept || kept.party !== party) return refuse('replayed');
  let claims: Claims;
  try {
    claims = await desk.providers.comeBack(party, query, kept.journey);
  } catch {
    return refuse('provider-refused');
  }
  if (taken.account !== null) {
    const cookie = await link(desk, visit, taken.account, claims);
    return cookie === 'refused' ? refuse('provider-refused') : { ...about, cookie, refused: false };
  }
  const account = await accountFor(desk, visit, party, claims);
  if (!account) return refuse('not-invited');
  const cookie = await keeping(desk, async (tx) => {
    await forgiveTries(tx, null, from.address, at);
    return comeIn(desk, tx, account, 'provider', visit);
  });
  return { ...about, cookie, refused: false };
}

/** The one linked to this person; else the one invited under an address that the provider has verified. No other is made or found. */
async function accountFor(desk: Desk, { at, relationships }: IdentityVisit, party: PartyCode, { issuer, subject, email }: Claims): Promise<Account | null> {
  const linked = await keeping(desk, (tx) => accountOfSubject(tx, party, issuer, subject));
  if (linked) return linked.state === 'open' ? linked : null;
  if (email === null) return null;
  const invited = await keeping(desk, async (tx) => {
    const account = await accountWithEmail(tx, party, email);
    return account?.state === 'invited' && (await takeInvitationOf(tx, account.id, at)) ? account : null;
  });
  if (!invited) return null;
  await perform(desk.database, linkProvider, { issuer, subject }, { reader: readerOfAccount(invited, relationships), at });
  return invited;
}

/** Only for the session that asked. */
async function link(desk: Desk, visit: IdentityVisit, account: string, { issuer, subject }: Claims): Promise<SetCookie | null | 'refused'> {
  const here = await signedIn(desk, visit.cookies, visit.at);
  if (here?.account.id !== account) return 'refused';
  try {
    await perform(desk.database, linkProvider, { issuer, subject }, { reader: readerOfAccount(here.account, visit.relationships), at: visit.at });
    return await onceReady(desk, visit, here);
  } catch (fault) {
    if (fault instanceof Refused) return 'refused';
    throw fault;
  }
}
