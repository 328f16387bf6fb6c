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
  /** Whether the moment has no more digits than the line vouches for. */
  readonly exact: boolean;
  readonly leaf: Hash;
}

/** Recomputes the whole ledger from its lines, and every row of the record from its cells. */
export async function verify(database: Database, earlier?: EarlierRoot): Promise<Verification> {
  return database.asAuditor(async (tx) => {
    const lines = await verifyLines(tx, earlier);
    const faults = [...lines.faults];
    for (const table of recordTables) faults.push(...(await verifyRows(tx, table)));
    faults.push(...(await strangers(tx)));
    return { lines: lines.edge.size, root: hex(rootOf(lines.edge)), ok: faults.length === 0, faults };
  });
}

async function verifyLines(tx: Transaction, earlier?: EarlierRoot): Promise<{ edge: Edge; faults: Fault[] }> {
  const faults: Fault[] = [];
  let edge = emptyEdge;
  let earlierRoot = earlier?.lines === 0 ? hex(rootOf(edge)) : null;
  for (let after = -1; ;) {
    const batch = await tx.text<StoredLine>(
      `select *, date_trunc('milliseconds', at) = at as exact from ledger_lines where seq > $1 order by seq limit $2`, [after, AT_ONCE]);
    const roots = await rowRoots(tx, after);
    for (const line of batch) {
      for (let missing = after + 1; missing < line.seq && faults.length < 1_000; missing += 1) faults.push({ fault: 'line-missing', seq: missing });
      after = line.seq;
      const leaf = leafOf({ ...line, at: line.at.toISOString() });
      if (hex(leaf) !== hex(line.leaf) || !line.exact) faults.push({ fault: 'line-edited', seq: line.seq });
      const rows = roots.get(line.seq) ?? { count: 0, root: hex(rootOfLeaves([])) };
      if (rows.count !== line.row_count || rows.root !== hex(line.row_root)) faults.push({ fault: 'rows-changed', seq: line.seq });
      edge = append(edge, leaf);
      if (edge.size === earlier?.lines) earlierRoot = hex(rootOf(edge));
    }
    if (batch.length < AT_ONCE) break;
  }
  const unled = await tx.text<{ seq: number }>(
    'select distinct seq from ledger_rows r where not exists (select from ledger_lines l where l.seq = r.seq) order by seq limit 1000');
  for (const { seq } of unled) faults.push({ fault: 'rows-changed', seq });
  const [head] = await tx.text<{ size: number; root: Hash; edge: Hash[] }>('select size, root, edge from ledger_head');
  if (!head || head.size !== edge.size) faults.push({ fault: 'cut', lines: head?.size ?? 0 });
  else if (hex(head.root) !== hex(rootOf(edge)) || head.edge.map(hex).join() !== edge.roots.map(hex).join()) faults.push({ fault: 'root-differs', lines: edge.size });
  if (earlier && earlierRoot !== earlier.root) faults.push({ fault: 'earlier-root-differs', lines: earlier.lines });
  return { edge, faults };
}

/** For the lines of one batch. */
async function rowRoots(tx: Transaction, after: number): Promise<Map<number, { count: number; root: string }>> {
  const rows = await tx.text<{ seq: number; digest: Hash }>(
    `select seq, digest from ledger_rows
      where seq in (select seq from ledger_lines where seq > $1 order by seq limit $2) order by seq, position`, [after, AT_ONCE]);
  const leaves = new Map<number, Hash[]>();
  for (const { seq, digest } of rows) {
    const known = leaves.get(seq);
    if (known) known.push(digest);
    else leaves.set(seq, [digest]);
  }
  return new Map([...leaves].map(([seq, digests]) => [seq, { count: digests.length, root: hex(rootOfLeaves(digests)) }]));
}

/**
 * A digest vouches for the latest version of its row, key and table included. Which row an earlier digest belongs to
 * is told by nothing but the count: a row of version n has digests of the versions 1 to n, so that none is left over
 * for a row that is gone or was put back.
 */
async function verifyRows(tx: Transaction, table: RecordTable): Promise<Fault[]> {
  const faults: Fault[] = [];
  const columns = storedColumns(table).map(({ name }) => name);
  const picked = columns.map((name) => `t."${name}"`).join(', ');
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.text<StoredRow & { key: string; id: string; logged: Hash | null; whole: boolean }>(
      `select ${picked}, l.digest as logged, l.whole
         from "${table.name}" t
         cross join lateral (select (array_agg(digest order by version desc, seq desc))[1] as digest,
                                    min(version) = 1 and max(version) = t.version and count(*) = t.version and count(distinct version) = t.version as whole
                               from ledger_rows r where r.key = t.key and r.relation = $2) l
        where t.key > $1 order by t.key limit ${AT_ONCE}`,
      [after, table.name],
    );
    for (const row of rows) {
      if (!row.logged) faults.push({ fault: 'row-unlogged', table: table.name, id: row.id });
      else if (hex(digestOf(table.name, columns, row)) !== hex(row.logged) || !row.whole) faults.push({ fault: 'row-edited', table: table.name, id: row.id });
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

/** Digests of tables that there are not. */
async function strangers(tx: Transaction): Promise<Fault[]> {
  const found = await tx.text<{ relation: string; key: string }>(
    'select relation, key from ledger_rows where relation <> all($1) limit 1000', [recordTables.map(({ name }) => name)]);
  return found.map(({ relation, key }) => ({ fault: 'row-missing', table: relation, id: key }));
}
