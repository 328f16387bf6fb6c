import { loadRecord, installer } from '#capabilities/record/load-record.ts';
import { holdsRecord } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import type { Database } from '#platform/database/door.ts';
import { openForOperator, openForServing, type Place } from '#platform/database/open.ts';
import { DONE, textFlag, WrongUse, type Command, type Surroundings } from './command.ts';
import { clockOf, serveForEvaluation } from './serving.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve [--port 4000]            in evaluation mode, on this computer only',
  flags: { port: 'string' },
  run: async ({ place, flags, around }) => {
    const port = Number(textFlag(flags, 'port') ?? around.environment['PORT'] ?? 4000);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUse('--port takes a number from 0 to 65535');
    const database = await openForServing(place, {
      onFatal: (fault) => {
        around.warn(`entente: the database failed and cannot go on: ${String(fault)}`);
        around.exit(70);
      },
    });
    await loadFirst(place, database, around);
    const serving = await serveForEvaluation(database, { port, clock: clockOf(around.now), log: true });
    around.say(`Entente (evaluation mode): ${serving.address}`);
    await new Promise<void>((stop) => around.onStop(stop));
    await serving.stop();
    await database.close();
    return DONE;
  },
};

/** Fills an empty database. On PostgreSQL only its owner can tell that it is empty; a lesser login finds it made. */
async function loadFirst(place: Place, serving: Database, around: Surroundings): Promise<void> {
  const operator = serving.engine === 'embedded' ? serving : await openForOperator(place);
  try {
    const empty = !(await holdsRecord(operator).catch(() => true));
    if (!empty) return;
    around.warn('entente: loading the Canada-Japan record');
    await perform(operator, loadRecord, { record: 'canada-japan' }, { reader: installer, at: around.now() });
  } finally {
    if (operator !== serving) await operator.close();
  }
}
