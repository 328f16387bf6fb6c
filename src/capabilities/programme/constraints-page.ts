import { sharesIn } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { codeWords } from '#capabilities/record/record-code-words.ts';
import { html, type Html } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { whenText } from '#platform/words/dates.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { listOf } from '#domain/record/row.ts';
import { written } from '#platform/web/written.ts';
import { editLink } from './goal-page.ts';
import { programmeFor, type Programme } from './programme-store.ts';
import { audienceText, partAddress, partsNav, textsOfRow, thingLink } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';

/** The register of legal and political limits: whose, of what, since when, and which initiatives touch each. */
export async function constraintsPage(visit: RelationshipVisit): Promise<Answer> {
  const words = programmeWords[visit.language];
  const programme = await programmeFor(visit.reader, visit.database, visit.relationship.id);
  const adds = sharesIn(visit.reader, visit.relationship.id) && may(visit.reader, 'keep-constraint');
  return {
    page: {
      title: words.constraints, section: 'programme',
      body: html`<h1>${words.constraints}</h1>${partsNav(visit, 'constraints')}
${programme.constraints.length === 0 ? html`<p class="aside">${words.noConstraints}</p>` : html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.constraint}</th><th scope="col">${words.side}</th><th scope="col">${words.limits}</th><th scope="col">${words.since}</th><th scope="col">${words.initiatives}</th><th scope="col">${words.audience}</th></tr></thead><tbody>${
        programme.constraints.map((each) => rowOf(visit, each, programme))}</tbody></table></div>`}
${adds && html`<p class="no-print"><a href="${partAddress(visit, 'constraints/new')}">${words.add.constraints}</a></p>`}`,
    },
  };
}

function rowOf(visit: RelationshipVisit, each: OwnedRow, { initiatives }: Programme): Html {
  const words = programmeWords[visit.language];
  const limited: Readonly<Record<string, string>> = codeWords[visit.language].limits;
  const { row } = each;
  const touching = initiatives.filter((initiative) => listOf(initiative.row['constraints']).includes(row.id)).map((initiative) => initiative.row);
  return html`<tr id="${row.id}"><th scope="row"><a href="${recordAddress(visit, 'constraints', row.id)}">${recordText(visit.language, textsOfRow(row), row.id)}</a>${editLink(visit, 'constraints', each, words.editShort)}</th>
<td data-label="${words.side}">${row['side'] === 'both' ? words.bothSides : countryMark(visit, row['side'] ?? null)}</td><td data-label="${words.limits}">${row['limits'] && (limited[row['limits']] ?? written(visit, row['limits']))}</td>
<td data-label="${words.since}">${row['since_edtf'] && whenText(visit, row['since_edtf'])}${row['until_edtf'] && html`<br>${words.ended} ${whenText(visit, row['until_edtf'])}`}</td>
<td data-label="${words.initiatives}">${touching.map((its, at) => html`${at > 0 && html`<br>`}${thingLink(visit, 'initiatives', its)}`)}</td><td data-label="${words.audience}">${audienceText(visit, each)}</td></tr>`;
}
