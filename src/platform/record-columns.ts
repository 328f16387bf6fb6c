import type { RecordTable } from '#domain/record/tables.ts';
import { releasableColumns } from './ledger/digest.ts';

const derivedTypes = {
  earliest: 'int4',
  latest: 'int4',
  last_day: 'int4',
  doubtful: 'bool',
  topic_list: 'text',
  rank_top: 'int2',
} as const;

const releasableTypes: Record<(typeof releasableColumns)[number], string> = {
  key: 'uuid', id: 'text', owner: 'text', audience: 'text', version: 'int4',
};

export interface StoredColumn {
  readonly name: string;
  readonly type: string;
  /** Kept as text[] in the database, and passed as JSON text in bulk. */
  readonly list: boolean;
}

const columnsOf = new WeakMap<RecordTable, readonly StoredColumn[]>();

/** Every column of a record table that the ledger vouches for, in the order of its digest. */
export function storedColumns(table: RecordTable): readonly StoredColumn[] {
  const known = columnsOf.get(table);
  if (known) return known;
  const columns = [
    ...releasableColumns.map((name) => ({ name, type: releasableTypes[name], list: false })),
    ...table.columns.filter((name) => name !== 'id').map((name) => ({ name, type: 'text', list: false })),
    ...(table.derive ? Object.entries(derivedTypes).map(([name, type]) => ({ name, type, list: name === 'topic_list' })) : []),
  ];
  columnsOf.set(table, columns);
  return columns;
}
