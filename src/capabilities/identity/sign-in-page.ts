import { returnPath } from '#domain/trust/account.ts';
import type { Account } from '#domain/trust/account.ts';
import { address } from '#platform/web/address.ts';
import { noProblems, textField, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { IdentityAnswer, IdentityRoute, IdentityVisit } from '#platform/web/identity.ts';
import { countryName } from '#platform/words/parties.ts';
import { flowCookie, flowIn, keeping, sessionCookie, signedIn, type Desk } from './desk.ts';
import { askForPasskey, signInByPasskey } from './passkey.ts';
import { passkeyScript } from './passkey-script.ts';
import { newSecret } from './secret.ts';
import { endSession } from './session-store.ts';
import { comeBackFromProvider, leaveForProvider } from './sign-in-by-provider.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { logSignIn } from './sign-in-log-store.ts';
import { signInWords } from './sign-in-words.ts';

type Said = 'wrong' | 'too-many' | 'provider' | 'signedOut' | null;
const statusOf = { wrong: 422, 'too-many': 429 } as const;

/** Where to go after signing in: back to where it was asked for, if that is a page of ours. */
const goalOf = ({ language, relationships: [first] }: IdentityVisit, to: string | null): string => returnPath(to) ?? address(language, first ? `/${first.id}/state` : '/account');

/** The routes by which a person signs in and out. */
export function signInRoutes(desk: Desk): IdentityRoute[] {
  const page = (visit: IdentityVisit, said: Said, email = ''): Extract<IdentityAnswer, { page: unknown }> => signInPage(desk, visit, said, email);
  return [
    {
      method: 'GET', path: '/sign-in',
      answer: async (visit) => page(visit, visit.query.get('out') === 'yes' ? 'signedOut' : visit.query.get('refused') === 'provider' ? 'provider' : null),
    },
    {
      method: 'POST', path: '/sign-in',
      answer: async (visit) => {
        const typed = { email: (visit.form.get('email') ?? '').trim().slice(0, 300), password: visit.form.get('password') ?? '', code: (visit.form.get('code') ?? '').slice(0, 100) };
        const outcome = await signInByPassword(desk, visit, typed);
        return 'refused' in outcome ? { ...page(visit, outcome.refused, typed.email), status: statusOf[outcome.refused] } : { redirect: goalOf(visit, visit.form.get('to')), cookies: [outcome.cookie] };
      },
    },
    {
      method: 'POST', path: '/sign-in/passkey/challenge',
      answer: async (visit) => {
        const browser = flowIn(desk, visit.cookies) ?? newSecret();
        const options = await askForPasskey(desk, visit, browser);
        return options === null ? 'not-found' : { json: options, cookies: [flowCookie(desk, browser)] };
      },
    },
    {
      method: 'POST', path: '/sign-in/passkey',
      answer: async (visit) => {
        const outcome = await signInByPasskey(desk, visit, visit.form.get('response'));
        return 'refused' in outcome ? { ...page(visit, outcome.refused), status: statusOf[outcome.refused] } : { redirect: goalOf(visit, visit.form.get('to')), cookies: [outcome.cookie, flowCookie(desk, null)] };
      },
    },
    {
      // A link and no form, since a form may lead nowhere but here. It changes nothing but what this browser is asked later.
      method: 'GET', path: '/sign-in/provider/:party',
      answer: async (visit) => {
        const party = partyIn(desk, visit);
        if (party === null) return 'not-found';
        const browser = newSecret();
        const url = await leaveForProvider(desk, visit, party, browser, returnPath(visit.query.get('to')), null);
        return url === null ? { redirect: address(visit.language, '/sign-in', { refused: 'provider' }) } : { redirect: url, cookies: [flowCookie(desk, browser)] };
      },
    },
    {
      method: 'GET', path: '/sign-in/provider/:party/return',
      answer: async (visit) => {
        const party = partyIn(desk, visit);
        if (party === null) return 'not-found';
        const { language: kept, to, cookie, refused, linked } = await comeBackFromProvider(desk, visit, party);
        const language = kept ?? visit.language;
        const flow = flowCookie(desk, null);
        if (refused) return { redirect: address(language, linked ? '/account' : '/sign-in', { refused: 'provider' }), cookies: [flow] };
        return { redirect: linked ? address(language, '/account', { saved: 'yes' }) : goalOf({ ...visit, language }, to), cookies: cookie ? [flow, cookie] : [flow] };
      },
    },
    {
      method: 'POST', path: '/sign-out',
      answer: async (visit) => {
        const here = await signedIn(desk, visit.cookies, visit.at);
        if (here) await keeping(desk, async (tx) => {
          await endSession(tx, here.account.id, here.session.id);
          await logSignIn(tx, { at: visit.at, party: here.account.party, account: here.account.id, event: 'signed-out', method: here.session.method, reason: null, address: visit.from.address });
        });
        return { redirect: address(visit.language, '/sign-in', { out: 'yes' }), cookies: [sessionCookie(desk, null)] };
      },
    },
  ];
}

const partyIn = ({ providers }: Desk, { params }: IdentityVisit): Account['party'] | null => providers.parties.find((party) => party === params['party']) ?? null;

function signInPage({ providers }: Desk, visit: IdentityVisit, said: Said, email: string): { page: { title: string; section: null; body: Html; script: string } } {
  const words = signInWords[visit.language];
  const to = returnPath(visit.form.get('to') ?? visit.query.get('to'));
  const entry: Entry = { values: new URLSearchParams({ email }), problems: noProblems };
  const goal = to && html`<input type="hidden" name="to" value="${to}">`;
  const notice: Part = said && (said === 'signedOut' ? html`<p class="success" role="status">${words.signedOut}</p>` : html`<p class="problem" role="alert">${words[said]}</p>`);
  const at = (path: string): string => address(visit.language, path);
  return {
    page: {
      title: words.title, section: null, script: passkeyScript.path,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${notice}
<div class="columns">
<section data-with-script hidden><h2>${words.withPasskey}</h2>
<form class="entry" method="post" action="${at('/sign-in/passkey')}" data-passkey="use" data-ask="${at('/sign-in/passkey/challenge')}">${goal}<input type="hidden" name="response">
<p class="problem" role="alert" data-failed hidden>${words.passkeyFailed}</p><button>${words.passkeyButton}</button></form></section>
<section><h2>${words.withPassword}</h2>
<form class="entry" method="post" action="${at('/sign-in')}">${goal}
${textField(visit, entry, { name: 'email', label: words.email, type: 'email', required: true, autocomplete: 'username' })}
${textField(visit, entry, { name: 'password', label: words.password, type: 'password', required: true, autocomplete: 'current-password' })}
${textField(visit, entry, { name: 'code', label: words.code, hint: words.codeHint, required: true, autocomplete: 'one-time-code', size: 14 })}
<p class="actions"><button>${words.signInButton}</button></p></form></section>
${providers.parties.length > 0 && html`<section><h2>${words.withProvider}</h2>
<ul class="plain">${providers.parties.map((party) => html`<li><a href="${address(visit.language, `/sign-in/provider/${party}`, { to })}">${words.providerLink(countryName(visit.language, party))}</a></li>`)}</ul></section>`}
</div>
<p class="quiet">${words.lost}</p>`,
    },
  };
}
