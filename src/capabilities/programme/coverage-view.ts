import { columnsOf, countIn, shadeOf, type Column, type Coverage, type TopicYears } from '#domain/programme/coverage.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { colon, numberText, shownIn } from '#platform/words/words.ts';
import { thingAddress } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';

export const yearsText = ({ from, to }: Column): string => (from === to ? String(from) : `${from}–${to}`);
/** The same in the head of a narrow column, on two lines where there are two years. */
const shortYears = ({ from, to }: Column): Html => (from === to ? html`${from}` : html`${from}–<wbr>${to}`);

/**
 * Topics by year: a table whose shades repeat its numbers, so that it is its own picture. It is read cell by cell with the
 * keyboard, in print and without colour, and each number leads to the engagements that it counts.
 */
export function heatTable(visit: RelationshipVisit, names: Names, topics: readonly TopicYears[], silent: Coverage['silent'], [from, to]: readonly [number, number]): Html {
  const words = programmeWords[visit.language].coverage;
  const columns = columnsOf(from, to);
  const counts = topics.map((topic) => columns.map((column) => countIn(topic, column)));
  // Headings hold the sums of what is below them, which would leave everything else pale.
  const largest = Math.max(1, ...counts.flatMap((row, at) => (topics[at]?.topic.kind === 'level' ? [] : row)));
  const row = (each: TopicYears, its: readonly number[]): Html => {
    const { topic, depth } = each;
    const named = names.get(topic.id);
    const name = (named && shownIn(visit.language, named)?.text) ?? topic.id;
    const total = its.reduce((sum, count) => sum + count, 0);
    const cell = (count: number, column: Column): Part => count > 0 && html`<a href="${thingAddress(visit, 'topics', topic.id, { ...column })}" aria-label="${words.cell(name, yearsText(column), count)}">${numberText(visit.language, count)}</a>`;
    return html`<tr${topic.kind === 'level' && html` class="part"`}><th scope="row" class="depth-${Math.min(depth, 3)}"><a href="${thingAddress(visit, 'topics', topic.id)}">${recordText(visit.language, named ?? {}, topic.id)}</a>${silent.has(topic.id) && html`\u00a0<abbr title="${words.silent}">◦</abbr>`}</th>${
      its.map((count, at) => html`<td class="heat-${topic.kind === 'level' ? 0 : shadeOf(count, largest)}">${cell(count, columns[at] as Column)}</td>`)}<td class="number">${total > 0 && numberText(visit.language, total)}</td></tr>
`;
  };
  return html`<p class="quiet">${words.shades} ◦${colon[visit.language]}${words.silent}</p>
<div class="scroll heat" tabindex="0" role="region" aria-label="${words.region}"><table class="heat"><caption class="visually-hidden">${words.title}</caption><thead><tr><th scope="col">${programmeWords[visit.language].topic}</th>${columns.map((column) => html`<th scope="col">${shortYears(column)}</th>`)}<th scope="col" class="number">${words.total}</th></tr></thead><tbody>
${topics.map((each, at) => row(each, counts[at] ?? []))}</tbody></table></div>`;
}
