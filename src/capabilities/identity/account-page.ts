import { address } from '#platform/web/address.ts';
import { noProblems, problemList, textField, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { IdentityVisit } from '#platform/web/identity.ts';
import type { PageContent } from '#platform/web/page.ts';
import { problemsSaid } from '#platform/web/row-form.ts';
import { isLanguage, ownNames } from '#platform/words/languages.ts';
import { momentText } from '#platform/words/moments.ts';
import { countryName } from '#platform/words/parties.ts';
import { accountWords } from './account-words.ts';
import { credentialsOf, type Credentials } from './credential-store.ts';
import { isFresh, keeping, type Desk, type SignedIn } from './desk.ts';
import { passkeyScript } from './passkey-script.ts';
import { qrCode, totpAddress } from './second-factor.ts';
import { sessionsOf, type Session } from './session-store.ts';
import { signInWords } from './sign-in-words.ts';

export type AccountProblems = ReadonlyMap<string, keyof (typeof accountWords)['en']['problems'] | 'missing' | 'too-long'>;

/** A form of the page with one button. */
const press = ({ language }: IdentityVisit, path: string, text: Part, fields: Readonly<Record<string, string>> = {}, second = true): Html => html`<form class="actions" method="post" action="${address(language, path)}">${
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button${second && html` class="second"`}>${text}</button></form>`;

/** What a person may see and change of their own account. */
export async function accountPage(desk: Desk, visit: IdentityVisit, here: SignedIn, problems: AccountProblems = new Map()): Promise<PageContent> {
  const words = accountWords[visit.language];
  const { account, session } = here;
  const { credentials, sessions } = await keeping(desk, async (tx) => ({ credentials: await credentialsOf(tx, account.id), sessions: await sessionsOf(tx, account.id, visit.at) }));
  const enrolling = session.kind === 'enrolling';
  const fresh = isFresh(here, visit.at);
  const entry: Entry = { values: visit.form, problems: problemsSaid(visit.language, problems, words.problems) };
  const title = enrolling ? words.setUp : words.title;
  const said = visit.query.get('refused') === 'provider' ? html`<p class="problem" role="alert">${words.providerFailed}</p>` : visit.query.get('saved') === 'yes' ? html`<p class="success" role="status">${words.changed}</p>` : null;
  return {
    title, section: null, ...(fresh ? { script: passkeyScript.path } : {}),
    body: html`<h1>${title}</h1>
${said}${problemList(visit, entry)}
${enrolling && html`<p class="lede">${words.setUpText}</p>`}
<dl class="facts"><dt>${words.name}</dt><dd>${account.name}</dd><dt>${words.email}</dt><dd>${account.email}</dd><dt>${words.side}</dt><dd>${countryName(visit.language, account.party)}</dd><dt>${words.post}</dt><dd>${account.post}</dd>
<dt>${words.role}</dt><dd>${words.roles[account.role].name}</dd><dt>${words.language}</dt><dd>${isLanguage(account.language) ? ownNames[account.language] : account.language}</dd></dl>
${!fresh && html`<p class="aside">${words.stale} <a href="${address(visit.language, '/sign-in', { to: address(visit.language, '/account') })}">${words.again}</a></p>`}
${passkeysPart(visit, credentials, fresh, entry)}
${passwordPart(visit, credentials, fresh, entry)}
${desk.providers.parties.includes(account.party) && html`<h2>${words.provider}</h2><p>${credentials.issuer === null ? words.providerNotLinked : words.providerLinked(credentials.issuer)}</p>
${fresh && html`<p><a href="${address(visit.language, '/account/provider')}">${words.link}</a></p>`}`}
${!enrolling && sessionsPart(visit, sessions, session)}`,
  };
}

function passkeysPart(visit: IdentityVisit, { passkeys }: Credentials, fresh: boolean, entry: Entry): Html {
  const words = accountWords[visit.language];
  return html`<h2>${words.passkeys}</h2>
${passkeys.length === 0 ? html`<p>${words.noPasskeys}</p>` : html`<ul class="plain">${passkeys.map(({ id, name, madeAt, usedAt }) => html`<li><strong>${name}</strong> <span class="quiet">${words.made} ${momentText(visit, madeAt)}; ${
    usedAt ? `${words.used} ${momentText(visit, usedAt)}` : words.neverUsed}</span>${fresh && press(visit, '/account/passkeys/remove', html`${words.remove}<span class="visually-hidden"> ${name}</span>`, { id })}</li>`)}</ul>`}
${fresh && html`<p class="aside" data-without-script>${words.needsScript}</p>
<div data-with-script hidden><form class="entry" method="post" action="${address(visit.language, '/account/passkeys')}" data-passkey="enrol" data-ask="${address(visit.language, '/account/passkeys/challenge')}">
<input type="hidden" name="response">${textField(visit, entry, { name: 'passkey-name', label: words.passkeyName, hint: words.passkeyNameHint, required: true })}
<p class="problem" role="alert" data-failed hidden>${words.passkeyFailed}</p><p class="actions"><button>${words.addPasskey}</button></p></form></div>`}`;
}

function passwordPart(visit: IdentityVisit, { password, totp, recoveryCodes }: Credentials, fresh: boolean, entry: Entry): Html {
  const words = accountWords[visit.language];
  return html`<h2>${words.password}</h2><p>${password === null ? words.passwordNotSet : words.passwordSet} ${words.passwordAlone}</p>
${fresh && html`<form class="entry" method="post" action="${address(visit.language, '/account/password')}">${
    textField(visit, { ...entry, values: new URLSearchParams() }, { name: 'password', label: words.newPassword, hint: words.passwordHint, type: 'password', required: true, autocomplete: 'new-password' })}
<p class="actions"><button>${words.setPassword}</button></p></form>`}
<h2>${words.factor}</h2><p>${totp === null ? words.factorNotSet : words.factorSet}</p>
${fresh && press(visit, '/account/second-factor', totp === null ? words.setFactor : words.newFactor)}
${totp !== null && html`<h2>${words.recovery}</h2><p>${words.recoveryLeft(recoveryCodes)}</p>
${fresh && press(visit, '/account/recovery-codes', words.renew)}`}`;
}

function sessionsPart(visit: IdentityVisit, sessions: readonly Session[], here: Session): Html {
  const words = accountWords[visit.language];
  const methods = signInWords[visit.language].methods;
  return html`<h2>${words.sessions}</h2>
<div class="scroll"><table class="stacks"><caption>${words.sessionsCount(sessions.length)}</caption><thead><tr><th scope="col">${words.began}</th><th scope="col">${words.seen}</th><th scope="col">${words.method}</th><th scope="col">${words.from}</th><th scope="col">${words.end}</th></tr></thead>
<tbody>${sessions.map(({ id, begunAt, seenAt, method, address: from, agent }) => html`<tr><th scope="row" data-label="${words.began}">${momentText(visit, begunAt)}</th><td data-label="${words.seen}">${momentText(visit, seenAt)}</td>
<td data-label="${words.method}">${methods[method]}</td><td data-label="${words.from}">${from} <small class="line" lang="en">${agent}</small></td><td>${
    id === here.id ? words.this : press(visit, '/account/sessions/end', html`${words.end}<span class="visually-hidden"> ${momentText(visit, begunAt)}</span>`, { id })}</td></tr>`)}</tbody></table></div>
${sessions.length > 1 && press(visit, '/account/sessions/end', words.endOthers, { id: 'others' })}`;
}

/** The secret of a second factor that is being set up, as a picture and as text. */
export function secondFactorPage(visit: IdentityVisit, { account }: SignedIn, secret: string, problem: 'wrong-code' | null): PageContent {
  const words = accountWords[visit.language];
  const entry: Entry = { values: new URLSearchParams(), problems: problem ? new Map([['code', words.problems[problem]]]) : noProblems };
  return {
    title: words.setFactor, section: null,
    body: html`<h1>${words.setFactor}</h1>${problemList(visit, entry)}<p>${words.scan}</p>
<p class="qr"><img src="data:image/svg+xml;base64,${Buffer.from(qrCode(totpAddress(secret, account.email))).toString('base64')}" alt="${words.picture}" width="240" height="240"></p>
<dl class="facts"><dt>${words.secret}</dt><dd><code>${secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></dd></dl>
<form class="entry" method="post" action="${address(visit.language, '/account/second-factor/confirm')}">${
      textField(visit, entry, { name: 'code', label: words.code, required: true, autocomplete: 'one-time-code', size: 14 })}<p class="actions"><button>${words.confirm}</button></p></form>`,
  };
}

/** Shown once: only their hashes are kept. */
export function recoveryCodesPage(visit: IdentityVisit, codes: readonly string[]): PageContent {
  const words = accountWords[visit.language];
  return {
    title: words.recovery, section: null,
    body: html`<h1>${words.recovery}</h1><p>${words.recoveryText}</p><ul class="plain tight">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p><a href="${address(visit.language, '/account')}">${words.done}</a></p>`,
  };
}
