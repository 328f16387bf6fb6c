import { THIRD } from '#domain/calendar/invitation.ts';
import { noProblems, problemList, selectField, textField, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { countryMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import type { Delivery } from '#platform/mail/outbox.ts';
import { languages, ownNames } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { formWords } from '#platform/web/form-words.ts';
import type { Invitee } from './invitation-store.ts';
import { invitationWords } from './invitation-words.ts';
import type { Sending } from './send-invitation.ts';

/** So many at once; more can be asked afterwards. */
const PERSONS = 4;

export interface Typed {
  readonly organizer: Sending['organizer'];
  readonly invitees: Sending['invitees'];
  /** Where each of them was typed, so that what is wrong is said there. */
  readonly places: readonly number[];
  readonly withdrawn: readonly string[];
  readonly again: readonly string[];
}

/** What was typed; a person of whom nothing was typed is none. */
export function typedIn(form: URLSearchParams): Typed {
  const given = (name: string): string => form.get(name)?.trim() ?? '';
  const persons = Array.from({ length: PERSONS }, (_, at) => ({ at, name: given(`name-${at}`), address: given(`address-${at}`), side: given(`side-${at}`), language: given(`language-${at}`) }))
    .filter(({ name, address }) => name !== '' || address !== '');
  return {
    organizer: { name: given('organizer-name'), address: given('organizer-address') }, invitees: persons.map(({ at: _, ...person }) => person), places: persons.map(({ at }) => at),
    withdrawn: form.getAll('withdraw'), again: form.getAll('again'),
  };
}

/** Codes by the place among those typed, as sentences by the field of the form. */
export function sentencesOf({ language }: RelationshipVisit, { places }: Typed, problems: ReadonlyMap<string, string>): Map<string, string> {
  const words = invitationWords[language].problems;
  return new Map([...problems].map(([field, code]) => {
    const [, name, at] = /^(name|address|side|language)-(\d+)$/.exec(field) ?? [];
    return [name && at ? `${name}-${places[Number(at)] ?? 0}` : field, words[code as keyof typeof words] ?? formWords[language].problems.unknown];
  }));
}

export function invitationForm(visit: RelationshipVisit, address: string, version: number, entry: Entry, invitees: Part): Html {
  const { language, relationship: { a, b } } = visit;
  const words = invitationWords[language];
  const sides = [...[a, b].map((value) => ({ value, text: countryName(language, value) })), { value: THIRD, text: words.third }];
  return html`<form class="entry" method="post" action="${address}">${problemList(visit, entry)}<input type="hidden" name="version" value="${version}">
${invitees}
<h2>${words.organizer}</h2>
${textField(visit, entry, { name: 'organizer-name', label: words.organizerName, required: true, autocomplete: 'name' })}
${textField(visit, entry, { name: 'organizer-address', label: words.organizerAddress, hint: words.organizerHint, required: true, type: 'email', autocomplete: 'email' })}
<h2>${words.ask}</h2><p class="hint">${words.personHint}</p>
${Array.from({ length: PERSONS }, (_, at) => html`<fieldset class="entry-field"><legend>${words.person(at + 1)}</legend>
${textField(visit, entry, { name: `name-${at}`, label: words.name })}${textField(visit, entry, { name: `address-${at}`, label: words.address, type: 'email' })}
${selectField(visit, entry, { name: `side-${at}`, label: words.side, choices: sides, none: formWords[language].choose })}
${selectField(visit, entry, { name: `language-${at}`, label: words.language, choices: languages.map((value) => ({ value, text: ownNames[value] })), none: formWords[language].choose })}</fieldset>`)}
<p class="actions"><button>${words.send}</button> <span class="hint">${words.sendHint}</span></p></form>`;
}

/** Whom one's own side has asked, what they were last told, and what became of the mail; `choices` where they can still be told something. */
export function inviteesTable(visit: RelationshipVisit, invitees: readonly Invitee[], deliveries: ReadonlyMap<string, Delivery>, version: number, { problems }: Pick<Entry, 'problems'> = { problems: noProblems }, choices = true): Html {
  const words = invitationWords[visit.language];
  if (invitees.length === 0) return html`<p class="quiet">${words.nobody}</p>`;
  const check = (name: 'withdraw' | 'again', { id, name: person }: Invitee, text: string): Html => html`<p class="choice"><input type="checkbox" name="${name}" id="${name}-${id}" value="${id}"><label for="${name}-${id}">${text}<span class="visually-hidden"> ${person}</span></label></p>`;
  return html`<div class="scroll"><table class="stacks"><caption class="visually-hidden">${words.invited}</caption>
<thead><tr><th scope="col">${words.name}</th><th scope="col">${words.side}</th><th scope="col">${words.language}</th><th scope="col">${words.told}</th><th scope="col">${words.delivery}</th></tr></thead><tbody>${invitees.map((each) => {
    const { told } = each;
    const delivery = deliveries.get(each.id);
    const problem = problems.get(`withdraw-${each.id}`);
    return html`<tr><th scope="row">${each.name} <span class="quiet">${each.address}</span></th><td data-label="${words.side}">${each.side === THIRD ? words.third : countryMark(visit, each.side)}</td><td data-label="${words.language}"><span lang="${each.language}">${ownNames[each.language]}</span></td>
<td data-label="${words.told}">${told.method === 'cancel' ? words.cancel : words.request} <span class="state ${told.version === version ? 'good' : 'warn'}">${told.version === version ? words.upToDate : words.behind}</span>${choices && told.method === 'request' && check('withdraw', each, words.withdraw)}${problem && html`<p class="wrong-text">${problem}</p>`}</td>
<td data-label="${words.delivery}">${delivery && html`<span class="state ${delivery.state === 'failed' ? 'bad' : delivery.state === 'sent' ? 'good' : 'warn'}">${words.deliveries[delivery.state]}</span>${delivery.attempts > 1 && html` <span class="quiet">${words.attempts(delivery.attempts)}</span>`}${
      delivery.fault && html` <span class="quiet" lang="en">${delivery.fault}</span>`}${choices && delivery.state === 'failed' && check('again', each, words.again)}`}</td></tr>`;
  })}</tbody></table></div>`;
}
