import { BOTH } from '#domain/concept/concept.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { sideMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, ownNames } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { colon, localText, shownIn } from '#platform/words/words.ts';
import { conceptAddress, type LinkedTexts } from './concept-control.ts';
import { conceptWords } from './concept-words.ts';
import { mayAmendUsage } from './usage-form-page.ts';

/** How each side uses a concept, side by side: where they differ is the point. */
export function usagesView(visit: RelationshipVisit, usages: readonly OwnedRow[], texts: LinkedTexts): Part {
  const words = conceptWords[visit.language];
  if (usages.length === 0) return null;
  const of = (side: 'a' | 'b'): Html => {
    const its = usages.filter(({ row }) => row['side'] === visit.relationship[side]);
    return html`<section><h3>${sideMark(visit, side)}</h3>${its.length === 0 ? html`<p class="quiet">${words.noUsage}</p>` : its.map((each) => usageView(visit, each, texts))}</section>`;
  };
  return html`<h2>${words.usage}</h2><div class="columns">${of('a')}${of('b')}</div>`;
}

function usageView(visit: RelationshipVisit, usage: OwnedRow, texts: LinkedTexts): Html {
  const words = conceptWords[visit.language];
  const since = usage.row['since_edtf'];
  return html`<article id="${usage.row.id}"><p class="text">${texts.worded(usage.row, 'text')}</p>${(since || usage.audience !== 'public') && html`<p class="quiet">${since && words.since(whenText(visit, since))}${
    usage.audience !== 'public' && html`${since && ' · '}${domainWords[visit.language].audiences[usage.audience as 'shared']}`}</p>`}${otherLanguages(visit, usage)}${amendUsage(visit, usage)}</article>`;
}

export const amendUsage = (visit: RelationshipVisit, usage: OwnedRow): Part =>
  mayAmendUsage(visit, usage) && html`<p class="no-print"><a href="${conceptAddress(visit, usage.row['concept'] ?? '', `/usages/${encodeURIComponent(usage.row.id)}`)}">${conceptWords[visit.language].form.amend}<span class="visually-hidden">${colon[visit.language]}${usage.row['side'] === BOTH ? conceptWords[visit.language].form.definition : countryName(visit.language, usage.row['side'] ?? '')}</span></a></p>`;

/** The same text in the languages that are not shown. */
export function otherLanguages(visit: RelationshipVisit, usage: OwnedRow): Part {
  const shown = shownIn(visit.language, localText(usage.row, 'text'));
  const others = languages.filter((each) => each !== shown?.language && usage.row[`text_${each}`]);
  return others.length > 0 && html`<details><summary>${others.map((each, at) => html`${at > 0 && ' · '}<span lang="${each}">${ownNames[each]}</span>`)}</summary>${others.map((each) => html`<p class="text" lang="${each}">${usage.row[`text_${each}`]}</p>`)}</details>`;
}
