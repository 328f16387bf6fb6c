import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { sideMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { numberText } from '#platform/words/words.ts';
import { asOfCarried } from './as-of-control.ts';

/** Visits by host, a row for each series: a table whose bars only repeat its numbers. */
export function reciprocityChart(visit: RelationshipVisit, series: readonly SeriesAssessment[], names: Names): Html {
  const most = Math.max(...series.map(({ hosts }) => Math.max(hosts.a, hosts.b)));
  const bar = (side: 'a' | 'b', count: number): Html => {
    const length = Math.round((count / most) * 40);
    return html`<svg class="chart bar" viewBox="0 0 40 10" width="40" height="10" aria-hidden="true" focusable="false"><rect class="bar-${side}" x="${side === 'a' ? 40 - length : 0}" y="0" width="${length}" height="10"/></svg>`;
  };
  return html`<div class="scroll"><table class="reciprocity"><thead><tr><td></td><th scope="col" class="number">${sideMark(visit, 'a')}</th><th scope="col">${sideMark(visit, 'b')}</th></tr></thead><tbody>${series.map(({ series: { id }, hosts }) => html`<tr><th scope="row"><a href="${
    address(visit.language, `/${visit.relationship.id}/series/${encodeURIComponent(id)}`, asOfCarried(visit))}">${recordText(visit.language, names.get(id) ?? {}, id)}</a></th><td class="number">${
    numberText(visit.language, hosts.a)} ${bar('a', hosts.a)}</td><td>${bar('b', hosts.b)} ${numberText(visit.language, hosts.b)}</td></tr>
`)}</tbody></table></div>`;
}
