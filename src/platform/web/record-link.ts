import type { Day } from '#domain/date/day.ts';
import { nameOn, namesDuring, type NameInTime } from '#domain/party/name-in-time.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import { recordText } from './layout.ts';
import { address } from './address.ts';
import { html, type Part } from './html.ts';
import type { RelationshipVisit } from './page.ts';
import { spanText } from '../words/dates.ts';
import { nameWords } from '../words/name-words.ts';
import { shownIn, type LocalText } from '../words/words.ts';
import { inBrackets } from './brackets.ts';

/** Where a row of the record is shown. */
export function recordAddress({ language, relationship }: Pick<RelationshipVisit, 'language' | 'relationship'>, table: RecordTableName, id: string): string {
  const place = table === 'engagements' || table === 'series' ? `/${table}` : table === 'terms_of_art' ? '/glossary' : `/record/${table}`;
  return address(language, `/${relationship.id}${place}/${encodeURIComponent(id)}`);
}

/** What an office was called for a time. */
export type Called = LocalText & NameInTime;

type Named = LocalText & { readonly table: RecordTableName; readonly start?: string | null; readonly over?: readonly Called[] };

type Days = readonly [earliest: Day, latest: Day];

/** What an office was called on the days of an event, with what it is called now; else what it is called now, with what it was called before. */
export function officeName(visit: Pick<RelationshipVisit, 'language' | 'today'>, named: LocalText & { readonly over?: readonly Called[] }, during: Days | null = null): { readonly name: Part; readonly beside: Part } {
  const { language, today } = visit;
  const words = nameWords[language];
  const text = (name: LocalText | undefined): string | null => (name ? (shownIn(language, name)?.text ?? null) : null);
  const now = nameOn(named.over ?? [], today)?.name;
  const then = during ? namesDuring(named.over ?? [], during).map(({ name }) => name).filter((name, at, all) => all.findIndex((other) => text(other) === text(name)) === at) : [];
  if (then.length > 0) {
    const other = now && then.every((name) => text(name) !== text(now)) && words.now(recordText(language, now));
    return { name: then.map((name, at) => [at > 0 && words.or, recordText(language, name)]), beside: other };
  }
  const own = text(named);
  return now && text(now) !== own ? { name: recordText(language, now), beside: own && words.formerly(recordText(language, named)) } : { name: recordText(language, named), beside: null };
}

/** A link that says what a row is called, on the days of an event where they are given, and, for what has a date, when it began; the bare id when the reader may not read it. */
export function recordLink(visit: RelationshipVisit, names: ReadonlyMap<string, Named>, id: string, during: Days | null = null): Part {
  const named = names.get(id);
  if (!named) return id;
  if (named.over) {
    const { name, beside } = officeName(visit, named, during);
    return html`<a href="${recordAddress(visit, named.table, id)}">${name}</a>${beside && html`<span class="quiet">${inBrackets(visit.language, beside)}</span>`}`;
  }
  const when = named.start ? html`<span class="quiet">${inBrackets(visit.language, spanText(visit, named.start, null))}</span>` : null;
  return html`<a href="${recordAddress(visit, named.table, id)}">${recordText(visit.language, named, id)}</a>${when}`;
}
