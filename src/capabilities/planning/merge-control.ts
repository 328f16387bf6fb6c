import { isOurs } from '#domain/trust/reader.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { mayMerge, mergeAddress } from './merge-page.ts';
import { planningWords } from './planning-words.ts';

interface Merged {
  readonly id: string;
  readonly version: number;
  readonly owner: string;
  readonly mergedInto: string | null;
}

/** For the page of what was merged into another: where it went, and the way back. */
export async function mergedNotice(visit: RelationshipVisit, { id, version, owner, mergedInto }: Merged): Promise<Html | null> {
  if (mergedInto === null) return null;
  const words = planningWords[visit.language].merge;
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, [mergedInto]);
  return html`<div class="aside"><p>${words.merged}${visit.language === 'ja' ? '：' : ' '}<strong>${recordLink(visit, names, mergedInto)}</strong></p>${mayMerge(visit) && isOurs(visit.reader, owner) && html`<form class="no-print" method="post" action="${
    mergeAddress(visit, id)}"><input type="hidden" name="version" value="${version}"><button class="second" name="do" value="undo">${words.undo}</button></form>`}</div>`;
}

/** For the page of the one that stays: what was merged into it, as far as the reader may read that. */
export async function alsoRecorded(visit: RelationshipVisit, merged: readonly string[]): Promise<readonly (readonly [string, Part])[]> {
  if (merged.length === 0) return [];
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, merged);
  return [[planningWords[visit.language].merge.also, html`<ul class="plain tight">${merged.map((id) => html`<li>${recordLink(visit, names, id)}</li>`)}</ul>`]];
}
