import type { Reader } from '#domain/trust/reader.ts';
import type { Database } from '#platform/database/door.ts';
import { sqlFor } from '#platform/database/sql.ts';
import { readableBy } from '#platform/readable-by.ts';
import type { NamedRelationship } from '#platform/web/page.ts';

interface RelationshipRow {
  id: string;
  party_a: string;
  party_b: string;
  name_en: string | null;
  name_fr: string | null;
  name_ja: string | null;
  scope: string;
}

const sql = sqlFor<{ relationships: RelationshipRow }>();

export async function relationshipsReadableBy(reader: Reader, database: Database): Promise<NamedRelationship[]> {
  const rows = await database.asReader(reader, (tx) =>
    tx.all(sql.selectFrom('relationships').selectAll().where(readableBy<{ relationships: RelationshipRow }, 'relationships'>(reader))));
  return named(rows);
}

// The first to ship is the case at hand; further ones follow in the order of their names.
function named(rows: RelationshipRow[]): NamedRelationship[] {
  return rows
    .sort((one, other) => Number(other.id === 'ca-jp') - Number(one.id === 'ca-jp') || (one.id < other.id ? -1 : 1))
    .map((row) => ({ id: row.id, a: row.party_a, b: row.party_b, name: { en: row.name_en, fr: row.name_fr, ja: row.name_ja } }));
}

const KEPT_MS = 2_000;

/** The same, asked of the database every two seconds at most: relationships are founded rarely and read on every page. */
export function relationshipsKept(database: Database): (reader: Reader) => Promise<NamedRelationship[]> {
  const kept = new Map<string, { until: number; relationships: Promise<NamedRelationship[]> }>();
  return (reader) => {
    const key = reader.scopes.join(',');
    const known = kept.get(key);
    const now = performance.now();
    if (known && known.until > now) return known.relationships;
    const relationships = relationshipsReadableBy(reader, database);
    kept.set(key, { until: now + KEPT_MS, relationships });
    relationships.catch(() => kept.delete(key));
    return relationships;
  };
}

/** Every relationship, for the operator's commands. */
export const relationshipsForOperator = (database: Database): Promise<NamedRelationship[]> =>
  database.asAuditor(async (tx) => named(await tx.all(sql.selectFrom('relationships').selectAll())));
