import { edtfTyped } from '#domain/capture/date-typed.ts';
import { whenOf } from '#domain/date/edtf.ts';
import { kinds, levels, stages, tracks } from '#domain/engagement/engagement.ts';
import { isCountry } from '#domain/party/countries.ts';
import { isRank } from '#domain/party/rank.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { recordTable, travellingColumns } from '#domain/record/tables.ts';
import { rulesOf } from '#domain/series/cadence.ts';
import { maySay } from '#domain/trust/held-with.ts';
import { audiences } from '#domain/trust/reader.ts';
import type { Mapping } from './column-mapping.ts';
import type { RowRefusal, RowRefusalReason } from './refusal.ts';

/** A row as it stands in a file. */
export interface FileRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a row is checked against besides itself. */
export interface Checking {
  readonly mapping: Mapping;
  /** The relationship of rows that name none. */
  readonly relationship: string;
  readonly relationships: ReadonlySet<string>;
  /** Whose rows they are, whatever the file says of their owner; null where the file says it. */
  readonly party: string | null;
  /** The code of a country that is written out in any of the languages; null when it is none. */
  readonly countryOf: (text: string) => string | null;
  /** The code that a text written out in any of the languages stands for in a column; null when it stands for none. */
  readonly codeOf: (column: string, text: string) => string | null;
  /** The id of a series by its id or any of its names; the text itself when there is no such series. */
  readonly seriesOf: (text: string) => string;
}

export type Checked = { readonly row: RecordRow } | { readonly refusals: readonly RowRefusal[] };

const LONGEST_CELL = 20_000;
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;

interface Turned {
  /** Column of the table -> column of the file. */
  readonly columnOf: ReadonlyMap<string, string>;
  readonly targets: readonly string[];
}

const known = new WeakMap<Mapping, Turned>();

/** A mapping the other way round; made once for all rows of a file. */
function turned(mapping: Mapping): Turned {
  let made = known.get(mapping);
  if (!made) {
    const columnOf = new Map(Object.entries(mapping.columns).flatMap(([column, target]) => (target ? [[target, column] as const] : [])));
    known.set(mapping, (made = { columnOf, targets: travellingColumns(recordTable(mapping.table)) }));
  }
  return made;
}

/** Turns a file's row into one of the record, or says everything that is wrong with it. */
export function checkRow(file: FileRow, checking: Checking): Checked {
  const refusals: RowRefusal[] = [];
  const { columnOf, targets } = turned(checking.mapping);
  const refuse = (target: string, reason: RowRefusalReason, value: string | null): null => {
    refusals.push({ row: file.number, column: columnOf.get(target) ?? target, reason, value: value === null ? null : value.slice(0, 80) });
    return null;
  };
  const row: Record<string, string | null> = {};
  for (const target of targets) {
    const column = columnOf.get(target);
    const text = column === undefined ? '' : (file.cells[column] ?? '');
    // What was typed is kept as typed, except that a cell of nothing but blanks is empty.
    row[target] = text.trim() === '' ? null : (checking.codeOf(target, text) ?? text);
    if (text.length > LONGEST_CELL) refuse(target, 'too-long', text);
  }
  row['relationship'] ??= checking.relationship;
  if (!checking.relationships.has(row['relationship'])) refuse('relationship', 'unknown-relationship', row['relationship']);
  if (row['id'] !== null && !ID.test(row['id'] as string)) refuse('id', 'not-an-id', row['id'] ?? null);
  checkReaders(row, checking, refuse);
  checkDates(row, refuse);
  if (checking.mapping.table === 'engagements') checkEngagement(row, checking, refuse);
  else if (row['id'] === null) refuse('id', 'missing', null);
  if (row['cadence'] && !rulesOf(row['cadence'])) refuse('cadence', 'unknown-rule', row['cadence']);
  return refusals.length > 0 ? { refusals } : { row: row as unknown as RecordRow };
}

type Refuse = (target: string, reason: RowRefusalReason, value: string | null) => null;

/** Whose a row is and who may read it, where the file says so. */
function checkReaders(row: Record<string, string | null>, { party, mapping: { table } }: Checking, refuse: Refuse): void {
  const { owner, audience } = row as { owner: string | null; audience: string | null };
  if (audience !== null) row['audience'] = code(audience, audiences, () => refuse('audience', 'unknown-audience', audience));
  if (owner !== null && !/^([A-Z]{2}|joint)$/.test(owner)) refuse('owner', 'unknown-owner', owner);
  // What only its owner may read needs one that is a party.
  if (row['audience'] === 'national' && party === null && !/^[A-Z]{2}$/.test(owner ?? '')) refuse('owner', 'unknown-owner', owner ?? '');
  if (party !== null && !maySay(party, table, row)) refuse('side', 'other-side', row['side'] ?? null);
}

function checkDates(row: Record<string, string | null>, refuse: Refuse): void {
  for (const [target, text] of Object.entries(row)) {
    if (!target.endsWith('_edtf') || text === null) continue;
    const edtf = whenOf(text.trim()) ? text.trim() : edtfTyped(text);
    if (edtf === null) refuse(target, 'not-a-date', text);
    else if (edtf !== text) row[target] = edtf;
  }
  const [start, end] = [whenOf(row['start_edtf'] ?? ''), whenOf(row['end_edtf'] ?? '')];
  if (start && end && end.latest < start.earliest) refuse('end_edtf', 'ends-before-start', row['end_edtf'] ?? null);
}

function checkEngagement(row: Record<string, string | null>, { countryOf, seriesOf }: Checking, refuse: Refuse): void {
  if (!row['title_en'] && !row['title_fr'] && !row['title_ja']) refuse('title_en', 'missing', null);
  if (row['start_edtf'] === null) refuse('start_edtf', 'missing', null);
  row['kind'] = code(row['kind'] ?? null, kinds, () => refuse('kind', row['kind'] ? 'unknown-kind' : 'missing', row['kind'] ?? null));
  row['level'] = code(row['level'] ?? 'bilateral', levels, () => refuse('level', 'unknown-level', row['level'] ?? null));
  row['track'] = code((row['track'] ?? '1').replace(/^track\s*/i, '').replace(/\.0$/, ''), tracks, () => refuse('track', 'unknown-track', row['track'] ?? null));
  row['stage'] = code(row['stage'] ?? 'held', stages, () => refuse('stage', 'unknown-stage', row['stage'] ?? null));
  for (const rank of ['rank_a', 'rank_b']) {
    const text = row[rank];
    // "general-officer (1-2 star)" is a general officer.
    const plain = text ? text.replace(/\s*\(.*\)$/, '').trim() : null;
    row[rank] = plain === null ? null : isRank(plain) ? plain : refuse(rank, 'unknown-rank', text ?? null);
  }
  const host = row['host_country'];
  if (host) row['host_country'] = isCountry(host.trim().toUpperCase()) ? host.trim().toUpperCase() : (countryOf(host) ?? refuse('host_country', 'unknown-country', host));
  if (row['series']) row['series'] = seriesOf(row['series']);
  if (row['topics']) row['topics'] = listOf(row['topics']).join('; ');
  for (const flag of ['count_only', 'context']) if (row[flag] && row[flag] !== 'yes') refuse(flag, 'not-yes', row[flag] ?? null);
}

function code(text: string | null, codes: readonly string[], refuse: () => null): string | null {
  const plain = text?.trim().toLowerCase().replace(/[\s_]+/g, '-') ?? '';
  return codes.includes(plain) ? plain : refuse();
}
