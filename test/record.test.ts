import assert from 'node:assert/strict';
import test from 'node:test';
import { whenOf } from '#domain/date/edtf.ts';
import { kinds, levels, stages, tracks } from '#domain/engagement/engagement.ts';
import { isCountry } from '#domain/party/countries.ts';
import { isRank } from '#domain/party/rank.ts';
import { listOf } from '#domain/record/row.ts';
import { recordTables, type RecordTableName } from '#domain/record/tables.ts';
import { rulesOf } from '#domain/series/cadence.ts';
import { hostings, statedRegularities } from '#domain/series/series.ts';
import { shippedRows } from '#capabilities/record/shipped-record.ts';

const shipped = new Map(shippedRows('canada-japan').map(({ table, rows }) => [table.name, rows]));
const rowsOf = (table: RecordTableName) => shipped.get(table) ?? [];
const all = [...shipped].flatMap(([table, rows]) => rows.map((row) => ({ table, row })));
const failing = (fails: (entry: (typeof all)[number]) => boolean): string[] => all.filter(fails).map(({ table, row }) => `${table} ${row.id}`);

test('every row has an id of its own in its table, and a relationship that is there', () => {
  for (const [table, rows] of shipped) assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, table);
  const relationships = new Set(rowsOf('relationships').map(({ id }) => id));
  assert.deepEqual(failing(({ row }) => !relationships.has(row['relationship'] ?? '')), []);
});

test('the record holds as many rows as the data it was made from', () => {
  const count = (table: RecordTableName, prefix: string): number => rowsOf(table).filter(({ id }) => id.startsWith(prefix)).length;
  assert.deepEqual(
    [count('engagements', 'SE-'), count('engagements', 'ME-'), count('engagements', 'CE-'), count('series', 'SS-'), count('series', 'MS-'), count('organisations', 'SO-'), count('topics', 'ST-'), count('commitments', 'SC-'), count('statements', 'SF-'), count('terms', 'OH-'), count('absences', 'AB-'), count('topic_phrases', 'TP-')],
    [49, 164, 48, 43, 26, 83, 95, 73, 35, 184, 9, 287]);
});

test('what can be sourced is sourced', () => {
  const sourced = new Set<RecordTableName>(recordTables.filter(({ columns }) => columns.includes('source')).map(({ name }) => name));
  assert.deepEqual(failing(({ table, row }) => sourced.has(table) && !row['source']), []);
});

test('every date is EDTF, and none ends before it starts', () => {
  assert.deepEqual(failing(({ row }) => Object.entries(row).some(([column, cell]) => column.endsWith('_edtf') && cell !== null && whenOf(cell) === null)), []);
  assert.deepEqual(failing(({ row }) => { const [start, end] = [whenOf(row['start_edtf'] ?? ''), whenOf(row['end_edtf'] ?? '')]; return start !== null && end !== null && end.latest < start.earliest; }), []);
});

test('codes are those of the domain', () => {
  const coded = (column: string, codes: readonly string[]): string[] => failing(({ table, row }) => (table === 'engagements' || table === 'series') && row[column] !== undefined && row[column] !== null && !codes.includes(row[column] as string));
  for (const [column, codes] of [['kind', kinds], ['level', levels], ['track', tracks], ['stage', stages], ['hosting', hostings], ['stated_regularity', statedRegularities]] as const) assert.deepEqual(coded(column, codes), [], column);
  assert.deepEqual(failing(({ row }) => ['rank', 'rank_a', 'rank_b'].some((column) => row[column] && !isRank(row[column] as string))), []);
  assert.deepEqual(failing(({ row }) => Boolean(row['host_country']) && !isCountry(row['host_country'] as string)), []);
  assert.deepEqual(failing(({ row }) => Boolean(row['cadence']) && rulesOf(row['cadence'] as string) === null), []);
});

test('what a row names is there', () => {
  const ids = new Map([...shipped].map(([table, rows]) => [table, new Set(rows.map(({ id }) => id))]));
  const names = (of: RecordTableName, column: string, target: RecordTableName): string[] =>
    rowsOf(of).filter((row) => listOf(row[column]).some((id) => !ids.get(target)?.has(id))).map(({ id, [column]: named }) => `${of} ${id}: ${named ?? ''}`);
  for (const [of, column, target] of [
    ['engagements', 'series', 'series'], ['series_links', 'series', 'series'], ['series_links', 'counts', 'series'], ['commitments', 'parent', 'commitments'], ['commitments', 'series', 'series'],
    ['organisation_names', 'organisation', 'organisations'], ['commitments', 'topics', 'topics'], ['statements', 'parent', 'statements'], ['topics', 'parent', 'topics'], ['topic_phrases', 'topics', 'topics'], ['organisations', 'counterpart', 'organisations'],
    ['terms', 'office', 'offices'], ['offices', 'counterpart', 'offices'], ['absences', 'series', 'series'], ['evidence', 'commitment', 'commitments'],
    ['goals', 'recommendation', 'commitments'], ['initiatives', 'goal', 'goals'], ['initiatives', 'topics', 'topics'], ['initiatives', 'series', 'series'], ['initiatives', 'recommendation', 'commitments'],
  ] as const) assert.deepEqual(names(of, column, target), []);
});

test('counterparts name each other', () => {
  const counterpart = new Map(rowsOf('organisations').map((row) => [row.id, row['counterpart']]));
  assert.deepEqual([...counterpart].filter(([id, other]) => other && counterpart.get(other) !== id), []);
});

test('every phrase of an agenda is among the phrases', () => {
  const phrases = new Set(rowsOf('topic_phrases').map((row) => row['phrase_en']));
  const missing = rowsOf('engagements').filter((row) => row['relationship'] === 'ca-jp' && row.id.startsWith('ME-')).flatMap((row) => listOf(row['topics']).filter((phrase) => !phrases.has(phrase)).map((phrase) => `${row.id}: ${phrase}`));
  assert.deepEqual(missing, []);
});

test('every name and title stands in English, French and Japanese', () => {
  const stems = ['name', 'title', 'label', 'text', 'phrase'];
  // Long explanations of topics are in the language of their source.
  assert.deepEqual(failing(({ table, row }) => stems.some((stem) => row[`${stem}_fr`] !== undefined && ['en', 'fr', 'ja'].some((language) => !row[`${stem}_${language}`])) && table !== 'facts'), []);
});

test('French is typeset: curly apostrophes, and no space that breaks before a colon', () => {
  assert.deepEqual(failing(({ row }) => Object.entries(row).some(([column, cell]) => column.endsWith('_fr') && /\p{L}'\p{L}| :/u.test(cell ?? ''))), []);
});
