import {
  generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { IdentityVisit, SetCookie } from '#platform/web/identity.ts';
import { putChallenge, takeChallenge, type Challenge } from './challenge-store.ts';
import { countPasskeyUse, credentialsOf, passkeyHolder, type Passkey } from './credential-store.ts';
import { comeIn, flowIn, keeping, tokenIn, type Desk, type SignedIn } from './desk.ts';
import type { RefusalReason } from './sign-in-log-store.ts';
import { logSignIn } from './sign-in-log-store.ts';
import { forgiveTries, mayTry } from './throttle-store.ts';

const rpId = ({ origin }: Desk): string => new URL(origin).hostname;
const LARGEST = 20_000;

/** What the browser's script sent, as far as its shape goes; the library looks at the rest. */
function responseIn<Response extends { id: string }>(text: string | null): Response | null {
  try {
    const response: unknown = text !== null && text.length <= LARGEST ? JSON.parse(text) : null;
    return typeof response === 'object' && response !== null && /^[\w-]{1,2000}$/.test(String((response as { id?: unknown }).id)) ? (response as Response) : null;
  } catch {
    return null;
  }
}

const reasonOf = (fault: unknown): RefusalReason => {
  const message = String((fault as Error)?.message ?? '');
  return /counter/i.test(message) ? 'cloned' : /challenge/i.test(message) ? 'replayed' : /origin|RP ID/i.test(message) ? 'wrong-origin' : 'not-verified';
};

/** A challenge for whoever wants to sign in; null when this address has asked for too many. */
export async function askForPasskey(desk: Desk, { at, from }: IdentityVisit, browser: string): Promise<object | null> {
  const options = await generateAuthenticationOptions({ rpID: rpId(desk), userVerification: 'required', allowCredentials: [] });
  return keeping(desk, async (tx) => {
    if (!(await mayTry(tx, 'challenge', from.address, at))) return null;
    await putChallenge(tx, { kind: 'passkey-sign-in', text: options.challenge, browser, account: null, content: null }, at);
    return options;
  });
}

/** The challenge is taken away whatever comes of it. */
const taking = (desk: Desk, kind: Challenge['kind'], browser: string | null, at: Date) => async (challenge: string): Promise<boolean> =>
  browser !== null && (await keeping(desk, (tx) => takeChallenge(tx, kind, challenge, browser, at))) !== null;

export async function signInByPasskey(desk: Desk, visit: IdentityVisit, sent: string | null): Promise<{ cookie: SetCookie } | { refused: 'wrong' | 'too-many' }> {
  const { at, from, cookies } = visit;
  const response = responseIn<AuthenticationResponseJSON>(sent);
  const { allowed, holder } = await keeping(desk, async (tx) => ({ allowed: await mayTry(tx, 'address', from.address, at), holder: response && (await passkeyHolder(tx, response.id)) }));
  const refuse = async (reason: RefusalReason): Promise<{ refused: 'wrong' | 'too-many' }> => {
    await keeping(desk, (tx) => logSignIn(tx, { at, party: holder?.account.party ?? null, account: holder?.account.id ?? null, event: 'refused', method: 'passkey', reason, address: from.address }));
    return { refused: reason === 'too-many' ? 'too-many' : 'wrong' };
  };
  if (!allowed) return refuse('too-many');
  if (!response || !holder) return refuse('no-account');
  let counter: number;
  try {
    const { id, counter: last, transports } = holder.passkey;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response, expectedChallenge: taking(desk, 'passkey-sign-in', flowIn(desk, cookies), at), expectedOrigin: desk.origin, expectedRPID: rpId(desk), requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(holder.passkey.publicKey), counter: last, transports },
    });
    if (!verified) return refuse('not-verified');
    counter = authenticationInfo.newCounter;
  } catch (fault) {
    return refuse(reasonOf(fault));
  }
  const { userHandle } = response.response;
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== holder.account.id) return refuse('not-verified');
  if (holder.account.state !== 'open') return refuse('closed');
  const cookie = await keeping(desk, async (tx) => {
    if (!(await countPasskeyUse(tx, holder.passkey, counter, at))) return null;
    await forgiveTries(tx, null, from.address, at);
    return comeIn(desk, tx, holder.account, 'passkey', visit);
  });
  return cookie ? { cookie } : refuse('cloned');
}

/** What the browser needs to make a passkey for this account, which the session that asks must bring back. */
export async function askForNewPasskey(desk: Desk, { account }: SignedIn, { at, cookies }: IdentityVisit): Promise<object> {
  const { passkeys } = await keeping(desk, (tx) => credentialsOf(tx, account.id));
  const options = await generateRegistrationOptions({
    rpName: 'Entente', rpID: rpId(desk), userName: account.email, userDisplayName: account.name, userID: new Uint8Array(Buffer.from(account.id)), attestationType: 'none',
    excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports })), authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keeping(desk, (tx) => putChallenge(tx, { kind: 'passkey-enrolment', text: options.challenge, browser: tokenIn(desk, cookies) ?? '', account: account.id, content: null }, at));
  return options;
}

/** The passkey that the browser made; null when it is not what was asked for. */
export async function newPasskey(desk: Desk, { at, cookies }: IdentityVisit, sent: string | null, name: string): Promise<Passkey | null> {
  const response = responseIn<RegistrationResponseJSON>(sent);
  if (!response) return null;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response, expectedChallenge: taking(desk, 'passkey-enrolment', tokenIn(desk, cookies), at), expectedOrigin: desk.origin, expectedRPID: rpId(desk), requireUserVerification: true,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey, counter, transports: [...transports], name, madeAt: at, usedAt: null };
  } catch {
    return null;
  }
}
