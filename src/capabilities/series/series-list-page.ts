import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import { asOfAsked, asOfCarried, asOfControl } from '#capabilities/assessment/as-of-control.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { sideMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { dayText, whenText } from '#platform/words/dates.ts';
import { promiseOn, timelinessMark } from './timeliness-control.ts';
import { seriesWords } from './series-words.ts';

type Group = 'late' | 'due' | 'on-time' | 'never' | 'none' | 'over';

function groupOf({ timeliness: { state } }: SeriesAssessment): Group {
  if (state === 'overdue' || state === 'lapsed') return 'late';
  if (state === 'due' || state === 'on-time') return state;
  return state === 'never-met' ? 'never' : state === 'no-promise' ? 'none' : 'over';
}

const order: readonly Group[] = ['late', 'due', 'on-time', 'never', 'none', 'over'];

export async function seriesListPage(visit: RelationshipVisit): Promise<Answer> {
  const words = seriesWords[visit.language];
  const [{ series }, names] = await Promise.all([
    assessmentFor(visit.reader, visit.database, visit.relationship, asOfAsked(visit)), namesFor(visit.reader, visit.database, visit.relationship.id)]);
  const groups = Map.groupBy(series, groupOf);
  return {
    page: {
      title: words.title, section: 'series', wide: true,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${asOfControl(visit)}
<div class="scroll"><table class="stacks"><caption class="visually-hidden">${words.title}</caption><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.promise}</th><th scope="col">${words.state}</th>
<th scope="col">${words.last}</th><th scope="col">${words.due}</th><th scope="col">${words.kept}</th><th scope="col">${words.next}</th></tr></thead>
${order.map((group) => groups.get(group) && html`<tbody><tr class="part"><th scope="rowgroup" colspan="7">${words.groups[group]}</th></tr>
${(groups.get(group) ?? []).toSorted(byDue).map((each) => row(visit, each, names))}</tbody>`)}</table></div>
<p class="no-print"><a href="${address(visit.language, `/${visit.relationship.id}/record/series`)}">CSV · XLSX · JSON</a></p>`,
    },
  };
}

const byDue = (one: SeriesAssessment, other: SeriesAssessment): number =>
  (one.timeliness.due ?? Infinity) - (other.timeliness.due ?? Infinity) || (one.series.id < other.series.id ? -1 : 1);

function row(visit: RelationshipVisit, each: SeriesAssessment, names: Names): Html {
  const words = seriesWords[visit.language];
  const { series, timeliness, history: { met, missed, undetermined }, hosts } = each;
  const judged = met + missed + undetermined > 0;
  return html`<tr><th scope="row"><a href="${address(visit.language, `/${visit.relationship.id}/series/${encodeURIComponent(series.id)}`, asOfCarried(visit))}">${recordText(visit.language, names.get(series.id) ?? {}, series.id)}</a></th>
<td data-label="${words.promise}">${promiseOn(visit, each, asOfAsked(visit), names)}</td><td data-label="${words.state}">${timelinessMark(visit, timeliness)}</td>
<td class="date" data-label="${words.last}">${timeliness.last ? whenText(visit, timeliness.last.when) : html`<span class="quiet">${words.noRound}</span>`}</td>
<td class="date" data-label="${words.due}">${timeliness.due !== null && dayText(visit, timeliness.due)}</td><td data-label="${words.kept}">${judged && words.keptText(met, missed, undetermined)}</td>
<td data-label="${words.next}">${hosts.next && sideMark(visit, hosts.next)}</td></tr>
`;
}
