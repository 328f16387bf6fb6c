import { carriedThrough, stateOn } from '#domain/commitment/made.ts';
import { listOf } from '#domain/record/row.ts';
import { actsFor, mayWrite } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { linkedTexts, type LinkedTexts } from '#capabilities/concept/concept-control.ts';
import { conceptWords } from '#capabilities/concept/concept-words.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { languagesLine } from '#capabilities/wording/wording-control.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { countryMark } from '#platform/web/marks.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { spanText, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages } from '#platform/words/languages.ts';
import { colon, shownIn } from '#platform/words/words.ts';
import { commitmentAddress, commitmentMark, ownersOf, textOf } from './commitment-control.ts';
import { commitmentsReadableBy, type MadeRow, type NamedMeeting } from './commitment-store.ts';
import { commitmentWords } from './commitment-words.ts';

/** One commitment of a meeting, and the meetings that it was carried through. */
export async function commitmentPage(visit: RelationshipVisit): Promise<Answer> {
  const { made, meetings } = await commitmentsReadableBy(visit.reader, visit.database, visit.relationship.id);
  const one = made.find(({ row }) => row.id === visit.params['id']);
  if (!one) return 'not-found';
  const words = commitmentWords[visit.language];
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, [one.commitment.engagement, ...(one.row['closing'] ?? '').split(' · ')]);
  const open = one.commitment.closing === null && actsFor(visit.reader, visit.relationship) && mayWrite(visit.reader, one);
  const link = (rest: string, text: string): Html => html`<a href="${commitmentAddress(visit, one.row.id, rest)}">${text}</a>`;
  return {
    page: {
      title: shownIn(visit.language, textOf(one))?.text ?? one.row.id, section: 'commitments',
      body: html`<h1>${recordText(visit.language, textOf(one), one.row.id)}</h1>${languagesLine(visit, 'commitments', one.row, 'text', one.owner)}
<p>${commitmentMark(visit, one, visit.today)}</p>${facts(visit, one, names, await linkedTexts(visit))}
${open && html`<p class="bar no-print">${may(visit.reader, 'close-commitment') && link('/close', words.close)} ${may(visit.reader, 'amend-commitment') && link('/amend', words.amend)}</p>`}
${history(visit, one, meetings, names)}`,
    },
  };
}

function facts(visit: RelationshipVisit, one: MadeRow, names: Names, linking: LinkedTexts): Html {
  const words = commitmentWords[visit.language];
  const { row } = one;
  const fact = (label: string, value: Part): Part => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  const others = languages.filter((language) => language !== visit.language && row[`text_${language}`] && row[`text_${language}`] !== shownIn(visit.language, textOf(one))?.text);
  const head = shownIn(visit.language, textOf(one));
  return html`<dl class="facts">${fact(words.text, others.length > 0 && html`<ul class="plain tight">${others.map((language) => html`<li lang="${language}">${linking.of(row[`text_${language}`], language)}</li>`)}</ul>`)}
${fact(conceptWords[visit.language].concepts, head && linking.namedIn(head.text, head.language))}${fact(words.duty, row['side'] ? countryMark(visit, row['side']) : words.both)}${fact(words.owners, ownersOf(visit, one))}
${fact(words.due, row['due_edtf'] ? whenText(visit, row['due_edtf']) : words.noDay)}${fact(words.made, recordLink(visit, names, one.commitment.engagement))}
${fact(words.series, listOf(row['series']).map((series, at) => html`${at > 0 && ' · '}${recordLink(visit, names, series)}`))}${fact(words.topic, row['topics'] && listOf(row['topics']).map((topic, at) => html`${at > 0 && ' · '}${recordLink(visit, names, topic)}`))}
${fact(words.serves, row['parent'] && recordLink(visit, names, row['parent']))}${fact(words.closedWith, row['closing'] && row['closing'].split(' · ').map((part, at) => html`${at > 0 && ' · '}${recordLink(visit, names, part)}`))}
${fact(words.audience, domainWords[visit.language].audiences[one.audience as 'shared'])}${fact(words.id, row.id)}</dl>`;
}

function history(visit: RelationshipVisit, one: MadeRow, meetings: readonly NamedMeeting[], names: Names): Html {
  const words = commitmentWords[visit.language];
  const { commitment, row } = one;
  const through = carriedThrough(commitment, meetings);
  const titled = (meeting: NamedMeeting): Part => recordLink(visit, new Map([[meeting.id, { ...meeting.title, table: 'engagements' as const }]]), meeting.id);
  const step = (when: string, what: string, more: Part): Html => html`<tr><td class="date" data-label="${words.due}">${when}</td><th scope="row">${what}</th><td>${more}</td></tr>
`;
  return html`<h2>${words.history}</h2><div class="scroll"><table class="stacks"><thead class="visually-hidden"><tr><th scope="col">${words.due}</th><th scope="col">${words.history}</th><th scope="col">${words.made}</th></tr></thead><tbody>
${step(whenText(visit, row['made_edtf'] ?? ''), words.madeAt, recordLink(visit, names, commitment.engagement))}
${through.map((meeting) => {
    const come = meeting.when.earliest <= visit.today;
    const state = come ? stateOn(commitment, Math.min(meeting.when.latest, visit.today)) : null;
    return step(spanText(visit, ...meeting.written), come ? words.carriedAt : words.comesUp, html`${titled(meeting)}${state && html`<span class="quiet">${inBrackets(visit.language, html`${words.stood}${colon[visit.language]}${words.states[state]}`)}</span>`}`);
  })}
${commitment.closing && step(whenText(visit, row['closed_edtf'] ?? ''), words.closedAt, words.states[commitment.closing])}</tbody></table></div>`;
}
