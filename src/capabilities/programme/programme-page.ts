import { inOrderOfAgenda } from '#domain/record/agenda-order.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { sharesIn } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { currentPriorities } from './current-priorities.ts';
import { audienceText, horizonText, leadsText, namedLink, partAddress, partsNav, statusText, thingLink, touchedConstraint } from './programme-view.ts';
import type { Programme } from './programme-store.ts';
import { programmeWords } from './programme-words.ts';
import { tracedFor, type Traced } from './traced.ts';

export async function programmePage(visit: RelationshipVisit): Promise<Answer> {
  const words = programmeWords[visit.language];
  const traced = await tracedFor(visit);
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id);
  const add = (table: 'goals' | 'initiatives'): Part => sharesIn(visit.reader, visit.relationship.id) && may(visit.reader, table === 'goals' ? 'keep-goal' : 'keep-initiative') &&
    html`<p class="no-print"><a href="${partAddress(visit, `${table}/new`)}">${words.add[table]}</a></p>`;
  return {
    page: {
      title: words.title, section: 'programme',
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${partsNav(visit, 'programme')}
${currentPriorities(visit, traced.programme, names)}
<h2>${words.goals}</h2>${goalTable(visit, traced)}${add('goals')}
<h2>${words.initiatives}</h2>${initiativeTable(visit, traced.programme, names)}${add('initiatives')}`,
    },
  };
}

function goalTable(visit: RelationshipVisit, { programme, trace }: Traced): Html {
  const words = programmeWords[visit.language];
  if (programme.goals.length === 0) return html`<p class="aside">${words.noGoals}</p>`;
  const byRow = new Map(programme.goals.map((goal) => [goal.row, goal]));
  const parents = new Map(programme.goals.map(({ row }) => [row.id, row['parent'] ?? null]));
  const depth = (row: RecordRow): number => { let count = 0; for (let at = parents.get(row.id); at && parents.has(at) && count < 3; at = parents.get(at)) count += 1; return count; };
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.goal}</th><th scope="col">${words.horizon}</th><th scope="col">${words.until}</th><th scope="col">${words.serving}</th><th scope="col">${words.audience}</th></tr></thead><tbody>${
    inOrderOfAgenda([...byRow.keys()]).map((row) => {
      const serving = trace.servingGoal(row.id);
      return html`<tr class="depth-${depth(row) + 1}"><th scope="row">${thingLink(visit, 'goals', row)}</th><td data-label="${words.horizon}">${horizonText(visit, row['horizon'])}</td><td data-label="${words.until}">${row['until_edtf'] && whenText(visit, row['until_edtf'])}</td>
<td data-label="${words.serving}">${words.initiativeCount(serving.initiatives.length)}${visit.language === 'ja' ? '、' : ', '}${words.engagementCount(serving.engagements.length)}</td><td data-label="${words.audience}">${audienceText(visit, byRow.get(row) as OwnedRow)}</td></tr>`;
    })}</tbody></table></div>`;
}

function initiativeTable(visit: RelationshipVisit, programme: Programme, names: Names): Html {
  const { initiatives } = programme;
  const words = programmeWords[visit.language];
  if (initiatives.length === 0) return html`<p class="aside">${words.noInitiatives}</p>`;
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.initiative}</th><th scope="col">${words.goal}</th><th scope="col">${words.leads}</th><th scope="col">${words.status}</th><th scope="col">${words.due}</th><th scope="col">${words.touches}</th></tr></thead><tbody>${
    initiatives.map((initiative) => initiativeRow(visit, initiative, names, programme))}</tbody></table></div>`;
}

function initiativeRow(visit: RelationshipVisit, { row, ...owned }: OwnedRow, names: Names, programme: Programme): Html {
  const words = programmeWords[visit.language];
  const codes = domainWords[visit.language];
  const [level, track] = [codes.levels[row['level'] as keyof typeof codes.levels], codes.tracks[row['track'] as keyof typeof codes.tracks]];
  const few = [level, track, horizonText(visit, row['horizon'])].filter(Boolean).join(' · ');
  return html`<tr><th scope="row">${thingLink(visit, 'initiatives', row)}<small class="line quiet">${few}${few && owned.audience !== 'public' && ' · '}${owned.audience !== 'public' && audienceText(visit, { ...owned })}</small></th>
<td data-label="${words.goal}">${listOf(row['goal']).map((goal, at) => html`${at > 0 && html`<br>`}${namedLink(visit, names, 'goals', goal)}`)}</td><td data-label="${words.leads}">${leadsText(visit, row)}</td>
<td data-label="${words.status}">${statusText(visit, row['status'])}</td><td data-label="${words.due}">${row['due_edtf'] && whenText(visit, row['due_edtf'])}</td>
<td data-label="${words.touches}">${listOf(row['constraints']).map((id, at) => html`${at > 0 && html`<br>`}${touchedConstraint(visit, programme, names, id)}`)}</td></tr>`;
}
