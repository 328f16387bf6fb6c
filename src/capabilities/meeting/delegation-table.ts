import { headOf, inPrecedence, ranksOfHeads } from '#domain/meeting/delegation.ts';
import { isRank } from '#domain/party/rank.ts';
import { styleOf } from '#domain/party/style.ts';
import { unequalBy } from '#domain/assessment/rank-symmetry.ts';
import { listOf } from '#domain/record/row.ts';
import { mayWrite } from '#domain/trust/held-with.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { sideMark, stateMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { personMark, personText } from '#platform/web/person-mark.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { isLanguage, ownNames, type Language } from '#platform/words/languages.ts';
import { personWords } from '#platform/words/person-words.ts';
import { localText } from '#platform/words/words.ts';
import { heading, meetingAddress, placing, titleOf } from './meeting-frame.ts';
import type { DelegateRow, Inside } from './meeting-store.ts';
import { meetingWords } from './meeting-words.ts';

export const personOf = ({ row }: Pick<DelegateRow, 'row'>, language: Language): string => personText(language, row, row.id);

function officeOf(visit: RelationshipVisit, { row }: DelegateRow, names: Names): Part {
  const title = titleOf(row);
  const office = row['office'];
  const known = office !== null && office !== undefined && names.has(office);
  if (title.en || title.fr || title.ja) return recordText(visit.language, title);
  return office && (known ? recordLink(visit, names, office) : written(visit, office));
}

/** The name as a paper gives it for the first time, where custom or the record gives a style. */
function styleLine(visit: RelationshipVisit, { row, side, rank }: DelegateRow): Part {
  const { language } = visit;
  const style = styleOf(side, rank, row['style'] ?? null);
  if (style === null) return null;
  const title = (language === 'ja' ? row['title_ja'] : null) ?? '';
  return html`<br><span class="quiet address">${personWords[language].addressed(style, personOf({ row }, language), title)}</span>`;
}

/** Both delegations in their order; on the page of their own, where `editable`, with the buttons that change it. */
export function delegationTables(visit: RelationshipVisit, { at, delegates, subgroups }: Inside, names: Names, { editable, alone }: { readonly editable: boolean; readonly alone: boolean }): Html {
  const words = meetingWords[visit.language].delegation;
  const { rankA, rankB } = ranksOfHeads(delegates, visit.relationship);
  const gap = unequalBy({ rankA: rankA ?? rankIn(at.row['rank_a']), rankB: rankB ?? rankIn(at.row['rank_b']) });
  const side = (each: 'a' | 'b'): Html => {
    const own = inPrecedence(delegates, visit.relationship[each]);
    const head = headOf(delegates, visit.relationship[each]);
    return html`${heading(alone, sideMark(visit, each))}${own.length === 0 ? html`<p class="quiet">${words.none}</p>` : html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.office}</th><th scope="col">${words.rank}</th><th scope="col">${words.languages}</th><th scope="col">${words.subgroup}</th>${
      editable && html`<th scope="col" class="no-print">${meetingWords[visit.language].order}</th>`}</tr></thead><tbody>${own.map((one, place) => html`<tr><th scope="row">${personMark(visit.language, one.row, one.row.id)}${one === head && html` ${stateMark('good', words.head)}`}${styleLine(visit, one)}</th>
<td data-label="${words.office}">${officeOf(visit, one, names)}</td><td data-label="${words.rank}">${one.rank && domainWords[visit.language].ranks[one.rank]}</td>
<td data-label="${words.languages}">${listOf(one.row['languages']).map((language) => (isLanguage(language) ? ownNames[language] : language)).join(visit.language === 'ja' ? '、' : ', ')}</td>
<td data-label="${words.subgroup}">${groupName(visit, subgroups, one.subgroup)}</td>${editable && html`<td class="no-print">${mayWrite(visit.reader, one) && placing(visit, {
        action: meetingAddress(visit, at.row.id, '/delegation'), id: one.id, name: personOf(one, visit.language), first: place === 0, last: place === own.length - 1, amend: meetingAddress(visit, at.row.id, `/delegation/${encodeURIComponent(one.id)}`),
        more: one !== head && html`<button class="second small" name="do" value="head" aria-label="${words.makeHeadOf(personOf(one, visit.language))}">${words.makeHead}</button>`,
      })}</td>`}</tr>
`)}</tbody></table></div>`}`;
  };
  return html`${side('a')}${side('b')}${(alone || !at.row['rank_a'] || !at.row['rank_b']) && gap !== null && html`<p>${stateMark('warn', words.gap(Math.abs(gap)))}</p>`}`;
}

const rankIn = (cell: string | null | undefined) => (cell && isRank(cell) ? cell : null);

export function groupName(visit: RelationshipVisit, subgroups: Inside['subgroups'], id: string | null): Part {
  if (id === null) return meetingWords[visit.language].plenary;
  const group = subgroups.find(({ row }) => row.id === id)?.row;
  return group ? recordText(visit.language, localText(group, 'name'), id) : id;
}
