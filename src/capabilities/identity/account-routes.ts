import { passwordProblem } from '#domain/trust/account.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { perform, Refused, type Act } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import type { IdentityAnswer, IdentityRoute, IdentityVisit, SetCookie } from '#platform/web/identity.ts';
import type { Static, TSchema } from 'typebox';
import { accountPage, recoveryCodesPage, secondFactorPage, type AccountProblems } from './account-page.ts';
import { enrolPasskey, removePasskey, renewRecoveryCodes, setPassword, setSecondFactor } from './credential-acts.ts';
import { credentialsOf, setPendingTotp } from './credential-store.ts';
import { flowCookie, isFresh, keeping, readerOfAccount, signedIn, type Desk, type SignedIn } from './desk.ts';
import { onceReady } from './enrolment.ts';
import { hashPassword } from './password.ts';
import { askForNewPasskey, newPasskey } from './passkey.ts';
import { newTotpSecret, stepOfCode } from './second-factor.ts';
import { newSecret } from './secret.ts';
import { endSession, endSessions, sessionsOf } from './session-store.ts';
import { leaveForProvider } from './sign-in-by-provider.ts';
import { logSignIn } from './sign-in-log-store.ts';

type Within = (visit: IdentityVisit, here: SignedIn) => Promise<IdentityAnswer>;

/** What a person does with their own account. */
export function accountRoutes(desk: Desk): IdentityRoute[] {
  const signInFirst = (visit: IdentityVisit): IdentityAnswer => ({ redirect: address(visit.language, '/sign-in', { to: address(visit.language, '/account') }) });
  const own = (method: IdentityRoute['method'], path: string, work: Within, { fresh = true } = {}): IdentityRoute => ({
    method, path,
    answer: async (visit) => {
      const here = await signedIn(desk, visit.cookies, visit.at);
      return here && (!fresh || isFresh(here, visit.at)) ? work(visit, here) : signInFirst(visit);
    },
  });
  const readerHere = (visit: IdentityVisit, { account }: SignedIn): Reader => readerOfAccount(account, visit.relationships);
  const act = <Input extends TSchema, Outcome>(visit: IdentityVisit, here: SignedIn, does: Act<Input, Outcome>, input: Static<Input>): Promise<Outcome> =>
    perform(desk.database, does, input, { reader: readerHere(visit, here), at: visit.at });
  const saved = async (visit: IdentityVisit, here: SignedIn): Promise<IdentityAnswer> => {
    const cookie = await onceReady(desk, visit, here);
    return { redirect: address(visit.language, '/account', { saved: 'yes' }), cookies: cookie ? [cookie] : [] };
  };
  const wrong = async (visit: IdentityVisit, here: SignedIn, problems: AccountProblems): Promise<IdentityAnswer> => ({ page: await accountPage(desk, visit, here, problems), status: 422 });

  return [
    own('GET', '/account', async (visit, here) => ({ page: await accountPage(desk, visit, here) }), { fresh: false }),
    own('POST', '/account/password', async (visit, here) => {
      const password = visit.form.get('password') ?? '';
      const problem = passwordProblem(password, here.account);
      if (problem) return wrong(visit, here, new Map([['password', problem]]));
      await act(visit, here, setPassword, { hash: await hashPassword(password), session: here.session.id });
      return saved(visit, here);
    }),
    own('POST', '/account/second-factor', async (visit, { account }) => {
      await keeping(desk, (tx) => setPendingTotp(tx, account.id, newTotpSecret()));
      return { redirect: address(visit.language, '/account/second-factor') };
    }),
    own('GET', '/account/second-factor', async (visit, here) => {
      const { totpPending } = await keeping(desk, (tx) => credentialsOf(tx, here.account.id));
      return totpPending === null ? { redirect: address(visit.language, '/account') } : { page: secondFactorPage(visit, here, totpPending, null) };
    }),
    own('POST', '/account/second-factor/confirm', async (visit, here) => {
      const { totpPending: secret } = await keeping(desk, (tx) => credentialsOf(tx, here.account.id));
      if (secret === null) return { redirect: address(visit.language, '/account') };
      const step = stepOfCode(secret, (visit.form.get('code') ?? '').replace(/\s/g, ''), visit.at);
      if (step === null) return { page: secondFactorPage(visit, here, secret, 'wrong-code'), status: 422 };
      const { codes } = await act(visit, here, setSecondFactor, { secret, step, session: here.session.id });
      const cookie: SetCookie | null = await onceReady(desk, visit, here);
      return { page: recoveryCodesPage(visit, codes), cookies: cookie ? [cookie] : [] };
    }),
    own('POST', '/account/recovery-codes', async (visit, here) => {
      const { totp } = await keeping(desk, (tx) => credentialsOf(tx, here.account.id));
      if (totp === null) return 'not-found';
      return { page: recoveryCodesPage(visit, (await act(visit, here, renewRecoveryCodes, {})).codes) };
    }),
    own('POST', '/account/passkeys/challenge', async (visit, here) => ({ json: await askForNewPasskey(desk, here, visit) })),
    own('POST', '/account/passkeys', async (visit, here) => {
      const name = (visit.form.get('passkey-name') ?? '').trim();
      if (name === '' || name.length > 100) return wrong(visit, here, new Map([['passkey-name', name === '' ? 'missing' : 'too-long']]));
      const passkey = await newPasskey(desk, visit, visit.form.get('response'), name);
      if (!passkey) return wrong(visit, here, new Map([['passkey-name', 'not-made']]));
      try {
        await act(visit, here, enrolPasskey, { passkey });
      } catch (fault) {
        if (fault instanceof Refused) return wrong(visit, here, new Map([['passkey-name', 'known']]));
        throw fault;
      }
      return saved(visit, here);
    }),
    own('POST', '/account/passkeys/remove', async (visit, here) => {
      try {
        await act(visit, here, removePasskey, { id: visit.form.get('id') ?? '', session: here.session.id });
      } catch (fault) {
        if (fault instanceof Refused) return wrong(visit, here, new Map([['passkey-name', 'last-credential']]));
        throw fault;
      }
      return saved(visit, here);
    }),
    own('GET', '/account/provider', async (visit, { account }) => {
      if (!desk.providers.parties.includes(account.party)) return 'not-found';
      const browser = newSecret();
      const url = await leaveForProvider(desk, visit, account.party, browser, null, account);
      return url === null ? { redirect: address(visit.language, '/account', { refused: 'provider' }) } : { redirect: url, cookies: [flowCookie(desk, browser)] };
    }),
    own('POST', '/account/sessions/end', async (visit, { account, session }) => {
      const id = visit.form.get('id') ?? '';
      const ended = await keeping(desk, async (tx) => {
        const others = id === 'others' ? (await sessionsOf(tx, account.id, visit.at)).length - 1 : Number(await endSession(tx, account.id, id));
        if (id === 'others') await endSessions(tx, account.id, session.id);
        if (others > 0) await logSignIn(tx, { at: visit.at, party: account.party, account: account.id, event: 'session-ended', method: null, reason: null, address: visit.from.address });
        return others > 0;
      });
      return ended ? { redirect: address(visit.language, '/account', { saved: 'yes' }) } : 'not-found';
    }, { fresh: false }),
  ];
}
