import { loadRecord, installer } from '#capabilities/record/load-record.ts';
import { holdsRecord } from '#capabilities/record/record-store.ts';
import { perform } from '#platform/act.ts';
import type { Database } from '#platform/database/door.ts';
import { openForOperator, openForServing, type Place } from '#platform/database/open.ts';
import { DONE, Refused, textFlag, WrongUse, type Command, type Flags, type Surroundings } from './command.ts';
import { originOf, providersIn } from './installation.ts';
import { mailOf } from './mail.ts';
import { clockOf, serveForEvaluation, serveWithSignIn, type Serving } from './serving.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: `serve [--port 4000]            in evaluation mode, on this computer only
  entente serve --sign-in --origin https://entente.example [--host 127.0.0.1] [--port 4000] [--proxy ADDRESS[,ADDRESS]] [--embedded]`,
  flags: { port: 'string', 'sign-in': 'boolean', origin: 'string', host: 'string', proxy: 'string', embedded: 'boolean' },
  run: async ({ place, flags, around }) => {
    const port = Number(textFlag(flags, 'port') ?? around.environment['PORT'] ?? 4000);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUse('--port takes a number from 0 to 65535');
    mailOf(around); // said wrongly, it is refused before anything is opened
    const real = flags['sign-in'] === true;
    const wrong = ['origin', 'host', 'proxy', 'embedded'].find((flag) => flags[flag] !== undefined);
    if (!real && wrong !== undefined) throw new WrongUse(`--${wrong} goes with --sign-in: without it anybody could take any post`);
    const origin = real ? originOf(flags, around) : '';
    if (real && 'data' in place && flags['embedded'] !== true) {
      throw new Refused('the embedded database does not survive a power cut. Use PostgreSQL (--database), or say --embedded if that is accepted');
    }
    const database = await openForServing(place, {
      onFatal: (fault) => {
        around.warn(`entente: the database failed and cannot go on: ${String(fault)}`);
        around.exit(70);
      },
    });
    await loadFirst(place, database, around);
    const serving = real ? await serveReal(database, port, origin, flags, around) : await serveForEvaluation(database, { port, clock: clockOf(around.now), log: true, ...mailOf(around) });
    around.say(real ? `Entente: ${origin} (listening at ${serving.address})` : `Entente (evaluation mode): ${serving.address}`);
    await new Promise<void>((stop) => around.onStop(stop));
    await serving.stop();
    await database.close();
    return DONE;
  },
};

const serveReal = (database: Database, port: number, origin: string, flags: Flags, around: Surroundings): Promise<Serving> => serveWithSignIn(database, {
  host: textFlag(flags, 'host') ?? '127.0.0.1', port, origin, clock: clockOf(around.now), log: true, providers: providersIn(around),
  ...mailOf(around), ...(textFlag(flags, 'proxy') === undefined ? {} : { proxies: String(flags['proxy']).split(',') }),
});

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
