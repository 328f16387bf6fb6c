import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plan } from '#domain/intake/plan.ts';
import { audiences, JOINT, type Audience, type Reader } from '#domain/trust/reader.ts';
import { importRecord, NotImported } from '#capabilities/intake/import-record.ts';
import { intakeWords } from '#capabilities/intake/intake-words.ts';
import { mappingFor, planImport, relationshipOfFile, type Intake } from '#capabilities/intake/plan-import.ts';
import { relationshipsForOperator } from '#capabilities/relationship/relationship-store.ts';
import { perform } from '#platform/act.ts';
import type { Database } from '#platform/database/door.ts';
import { openForOperator } from '#platform/database/open.ts';
import { readTable } from '#platform/tables/read-table.ts';
import type { NamedRelationship } from '#platform/web/page.ts';
import { DONE, Refused, REFUSED, textFlag, WrongUse, type Command, type Surroundings } from './command.ts';
import { operatorOf } from './operator.ts';

interface Refusal {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly reason: string;
}

interface FileIntake extends Intake {
  readonly file: string;
}

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE... [--dry-run] [--json] [--relationship ca-jp] [--audience public|shared|national] [--owner CA|JP|joint] [--leave-conflicts]',
  flags: { 'dry-run': 'boolean', json: 'boolean', relationship: 'string', audience: 'string', owner: 'string', 'leave-conflicts': 'boolean' },
  takesFiles: true,
  run: async ({ place, flags, files, around }) => {
    if (files.length === 0) throw new WrongUse('name at least one file');
    const audience = textFlag(flags, 'audience') ?? 'shared';
    const owner = textFlag(flags, 'owner') ?? JOINT;
    if (!(audiences as readonly string[]).includes(audience)) throw new WrongUse(`--audience takes ${audiences.join(', ')}`);
    if (!/^([A-Z]{2}|joint)$/.test(owner) || (audience === 'national' && owner === JOINT)) throw new WrongUse('--owner takes the two letters of a party, or joint for what is not national');
    const database = await openForOperator(place);
    try {
      const relationships = await relationshipsForOperator(database);
      const wanted = textFlag(flags, 'relationship') ?? 'ca-jp';
      const relationship = relationships.find(({ id }) => id === wanted);
      if (!relationship) throw new Refused(`no relationship ${wanted} here`);
      const { intakes, refusals } = await readFiles(files, relationship, relationships, around);
      const plans = refusals.length > 0 ? [] : await carryOut(database, { intakes, relationships, owner, audience: audience as Audience, dry: Boolean(flags['dry-run']), leave: Boolean(flags['leave-conflicts']) }, around);
      return report(intakes, plans, refusals, Boolean(flags['json']), Boolean(flags['leave-conflicts']), around);
    } finally {
      await database.close();
    }
  },
};

async function readFiles(files: readonly string[], relationship: NamedRelationship, relationships: readonly NamedRelationship[], { warn }: Surroundings) {
  const intakes: FileIntake[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => { throw new WrongUse(`${file} cannot be read (${fault.code})`); });
    warn(`entente: reading ${file}`);
    const read = await readTable(basename(file), bytes);
    if ('refusals' in read) {
      for (const { row, column, reason, detail } of read.refusals) refusals.push({ file, row, column, reason: intakeWords.en.fileRefusals[reason](detail) });
      continue;
    }
    const { columns, rows } = read.table;
    const own = relationshipOfFile(rows, relationships, relationship);
    if (!own) {
      const { party_a: first, party_b: second } = rows[0]?.cells ?? {};
      refusals.push({ file, row: rows[0]?.number ?? null, column: 'party_a', reason: intakeWords.en.rowRefusals['unknown-relationship'](`${first}-${second}`) });
      continue;
    }
    intakes.push({ file, rows, mapping: mappingFor(columns, own), relationship: own });
  }
  return { intakes, refusals };
}

interface Wanted {
  readonly intakes: readonly FileIntake[];
  readonly relationships: readonly NamedRelationship[];
  readonly owner: string;
  readonly audience: Audience;
  readonly dry: boolean;
  readonly leave: boolean;
}

async function carryOut(database: Database, { intakes, relationships, owner, audience, dry, leave }: Wanted, { warn, now }: Surroundings): Promise<readonly Plan[]> {
  const reader: Reader = operatorOf(relationships);
  const count = intakes.reduce((total, { rows }) => total + rows.length, 0);
  warn(`entente: ${dry ? 'checking' : 'checking and writing'} ${count} rows`);
  if (dry) {
    const plans: Plan[] = [];
    for (const intake of intakes) plans.push(await database.asReader(reader, (tx) => planImport(tx, reader, intake, relationships)));
    return plans;
  }
  try {
    return await perform(database, importRecord, { intakes, relationships: [...relationships], owner, audience, expected: null, leaveConflicts: leave }, { reader, at: now() });
  } catch (fault) {
    if (fault instanceof NotImported) return fault.plans;
    throw fault;
  }
}

function report(intakes: readonly FileIntake[], plans: readonly Plan[], refusals: readonly Refusal[], json: boolean, leave: boolean, { say }: Surroundings): number {
  const words = intakeWords.en;
  const rowRefusals = plans.flatMap(({ rows }, at) => rows.flatMap((row) => (row.outcome !== 'refused' ? [] : row.refusals.map((each) =>
    ({ file: intakes[at]?.file ?? '', row: each.row, column: each.column, reason: words.rowRefusals[each.reason](each.value) })))));
  const refused = [...refusals, ...rowRefusals];
  const total = (what: 'new' | 'known' | 'conflicting'): number => plans.reduce((sum, { counts }) => sum + counts[what], 0);
  const answer = { new: total('new'), known: total('known'), conflicting: total('conflicting'), refused };
  const stopped = refused.length > 0 || (answer.conflicting > 0 && !leave);
  if (json) {
    const conflicts = plans.flatMap(({ rows }, at) => rows.flatMap((row) => (row.outcome === 'conflicting' ? [{ file: intakes[at]?.file, row: row.number, id: row.id, columns: row.columns }] : [])));
    say(JSON.stringify({ ...answer, conflicts }));
  } else {
    for (const { file, row, column, reason } of refused) say(`${file}${row === null ? '' : `, row ${row}`}${column === null ? '' : `, ${column}`}: ${reason}`);
    for (const [at, { rows }] of plans.entries()) for (const row of rows) if (row.outcome === 'conflicting') say(`${intakes[at]?.file}, row ${row.number}: contradicts ${row.id} in ${row.columns.join(', ')}`);
    say(`${answer.new} new, ${answer.known} already there, ${answer.conflicting} conflicting, ${refused.length} refused${stopped ? '; nothing was imported' : ''}`);
  }
  return stopped ? REFUSED : DONE;
}
