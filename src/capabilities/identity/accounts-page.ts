import type { Account } from '#domain/trust/account.ts';
import { personsRoles, type PersonsRole } from '#domain/trust/permission.ts';
import { address } from '#platform/web/address.ts';
import { bothVersions, noProblems, problemList, radioField, selectField, textField, type Differing, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Html } from '#platform/web/html.ts';
import type { PageContent, Visit } from '#platform/web/page.ts';
import { problemsSaid } from '#platform/web/row-form.ts';
import { languages, ownNames } from '#platform/words/languages.ts';
import { momentText } from '#platform/words/moments.ts';
import { bracketed } from '#platform/words/words.ts';
import { accountWords } from './account-words.ts';

/** What the form of an account was filled with, and what is wrong with it, as codes. */
export interface AccountForm {
  readonly values: Readonly<Record<'name' | 'email' | 'post' | 'role' | 'language', string>>;
  readonly problems: ReadonlyMap<string, string>;
  /** What stands now, when somebody else was faster. */
  readonly theirs?: Account;
}

export const formOf = ({ name, email, post, role, language }: Account): AccountForm => ({ values: { name, email, post, role, language }, problems: noProblems });

const entryOf = ({ language }: Visit, { values, problems }: AccountForm): Entry =>
  ({ values: new URLSearchParams(values), problems: problemsSaid(language, problems, accountWords[language].problems) });

export function accountsPage(visit: Visit, accounts: readonly Account[], invitations: ReadonlyMap<string, Date>): PageContent {
  const words = accountWords[visit.language];
  const stateOf = ({ id, state }: Account): string => {
    if (state !== 'invited') return words.states[state];
    const until = invitations.get(id);
    return `${words.states.invited}${bracketed(visit.language, until ? words.until(momentText(visit, until)) : words.runOut)}`;
  };
  return {
    title: words.accounts, section: null,
    body: html`<h1>${words.accounts}</h1><p class="lede">${words.accountsLede}</p>
<p><a href="${address(visit.language, '/accounts/new')}">${words.invite}</a></p>
${accounts.length === 0 ? html`<p class="aside">${words.none}</p>` : html`<div class="scroll"><table class="stacks"><caption class="visually-hidden">${words.accounts}</caption><thead><tr>${
      [words.name, words.post, words.role, words.email, words.state].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${accounts.map((account) => html`<tr>
<th scope="row"><a href="${address(visit.language, `/accounts/${account.id}`)}">${account.name}</a></th><td data-label="${words.post}">${account.post}</td><td data-label="${words.role}">${words.roles[account.role].name}</td>
<td data-label="${words.email}">${account.email}</td><td data-label="${words.state}">${stateOf(account)}</td></tr>`)}</tbody></table></div>`}`,
  };
}

function fieldsOf(visit: Visit, form: AccountForm): Html {
  const words = accountWords[visit.language];
  const entry = entryOf(visit, form);
  return html`${textField(visit, entry, { name: 'name', label: words.name, required: true, autocomplete: 'off' })}
${textField(visit, entry, { name: 'email', label: words.email, type: 'email', required: true, autocomplete: 'off' })}
${textField(visit, entry, { name: 'post', label: words.post, hint: words.postHint, required: true, autocomplete: 'off' })}
${radioField(visit, entry, { name: 'role', label: words.role, required: true, choices: personsRoles.map((role: PersonsRole) => ({ value: role, text: words.roles[role].name, hint: words.roles[role].text })) })}
${selectField(visit, entry, { name: 'language', label: words.language, choices: languages.map((language) => ({ value: language, text: ownNames[language] })) })}`;
}

export function newAccountPage(visit: Visit, form: AccountForm): PageContent {
  const words = accountWords[visit.language];
  return {
    title: words.newTitle, section: null,
    body: html`<h1>${words.newTitle}</h1>${problemList(visit, entryOf(visit, form))}
<form class="entry" method="post" action="${address(visit.language, '/accounts/new')}">${fieldsOf(visit, form)}
<p class="actions"><button>${words.create}</button> <a href="${address(visit.language, '/accounts')}">${formWords[visit.language].cancel}</a></p></form>`,
  };
}

export function oneAccountPage(visit: Visit, account: Account, form: AccountForm): PageContent {
  const words = accountWords[visit.language];
  const path = `/accounts/${account.id}`;
  const differing: Differing[] = form.theirs ? (['name', 'email', 'post', 'role', 'language'] as const).filter((field) => form.theirs?.[field] !== form.values[field])
    .map((field) => ({ label: words[field], mine: shown(visit, field, form.values[field]), theirs: shown(visit, field, String(form.theirs?.[field])) })) : [];
  const end = (where: string, title: string, text: string): Html => html`<h2>${title}</h2><form class="entry" method="post" action="${address(visit.language, `${path}/${where}`)}"><p>${text}</p><p class="actions"><button class="second">${title}</button></p></form>`;
  return {
    title: account.name, section: null,
    body: html`<h1>${account.name}</h1>${form.theirs ? bothVersions(visit, differing) : problemList(visit, entryOf(visit, form))}
${account.state === 'closed' ? html`<p class="aside">${words.isClosed}</p>` : html`<form class="entry" method="post" action="${address(visit.language, path)}"><input type="hidden" name="version" value="${account.version}">${fieldsOf(visit, form)}
<p class="actions"><button>${words.save}</button> <a href="${address(visit.language, '/accounts')}">${formWords[visit.language].cancel}</a></p></form>
${end('invite', words.reinvite, words.reinviteText)}${end('close', words.close, words.closeText)}`}`,
  };
}

function shown(visit: Visit, field: string, value: string): string {
  const { roles } = accountWords[visit.language];
  return field === 'role' && Object.hasOwn(roles, value) ? roles[value as PersonsRole].name : field === 'language' ? (ownNames[value as keyof typeof ownNames] ?? value) : value;
}

/** The link is shown once, since nothing but its hash is kept. */
export function invitationPage(visit: Visit, link: string): PageContent {
  const words = accountWords[visit.language];
  return {
    title: words.linkTitle, section: null,
    body: html`<h1>${words.linkTitle}</h1><p>${words.linkText}</p><p class="success"><code>${link}</code></p><p><a href="${address(visit.language, '/accounts')}">${words.back}</a></p>`,
  };
}
