import { discussionState, standsFor, type DiscussionState } from '#domain/meeting/discussion.ts';
import { wordingsOf } from '#domain/wording/wording.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import type { LinkedTexts } from '#capabilities/concept/concept-control.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { languagesLink } from '#capabilities/wording/wording-control.ts';
import { wordingPageWords } from '#capabilities/wording/wording-words.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { stateMark, type Tone } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { dayText } from '#platform/words/dates.ts';
import { ownNames } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { groupName } from './delegation-table.ts';
import { languagesFrom, mayHere, meetingAddress } from './meeting-frame.ts';
import { digestOfText, type Inside } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

const tones: Readonly<Record<DiscussionState, Tone>> = { drafted: 'plain', 'agreed-by-a': 'warn', 'agreed-by-b': 'warn', 'agreed-by-both': 'good' };

const isMinutes = ({ row }: OwnedRow): boolean => row['kind'] === 'agreed';

const names = ({ language, relationship: { a, b } }: RelationshipVisit): [string, string] => [countryName(language, a), countryName(language, b)];

/** How far both sides are with the text as it stands. */
export const stateOfMinutes = ({ row }: OwnedRow): DiscussionState => discussionState(row as Agreed, digestOfText(row));

export function discussionMark(visit: RelationshipVisit, one: OwnedRow): Html {
  const words = meetingWords[visit.language].discussion;
  if (!isMinutes(one)) return stateMark('unsure', words.kinds['one-sided']);
  const state = stateOfMinutes(one);
  return stateMark(tones[state], words.states[state](...names(visit)));
}

type Agreed = OwnedRow['row'] & { readonly agreed_a?: string | null; readonly agreed_b?: string | null };

/** A whole record of discussion: minutes with who agreed to them, or notes with whose they are. */
export function discussionArticle(visit: RelationshipVisit, { at, subgroups }: Inside, one: OwnedRow, linking: LinkedTexts): Html {
  const words = meetingWords[visit.language].discussion;
  const { row } = one;
  const here = meetingAddress(visit, at.row.id, `/discussions/${encodeURIComponent(row.id)}`);
  const texts = languagesFrom(visit.language).filter((language) => row[`text_${language}`]);
  const whose = row['subgroup'] ? html` · ${groupName(visit, subgroups, row['subgroup'])}` : null;
  return html`<article id="${row.id}" class="${isMinutes(one) ? 'minutes' : 'notes'}">${!isMinutes(one) && html`<p class="whose">${words.of(countryName(visit.language, one.owner))}</p>`}
<h2>${words.kinds[isMinutes(one) ? 'agreed' : 'one-sided']}${whose}</h2>${isMinutes(one) && agreements(visit, one)}
${texts.map((language) => html`<p class="label"><small lang="${language}">${ownNames[language]}</small><small>${inBrackets(visit.language, wordingPageWords[visit.language].standings[wordingsOf(row, 'text')[language].standing])}</small></p><div class="text" lang="${language}">${linking.of(row[`text_${language}`], language)}</div>`)}
<p class="no-print">${mayHere(visit, 'keep-discussion') && mayWrite(visit.reader, one) && html`<a href="${here}">${words.amend}</a> · `}${languagesLink(visit, 'discussions', row, one.owner)}</p>${isMinutes(one) && agreeing(visit, one, here)}</article>`;
}

function agreements(visit: RelationshipVisit, one: OwnedRow): Html {
  const words = meetingWords[visit.language].discussion;
  const digest = digestOfText(one.row);
  const side = (each: 'a' | 'b'): Html => {
    const agreement = standsFor(one.row[`agreed_${each}`], digest);
    const country = countryName(visit.language, visit.relationship[each]);
    return html`<li>${agreement ? words.agreedOn(country, dayText(visit, agreement.day)) : words.notYet(country)}</li>`;
  };
  return html`<p>${discussionMark(visit, one)}</p><ul class="plain tight">${side('a')}${side('b')}</ul><p class="quiet"><small>${words.digest} (SHA-256) <code class="digest">${digest}</code></small></p>`;
}

function agreeing(visit: RelationshipVisit, one: OwnedRow, here: string): Part {
  if (!mayHere(visit, 'agree-discussion') || !mayWrite(visit.reader, one)) return null;
  const words = meetingWords[visit.language].discussion;
  const digest = digestOfText(one.row);
  const agreed = standsFor(one.row[visit.reader.party === visit.relationship.a ? 'agreed_a' : 'agreed_b'], digest) !== null;
  return html`<form method="post" action="${here}/agree" class="no-print"><input type="hidden" name="version" value="${one.version}"><input type="hidden" name="digest" value="${digest}"><button${
    agreed && html` class="second"`} name="agrees" value="${agreed ? 'no' : 'yes'}">${agreed ? words.withdraw : words.agree}</button></form>`;
}
