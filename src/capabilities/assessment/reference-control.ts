import type { NamedRelationship, RelationshipVisit } from '#platform/web/page.ts';

/** The relationship to compare with: the one asked for, else the first other one that the reader may read of. */
export function referenceOf({ relationship, relationships, query }: Pick<RelationshipVisit, 'relationship' | 'relationships' | 'query'>): NamedRelationship | null {
  const others = relationships.filter(({ id }) => id !== relationship.id);
  return others.find(({ id }) => id === query.get('reference')) ?? others[0] ?? null;
}
