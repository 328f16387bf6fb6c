import { may } from '#domain/trust/permission.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { invitationWords } from './invitation-words.ts';

/** On the page of an engagement: its calendar file, and for officers whom they ask to come. */
export function invitationControl({ language, relationship, reader }: RelationshipVisit, engagement: string): Html {
  const words = invitationWords[language];
  const at = (page: string): string => address(language, `/${relationship.id}/engagements/${encodeURIComponent(engagement)}/${page}`);
  return html`<p class="bar no-print"><a href="${at('event')}">${words.file}</a>${may(reader, 'send-invitation') && html` <a href="${at('invitations')}">${words.title}</a>`}</p>`;
}
