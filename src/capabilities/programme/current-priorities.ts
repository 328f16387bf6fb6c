import { hasExpired, isRound } from '#domain/programme/round.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Html } from '#platform/web/html.ts';
import { stateMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { saidUntil } from '#platform/words/dates.ts';
import type { Programme } from './programme-store.ts';
import { namedLink, partAddress } from './programme-view.ts';
import { priorityWords } from './priority-words.ts';

/** The priorities of a round, in order. */
export const prioritiesOf = (programme: Programme, round: string): readonly RecordRow[] =>
  programme.priorities.filter(({ owner, audience, row }) => owner === 'joint' && audience !== 'national' && row['round'] === round).map(({ row }) => row);

/** Rounds that both sides hold, the latest first. */
export const roundsOf = (programme: Programme): readonly RecordRow[] =>
  programme.priority_rounds.filter(isRound).map(({ row }) => row)
    .toSorted((one, other) => ((one['opened_edtf'] ?? '') > (other['opened_edtf'] ?? '') ? -1 : (one['opened_edtf'] ?? '') < (other['opened_edtf'] ?? '') ? 1 : one.id < other.id ? -1 : 1));

/** The list that holds, or the last one with a word that it does no longer. */
export function currentPriorities(visit: RelationshipVisit, programme: Programme, names: Names): Html {
  const words = priorityWords[visit.language];
  const agreed = roundsOf(programme).map((round) => prioritiesOf(programme, round.id)).filter((list) => list.length > 0);
  const holds = agreed.find((list) => !hasExpired(list[0]?.['until_edtf'], visit.today));
  const shown = holds ?? agreed[0];
  if (!shown) return html`<h2>${words.current}</h2><p class="aside">${words.noCurrent}${!visit.path.endsWith('/priorities') && html` <a class="no-print" href="${partAddress(visit, 'priorities')}">${words.title}</a>`}</p>`;
  const until = saidUntil(visit, shown[0]?.['until_edtf'] ?? '');
  return html`<h2>${holds ? words.current : words.lastList}</h2>
<p>${holds ? stateMark('good', words.until(until)) : stateMark('bad', words.expired(until))} <a class="no-print" href="${partAddress(visit, `priorities/${encodeURIComponent(shown[0]?.['round'] ?? '')}`)}">${words.title}</a></p>
<ol class="priorities">${shown.map((row) => html`<li>${namedLink(visit, names, 'topics', row['topic'] ?? '')}</li>`)}</ol>`;
}
