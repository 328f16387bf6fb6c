import { spanOf, whenOf } from '#domain/date/edtf.ts';
import { organisationsNamed, type KnownOrganisation } from '#domain/party/organisations-named.ts';
import { namesIn } from '#domain/search/term-names.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import type { EngagementRow } from './engagement-store.ts';

function knownIn(names: Names): readonly KnownOrganisation[] {
  return [...names].filter(([, { table }]) => table === 'organisations').map(([id, { party, abbreviation, over = [], en, fr, ja }]) => ({
    id, party: party ?? null,
    names: [{ en, fr, ja }, ...over].flatMap((each) => [each.en, each.fr, each.ja]).flatMap((name) => namesIn(name)),
    abbreviations: [abbreviation ?? '', ...over.flatMap(({ abbreviations }) => abbreviations)],
  }));
}

/** The organisations among the participants of an engagement, each by its name of that day. */
export function organisationsOf(visit: RelationshipVisit, engagement: EngagementRow, names: Names): Part {
  const start = whenOf(engagement['start_edtf'] ?? '');
  const during = start && spanOf(start, engagement['end_edtf'] ? whenOf(engagement['end_edtf']) : null);
  const known = knownIn(names);
  const ids = [...new Set((['a', 'b'] as const).flatMap((side) => organisationsNamed(engagement[`participants_${side}`] ?? '', known, visit.relationship[side])))];
  return ids.length > 0 && html`<ul class="plain tight">${ids.map((id) => html`<li>${recordLink(visit, names, id, during)}</li>`)}</ul>`;
}
