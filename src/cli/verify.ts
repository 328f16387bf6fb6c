import { openForOperator } from '#platform/database/open.ts';
import { verify, type Fault } from '#platform/ledger/verify.ts';
import { DONE, REFUSED, textFlag, WrongUse, type Command } from './command.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [--json] [--lines N --root HEX]   with a root noted earlier, also that nothing up to there has changed',
  flags: { json: 'boolean', lines: 'string', root: 'string' },
  run: async ({ place, flags, around }) => {
    const [lines, root] = [textFlag(flags, 'lines'), textFlag(flags, 'root')];
    if ((lines === undefined) !== (root === undefined) || (lines !== undefined && !/^\d{1,15}$/.test(lines))) throw new WrongUse('--lines and --root go together, as an earlier verify printed them');
    const database = await openForOperator(place);
    try {
      const result = await verify(database, lines !== undefined && root !== undefined ? { lines: Number(lines), root } : undefined);
      if (flags['json']) around.say(JSON.stringify(result));
      else {
        around.say(`${result.lines} lines, root ${result.root}: ${result.ok ? 'nothing was changed outside an act' : 'NOT AS WRITTEN'}`);
        for (const fault of result.faults.slice(0, 50)) around.say(`  ${faultText(fault)}`);
      }
      return result.ok ? DONE : REFUSED;
    } finally {
      await database.close();
    }
  },
};

const faultText = (fault: Fault): string =>
  'table' in fault ? `${fault.fault}: ${fault.table} ${fault.id}` : 'seq' in fault ? `${fault.fault}: line ${fault.seq}` : `${fault.fault}: of ${fault.lines} lines`;
