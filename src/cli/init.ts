import { isShippedRecord, shippedRecords } from '#capabilities/record/shipped-record.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { holdsRecord } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import { openForOperator } from '#platform/database/open.ts';
import { DONE, Refused, textFlag, WrongUse, type Command } from './command.ts';

export const initCommand: Command = {
  name: 'init',
  usage: `init [--record ${Object.keys(shippedRecords).join('|')}] [--json]`,
  flags: { record: 'string', json: 'boolean' },
  run: async ({ place, flags, around }) => {
    const record = textFlag(flags, 'record') ?? 'canada-japan';
    if (!isShippedRecord(record)) throw new WrongUse(`no record ${record}`);
    const database = await openForOperator(place);
    try {
      if (await holdsRecord(database)) throw new Refused('a record is here already; nothing was changed');
      const { rows } = await perform(database, loadRecord, { record }, { reader: installer, at: around.now() });
      around.say(flags['json'] ? JSON.stringify({ record, rows }) : `Ready: ${rows} rows of the record "${record}".`);
      return DONE;
    } finally {
      await database.close();
    }
  },
};
