import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DataInUse } from '#platform/database/lock.ts';
import { UnfitLogin } from '#platform/database/owner.ts';
import type { Place } from '#platform/database/open.ts';
import { DONE, Refused, REFUSED, WRONG_USE, WrongUse, type Command, type Flags, type Surroundings } from './command.ts';
import { accountCommand } from './account.ts';
import { assessCommand } from './assess.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { serveCommand } from './serve.ts';
import { templateCommand } from './template.ts';
import { verifyCommand } from './verify.ts';

const commands: readonly Command[] = [initCommand, importCommand, assessCommand, exportCommand, verifyCommand, accountCommand, serveCommand, templateCommand];

const usage = (): string => ['usage:', ...commands.map((command) => `  entente ${command.usage}`), '  each: --data DIR or --database URL (or ENTENTE_DATA, DATABASE_URL)'].join('\n');

/** Runs one command and tells how it went: 0 done, 1 refused or false, 2 wrong use. */
export async function run(words: readonly string[], around: Surroundings): Promise<number> {
  const [name, ...rest] = words;
  if (name === 'help' || name === '--help') {
    around.say(usage());
    return DONE;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    around.warn(name ? `entente: no command ${name}\n${usage()}` : usage());
    return WRONG_USE;
  }
  try {
    const { flags, files } = readWords(command, rest);
    return await command.run({ place: placeOf(flags, around), flags, files, around });
  } catch (fault) {
    return complain(fault, command, around);
  }
}

function readWords(command: Command, words: readonly string[]): { flags: Flags; files: string[] } {
  const options = Object.fromEntries(Object.entries({ data: 'string', database: 'string', ...command.flags }).map(([flag, type]) => [flag, { type: type as 'string' | 'boolean' }]));
  let read;
  try {
    read = parseArgs({ args: [...words], options, allowPositionals: command.takesFiles ?? false, strict: true });
  } catch (fault) {
    throw new WrongUse((fault as Error).message.split('\n')[0]);
  }
  return { flags: read.values as Flags, files: read.positionals };
}

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

function placeOf({ data, database }: Flags, { environment }: Surroundings): Place {
  if (data !== undefined && database !== undefined) throw new WrongUse('give --data or --database, not both');
  if (database !== undefined) return { database: postgresAddress(database) };
  if (data !== undefined) return { data };
  if (environment['DATABASE_URL']) return { database: postgresAddress(environment['DATABASE_URL']) };
  const folder = environment['ENTENTE_DATA'] ?? join('var', 'data');
  return { data: environment['ENTENTE_DATA'] || isAbsolute(folder) ? folder : join(projectFolder, folder) };
}

function postgresAddress(text: string): string {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) throw new WrongUse('the database must be given as postgres://user:password@host:port/name');
  return text;
}

function complain(fault: unknown, command: Command, { warn }: Surroundings): number {
  if (fault instanceof WrongUse) {
    warn(`entente ${command.name}: ${fault.message}\nusage: entente ${command.usage}`);
    return WRONG_USE;
  }
  if (fault instanceof DataInUse) {
    warn(`entente: ${fault.folder} is open in another process (a running Entente, perhaps). Stop that one first; nothing was changed.`);
    return REFUSED;
  }
  if (fault instanceof Refused || fault instanceof UnfitLogin) {
    warn(`entente ${command.name}: ${fault.message}`);
    return REFUSED;
  }
  const { code, message } = fault as { code?: string; message?: string };
  warn(`entente ${command.name}: ${message ?? String(fault)}${code ? ` (${code})` : ''}. Nothing was changed.`);
  return REFUSED;
}
