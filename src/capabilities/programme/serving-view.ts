import type { Serving } from '#domain/programme/trace.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { spanText } from '#platform/words/dates.ts';
import { titlesOf } from './programme-store.ts';
import { namedLink } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';

const SHOWN = 60;

/** Engagements as a table: when, what, and what came of it. */
export async function engagementTable(visit: RelationshipVisit, ids: readonly string[], shown = SHOWN): Promise<Part> {
  const words = programmeWords[visit.language];
  const titles = await titlesOf(visit.reader, visit.database, visit.relationship.id, ids.slice(0, shown));
  const rows = ids.slice(0, shown).flatMap((id) => titles.get(id) ?? []);
  if (rows.length === 0) return null;
  return html`<div class="scroll"><table class="stacks list"><thead><tr><th scope="col">${words.when}</th><th scope="col">${words.engagements}</th><th scope="col">${words.outcome}</th></tr></thead><tbody>${rows.map((row) => html`<tr>
<td class="date" data-label="${words.when}">${spanText(visit, row.start ?? '', row.end)}</td><th scope="row"><a href="${recordAddress(visit, 'engagements', row.id)}">${recordText(visit.language, row, row.id)}</a></th><td data-label="${words.outcome}">${recordText(visit.language, row.outcome)}</td></tr>`)}</tbody></table></div>
${ids.length > shown && html`<p class="quiet">${words.more(ids.length - shown)}</p>`}`;
}

/** Everything that serves a thing: initiatives, meetings with their outcomes, commitments. */
export async function servingView(visit: RelationshipVisit, names: Names, { initiatives, engagements, commitments }: Serving): Promise<Html> {
  const words = programmeWords[visit.language];
  if (initiatives.length + engagements.length + commitments.length === 0) return html`<h2>${words.serving}</h2><p class="aside">${words.nothingServes}</p>`;
  const list = (ids: readonly string[], thing: 'initiatives' | 'recommendations'): Html => html`<ul class="plain tight">${ids.map((id) => html`<li>${namedLink(visit, names, thing, id)}</li>`)}</ul>`;
  return html`<h2>${words.serving}</h2>
${initiatives.length > 0 && html`<h3>${words.initiativeCount(initiatives.length)}</h3>${list(initiatives, 'initiatives')}`}
${commitments.length > 0 && html`<h3>${words.commitmentCount(commitments.length)}</h3>${list(commitments, 'recommendations')}`}
${engagements.length > 0 && html`<h3>${words.engagementCount(engagements.length)}</h3>${await engagementTable(visit, engagements)}`}`;
}
