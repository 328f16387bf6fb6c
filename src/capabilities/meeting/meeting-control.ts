import type { RecordRow } from '#domain/record/row.ts';
import { commitmentSections } from '#capabilities/commitment/commitment-control.ts';
import { html, type Html } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';

/** An engagement as the sections of its inside need it: the row, and whose it is. */
export type Held = RecordRow & { readonly owner: string; readonly audience: string };

/** What an engagement's page says of the inside of the meeting. */
export async function meetingSections(visit: RelationshipVisit, engagement: Held): Promise<Html> {
  return html`${await commitmentSections(visit, engagement)}`;
}
