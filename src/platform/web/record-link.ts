import type { RecordTableName } from '#domain/record/tables.ts';
import { recordText } from './layout.ts';
import { address } from './address.ts';
import { html, type Part } from './html.ts';
import type { RelationshipVisit } from './page.ts';
import { spanText } from '../words/dates.ts';
import type { LocalText } from '../words/words.ts';
import { inBrackets } from './brackets.ts';

/** Where a row of the record is shown. */
export function recordAddress({ language, relationship }: Pick<RelationshipVisit, 'language' | 'relationship'>, table: RecordTableName, id: string): string {
  const place = table === 'engagements' || table === 'series' ? `/${table}` : `/record/${table}`;
  return address(language, `/${relationship.id}${place}/${encodeURIComponent(id)}`);
}

type Named = LocalText & { readonly table: RecordTableName; readonly start?: string | null };

/** A link that says what a row is called and, for what has a date, when it began; the bare id when the reader may not read it. */
export function recordLink(visit: RelationshipVisit, names: ReadonlyMap<string, Named>, id: string): Part {
  const named = names.get(id);
  if (!named) return id;
  const when = named.start ? html`<span class="quiet">${inBrackets(visit.language, spanText(visit, named.start, null))}</span>` : null;
  return html`<a href="${recordAddress(visit, named.table, id)}">${recordText(visit.language, named, id)}</a>${when}`;
}
