import { mayWrite } from '#domain/trust/held-with.ts';
import { meetingWords } from '#capabilities/meeting/meeting-words.ts';
import { insideOf, type Inside } from '#capabilities/meeting/meeting-store.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark } from '#platform/web/marks.ts';
import { personMark } from '#platform/web/person-mark.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { colon, localText } from '#platform/words/words.ts';
import { mayMerge, mergeAddress } from './merge-page.ts';
import { planningWords } from './planning-words.ts';

interface Merged {
  readonly id: string;
  readonly version: number;
  readonly owner: string;
  readonly audience: string;
  readonly mergedInto: string | null;
}

/** For the page of what was merged into another: where it went, and the way back. */
export async function mergedNotice(visit: RelationshipVisit, { id, version, owner, audience, mergedInto }: Merged): Promise<Html | null> {
  if (mergedInto === null) return null;
  const words = planningWords[visit.language].merge;
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, [mergedInto]);
  return html`<div class="aside"><p>${words.merged}${visit.language === 'ja' ? '：' : ' '}<strong>${recordLink(visit, names, mergedInto)}</strong></p>${mayMerge(visit) && mayWrite(visit.reader, { owner, audience }) && html`<form class="no-print" method="post" action="${
    mergeAddress(visit, id)}"><input type="hidden" name="version" value="${version}"><button class="second" name="do" value="undo">${words.undo}</button></form>`}</div>`;
}

/** For the page of the one that stays: what was merged into it and what that holds, as far as the reader may read it. */
export async function alsoRecorded(visit: RelationshipVisit, merged: readonly string[]): Promise<readonly (readonly [string, Part])[]> {
  if (merged.length === 0) return [];
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, merged);
  const each = await Promise.all(merged.map(async (id) => {
    const inside = await insideOf(visit.reader, visit.database, visit.relationship.id, id);
    return html`<li>${recordLink(visit, names, id)}${inside && heldBy(visit, id, inside)}</li>`;
  }));
  return [[planningWords[visit.language].merge.also, html`<ul class="plain tight">${each}</ul>`]];
}

/** Who took part, what was on the agenda and what was recorded under the other name: it is changed there. */
function heldBy(visit: RelationshipVisit, id: string, { delegates, items, discussions }: Inside): Part {
  const words = meetingWords[visit.language];
  const line = (label: string, parts: readonly Part[]): Part => parts.length > 0 && html`<li><span class="label">${label}${colon[visit.language]}</span>${parts.map((part, at) => html`${at > 0 && ' · '}${part}`)}</li>`;
  const lines = [
    line(words.delegation.title, delegates.map(({ row, side }) => html`${countryMark(visit, side)} ${personMark(visit.language, row, row.id)}`)),
    line(words.agenda.title, items.map(({ row }) => recordText(visit.language, localText(row, 'title')))),
    line(words.discussion.title, discussions.map(({ row }) => html`<a href="${address(visit.language, `/${visit.relationship.id}/engagements/${encodeURIComponent(id)}/discussions`)}#${encodeURIComponent(row.id)}">${words.discussion.kinds[row['kind'] === 'agreed' ? 'agreed' : 'one-sided']}</a>`))];
  return lines.some(Boolean) && html`<ul class="tight">${lines}</ul>`;
}
