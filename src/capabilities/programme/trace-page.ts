import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { numberText } from '#platform/words/words.ts';
import type { Serving } from '#domain/programme/trace.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { namedLink, partsNav, thingLink, type Thing } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';
import { engagementTable } from './serving-view.ts';
import { tracedFor } from './traced.ts';

const SHOWN = 30;

/** What serves each goal and each recommendation, and what nothing ties to anything. */
export async function tracePage(visit: RelationshipVisit): Promise<Answer> {
  const words = programmeWords[visit.language];
  const { programme, trace } = await tracedFor(visit);
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id);
  const orphans = trace.orphans();
  const distinct = (rows: readonly RecordRow[]): readonly RecordRow[] => [...new Map(rows.map((row) => [row.id, row])).values()];
  const recommendations = distinct(programme.commitments.map(({ row }) => row).filter((row) => row['kind'] === 'recommendation'));
  const heading = (text: string, ids: readonly string[]): Html => html`<h3>${text}${inBrackets(visit.language, numberText(visit.language, ids.length))}</h3>`;
  const listed = (text: string, ids: readonly string[], thing: Thing): Html => html`${heading(text, ids)}${ids.length === 0 ? html`<p class="quiet">${words.trace.none}</p>` : html`<ul class="plain tight">${ids.slice(0, SHOWN).map((id) => html`<li>${namedLink(visit, names, thing, id)}</li>`)}</ul>`}${rest(ids, thing)}`;
  const rest = (ids: readonly string[], thing: Thing): Part => ids.length > SHOWN && html`<details><summary>${words.more(ids.length - SHOWN)}</summary><ul class="plain tight">${ids.slice(SHOWN, 500).map((id) => html`<li>${namedLink(visit, names, thing, id)}</li>`)}</ul></details>`;
  return {
    page: {
      title: words.parts.trace, section: 'programme',
      body: html`<h1>${words.parts.trace}</h1><p class="lede">${words.trace.lede}</p>${partsNav(visit, 'trace')}
<h2>${words.trace.chains}</h2>${programme.goals.length === 0 ? html`<p class="aside">${words.noGoals}</p>` : chains(visit, distinct(programme.goals.map(({ row }) => row)), 'goals', (id) => trace.servingGoal(id), names)}
${recommendations.length > 0 && html`<h2>${words.trace.recommendations}</h2>${chains(visit, recommendations, 'recommendations', (id) => trace.servingRecommendation(id), names)}`}
<h2>${words.trace.orphans}</h2>
${listed(words.trace.goalsWithoutInitiative, orphans.goalsWithoutInitiative, 'goals')}
${listed(words.trace.initiativesWithoutGoal, orphans.initiativesWithoutGoal, 'initiatives')}
${listed(words.trace.initiativesWithoutLead, orphans.initiativesWithoutLead, 'initiatives')}
${listed(words.trace.topicsWithoutAnything, orphans.topicsWithoutAnything, 'topics')}
${listed(words.trace.commitmentsWithoutTopic, orphans.commitmentsWithoutTopic, 'recommendations')}
${heading(words.trace.engagementsWithoutTopic, orphans.engagementsWithoutTopic)}${(await engagementTable(visit, orphans.engagementsWithoutTopic, SHOWN)) ?? html`<p class="quiet">${words.trace.none}</p>`}`,
    },
  };
}

function chains(visit: RelationshipVisit, rows: readonly RecordRow[], thing: 'goals' | 'recommendations', servingOf: (id: string) => Serving, names: Names): Html {
  const words = programmeWords[visit.language];
  const heading = thing === 'goals' ? words.goal : words.recommendation;
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${heading}</th><th scope="col">${words.initiatives}</th><th scope="col" class="number">${words.engagements}</th><th scope="col" class="number">${words.commitments}</th></tr></thead><tbody>${rows.map((row) => {
    const { initiatives, engagements, commitments } = servingOf(row.id);
    return html`<tr><th scope="row">${thingLink(visit, thing, row)}</th><td data-label="${words.initiatives}">${initiatives.map((id, at) => html`${at > 0 && html`<br>`}${namedLink(visit, names, 'initiatives', id)}`)}</td>
<td class="number" data-label="${words.engagements}">${numberText(visit.language, engagements.length)}</td><td class="number" data-label="${words.commitments}">${numberText(visit.language, commitments.length)}</td></tr>`;
  })}</tbody></table></div>`;
}
