import type { Account } from '#domain/trust/account.ts';
import { may, personsRoles, type ActName, type PersonsRole } from '#domain/trust/permission.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import { perform, Refused } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import type { IdentityAnswer, IdentityRoute, IdentityVisit } from '#platform/web/identity.ts';
import { isLanguage, type Language } from '#platform/words/languages.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { amendAccount, closeAccount, inviteAccount, openAccount, type Invitation } from './account-acts.ts';
import { accountOf, accountsOf, invitationsOf, type AccountTexts } from './account-store.ts';
import { accountsPage, formOf, invitationPage, newAccountPage, oneAccountPage, type AccountForm } from './accounts-page.ts';
import { keeping, type Desk } from './desk.ts';
import { invitationLink } from './invitation-link.ts';
import { signInsPage } from './sign-ins-page.ts';

const typedIn = ({ form }: IdentityVisit): AccountForm['values'] => ({
  name: (form.get('name') ?? '').trim(), email: (form.get('email') ?? '').trim(), post: (form.get('post') ?? '').trim(), role: form.get('role') ?? '', language: form.get('language') ?? '',
});

/** What was typed as an act takes it; problems when a choice is none. */
function textsOf(values: AccountForm['values']): (AccountTexts & { language: Language }) | Map<string, string> {
  const role = personsRoles.find((each) => each === values.role);
  const { language } = values;
  const problems = new Map<string, string>();
  if (!role) problems.set('role', values.role === '' ? 'missing' : 'unknown');
  if (!isLanguage(language)) problems.set('language', 'unknown');
  return role && isLanguage(language) ? { ...values, role: role as PersonsRole, language } : problems;
}

/** What an administrator does with the accounts of the own side, and sees of its sign-ins. */
export function accountsRoutes(desk: Desk): IdentityRoute[] {
  const by = (act: ActName, method: IdentityRoute['method'], path: string, work: (visit: IdentityVisit, party: PartyCode) => Promise<IdentityAnswer>): IdentityRoute => ({
    method, path,
    answer: async (visit) => (visit.reader.party !== null && may(visit.reader, act) ? work(visit, visit.reader.party) : 'not-found'),
  });
  const found = async (visit: IdentityVisit, party: PartyCode): Promise<Account | null> => keeping(desk, (tx) => accountOf(tx, party, visit.params['id'] ?? ''));
  const told = (visit: IdentityVisit, { token }: Invitation, language: string): IdentityAnswer => ({ page: invitationPage(visit, invitationLink(desk.origin, language, token)) });
  const performing = ({ reader, at }: IdentityVisit) => ({ reader, at });

  return [
    by('open-account', 'GET', '/accounts', async (visit, party) => {
      const { accounts, invitations } = await keeping(desk, async (tx) => ({ accounts: await accountsOf(tx, party), invitations: await invitationsOf(tx, party, visit.at) }));
      return { page: accountsPage(visit, accounts, invitations) };
    }),
    by('open-account', 'GET', '/accounts/new', async (visit) => ({ page: newAccountPage(visit, { values: { name: '', email: '', post: '', role: '', language: visit.language }, problems: new Map() }) })),
    by('open-account', 'POST', '/accounts/new', async (visit, party) => {
      const values = typedIn(visit);
      const texts = textsOf(values);
      if (texts instanceof Map) return { page: newAccountPage(visit, { values, problems: texts }), status: 422 };
      try {
        return told(visit, await perform(desk.database, openAccount, { party, at: visit.at, ...texts }, performing(visit)), texts.language);
      } catch (fault) {
        if (!(fault instanceof Refused)) throw fault;
        return { page: newAccountPage(visit, { values, problems: fault.problems }), status: 422 };
      }
    }),
    by('amend-account', 'GET', '/accounts/:id', async (visit, party) => {
      const account = await found(visit, party);
      return account ? { page: oneAccountPage(visit, account, formOf(account)) } : 'not-found';
    }),
    by('amend-account', 'POST', '/accounts/:id', async (visit, party) => {
      const account = await found(visit, party);
      if (!account || account.state === 'closed') return 'not-found';
      const values = typedIn(visit);
      const texts = textsOf(values);
      if (texts instanceof Map) return { page: oneAccountPage(visit, account, { values, problems: texts }), status: 422 };
      try {
        await perform(desk.database, amendAccount, { party, id: account.id, version: Number(visit.form.get('version')) || 0, ...texts }, performing(visit));
        return { redirect: address(visit.language, '/accounts') };
      } catch (fault) {
        if (fault instanceof ChangedMeanwhile) return { page: oneAccountPage(visit, account, { values, problems: new Map(), theirs: account }), status: 409 };
        if (fault instanceof Refused) return { page: oneAccountPage(visit, account, { values, problems: fault.problems }), status: 422 };
        throw fault;
      }
    }),
    by('invite-account', 'POST', '/accounts/:id/invite', (visit, party) => ending(visit, party, async (account) =>
      told(visit, await perform(desk.database, inviteAccount, { party, id: account.id, at: visit.at }, performing(visit)), account.language))),
    by('close-account', 'POST', '/accounts/:id/close', (visit, party) => ending(visit, party, async (account) => {
      await perform(desk.database, closeAccount, { party, id: account.id, at: visit.at }, performing(visit));
      return { redirect: address(visit.language, '/accounts') };
    })),
    by('read-sign-ins', 'GET', '/sign-ins', async (visit, party) => ({ page: await signInsPage(desk, visit, party) })),
  ];

  async function ending(visit: IdentityVisit, party: PartyCode, work: (account: Account) => Promise<IdentityAnswer>): Promise<IdentityAnswer> {
    const account = await found(visit, party);
    if (!account) return 'not-found';
    try {
      return await work(account);
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      return { page: oneAccountPage(visit, account, { ...formOf(account), problems: fault.problems }), status: 422 };
    }
  }
}
