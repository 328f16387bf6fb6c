import type { Reader } from '#domain/trust/reader.ts';
import type { NamedRelationship } from '#platform/web/page.ts';

/** Who works at the machine itself: no post of either party, and bound to no audience. */
export function operatorOf(relationships: readonly NamedRelationship[]): Reader {
  const parties = new Set(relationships.flatMap(({ a, b }) => [a, b]));
  return {
    party: null, post: null, role: 'operator',
    scopes: ['public', ...relationships.map(({ id }) => `shared:${id}`), ...[...parties].map((party) => `national:${party}`)],
  };
}
