import { rename, writeFile } from 'node:fs/promises';
import { formats, tableFile, type Format } from '#platform/tables/record-file.ts';
import { rowsForOperator } from '#capabilities/record/record-store.ts';
import { recordTables, type RecordTableName } from '#domain/record/tables.ts';
import type { Database } from '#platform/database/door.ts';
import { openForOperator } from '#platform/database/open.ts';
import { DONE, textFlag, WrongUse, type Command } from './command.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export [--format csv|xlsx|json] [--out FILE] [--table engagements] [--relationship ID]   JSON without --table holds the whole record',
  flags: { format: 'string', out: 'string', table: 'string', relationship: 'string' },
  run: async ({ place, flags, around }) => {
    const format = (textFlag(flags, 'format') ?? 'csv') as Format;
    if (!formats.includes(format)) throw new WrongUse(`--format takes ${formats.join(', ')}`);
    const named = textFlag(flags, 'table') ?? (format === 'json' ? null : 'engagements');
    if (named !== null && !recordTables.some(({ name }) => name === named)) throw new WrongUse(`--table takes ${recordTables.map(({ name }) => name).join(', ')}`);
    const out = textFlag(flags, 'out');
    if (format === 'xlsx' && out === undefined) throw new WrongUse('a spreadsheet needs --out FILE');
    const database = await openForOperator(place);
    try {
      const relationship = textFlag(flags, 'relationship') ?? null;
      const content = named === null ? await wholeRecord(database, relationship) : await oneTable(database, named as RecordTableName, relationship, format);
      if (out === undefined) around.say(String(content).replace(/\r?\n$/, ''));
      else {
        // Written beside and then renamed, so that a broken export never stands under the name that was asked for.
        await writeFile(`${out}.part`, content);
        await rename(`${out}.part`, out);
        around.warn(`entente: wrote ${out}`);
      }
      return DONE;
    } finally {
      await database.close();
    }
  },
};

async function oneTable(database: Database, name: RecordTableName, relationship: string | null, format: Format): Promise<string | Uint8Array> {
  const table = recordTables.find((each) => each.name === name);
  if (!table) throw new WrongUse(`no table ${name}`);
  const rows = await database.asAuditor((tx) => rowsForOperator(tx, name, relationship));
  return tableFile(format, table, rows.map(({ row, owner, audience }) => ({ ...row, owner, audience })));
}

async function wholeRecord(database: Database, relationship: string | null): Promise<string> {
  return database.asAuditor(async (tx) => {
    const tables: Record<string, unknown> = {};
    for (const { name } of recordTables) {
      tables[name] = (await rowsForOperator(tx, name, relationship)).map(({ row, owner, audience }) => ({ ...row, owner, audience }));
    }
    return `${JSON.stringify(tables, null, 1)}\n`;
  });
}
