import { perform } from '#platform/act.ts';
import { address } from '#platform/web/address.ts';
import { html } from '#platform/web/html.ts';
import type { IdentityRoute, IdentityVisit } from '#platform/web/identity.ts';
import { countryName } from '#platform/words/parties.ts';
import type { Account } from '#domain/trust/account.ts';
import { accountInvited } from './account-store.ts';
import { acceptInvitation } from './credential-acts.ts';
import { keeping, readerOfAccount, sessionCookie, type Desk } from './desk.ts';
import { hashOf } from './secret.ts';
import { beginSession } from './session-store.ts';
import { signInWords } from './sign-in-words.ts';

const PATH = '/welcome/:token';

/** The first steps of whoever was invited. Looking at the link does not use it up, since programs look at links in mails. */
export function welcomeRoutes(desk: Desk): IdentityRoute[] {
  const tokenOf = ({ params }: IdentityVisit): Buffer => hashOf(params['token'] ?? '');
  const invited = (visit: IdentityVisit): Promise<Account | null> => keeping(desk, (tx) => accountInvited(tx, tokenOf(visit), visit.at));
  return [
    {
      method: 'GET', path: PATH,
      answer: async (visit) => {
        const account = await invited(visit);
        if (!account) return 'not-found';
        const words = signInWords[visit.language];
        return {
          page: {
            title: words.welcome, section: null,
            body: html`<h1>${words.welcome}</h1><p class="lede">${words.invited(account.name, account.post, countryName(visit.language, account.party))}</p><p>${words.welcomeText}</p>
<form class="entry" method="post" action="${address(visit.language, visit.path)}"><p class="actions"><button>${words.begin}</button></p></form>`,
          },
        };
      },
    },
    {
      method: 'POST', path: PATH,
      answer: async (visit) => {
        const account = await invited(visit);
        if (!account) return 'not-found';
        await perform(desk.database, acceptInvitation, { account: account.id, token: tokenOf(visit), at: visit.at }, { reader: readerOfAccount(account, visit.relationships), at: visit.at });
        const token = await keeping(desk, (tx) => beginSession(tx, account.id, 'enrolling', 'invitation', visit.from, visit.at));
        return { redirect: address(visit.language, '/account'), cookies: [sessionCookie(desk, token)] };
      },
    },
  ];
}
