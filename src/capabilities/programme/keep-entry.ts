import { Type, type Static } from 'typebox';
import { keptCells, problemsOfEntry, type EntryContext, type KeptTable } from '#domain/programme/entry.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import { audiencesFor, mayWrite, sharesIn } from '#domain/trust/held-with.ts';
import { audiences, isWider, ownerFor, type Audience, type Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { ChangedMeanwhile, type Writing } from '#platform/writing.ts';
import { rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import { audienceOfSeries, programmeOf, type Programme } from './programme-store.ts';

const input = Type.Object({
  relationship: Type.String(),
  parties: Type.Tuple([Type.String(), Type.String()]),
  /** Null for a new one. */
  id: Type.Union([Type.String(), Type.Null()]),
  /** The version that the form was filled from. */
  version: Type.Integer(),
  audience: Type.Unsafe<Audience>(Type.Union(audiences.map((audience) => Type.Literal(audience)))),
  cells: Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()])),
});

export type KeepEntry = Static<typeof input>;

const idKinds: Readonly<Record<KeptTable, string>> = { goals: 'GO', initiatives: 'IN', constraints: 'LI' };

/** Of the rows of an id, the one that a reader may change: the own side's before the joint one. */
export const amendable = (reader: Reader, rows: readonly OwnedRow[]): OwnedRow | null =>
  rows.filter((row) => mayWrite(reader, row)).toSorted((one, other) => (one.owner < other.owner ? -1 : 1))[0] ?? null;

export async function contextOf(writing: Pick<Writing, 'reading'>, reader: Reader, { relationship, parties, audience, id, cells }: KeepEntry, programme: Programme): Promise<EntryContext> {
  const widest = new Map<string, Audience>();
  for (const table of ['goals', 'topics', 'constraints', 'commitments'] as const) {
    for (const { row, audience: its } of programme[table]) {
      const known = widest.get(`${table} ${row.id}`);
      if (!known || isWider(its as Audience, known)) widest.set(`${table} ${row.id}`, its as Audience);
    }
  }
  for (const series of listOf(cells['series'])) {
    const its = await audienceOfSeries(reader, writing.reading, relationship, series);
    if (its) widest.set(`series ${series}`, its as Audience);
  }
  const parents = new Map(programme.goals.map(({ row }) => [row.id, row['parent'] ?? null]));
  const lineOfGoal = (goal: string): string[] => { const line: string[] = []; for (let at: string | null | undefined = goal; at && !line.includes(at); at = parents.get(at)) line.push(at); return line; };
  return { parties, audience, id, lineOfGoal, audienceOf: (table, named) => widest.get(`${table} ${named}`) ?? null };
}

const keeping = (table: KeptTable) => async (writing: Writing, entry: KeepEntry, reader: Reader): Promise<string> => {
  const { relationship, id, version, audience } = entry;
  if (!sharesIn(reader, relationship)) throw new NotAllowed(table);
  const standing = id === null ? null : amendable(reader, await rowsWith(reader, writing.reading, table, relationship, 'id', id));
  if (id !== null && !standing) throw new NotAllowed(table);
  if (!audiencesFor(reader, standing).includes(audience)) throw new NotAllowed('release');
  const cells = Object.fromEntries(keptCells[table].map((column) => [column, entry.cells[column]?.trim() || null]));
  const problems = problemsOfEntry(table, cells, await contextOf(writing, reader, { ...entry, cells }, await programmeOf(reader, writing.reading, relationship)));
  if (problems.size > 0) throw new Refused(problems);
  // What a side kept for itself stays its own when it is handed over; what both hold stays so.
  const owner = ownerFor(reader, audience);
  const row = { ...standing?.row, ...cells, id: standing?.row.id ?? newId(idKinds[table]), relationship } as RecordRow;
  if (!standing) await writing.insert(recordTable(table), [{ owner, audience, row }]);
  else if (standing.version !== version) throw new ChangedMeanwhile(row.id);
  else await writing.replace(recordTable(table), { key: standing.key, version: standing.version, owner, audience, row });
  return row.id;
};

const subject = ({ relationship, audience }: KeepEntry, id: string) => ({ relationship, id, audience });

/** A goal is written down, or written anew. */
export const keepGoal: Act<typeof input, string> = { name: 'keep-goal', input, carryOut: keeping('goals'), subject };

/** An initiative is written down, or written anew: what it serves, who leads it on each side, how far it is. */
export const keepInitiative: Act<typeof input, string> = { name: 'keep-initiative', input, carryOut: keeping('initiatives'), subject };

/** A legal or political limit is entered in the register, or amended. */
export const keepConstraint: Act<typeof input, string> = { name: 'keep-constraint', input, carryOut: keeping('constraints'), subject };

export const actOf = { goals: keepGoal, initiatives: keepInitiative, constraints: keepConstraint } as const satisfies Record<KeptTable, Act<typeof input, string>>;
