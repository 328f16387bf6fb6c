import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { knownFrom } from '#domain/capture/known-from-rows.ts';
import type { Known } from '#domain/capture/known.ts';
import type { RecordRow } from '#domain/record/row.ts';

const rowsOf = (path: string): RecordRow[] =>
  (parse(readFileSync(new URL(`../../record/${path}.csv`, import.meta.url)), { columns: true, bom: true }) as Record<string, string>[])
    .map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === '' ? null : cell])) as RecordRow);

/** What the shipped record knows of Canada and Japan, without a database. */
export function knownRecord(): Known {
  return knownFrom({ a: 'CA', b: 'JP' }, {
    offices: rowsOf('reference/offices'), terms: rowsOf('reference/terms'), phrases: rowsOf('reference/topic_phrases'), gatherings: rowsOf('reference/gatherings'),
    series: [...rowsOf('study/series'), ...rowsOf('modern/series')], engagements: [...rowsOf('study/engagements'), ...rowsOf('modern/engagements')],
  });
}
