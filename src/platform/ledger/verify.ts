import type { RecordTable } from '#domain/record/tables.ts';
import { recordTables } from '#domain/record/tables.ts';
import type { Database, Transaction } from '../database/door.ts';
import { storedColumns } from '../record-columns.ts';
import { digestOf, leafOf, type LedgerLine, type StoredRow } from './digest.ts';
import { append, emptyEdge, rootOf, rootOfLeaves, type Edge, type Hash } from './merkle.ts';

export type Fault =
  | { readonly fault: 'line-edited' | 'line-missing' | 'rows-changed'; readonly seq: number }
  | { readonly fault: 'cut' | 'root-differs' | 'earlier-root-differs'; readonly lines: number }
  | { readonly fault: 'row-edited' | 'row-unlogged' | 'row-missing'; readonly table: string; readonly id: string };

export interface Verification {
  readonly lines: number;
  /** Merkle root (RFC 6962) over the lines as they stand, in hexadecimal. */
  readonly root: string;
  readonly ok: boolean;
  readonly faults: readonly Fault[];
}

/** What an auditor noted down earlier: so many lines had this root. */
export interface EarlierRoot {
  readonly lines: number;
  readonly root: string;
}

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');
const AT_ONCE = 5_000;

interface StoredLine extends Omit<LedgerLine, 'at'> {
  readonly at: Date;
  readonly leaf: Hash;
}

/** Recomputes the whole ledger from its lines, and every row of the record from its cells. */
export async function verify(database: Database, earlier?: EarlierRoot): Promise<Verification> {
  return database.asAuditor(async (tx) => {
    const lines = await verifyLines(tx, earlier);
    const faults = [...lines.faults];
    for (const table of recordTables) faults.push(...(await verifyRows(tx, table)));
    return { lines: lines.edge.size, root: hex(rootOf(lines.edge)), ok: faults.length === 0, faults };
  });
}

async function verifyLines(tx: Transaction, earlier?: EarlierRoot): Promise<{ edge: Edge; faults: Fault[] }> {
  const faults: Fault[] = [];
  let edge = emptyEdge;
  let earlierRoot = earlier?.lines === 0 ? hex(rootOf(edge)) : null;
  for (let from = 0; ; from += AT_ONCE) {
    const batch = await tx.text<StoredLine>('select * from ledger_lines where seq >= $1 order by seq limit $2', [from, AT_ONCE]);
    const roots = await rowRoots(tx, from, from + AT_ONCE);
    for (const line of batch) {
      for (let missing = edge.size; missing < line.seq && faults.length < 1_000; missing += 1) faults.push({ fault: 'line-missing', seq: missing });
      const leaf = leafOf({ ...line, at: line.at.toISOString() });
      if (hex(leaf) !== hex(line.leaf)) faults.push({ fault: 'line-edited', seq: line.seq });
      const rows = roots.get(line.seq) ?? { count: 0, root: hex(rootOfLeaves([])) };
      if (rows.count !== line.row_count || rows.root !== hex(line.row_root)) faults.push({ fault: 'rows-changed', seq: line.seq });
      edge = append(edge, leaf);
      if (edge.size === earlier?.lines) earlierRoot = hex(rootOf(edge));
    }
    if (batch.length < AT_ONCE && (batch.at(-1)?.seq ?? from) < from + AT_ONCE) break;
  }
  const [head] = await tx.text<{ size: number; root: Hash }>('select size, root from ledger_head');
  if (!head || head.size !== edge.size) faults.push({ fault: 'cut', lines: head?.size ?? 0 });
  else if (hex(head.root) !== hex(rootOf(edge))) faults.push({ fault: 'root-differs', lines: edge.size });
  if (earlier && earlierRoot !== earlier.root) faults.push({ fault: 'earlier-root-differs', lines: earlier.lines });
  return { edge, faults };
}

async function rowRoots(tx: Transaction, from: number, to: number): Promise<Map<number, { count: number; root: string }>> {
  const rows = await tx.text<{ seq: number; digest: Hash }>(
    'select seq, digest from ledger_rows where seq >= $1 and seq < $2 order by seq, position', [from, to]);
  const leaves = new Map<number, Hash[]>();
  for (const { seq, digest } of rows) {
    const known = leaves.get(seq);
    if (known) known.push(digest);
    else leaves.set(seq, [digest]);
  }
  return new Map([...leaves].map(([seq, digests]) => [seq, { count: digests.length, root: hex(rootOfLeaves(digests)) }]));
}

async function verifyRows(tx: Transaction, table: RecordTable): Promise<Fault[]> {
  const faults: Fault[] = [];
  const columns = storedColumns(table).map(({ name }) => name);
  const picked = columns.map((name) => `t."${name}"`).join(', ');
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.text<StoredRow & { key: string; id: string; logged: Hash | null }>(
      `select ${picked}, l.digest as logged
         from "${table.name}" t
         left join lateral (select digest from ledger_rows r where r.key = t.key and r.relation = $2
                             order by r.version desc, r.seq desc limit 1) l on true
        where t.key > $1 order by t.key limit ${AT_ONCE}`,
      [after, table.name],
    );
    for (const row of rows) {
      if (!row.logged) faults.push({ fault: 'row-unlogged', table: table.name, id: row.id });
      else if (hex(digestOf(table.name, columns, row)) !== hex(row.logged)) faults.push({ fault: 'row-edited', table: table.name, id: row.id });
    }
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) break;
    after = last.key;
  }
  const missing = await tx.text<{ key: string }>(
    `select distinct key from ledger_rows l where relation = $1 and not exists (select from "${table.name}" t where t.key = l.key)`,
    [table.name],
  );
  return [...faults, ...missing.map(({ key }) => ({ fault: 'row-missing' as const, table: table.name, id: key }))];
}
