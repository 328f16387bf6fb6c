import { inOrderOfIds, type RecordRow } from './row.ts';

/** Topics as the agenda lists them: each heading, then what is part of it, by position. Rows of one id stay together. */
export function inOrderOfAgenda<Row extends RecordRow>(topics: readonly Row[]): readonly Row[] {
  const place = (row: Row): number => (/^\d+$/.test(row['position'] ?? '') ? Number(row['position']) : Number.MAX_SAFE_INTEGER);
  const sorted = topics.toSorted((one, other) => place(one) - place(other) || inOrderOfIds(one, other));
  const byParent = Map.groupBy(sorted, (row) => row['parent'] ?? '');
  const known = new Set(topics.map(({ id }) => id));
  const placed = new Set<Row>();
  const walk = (rows: readonly Row[]): void => {
    for (const row of rows) {
      if (placed.has(row)) continue;
      placed.add(row);
      walk(byParent.get(row.id) ?? []);
    }
  };
  walk(sorted.filter((row) => !known.has(row['parent'] ?? '')));
  // What is part of itself in a circle has no beginning.
  walk(sorted);
  return [...placed];
}
