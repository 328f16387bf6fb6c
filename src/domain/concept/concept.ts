/** What a term of the glossary, an understanding of a concept and a relation between concepts must be before they are kept. */
import { inNoLanguage, tooLong, wrongDates, type Problems } from '#domain/record/problems.ts';
import type { Cells, RecordRow } from '#domain/record/row.ts';

export const termKinds = ['concept', 'activity', 'subject', 'body', 'office', 'text', 'exercise', 'place'] as const;

/** As SKOS has them; narrower is broader seen from the other end. */
export const relationKinds = ['broader', 'related', 'exact', 'close'] as const;
export type RelationKind = (typeof relationKinds)[number];
/** To a concept elsewhere, by its address; the others are to a term of the same glossary, by its id. */
export const isOutside = (kind: string | null | undefined): boolean => kind === 'exact' || kind === 'close';

/** What both sides together mean by a concept is its definition. */
export const BOTH = 'both';

export const termCells = ['kind', 'label_en', 'label_fr', 'label_ja', 'variants_en', 'variants_fr', 'variants_ja', 'source', 'note'] as const;
export const usageCells = ['text_en', 'text_fr', 'text_ja', 'since_edtf', 'source', 'note'] as const;
export const relationCells = ['kind', 'other', 'note'] as const;

export const problemsOfTerm = (cells: Cells): Problems => ({
  ...((termKinds as readonly (string | null | undefined)[]).includes(cells['kind']) ? {} : { kind: cells['kind'] ? 'unknown' : 'missing' }),
  ...inNoLanguage(cells, 'label', 'missing'),
  ...tooLong(cells, (column) => (column === 'note' || column === 'source' ? 2_000 : column.startsWith('variants') ? 1_000 : 300)),
});

export const problemsOfUsage = (cells: Cells): Problems => ({
  ...inNoLanguage(cells, 'text', 'missing'),
  ...wrongDates(cells, 'since_edtf'),
  ...tooLong(cells, () => 4_000),
});

/** `broaderOf` gives the concepts that a concept falls under: no concept may come to fall under itself. */
export function problemsOfRelation(concept: string, cells: Cells, broaderOf: (id: string) => readonly string[]): Problems {
  const [kind, other] = [cells['kind'] ?? '', cells['other'] ?? ''];
  if (!(relationKinds as readonly string[]).includes(kind)) return { kind: kind ? 'unknown' : 'missing' };
  if (other === '') return { other: 'missing' };
  if (isOutside(kind)) return /^https?:\/\/[^\s"'<>\\^`{|}]{3,400}$/i.test(other) ? {} : { other: 'not-an-address' };
  if (other === concept || (kind === 'broader' && linesUp(other, broaderOf).has(concept))) return { other: 'of-itself' };
  return tooLong(cells, () => 2_000);
}

/** Everything that a concept falls under, however far up. */
function linesUp(id: string, broaderOf: (id: string) => readonly string[]): Set<string> {
  const above = new Set<string>();
  const open = [...broaderOf(id)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (above.has(next)) continue;
    above.add(next);
    open.push(...broaderOf(next));
  }
  return above;
}

export interface RelationsOf {
  readonly broader: readonly string[];
  readonly narrower: readonly string[];
  readonly related: readonly string[];
  /** Addresses of the same concept, or of one close to it, elsewhere. */
  readonly outside: readonly { readonly kind: RelationKind; readonly address: string }[];
}

/** How a concept is tied to others, from whichever end that was written down. */
export function relationsOf(id: string, rows: readonly RecordRow[]): RelationsOf {
  const from = rows.filter((row) => row['concept'] === id);
  const to = rows.filter((row) => row['other'] === id && !isOutside(row['kind']));
  const ids = (kind: RelationKind, one: readonly RecordRow[], column: string): string[] => one.flatMap((row) => (row['kind'] === kind && row[column] && row[column] !== id ? [row[column]] : []));
  return {
    broader: [...new Set(ids('broader', from, 'other'))], narrower: [...new Set(ids('broader', to, 'concept'))],
    related: [...new Set([...ids('related', from, 'other'), ...ids('related', to, 'concept')])],
    outside: from.flatMap((row) => (isOutside(row['kind']) && row['other'] ? [{ kind: row['kind'] as RelationKind, address: row['other'] }] : [])),
  };
}
