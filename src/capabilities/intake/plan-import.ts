import { edtfTyped } from '#domain/capture/date-typed.ts';
import { whenOf } from '#domain/date/edtf.ts';
import { proposedMapping, type Mapping } from '#domain/intake/column-mapping.ts';
import type { Checking, FileRow } from '#domain/intake/check-row.ts';
import { planOf, type Plan } from '#domain/intake/plan.ts';
import { Events, type Match } from '#domain/intake/same-event.ts';
import { recordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Transaction } from '#platform/database/door.ts';
import type { NamedRelationship } from '#platform/web/page.ts';
import { codeNamed } from '#platform/words/code-named.ts';
import { countryNamed, countryNamesIn } from '#platform/words/parties.ts';
import { eventsReadableBy, rowsOfIds, seriesByName } from './intake-store.ts';

/** Rows of a file and what its columns mean. */
export interface Intake {
  readonly rows: readonly FileRow[];
  readonly mapping: Mapping;
  /** The relationship of rows that name none. */
  readonly relationship: NamedRelationship;
}

/** The relationship that a file is about: by the parties it names in its rows, else the one at hand; null when it names others. */
export function relationshipOfFile(rows: readonly FileRow[], relationships: readonly NamedRelationship[], otherwise: NamedRelationship): NamedRelationship | null {
  const { party_a: first, party_b: second } = rows[0]?.cells ?? {};
  if (!first || !second) return otherwise;
  return relationships.find(({ a, b }) => first === a && second === b) ?? null;
}

export const mappingFor = (columns: readonly string[], { a, b }: NamedRelationship): Mapping =>
  proposedMapping(columns, { a: [a, ...countryNamesIn(a)], b: [b, ...countryNamesIn(b)] });

/** What would become of each row, in the eyes of a reader. Reads, and writes nothing. */
export async function planImport(tx: Transaction, reader: Reader, intake: Intake, relationships: readonly NamedRelationship[]): Promise<Plan> {
  const series = await seriesByName(reader, tx);
  const checking: Checking = {
    mapping: intake.mapping,
    relationship: intake.relationship.id,
    relationships: new Set(relationships.map(({ id }) => id)),
    party: reader.party,
    countryOf: countryNamed,
    codeOf: codeNamed,
    seriesOf: (text) => series.get(text.trim().toLowerCase()) ?? text,
  };
  const match = intake.mapping.table === 'engagements' ? await eventMatching(tx, reader, intake) : await idMatching(tx, reader, intake);
  return planOf(intake.rows, checking, match);
}

async function eventMatching(tx: Transaction, reader: Reader, { rows, mapping, relationship }: Intake): Promise<(row: RecordRow) => Match | null> {
  const days = cellsOf('start_edtf', rows, mapping).flatMap((cell) => whenOf(cell.trim()) ?? whenOf(edtfTyped(cell) ?? '') ?? []);
  const between = [days.reduce((day, { earliest }) => Math.min(day, earliest), 0), days.reduce((day, { latest }) => Math.max(day, latest), 0)] as const;
  // Events of two relationships are never one.
  const relationships = [...new Set([relationship.id, ...cellsOf('relationship', rows, mapping)])];
  const events = new Events(await eventsReadableBy(reader, tx, relationships, between, cellsOf('id', rows, mapping)));
  return (row) => events.match(row);
}

async function idMatching(tx: Transaction, reader: Reader, { rows, mapping }: Intake): Promise<(row: RecordRow) => Match | null> {
  const known = await rowsOfIds(reader, tx, mapping.table, cellsOf('id', rows, mapping));
  // A column that the file does not have contradicts nothing.
  const brought = new Set(Object.values(mapping.columns));
  return (row) => {
    const there = known.get(row.id);
    if (!there) return null;
    const columns = recordTable(mapping.table).columns.filter((each) => brought.has(each) && (row[each] ?? null) !== (there[each] ?? null));
    return columns.length > 0 ? { found: 'conflict', id: row.id, columns } : { found: 'same', id: row.id, by: 'id' };
  };
}

/** What stands in the column of a file that means this column of the record; empty cells are left out. */
function cellsOf(target: string, rows: readonly FileRow[], { columns }: Mapping): string[] {
  const column = Object.entries(columns).find(([, each]) => each === target)?.[0];
  return column === undefined ? [] : rows.flatMap(({ cells }) => cells[column] || []);
}
