import { mayWrite } from '#domain/trust/held-with.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { stateMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { spanText } from '#platform/words/dates.ts';
import { shownIn } from '#platform/words/words.ts';
import { mayPlan } from './plan-page.ts';
import { passedUnclosed, type ToClose } from './planning-store.ts';
import { planningWords } from './planning-words.ts';

/** Engagements whose day has passed without a word of what became of them. */
export const unclosedFor = (visit: RelationshipVisit): Promise<readonly ToClose[]> =>
  visit.database.asReader(visit.reader, (tx) => passedUnclosed(visit.reader, tx, visit.relationship.id, visit.today));

export function unclosedTable(visit: RelationshipVisit, rows: readonly ToClose[]): Html {
  const { language } = visit;
  const words = planningWords[language].aftermath;
  const closing = (one: ToClose): Part => mayWrite(visit.reader, one)
    ? html`<a aria-label="${words.closeOf(shownIn(language, one)?.text ?? one.id)}" href="${address(language, `/${visit.relationship.id}/engagements/${encodeURIComponent(one.id)}/aftermath`)}">${words.close}</a>` : stateMark('plain', words.theirs);
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.when}</th><th scope="col">${words.what}</th><th scope="col">${words.ask}</th></tr></thead><tbody>${
    rows.map((row) => html`<tr><td class="date" data-label="${words.when}">${spanText(visit, row.start, row.end)}</td><th scope="row"><a href="${recordAddress(visit, 'engagements', row.id)}">${recordText(language, row, row.id)}</a></th><td data-label="${words.ask}">${closing(row)}</td></tr>
`)}</tbody></table></div>`;
}

export async function closingPage(visit: RelationshipVisit): Promise<Answer> {
  if (!mayPlan(visit)) return 'not-found';
  const words = planningWords[visit.language].aftermath;
  const rows = await unclosedFor(visit);
  return { page: { title: words.mine, section: 'engagements', body: html`<h1>${words.mine}</h1><p class="lede">${words.askText}</p>${rows.length > 0 ? unclosedTable(visit, rows) : html`<p>${words.none}</p>`}` } };
}
