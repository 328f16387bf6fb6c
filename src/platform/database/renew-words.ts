import { recordTables } from '#domain/record/tables.ts';
import { RECIPE } from '#domain/search/row-words.ts';
import type { StoredRow } from '../ledger/digest.ts';
import { searchRow, searchRows } from '../search-row.ts';
import type { OwnerSession } from './migrate.ts';

const BATCH = 2_000;

/** Makes the words of every row anew, when they were made in another way or never: in one transaction, so that a search finds all or waits. */
export async function renewWords(owner: OwnerSession): Promise<void> {
  const [made] = await owner.text<{ recipe: number; empty: boolean }>('select recipe, (select size = 0 from ledger_head) as empty from search_recipe');
  if (made?.recipe === RECIPE) return;
  await owner.script('begin; delete from search;');
  try {
    if (!made?.empty) for (const table of recordTables) if (table.searched.length > 0) await renewTable(owner, table);
    await owner.text('update search_recipe set recipe = $1', [RECIPE]);
    await owner.script('commit');
  } catch (fault) {
    await owner.script('rollback');
    throw fault;
  }
}

async function renewTable(owner: OwnerSession, table: (typeof recordTables)[number]): Promise<void> {
  const columns = [...new Set(['key', 'id', 'owner', 'audience', 'relationship', ...(table.derive ? ['earliest'] : []), ...table.searched, ...table.columns.filter((column) => column.endsWith('_edtf'))])].map((column) => `"${column}"`).join(', ');
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    // The owner of the tables is bound by their policies too; the auditor reads all.
    await owner.script('set local role entente_auditor');
    const rows = await owner.text<StoredRow & { key: string }>(`select ${columns} from "${table.name}" where key > $1 order by key limit ${BATCH}`, [last]);
    await owner.script('reset role');
    if (rows.length === 0) return;
    const words = rows.flatMap((row) => { const its = searchRow(table, row); return its ? [its] : []; });
    await owner.text(...searchRows(words));
    last = rows.at(-1)?.key ?? last;
  }
}
