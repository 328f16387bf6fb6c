import { actsFor } from '#domain/trust/held-with.ts';
import { address } from '#platform/web/address.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { dossierWords } from './dossier-words.ts';

/** Leads from an engagement to its book; for those who act for one of the parties. */
export function bookControl({ language, reader, relationship }: RelationshipVisit, engagement: string): Part {
  if (!actsFor(reader, relationship)) return null;
  return html`<p class="bar"><a href="${address(language, `/${relationship.id}/engagements/${encodeURIComponent(engagement)}/book`)}">${dossierWords[language].button}</a></p>`;
}
