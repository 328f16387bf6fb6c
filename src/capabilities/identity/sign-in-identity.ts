import { may } from '#domain/trust/permission.ts';
import { thePublic } from '#domain/trust/reader.ts';
import { address, changed } from '#platform/web/address.ts';
import type { Identity } from '#platform/web/identity.ts';
import { countryName } from '#platform/words/parties.ts';
import { actWords } from '../ledger/act-words.ts';
import { accountRoutes } from './account-routes.ts';
import { accountOf } from './account-store.ts';
import { accountsRoutes } from './accounts-routes.ts';
import { keeping, readerOfAccount, tokenIn, type Desk } from './desk.ts';
import { identityWords } from './identity-words.ts';
import { passkeyScript } from './passkey-script.ts';
import { sessionOfToken } from './session-store.ts';
import { signInRoutes } from './sign-in-page.ts';
import { signInWords } from './sign-in-words.ts';
import { welcomeRoutes } from './welcome-page.ts';

/** A real installation's way to tell who reads: people prove who they are, and a session says so from then on. */
export function signInIdentity(desk: Desk): Identity {
  return {
    readerOf: (cookies, relationships, at) => {
      const token = tokenIn(desk, cookies);
      if (token === null) return thePublic;
      return keeping(desk, (tx) => sessionOfToken(tx, token, at)).then((here) => (here?.session.kind === 'full' ? readerOfAccount(here.account, relationships) : thePublic));
    },
    standing: async ({ party, account: id }, relationships) => {
      if (party === null || id === null) return null;
      const account = await keeping(desk, (tx) => accountOf(tx, party, id));
      return account?.state === 'open' ? readerOfAccount(account, relationships) : null;
    },
    shown: (visit) => {
      const { language, reader } = visit;
      const words = signInWords[language];
      if (reader.party === null) {
        const here = changed(visit, {});
        return { name: words.public, changeAt: /^\/(?:$|sign-in|welcome)/.test(visit.path) ? address(language, '/sign-in') : address(language, '/sign-in', { to: here }), change: words.change, notice: null, links: [] };
      }
      const links = [
        { allowed: may(reader, 'open-account'), path: '/accounts', text: words.accounts },
        { allowed: may(reader, 'read-sign-ins'), path: '/sign-ins', text: words.signIns },
        { allowed: may(reader, 'read-acts'), path: '/acts', text: actWords[language].link },
      ];
      return {
        name: identityWords[language].at(reader.post ?? '', countryName(language, reader.party)), changeAt: address(language, '/account'), change: words.account, notice: null,
        links: links.filter(({ allowed }) => allowed).map(({ path, text }) => ({ at: address(language, path), text })), signOut: { at: address(language, '/sign-out'), text: words.signOut },
      };
    },
    entrance: '/sign-in',
    routes: [...signInRoutes(desk), ...welcomeRoutes(desk), ...accountRoutes(desk), ...accountsRoutes(desk)],
    assets: [passkeyScript],
  };
}
